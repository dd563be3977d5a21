"""What an order needs to know: a municipality to measure from, the number of a draw."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jachete.catalogue.territories import Municipality
from jachete.i18n import _
from jachete.text.collation import collation_key
from jachete.text.folding import words
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.labels import text_label
from jachete.ui.widgets.text_view import paragraph

_MOVING: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ID: Final = Qt.ItemDataRole.UserRole
_WIDTH: Final = 420


class _OrderDialog(QDialog):
    """A question under its title, one field, and what is done with the answer."""

    def __init__(self, theme: Theme, title: str, label: str, action: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(min(theme.px(_WIDTH), parent.width()))
        self.field = QLineEdit()
        self.field.setFixedHeight(theme.px(36))
        self.field.setAccessibleName(label)
        self.accept_button = Button(theme, action, kind="primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        cancel = Button(theme, _("Annuler"))
        cancel.clicked.connect(self.reject)
        name = text_label(theme, label, "label")
        name.setBuddy(self.field)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(*(theme.px(20) for _side in range(4)))
        lines.setSpacing(theme.px(8))
        lines.addWidget(name)
        lines.addWidget(self.field)
        self.body = QVBoxLayout()
        lines.addLayout(self.body)
        lines.addSpacing(theme.px(8))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.accept_button)
        lines.addLayout(buttons)


class PlaceDialog(_OrderDialog):
    """Asks for a municipality among those whose place is known; `chosen` gives its id."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, places: Iterable[Municipality], current: str, parent: QWidget) -> None:
        title, label = _("Trier par distance"), _("Distance depuis quelle municipalité?")
        super().__init__(theme, title, label, _("Trier par distance"), parent)
        self.field.setPlaceholderText(_("Nom de la municipalité"))
        self.field.textEdited.connect(self._narrow)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Municipalités"))
        self.list.setMinimumHeight(theme.px(264))
        self.list.itemDoubleClicked.connect(lambda _item: self.accept())
        self.list.currentRowChanged.connect(lambda row: self.accept_button.setEnabled(row >= 0))
        self.nothing = paragraph(theme, _("Aucune municipalité de ce nom."), "body", "text.secondary")
        self.nothing.hide()
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.list)
        known = (each for each in places if each.latitude is not None and each.longitude is not None)
        for place in sorted(known, key=lambda each: collation_key(each.name)):
            self._add(place, current=place.id == current)
        self.accepted.connect(self._tell)
        self.accept_button.setEnabled(self.list.currentRow() >= 0)

    def _add(self, place: Municipality, *, current: bool) -> None:
        item = QListWidgetItem(place.name, self.list)
        item.setData(_ID, place.id)
        item.setSizeHint(QSize(0, self._theme.px(30)))
        if current:
            self.list.setCurrentItem(item)

    def _narrow(self, text: str) -> None:
        """Show the municipalities that have words so begun; the first one is ready to be taken."""
        wanted = " ".join(["", *words(text)])
        items = [self.list.item(row) for row in range(self.list.count())]
        for item in items:
            item.setHidden(wanted not in " ".join(["", *words(item.text())]))
        shown = [item for item in items if not item.isHidden()]
        self.list.setCurrentRow(self.list.row(shown[0]) if shown else -1)
        self.list.setVisible(bool(shown))
        self.nothing.setVisible(not shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list from the field."""
        if event.key() in _MOVING and self.field.hasFocus():
            QApplication.sendEvent(self.list, event)
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(item.data(_ID))


class SeedDialog(_OrderDialog):
    """Asks for the number of a draw; `chosen` gives it."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, current: int, parent: QWidget) -> None:
        label = _("Numéro du tirage")
        super().__init__(theme, _("Retrouver un tirage"), label, _("Afficher ce tirage"), parent)
        self.field.setValidator(QRegularExpressionValidator(QRegularExpression(r"\d{1,9}"), self))
        self.field.setText(str(current) if current else "")
        self.field.selectAll()
        note = _("Dans une même édition, le même numéro donne toujours le même ordre.")
        self.field.setAccessibleDescription(note)
        self.body.addWidget(paragraph(theme, note, "caption", "text.secondary"))
        self.field.textChanged.connect(lambda text: self.accept_button.setEnabled(bool(text)))
        self.accept_button.setEnabled(bool(current))
        self.accepted.connect(lambda: self.chosen.emit(int(self.field.text())))
