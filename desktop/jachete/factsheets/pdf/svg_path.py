"""The path of an SVG drawing → curves that reportlab knows."""

import math
import re
from collections.abc import Iterator
from typing import Final

from reportlab.pdfgen.pathobject import PDFPathObject

_TOKEN: Final = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
_ARGUMENTS: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "A": 7, "Z": 0}
_NEXT: Final = {"M": "L", "m": "l"}
_FLATTEST: Final = 1e-9


def add_path(path: PDFPathObject, drawn: str) -> None:
    """Add to a path what the `d` of an SVG path draws: lines, cubic curves and circular arcs."""
    x = y = start_x = start_y = 0.0
    control: tuple[float, float] | None = None
    for command, values in _steps(drawn):
        upper, from_x, from_y = command.upper(), *((x, y) if command.islower() else (0.0, 0.0))
        bent = control or (x, y)
        control = None
        match upper:
            case "M":
                x, y = from_x + values[0], from_y + values[1]
                start_x, start_y = x, y
                path.moveTo(x, y)
            case "Z":
                x, y = start_x, start_y
                path.close()
            case "A":
                end = from_x + values[5], from_y + values[6]
                for curve in arc((x, y), end, values[0], large=values[3] > 0, sweep=values[4] > 0):
                    path.curveTo(*curve)
                x, y = end
            case "C" | "S":
                first = (2 * x - bent[0], 2 * y - bent[1])
                if upper == "C":
                    first = from_x + values[0], from_y + values[1]
                control = from_x + values[-4], from_y + values[-3]
                x, y = from_x + values[-2], from_y + values[-1]
                path.curveTo(*first, *control, x, y)
            case _:
                x = x if upper == "V" else from_x + values[0]
                y = y if upper == "H" else from_y + values[-1]
                path.lineTo(x, y)


def _steps(drawn: str) -> Iterator[tuple[str, list[float]]]:
    """Yield each command with its numbers; one that is not repeated goes on as it began."""
    tokens = _TOKEN.findall(drawn)
    at, command = 0, ""
    while at < len(tokens):
        if tokens[at].isalpha():
            command, at = tokens[at], at + 1
        count = _ARGUMENTS[command.upper()]
        yield command, [float(token) for token in tokens[at : at + count]]
        at, command = at + count, _NEXT.get(command, command)


def arc(
    start: tuple[float, float], end: tuple[float, float], radius: float, *, large: bool, sweep: bool
) -> Iterator[tuple[float, float, float, float, float, float]]:
    """Yield the curves of a circular arc (SVG 1.1, appendix F.6.5), each of at most a quarter turn."""
    across, up = (end[0] - start[0]) / 2, (end[1] - start[1]) / 2
    half = math.hypot(across, up)
    if half < _FLATTEST:
        return
    radius = max(radius, half)
    away = math.sqrt(max(radius**2 - half**2, 0)) / half * (1 if large == sweep else -1)
    center = start[0] + across + away * up, start[1] + up - away * across
    angle = math.atan2(start[1] - center[1], start[0] - center[0])
    turn = math.atan2(end[1] - center[1], end[0] - center[0]) - angle
    turn += 2 * math.pi * ((turn < 0) - (turn > 0)) * ((turn > 0) != sweep)
    pieces = max(1, math.ceil(abs(turn) / (math.pi / 2) - _FLATTEST))
    for number in range(pieces):
        yield _curve(center, radius, angle + turn * number / pieces, turn / pieces)


def _curve(
    center: tuple[float, float], radius: float, angle: float, turn: float
) -> tuple[float, float, float, float, float, float]:
    """Return the curve of an arc that begins at an angle."""
    pull = 4 / 3 * math.tan(turn / 4) * radius
    (cos, sin), (cos2, sin2) = ((math.cos(a), math.sin(a)) for a in (angle, angle + turn))
    x, y = center[0] + radius * cos, center[1] + radius * sin
    x2, y2 = center[0] + radius * cos2, center[1] + radius * sin2
    return x - pull * sin, y + pull * cos, x2 + pull * sin2, y2 - pull * cos2, x2, y2
