"""Exporting from the window: what is asked, what is written, what is said."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from jachete.exporting.columns import USUAL
from jachete.exporting.kinds import Kind
from jachete.ui.exporting.dialog import ExportDialog
from jachete.ui.exporting.work import Asked, Exporting
from jachete.ui.window import MainWindow
from jachete.ui.working import WorkDialog


def _asked(qtbot: QtBot, window: MainWindow) -> ExportDialog:
    window.activateWindow()  # it comes back from a dialog
    qtbot.waitUntil(window.isActiveWindow)
    before = window.gathered.export_desk.dialog
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.gathered.export_desk.dialog is not before)
    dialog = window.gathered.export_desk.dialog
    assert dialog is not None
    return dialog


def _choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(path), ""))


def _go_on(qtbot: QtBot, dialog: ExportDialog) -> None:
    qtbot.mouseClick(dialog.choose, Qt.MouseButton.LeftButton)


def _search(qtbot: QtBot, window: MainWindow, text: str) -> None:
    screen = window.directory
    assert screen is not None
    qtbot.keyClicks(screen.field, text)
    qtbot.waitUntil(lambda: screen.shown_text() == text)


def test_what_is_searched_becomes_a_workbook(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "traiteurs.xlsx"
    _choose(monkeypatch, path)
    _search(qtbot, window, "buffets")
    _go_on(qtbot, _asked(qtbot, window))
    qtbot.waitUntil(lambda: window.toast.text() == "Export enregistré\u00a0: traiteurs.xlsx")
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert [row[0] for row in rows] == ["Nom", "Traiteur La Tablée Exemple"]


def test_columns_are_chosen_and_remembered(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "tout.csv"
    _choose(monkeypatch, path)
    dialog = _asked(qtbot, window)
    assert dialog.taken() == [name for name in dialog.boxes if name in USUAL]
    qtbot.keyClick(dialog.kind.answers[Kind.XLSX], Qt.Key.Key_Down)
    for name, box in dialog.boxes.items():
        if box.isChecked() and name != "name":
            qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.boxes["name"], Qt.MouseButton.LeftButton)
    assert not dialog.choose.isEnabled()
    assert dialog.none.text() == "Choisissez au moins une colonne."
    qtbot.mouseClick(dialog.boxes["name"], Qt.MouseButton.LeftButton)
    _go_on(qtbot, dialog)
    qtbot.waitUntil(lambda: window.toast.text() == "Export enregistré\u00a0: tout.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert rows[0] == ["Nom"]
    assert len(rows) == 61
    again = _asked(qtbot, window)
    assert again.taken() == ["name"]
    qtbot.mouseClick(again.all_button, Qt.MouseButton.LeftButton)
    assert again.taken() == list(again.boxes)
    again.reject()


def test_cards_have_no_columns(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "contacts"
    _choose(monkeypatch, path)
    dialog = _asked(qtbot, window)
    qtbot.mouseClick(dialog.kind.answers[Kind.VCARD_4], Qt.MouseButton.LeftButton)
    assert not dialog.boxes["name"].isEnabled()
    _go_on(qtbot, dialog)
    qtbot.waitUntil(lambda: window.toast.text() == "Export enregistré\u00a0: contacts.vcf")
    assert (tmp_path / "contacts.vcf").read_bytes().count(b"BEGIN:VCARD") == 59


def test_nothing_found_is_not_exported(qtbot: QtBot, window: MainWindow) -> None:
    _search(qtbot, window, '"xyzzy"')
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.toast.text().startswith("Aucune entreprise à exporter."))


def test_an_export_that_is_stopped_writes_nothing(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    assert window.screen_shown is not None
    services = window.screen_shown.around.services
    assert services is not None
    asked = Asked("Longue", [("atelier-temoin-00", "")] * 50_000)
    work = Exporting(services, asked, Kind.CSV, ["name"], tmp_path / "long.csv")
    dialog = WorkDialog(window.theme, window.background, "Exporter", work.do, window)
    dialog.start()
    qtbot.waitUntil(dialog.isVisible)
    with qtbot.waitSignal(dialog.stopped):
        qtbot.mouseClick(dialog.stop_button, Qt.MouseButton.LeftButton)
    assert list(tmp_path.glob("*.csv")) == []
