"""What stands around what is shown: the rail at the left, the bar at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jachete.ui.settings import RailWidth
from jachete.ui.shell.rail import Rail
from jachete.ui.shell.room import Room
from jachete.ui.shell.status_bar import StatusBar
from jachete.ui.theme.tokens import Theme

if TYPE_CHECKING:
    from jachete.catalogue.directory import EditionNotice
    from jachete.ui.shell.screen import Screen


class Frame(QWidget):
    """A content, with a `strip` above it; `notice` is that of the edition, once it is open."""

    def __init__(
        self,
        theme: Theme,
        rail: Rail,
        content: QWidget,
        strip: QWidget | None = None,
        notice: EditionNotice | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        self._rail = rail
        row.addWidget(rail)
        work = QVBoxLayout()
        work.setSpacing(0)
        if strip is not None:
            work.addWidget(strip)
        work.addWidget(content, 1)
        row.addLayout(work, 1)
        column.addLayout(row, 1)
        self.status = StatusBar(theme, notice)
        column.addWidget(self.status)

    def arrange(self, room: Room, width: RailWidth, _screen: Screen | None) -> None:
        """Arrange for a room: the rail is wide, narrow or away."""
        narrow = {RailWidth.WIDE: False, RailWidth.NARROW: True}.get(width, room is not Room.WIDE)
        self._rail.set_narrow(narrow=narrow)
        self._rail.setVisible(room is not Room.SINGLE)
        self.status.setVisible(room is not Room.SINGLE)
