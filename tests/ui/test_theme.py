import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontInfo

from jachete import paths
from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.style import style_sheet
from jachete.ui.theme.tokens import DARK, LIGHT, Theme

CODE = Path(paths.__file__).parent / "ui"
CATEGORIES = paths.resources().parent / "data" / "directory" / "categories.csv"

#: Text on its grounds, and what must be seen of controls: the least contrast of WCAG 2.1 AA.
TEXTS = ("text.primary", "text.secondary", "text.tertiary", "primary.text")
GROUNDS = ("bg.surface", "bg.canvas", "bg.subtle", "bg.hover", "bg.selected", "bg.rail")
HUES = ("lac", "epinette", "verge", "brique", "prune", "ardoise")
PAIRS = (
    *((text, ground, 4.5) for text in TEXTS for ground in GROUNDS),
    ("primary.on", "primary.base", 4.5),
    ("gold.markText", "gold.mark", 4.5),
    ("gold.text", "gold.soft", 4.5),
    ("danger.text", "bg.canvas", 4.5),
    ("primary.text", "primary.soft", 4.5),
    ("bg.surface", "text.primary", 4.5),
    ("primary.on", "primary.hover", 4.5),
    ("danger.text", "danger.soft", 4.5),
    *((f"cat.{hue}.fg", f"cat.{hue}.bg", 4.5) for hue in HUES),
    *(("border.control", ground, 3.0) for ground in ("bg.surface", "bg.canvas")),
    *(("focus.ring", ground, 3.0) for ground in ("bg.surface", "bg.canvas", "bg.selected")),
    ("gold.icon", "bg.selected", 3.0),
)


def _luminance(color: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def _contrast(first: QColor, second: QColor) -> float:
    bright, dim = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("name", [LIGHT, DARK])
@pytest.mark.parametrize(("text", "ground", "least"), PAIRS)
def test_colours_stand_out_as_wcag_asks(name: str, text: str, ground: str, least: float) -> None:
    theme = Theme.make(name)
    assert _contrast(theme.color(text), theme.color(ground)) >= least


@pytest.mark.parametrize("name", [LIGHT, DARK])
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
