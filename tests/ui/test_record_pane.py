"""The contact of a record, its sheet, and the pane beside the results: real keys, clicks and menus."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from jachete.factsheets.sheet import LinkKind, SectionName
from jachete.ui.directory.screen import DirectoryScreen
from jachete.ui.preview.dialog import PreviewDialog
from jachete.ui.record.contact_view import ContactLine
from jachete.ui.record.screen import RecordScreen
from jachete.ui.widgets.qr_code import QrCode
from jachete.ui.window import MainWindow
from records import named_button, reads, said
from windows import OpenWindow

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


# ---------------------------------------------------------------------- contact
def _line(parent: QWidget, kind: LinkKind) -> ContactLine:
    icons = {LinkKind.PHONE: "819 555-0142", LinkKind.EMAIL: "commandes@tablee.example"}
    return next(each for each in parent.findChildren(ContactLine) if each.line.text == icons[kind])


def test_the_whole_contact_is_copied_as_words_and_as_links(
    qtbot: QtBot, window: MainWindow, page: RecordScreen
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text().splitlines()[:2] == ["Atelier Témoin 00", "819 555-0142"]
    assert '<a href="mailto:commandes@tablee.example">commandes@tablee.example</a>' in copied.html()
    assert window.toast.text() == "Contact copié"


def test_one_line_of_a_contact_is_copied_by_its_button_or_a_key(
    qtbot: QtBot, window: MainWindow, page: RecordScreen
) -> None:
    line = _line(page.page, LinkKind.EMAIL)
    qtbot.mouseClick(named_button(line, "Copier le courriel"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "commandes@tablee.example"
    assert window.toast.text() == "Courriel copié"
    phone = named_button(page.page, "Ouvrir 819 555-0142")
    phone.setFocus()
    qtbot.keyClick(phone, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "819 555-0142"
    assert window.toast.text() == "Téléphone copié"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_one_line_of_a_contact_is_copied_from_its_menu(window: MainWindow, page: RecordScreen) -> None:
    line = _line(page.page, LinkKind.PHONE)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(4, 4), line.mapToGlobal(QPoint(4, 4)))
    QApplication.sendEvent(line, event)
    menu = line.findChild(QMenu)
    assert menu is not None
    offered = {action.text(): action for action in menu.actions()}
    assert list(offered) == ["Ouvrir…", "Copier le téléphone"]
    offered["Copier le téléphone"].trigger()
    menu.close()
    assert QGuiApplication.clipboard().text() == "819 555-0142"


def test_the_code_stands_beside_the_same_contact_in_words(page: RecordScreen) -> None:
    code = page.page.findChild(QrCode)
    assert code is not None
    assert code.isVisible()
    assert code.accessibleName() == "Code QR du contact, donné en texte à côté"


# ---------------------------------------------------------------------- sheet and print
def test_the_sheet_of_the_record_on_the_page_is_saved_and_previewed(
    qtbot: QtBot, window: MainWindow, page: RecordScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def asked(*options: object) -> tuple[str, str]:
        proposed.append(Path(str(options[2])).name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
    qtbot.keyClick(window, Qt.Key.Key_Down, ALT)
    qtbot.waitUntil(reads(page, "Atelier Témoin 01"))
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL)
    qtbot.mouseClick(
        named_button(page, "Enregistrer la fiche PDF de Atelier Témoin 01"), Qt.MouseButton.LeftButton
    )
    assert proposed == ["atelier-temoin-01.pdf"] * 2
    qtbot.mouseClick(
        named_button(page, "Voir et imprimer la fiche de Atelier Témoin 01"), Qt.MouseButton.LeftButton
    )
    dialog = window.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: dialog.pages is not None)
    assert dialog.pages is not None
    assert "Atelier Témoin 01" in dialog.pages.text(0)
    dialog.reject()


# ---------------------------------------------------------------------- the pane
def test_space_closes_and_opens_the_pane_for_good(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen
) -> None:
    screen.results.list.setFocus()
    qtbot.keyClick(screen.results.list, Qt.Key.Key_Space)
    assert not screen.record.isVisible()
    assert screen.results.list.hasFocus()
    assert screen.record not in screen.zones()
    window.set_settings(window.settings.resized(1))
    after = window.directory
    assert after is not None
    qtbot.waitUntil(lambda: after.record.sheet is not None)
    assert not after.record.isVisible()
    qtbot.keyClick(after.results.list, Qt.Key.Key_Space)
    assert after.record.isVisible()


def test_a_closed_pane_remembers_no_record_and_opens_with_a_click(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen
) -> None:
    qtbot.mouseClick(named_button(screen.record, "Fermer le volet"), Qt.MouseButton.LeftButton)
    assert not screen.record.isVisible()
    before = window.memory.recent()
    screen.results.list.setFocus()
    with qtbot.waitSignal(screen.sheet_shown):
        qtbot.keyClick(screen.results.list, Qt.Key.Key_Down)
    assert window.memory.recent() == before
    spot = screen.results.list.visualRect(screen.results.model.index(2)).center()
    qtbot.mouseClick(screen.results.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert screen.record.isVisible()


@pytest.mark.parametrize("way", ["double click", "button", "enter"])
def test_the_page_is_opened_from_card_and_pane(
    qtbot: QtBot, window: MainWindow, screen: DirectoryScreen, way: str
) -> None:
    left = Qt.MouseButton.LeftButton
    if way == "double click":
        spot = screen.results.list.visualRect(screen.results.model.index(0)).center()
        qtbot.mouseClick(screen.results.list.viewport(), left, pos=spot)
        qtbot.mouseDClick(screen.results.list.viewport(), left, pos=spot)
    elif way == "button":
        qtbot.mouseClick(named_button(screen.record, "Ouvrir la fiche complète"), left)
    else:
        screen.record.setFocus()
        qtbot.keyClick(screen.record, Qt.Key.Key_Return)
    page = window.screen_shown
    assert isinstance(page, RecordScreen)
    qtbot.waitUntil(reads(page, "Atelier Témoin 00"))


def test_a_long_section_is_cut_in_the_pane_and_whole_on_the_page(
    qtbot: QtBot, open_window: OpenWindow, abundant: Path
) -> None:
    window = open_window(abundant)
    screen = window.directory
    assert screen is not None
    assert "Repas témoin 5" in said(screen.record)
    assert "Repas témoin 6" not in said(screen.record)
    whole = named_button(screen.record, "Contrats réalisés\u00a0: voir les 7")
    screen.record.ensureWidgetVisible(whole)
    qtbot.mouseClick(whole, Qt.MouseButton.LeftButton)
    page = window.screen_shown
    assert isinstance(page, RecordScreen)
    qtbot.waitUntil(reads(page, "Abondance Exemple"))
    assert page.head.tabs.here() == SectionName.CONTRACTS
    assert "Repas témoin 7" in said(page)
    assert "Ville Exemple 6" in said(page)


def test_a_line_that_was_found_is_not_cut(qtbot: QtBot, open_window: OpenWindow, abundant: Path) -> None:
    window = open_window(abundant)
    screen = window.directory
    assert screen is not None
    qtbot.keyClicks(screen.field, "mobilier")
    qtbot.waitUntil(lambda: screen.shown_text() == "mobilier")
    qtbot.waitUntil(lambda: "Mobilier spécimen" in said(screen.record))


def test_without_room_a_click_on_a_card_opens_its_page(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window(width=700)
    screen = window.directory
    assert screen is not None
    assert not screen.record.isVisible()
    spot = screen.results.list.visualRect(screen.results.model.index(1)).center()
    qtbot.mouseClick(screen.results.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    page = window.screen_shown
    assert isinstance(page, RecordScreen)
    qtbot.waitUntil(reads(page, "Atelier Témoin 01"))
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert screen.results.isVisible()
    assert screen.results.row() == 1
