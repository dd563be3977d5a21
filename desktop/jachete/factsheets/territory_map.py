"""The schematic map of Estrie that screen and paper draw: drawn by hand, no official limits."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from jachete import paths

#: Degrees of longitude are that much shorter than those of latitude at 45.4° north.
_SHORTER: Final = 0.702

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Shape:
    """The outline of a territory, closed on itself, and where its number or name is written."""

    territory: str
    outline: tuple[Point, ...]
    center: Point


@dataclass(frozen=True, slots=True)
class TerritoryMap:
    """Shapes in a box one unit wide and `height` high, y downward."""

    shapes: tuple[Shape, ...]
    height: float


@cache
def territory_map() -> TerritoryMap:
    """Return the map of the territories, by id."""
    text = (paths.resources() / "map" / "estrie.json").read_text(encoding="utf-8")
    return projected(json.loads(text))


def projected(outlines: Mapping[str, Sequence[Sequence[float]]]) -> TerritoryMap:
    """Return the map of outlines given in degrees, longitude first."""
    degrees = [point for outline in outlines.values() for point in outline]
    west, east = min(x for x, _y in degrees), max(x for x, _y in degrees)
    south, north = min(y for _x, y in degrees), max(y for _x, y in degrees)
    unit = (east - west) * _SHORTER
    shapes = []
    for territory, outline in outlines.items():
        points = tuple(((x - west) * _SHORTER / unit, (north - y) / unit) for x, y in outline)
        shapes.append(Shape(territory, points, _center(points)))
    return TerritoryMap(tuple(shapes), (north - south) / unit)


def _center(outline: Sequence[Point]) -> Point:
    """Return the centre of gravity of an outline."""
    area = x = y = 0.0
    for (x1, y1), (x2, y2) in pairwise([*outline, outline[0]]):
        cross = x1 * y2 - x2 * y1
        area += cross
        x += (x1 + x2) * cross
        y += (y1 + y2) * cross
    return x / (3 * area), y / (3 * area)
