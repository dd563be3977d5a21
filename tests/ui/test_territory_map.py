"""The map: the pointer and the keyboard meet the same territories, screen readers hear each one."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jachete.factsheets.territory_map import territory_map
from jachete.ui.theme.tokens import DARK, LIGHT, Theme
from jachete.ui.widgets.territory_map import TerritoryMap
from windows import point_at

NAMES = {
    "sherbrooke": "Sherbrooke",
    "memphremagog": "Memphrémagog",
    "coaticook": "Coaticook",
    "le-granit": "Le Granit",
}
COUNTS = {"sherbrooke": 46, "memphremagog": 18, "coaticook": 1, "le-granit": 0}


def _shown(qtbot: QtBot, shown: TerritoryMap) -> TerritoryMap:
    qtbot.addWidget(shown)
    shown.resize(shown.sizeHint())
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def _center(shown: TerritoryMap, territory: str) -> QPoint:
    shape = next(each for each in territory_map().shapes if each.territory == territory)
    return QPoint(round(shape.center[0] * shown.width()), round(shape.center[1] * shown.width()))


def _beside(shown: TerritoryMap, territory: str) -> QPoint:
    """Return a place in a territory, but not on the number written in its middle."""
    return _center(shown, territory) + QPoint(0, -shown.width() // 30)


def _children(shown: TerritoryMap) -> dict[str, QAccessible.Role]:
    spoken = QAccessible.queryAccessibleInterface(shown)
    children = [spoken.child(number) for number in range(spoken.childCount())]
    return {child.text(QAccessible.Text.Name): child.role() for child in children}


def test_each_territory_is_heard_with_its_number(qtbot: QtBot) -> None:
    shown = _shown(qtbot, TerritoryMap(Theme.make(), NAMES, COUNTS))
    assert _children(shown) == {
        "Sherbrooke, 46 entreprises": QAccessible.Role.Button,
        "Memphrémagog, 18 entreprises": QAccessible.Role.Button,
        "Coaticook, 1 entreprise": QAccessible.Role.Button,
        "Le Granit, 0 entreprise": QAccessible.Role.Button,
    }


def test_a_map_to_look_at_says_which_territories_are_marked_and_takes_no_key(qtbot: QtBot) -> None:
    shown = _shown(qtbot, TerritoryMap(Theme.make(), NAMES, marked={"coaticook"}, marked_as="desservi"))
    text = QAccessible.Role.StaticText
    assert _children(shown) == {
        "Sherbrooke": text,
        "Memphrémagog": text,
        "Coaticook, desservi": text,
        "Le Granit": text,
    }
    chosen: list[str] = []
    shown.territory_chosen.connect(chosen.append)
    qtbot.mouseClick(shown, Qt.MouseButton.LeftButton, pos=_center(shown, "coaticook"))
    assert chosen == []
    image = shown.grab().toImage()
    theme = Theme.make()
    assert image.pixelColor(_center(shown, "coaticook")) == theme.color("map.4")
    assert image.pixelColor(_center(shown, "le-granit")) == theme.color("map.0")


def test_the_seat_is_under_a_golden_dot(qtbot: QtBot) -> None:
    shown = _shown(qtbot, TerritoryMap(Theme.make(), NAMES, marked=NAMES, seat="coaticook"))
    gold = Theme.make().color("gold.mark")
    assert shown.grab().toImage().pixelColor(_center(shown, "coaticook")) == gold


def test_the_pointer_lights_a_territory_and_a_click_chooses_it(qtbot: QtBot) -> None:
    shown = _shown(qtbot, TerritoryMap(Theme.make(), NAMES, COUNTS))
    point_at(shown, QPoint(1, 1))
    hovered: list[str] = []
    chosen: list[str] = []
    shown.territory_hovered.connect(hovered.append)
    shown.territory_chosen.connect(chosen.append)
    point_at(shown, _center(shown, "memphremagog"))
    assert shown.lit == "memphremagog"
    assert shown.toolTip() == "Memphrémagog, 18 entreprises"
    qtbot.mouseClick(shown, Qt.MouseButton.LeftButton, pos=_center(shown, "memphremagog"))
    point_at(shown, QPoint(1, 1))
    assert hovered == ["memphremagog", ""]
    assert chosen == ["memphremagog"]


def test_a_territory_that_the_edition_does_not_have_answers_nothing(qtbot: QtBot) -> None:
    shown = _shown(qtbot, TerritoryMap(Theme.make(), NAMES, COUNTS))
    with qtbot.assertNotEmitted(shown.territory_chosen):
        qtbot.mouseClick(shown, Qt.MouseButton.LeftButton, pos=_center(shown, "les-sources"))


def test_the_arrows_go_to_the_neighbour_and_enter_chooses_it(qtbot: QtBot) -> None:
    shown = _shown(qtbot, TerritoryMap(Theme.make(), NAMES, COUNTS))
    chosen: list[str] = []
    shown.territory_chosen.connect(chosen.append)
    shown.activateWindow()
    qtbot.keyClick(shown, Qt.Key.Key_Tab)

    def press(key: Qt.Key) -> str:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)
        return shown.lit

    qtbot.waitUntil(lambda: bool(shown.lit))
    while press(Qt.Key.Key_Left) != "memphremagog":
        pass
    assert press(Qt.Key.Key_Left) == "memphremagog"
    assert press(Qt.Key.Key_Up) == "sherbrooke"
    assert press(Qt.Key.Key_Right) == "le-granit"
    assert press(Qt.Key.Key_Left) == "sherbrooke"
    assert press(Qt.Key.Key_Down) == "coaticook"
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Space)
    assert chosen == ["coaticook", "coaticook"]


def test_a_territory_pointed_at_elsewhere_stands_out_here(qtbot: QtBot) -> None:
    host, shown = QWidget(), TerritoryMap(Theme.make(), NAMES, COUNTS)
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    elsewhere = QLineEdit()
    column.addWidget(elsewhere)
    column.addWidget(shown)
    elsewhere.setFocus()
    with qtbot.waitExposed(host):
        host.show()
    point_at(shown, QPoint(1, 1))
    before = shown.grab().toImage()
    shown.light("coaticook")
    assert shown.lit == "coaticook"
    assert shown.grab().toImage() != before
    shown.light("")
    assert shown.grab().toImage() == before


def test_counts_that_come_later_are_written_and_said(qtbot: QtBot) -> None:
    shown = _shown(qtbot, TerritoryMap(Theme.make(), NAMES, {}))
    assert "Sherbrooke" in _children(shown)
    shown.show_counts(COUNTS)
    assert "Sherbrooke, 46 entreprises" in _children(shown)


@pytest.mark.parametrize("name", [LIGHT, DARK])
def test_the_greatest_number_has_the_strongest_tint_and_none_the_faintest(qtbot: QtBot, name: str) -> None:
    theme = Theme.make(name)
    image = _shown(qtbot, shown := TerritoryMap(theme, NAMES, COUNTS)).grab().toImage()
    tints = {each: image.pixelColor(_beside(shown, each)).name() for each in NAMES}
    wanted = {"sherbrooke": "map.5", "memphremagog": "map.2", "coaticook": "map.1", "le-granit": "map.0"}
    assert tints == {each: theme.color(key).name() for each, key in wanted.items()}


def test_the_map_keeps_its_shape_at_every_width(qtbot: QtBot) -> None:
    shown = TerritoryMap(Theme.make(), NAMES)
    qtbot.addWidget(shown)
    assert shown.heightForWidth(600) == pytest.approx(2 * shown.heightForWidth(300), abs=2)
    assert shown.minimumSizeHint().width() < shown.sizeHint().width()
