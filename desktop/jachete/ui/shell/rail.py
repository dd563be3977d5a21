"""The rail at the left: who we are, and the places of an edition under it."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from jachete.i18n import _
from jachete.ui.shell.sign import Sign
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.labels import dress


class Rail(QFrame):
    """The sign and the name, at the top; `lines` takes what stands under them when they are not `alone`."""

    def __init__(self, theme: Theme, *, alone: bool = True) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("rail")
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(theme.px(10), theme.px(10), theme.px(10), theme.px(10))
        self.lines.setSpacing(theme.px(2))
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(2), theme.px(4), 0, theme.px(12))
        head.setSpacing(theme.px(10))
        head.addWidget(Sign(theme.px(32)))
        self._name = QLabel(_("L’économie sociale,\nj’achète!"))
        dress(self._name, theme, "label")
        head.addWidget(self._name, 1)
        self.lines.addLayout(head)
        if alone:
            self.lines.addStretch()

    def set_narrow(self, *, narrow: bool) -> None:
        """Show drawings alone, or names and counts."""
        self._name.setVisible(not narrow)
        self.setFixedWidth(self._theme.px(56 if narrow else 208))
