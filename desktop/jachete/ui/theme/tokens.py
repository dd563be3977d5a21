"""The design's own values, and what a theme makes of them."""

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from PySide6.QtGui import QColor, QFont

from jachete import paths

LIGHT: Final = "light"
DARK: Final = "dark"
CONTRAST: Final = "contrast"
_UI: Final = "Inter"
_DISPLAY: Final = "Inter Display"


@cache
def tokens() -> dict[str, Any]:
    """Return the tokens as they are written, sizes in logical pixels at 100 %."""
    text = (paths.resources() / "styles" / "tokens.json").read_text(encoding="utf-8")
    content: dict[str, Any] = json.loads(text)
    return content


def flat(tree: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    """Yield the leaves of a tree of colours with dotted names."""
    for key, value in tree.items():
        if isinstance(value, Mapping):
            yield from flat(value, f"{prefix}{key}.")
        else:
            yield prefix + key, value


@dataclass(frozen=True, slots=True)
class Theme:
    """A palette at a zoom: every colour by its dotted name, every length multiplied.

    Nothing moves where it is `still`.
    """

    name: str
    zoom: float
    colors: Mapping[str, str]
    still: bool = False

    @classmethod
    def make(cls, name: str = LIGHT, zoom: float = 1.0, *, still: bool = False) -> "Theme":
        """Return the light, the dark or the high contrast theme; `zoom` is between 0.9 and 2."""
        return cls(name, zoom, dict(flat(tokens()["color"][name])), still)

    def hex(self, key: str) -> str:
        """Return a colour as style sheets write it."""
        return self.colors[key]

    def color(self, key: str) -> QColor:
        """Return a colour to paint with."""
        return QColor(self.colors[key])

    @property
    def outline(self) -> int:
        """Return the width of outlines, in pixels: they carry everything in high contrast."""
        return 2 if self.name == CONTRAST else 1

    def milliseconds(self, pace: str) -> int:
        """Return how long a movement takes at a pace of the design (`fast`, `base`, `slow`)."""
        return 0 if self.still else int(tokens()["motion"][pace])

    def px(self, length: float) -> int:
        """Return a length in pixels at this zoom."""
        return round(length * self.zoom)

    def line(self, style: str) -> int:
        """Return the height of a line of a type style, in pixels."""
        return self.px(tokens()["type"]["scale"][style]["line"])

    def font(self, style: str, weight: int | None = None, *, tabular: bool = False) -> QFont:
        """Return the font of a type style; `tabular` gives figures of one width."""
        scale = tokens()["type"]["scale"][style]
        font = QFont(_DISPLAY if scale["family"] == "display" else _UI)
        font.setPixelSize(self.px(scale["px"]))
        font.setWeight(QFont.Weight(weight or scale["weight"]))
        if sys.platform != "win32":
            # Letters at the places where they were drawn; on Windows its own grid reads better at 100 %.
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if scale["tracking"]:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 + scale["tracking"])
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font
