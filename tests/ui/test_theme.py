import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QMenu, QStyle
from pytestqt.qtbot import QtBot

from jachete import paths
from jachete.ui.settings import Appearance, Settings
from jachete.ui.theme import choosing, system
from jachete.ui.theme.choosing import contrasted, theme_for
from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.style import style_sheet
from jachete.ui.theme.tokens import CONTRAST, DARK, LIGHT, Theme
from windows import OpenWindow

CODE = Path(paths.__file__).parent / "ui"
CATEGORIES = paths.resources().parent / "data" / "directory" / "categories.csv"

#: Text on its grounds, and what must be seen of controls: the least contrast of WCAG 2.1 AA.
TEXTS = ("text.primary", "text.secondary", "text.tertiary", "primary.text")
GROUNDS = ("bg.surface", "bg.canvas", "bg.subtle", "bg.hover", "bg.selected", "bg.rail", "bg.window")
HUES = ("lac", "epinette", "verge", "brique", "prune", "ardoise")
PAIRS = (
    *((text, ground, 4.5) for text in TEXTS for ground in GROUNDS),
    *(("text.disabled", ground, 3.0) for ground in GROUNDS),
    *(("primary.on", f"primary.{state}", 4.5) for state in ("base", "hover", "pressed")),
    *(("danger.on", f"danger.{state}", 4.5) for state in ("solid", "hover", "pressed")),
    *((f"{kind}.text", f"{kind}.soft", 4.5) for kind in ("gold", "success", "warning", "danger")),
    *((f"{kind}.text", "bg.surface", 4.5) for kind in ("success", "warning", "danger")),
    ("danger.text", "bg.canvas", 4.5),
    ("success.text", "bg.window", 4.5),
    ("gold.markText", "gold.mark", 4.5),
    ("primary.text", "primary.soft", 4.5),
    ("bg.surface", "text.primary", 4.5),
    *((text, "welcome.bg", 4.5) for text in ("welcome.text", "welcome.text2")),
    *((f"cat.{hue}.fg", f"cat.{hue}.bg", 4.5) for hue in HUES),
    *(("text.primary", f"map.{tint}", 4.5) for tint in range(4)),
    ("primary.on", "map.5", 4.5),
    *((f"chart.{number}", "bg.surface", 3.0) for number in range(1, 6)),
    *(("border.control", ground, 3.0) for ground in ("bg.surface", "bg.canvas")),
    *(("focus.ring", ground, 3.0) for ground in ("bg.surface", "bg.canvas", "bg.selected", "bg.rail")),
    *(("primary.base", ground, 3.0) for ground in ("bg.surface", "bg.canvas", "bg.selected", "bg.rail")),
    *(("gold.icon", ground, 3.0) for ground in ("bg.surface", "bg.selected")),
)


def _luminance(color: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def _contrast(first: QColor, second: QColor) -> float:
    bright, dim = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("name", [LIGHT, DARK, CONTRAST])
@pytest.mark.parametrize(("text", "ground", "least"), PAIRS)
def test_colours_stand_out_as_wcag_asks(name: str, text: str, ground: str, least: float) -> None:
    theme = Theme.make(name)
    assert _contrast(theme.color(text), theme.color(ground)) >= least


def test_every_theme_has_the_same_colours() -> None:
    assert (
        Theme.make(LIGHT).colors.keys()
        == Theme.make(DARK).colors.keys()
        == Theme.make(CONTRAST).colors.keys()
    )


@pytest.mark.parametrize("name", [LIGHT, DARK, CONTRAST])
@pytest.mark.parametrize("zoom", [0.9, 1.0, 2.0])
def test_a_style_sheet_leaves_no_token_unread(name: str, zoom: float) -> None:
    sheet = style_sheet(Theme.make(name, zoom))
    assert re.search(r"\{[a-z]+\.[a-zA-Z]+\}|@\d", sheet) is None


def test_zoom_multiplies_every_length() -> None:
    theme = Theme.make(zoom=2.0)
    assert theme.px(13) == 26
    assert theme.line("body") == 40
    assert theme.font("body").pixelSize() == 26


@pytest.mark.parametrize(("style", "family"), [("body", "Inter"), ("headline", "Inter Display")])
def test_the_fonts_are_ours(qapp: object, style: str, family: str) -> None:
    assert QFontInfo(Theme.make().font(style)).family().startswith(family)


#: Who paints an icon, and at which place among its arguments the name stands.
PAINTERS = {
    "pixmap": 1,
    "IconView": 1,
    "Button": 2,
    "Command": 5,
    "Pill": 3,
    "SuggestionRow": 1,
    "Place": 1,
    "_icon": 0,
    "_paint_icon": 1,
}


def _brought() -> set[str]:
    return {path.stem for path in (paths.resources() / "icons").glob("*.svg")}


def _texts(node: ast.AST) -> Iterator[str]:
    for each in ast.walk(node):
        if isinstance(each, ast.Constant) and isinstance(each.value, str):
            yield each.value


def _icons_in(tree: ast.AST) -> Iterator[str]:
    """Yield the names given to what paints icons, and every text that is the name of one."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            callee = getattr(node.func, "id", getattr(node.func, "attr", ""))
            place = PAINTERS.get(callee, len(node.args))
            if place < len(node.args):
                yield from _texts(node.args[place])
    yield from _brought() & set(_texts(tree))


def _icons_named() -> Iterator[str]:
    """Yield every icon named in the code of the window and in the directory's categories."""
    for path in CODE.rglob("*.py"):
        yield from (name for name in _icons_in(ast.parse(path.read_text(encoding="utf-8"))) if name)
    table = CATEGORIES.read_text(encoding="utf-8-sig")
    yield from (line.split(";")[3] for line in table.splitlines()[1:])


@pytest.mark.parametrize("name", sorted(set(_icons_named())))
def test_every_icon_named_exists_and_is_drawn(qapp: object, name: str) -> None:
    image = pixmap(Theme.make(), name, "text.primary", 24).toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))


