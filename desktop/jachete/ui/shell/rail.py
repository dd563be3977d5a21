"""The rail at the left: who we are, where we are."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from jachete.i18n import _
from jachete.search.wording import enterprises
from jachete.ui.compare.compared import Compared
from jachete.ui.dragging import Receiver
from jachete.ui.shell.go_to import GoTo
from jachete.ui.shell.sign import Sign
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import LIGHT, Theme
from jachete.ui.widgets.focus_ring import KeyboardFocus, paint_ring
from jachete.ui.widgets.labels import text_label


class Entry(QPushButton):
    """An entry of the rail; the bar at its left says that one is there."""

    def __init__(self, theme: Theme, icon: str, name: str, count: int | None) -> None:
        super().__init__()
        self._theme, self._icon, self._count = theme, icon, "" if count is None else str(count)
        self._focus = KeyboardFocus(self)
        self.setText(name)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # choosing where one is changes nothing
        self.setFixedHeight(theme.px(34))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name if count is None else f"{name}, {enterprises(count)}")
        self.setToolTip(name)

    def set_count(self, count: int) -> None:
        """Show a number after the name, nothing for zero; it is said too."""
        self._count = str(count) if count else ""
        self.setAccessibleName(f"{self.text()}, {count}" if count else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for no more than the drawing: the rail gives the width."""
        return QSize(self._theme.px(34), self._theme.px(34))

    def minimumSizeHint(self) -> QSize:
        """Hold in the narrow rail."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the entry: its drawing alone when the rail is narrow."""
        theme, here = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        size = theme.px(18)
        narrow = self.width() < theme.px(100)
        left = (self.width() - size) / 2 if narrow else theme.px(9)
        drawn = "primary.text" if here else "text.secondary"
        drawing = pixmap(theme, self._icon, drawn, 18, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, (self.height() - size) / 2), drawing)
        if not narrow:
            self._paint_words(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        theme, box = self._theme, QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ground())
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), theme.px(6), theme.px(6))
        if self.isChecked():
            painter.setBrush(theme.color("primary.base"))
            painter.drawRoundedRect(QRectF(0, theme.px(9), theme.px(3), theme.px(16)), 1.5, 1.5)
        if self._focus.shown:
            paint_ring(painter, theme, box, theme.px(6))

    def _paint_words(self, painter: QPainter) -> None:
        theme, here, box = self._theme, self.isChecked(), QRectF(self.rect())
        painter.setPen(theme.color("primary.text" if here else "text.primary"))
        painter.setFont(theme.font("body", 600 if here else 500))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(theme.px(37), 0, 0, 0), middle, self.text())
        painter.setFont(theme.font("caption", tabular=True))
        painter.setPen(theme.color("text.tertiary"))
        painter.drawText(
            box.adjusted(0, 0, -theme.px(9), 0), middle | Qt.AlignmentFlag.AlignRight, self._count
        )

    def _ground(self) -> QColor:
        theme = self._theme
        if self.isChecked():
            return theme.color("bg.surface" if theme.name == LIGHT else "bg.subtle")
        return theme.color("bg.hover") if self.underMouse() else QColor(Qt.GlobalColor.transparent)


class Rail(QFrame):
    """The sign, and the places of the application once there is an edition (`count` enterprises).

    `enterprise_dropped` carries the id of one whose card was dragged to the shortlists.
    """

    wanted = Signal(object)
    palette_wanted = Signal()
    enterprise_dropped = Signal(str)

    def __init__(self, theme: Theme, count: int | None, palette_key: str) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("rail")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(10), theme.px(10), theme.px(10), theme.px(10))
        layout.setSpacing(theme.px(2))
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(2), theme.px(4), 0, theme.px(12))
        head.setSpacing(theme.px(10))
        head.addWidget(Sign(theme.px(32)))
        self._name = text_label(theme, _("L’économie sociale,\nj’achète!"), "label")
        head.addWidget(self._name, 1)
        layout.addLayout(head)
        self._entries: dict[Place, Entry] = {}
        self.go_to = GoTo(theme, palette_key)
        self.go_to.clicked.connect(self.palette_wanted)
        layout.addWidget(self.go_to)
        layout.addSpacing(theme.px(10))
        if count is None:
            self.go_to.hide()
        else:
            self._add(layout, Place.HOME, "house", _("Accueil"))
            self._add(layout, Place.DIRECTORY, "library", _("Répertoire"), count)
            self._add(layout, Place.SHORTLISTS, "bookmark", _("Sélections"))
            Receiver(self._entries[Place.SHORTLISTS]).received.connect(self.enterprise_dropped)
            self._add(layout, Place.COMPARE, "columns-3", _("Comparer"))
        layout.addStretch()
        if count is not None:
            self._add(layout, Place.HELP, "circle-question-mark", _("Aide"))
            self._add(layout, Place.PREFERENCES, "settings", _("Préférences"))

    def _add(self, layout: QVBoxLayout, place: Place, icon: str, name: str, count: int | None = None) -> None:
        entry = Entry(self._theme, icon, name, count)
        entry.clicked.connect(lambda: self.wanted.emit(Visit(place)))
        self._entries[place] = entry
        layout.addWidget(entry)

    def set_count(self, place: Place, count: int) -> None:
        """Show how many things a place holds; nothing for none."""
        if place in self._entries:
            self._entries[place].set_count(count)

    def count_compared(self, compared: Compared) -> None:
        """Show how many enterprises are compared, now and as it changes."""
        self._compared = compared
        compared.changed.connect(self._show_compared)
        compared.show_wanted.connect(self._go_compare)
        self._show_compared()

    def _show_compared(self) -> None:
        self.set_count(Place.COMPARE, len(self._compared.ids))

    def _go_compare(self) -> None:
        self.wanted.emit(Visit(Place.COMPARE))

    def set_place(self, place: Place) -> None:
        """Show where one is; a record is read in the directory, the rest is in help."""
        shown = {Place.RECORD: Place.DIRECTORY, Place.ABOUT: Place.HELP}.get(place, place)
        if shown in self._entries:
            self._entries[shown].setChecked(True)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show drawings alone, or names and counts."""
        self._name.setVisible(not narrow)
        self.go_to.set_narrow(narrow=narrow)
        self.setFixedWidth(self._theme.px(56 if narrow else 208))
