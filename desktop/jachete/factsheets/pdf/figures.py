"""The strip of key figures."""

from collections.abc import Sequence
from typing import Any, Final

from reportlab.platypus import Spacer, Table, TableStyle

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.blocks import Story, text
from jachete.factsheets.pdf.measuring import height
from jachete.factsheets.sheet import KeyFigure

#: A lone figure does not fill the page: its box is as wide as if there were three.
_FEWEST_COLUMNS: Final = 3
_PADDING: Final = 12.0
_HIGHEST: Final = 120.0
_LOOK: Final[list[Any]] = [
    ("BACKGROUND", (0, 0), (-1, -1), styles.PANEL),
    ("LINEBEFORE", (0, 0), (-1, -1), 2, styles.LAKE_SOFT),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), _PADDING),
    ("RIGHTPADDING", (0, 0), (-1, -1), _PADDING),
    ("TOPPADDING", (0, 0), (-1, -1), 6),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 9),
    ("FONTNAME", (0, 0), (-1, -1), styles.TEXT),
]


def figures(values: Sequence[KeyFigure], width: float) -> Story:
    """Return the strip; nothing when a figure is too long to be one: its statement says it anyway."""
    column = width / max(len(values), _FEWEST_COLUMNS)
    cells = [_cell(value) for value in values]
    if not cells or max(height(cell, column - 2 * _PADDING) for cell in cells) > _HIGHEST:
        return []
    return [
        Spacer(0, 10),
        Table([cells], colWidths=[column] * len(cells), style=TableStyle(_LOOK), hAlign="LEFT"),
    ]


def _cell(value: KeyFigure) -> Story:
    unit = f"{value.unit} ({value.year})" if value.year else value.unit
    return [text(value.value, styles.FIGURE), text(unit, styles.FIGURE_UNIT)]
