"""What a screen reader is told to be a document: the panes that one reads by scrolling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface


def give_roles() -> None:
    """Give their role to those widgets; once in the life of the application."""
    from PySide6.QtGui import QAccessible  # noqa: PLC0415 - slow to load, and of no use before the first paint

    QAccessible.installFactory(_read)


def _read(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    """Return what is said of a pane that takes the keyboard: Qt has no role but for lists and texts."""
    from PySide6.QtGui import QAccessible  # noqa: PLC0415 - as above
    from PySide6.QtWidgets import (  # noqa: PLC0415 - as above
        QAbstractItemView,
        QAbstractScrollArea,
        QAccessibleWidget,
        QTextEdit,
    )

    if not isinstance(thing, QAbstractScrollArea) or isinstance(thing, QAbstractItemView | QTextEdit):
        return None
    reads = thing.focusPolicy() != QtCore.Qt.FocusPolicy.NoFocus
    return QAccessibleWidget(thing, QAccessible.Role.Document) if reads else None
