import csv
from itertools import pairwise
from pathlib import Path

import pytest

from jachete.factsheets.territory_map import Shape, projected, territory_map

DATA = Path(__file__).resolve().parents[2] / "data" / "directory" / "territories.csv"


def _inside(shape: Shape) -> bool:
    """Tell whether a ray from the centre crosses the outline an odd number of times: it is inside."""
    x, y = shape.center
    crossed = 0
    for (x1, y1), (x2, y2) in pairwise([*shape.outline, shape.outline[0]]):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            crossed += 1
    return crossed % 2 == 1


def test_the_map_has_every_territory_of_the_directory_and_no_other() -> None:
    with DATA.open(encoding="utf-8-sig", newline="") as file:
        known = {row["id"] for row in csv.DictReader(file, delimiter=";")}
    assert {shape.territory for shape in territory_map().shapes} == known


def test_the_map_fits_a_box_one_unit_wide() -> None:
    shown = territory_map()
    points = [point for shape in shown.shapes for point in shape.outline]
    assert min(x for x, _y in points) == min(y for _x, y in points) == 0
    assert max(x for x, _y in points) == pytest.approx(1)
    assert max(y for _x, y in points) == pytest.approx(shown.height)


@pytest.mark.parametrize("shape", territory_map().shapes, ids=lambda shape: shape.territory)
def test_a_number_is_written_inside_its_territory(shape: Shape) -> None:
    assert _inside(shape)


def test_the_map_is_drawn_north_up_and_as_wide_as_it_is_seen() -> None:
    square = projected({"t": [[-72, 45], [-71, 45], [-71, 45.702], [-72, 45.702]]})
    assert square.height == pytest.approx(1)
    assert square.shapes[0].center == pytest.approx((0.5, 0.5))
    assert square.shapes[0].outline[0] == pytest.approx((0, 1))
