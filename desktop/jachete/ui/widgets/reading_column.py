"""A page to read from top to bottom: a column in the middle, and the head it starts with."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.icon_view import IconView
from jachete.ui.widgets.text_view import paragraph

#: Logical pixels around the column: at the left, above, at the right, under.
_SIDES: Final = 24


class ReadingColumn(QScrollArea):
    """A column no wider than `widest` logical pixels, which scrolls; `lines` takes what it holds.

    `ground` is the name of its ground in the style sheet, `above` the room over it, `gap` that between its
    lines, both in logical pixels.
    """

    def __init__(self, theme: Theme, ground: str, widest: int, above: int, gap: int) -> None:
        super().__init__()
        self.setObjectName(ground)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page, column = QWidget(), QWidget()
        page.setObjectName(ground)
        centred = QHBoxLayout(page)
        centred.setContentsMargins(*(theme.px(side) for side in (_SIDES, above, _SIDES, _SIDES)))
        column.setMaximumWidth(theme.px(widest))
        centred.addStretch()
        centred.addWidget(column, 1000)
        centred.addStretch()
        self.lines = QVBoxLayout(column)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(theme.px(gap))
        self.setWidget(page)


def sign(theme: Theme, icon: str, size: int, *, alarm: bool) -> QFrame:
    """Return a drawing on a square of `size` logical pixels, red when it calls for attention."""
    square = QFrame()
    square.setProperty("kind", "alarm" if alarm else "sign")
    square.setFixedSize(theme.px(size), theme.px(size))
    inside = QHBoxLayout(square)
    inside.setContentsMargins(0, 0, 0, 0)
    color = "danger.text" if alarm else "primary.text"
    inside.addWidget(IconView(theme, icon, color, size // 2), 0, Qt.AlignmentFlag.AlignCenter)
    return square


def head(
    theme: Theme, mark: QWidget, title: str, said: str, styles: tuple[str, str] = ("headline", "reading")
) -> QHBoxLayout:
    """Return what a page starts with: its mark, its title, and what is said first, each in its type style."""
    line = QHBoxLayout()
    line.setSpacing(theme.px(16))
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    texts = QVBoxLayout()
    texts.setSpacing(theme.px(4))
    texts.addWidget(paragraph(theme, title, styles[0]))
    texts.addWidget(paragraph(theme, said, styles[1], "text.secondary"))
    line.addLayout(texts, 1)
    return line


def advice(theme: Theme, icon: str, sentences: str) -> QFrame:
    """Return sentences apart from the others: what helps, or what holds one back."""
    box = QFrame()
    box.setProperty("kind", "hint")
    line = QHBoxLayout(box)
    line.setContentsMargins(*(theme.px(side) for side in (14, 11, 14, 11)))
    line.setSpacing(theme.px(10))
    line.addWidget(IconView(theme, icon, "text.secondary", 16, 20), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(paragraph(theme, sentences, "body", "text.secondary"), 1)
    return box
