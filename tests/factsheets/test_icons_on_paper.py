import math

import pytest
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from jachete import paths
from jachete.factsheets.pdf.icon import draw_icon
from jachete.factsheets.pdf.styles import LAKE
from jachete.factsheets.pdf.svg_path import add_path, arc


def _drawn(path: str) -> list[str]:
    drawing = PDFPathObject()
    add_path(drawing, path)
    return (
        drawing.getCode()
        .removeprefix("n ")
        .replace(" m", " m|")
        .replace(" l", " l|")
        .replace(" c", " c|")
        .replace(" h", " h|")
        .split("|")[:-1]
    )


@pytest.mark.parametrize("name", sorted(file.stem for file in (paths.resources() / "icons").glob("*.svg")))
def test_every_icon_can_be_drawn_on_paper(name: str) -> None:
    canvas = Canvas("unwritten.pdf")
    draw_icon(canvas, name, (10, 10), 20, LAKE)
    code = "\n".join(getattr(canvas, "_code"))  # noqa: B009 - absent from the stubs
    assert code.rstrip().endswith("Q")
    assert " m " in code


@pytest.mark.parametrize(
    ("path", "drawn"),
    [
        ("M3 4 L5 6", ["3 4 m", " 5 6 l"]),
        ("m3 4 2 2", ["3 4 m", " 5 6 l"]),
        ("M1 1h4v-1H2V9z", ["1 1 m", " 5 1 l", " 5 0 l", " 2 0 l", " 2 9 l", " h"]),
        ("M0 0C1 1 2 1 3 0S5-1 6 0", ["0 0 m", " 1 1 2 1 3 0 c", " 4 -1 5 -1 6 0 c"]),
        ("M0 0s2 1 3 0", ["0 0 m", " 0 0 2 1 3 0 c"]),
        ("M1.5.5l-.5.5Zl1 1", ["1.5 .5 m", " 1 1 l", " h", " 2.5 1.5 l"]),
        ("M1 1a2 2 0 0 1 0 0", ["1 1 m"]),
    ],
)
def test_paths_are_drawn_as_they_say(path: str, drawn: list[str]) -> None:
    assert _drawn(path) == drawn


@pytest.mark.parametrize(
    ("large", "sweep", "through"),
    [
        (False, True, (1 - math.sqrt(0.5), 1 - math.sqrt(0.5))),
        (False, False, (math.sqrt(0.5), math.sqrt(0.5))),
        (True, True, (-math.sqrt(0.5), -math.sqrt(0.5))),
        (True, False, (1 + math.sqrt(0.5), 1 + math.sqrt(0.5))),
    ],
)
def test_an_arc_takes_the_way_it_is_told(large: bool, sweep: bool, through: tuple[float, float]) -> None:
    """From (0, 1) to (1, 0) with a radius of 1, y downward: four ways."""
    curves = list(arc((0, 1), (1, 0), 1, large=large, sweep=sweep))
    assert len(curves) == (3 if large else 1)
    assert curves[-1][4:] == pytest.approx((1, 0))
    starts = [(0.0, 1.0), *(curve[4:] for curve in curves)]
    middle = len(curves) // 2
    (x0, y0), (x1, y1, x2, y2, x3, y3) = starts[middle], curves[middle]
    halfway = (x0 + 3 * x1 + 3 * x2 + x3) / 8, (y0 + 3 * y1 + 3 * y2 + y3) / 8
    assert halfway == pytest.approx(through, abs=1e-3)


def test_an_arc_too_small_for_its_ends_grows() -> None:
    (*_, last) = arc((0, 0), (10, 0), 1, large=False, sweep=True)
    assert last[4:] == pytest.approx((10, 0))
