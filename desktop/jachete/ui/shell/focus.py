"""Where the keyboard is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def holds_focus(zone: QWidget) -> bool:
    """Tell whether the keyboard is in a widget."""
    focused = QApplication.focusWidget()
    return focused is not None and (focused is zone or zone.isAncestorOf(focused))


def go_round(zones: Sequence[QWidget], step: int) -> None:
    """Give the keyboard to the zone some steps after the one that has it, going round."""
    here = next((number for number, zone in enumerate(zones) if holds_focus(zone)), -1)
    if zones:
        zones[(here + step) % len(zones)].setFocus(Qt.FocusReason.ShortcutFocusReason)
