"""The logo of an enterprise, as an edition keeps it."""

from dataclasses import dataclass
from typing import Final

#: No side is longer, in pixels: twice a screen’s need, and 300 dots an inch on a sheet.
WIDEST: Final = 600
HIGHEST: Final = 300
#: No kept picture is heavier, in bytes: pixels that do not compress at all, and their headers.
HEAVIEST: Final = 3 * WIDEST * HIGHEST + 16_384


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture in PNG without transparency, three colours of 8 bits a pixel; its size is in pixels."""

    png: bytes
    width: int
    height: int
