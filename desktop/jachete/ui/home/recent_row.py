"""An enterprise read lately: its pictogram, its name, when it was read."""

import datetime
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from jachete.catalogue.categories import Category
from jachete.i18n import _, language
from jachete.text.formats import moment_text
from jachete.ui.home.glance import Recent
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.choice import Choice
from jachete.ui.widgets.pictogram import paint_pictogram

#: Logical pixels.
_HEIGHT: Final = 56
_PICTOGRAM: Final = 32
_EDGE: Final = 12
_TEXT: Final = 56


class RecentRow(Choice):
    """A row that opens the record of an enterprise; a hairline parts it from the next one."""

    def __init__(
        self,
        theme: Theme,
        recent: Recent,
        category: Category | None,
        now: datetime.datetime,
        *,
        last: bool,
    ) -> None:
        super().__init__(theme)
        self._recent, self._category, self._last = recent, category, last
        self._when = moment_text(recent.at, now, language())
        self.setText(recent.name)
        self.setAccessibleName(_("{name}, {count}").format(name=recent.name, count=self._when))
        self.setAccessibleDescription(recent.subtitle)
        self.setToolTip(f"{recent.name}\n{recent.subtitle}")  # what is cut of them
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(self._theme.px(360), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the size under which names are cut."""
        return QSize(self._theme.px(240), self._theme.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if not self._last:
            foot = QRectF(0, self.height() - 1, self.width(), 1)
            painter.fillRect(foot, theme.color("border.subtle"))
        inside = box.adjusted(theme.px(4), theme.px(4), -theme.px(4), -theme.px(5))
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("bg.pressed" if self.isDown() else "bg.hover"))
            painter.drawRoundedRect(inside, theme.px(6), theme.px(6))
        self.paint_ring(painter, inside, theme.px(6))
        if self._category is not None:
            at = QPointF(theme.px(_EDGE), (self.height() - theme.px(_PICTOGRAM)) / 2)
            paint_pictogram(painter, theme, at, _PICTOGRAM, self._category)
        self._paint_words(painter, box.adjusted(theme.px(_TEXT), 0, -theme.px(_EDGE), 0))

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        theme = self._theme
        small = theme.font("caption", tabular=True)
        painter.setFont(small)
        painter.setPen(theme.color("text.tertiary"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._when)
        width = area.width() - QFontMetricsF(small).horizontalAdvance(self._when) - theme.px(16)
        name, below = theme.line("body"), theme.line("caption")
        top = (self.height() - name - below) / 2
        lines: list[tuple[str, QFont, str, float, int]] = [
            (self.text(), theme.font("body", 500), "text.primary", top, name),
            (self._recent.subtitle, theme.font("caption"), "text.tertiary", top + name, below),
        ]
        for words, font, color, y, tall in lines:
            painter.setFont(font)
            painter.setPen(theme.color(color))
            shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, max(width, 0))
            painter.drawText(QRectF(area.left(), y, width, tall), Qt.AlignmentFlag.AlignVCenter, shown)
