"""The rail at the left: who we are, where we are."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from jachete.i18n import _
from jachete.search.wording import enterprises
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.labels import text_label


class Sign(QWidget):
    """The product's sign: a « j » whose dot is goldenrod."""

    def __init__(self, side: int) -> None:
        super().__init__()
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it; its colours are the same in every theme."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / 32, self.height() / 32)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#0B5C69"))
        painter.drawRoundedRect(QRectF(0, 0, 32, 32), 8, 8)
        letter = QPainterPath(QPointF(18.6, 13.2))
        letter.lineTo(18.6, 22.3)
        letter.cubicTo(18.6, 25, 16.9, 26.8, 14.2, 26.8)
        letter.cubicTo(13.3, 26.8, 12.5, 26.65, 11.8, 26.3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor("white"), 3.7, c=Qt.PenCapStyle.RoundCap))
        painter.drawPath(letter)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#FFC93C"))
        painter.drawEllipse(QPointF(18.6, 7.6), 2.55, 2.55)


class Entry(QPushButton):
    """An entry of the rail; the bar at its left says that one is there."""

    def __init__(self, theme: Theme, icon: str, name: str, count: int | None) -> None:
        super().__init__()
        self._theme, self._icon, self._count = theme, icon, "" if count is None else str(count)
        self.setText(name)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # choosing where one is changes nothing
        self.setFixedHeight(theme.px(34))
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
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        here = self.isChecked()
        painter.setPen(QPen(theme.color("focus.ring"), theme.px(2)) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(self._ground())
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), theme.px(6), theme.px(6))
        painter.setPen(Qt.PenStyle.NoPen)
        if here:
            painter.setBrush(theme.color("primary.base"))
            painter.drawRoundedRect(QRectF(0, theme.px(9), theme.px(3), theme.px(16)), 1.5, 1.5)
        size = theme.px(18)
        narrow = self.width() < theme.px(100)
        left = (self.width() - size) / 2 if narrow else theme.px(9)
        drawn = "primary.text" if here else "text.secondary"
        drawing = pixmap(theme, self._icon, drawn, 18, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, (self.height() - size) / 2), drawing)
        if narrow:
            return
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
            return theme.color("bg.surface" if theme.name == "light" else "bg.subtle")
        return theme.color("bg.hover") if self.underMouse() else QColor(Qt.GlobalColor.transparent)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is here."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer has left."""
        super().leaveEvent(event)
        self.update()


class Rail(QFrame):
    """The sign, and the places of the application once there is an edition (`count` enterprises)."""

    wanted = Signal(object)

    def __init__(self, theme: Theme, count: int | None) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("rail")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(10), theme.px(10), theme.px(10), theme.px(10))
        layout.setSpacing(theme.px(2))
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(4), theme.px(4), 0, theme.px(14))
        head.setSpacing(theme.px(10))
        head.addWidget(Sign(theme.px(32)))
        self._name = text_label(theme, _("L’économie sociale,\nj’achète!"), "label")
        head.addWidget(self._name, 1)
        layout.addLayout(head)
        self._entries: dict[Place, Entry] = {}
        if count is not None:
            self._add(layout, Place.HOME, "house", _("Accueil"))
            self._add(layout, Place.DIRECTORY, "library", _("Répertoire"), count)
            self._add(layout, Place.SHORTLISTS, "bookmark", _("Sélections"))
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

    def set_place(self, place: Place) -> None:
        """Show where one is; a record is read in the directory, the rest is in help."""
        shown = {Place.RECORD: Place.DIRECTORY, Place.ABOUT: Place.HELP}.get(place, place)
        if shown in self._entries:
            self._entries[shown].setChecked(True)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show drawings alone, or names and counts."""
        self._name.setVisible(not narrow)
        self.setFixedWidth(self._theme.px(56 if narrow else 208))
