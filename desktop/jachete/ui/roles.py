"""What a screen reader is told to be a document: the panes that one reads by scrolling."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QAccessibleWidget


def give_roles() -> None:
    """Give their role to those widgets; once in the life of the application."""
    QAccessible.installFactory(_read)


def _read(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    """Return what is said of a pane that takes the keyboard; Qt has no role for it."""
    if not isinstance(thing, QAbstractScrollArea) or isinstance(thing, QAbstractItemView):
        return None
    reads = thing.focusPolicy() != Qt.FocusPolicy.NoFocus
    return QAccessibleWidget(thing, QAccessible.Role.Document) if reads else None
