"""An edition that lacks half of a shortlist: all stay, marked, and each file says what it leaves out."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from jachete import paths
from jachete.editions.build import write
from jachete.notebook.file import Notebook
from jachete.notebook.shortlists import Shortlists
from jachete.ui.shortlists.screen import ShortlistsScreen
from jachete.ui.widgets.text_view import TextView
from jachete.ui.window import MainWindow
from makers import make_directory, make_enterprise
from notebooks import NOW, make_entry, make_shortlist
from windows import OpenWindow

from .conftest import SHORTLISTS, choose_file, rows, shown

LEFT = Qt.MouseButton.LeftButton
SAID = "2 entreprises ne sont pas dans cette édition et restent de côté\u00a0: Disparue A et Disparue B."
MARK = "de l’édition du 3\u00a0novembre 2026"


@pytest.fixture
def halved(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> ShortlistsScreen:
    """Show a shortlist of four: one is there, one has another name, two are withdrawn."""
    kept = make_enterprise("Restée Exemple"), make_enterprise("Nouveau nom", id="renommee")
    write(make_directory(*kept), tmp_path / "edition.db")
    notebook = Notebook.open(paths.notebook(), NOW)
    before = NOW.replace(year=2025)
    Shortlists(notebook).keep(
        make_shortlist(
            "Quatre",
            make_entry("Disparue A", added_at=before),
            make_entry("Restée Exemple"),
            make_entry("Ancien nom", enterprise="renommee"),
            make_entry("Disparue B"),
        )
    )
    notebook.close()
    return shown(qtbot, open_window(tmp_path / "edition.db", first=SHORTLISTS))


def _window(screen: ShortlistsScreen) -> MainWindow:
    window = screen.window()
    assert isinstance(window, MainWindow)
    return window


def test_all_stay_with_their_last_known_names(halved: ShortlistsScreen) -> None:
    assert [(row.name, row.gone) for row in rows(halved)] == [
        ("Disparue A", f"Retirée {MARK}"),
        ("Restée Exemple", ""),
        ("Nouveau nom", ""),
        ("Disparue B", f"Absente {MARK}"),  # added since: that edition may never have had it
    ]
    assert rows(halved)[2].about.endswith("autrefois Ancien nom")
    assert halved.content.count.text() == f"4 entreprises, dont 2 absentes {MARK}"


def test_an_export_says_what_it_leaves_out_before_after_and_inside(
    qtbot: QtBot, halved: ShortlistsScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "quatre.xlsx"
    choose_file(monkeypatch, "getSaveFileName", path)
    window = _window(halved)
    qtbot.mouseClick(halved.content.export, LEFT)
    qtbot.waitUntil(lambda: window.gathered.export_desk.dialog is not None)
    dialog = window.gathered.export_desk.dialog
    assert dialog is not None
    assert SAID in [each.accessibleName() for each in dialog.findChildren(TextView)]
    qtbot.mouseClick(dialog.choose, LEFT)
    qtbot.waitUntil(lambda: window.toast.text() == f"Export enregistré\u00a0: quatre.xlsx. {SAID}")
    book = CalamineWorkbook.from_path(path)
    assert [row[0] for row in book.get_sheet_by_index(0).to_python()] == [
        "Nom",
        "Restée Exemple",
        "Nouveau nom",
    ]
    assert [SAID] in book.get_sheet_by_index(1).to_python()


def test_a_portfolio_says_what_it_leaves_out(
    qtbot: QtBot, halved: ShortlistsScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_file(monkeypatch, "getSaveFileName", tmp_path / "quatre.pdf")
    window = _window(halved)
    qtbot.mouseClick(halved.content.book, LEFT)
    desk = window.sheets.desk
    assert desk is not None
    dialog = desk.dialog
    assert dialog is not None
    assert SAID in [each.accessibleName() for each in dialog.findChildren(TextView)]
    qtbot.mouseClick(dialog.choose, LEFT)
    told = f"Portfolio enregistré\u00a0: quatre.pdf. {SAID}"
    qtbot.waitUntil(lambda: window.toast.text() == told, timeout=60_000)


def test_sheets_that_are_saved_say_which_are_missing(
    qtbot: QtBot, halved: ShortlistsScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(tmp_path))
    window = _window(halved)
    halved.save_sheets()
    told = f"2 fiches enregistrées dans {tmp_path.name}. {SAID}"
    qtbot.waitUntil(lambda: window.toast.text() == told, timeout=60_000)


def test_when_none_is_left_nothing_is_asked_and_the_reason_is_said(
    qtbot: QtBot, halved: ShortlistsScreen
) -> None:
    window = _window(halved)
    for gone in ("restee-exemple", "renommee"):
        halved.content.removed.emit(gone)
    qtbot.waitUntil(lambda: len(rows(halved)) == 2)
    halved.save_sheets()
    assert window.toast.text() == f"Aucune fiche enregistrée. {SAID}"
    halved.export()
    qtbot.waitUntil(lambda: window.toast.text().startswith("Aucune entreprise à exporter."))
    assert window.toast.text().endswith(SAID)
