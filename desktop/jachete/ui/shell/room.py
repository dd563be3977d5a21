"""How much room a window gives."""

from enum import Enum
from typing import Final


class Room(Enum):
    """How much room there is: the panes that stand side by side."""

    WIDE = "wide"
    TRIPLE = "triple"
    DOUBLE = "double"
    SINGLE = "single"


#: Logical widths from which there is room for more, the window's own divided by the zoom.
_LEAST: Final = ((1400, Room.WIDE), (1180, Room.TRIPLE), (760, Room.DOUBLE), (0, Room.SINGLE))


def room_for(width: float) -> Room:
    """Return the room that a logical width gives."""
    return next(room for least, room in _LEAST if width >= least)
