"""What is ordered on paper."""

from enum import Enum, auto


class Order(Enum):
    """What can be ordered of what is searched."""

    PORTFOLIO = auto()
    SHEETS = auto()
