"""How many enterprises stand side by side."""

from typing import Final

LEAST: Final = 2
MOST: Final = 4
