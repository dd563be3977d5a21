"""The palette: a few letters, then there or done."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from jachete.errors import EnterpriseNotFoundError
from jachete.search.query import FacetName, Filter
from jachete.ui.palette.finding import found
from jachete.ui.palette.items import Item
from jachete.ui.palette.model import PaletteModel
from jachete.ui.palette.overlay import Palette
from jachete.ui.preview.dialog import PreviewDialog
from jachete.ui.settings import Appearance, Settings
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.window import MainWindow
from windows import OpenWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def palette(qtbot: QtBot, window: MainWindow) -> Palette:
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    shown = window.overlays.palette
    assert shown is not None
    return shown


def _titles(palette: Palette, section: str = "") -> list[str]:
    items = [item for _row, item in palette.panel.model.items()]
    return [item.title.text for item in items if section in ("", item.section)]


def _current(palette: Palette) -> Item:
    item = palette.panel.current()
    assert item is not None
    return item


def _type(qtbot: QtBot, palette: Palette, text: str, expected: str) -> None:
    """Type, and wait until an element is there."""
    qtbot.keyClicks(palette.field, text)
    qtbot.waitUntil(lambda: expected in _titles(palette))


def _place(window: MainWindow) -> Place:
    assert window.screen_shown is not None
    return window.screen_shown.place


# ------------------------------------------------------------------ finding


@pytest.mark.parametrize(
    ("text", "typed", "spans"),
    [
        ("Imprimerie Échantillon", "imp", ((0, 3),)),
        ("Imprimerie Échantillon", "ech", ((11, 14),)),
        ("Imprimerie Échantillon", "echan impr", ((0, 4), (11, 16))),
        ("Copier le contact", "clc", ((0, 1), (7, 8), (10, 11))),
        ("Fiche PDF", "fipdf", ((0, 2), (6, 9))),
        ("Copier le contact", "coco", ((0, 2), (10, 12))),
        ("L’Œuvre d’Exemple", "oeuvre", ((2, 7),)),
        ("Accueil", "", ()),
    ],
)
def test_words_are_found_by_their_beginnings_and_initials(
    text: str, typed: str, spans: tuple[tuple[int, int], ...]
) -> None:
    match = found(text, typed)
    assert match is not None
    assert match[1].text == text
    assert match[1].spans == spans


@pytest.mark.parametrize(("text", "typed"), [("Accueil", "x"), ("Accueil", "eil"), ("Fiche PDF", "fpdx")])
def test_what_begins_no_word_is_not_found(text: str, typed: str) -> None:
    assert found(text, typed) is None


def test_the_beginning_of_a_text_comes_before_that_of_its_words_and_initials() -> None:
    ranks = [match[0] for each in ("Fiche", "La fiche", "Fil à coudre") if (match := found(each, "fi"))]
    initials = found("Fermer ici", "fi")
    assert initials is not None
    assert [*ranks, initials[0]] == [0, 1, 0, 2]


# ------------------------------------------------------------------ what is offered


def test_every_command_is_offered_before_anything_is_typed(window: MainWindow, palette: Palette) -> None:
    assert sorted(_titles(palette)) == sorted(
        command.title for command in window.keyboard.commands if command.name != "palette"
    )
    assert _titles(palette)[0] == "Accueil"
    assert palette.field.hasFocus()


def test_enterprises_commands_categories_and_territories_are_found(
    qtbot: QtBot, window: MainWindow, palette: Palette
) -> None:
    _type(qtbot, palette, "mem", "Memphrémagog")
    assert _titles(palette, "Territoires") == ["Memphrémagog"]
    palette.field.selectAll()
    _type(qtbot, palette, "ebenisterie", "Ébénisterie Spécimen")
    assert _titles(palette, "Entreprises") == ["Ébénisterie Spécimen"]
    assert "Mobilier et ébénisterie" in _titles(palette, "Catégories")
    assert _titles(palette)[-1] == "Chercher «\u202febenisterie\u202f»"
    assert _current(palette).title.text == "Ébénisterie Spécimen"
    assert _current(palette).detail == "Magog"
    assert _current(palette).category is not None


def test_a_category_says_how_many_enterprises_it_has(
    qtbot: QtBot, window: MainWindow, palette: Palette
) -> None:
    _type(qtbot, palette, "mobilier", "Mobilier et ébénisterie")
    category = next(item for _row, item in palette.panel.model.items() if item.section == "Catégories")
    qtbot.waitUntil(lambda: "1 entreprise" in [item.detail for _row, item in palette.panel.model.items()])
    assert category.title.spans == ((0, 8),)


def test_after_a_greater_than_sign_there_are_commands_alone(
    qtbot: QtBot, window: MainWindow, palette: Palette
) -> None:
    _type(qtbot, palette, ">", "Accueil")
    qtbot.keyClicks(palette.field, "copier")
    assert _titles(palette) == ["Copier le contact"]


def test_the_list_is_a_well_made_model(qtbot: QtBot, palette: Palette) -> None:
    model = PaletteModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show([item for _row, item in palette.panel.model.items()])
    title = model.index(0, 0)
    assert title.data() == "Aller à"
    assert title.data(Qt.ItemDataRole.AccessibleTextRole) == "Section\u00a0: Aller à"
    assert title.data(Qt.ItemDataRole.ToolTipRole) is None
    assert model.data(model.index(-1, 0)) is None
    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Accueil, Aller à"
    tester.deleteLater()


# ------------------------------------------------------------------ choosing


def test_enter_opens_the_record_of_an_enterprise(qtbot: QtBot, window: MainWindow, palette: Palette) -> None:
    _type(qtbot, palette, "ebenisterie", "Ébénisterie Spécimen")
    with qtbot.waitSignal(palette.visit_wanted) as asked:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert asked.args == [Visit(Place.RECORD, enterprise="ebenisterie-specimen")]
    assert _place(window) is Place.RECORD
    assert window.overlays.palette is None


def test_a_category_and_a_territory_filter_the_directory(
    qtbot: QtBot, window: MainWindow, palette: Palette
) -> None:
    _type(qtbot, palette, "memphr", "Memphrémagog")
    while _current(palette).title.text != "Memphrémagog":
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    screen = window.directory
    assert screen is not None
    qtbot.waitUntil(lambda: screen.query.filters == (Filter(FacetName.TERRITORY, "memphremagog"),))


def test_the_last_element_searches_the_directory(qtbot: QtBot, window: MainWindow, palette: Palette) -> None:
    _type(qtbot, palette, "buffets", "Chercher «\u202fbuffets\u202f»")
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    qtbot.keyClick(palette.field, Qt.Key.Key_Enter)
    screen = window.directory
    assert screen is not None
    qtbot.waitUntil(lambda: screen.shown_text() == "buffets")


def test_a_command_is_done_with_a_click(qtbot: QtBot, window: MainWindow, palette: Palette) -> None:
    _type(qtbot, palette, ">aide", "Aide")
    row, _item = palette.panel.model.items()[0]
    at = palette.list.visualRect(palette.panel.model.index(row, 0)).center()
    qtbot.mouseClick(palette.list.viewport(), LEFT, pos=at)
    assert _place(window) is Place.HELP


def test_the_arrows_go_round_and_pages_stop_at_the_ends(qtbot: QtBot, palette: Palette) -> None:
    titles = _titles(palette)
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert _current(palette).title.text == titles[-1]
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert _current(palette).title.text == titles[0]
    for _page in range(6):
        qtbot.keyClick(palette.field, Qt.Key.Key_PageDown)
    assert _current(palette).title.text == titles[-1]
    qtbot.keyClick(palette.field, Qt.Key.Key_PageUp)
    assert _current(palette).title.text == titles[-9]


def test_one_stays_on_the_element_one_went_to_when_others_arrive(qtbot: QtBot, palette: Palette) -> None:
    _type(qtbot, palette, "c", "Copier le contact")
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    before = _current(palette).title.text
    palette._keep_names([])
    assert _current(palette).title.text == before


def test_nothing_found_leaves_no_element(qtbot: QtBot, window: MainWindow, palette: Palette) -> None:
    qtbot.keyClicks(palette.field, ">zzz")
    assert palette.panel.current() is None
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Return):
        qtbot.keyClick(palette.field, key)
    assert window.overlays.palette is palette


# ------------------------------------------------------------------ actions on an enterprise


@pytest.fixture
def actions(qtbot: QtBot, palette: Palette) -> Palette:
    """Show the actions on Ébénisterie Spécimen."""
    _type(qtbot, palette, "ebenisterie", "Ébénisterie Spécimen")
    qtbot.keyClick(palette.field, Qt.Key.Key_Tab)
    return palette


def _do(qtbot: QtBot, palette: Palette, title: str) -> None:
    while _current(palette).title.text != title:
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)


def test_tab_shows_what_can_be_done_with_an_enterprise(qtbot: QtBot, actions: Palette) -> None:
    assert _titles(actions, "Actions\u00a0: Ébénisterie Spécimen") == [
        "Lire la fiche complète",
        "Montrer dans le répertoire",
        "Fiche PDF",
        "Aperçu et impression",
        "Copier le contact",
    ]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Backtab])
def test_one_comes_back_from_the_actions_to_the_enterprise(
    qtbot: QtBot, window: MainWindow, actions: Palette, key: Qt.Key
) -> None:
    actions._keep_counts({})
    qtbot.keyClick(actions.field, Qt.Key.Key_Tab)
    assert len(_titles(actions)) == 5
    qtbot.keyClick(actions.field, key)
    assert _current(actions).title.text == "Ébénisterie Spécimen"
    assert window.overlays.palette is actions


def test_a_command_has_no_actions(qtbot: QtBot, palette: Palette) -> None:
    before = _titles(palette)
    qtbot.keyClick(palette.field, Qt.Key.Key_Tab)
    qtbot.keyClick(palette.field, Qt.Key.Key_Backspace)
    assert _titles(palette) == before


def test_the_record_is_read(qtbot: QtBot, window: MainWindow, actions: Palette) -> None:
    _do(qtbot, actions, "Lire la fiche complète")
    assert _place(window) is Place.RECORD


def test_the_enterprise_is_shown_in_the_directory(qtbot: QtBot, window: MainWindow, actions: Palette) -> None:
    _do(qtbot, actions, "Montrer dans le répertoire")
    screen = window.directory
    assert screen is not None
    qtbot.waitUntil(
        lambda: screen.record.sheet is not None and screen.record.sheet.id == "ebenisterie-specimen"
    )


def test_the_sheet_is_saved(
    qtbot: QtBot, window: MainWindow, actions: Palette, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_options: (str(tmp_path / "f.pdf"), ""))
    with qtbot.waitSignal(window.pdf_written):
        _do(qtbot, actions, "Fiche PDF")
    assert (tmp_path / "f.pdf").is_file()


def test_the_sheet_is_previewed(qtbot: QtBot, window: MainWindow, actions: Palette) -> None:
    _do(qtbot, actions, "Aperçu et impression")
    dialog = window.findChild(PreviewDialog)
    assert dialog is not None
    dialog.reject()


def test_the_contact_is_copied(qtbot: QtBot, window: MainWindow, palette: Palette) -> None:
    _type(qtbot, palette, "tablee", "Traiteur La Tablée Exemple")
    qtbot.keyClick(palette.field, Qt.Key.Key_Tab)
    _do(qtbot, palette, "Copier le contact")
    qtbot.waitUntil(lambda: window.toast.text() == "Contact copié")
    assert "819 555-0142" in QGuiApplication.clipboard().text()


def test_an_enterprise_without_contact_says_so(qtbot: QtBot, window: MainWindow, actions: Palette) -> None:
    _do(qtbot, actions, "Copier le contact")
    qtbot.waitUntil(lambda: window.toast.text() == "Aucun contact connu")


def test_what_fails_is_said_by_the_window(qtbot: QtBot, window: MainWindow, palette: Palette) -> None:
    palette.contact_wanted.emit("inconnue")
    qtbot.waitUntil(window.toast.isVisible)
    assert EnterpriseNotFoundError("inconnue").sentence == window.toast.text()


# ------------------------------------------------------------------ opening and closing


@pytest.mark.parametrize(
    "key", [(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_K, CONTROL)]
)
def test_a_key_closes_it_and_gives_the_keyboard_back(
    qtbot: QtBot, window: MainWindow, palette: Palette, key: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    qtbot.keyClick(palette.field, *key)
    assert window.overlays.palette is None
    screen = window.directory
    assert screen is not None
    assert screen.field.hasFocus()


def test_a_click_on_the_veil_closes_it_and_one_on_the_panel_does_not(
    qtbot: QtBot, window: MainWindow, palette: Palette
) -> None:
    qtbot.mouseClick(palette, LEFT, pos=palette.panel.geometry().center())
    assert window.overlays.palette is palette
    qtbot.mouseClick(palette, LEFT, pos=QPoint(5, 5))
    assert window.overlays.palette is None


def test_the_keys_of_the_window_wait_while_it_is_open(
    qtbot: QtBot, window: MainWindow, palette: Palette
) -> None:
    qtbot.keyClick(palette.field, Qt.Key.Key_1, CONTROL)
    assert _place(window) is Place.DIRECTORY
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    qtbot.keyClick(window, Qt.Key.Key_1, CONTROL)
    assert _place(window) is Place.HOME


def test_the_button_of_the_rail_opens_it_and_the_same_command_closes_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    button = next(each for each in window.findChildren(QPushButton) if each.text() == "Aller à…")
    qtbot.mouseClick(button, LEFT)
    assert window.overlays.palette is not None
    window.open_palette()
    assert window.overlays.palette is None


def test_another_look_closes_it(qtbot: QtBot, window: MainWindow, palette: Palette) -> None:
    window.set_settings(Settings(Appearance.DARK))
    assert window.overlays.palette is None


def test_the_status_bar_teaches_its_keys(window: MainWindow, palette: Palette) -> None:
    assert "Ouvrir" in [label.text() for label in window.centralWidget().findChildren(QLabel)]


def test_the_element_one_is_on_is_announced(
    qtbot: QtBot, palette: Palette, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def announced(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", announced)
    qtbot.keyClicks(palette.field, ">copier")
    qtbot.waitUntil(lambda: said[-1:] == ["Copier le contact, Fiche, Commandes. 1 élément"])
    qtbot.keyClicks(palette.field, "zzz")
    qtbot.waitUntil(lambda: said[-1] == "0 élément")


@pytest.mark.parametrize(("width", "height", "zoom"), [(1440, 868, 1.0), (1366, 736, 2.0), (640, 480, 1.0)])
def test_the_panel_stays_inside_the_window(
    qtbot: QtBot, open_window: OpenWindow, width: int, height: int, zoom: float
) -> None:
    window = open_window(width=width, height=height, zoom=zoom)
    window.open_palette()
    palette = window.overlays.palette
    assert palette is not None
    QApplication.processEvents()
    assert palette.rect().contains(palette.panel.geometry())
    window.resize(700, 500)
    assert palette.rect().contains(palette.panel.geometry())
    assert palette.size() == window.size()
    assert not palette.grab().isNull()
