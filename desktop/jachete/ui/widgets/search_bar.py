"""The bar at the head of the directory: the field where one types, and what stands beside it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from jachete.i18n import _
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.icon_view import IconView

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
        self._clear = Button(theme, "", "x", "ghost")
        self._clear.setParent(self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Escape does it
        self._clear.setAccessibleName(_("Effacer la recherche"))
        self._clear.setToolTip(_("Effacer la recherche"))
        self._clear.setFixedSize(theme.px(_CLEAR), theme.px(_CLEAR))
        self._clear.hide()
        self._clear.clicked.connect(self.erase)
        self.textEdited.connect(self.typed)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))

    def erase(self) -> None:
        """Empty the field, as one would by hand."""
        self.clear()
        self.typed.emit("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the drawing at the left and the button at the right."""
        super().resizeEvent(event)
        side = self._theme.px(self._GLASS)
        self._glass.setGeometry(self._theme.px(self._BEFORE), (self.height() - side) // 2, side, side)
        button = self._clear.size()
        left = self.width() - button.width() - self._theme.px(self._ASIDE)
        self._clear.move(left, (self.height() - button.height()) // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, or leave the field."""
        if event.key() == Qt.Key.Key_Down:
            self.left_downward.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
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
