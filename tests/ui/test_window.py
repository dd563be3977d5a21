from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jachete import opening
from jachete.app import build_window
from jachete.errors import (
    EditionMissingError,
    EditionUnreadableError,
    EnterpriseNotFoundError,
    NotAnEditionError,
)
from jachete.factsheets.sheet import SectionName
from jachete.ui.asking import open_accepted, pdf_to_write
from jachete.ui.directory.screen import DirectoryScreen
from jachete.ui.preview.dialog import PreviewDialog
from jachete.ui.refused import RefusedOpening
from jachete.ui.services import Services
from jachete.ui.settings import Appearance, RailWidth, Settings
from jachete.ui.shell.rail import Rail
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.widgets.search_bar import SearchField
from jachete.ui.window import MainWindow
from windows import OpenWindow


def _button(parent: QWidget, text: str) -> QPushButton:
    return next(each for each in parent.findChildren(QPushButton) if each.text().strip() == text)


def test_the_sheet_is_saved_where_asked_and_said(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "fiche é.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_options: (str(path), ""))
    with qtbot.waitSignal(window.pdf_written):
        qtbot.mouseClick(_button(screen.record, "Fiche PDF"), Qt.MouseButton.LeftButton)
    document = pypdfium2.PdfDocument(path)
    assert "Atelier Témoin 00" in document[0].get_textpage().get_text_range()
    document.close()
    assert window.toast.isVisible()
    assert window.toast.text() == "Fiche enregistrée\u00a0: fiche é.pdf"


def test_ctrl_s_saves_the_sheet_that_is_read(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def asked(*options: object) -> tuple[str, str]:
        proposed.append(Path(str(options[2])).name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert proposed == ["atelier-temoin-00.pdf"]


def test_a_file_that_cannot_be_written_is_said(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen, tmp_path: Path
) -> None:
    window.sheets.write("atelier-temoin-00", tmp_path / "absent" / "fiche.pdf")
    qtbot.waitUntil(window.toast.isVisible)
    assert "n’a pas pu être écrit" in window.toast.text()


def test_the_contact_is_copied(qtbot: QtBot, window: MainWindow, screen: DirectoryScreen) -> None:
    qtbot.mouseClick(_button(screen.record, "Copier le contact"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "Atelier Témoin 00",
        "819 555-0142",
        "commandes@tablee.example",
        "https://tablee.example",
        "100, rue Modèle, Sherbrooke, J1H 1K1",
    ]
    assert window.toast.text() == "Contact copié"


@pytest.mark.parametrize("accepted", [True, False])
def test_an_address_opens_only_once_it_was_seen_and_accepted(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, accepted: bool
) -> None:
    opened: list[str] = []
    shown: list[str] = []

    def answer(box: QMessageBox) -> int:
        shown.append(box.informativeText())
        wanted = "Ouvrir" if accepted else "Annuler"
        next(each for each in box.buttons() if each.text() == wanted).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    open_accepted(window, "https://tablee.example")
    assert shown == ["https://tablee.example"]
    assert opened == (["https://tablee.example"] if accepted else [])


def test_the_record_shows_every_section_of_the_sheet(screen: DirectoryScreen) -> None:
    sheet = screen.record.sheet
    assert sheet is not None
    said = " ".join(label.accessibleName() or label.text() for label in screen.record.findChildren(QLabel))
    assert [section.name for section in sheet.sections] == list(SectionName)
    for section in sheet.sections:
        assert section.title in said
    assert sheet.verified in said
    assert sheet.notice in said


def test_the_status_bar_says_edition_and_fictional_data(window: MainWindow) -> None:
    said = [label.text() for label in window.findChildren(QLabel)]
    assert "Édition 2026-11 · 3\u00a0novembre 2026" in said
    assert "Données fictives" in said


def test_the_status_bar_teaches_the_keys_of_the_focused_pane(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen
) -> None:
    screen.results.list.setFocus()
    qtbot.waitUntil(lambda: "Ouvrir la fiche" in [label.text() for label in window.findChildren(QLabel)])
    screen.facets.setFocus()
    qtbot.waitUntil(lambda: "Cocher" in [label.text() for label in window.findChildren(QLabel)])


def test_a_missing_edition_is_said_in_the_window(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window(tmp_path / "absente.db")
    message = window.centralWidget().findChild(RefusedOpening)
    assert isinstance(window.failure, EditionMissingError)
    assert message is not None
    qtbot.mouseClick(_button(message, "Copier les détails"), Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "est introuvable" in copied
    assert "EditionMissingError" in copied


def test_another_edition_can_be_chosen_from_the_refusal(
    qtbot: QtBot,
    open_window: OpenWindow,
    edition: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wrong = tmp_path / "texte.db"
    wrong.write_text("bonjour", encoding="utf-8")
    window = open_window(wrong)
    assert isinstance(window.failure, NotAnEditionError)
    message = window.centralWidget().findChild(RefusedOpening)
    assert message is not None
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_options: (str(edition), ""))
    qtbot.mouseClick(_button(message, "Choisir une autre édition"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.directory is not None)


@pytest.mark.parametrize(
    ("width", "zoom", "facets", "record"),
    [
        (1440, 1.0, True, True),
        (1200, 1.0, True, True),
        (1000, 1.0, False, True),
        (700, 1.0, False, False),
        (1366, 2.0, False, False),
    ],
)
def test_panes_stand_side_by_side_where_there_is_room(
    open_window: OpenWindow, width: int, zoom: float, facets: bool, record: bool
) -> None:
    window = open_window(width=width, zoom=zoom)
    screen = window.directory
    assert screen is not None
    assert screen.facets.isVisible() is facets
    assert screen.record.isVisible() is record
    assert screen.results.isVisible()


def test_without_room_facets_take_the_place_of_the_results(qtbot: QtBot, open_window: OpenWindow) -> None:
    screen = open_window(width=700).directory
    assert screen is not None
    qtbot.mouseClick(screen.filters_button, Qt.MouseButton.LeftButton)
    assert screen.facets.isVisible()
    assert not screen.results.isVisible()


def test_what_is_typed_before_the_edition_is_open_is_searched(qtbot: QtBot, edition: Path) -> None:
    window = build_window(edition, Settings(), Visit(Place.DIRECTORY))
    qtbot.addWidget(window)
    window.show()
    assert window.directory is None
    field = window.findChild(SearchField)
    assert field is not None
    qtbot.keyClicks(field, "buffets")
    qtbot.waitUntil(
        lambda: [each.shown_text() for each in window.findChildren(DirectoryScreen)] == ["buffets"]
    )
    screen = window.findChildren(DirectoryScreen)[0]
    assert screen.field.text() == "buffets"
    assert screen.field.hasFocus()
    assert screen.results.count.text() == "1 entreprise"
    window.close()


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize("refused", [False, True])
def test_without_an_edition_the_name_stands_at_the_top_and_is_read(
    qtbot: QtBot, tmp_path: Path, appearance: Appearance, refused: bool
) -> None:
    window = build_window(tmp_path / "absente.db", Settings(appearance, rail=RailWidth.WIDE))
    qtbot.addWidget(window)
    window.show()
    if refused:
        qtbot.waitUntil(lambda: window.failure is not None)
    rail = window.findChildren(Rail)[-1]
    (name,) = rail.findChildren(QLabel)
    assert name.mapTo(rail, name.rect().center()).y() < 60
    image = rail.grab(QRect(name.mapTo(rail, QPoint(0, 0)), name.size())).toImage()
    pixels = [image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height())]
    assert max(pixels) - min(pixels) > 150


def test_another_theme_keeps_what_is_shown(qtbot: QtBot, window: MainWindow, screen: DirectoryScreen) -> None:
    qtbot.keyClicks(screen.field, "atelier temoin")
    qtbot.waitUntil(lambda: screen.shown_text() == "atelier temoin")
    screen.results.step(3)
    qtbot.waitUntil(lambda: screen.record.sheet is not None and screen.record.sheet.id == "atelier-temoin-03")
    window.set_settings(replace(window.settings, appearance=Appearance.DARK))
    after = window.directory
    assert after is not None
    assert after is not screen
    qtbot.waitUntil(lambda: after.record.sheet is not None and after.record.sheet.id == "atelier-temoin-03")
    assert after.field.text() == "atelier temoin"
    assert after.field.hasFocus()
    assert window.grab().toImage().pixelColor(700, 600).lightness() < 64


def test_a_long_message_wraps_inside_the_smallest_window(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window(width=640, height=480)
    window.toast.tell("Un témoin très long. " * 12)
    assert window.rect().contains(window.toast.geometry())
    assert window.toast.height() > 60
    window.resize(1000, 700)
    centre = window.toast.geometry().center().x()
    assert abs(centre - 500) <= 1


def test_the_edition_is_let_go_with_the_window(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen
) -> None:
    closed: list[str] = []
    first = replace(screen.around.services, close=lambda: closed.append("first"))
    second = replace(screen.around.services, close=lambda: closed.append("second"))
    window.show_edition(first, screen.here())
    window.show_edition(second, screen.here())
    assert closed == ["first"]
    window.close()
    assert closed == ["first", "second"]


def test_whatever_happens_at_the_opening_is_said_in_the_window(
    qtbot: QtBot, open_window: OpenWindow, edition: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_path: Path) -> Services:
        raise MemoryError

    monkeypatch.setattr(opening, "services", fail)
    window = open_window()
    assert isinstance(window.failure, EditionUnreadableError)
    assert "MemoryError" in window.failure.sentence


def test_the_details_of_a_refusal_are_copied_by_a_key(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window(tmp_path / "absente.db")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Choisir une autre édition"
    qtbot.keyClick(focused, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "EditionMissingError" in QGuiApplication.clipboard().text()
    assert window.toast.text() == "Détails copiés"


def test_a_sheet_saved_without_an_ending_is_a_pdf(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_options: (str(tmp_path / "fiche"), ""))
    assert pdf_to_write(window, "exemple") == tmp_path / "fiche.pdf"


def test_a_preview_that_cannot_be_made_closes_and_says_why(qtbot: QtBot, window: MainWindow) -> None:
    window.sheets.preview("inconnue")
    qtbot.waitUntil(window.toast.isVisible)
    assert window.toast.text() == EnterpriseNotFoundError("inconnue").sentence
    assert [each for each in window.findChildren(PreviewDialog) if each.isVisible()] == []


def test_a_sheet_is_handed_over_to_the_reader_of_this_computer(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    window.sheets.preview("atelier-temoin-00")
    (dialog,) = window.findChildren(PreviewDialog)
    dialog.open_wanted.emit()
    qtbot.waitUntil(lambda: len(opened) == 1)
    assert Path(opened[0]).read_bytes().startswith(b"%PDF-")
    dialog.reject()