def test_no_icon_is_brought_for_nothing() -> None:
    assert _brought() - set(_icons_named()) == set()


def test_an_icon_grows_with_zoom_line_and_all(qapp: object) -> None:
    """At twice the zoom, as many of the pixels are ink: a line that did not grow would halve them."""

    def ink(zoom: float) -> float:
        image = pixmap(Theme.make(zoom=zoom), "search", "text.primary", 16).toImage()
        pixels = [(x, y) for x in range(image.width()) for y in range(image.height())]
        return sum(image.pixelColor(x, y).alphaF() for x, y in pixels) / len(pixels)

    assert ink(2.0) == pytest.approx(ink(1.0), rel=0.05)


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_the_drawings_of_a_menu_grow_with_its_words(qtbot: QtBot, zoom: float) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.setStyleSheet(style_sheet(Theme.make(zoom=zoom)))
    assert menu.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, menu) == 16 * zoom


# ------------------------------------------------------------------ contrast, stillness, the system's choice


def test_outlines_are_twice_as_wide_in_high_contrast() -> None:
    assert "1px solid" in style_sheet(Theme.make(LIGHT))
    sheet = style_sheet(Theme.make(CONTRAST))
    assert "1px solid" not in sheet
    assert "2px solid #FFFFFF" in sheet


def test_nothing_of_qt_moves_where_the_theme_is_still() -> None:
    assert "widget-animation-duration: 0" in style_sheet(Theme.make(still=True))
    assert "widget-animation-duration" not in style_sheet(Theme.make())


def _white_on_purple() -> QPalette:
    """Return the colours of a system's high contrast, of our own making."""
    palette = QPalette()
    for role, color in (
        (QPalette.ColorRole.Window, "#200030"),
        (QPalette.ColorRole.WindowText, "#ffffff"),
        (QPalette.ColorRole.Link, "#ffff00"),
        (QPalette.ColorRole.Highlight, "#00ffff"),
        (QPalette.ColorRole.HighlightedText, "#000000"),
    ):
        palette.setColor(role, QColor(color))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, QColor("#88ff88"))
    return palette


def test_the_systems_high_contrast_brings_its_own_colours() -> None:
    theme = contrasted(_white_on_purple(), 1.5)
    assert theme.outline == 2
    assert theme.zoom == 1.5
    assert theme.hex("bg.surface") == "#200030"
    assert theme.hex("text.primary") == theme.hex("border.default") == "#ffffff"
    assert theme.hex("primary.text") == "#ffff00"
    assert theme.hex("text.disabled") == "#88ff88"
    assert _contrast(theme.color("primary.on"), theme.color("primary.base")) > 4.5


@pytest.mark.parametrize(
    ("dark", "contrast", "name"), [(False, False, LIGHT), (True, False, DARK), (True, True, CONTRAST)]
)
def test_the_system_chooses_when_it_is_left_the_choice(
    qapp: object, monkeypatch: pytest.MonkeyPatch, dark: bool, contrast: bool, name: str
) -> None:
    monkeypatch.setattr(choosing, "is_dark", lambda: dark)
    monkeypatch.setattr(choosing, "wants_contrast", lambda: contrast)
    assert theme_for(Settings(Appearance.SYSTEM)).name == name
    assert theme_for(Settings(Appearance.LIGHT)).name == LIGHT
    assert theme_for(Settings(Appearance.CONTRAST)).name == CONTRAST


def test_movement_stops_when_the_person_or_the_system_asks(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert theme_for(Settings(Appearance.LIGHT)).milliseconds("slow") == 220
    assert theme_for(Settings(Appearance.LIGHT, reduced_motion=True)).milliseconds("slow") == 0
    monkeypatch.setattr(choosing, "wants_stillness", lambda: True)
    assert theme_for(Settings(Appearance.LIGHT)).milliseconds("slow") == 0


def test_this_system_asks_for_nothing_of_its_own(qapp: object) -> None:
    assert not system.wants_contrast()
    assert not system.wants_stillness()
    assert not system.is_dark()


def test_qt_says_the_systems_high_contrast_from_its_version_6_10(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Preference:
        name = "HighContrast"

    class Hints:
        def accessibility(self) -> "Hints":
            return self

        def contrastPreference(self) -> Preference:
            return Preference()

    monkeypatch.setattr(QGuiApplication, "styleHints", Hints)
    assert system.wants_contrast()


def test_the_window_follows_the_system_while_it_runs(
    qtbot: QtBot, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    window.set_settings(Settings(Appearance.SYSTEM))
    assert window.theme.name == LIGHT
    before = window.screen_shown
    QApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
    monkeypatch.setattr(choosing, "is_dark", lambda: True)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    qtbot.waitUntil(lambda: window.theme.name == DARK)
    assert window.screen_shown is not before
    monkeypatch.setattr(choosing, "wants_contrast", lambda: True)
    QApplication.sendEvent(window, QEvent(QEvent.Type.ApplicationPaletteChange))
    qtbot.waitUntil(lambda: window.theme.name == CONTRAST)


def test_the_window_keeps_the_theme_one_chose(
    qtbot: QtBot, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    shown = window.screen_shown
    monkeypatch.setattr(choosing, "is_dark", lambda: True)
    window._follow_system()
    assert window.screen_shown is shown
