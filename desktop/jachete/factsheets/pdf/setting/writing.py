"""What shows text in the code of a page."""

from functools import lru_cache
from typing import Any

from reportlab.lib.colors import Color
from reportlab.lib.rl_accel import escapePDF, fp_str

from jachete.factsheets.pdf.setting.lines import font


class Writing:
    """A text being written from a point, for a document: what is shown follows what was."""

    def __init__(self, document: Any, x: float, y: float) -> None:
        self._document = document
        self._code = [f"BT 1 0 0 1 {fp_str(x, y)} Tm"]
        self._font: tuple[str, float, int] | None = None
        self._color: Color | None = None
        self._open = False
        self._tighter = 0.0

    def tighten(self, each: float) -> None:
        """Take some points from each of the spaces that will be shown."""
        if each != self._tighter:
            self._tighter = each
            self._code.append(f"{fp_str(-each)} Tw")

    def move(self, across: float, down: float) -> None:
        """Begin a new line, that far from the beginning of the last one."""
        self._code.append(f"{fp_str(across, -down)} Td")

    def show(self, text: str, name: str, size: float, color: Color) -> None:
        """Show characters, which the font must have."""
        if color is not self._color:
            self._color = color
            self._code.append(_filled(color))
        face = font(name)
        for part, codes in face.shown(text, self._document):
            if self._font != (name, size, part):
                self._font = name, size, part
                known = face.getSubsetInternalName(part, self._document)
                self._code.append(f"{known} {fp_str(size)} Tf")
            self._code.append(f"({escapePDF(codes)}) Tj")

    def open(self, opening: str) -> None:
        """Close what is open, and open the content of a node."""
        self.close()
        self._code.append(opening)
        self._open = True

    def close(self) -> None:
        """Close what is open, if anything is."""
        if self._open:
            self._code.append("EMC")
            self._open = False

    def code(self) -> str:
        """Return the whole text."""
        self.close()
        self.tighten(0.0)
        return "\n".join([*self._code, "ET"])


@lru_cache(64)
def _filled(color: Color) -> str:
    return f"{fp_str(color.red, color.green, color.blue)} rg"
