"""The home screen driven as one drives it: typing, browsing, coming back to what was read."""

import datetime
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from jachete.factsheets.territory_map import territory_map
from jachete.search.query import FacetName, Filter
from jachete.ui.home.header import EditionSeal
from jachete.ui.home.screen import HomeScreen
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.ridges import Ridges
from jachete.ui.window import MainWindow
from makers import make_manifest, make_notice
from windows import OpenWindow

HOME = Visit(Place.HOME)
Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow) -> MainWindow:
    return open_window(first=HOME)


@pytest.fixture
def home(qtbot: QtBot, window: MainWindow) -> HomeScreen:
    return _ready(qtbot, window)


def _ready(qtbot: QtBot, window: MainWindow) -> HomeScreen:
    screen = window.screen_shown
    assert isinstance(screen, HomeScreen)
    qtbot.waitUntil(lambda: "," in screen.grid.tiles[0].accessibleName())
    return screen


def _press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)


def _click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def _button(parent: QWidget, text: str) -> QPushButton:
    return next(each for each in parent.findChildren(QPushButton) if each.text() == text)


def _found(window: MainWindow, text: str, count: str) -> Callable[[], bool]:
    """Return what tells whether the directory shows a search and its number of enterprises."""

    def found() -> bool:
        screen = window.directory
        return screen is not None and screen.shown_text() == text and screen.results.count.text() == count

    return found


def _said(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]


def _suggested(home: HomeScreen) -> list[str]:
    model = home.suggestions.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def _type(qtbot: QtBot, home: HomeScreen, text: str) -> None:
    qtbot.keyClicks(home.field, text)
    qtbot.waitUntil(home.suggestions.isVisible)


# ------------------------------------------------------------------ searching


def test_home_opens_ready_to_type(home: HomeScreen) -> None:
    assert home.field.hasFocus()
    assert home.title() == "Accueil"


def test_what_is_typed_is_searched_and_the_next_keys_follow_it(
    qtbot: QtBot, window: MainWindow, home: HomeScreen
) -> None:
    qtbot.keyClicks(home.field, "buff")
    _press(qtbot, Key.Key_Return)
    directory = window.directory
    assert directory is not None
    focused = QApplication.focusWidget()
    assert focused is directory.field
    qtbot.keyClicks(focused, "ets")
    qtbot.waitUntil(_found(window, "buffets", "1 entreprise"))


def test_the_button_searches_too(qtbot: QtBot, window: MainWindow, home: HomeScreen) -> None:
    qtbot.keyClicks(home.field, "buffets")
    _click(qtbot, home.field.button)
    qtbot.waitUntil(_found(window, "buffets", "1 entreprise"))


def test_coming_back_brings_back_what_was_typed(qtbot: QtBot, window: MainWindow, home: HomeScreen) -> None:
    qtbot.keyClicks(home.field, "buffets")
    _press(qtbot, Key.Key_Return)
    qtbot.waitUntil(_found(window, "buffets", "1 entreprise"))
    window.back()
    assert window.screen_shown is home
    assert home.field.text() == "buffets"
    assert home.field.hasFocus()


def test_a_letter_typed_anywhere_goes_to_the_field(qtbot: QtBot, home: HomeScreen) -> None:
    home.grid.setFocus()
    assert home.grid.tiles[0].hasFocus()
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClicks(focused, "b")
    assert home.field.hasFocus()
    assert home.field.text() == "b"


def test_the_whole_directory_is_shown_whatever_was_searched_before(
    qtbot: QtBot, window: MainWindow, home: HomeScreen
) -> None:
    qtbot.keyClicks(home.field, "buffets")
    _press(qtbot, Key.Key_Return)
    qtbot.waitUntil(_found(window, "buffets", "1 entreprise"))
    window.go(HOME)
    _click(qtbot, home.everything)
    qtbot.waitUntil(_found(window, "", "60 entreprises"))


