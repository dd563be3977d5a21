"""What the window asks with the system's own dialogs, and what it hands over to the system."""

from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from jachete import paths
from jachete.associations import EDITION, SHORTLIST
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


def compared_table_to_write(parent: QWidget) -> Path | None:
    """Ask where to save a comparison as a workbook or as CSV; None when the user changed their mind."""
    workbooks, tables = _("Classeurs Excel (*.xlsx)"), _("Fichiers CSV (*.csv)")
    proposed = str(paths.documents() / _("comparaison.xlsx"))
    name, kind = QFileDialog.getSaveFileName(
        parent, _("Exporter la comparaison"), proposed, f"{workbooks};;{tables}"
    )
    if not name:
        return None
    path, suffix = Path(name), ".csv" if kind == tables else ".xlsx"
    return path if path.suffix.lower() in (".csv", ".xlsx") else path.with_name(path.name + suffix)


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


def export_to_write(parent: QWidget, proposed: str, kind: str) -> Path | None:
    """Ask where to save an export; `kind` says which files, as « Classeurs Excel (*.xlsx) »."""
    name, _kind = QFileDialog.getSaveFileName(parent, _("Exporter"), str(paths.documents() / proposed), kind)
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_suffix(Path(proposed).suffix)


def shortlist_to_write(parent: QWidget, proposed: str) -> Path | None:
    """Ask where to save a shortlist for a colleague; None when the user changed their mind."""
    kind = _("Sélections (*{suffix})").format(suffix=SHORTLIST.suffix)
    name, _kind = QFileDialog.getSaveFileName(
        parent, _("Partager la sélection"), str(paths.documents() / f"{proposed}{SHORTLIST.suffix}"), kind
    )
    if not name:
        return None
    path = Path(name)
    return path if path.suffix == SHORTLIST.suffix else path.with_name(path.name + SHORTLIST.suffix)


def shortlist_to_read(parent: QWidget) -> Path | None:
    """Ask for a shortlist that a colleague sent; None when the user changed their mind."""
    kind = _("Sélections (*{suffix})").format(suffix=SHORTLIST.suffix)
    name, _kind = QFileDialog.getOpenFileName(
        parent, _("Recevoir une sélection"), str(paths.documents()), kind
    )
    return Path(name) if name else None


def tell_at_length(
    parent: QWidget, title: str, sentence: str, action: str, follow: Callable[[], object]
) -> None:
    """Say what is too long for a moment at the foot of the window, with what can follow.

    It stays until it is closed.
    """
    message = QMessageBox(QMessageBox.Icon.Warning, title, sentence, parent=parent)
    message.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    message.setDefaultButton(message.addButton(_("Fermer"), QMessageBox.ButtonRole.RejectRole))
    message.addButton(action, QMessageBox.ButtonRole.AcceptRole).clicked.connect(
        lambda _checked=False: follow()
    )
    message.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    message.open()


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
    kind = _("Éditions (*{suffix} *.db)").format(suffix=EDITION.suffix)
    name, _kind = QFileDialog.getOpenFileName(parent, _("Choisir une édition"), "", kind)
    return Path(name) if name else None


def open_accepted(parent: QWidget, address: str) -> None:
    """Open an address outside the application, once the user has seen and accepted it."""
    if _accepts(parent, address):
        open_outside(address)


def _accepts(parent: QWidget, address: str) -> bool:
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
