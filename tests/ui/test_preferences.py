"""The preferences: every change at once, by clicks and keys, and one stays where one was."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from jachete import i18n
from jachete.ui.preferences.sections import Section
from jachete.ui.preferences.theme_card import ThemeCard
from jachete.ui.settings import Appearance, RailWidth
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.widgets.switch import Switch
from jachete.ui.widgets.zoom_slider import ZoomSlider
from kept import fill, follow, past_in_file, wait_open
from preferring import LEFT, click, focused, named, opened, screen_of, section_of
from windows import OpenWindow

CONTROL = Qt.KeyboardModifier.ControlModifier

# ------------------------------------------------------------------ appearance


@pytest.mark.parametrize(
    ("name", "appearance"),
    [
        ("Sombre", Appearance.DARK),
        ("Comme le système", Appearance.SYSTEM),
        ("Contraste élevé", Appearance.CONTRAST),
    ],
)
def test_a_theme_is_taken_with_a_click(
    qtbot: QtBot, open_window: OpenWindow, name: str, appearance: Appearance
) -> None:
    window = opened(open_window)
    click(qtbot, window, name)
    assert window.settings.appearance is appearance
    assert named(window, ThemeCard, name).isChecked()
    assert focused() == name


def test_the_arrows_go_through_the_themes_and_apply_each_of_them(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = opened(open_window)
    named(window, ThemeCard, "Clair").setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(named(window, ThemeCard, "Clair"), Qt.Key.Key_Right)
    assert window.theme.name == "dark"
    assert focused() == "Sombre"
    qtbot.keyClick(named(window, ThemeCard, "Sombre"), Qt.Key.Key_Left)
    assert window.theme.name == "light"
    assert focused() == "Clair"


@pytest.mark.parametrize(
    ("key", "zoom"),
    [
        (Qt.Key.Key_Right, 1.1),
        (Qt.Key.Key_Left, 0.9),
        (Qt.Key.Key_End, 2.0),
        (Qt.Key.Key_Home, 0.9),
        (Qt.Key.Key_PageUp, 1.1),
    ],
)
def test_the_keys_of_the_slider_go_from_size_to_size(
    qtbot: QtBot, open_window: OpenWindow, key: Qt.Key, zoom: float
) -> None:
    window = opened(open_window)
    slider = screen_of(window).findChildren(ZoomSlider)[0]
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(slider, key)
    assert window.settings.zoom == zoom
    after = screen_of(window).findChildren(ZoomSlider)[0]
    assert after is not slider
    assert after.hasFocus()
    assert after.value() == round(100 * zoom)


def test_the_slider_follows_the_pointer_and_applies_where_one_lets_go(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = opened(open_window)
    slider = screen_of(window).findChildren(ZoomSlider)[0]
    qtbot.mousePress(slider, LEFT, pos=QPoint(round(slider._x(100)), 16))
    qtbot.mouseMove(slider, QPoint(round(slider._x(150)) + 3, 16))
    assert slider.value() == 150
    assert window.settings.zoom == 1.0
    qtbot.mouseRelease(slider, LEFT, pos=QPoint(round(slider._x(150)), 16))
    assert window.settings.zoom == 1.5


def test_neither_the_wheel_nor_another_key_changes_the_size(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = opened(open_window)
    slider = screen_of(window).findChildren(ZoomSlider)[0]
    none = Qt.MouseButton.NoButton
    still = Qt.ScrollPhase.NoScrollPhase
    at = QPointF(20, 16)
    plain = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(at, at, QPoint(), QPoint(0, 120), none, plain, still, False)
    QApplication.sendEvent(slider, event)
    qtbot.keyClick(slider, Qt.Key.Key_A)
    assert slider.value() == 100


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Réduire les animations", "reduced_motion"),
        ("Rappel des touches dans la barre d’état", "teaches_keys"),
    ],
)
def test_a_switch_is_turned_by_click_and_by_key(
    qtbot: QtBot, open_window: OpenWindow, name: str, field: str
) -> None:
    window = opened(open_window)
    before = getattr(window.settings, field)
    click(qtbot, window, name)
    assert getattr(window.settings, field) is not before
    assert focused() == name
    qtbot.keyClick(named(window, Switch, name), Qt.Key.Key_Space)
    assert getattr(window.settings, field) is before


def test_nothing_moves_once_animations_are_reduced(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = opened(open_window)
    assert window.theme.milliseconds("base") > 0
    click(qtbot, window, "Réduire les animations")
    assert [window.theme.milliseconds(pace) for pace in ("fast", "base", "slow")] == [0, 0, 0]


def test_the_status_bar_stops_teaching(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = opened(open_window)
    assert "Fermer" in [label.text() for label in window.findChildren(QLabel)]
    click(qtbot, window, "Rappel des touches dans la barre d’état")
    assert "Fermer" not in [label.text() for label in window.centralWidget().findChildren(QLabel)]


def test_the_rail_is_kept_wide_or_narrow(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = opened(open_window)
    click(qtbot, window, "Réduit")
    assert window.settings.rail is RailWidth.NARROW
    assert window._around._rail.width() == 56
    window.resize(1200, 700)
    click(qtbot, window, "Large")
    assert window._around._rail.width() == 208


def test_the_usual_appearance_comes_back(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = opened(open_window)
    click(qtbot, window, "Réduit")
    click(qtbot, window, "Réduire les animations")
    click(qtbot, window, "Rétablir l’apparence d’origine")
    assert window.settings.rail is RailWidth.AUTOMATIC
    assert window.settings.appearance is Appearance.SYSTEM
    assert not window.settings.reduced_motion
    assert focused() == "Rétablir l’apparence d’origine"


def test_one_stays_where_one_had_scrolled(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = opened(open_window, width=1000, height=480)
    bar = screen_of(window).area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.maximum() > 0
    click(qtbot, window, "Réduire les animations")
    after = screen_of(window).area.verticalScrollBar()
    qtbot.waitUntil(lambda: after.maximum() > 0 and after.value() == after.maximum())


# ------------------------------------------------------------------ language, privacy


def test_the_language_changes_at_once_and_comes_back(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = opened(open_window, Section.LANGUAGE)
    click(qtbot, window, "English")
    assert i18n.language() == "en"
    assert window.windowTitle().startswith("Preferences")
    assert screen_of(window).section is Section.LANGUAGE
    assert focused() == "English"
    click(qtbot, window, "Français")
    assert window.windowTitle().startswith("Préférences")


def test_records_read_are_forgotten_when_asked_and_come_back(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = wait_open(qtbot, open_window())
    assert len(window.memory.recent()) == 1
    window.go(Visit(Place.PREFERENCES, topic="privacy"))
    said = [each.accessibleName() for each in screen_of(window).findChildren(QWidget)]
    assert "1 fiche est retenue." in said
    click(qtbot, window, "Oublier les fiches consultées")
    assert window.memory.recent() == ()
    assert window.toast.text() == "Fiches consultées oubliées"
    button = "Oublier les fiches consultées"
    qtbot.waitUntil(lambda: not named(window, QAbstractButton, button).isEnabled())
    follow(qtbot, window)
    assert len(window.memory.recent()) == 1
    qtbot.waitUntil(lambda: named(window, QAbstractButton, button).isEnabled())


def test_not_remembering_records_offers_to_erase_what_was_kept(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = wait_open(qtbot, open_window())
    window.go(Visit(Place.PREFERENCES, topic="privacy"))
    click(qtbot, window, "Se souvenir des fiches consultées")
    assert not window.settings.remembers_records
    assert window.toast.text() == "Les fiches ne sont plus retenues. 1 fiche est retenue."
    assert len(window.memory.recent()) == 1
    follow(qtbot, window, "Effacer")
    assert window.memory.recent() == ()
    click(qtbot, window, "Se souvenir des fiches consultées")
    assert window.settings.remembers_records


def test_not_remembering_searches_offers_to_erase_what_was_kept(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    fill(past=("traiteur", "salle"))
    window = wait_open(qtbot, opened(open_window, Section.PRIVACY))
    qtbot.waitUntil(lambda: named(window, QAbstractButton, "Oublier les recherches récentes").isEnabled())
    click(qtbot, window, "Se souvenir des recherches")
    assert not window.settings.remembers_searches
    assert window.toast.text() == "Les recherches ne sont plus retenues. 2 recherches sont retenues."
    assert past_in_file() == ["traiteur", "salle"]
    follow(qtbot, window, "Effacer")
    qtbot.waitUntil(lambda: past_in_file() == [])
    button = "Oublier les recherches récentes"
    qtbot.waitUntil(lambda: not named(window, QAbstractButton, button).isEnabled())


def test_past_searches_are_forgotten_when_asked_and_come_back(qtbot: QtBot, open_window: OpenWindow) -> None:
    fill(past=("traiteur", "salle"))
    window = wait_open(qtbot, opened(open_window, Section.PRIVACY))
    button = "Oublier les recherches récentes"
    qtbot.waitUntil(lambda: named(window, QAbstractButton, button).isEnabled())
    click(qtbot, window, button)
    qtbot.waitUntil(lambda: past_in_file() == [])
    follow(qtbot, window)
    qtbot.waitUntil(lambda: past_in_file() == ["traiteur", "salle"])


# ------------------------------------------------------------------ around


def test_the_arrows_go_through_the_sections(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = opened(open_window)
    screen = screen_of(window)
    assert screen.entries[Section.APPEARANCE].hasFocus()
    qtbot.keyClick(screen.entries[Section.APPEARANCE], Qt.Key.Key_Down)
    assert section_of(window) is Section.LANGUAGE
    assert screen.entries[Section.LANGUAGE].hasFocus()
    qtbot.mouseClick(screen.entries[Section.KEYBOARD], LEFT)
    assert section_of(window) is Section.KEYBOARD


def test_f6_goes_from_the_sections_to_what_they_hold(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = opened(open_window)
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert focused() == "Clair"
    assert "Réglage suivant" in [label.text() for label in window.findChildren(QLabel)]
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert screen_of(window).entries[Section.APPEARANCE].hasFocus()


def test_escape_goes_back_to_where_one_was(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    qtbot.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    qtbot.keyClick(screen_of(window).entries[Section.APPEARANCE], Qt.Key.Key_Escape)
    assert window.screen_shown is not None
    assert window.screen_shown.place is Place.DIRECTORY


def test_escape_goes_home_when_one_came_from_nowhere(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = opened(open_window)
    qtbot.keyClick(screen_of(window).entries[Section.APPEARANCE], Qt.Key.Key_Escape)
    assert window.screen_shown is not None
    assert window.screen_shown.place is Place.HOME


def test_other_keys_are_left_to_the_window(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = opened(open_window)
    qtbot.keyClick(screen_of(window), Qt.Key.Key_A)
    assert screen_of(window).section is Section.APPEARANCE


@pytest.mark.parametrize("section", list(Section))
@pytest.mark.parametrize(("width", "zoom"), [(1440, 1.0), (1366, 2.0), (683, 1.0), (640, 2.0)])
def test_no_section_needs_to_be_scrolled_sideways(
    open_window: OpenWindow, section: Section, width: int, zoom: float
) -> None:
    window = opened(open_window, section, width=width, zoom=zoom)
    QApplication.processEvents()
    area = screen_of(window).area
    content = area.widget()
    assert content.width() <= area.viewport().width()
    out = [
        each.accessibleName()
        for each in screen_of(window).findChildren(QWidget)
        if each.isVisible() and each.mapTo(screen_of(window), QPoint(each.width(), 0)).x() > window.width()
    ]
    assert out == []


@pytest.mark.parametrize("section", list(Section))
def test_every_control_has_a_name_and_is_large_enough(open_window: OpenWindow, section: Section) -> None:
    window = opened(open_window, section)
    controls = [
        each
        for each in screen_of(window).findChildren(QWidget)
        if isinstance(each, QAbstractButton | ZoomSlider) and each.isVisible()
    ]
    assert len(controls) > 4
    assert [type(each).__name__ for each in controls if not each.accessibleName()] == []
    assert [each.accessibleName() for each in controls if min(each.width(), each.height()) < 24] == []


def test_a_screen_reader_hears_what_each_control_is(open_window: OpenWindow) -> None:
    window = opened(open_window)

    def role(widget: QWidget) -> QAccessible.Role:
        return QAccessible.queryAccessibleInterface(widget).role()

    screen = screen_of(window)
    switch = screen.findChildren(Switch)[0]
    assert role(switch) == QAccessible.Role.CheckBox
    assert role(screen.findChildren(ThemeCard)[0]) == QAccessible.Role.RadioButton
    assert role(screen.findChildren(ZoomSlider)[0]) == QAccessible.Role.Slider


@pytest.mark.parametrize("appearance", list(Appearance))
def test_the_preferences_are_painted_in_every_theme(
    qtbot: QtBot, open_window: OpenWindow, appearance: Appearance
) -> None:
    window = opened(open_window)
    for card in screen_of(window).findChildren(ThemeCard):
        card.setFocus(Qt.FocusReason.TabFocusReason)
        assert not card.grab().isNull()
    window.set_settings(type(window.settings)(appearance=appearance))
    image = window.grab().toImage()
    assert image.pixelColor(700, 700) == window.theme.color("bg.surface")
