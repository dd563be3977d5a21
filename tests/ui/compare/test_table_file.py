"""The comparison as a table for a spreadsheet: asked for by button and key, told, refused."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from comparisons import EBENISTERIE, TRAITEUR, Compare, window_of
from jachete.ui.compare.screen import CompareScreen

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def screen(compare: Compare) -> CompareScreen:
    return compare(TRAITEUR, EBENISTERIE)


def _answers(monkeypatch: pytest.MonkeyPatch, path: Path | None, kind: str = "") -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(path or ""), kind))


def test_the_comparison_becomes_a_workbook(
    qtbot: QtBot, screen: CompareScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _answers(monkeypatch, tmp_path / "comparaison 2026.11")
    qtbot.mouseClick(screen.bar.export, LEFT)
    path = tmp_path / "comparaison 2026.11.xlsx"
    qtbot.waitUntil(lambda: window_of(screen).toast.text() == f"Comparaison exportée\u00a0: {path.name}")
    head = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[0]
    assert head[2:4] == ["Traiteur La Tablée Exemple", "Ébénisterie Spécimen"]


def test_ctrl_e_exports_what_is_compared_as_the_kind_that_is_chosen(
    qtbot: QtBot, screen: CompareScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _answers(monkeypatch, tmp_path / "c", "Fichiers CSV (*.csv)")
    qtbot.keyClick(screen.table, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil((tmp_path / "c.csv").exists)
    assert (tmp_path / "c.csv").read_bytes().startswith(b"\xef\xbb\xbfSection;")


def test_a_table_that_cannot_be_written_is_told(
    qtbot: QtBot, screen: CompareScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _answers(monkeypatch, None)
    qtbot.mouseClick(screen.bar.export, LEFT)  # one changes one's mind
    _answers(monkeypatch, tmp_path / "absent" / "c.csv")
    qtbot.mouseClick(screen.bar.export, LEFT)
    qtbot.waitUntil(lambda: "n’a pas pu être écrit" in window_of(screen).toast.text())
    assert list(tmp_path.glob("*.csv")) == []
