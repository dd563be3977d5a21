"""Small pieces of text and line that every screen uses."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from jachete.search.page import Marked
from jachete.ui.theme.icons import icon
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.marked_text import html


def text_label(theme: Theme, text: str, style: str, color: str = "text.primary") -> QLabel:
    """Return a line of text in a type style."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    font = theme.font(style)
    label.setFont(font)
    label.setStyleSheet(
        f"color: {theme.hex(color)}; font: {font.weight()} {font.pixelSize()}px '{font.family()}'; "
        "background: transparent;"
    )
    return label


def paragraph(
    theme: Theme, text: str | Marked, style: str = "body", color: str = "text.primary", weight: int = 0
) -> QLabel:
    """Return a text that wraps, can be selected and shows its marks."""
    marked = text if isinstance(text, Marked) else Marked(text)
    label = QLabel(html(marked, theme, style))
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setAccessibleName(marked.text)
    font = theme.font(style, weight or None)
    label.setStyleSheet(
        f"color: {theme.hex(color)}; font: {font.weight()} {font.pixelSize()}px '{font.family()}'; "
        "background: transparent;"
    )
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label


def kind_label(text: str, kind: str) -> QLabel:
    """Return a pill, a tag or a key: its look is in the style sheet."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("kind", kind)
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return label


def rule() -> QFrame:
    """Return a hairline."""
    line = QFrame()
    line.setProperty("kind", "rule")
    return line


def button(theme: Theme, text: str, icon_name: str = "", kind: str = "") -> QPushButton:
    """Return a button; its look is in the style sheet."""
    # The style leaves 4 px between a drawing and its text; a no-break space makes them seven.
    made = QPushButton(f"\u00a0{text}" if icon_name and text else text)
    made.setProperty("kind", kind)
    made.setAccessibleName(text)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon_name:
        color = {"primary": "primary.on", "chip": "primary.text", "link": "primary.text"}.get(
            kind, "text.secondary"
        )
        made.setIcon(icon(icon_name, theme.color(color), theme.px(16)))
        made.setIconSize(QSize(theme.px(16), theme.px(16)))
    return made


def clear(widget: QWidget) -> None:
    """Remove everything that a widget's layout holds."""
    layout = widget.layout()
    while layout is not None and (item := layout.takeAt(0)) is not None:
        child = item.widget()
        if child is not None:
            child.hide()
            child.setParent(None)
            child.deleteLater()
