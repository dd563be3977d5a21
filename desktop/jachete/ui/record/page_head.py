"""The head of the page: who the enterprise is, what can be done, the parts of the page."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout

from jachete.catalogue.categories import Category
from jachete.ui.compare.compared import Compared
from jachete.ui.record.actions import RecordActions, pills
from jachete.ui.record.columns import WIDEST
from jachete.ui.record.logo_card import LogoCard
from jachete.ui.record.reading import Reading
from jachete.ui.record.section_tabs import INSET, SectionTabs
from jachete.ui.record.zone import Zone
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.labels import clear
from jachete.ui.widgets.pictogram import Pictogram
from jachete.ui.widgets.text_view import paragraph

#: Logical pixels that the name needs to have the actions at its right, and the sides of pictograms.
_LEAST: Final = 480
_LARGE: Final = 72


class PageHead(Zone):
    """Name, place, recognitions, actions and tabs of one record; empty until there is one."""

    def __init__(self, theme: Theme, compared: Compared) -> None:
        super().__init__()
        self._theme, self._compared = theme, compared
        self.setObjectName("recordhead")
        self.deeds: RecordActions | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(side) for side in (32, 4, 32, 0)))
        column.setSpacing(theme.px(14))
        self._top = QFrame()
        self._top.setMaximumWidth(theme.px(WIDEST))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._top)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(16))
        column.addWidget(self._top)
        self.tabs = SectionTabs(theme)
        line = QHBoxLayout()
        line.addSpacing(-theme.px(INSET))  # names, not their rings, stand under the pictogram
        line.addWidget(self.tabs, 1)
        column.addLayout(line)

    def show_reading(self, reading: Reading, category: Category | None) -> RecordActions:
        """Show the head of a record and return what can be done with it."""
        theme, sheet = self._theme, reading.sheet
        clear(self._top)
        who = QFrame()
        line = QHBoxLayout(who)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(20))
        if sheet.logo is not None:
            line.addWidget(LogoCard(theme, sheet.logo, sheet.title, _LARGE), 0, Qt.AlignmentFlag.AlignTop)
        elif category is not None:
            line.addWidget(Pictogram(theme, category, _LARGE), 0, Qt.AlignmentFlag.AlignTop)
        names = QVBoxLayout()
        names.setSpacing(theme.px(2))
        names.addWidget(paragraph(theme, reading.mark(sheet.title), "headline"))
        names.addWidget(paragraph(theme, sheet.subtitle, "body", "text.secondary"))
        if sheet.pills:
            names.addSpacing(theme.px(6))
            names.addWidget(pills(theme, sheet))
        names.addStretch(1)
        line.addLayout(names, 1)
        self.deeds = RecordActions(theme, sheet, self._compared)
        self.first = self.deeds.buttons[0]
        self._row.addWidget(who, 1)
        self._row.addWidget(self.deeds)
        self._arrange(self.width())
        return self.deeds

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the actions beside the name, or under it."""
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def arrange(self) -> None:
        """Arrange again what can be done, once there is more of it."""
        if self.deeds is not None:
            self.first = self.deeds.buttons[0]
        self._arrange(self.width())

    def _arrange(self, width: int) -> None:
        if self.deeds is None:
            return
        beside = width >= self.deeds.natural_width() + self._theme.px(_LEAST)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(way)
        self.deeds.setMinimumWidth(self.deeds.natural_width() if beside else 0)
        middle = Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag(0)
        self._row.setAlignment(self.deeds, middle)
