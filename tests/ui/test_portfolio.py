"""The portfolio and the sheets of a search, asked for in the window with real clicks and keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from jachete.errors import PrintingFailedError
from jachete.printshop.jobs import BookJob, Progress, SheetsJob
from jachete.search.query import Query
from jachete.ui import asking
from jachete.ui.asking import Existing
from jachete.ui.portfolio.choosing import PortfolioDialog
from jachete.ui.portfolio.desk import Desk
from jachete.ui.portfolio.order import Order
from jachete.ui.window import MainWindow
from jachete.ui.working import WorkDialog
from windows import OpenWindow

LEFT = Qt.MouseButton.LeftButton
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def desk_of(window: MainWindow) -> Desk:
    assert window.sheets.desk is not None
    return window.sheets.desk


def opened(qtbot: QtBot, window: MainWindow) -> PortfolioDialog:
    """Ask for the portfolio by its key, and return the dialog."""
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL_SHIFT)
    desk = desk_of(window)
    qtbot.waitUntil(lambda: desk.dialog is not None and desk.dialog.isVisible())
    assert desk.dialog is not None
    return desk.dialog


def search(qtbot: QtBot, window: MainWindow, words: str) -> None:
    screen = window.directory
    assert screen is not None
    qtbot.keyClicks(screen.field, words)
    qtbot.waitUntil(lambda: screen.shown_text() == words)


@pytest.fixture
def chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Answer the system's dialog of files."""
    path = tmp_path / "portfolio.pdf"
    monkeypatch.setattr("jachete.ui.portfolio.desk.portfolio_to_write", lambda _parent: path)
    return path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Answer the system's dialog of folders."""
    path = tmp_path / "fiches"
    path.mkdir()
    monkeypatch.setattr("jachete.ui.portfolio.desk.folder_for_sheets", lambda _parent: path)
    return path


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Keep the jobs that are started, which are then done at once."""
    kept: list[object] = []
    monkeypatch.setattr("jachete.printshop.process.do_apart", lambda job, *_: kept.append(job))
    return kept


# ------------------------------------------------------------------ asking


def test_the_whole_directory_is_offered_when_nothing_is_searched(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    assert [radio.text() for radio in dialog.scope.answers.values()] == ["Tout le répertoire"]
    assert dialog.scope.answers["all"].detail == "60 entreprises"
    assert dialog.focusWidget() is dialog.scope.answers["all"]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_search_that_is_shown_is_offered_first_with_its_count(
    qtbot: QtBot, window: MainWindow, chosen: Path, jobs: list[object]
) -> None:
    search(qtbot, window, "mobilier ")
    dialog = opened(qtbot, window)
    first = next(iter(dialog.scope.answers.values()))
    assert (first.text(), first.detail, first.isChecked()) == ("La recherche affichée", "1 entreprise", True)
    assert "mobilier" in first.accessibleDescription()
    with qtbot.waitSignal(window.pdf_written) as written:
        qtbot.mouseClick(dialog.choose, LEFT)
    (job,) = jobs
    assert written.args == [chosen]
    assert isinstance(job, BookJob)
    assert (str(job.query).strip(), job.scope) == ("mobilier", "Recherche «\u202fmobilier\u202f»")


def test_order_and_paper_are_chosen_with_the_arrows(
    qtbot: QtBot, window: MainWindow, chosen: Path, jobs: list[object]
) -> None:
    dialog = opened(qtbot, window)
    for choices in (dialog.order, dialog.paper):
        first, second = choices.answers.values()
        first.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(first, Qt.Key.Key_Down)
        assert second.isChecked()
        assert second.hasFocus()
    with qtbot.waitSignal(window.pdf_written):
        qtbot.mouseClick(dialog.choose, LEFT)
    (job,) = jobs
    assert isinstance(job, BookJob)
    assert (job.arrangement.value, job.paper, job.query, job.scope) == ("name", "a4", None, "")
    assert window.toast.text() == f"Portfolio enregistré\u00a0: {chosen.name}"


def test_nothing_is_made_when_no_file_is_chosen(
    qtbot: QtBot, window: MainWindow, jobs: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jachete.ui.portfolio.desk.portfolio_to_write", lambda _parent: None)
    qtbot.mouseClick(opened(qtbot, window).choose, LEFT)
    assert jobs == []
    assert desk_of(window).work is None


def test_the_dialog_fits_a_small_window_at_double_size(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window(width=1366, height=736, zoom=2.0)
    dialog = opened(qtbot, window)
    assert dialog.height() <= window.height()
    assert dialog.width() <= window.width()
    assert dialog.choose.isVisible()


# ------------------------------------------------------------------ working


def test_a_portfolio_is_written_in_another_process_and_its_folder_offered(
    qtbot: QtBot, window: MainWindow, chosen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Path] = []
    monkeypatch.setattr("jachete.ui.portfolio.desk.open_folder", shown.append)
    dialog = opened(qtbot, window)
    with qtbot.waitSignal(window.pdf_written, timeout=60_000):
        qtbot.mouseClick(dialog.choose, LEFT)
    assert chosen.read_bytes().startswith(b"%PDF")
    (follow,) = [button for button in window.toast.findChildren(QPushButton) if button.isVisible()]
    qtbot.mouseClick(follow, LEFT)
    assert shown == [chosen]


def test_the_stop_button_leaves_no_file(qtbot: QtBot, window: MainWindow, chosen: Path) -> None:
    qtbot.mouseClick(opened(qtbot, window).choose, LEFT)
    work = desk_of(window).work
    assert work is not None
    qtbot.waitUntil(work.isVisible)
    assert work.focusWidget() is work.stop_button
    with qtbot.waitSignal(work.stopped, timeout=60_000):
        qtbot.keyClick(work.stop_button, Qt.Key.Key_Space)
    assert window.toast.text() == "Portfolio arrêté. Rien n’a été enregistré."
    assert list(chosen.parent.glob("*.p*")) == []


def working(window: MainWindow) -> WorkDialog:
    return WorkDialog(window.theme, window.background, "Portfolio PDF", lambda _told, _stop: None, window)


def test_the_work_says_how_far_it_is(qtbot: QtBot, window: MainWindow) -> None:
    work = working(window)
    qtbot.addWidget(work)
    assert work.said.text() == "Préparation…"
    work._told.emit(Progress(12, 48, 1017))
    assert work.said.text() == "12 sur 48 · 1\u00a0017 pages"
    assert work.percent.text() == "25\u00a0%"
    assert (work.meter.value(), work.meter.maximum()) == (12, 48)
    assert not work.meter.grab().isNull()
    work._told.emit(Progress(48, 48))
    assert work.said.text() == "Enregistrement…"


@pytest.mark.parametrize("leave", [lambda work: work.reject(), lambda work: work.closeEvent(QCloseEvent())])
def test_leaving_the_work_stops_it(
    qtbot: QtBot, window: MainWindow, leave: Callable[[WorkDialog], None]
) -> None:
    work = working(window)
    qtbot.addWidget(work)
    leave(work)
    assert work._stop.is_set()
    assert not work.stop_button.isEnabled()
    work._told.emit(Progress(12, 48, 17))
    assert work.said.text() == "Arrêt en cours…"


def test_a_work_that_fails_says_why(
    qtbot: QtBot, window: MainWindow, chosen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise PrintingFailedError("EOFError")

    monkeypatch.setattr("jachete.printshop.process.do_apart", fail)
    qtbot.mouseClick(opened(qtbot, window).choose, LEFT)
    qtbot.waitUntil(lambda: "EOFError" in window.toast.text())
    assert not chosen.exists()


# ------------------------------------------------------------------ sheets in a folder


def test_the_sheets_of_a_search_are_saved_in_a_folder(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    search(qtbot, window, "mobilier ")
    with qtbot.waitSignal(window.pdf_written, timeout=60_000):
        qtbot.keyClick(window, Qt.Key.Key_S, CTRL_SHIFT)
    assert [path.name for path in folder.iterdir()] == ["Ébénisterie Spécimen.pdf"]
    assert window.toast.text() == "1 fiche enregistrée dans fiches"


@pytest.mark.parametrize(("answer", "count"), [(Existing.REPLACED, 60), (Existing.KEPT, 59), (None, 0)])
def test_a_file_that_is_there_is_replaced_only_when_one_says_so(
    qtbot: QtBot,
    window: MainWindow,
    folder: Path,
    jobs: list[object],
    monkeypatch: pytest.MonkeyPatch,
    answer: Existing | None,
    count: int,
) -> None:
    asked: list[int] = []
    (folder / "Atelier Témoin 07.pdf").write_bytes(b"former")

    def ask(_parent: object, there: int) -> Existing | None:
        asked.append(there)
        return answer

    monkeypatch.setattr("jachete.ui.portfolio.desk.replaces_sheets", ask)
    window.sheets.order(Order.SHEETS, Query())
    qtbot.waitUntil(lambda: bool(window.toast.text()))
    assert asked == [1]
    files = [job.files for job in jobs if isinstance(job, SheetsJob)]
    assert [len(each) for each in files] == ([count] if count else [])
    assert window.toast.text().startswith(f"{count} fiches" if count else "Aucune fiche enregistrée.")


def test_nothing_is_saved_when_no_folder_is_chosen(
    window: MainWindow, jobs: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jachete.ui.portfolio.desk.folder_for_sheets", lambda _parent: None)
    window.sheets.order(Order.SHEETS, Query())
    assert jobs == []


# ------------------------------------------------------------------ the system's own dialogs


@pytest.mark.parametrize(("typed", "name"), [("a.pdf", "a.pdf"), ("a", "a.pdf"), ("", None)])
def test_a_portfolio_is_a_pdf_file(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, typed: str, name: str | None
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (typed, ""))
    assert asking.portfolio_to_write(window) == (Path(name) if name else None)


@pytest.mark.parametrize(("typed", "folder"), [("ici", Path("ici")), ("", None)])
def test_a_folder_is_chosen_or_not(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, typed: str, folder: Path | None
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_arguments: typed)
    assert asking.folder_for_sheets(window) == folder


@pytest.mark.parametrize(
    ("pressed", "answer"), [("Remplacer", Existing.REPLACED), ("Garder", Existing.KEPT), ("Annuler", None)]
)
def test_replacing_is_asked_in_words(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, pressed: str, answer: Existing | None
) -> None:
    said: list[str] = []

    def press(question: QMessageBox) -> int:
        said.append(question.text())
        (button,) = [button for button in question.buttons() if button.text() == pressed]
        button.click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)
    assert asking.replaces_sheets(window, 3) is answer
    assert said == ["3 fiches de ces noms sont déjà dans ce dossier."]
