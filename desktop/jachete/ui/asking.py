"""What the window asks with the system's own dialogs, and what it hands over to the system."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from jachete import paths
from jachete.i18n import _


def pdf_to_write(parent: QWidget, enterprise_id: str) -> Path | None:
    """Ask where to save a sheet; None when the user changed their mind."""
    proposed = str(paths.documents() / f"{enterprise_id}.pdf")
    name, _kind = QFileDialog.getSaveFileName(
        parent, _("Enregistrer la fiche PDF"), proposed, _("Documents PDF (*.pdf)")
    )
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_suffix(".pdf")


def comparison_to_write(parent: QWidget) -> Path | None:
    """Ask where to save a comparison; None when the user changed their mind."""
    proposed = str(paths.documents() / _("comparaison.pdf"))
    name, _kind = QFileDialog.getSaveFileName(
        parent, _("Enregistrer la comparaison PDF"), proposed, _("Documents PDF (*.pdf)")
    )
    return Path(name).with_suffix(Path(name).suffix or ".pdf") if name else None


def edition_to_open(parent: QWidget) -> Path | None:
    """Ask for an edition's file; None when the user changed their mind."""
    name, _kind = QFileDialog.getOpenFileName(parent, _("Choisir une édition"), "", _("Éditions (*.db)"))
    return Path(name) if name else None


def accepts_address(parent: QWidget, address: str) -> bool:
    """Show an address and ask whether to open it outside the application."""
    question = QMessageBox(parent)
    question.setIcon(QMessageBox.Icon.Question)
    question.setWindowTitle(_("Ouvrir une adresse"))
    question.setText(_("Ouvrir cette adresse hors de l’application?"))
    question.setInformativeText(address)
    opened = question.addButton(_("Ouvrir"), QMessageBox.ButtonRole.AcceptRole)
    question.addButton(_("Annuler"), QMessageBox.ButtonRole.RejectRole)
    question.exec()
    return question.clickedButton() is opened


def open_outside(address: str) -> None:
    """Hand an address over to the system."""
    QDesktopServices.openUrl(QUrl(address))


def open_folder(path: Path) -> None:
    """Show the folder of a file."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
