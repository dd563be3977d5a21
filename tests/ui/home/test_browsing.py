"""Browsing from the home screen: categories, territories, the edition."""

import datetime
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from homes import click, press, said, shows
from jachete.factsheets.territory_map import territory_map
from jachete.search.query import FacetName, Filter
from jachete.ui.home.header import EditionSeal
from jachete.ui.home.screen import HomeScreen
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.ridges import Ridges
from jachete.ui.window import MainWindow
from makers import make_manifest, make_notice
from windows import point_at

Key = Qt.Key


def test_tiles_say_true_counts(home: HomeScreen) -> None:
    names = [tile.accessibleName() for tile in home.grid.tiles]
    assert names == ["Alimentation et traiteur, 59 entreprises", "Mobilier et ébénisterie, 1 entreprise"]


def test_a_tile_leads_to_its_category(qtbot: QtBot, window: MainWindow, home: HomeScreen) -> None:
    click(qtbot, home.grid.tiles[1])
    qtbot.waitUntil(shows(window, "", "1 entreprise"))
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
    press(qtbot, Key.Key_Right)
    assert second.hasFocus()
    press(qtbot, Key.Key_Right)
    assert second.hasFocus()
    press(qtbot, Key.Key_Home)
    assert first.hasFocus()
    press(qtbot, Key.Key_End, Key.Key_Return)
    qtbot.waitUntil(shows(window, "", "1 entreprise"))


def test_the_tab_key_stops_once_in_the_tiles_where_one_was_last(qtbot: QtBot, home: HomeScreen) -> None:
    home.everything.setFocus()
    press(qtbot, Key.Key_Tab, Key.Key_Right, Key.Key_Tab)
    assert not any(tile.hasFocus() for tile in home.grid.tiles)
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert home.grid.tiles[1].hasFocus()


def test_territories_are_listed_with_true_counts_the_greatest_first(home: HomeScreen) -> None:
    names = [row.accessibleName() for row in home.territories.rows]
    assert names == ["Sherbrooke, 59 entreprises", "Memphrémagog, 1 entreprise"]
    assert "2 territoires" in said(home)


def test_list_and_map_light_each_other(qtbot: QtBot, home: HomeScreen) -> None:
    sherbrooke, memphremagog = home.territories.rows
    home.territories.setFocus()
    assert home.territories.map.lit == "sherbrooke"
    press(qtbot, Key.Key_Down)
    assert home.territories.map.lit == "memphremagog"
    home.field.setFocus()
    assert home.territories.map.lit == ""
    shown = home.territories.map
    shape = next(each for each in territory_map().shapes if each.territory == "sherbrooke")
    point_at(shown, QPoint(1, 1))
    point_at(shown, QPoint(*(round(each * shown.width()) for each in shape.center)))
    assert sherbrooke.is_lit
    assert not memphremagog.is_lit


def test_a_territory_leads_to_its_enterprises(qtbot: QtBot, window: MainWindow, home: HomeScreen) -> None:
    home.territories.setFocus()
    press(qtbot, Key.Key_End, Key.Key_Return)
    qtbot.waitUntil(shows(window, "", "1 entreprise"))
    directory = window.directory
    assert directory is not None
    assert directory.query.filters == (Filter(FacetName.TERRITORY, "memphremagog"),)


def test_the_edition_says_what_it_is_and_claims_nothing_more(home: HomeScreen) -> None:
    sentences = said(home.header)
    assert "Édition 2026-11" in sentences
    assert "Données fictives" in sentences
    assert "60 entreprises · publiée le 3\u00a0novembre 2026" in sentences
    assert not any("vérifiée" in sentence for sentence in sentences)


@pytest.mark.parametrize(("today", "warned"), [("2027-11-03", False), ("2027-11-04", True)])
def test_an_edition_past_twelve_months_says_so(qtbot: QtBot, today: str, warned: bool) -> None:
    manifest = make_manifest(notice=make_notice(fictional=False))
    seal = EditionSeal(Theme.make(), manifest, datetime.date.fromisoformat(today))
    qtbot.addWidget(seal)
    assert any("12\u00a0mois" in sentence for sentence in said(seal)) is warned
    assert "Données fictives" not in said(seal)


def test_the_ridges_are_hidden_in_high_contrast(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    ridges = [Ridges(replace(Theme.make(), name=name), host) for name in ("light", "contrast")]
    host.show()
    assert [each.isVisible() for each in ridges] == [True, False]
