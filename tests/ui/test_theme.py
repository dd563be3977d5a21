import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontInfo

from jachete import paths
from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.style import style_sheet
from jachete.ui.theme.tokens import DARK, LIGHT, Theme

CATEGORIES = paths.resources().parent / "data" / "directory" / "categories.csv"

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
    *(
        (f"cat.{hue}.fg", f"cat.{hue}.bg", 4.5)
        for hue in ("lac", "epinette", "verge", "brique", "prune", "ardoise")
    ),
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


def _icons_named() -> Iterator[str]:
    """Yield every icon named in the code of the window and in the directory's categories."""
    names = {path.stem for path in (paths.resources() / "icons").glob("*.svg")}
    for path in CODE.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        yield from re.findall(r'(?:pixmap|icon|_icon|_paint_icon)\((?:painter, )?"([a-z0-9-]+)"', text)
        yield from (name for name in re.findall(r'"([a-z]+(?:-[a-z0-9]+)+)"', text) if name in names)
    table = CATEGORIES.read_text(encoding="utf-8-sig")
    yield from (line.split(";")[3] for line in table.splitlines()[1:])


@pytest.mark.parametrize("name", sorted(set(_icons_named())))
def test_every_icon_named_exists_and_is_drawn(qapp: object, name: str) -> None:
    image = pixmap(name, "#000000", 24).toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))


def test_no_icon_is_brought_for_nothing() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in CODE.rglob("*.py"))
    brought = {path.stem for path in (paths.resources() / "icons").glob("*.svg")}
    assert {name for name in brought - set(_icons_named()) if f'"{name}"' not in code} == set()
