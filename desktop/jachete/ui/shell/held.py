"""What one holds in a screen, found again in the one made in its stead."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from jachete.ui.shell.focus import holds_focus
from jachete.ui.widgets.focus_ring import KeyboardFocus


@dataclass(frozen=True, slots=True)
class Held:
    """The control that has the keyboard, by its rank among those of its kind, and how far all is scrolled."""

    part: int
    kind: str
    rank: int
    reason: Qt.FocusReason
    scrolled: tuple[float, ...]

    @classmethod
    def of(cls, parts: Sequence[QWidget]) -> Self:
        """Return what one holds in parts of a window: the first one is the screen."""
        scrolled = tuple(_share(area) for area in parts[0].findChildren(QAbstractScrollArea))
        focused = QApplication.focusWidget()
        part = next((number for number, each in enumerate(parts) if holds_focus(each)), -1)
        if focused is None or part < 0:
            return cls(-1, "", -1, Qt.FocusReason.OtherFocusReason, scrolled)
        kind = type(focused).__name__
        ring = focused.findChild(KeyboardFocus)
        clicked = ring is not None and not ring.shown
        reason = Qt.FocusReason.MouseFocusReason if clicked else Qt.FocusReason.OtherFocusReason
        return cls(part, kind, _of_kind(parts[part], kind).index(focused), reason, scrolled)

    def give_back(self, parts: Sequence[QWidget]) -> None:
        """Give the keyboard back to the same control of new parts, and scroll as before."""
        alike = _of_kind(parts[self.part], self.kind) if self.part >= 0 else []
        if 0 <= self.rank < len(alike):
            alike[self.rank].setFocus(self.reason)
        areas = parts[0].findChildren(QAbstractScrollArea)
        for area, share in zip(areas, self.scrolled, strict=False):
            _scroll(area, share)
            # Once more when everything has its size.
            QTimer.singleShot(0, area, lambda area=area, share=share: _scroll(area, share))


def _of_kind(part: QWidget, kind: str) -> list[QWidget]:
    return [each for each in (part, *part.findChildren(QWidget)) if type(each).__name__ == kind]


def _share(area: QAbstractScrollArea) -> float:
    bar = area.verticalScrollBar()
    return bar.value() / max(bar.maximum(), 1)


def _scroll(area: QAbstractScrollArea, share: float) -> None:
    bar = area.verticalScrollBar()
    bar.setValue(round(share * bar.maximum()))
