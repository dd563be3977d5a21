from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from jachete.errors import CannotWriteError
from jachete.factsheets.composing import fact_sheet
from jachete.factsheets.pdf import sheet_bytes
from jachete.ui.preview.dialog import PreviewDialog
from jachete.ui.preview.pages import Pages
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
    count = int(dialog.count.text().split()[-1])
    assert count > 1
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.count.text() == f"2 sur {count}"
    qtbot.keyClick(dialog, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.count.text() == f"1 sur {count}"
    qtbot.keyClicks(dialog.field, "zzz")
    qtbot.waitUntil(lambda: dialog.count.text() == "Introuvable")
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


def test_the_pages_wanted_are_printed_off_the_gui_thread(
    qtbot: QtBot, dialog: PreviewDialog, tmp_path: Path
) -> None:
    dialog.show_content(_long_sheet())
    path = tmp_path / "imprimé.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setFromTo(2, 3)
    with qtbot.waitSignal(dialog.told) as said:
        dialog.send(printer)
    assert said.args == ["Document envoyé à l’imprimante"]
    document = pypdfium2.PdfDocument(path)
    assert len(document) == 2
    document.close()


def test_an_impression_that_is_left_stops(qtbot: QtBot, dialog: PreviewDialog, tmp_path: Path) -> None:
    dialog.show_content(_long_sheet())
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "imprimé.pdf"))
    with qtbot.waitSignal(dialog.told) as said:
        dialog.send(printer)
        assert dialog._job is not None
        dialog._job.stop()
    assert said.args == ["Impression interrompue"]


def test_nothing_is_printed_when_one_changes_ones_mind(
    dialog: PreviewDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrintDialog, "exec", lambda _self: QDialog.DialogCode.Rejected)
    dialog.print_button.click()
    assert dialog._job is None


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
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_self: object, _id: str) -> bytes:
        raise CannotWriteError(tmp_path / "fiche.pdf", "disque plein")

    monkeypatch.setattr("jachete.editions.opened.Opened.pdf", fails)
    window.sheets.preview("atelier-temoin-00")
    qtbot.waitUntil(window.toast.isVisible)
    assert "disque plein" in window.toast.text()


def test_at_twice_the_size_the_page_fills_the_width(qtbot: QtBot, open_window: OpenWindow) -> None:
    dialog = _opened(qtbot, open_window(width=1366, height=768, zoom=2.0))
    assert int(dialog.percent.text().split()[0]) > 60


def test_pages_say_their_size_in_points() -> None:
    pages = Pages(_long_sheet())
    assert (pages.sizes[0].width(), pages.sizes[0].height()) == (612, 792)
    assert pages.find("") == ()
    pages.close()
