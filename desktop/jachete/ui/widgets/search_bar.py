"""The bar at the head of the directory: the field where one types, and what stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from jachete.i18n import _
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.icon_view import IconView

if TYPE_CHECKING:
    from jachete.ui.widgets.buttons import Button

#: Logical pixels: the style sheet's own padding and border, the side of the button that erases.
_PADDING: Final = 10
_CLEAR: Final = 26


class SearchField(QLineEdit):
    """The search field; says what one types, and when one goes down to the results, enters or escapes."""

    typed = Signal(str)
    left_downward = Signal()
    entered = Signal()
    escaped = Signal()

    #: Logical pixels: height and greatest width; the drawing, before it and after it; room kept at the right.
    _TALL, _WIDEST = 36, 520
    _GLASS, _BEFORE, _AFTER = 16, 11, 7
    _ASIDE = 5

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(theme.px(self._TALL))
        self.setMaximumWidth(theme.px(self._WIDEST))
        left = self._BEFORE + self._GLASS + self._AFTER - _PADDING
        self.setTextMargins(theme.px(left), 0, theme.px(self._ASIDE + _CLEAR - 3), 0)
        self.setPlaceholderText(_("Produit, service, entreprise ou municipalité"))
        self.setAccessibleName(_("Rechercher dans le répertoire"))
        self._glass = IconView(theme, "search", "text.secondary", self._GLASS)
        self._glass.setParent(self)
        self._clear: Button | None = None
        self.textEdited.connect(self.typed)
        self.textChanged.connect(self._offer_to_clear)

    def _offer_to_clear(self, text: str) -> None:
        """Show the button that erases where there is something to erase; it is made by the first word."""
        if self._clear is None:
            from jachete.ui.widgets.buttons import Button  # noqa: PLC0415 - after the first paint

            side = self._theme.px(_CLEAR)
            self._clear = Button(self._theme, "", "x", "ghost")
            self._clear.setParent(self)
            self._clear.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)  # Escape does it
            self._clear.setAccessibleName(_("Effacer la recherche"))
            self._clear.setToolTip(_("Effacer la recherche"))
            self._clear.setFixedSize(side, side)
            self._clear.clicked.connect(self.erase)
            self._place_clear(self._clear)
        self._clear.setVisible(bool(text))

    def erase(self) -> None:
        """Empty the field, as one would by hand."""
        self.clear()
        self.typed.emit("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the drawing at the left and the button at the right."""
        super().resizeEvent(event)
        side = self._theme.px(self._GLASS)
        self._glass.setGeometry(self._theme.px(self._BEFORE), (self.height() - side) // 2, side, side)
        if self._clear is not None:
            self._place_clear(self._clear)

    def _place_clear(self, button: Button) -> None:
        left = self.width() - button.width() - self._theme.px(self._ASIDE)
        button.move(left, (self.height() - button.height()) // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, or leave the field."""
        keys = QtCore.Qt.Key
        if event.key() == keys.Key_Down:
            self.left_downward.emit()
        elif event.key() in (keys.Key_Return, keys.Key_Enter):
            self.entered.emit()
        elif event.key() == keys.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


class SearchBar(QFrame):
    """The field at the left; `line` takes what stands at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setFixedHeight(theme.px(56))
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        self.line.setSpacing(theme.px(10))
        self.field = SearchField(theme)
        self.line.addWidget(self.field, 1000)
        self.line.addStretch(1)
