"""Where the keyboard is."""

from PySide6.QtWidgets import QApplication, QWidget


def holds_focus(zone: QWidget) -> bool:
    """Tell whether the keyboard is in a widget."""
    focused = QApplication.focusWidget()
    return focused is not None and (focused is zone or zone.isAncestorOf(focused))
