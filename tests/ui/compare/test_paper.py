"""The comparison on paper: shown, saved, handed over; what goes wrong is told."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from comparisons import EBENISTERIE, TRAITEUR, Compare, window_of
from jachete.ui.compare.screen import CompareScreen
from jachete.ui.preview.dialog import PreviewDialog
from packages import plain

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def screen(compare: Compare) -> CompareScreen:
    return compare(TRAITEUR, EBENISTERIE)


def _preview(qtbot: QtBot, screen: CompareScreen) -> PreviewDialog:
    qtbot.mouseClick(screen.bar.pdf, LEFT)
    dialog = window_of(screen).findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: dialog.pages is not None)
    return dialog


def _answers(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(path or ""), ""))


def test_the_comparison_is_shown_as_it_will_be_printed(qtbot: QtBot, screen: CompareScreen) -> None:
    dialog = _preview(qtbot, screen)
    assert dialog.windowTitle() == "Aperçu de la comparaison"
    assert dialog.pages is not None
    assert dialog.pages.sizes[0].width() > dialog.pages.sizes[0].height()
    assert "Comparaison d’entreprises" in dialog.pages.text(0)
    assert "Ébénisterie Spécimen" in dialog.pages.text(0)
    dialog.close()


def test_ctrl_p_shows_the_comparison_where_it_is(qtbot: QtBot, screen: CompareScreen) -> None:
    qtbot.keyClick(screen.table, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = window_of(screen).findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: dialog.pages is not None)
    assert dialog.windowTitle() == "Aperçu de la comparaison"
    dialog.close()


def test_the_comparison_is_saved_where_asked(
    qtbot: QtBot, screen: CompareScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _answers(monkeypatch, tmp_path / "comparaison")
    dialog = _preview(qtbot, screen)
    with qtbot.waitSignal(screen.paper.written) as written:
        qtbot.mouseClick(dialog.save_button, LEFT)
    assert written.args == [tmp_path / "comparaison.pdf"]
    assert (tmp_path / "comparaison.pdf").read_bytes().startswith(b"%PDF")
    assert window_of(screen).toast.text() == "Comparaison enregistrée\u00a0: comparaison.pdf"
    dialog.close()


def test_a_comparison_that_cannot_be_written_is_told(
    qtbot: QtBot, screen: CompareScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _answers(monkeypatch, None)
    screen.paper.save(screen.document([TRAITEUR, EBENISTERIE]))  # one changes one's mind
    _answers(monkeypatch, tmp_path / "absent" / "comparaison.pdf")
    screen.paper.save(screen.document([TRAITEUR, EBENISTERIE]))
    toast = window_of(screen).toast
    qtbot.waitUntil(lambda: "n’a pas pu être écrit" in toast.text())
    assert list(tmp_path.glob("*.pdf")) == []


def test_the_comparison_opens_in_another_reader(
    qtbot: QtBot, screen: CompareScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    dialog = _preview(qtbot, screen)
    qtbot.mouseClick(dialog.open_button, LEFT)
    qtbot.waitUntil(lambda: bool(opened))
    assert Path(opened[0].toLocalFile()).read_bytes().startswith(b"%PDF")
    dialog.close()


def test_a_preview_that_fails_is_told(qtbot: QtBot, screen: CompareScreen) -> None:
    screen.paper.preview(screen.document([TRAITEUR, "retiree"]))
    toast = window_of(screen).toast
    qtbot.waitUntil(lambda: "« retiree » n’est pas dans cette édition" in plain(toast.text()))
