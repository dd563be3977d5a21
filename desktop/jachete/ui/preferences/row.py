"""A line of the preferences: what it is, what it does, its control."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from jachete.ui.preferences.fixed import fix
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.labels import rule
from jachete.ui.widgets.text_view import paragraph


class PreferenceRow(QFrame):
    """Words at the left, the control at the right, or below where there is no room beside."""

    def __init__(self, theme: Theme, title: str, help_: str, control: QWidget, *, fixed: bool) -> None:
        super().__init__()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, theme.px(18), 0, theme.px(18))
        self._line.setSpacing(theme.px(24))
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addStretch()
        words.addWidget(paragraph(theme, title, "body", "text.primary", 500))
        words.addWidget(paragraph(theme, help_, "caption", "text.tertiary"))
        control.setAccessibleDescription(help_)
        if fixed:
            words.addSpacing(theme.px(4))
            words.addWidget(fix(theme, control))
        words.addStretch()
        self._line.addLayout(words, 1)
        self._control = control
        self._spacing = (theme.px(24), theme.px(10))
        self._line.addWidget(control)
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        """Stand in one line, or in two."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._line.setDirection(down if narrow else across)
        self._line.setSpacing(self._spacing[narrow])
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        self._line.setAlignment(self._control, Qt.AlignmentFlag.AlignLeft if narrow else middle)


class Page(QWidget):
    """A section: its rows, a hairline between them."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self.setObjectName("preferences")
        self._theme = theme
        self.rows: list[PreferenceRow] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, theme.px(40))
        self.column.setSpacing(0)
        self.column.addWidget(paragraph(theme, title, "title"))

    def add(self, title: str, help_: str, control: QWidget, *, fixed: bool = False) -> None:
        """Add a row under the last one; `fixed` tells that the organisation has decided it."""
        row = PreferenceRow(self._theme, title, help_, control, fixed=fixed)
        self.rows.append(row)
        self.column.addWidget(row)
        self.column.addWidget(rule())

    def set_narrow(self, *, narrow: bool) -> None:
        """Let every row stand in one line, or in two."""
        for row in self.rows:
            row.set_narrow(narrow=narrow)