def test_ctrl_f_comes_back_to_the_field_of_the_place(
    qtbot: QtBot, window: MainWindow, home: HomeScreen
) -> None:
    qtbot.keyClicks(home.field, "traiteur")
    home.grid.setFocus()
    qtbot.keyClick(window, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.screen_shown is home
    assert home.field.hasFocus()
    assert home.field.selectedText() == "traiteur"


def test_words_that_find_something_are_offered(qtbot: QtBot, window: MainWindow, home: HomeScreen) -> None:
    qtbot.waitUntil(lambda: "boîtes à lunch" in [b.text() for b in home.header.findChildren(QPushButton)])
    assert "Souvent offert\u00a0:" in _said(home.header)
    _click(qtbot, _button(home.header, "boîtes à lunch"))
    qtbot.waitUntil(_found(window, "boîtes à lunch", "59 entreprises"))


# ------------------------------------------------------------------ suggestions


def test_suggestions_follow_typing(qtbot: QtBot, home: HomeScreen) -> None:
    _type(qtbot, home, "tra")
    assert _suggested(home)[0] == "traiteur"
    assert "Traiteur La Tablée Exemple" in _suggested(home)
    spoken = home.suggestions.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "traiteur, 59 entreprises"
    qtbot.keyClicks(home.field, "x")
    qtbot.waitUntil(lambda: not home.suggestions.isVisible())


def test_the_arrows_choose_a_completion_and_enter_searches_it(
    qtbot: QtBot, window: MainWindow, home: HomeScreen
) -> None:
    _type(qtbot, home, "buf")
    _press(qtbot, Key.Key_Down)
    assert home.field.hasFocus()
    assert home.field.text() == "buf"
    _press(qtbot, Key.Key_Return)
    qtbot.waitUntil(_found(window, "buffets", "1 entreprise"))


def test_the_arrows_go_round_by_what_was_typed(qtbot: QtBot, home: HomeScreen) -> None:
    _type(qtbot, home, "tra")
    _press(qtbot, Key.Key_Up)
    assert home.suggestions.currentIndex().row() == len(_suggested(home)) - 1
    _press(qtbot, Key.Key_Down)
    assert not home.suggestions.currentIndex().isValid()
    _press(qtbot, Key.Key_Down)
    assert home.suggestions.currentIndex().row() == 0


def test_enter_without_a_choice_searches_what_was_typed(
    qtbot: QtBot, window: MainWindow, home: HomeScreen
) -> None:
    _type(qtbot, home, "buf")
    _press(qtbot, Key.Key_Return)
    qtbot.waitUntil(_found(window, "buf", "1 entreprise"))
    assert not home.suggestions.isVisible()


@pytest.mark.parametrize("by_key", [True, False])
def test_an_enterprise_suggested_opens_its_record(
    qtbot: QtBot, window: MainWindow, home: HomeScreen, by_key: bool
) -> None:
    _type(qtbot, home, "ebenisterie spe")
    visits: list[Visit] = []
    home.visit_wanted.connect(visits.append)
    row = _suggested(home).index("Ébénisterie Spécimen")
    if by_key:
        _press(qtbot, *[Key.Key_Down] * (row + 1), Key.Key_Return)
    else:
        index = home.suggestions.model().index(row, 0)
        place = home.suggestions.visualRect(index).center()
        qtbot.mouseClick(home.suggestions.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert visits == [Visit(Place.RECORD, enterprise="ebenisterie-specimen")]


def test_escape_closes_the_suggestions_then_erases(qtbot: QtBot, home: HomeScreen) -> None:
    _type(qtbot, home, "tra")
    _press(qtbot, Key.Key_Escape)
    assert not home.suggestions.isVisible()
    assert home.field.text() == "tra"
    _press(qtbot, Key.Key_Down)
    qtbot.waitUntil(home.suggestions.isVisible)
    _press(qtbot, Key.Key_Escape, Key.Key_Escape)
    assert home.field.text() == ""


def test_leaving_the_field_closes_the_suggestions(qtbot: QtBot, home: HomeScreen) -> None:
    _type(qtbot, home, "tra")
    home.grid.setFocus()
    assert not home.suggestions.isVisible()


# ------------------------------------------------------------------ browsing


def test_tiles_say_true_counts(home: HomeScreen) -> None:
    names = [tile.accessibleName() for tile in home.grid.tiles]
    assert names == ["Alimentation et traiteur, 59 entreprises", "Mobilier et ébénisterie, 1 entreprise"]


def test_a_tile_leads_to_its_category(qtbot: QtBot, window: MainWindow, home: HomeScreen) -> None:
    _click(qtbot, home.grid.tiles[1])
    qtbot.waitUntil(_found(window, "", "1 entreprise"))
    directory = window.directory
    assert directory is not None
    assert directory.query.filters == (Filter(FacetName.CATEGORY, "mobilier-ebenisterie"),)


def test_an_empty_category_is_inert(home: HomeScreen) -> None:
    home.grid.show_counts({"alimentation-traiteur": 3})
    assert [tile.isEnabled() for tile in home.grid.tiles] == [True, False]
    assert home.grid.tiles[1].accessibleName() == "Mobilier et ébénisterie, 0 entreprise"


def test_the_arrows_go_through_the_tiles_and_enter_chooses(
    qtbot: QtBot, window: MainWindow, home: HomeScreen
) -> None:
    first, second = home.grid.tiles
    home.grid.setFocus()
    _press(qtbot, Key.Key_Right)
    assert second.hasFocus()
    _press(qtbot, Key.Key_Right)
    assert second.hasFocus()
    _press(qtbot, Key.Key_Home)
    assert first.hasFocus()
    _press(qtbot, Key.Key_End, Key.Key_Return)
    qtbot.waitUntil(_found(window, "", "1 entreprise"))


def test_the_tab_key_stops_once_in_the_tiles_where_one_was_last(qtbot: QtBot, home: HomeScreen) -> None:
    home.everything.setFocus()
    _press(qtbot, Key.Key_Tab, Key.Key_Right, Key.Key_Tab)
    assert not any(tile.hasFocus() for tile in home.grid.tiles)
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert home.grid.tiles[1].hasFocus()


def test_territories_are_listed_with_true_counts_the_greatest_first(home: HomeScreen) -> None:
    names = [row.accessibleName() for row in home.territories.rows]
    assert names == ["Sherbrooke, 59 entreprises", "Memphrémagog, 1 entreprise"]
    assert "2 territoires" in _said(home)


def test_list_and_map_light_each_other(qtbot: QtBot, home: HomeScreen) -> None:
    sherbrooke, memphremagog = home.territories.rows
    home.territories.setFocus()
    assert home.territories.map.lit == "sherbrooke"
    _press(qtbot, Key.Key_Down)
    assert home.territories.map.lit == "memphremagog"
    home.field.setFocus()
    assert home.territories.map.lit == ""
    shown = home.territories.map
    shape = next(each for each in territory_map().shapes if each.territory == "sherbrooke")
    qtbot.mouseMove(shown, QPoint(1, 1))
    qtbot.mouseMove(
        shown, QPoint(round(shape.center[0] * shown.width()), round(shape.center[1] * shown.width()))
    )
    assert sherbrooke.is_lit
    assert not memphremagog.is_lit


def test_a_territory_leads_to_its_enterprises(qtbot: QtBot, window: MainWindow, home: HomeScreen) -> None:
    home.territories.setFocus()
    _press(qtbot, Key.Key_End, Key.Key_Return)
    qtbot.waitUntil(_found(window, "", "1 entreprise"))
    directory = window.directory
    assert directory is not None
    assert directory.query.filters == (Filter(FacetName.TERRITORY, "memphremagog"),)


# ------------------------------------------------------------------ the edition


def test_the_edition_says_what_it_is_and_claims_nothing_more(home: HomeScreen) -> None:
    said = _said(home.header)
    assert "Édition 2026-11" in said
    assert "Données fictives" in said
    assert "60 entreprises · publiée le 3\u00a0novembre 2026" in said
    assert not any("vérifiée" in sentence for sentence in said)


@pytest.mark.parametrize(("today", "warned"), [("2027-11-03", False), ("2027-11-04", True)])
def test_an_edition_past_twelve_months_says_so(qtbot: QtBot, today: str, warned: bool) -> None:
    manifest = make_manifest(notice=make_notice(fictional=False))
    seal = EditionSeal(Theme.make(), manifest, datetime.date.fromisoformat(today))
    qtbot.addWidget(seal)
    assert any("12\u00a0mois" in sentence for sentence in _said(seal)) is warned
    assert "Données fictives" not in _said(seal)


def test_the_ridges_are_hidden_in_high_contrast(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    ridges = [Ridges(replace(Theme.make(), name=name), host) for name in ("light", "contrast")]
    host.show()
    assert [each.isVisible() for each in ridges] == [True, False]


# ------------------------------------------------------------------ read lately


def _read(window: MainWindow, *names: str) -> None:
    at = datetime.datetime.now().astimezone() - datetime.timedelta(days=1)
    for name in reversed(names):
        window.memory.keep_reading(name, at.replace(hour=15, minute=40))


def test_nothing_read_yet_is_said_in_a_sentence(qtbot: QtBot, home: HomeScreen) -> None:
    qtbot.waitUntil(lambda: bool(home.recent.panel.findChildren(QLabel)))
    sentence = home.recent.panel.findChildren(QLabel)[0].accessibleName()
    assert sentence == "Les fiches que vous lirez se retrouveront ici."
    assert not home.recent.clear_button.isVisible()


def test_what_was_read_lately_comes_first_and_what_is_withdrawn_is_passed_over(
    qtbot: QtBot, window: MainWindow, home: HomeScreen
) -> None:
    _read(window, "ebenisterie-specimen", "retiree-exemple", "atelier-temoin-07")
    window.go(HOME)
    qtbot.waitUntil(lambda: len(home.recent.rows) == 2)
    names = [row.accessibleName() for row in home.recent.rows]
    assert names == [
        "Ébénisterie Spécimen, Hier, 15\u00a0h\u00a040",
        "Atelier Témoin 07, Hier, 15\u00a0h\u00a040",
    ]
    assert home.recent.rows[0].accessibleDescription() == "OBNL · Magog"


def test_a_row_opens_its_record(qtbot: QtBot, window: MainWindow, home: HomeScreen) -> None:
    _read(window, "ebenisterie-specimen", "atelier-temoin-07")
    window.go(HOME)
    qtbot.waitUntil(lambda: len(home.recent.rows) == 2)
    visits: list[Visit] = []
    home.visit_wanted.connect(visits.append)
    home.recent.panel.setFocus()
    _press(qtbot, Key.Key_Down, Key.Key_Return)
    assert visits == [Visit(Place.RECORD, enterprise="atelier-temoin-07")]


def test_what_was_read_lately_is_forgotten_on_demand(
    qtbot: QtBot, window: MainWindow, home: HomeScreen
) -> None:
    _read(window, "ebenisterie-specimen")
    window.go(HOME)
    qtbot.waitUntil(home.recent.clear_button.isVisible)
    _click(qtbot, home.recent.clear_button)
    assert window.memory.recent() == ()
    assert home.recent.rows == []
    assert window.toast.text() == "Consultations effacées"
    assert home.field.hasFocus()


def test_who_wants_nothing_remembered_is_told_so(qtbot: QtBot, window: MainWindow, home: HomeScreen) -> None:
    _read(window, "ebenisterie-specimen")
    window.set_settings(replace(window.settings, remembers_records=False))
    screen = _ready(qtbot, window)
    assert screen.recent.rows == []
    assert "ne sont pas retenues" in screen.recent.panel.findChildren(QLabel)[0].accessibleName()


# ------------------------------------------------------------------ room and keyboard


@pytest.mark.parametrize(
    ("width", "zoom", "columns"),
    [
        (1440, 1.0, 4),
        (1366, 1.0, 4),
        (1180, 1.0, 3),
        (900, 1.0, 4),
        (683, 1.0, 3),
        (1366, 2.0, 3),
        (700, 2.0, 1),
    ],
)
def test_everything_holds_at_every_width(
    qtbot: QtBot, open_window: OpenWindow, width: int, zoom: float, columns: int
) -> None:
    home = _ready(qtbot, open_window(first=HOME, width=width, height=736, zoom=zoom))
    (scroll,) = home.findChildren(QScrollArea)
    assert scroll.widget().width() == scroll.viewport().width()
    grid = home.grid
    qtbot.waitUntil(lambda: grid.height() == grid.heightForWidth(grid.width()))
    assert grid.columns(grid.width()) == columns
    parts = [home.header, grid, home.recent, home.territories]
    places = [part.rect().translated(part.mapTo(scroll.widget(), QPoint(0, 0))) for part in parts]
    assert all(scroll.widget().rect().contains(place) for place in places)
    assert not any(first.intersects(second) for first, second in combinations(places, 2))


def test_f6_goes_through_the_zones_and_shows_each(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window(first=HOME, height=480)
    _read(window, "ebenisterie-specimen")
    home = _ready(qtbot, window)
    window.go(HOME)
    qtbot.waitUntil(lambda: len(home.recent.rows) == 1)
    (scroll,) = home.findChildren(QScrollArea)
    seen = []
    for _zone in range(4):
        qtbot.keyClick(window, Key.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.accessibleName().split(",")[0])
        place = focused.rect().translated(focused.mapTo(scroll.viewport(), QPoint(0, 0)))
        assert scroll.viewport().rect().contains(place)
    assert seen == [
        "Alimentation et traiteur",
        "Ébénisterie Spécimen",
        "Sherbrooke",
        "Rechercher dans le répertoire",
    ]


@pytest.mark.parametrize(
    ("zone", "taught"),
    [("field", "Suggestions"), ("grid", "Voir les entreprises"), ("territories", "Voir les entreprises")],
)
def test_the_status_bar_teaches_the_keys_of_each_zone(
    qtbot: QtBot, window: MainWindow, home: HomeScreen, zone: str, taught: str
) -> None:
    getattr(home, zone).setFocus()
    qtbot.waitUntil(lambda: taught in _said(window))
