"""What the window asks with the system's own dialogs, and what it hands over to the system."""

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from jachete import paths
from jachete.i18n import _, ngettext


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


def portfolio_to_write(parent: QWidget) -> Path | None:
    """Ask where to save the portfolio; the system asks before a file is replaced."""
    proposed = str(paths.documents() / "portfolio.pdf")
    name, _kind = QFileDialog.getSaveFileName(
        parent, _("Enregistrer le portfolio PDF"), proposed, _("Documents PDF (*.pdf)")
    )
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_suffix(".pdf")


def folder_for_sheets(parent: QWidget) -> Path | None:
    """Ask in which folder to save sheets; None when the user changed their mind."""
    name = QFileDialog.getExistingDirectory(parent, _("Enregistrer les fiches dans"), str(paths.documents()))
    return Path(name) if name else None


class Existing(Enum):
    """What becomes of the files that are already there."""

    REPLACED = auto()
    KEPT = auto()


def replaces_sheets(parent: QWidget, count: int) -> Existing | None:
    """Ask whether to replace sheets that a folder already has; None when the user changed their mind."""
    question = QMessageBox(parent)
    question.setIcon(QMessageBox.Icon.Question)
    question.setWindowTitle(_("Enregistrer les fiches"))
    question.setText(
        ngettext(
            "{count} fiche de ce nom est déjà dans ce dossier.",
            "{count} fiches de ces noms sont déjà dans ce dossier.",
            count,
        ).format(count=count)
    )
    question.setInformativeText(_("Les remplacer?"))
    replaced = question.addButton(_("Remplacer"), QMessageBox.ButtonRole.DestructiveRole)
    kept = question.addButton(_("Garder"), QMessageBox.ButtonRole.AcceptRole)
    question.setEscapeButton(question.addButton(_("Annuler"), QMessageBox.ButtonRole.RejectRole))
    question.setDefaultButton(kept)
    question.exec()
    if question.clickedButton() is replaced:
        return Existing.REPLACED
    return Existing.KEPT if question.clickedButton() is kept else None


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
