"""The large field of the home screen."""

from typing import Final

from PySide6.QtGui import QResizeEvent

from jachete.i18n import _
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.search_bar import SearchField

_LEAST: Final = 240
_INSET: Final = 7


class LargeSearchField(SearchField):
    """The field that one sees first, with its button inside: either makes it `entered`."""

    _TALL, _WIDEST = 52, 744
    _GLASS, _BEFORE, _AFTER = 20, 18, 12
    _ASIDE = 132

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setObjectName("large")
        self.setMinimumWidth(theme.px(_LEAST))
        self.button = Button(theme, _("Rechercher"), kind="search")
        self.button.setParent(self)
        self.button.clicked.connect(self.entered)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the right end."""
        super().resizeEvent(event)
        side = self._theme.px(_INSET)
        self.button.setGeometry(
            self.width() - side - self.button.sizeHint().width(),
            side,
            self.button.sizeHint().width(),
            self.height() - 2 * side,
        )
