"""How a screen may look: size, zoom, theme and language."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from jachete.i18n import LANGUAGES, _
from jachete.tour.states import State
from jachete.ui.settings import Appearance

#: What the system's own title bar takes of a screen's height, in pixels.
_TITLE_BAR: Final = 32


@dataclass(frozen=True, slots=True)
class Size:
    """A window that fills a screen of `width` × `screen_height` pixels, everything enlarged by `zoom`."""

    name: str
    width: int
    screen_height: int
    zoom: float = 1.0

    @property
    def height(self) -> int:
        """Return the height of the window, without the system's title bar."""
        return self.screen_height - _TITLE_BAR

    def title(self) -> str:
        """Return the size in words."""
        pixels = _("{width} × {height}").format(width=self.width, height=self.screen_height)
        if self.zoom == 1.0:
            return pixels
        return _("{size} à {percent} %").format(size=pixels, percent=round(self.zoom * 100))


LARGE: Final = Size("1440x900", 1440, 900)
USUAL: Final = Size("1366x768", 1366, 768)
DOUBLED: Final = Size("200", 1366, 768, 2.0)
SIZES: Final = (LARGE, USUAL, DOUBLED)


@dataclass(frozen=True, slots=True)
class Look:
    """A size, a theme and a language."""

    size: Size = LARGE
    appearance: Appearance = Appearance.LIGHT
    language: str = "fr"

    @property
    def name(self) -> str:
        """Return the name of the folder of its pictures."""
        return f"{self.language}-{self.appearance.value}-{self.size.name}"

    def shows(self, state: State) -> bool:
        """Tell whether a state exists at this size."""
        return not state.narrow or self.size is DOUBLED

    def title(self) -> str:
        """Return the look in words."""
        languages = {"fr": _("Français"), "en": _("Anglais")}
        themes = {Appearance.LIGHT: _("clair"), Appearance.DARK: _("sombre")}
        return f"{languages[self.language]}, {themes[self.appearance]}, {self.size.title()}"


#: Every look that the tour shows.
LOOKS: Final[Sequence[Look]] = tuple(
    Look(size, appearance, language)
    for language, appearance, size in product(LANGUAGES, (Appearance.LIGHT, Appearance.DARK), SIZES)
)
