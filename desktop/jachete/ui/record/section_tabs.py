"""The parts of a long page: where one is, and a way to each."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from jachete.i18n import _
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.flow_layout import FlowLayout

_HEIGHT: Final = 40
_BAR: Final = 3
_GAP: Final = 7
#: Logical pixels on both sides of a name.
INSET: Final = 11


class Tab(QPushButton):
    """The name of a part, how many lines it has, and a bar under the one where one is."""

    def __init__(self, theme: Theme, title: str, count: int) -> None:
        super().__init__(title)
        self._theme = theme
        self._count = str(count) if count else ""
        said = _("{name}, {count}").format(name=title, count=count) if count else title
        self.setAccessibleName(said)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(theme.font("body", 500))

    def sizeHint(self) -> QSize:
        """Return the room that name and number take."""
        width = QFontMetricsF(self._theme.font("body", 600)).horizontalAdvance(self.text())
        if self._count:
            width += self._theme.px(_GAP) + self._number_width()
        return QSize(round(width) + 2 * self._theme.px(INSET), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a name is never cut."""
        return self.sizeHint()

    def _number_width(self) -> float:
        return QFontMetricsF(self._theme.font("caption", tabular=True)).horizontalAdvance(self._count)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint name, number, bar and ring."""
        theme, here = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(theme.px(INSET), 0, -theme.px(INSET), 0)
        painter.setFont(theme.font("body", 600 if here else 500))
        painter.setPen(theme.color("primary.text" if here or self.underMouse() else "text.secondary"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setFont(theme.font("caption", tabular=True))
        painter.setPen(theme.color("text.tertiary"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._count)
        if here:
            painter.fillRect(
                QRectF(area.left(), area.bottom() - theme.px(_BAR), area.width(), theme.px(_BAR)),
                theme.color("primary.base"),
            )
        if self.hasFocus():
            painter.setPen(QPen(theme.color("focus.ring"), theme.px(2)))
            ring = QRectF(self.rect()).adjusted(1, theme.px(6), -1, -theme.px(6))
            painter.drawRoundedRect(ring, theme.px(6), theme.px(6))


class SectionTabs(QWidget):
    """A row of tabs, on several lines when there is no room; `chosen` carries the name of a part."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(_("Sections de la fiche"))
        self._row = FlowLayout(self, theme.px(2))
        self._group = QButtonGroup(self)
        self._tabs: dict[str, Tab] = {}

    def show_parts(self, parts: Sequence[tuple[str, str, int]]) -> None:
        """Show parts, each with its name, its title and its number of lines; one is at the first."""
        for tab in self._tabs.values():
            self._group.removeButton(tab)
            self._row.removeWidget(tab)
            tab.hide()
            tab.deleteLater()
        self._tabs = {}
        for name, title, count in parts:
            tab = Tab(self._theme, title, count)
            tab.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            self._group.addButton(tab)
            self._row.addWidget(tab)
            self._tabs[name] = tab
        self.show_here(next(iter(self._tabs), ""))

    def show_here(self, name: str) -> None:
        """Show where one is."""
        if name in self._tabs:
            self._tabs[name].setChecked(True)

    def tabs(self) -> list[Tab]:
        """Return the tabs, in their order."""
        return list(self._tabs.values())

    def here(self) -> str:
        """Return the name of the part where one is."""
        return next((name for name, tab in self._tabs.items() if tab.isChecked()), "")

    def step(self, tabs: int) -> None:
        """Choose the next part, or the one before when -1, round and round."""
        names = list(self._tabs)
        if names:
            self.chosen.emit(names[(names.index(self.here()) + tabs) % len(names)])
