"""What the tests of the window share: a fictional directory, and a word for opening it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from jachete.catalogue.enterprise import Contact, Enterprise
from jachete.ui.window import MainWindow
from makers import make_enterprise, make_offer

#: What the fixture `open_window` gives: a file, a width, a zoom in; a window that shows something out.
OpenWindow = Callable[..., MainWindow]


def sixty_enterprises() -> list[Enterprise]:
    """Return sixty fictional enterprises: two to find, the others to scroll."""
    found = [
        make_enterprise(
            "Traiteur La Tablée Exemple",
            offers=(make_offer("Boîtes à lunch"), make_offer("Buffets de réunion")),
        ),
        make_enterprise(
            "Ébénisterie Spécimen",
            offers=(make_offer("Mobilier sur mesure", "mobilier-ebenisterie"),),
            municipality="magog",
            territory="memphremagog",
            legal_form="obnl",
            contact=Contact(),
            contracts=(),
            certifications=(),
        ),
    ]
    return [*found, *(make_enterprise(f"Atelier Témoin {number:02}") for number in range(58))]


def point_at(widget: QWidget, place: QPoint) -> None:
    """Move the pointer to a place of a widget, whatever other windows lie over it."""
    at = QPointF(place)
    none = Qt.MouseButton.NoButton
    keys = Qt.KeyboardModifier.NoModifier
    move = QMouseEvent(QEvent.Type.MouseMove, at, widget.mapToGlobal(at), none, none, keys)
    QApplication.sendEvent(widget, move)
