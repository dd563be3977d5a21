"""What can be done with a record: its sheet, its impression, its contact."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jachete.factsheets.contact_text import contact_html, contact_text
from jachete.factsheets.sheet import FactSheet
from jachete.i18n import _
from jachete.ui.compare.compared import Compared
from jachete.ui.record.copying import copy
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.flow_layout import FlowLayout
from jachete.ui.widgets.labels import Pill

_GAP = 8


class RecordActions(QWidget):
    """The buttons of a record, as many in a row as there is room for; `told` says what was done."""

    pdf_wanted = Signal(str)
    preview_wanted = Signal(str)
    told = Signal(str)

    def __init__(self, theme: Theme, sheet: FactSheet, compared: Compared) -> None:
        super().__init__()
        self._theme, self._sheet, self._compared = theme, sheet, compared
        self._row = FlowLayout(self, theme.px(_GAP))
        pdf = Button(theme, _("Fiche PDF"), "file-down", "primary")
        pdf.setAccessibleName(_("Enregistrer la fiche PDF de {name}").format(name=sheet.title))
        pdf.clicked.connect(lambda: self.pdf_wanted.emit(sheet.id))
        preview = Button(theme, _("Imprimer"), "printer")
        preview.setAccessibleName(_("Voir et imprimer la fiche de {name}").format(name=sheet.title))
        preview.clicked.connect(lambda: self.preview_wanted.emit(sheet.id))
        self.compare = Button(theme, "", "columns-3", "state")
        self.compare.setCheckable(True)
        self.compare.clicked.connect(lambda: compared.toggle(sheet.id))
        compared.changed.connect(self._show_compared)
        self._show_compared()
        self.buttons = [self.compare, pdf, preview]
        if contact_text(sheet):
            contact = Button(theme, _("Copier le contact"), "copy")
            contact.clicked.connect(self.copy_contact)
            self.buttons.append(contact)
        for button in self.buttons:
            self._row.addWidget(button)

    def lead(self, button: Button) -> None:
        """Put another button before all of them."""
        self.buttons.insert(0, button)
        for each in self.buttons:
            self._row.removeWidget(each)
            self._row.addWidget(each)
        button.show()  # at once: the others are seen already

    def _show_compared(self) -> None:
        """Say on its button whether the enterprise is compared."""
        compared = self._compared.has(self._sheet.id)
        self.compare.setChecked(compared)
        self.compare.setText(_("Comparée") if compared else _("Comparer"))
        self.compare.setToolTip(_("Retirer de la comparaison") if compared else _("Ajouter à la comparaison"))

    def natural_width(self) -> int:
        """Return the width of the buttons in one row."""
        between = self._theme.px(_GAP) * (len(self.buttons) - 1)
        return sum(button.sizeHint().width() for button in self.buttons) + between

    def copy_contact(self) -> None:
        """Put the contact on the clipboard, when there is one."""
        if contact_text(self._sheet):
            copy(contact_text(self._sheet), contact_html(self._sheet))
            self.told.emit(_("Contact copié"))


def pills(theme: Theme, sheet: FactSheet) -> QWidget:
    """Return the recognitions of a sheet, as many in a row as there is room for."""
    row = QWidget()
    layout = FlowLayout(row, theme.px(_GAP))
    for name in sheet.pills:
        layout.addWidget(Pill(theme, name, "pill", "badge-check"))
    return row
