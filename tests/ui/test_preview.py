import multiprocessing
import os
import signal
import sys
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from jachete.errors import DrawingTooLongError
from jachete.factsheets.composing import fact_sheet
from jachete.factsheets.pdf import sheet_bytes
from jachete.printshop.drawing import Drawer
from jachete.printshop.process import Press
from jachete.ui.preview.dialog import PreviewDialog
from jachete.ui.preview.pages import Pages
from jachete.ui.preview.printing import print_document
from jachete.ui.window import MainWindow
from makers import make_enterprise, make_manifest, make_offer, make_vocabulary
from windows import OpenWindow


def _opened(qtbot: QtBot, window: MainWindow) -> PreviewDialog:
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: dialog.pages is not None)
    return dialog


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> PreviewDialog:
    return _opened(qtbot, window)


def _long_sheet() -> bytes:
    offers = tuple(make_offer(f"Service témoin {number}") for number in range(200))
    enterprise = make_enterprise("Entreprise Spécimen", offers=offers)
    return sheet_bytes(fact_sheet(enterprise, make_vocabulary(), make_manifest()))


def test_the_sheet_that_is_read_is_shown_whole(qtbot: QtBot, dialog: PreviewDialog) -> None:
    assert dialog.pages is not None
    assert "Atelier Témoin 00" in dialog.pages.text(0)
    assert dialog.about.text().startswith("1 page · ")
    qtbot.waitUntil(lambda: _inks(dialog) > 1000)


def _inks(dialog: PreviewDialog) -> int:
    """Return how many pixels of the view are neither ground nor paper."""
    image = dialog.view.viewport().grab().toImage()
    seen = [image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)]
    return len(seen) - seen.count(0xFFFFFFFF) - seen.count(image.pixel(1, 1))


