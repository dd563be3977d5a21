"""The sections of the preferences, and the entries that lead to them."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from jachete.i18n import _
from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.answer import Answer
from jachete.ui.widgets.focus_ring import paint_ring

_HEIGHT: Final = 34
_WORDS: Final = 38
_WIDTH: Final = 224


class Section(StrEnum):
    """A section; its value is the topic of a visit."""

    APPEARANCE = "appearance"
    LANGUAGE = "language"
    KEYBOARD = "keyboard"
    PRIVACY = "privacy"
    NOTEBOOK = "notebook"


def section_title(section: Section) -> str:
    """Return what a section is called."""
    return {
        Section.APPEARANCE: _("Apparence"),
        Section.LANGUAGE: _("Langue"),
        Section.KEYBOARD: _("Raccourcis clavier"),
        Section.PRIVACY: _("Confidentialité"),
        Section.NOTEBOOK: _("Carnet"),
    }[section]


_ICONS: Final = {
    Section.APPEARANCE: "sun-moon",
    Section.LANGUAGE: "languages",
    Section.KEYBOARD: "keyboard",
    Section.PRIVACY: "lock",
    Section.NOTEBOOK: "bookmark",
}


class SectionEntry(Answer):
    """Leads to a section; the bar at its left says that one is there."""

    def __init__(self, theme: Theme, section: Section) -> None:
        super().__init__(theme, section_title(section))
        self._icon = _ICONS[section]
        self._wide = True

    def set_wide(self, *, wide: bool) -> None:
        """Fill the pane, or take no more than the words need."""
        self._wide = wide
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the pane's width, or that of the words."""
        theme = self._theme
        words = QFontMetricsF(theme.font("body", 600)).horizontalAdvance(self.text())
        width = theme.px(_WIDTH) if self._wide else round(words) + theme.px(_WORDS + 12)
        return QSize(width, theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Keep the words whole."""
        return self.sizeHint()

    def _paint(self, painter: QPainter) -> None:
        theme, here, box = self._theme, self.isChecked(), QRectF(self.rect())
        none = QColor(Qt.GlobalColor.transparent)
        hovered = theme.color("bg.hover") if self.underMouse() else none
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("bg.selected") if here else hovered)
        painter.drawRoundedRect(box, theme.px(6), theme.px(6))
        if here:
            painter.setBrush(theme.color("primary.base"))
            painter.drawRoundedRect(QRectF(0, theme.px(9), theme.px(3), theme.px(16)), 1.5, 1.5)
        color = "primary.text" if here else "text.secondary"
        drawing = pixmap(theme, self._icon, color, 18, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(theme.px(10), (self.height() - theme.px(18)) / 2), drawing)
        painter.setFont(theme.font("body", 600 if here else 500))
        painter.setPen(theme.color("primary.text" if here else "text.primary"))
        painter.drawText(box.adjusted(theme.px(_WORDS), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._focus.shown:
            paint_ring(painter, theme, box, theme.px(6))