def test_a_word_is_found_in_the_pages_and_said(qtbot: QtBot, dialog: PreviewDialog) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(dialog.field.hasFocus)
    qtbot.keyClicks(dialog.field, "DE")
    qtbot.waitUntil(lambda: dialog.count.text().startswith("1 sur "))
    assert dialog.before.isEnabled()
    assert dialog.after.isEnabled()
    count = int(dialog.count.text().split()[-1])
    assert count > 1
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.count.text() == f"2 sur {count}"
    qtbot.keyClick(dialog, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.count.text() == f"1 sur {count}"
    qtbot.keyClicks(dialog.field, "zzz")
    qtbot.waitUntil(lambda: dialog.count.text() == "Introuvable")
    assert not dialog.after.isEnabled()
    dialog.field.clear()
    qtbot.waitUntil(lambda: dialog.count.text() == "")


def test_a_page_is_made_larger_and_smaller_and_fitted(qtbot: QtBot, dialog: PreviewDialog) -> None:
    def percent() -> int:
        return int(dialog.percent.text().split()[0])

    fitted = percent()
    qtbot.mouseClick(dialog.larger, Qt.MouseButton.LeftButton)
    assert percent() > fitted
    qtbot.mouseClick(dialog.smaller, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.smaller, Qt.MouseButton.LeftButton)
    assert percent() < fitted
    qtbot.mouseClick(dialog.wide, Qt.MouseButton.LeftButton)
    assert percent() > fitted
    qtbot.mouseClick(dialog.whole, Qt.MouseButton.LeftButton)
    assert percent() == fitted


def test_long_documents_are_gone_through_by_keys(qtbot: QtBot, dialog: PreviewDialog) -> None:
    dialog.show_content(_long_sheet())
    assert dialog.pages is not None
    last = len(dialog.pages.sizes)
    assert last > 2
    with qtbot.waitSignal(dialog.view.page_changed):
        qtbot.keyClick(dialog.view, Qt.Key.Key_End)
    assert dialog.view.accessibleName() == f"Aperçu, page {last} sur {last}"
    qtbot.keyClick(dialog.view, Qt.Key.Key_Home)
    assert dialog.view.accessibleName() == f"Aperçu, page 1 sur {last}"
    dialog.field.setText("témoin 199")  # an accent is a key that QTest cannot press
    with qtbot.waitSignal(dialog.view.page_changed):
        qtbot.waitUntil(lambda: dialog.count.text() == "1 sur 1")


def _to_file(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_the_pages_wanted_are_printed_even_when_the_preview_is_closed(
    qtbot: QtBot,
    window: MainWindow,
    dialog: PreviewDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog.show_content(_long_sheet())
    path = tmp_path / "imprimé.pdf"

    def choose(asked: QPrintDialog) -> QDialog.DialogCode:
        printer = asked.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        printer.setFromTo(2, 3)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", choose)
    qtbot.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog.close()
    qtbot.waitUntil(lambda: window.toast.text() == "Document envoyé à l’imprimante", timeout=20_000)
    document = pypdfium2.PdfDocument(path)
    assert len(document) == 2
    document.close()


def test_an_impression_stops_before_its_next_page(tmp_path: Path) -> None:
    looks: list[bool] = []

    def stop() -> bool:
        looks.append(True)
        return len(looks) == 2

    assert not print_document(_long_sheet(), _to_file(tmp_path / "imprimé.pdf"), stop)
    document = pypdfium2.PdfDocument(tmp_path / "imprimé.pdf")
    assert len(document) == 1
    document.close()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told(
    qtbot: QtBot, window: MainWindow, dialog: PreviewDialog, tmp_path: Path
) -> None:
    dialog.print_wanted.emit(_long_sheet(), _to_file(tmp_path / "absent" / "imprimé.pdf"))
    qtbot.waitUntil(lambda: window.toast.text() == "Impression interrompue")


def test_nothing_is_printed_when_one_changes_ones_mind(
    dialog: PreviewDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    dialog.print_wanted.connect(lambda *what: asked.append(what))
    monkeypatch.setattr(QPrintDialog, "exec", lambda _self: QDialog.DialogCode.Rejected)
    dialog.print_button.click()
    assert asked == []


def test_the_pdf_is_saved_from_its_preview(
    qtbot: QtBot, window: MainWindow, dialog: PreviewDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "fiche.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_options: (str(path), ""))
    assert dialog.pages is not None
    with qtbot.waitSignal(window.pdf_written):
        qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert path.read_bytes() == dialog.pages.content


def test_the_pdf_opens_in_the_computers_own_reader(
    qtbot: QtBot, dialog: PreviewDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())))
    qtbot.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(opened) == 1)
    assert opened[0].read_bytes().startswith(b"%PDF-")


def test_a_preview_that_cannot_be_made_is_said(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hangs(*_asked: object) -> bytes:
        raise DrawingTooLongError(20)

    monkeypatch.setattr("jachete.printshop.drawing.Drawer.draw", hangs)
    window.sheets.preview("atelier-temoin-00")
    qtbot.waitUntil(window.toast.isVisible)
    assert "bloque la mise en page" in window.toast.text()
    assert [each for each in window.findChildren(PreviewDialog) if each.isVisible()] == []


def _press(window: MainWindow) -> Press:
    assert window.screen_shown is not None
    services = window.screen_shown.around.services
    assert services is not None
    assert isinstance(services.drawer, Drawer)
    return services.drawer._press


def _drawing(window: MainWindow) -> int:
    """Return the process that draws for a window."""
    running = _press(window)._running
    assert running is not None
    assert running.process.pid is not None
    return running.process.pid


@pytest.mark.skipif(sys.platform == "win32", reason="processes are held as POSIX does")
def test_the_window_never_waits_for_what_is_drawn(
    qtbot: QtBot, window: MainWindow, dialog: PreviewDialog
) -> None:
    """What draws is held still: whatever the machine's speed, a window that waited would never turn again."""
    dialog.close()
    process = _drawing(window)
    os.kill(process, signal.SIGSTOP)
    turns: list[int] = []
    clock = QTimer()
    clock.timeout.connect(lambda: turns.append(1))
    clock.start(0)
    window.sheets.preview("atelier-temoin-00")
    (waiting,) = [each for each in window.findChildren(PreviewDialog) if each.isVisible()]
    qtbot.keyClicks(waiting.field, "atelier")
    qtbot.waitUntil(lambda: len(turns) > 500)
    assert waiting.field.text() == "atelier"
    assert waiting.pages is None
    os.kill(process, signal.SIGCONT)
    qtbot.waitUntil(lambda: waiting.count.text().startswith("1 sur "))
    assert waiting.field.hasFocus()


@pytest.mark.skipif(sys.platform == "win32", reason="processes are held as POSIX does")
def test_a_preview_that_is_closed_before_it_is_ready_is_given_up(
    qtbot: QtBot, window: MainWindow, dialog: PreviewDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jachete.printshop.process._GRACE", 0.1)
    dialog.close()
    process = _drawing(window)
    os.kill(process, signal.SIGSTOP)
    window.sheets.preview("atelier-temoin-00")
    (waiting,) = [each for each in window.findChildren(PreviewDialog) if each.isVisible()]
    qtbot.waitUntil(_press(window)._turn.locked)
    waiting.close()
    qtbot.waitUntil(window.background.is_idle)
    assert process not in [child.pid for child in multiprocessing.active_children()]
    assert window.toast.text() == ""


def test_at_twice_the_size_the_page_fills_the_width(qtbot: QtBot, open_window: OpenWindow) -> None:
    dialog = _opened(qtbot, open_window(width=1366, height=768, zoom=2.0))
    assert int(dialog.percent.text().split()[0]) > 60


def test_a_window_that_closes_lets_go_of_what_is_previewed(
    qtbot: QtBot, window: MainWindow, dialog: PreviewDialog
) -> None:
    pages = dialog.pages
    assert pages is not None
    window.close()
    qtbot.waitUntil(lambda: pages.image(0, 1.0).isNull())


def test_pages_say_their_size_in_points() -> None:
    pages = Pages(_long_sheet())
    assert (pages.sizes[0].width(), pages.sizes[0].height()) == (612, 792)
    assert pages.find("") == ()
    pages.close()


def test_pages_that_are_closed_have_nothing_more_to_show() -> None:
    pages = Pages(_long_sheet())
    pages.close()
    assert pages.image(0, 1.0).isNull()
    assert (pages.text(0), pages.find("témoin")) == ("", ())
