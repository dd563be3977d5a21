"""The territories of Estrie to look at and to choose from: painted shapes, each one a control of its own."""

from collections.abc import Collection, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from jachete.factsheets.territory_map import territory_map
from jachete.i18n import _, language
from jachete.search.counting import enterprises
from jachete.text.formats import number
from jachete.ui.theme.tokens import Theme

_WIDEST: Final = 420
_USUAL: Final = 304
_LEAST: Final = 200
#: Tints, from the share of the greatest count that each begins at; the number is written anyway.
_TINTS: Final = ((0.75, "map.5"), (0.5, "map.3"), (0.25, "map.2"), (0.0, "map.1"))
_EMPTY: Final = "map.0"
_MARKED: Final = "map.4"
_STEPS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class TerritoryMap(QWidget):
    """A schematic map: with counts, a territory can be chosen; without, some are marked to be looked at.

    `names` gives the territories of the edition by id, `marked_as` the word for a marked one, `seat` the
    territory under a golden dot. `territory_hovered` carries the id under the pointer or with the keyboard,
    empty when none is.
    """

    territory_hovered = Signal(str)
    territory_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        names: Mapping[str, str],
        counts: Mapping[str, int] | None = None,
        marked: Collection[str] = (),
        *,
        marked_as: str = "",
        seat: str = "",
    ) -> None:
        super().__init__()
        self._theme, self._names, self._counts, self._marked = theme, names, counts, frozenset(marked)
        self._marked_as, self._seat = marked_as, seat
        self._lit = self._pointed = ""
        self._drawn = territory_map()
        self._paths: dict[str, QPainterPath] = {}
        self._areas = {
            shape.territory: self._area(shape.territory)
            for shape in self._drawn.shapes
            if shape.territory in names
        }
        self.setAccessibleName(_("Carte des territoires"))
        self._say()
        self._stop_at(next(iter(self._areas), ""))
        self.setMouseTracking(True)
        self.setMaximumWidth(theme.px(_WIDEST))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _area(self, territory: str) -> QWidget:
        if self._counts is None:
            area: QWidget = QLabel(self)
        else:
            button = _Area(self)
            button.clicked.connect(lambda: self.territory_chosen.emit(territory))
            button.entered.connect(lambda: self._on_keyboard(territory))
            button.left.connect(lambda: self._point(""))
            button.moved.connect(lambda key: self._move(territory, key))
            area = button
        area.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return area

    # ------------------------------------------------------------------ what is shown
    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Write how many enterprises each territory has."""
        self._counts = counts
        self._say()
        self.update()

    def light(self, territory: str) -> None:
        """Show a territory pointed at elsewhere, or none."""
        self._lit = territory
        self.update()

    @property
    def lit(self) -> str:
        """Return the territory that stands out, empty when none does."""
        return self._pointed or self._lit

    def _said(self, territory: str) -> str:
        name = self._names[territory]
        count = (self._counts or {}).get(territory)
        if count is not None:
            return _("{name}, {count}").format(name=name, count=enterprises(count))
        if territory in self._marked and self._marked_as:
            return _("{name}, {count}").format(name=name, count=self._marked_as)
        return name

    def _say(self) -> None:
        for territory, area in self._areas.items():
            area.setAccessibleName(self._said(territory))

    def tint(self, territory: str) -> str:
        """Return the theme's name of the colour of a territory."""
        if not self._counts:
            return _MARKED if territory in self._marked else _EMPTY
        share = self._counts.get(territory, 0) / max(*self._counts.values(), 1)
        return next(tint for least, tint in _TINTS if share > least or share == 1) if share else _EMPTY

    # ------------------------------------------------------------------ room
    def heightForWidth(self, width: int) -> int:
        """Return the height that the shapes take in a width, line included."""
        return round(width * self._drawn.height) + 1

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        width = self._theme.px(_USUAL)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size under which numbers would touch."""
        width = self._theme.px(_LEAST)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the shapes, and lay what the keyboard and screen readers meet, at the new size."""
        super().resizeEvent(event)
        scale = self._scale()
        self._paths.clear()
        for shape in self._drawn.shapes:
            path = QPainterPath()
            path.addPolygon(QPolygonF([self._at(point, scale) for point in shape.outline]))
            path.closeSubpath()
            self._paths[shape.territory] = path
        for territory, area in self._areas.items():
            area.setGeometry(self._paths[territory].boundingRect().toAlignedRect())

    def _scale(self) -> float:
        return min(self.width() - 2, (self.height() - 2) / self._drawn.height)

    def _at(self, point: tuple[float, float], scale: float) -> QPointF:
        left, top = (self.width() - scale) / 2, (self.height() - scale * self._drawn.height) / 2
        return QPointF(left + point[0] * scale, top + point[1] * scale)

    # ------------------------------------------------------------------ painting
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the territories, the one that stands out last, then the numbers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("map.line"), self._theme.px(1.5)))
        for territory, path in self._paths.items():
            painter.setBrush(self._theme.color(self.tint(territory)))
            painter.drawPath(path)
        if self.lit in self._paths:
            self._paint_ring(painter, self._paths[self.lit])
        self._paint_numbers(painter)

    def _paint_ring(self, painter: QPainter, path: QPainterPath) -> None:
        """Paint a line with a gap on both sides: it stands out of every tint."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for color, width in (("map.line", 5), ("text.primary", 2)):
            join = Qt.PenJoinStyle.RoundJoin
            painter.setPen(QPen(self._theme.color(color), self._theme.px(width), j=join))
            painter.drawPath(path)

    def _paint_numbers(self, painter: QPainter) -> None:
        theme, scale = self._theme, self._scale()
        painter.setFont(theme.font("body", 600, tabular=True))
        for shape in self._drawn.shapes:
            center = self._at(shape.center, scale)
            count = (self._counts or {}).get(shape.territory)
            if count is not None:
                strong = self.tint(shape.territory) == "map.5"
                painter.setPen(theme.color("primary.on" if strong else "text.primary"))
                side = theme.px(64)
                box = QRectF(center.x() - side / 2, center.y() - side / 2, side, side)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number(count, language()))
            if shape.territory == self._seat:
                painter.setPen(QPen(theme.color("text.primary"), theme.px(1.5)))
                painter.setBrush(theme.color("gold.mark"))
                painter.drawEllipse(center, theme.px(5), theme.px(5))

    # ------------------------------------------------------------------ pointer
    def _under(self, point: QPointF) -> str:
        return next((each for each in self._areas if self._paths[each].contains(point)), "")

    def _point(self, territory: str) -> None:
        if territory != self._pointed:
            self._pointed = territory
            self.territory_hovered.emit(territory)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the territory under the pointer, and say its name."""
        territory = self._under(event.position())
        self._point(territory)
        self.setToolTip(self._said(territory) if territory else "")
        chooses = territory and self._counts is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if chooses else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        """Show none any more."""
        self._point("")
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the territory that was clicked."""
        territory = self._under(event.position())
        if territory and self._counts is not None and event.button() == Qt.MouseButton.LeftButton:
            self.territory_chosen.emit(territory)

    # ------------------------------------------------------------------ keyboard
    def _on_keyboard(self, territory: str) -> None:
        self._stop_at(territory)
        self._point(territory)

    def _stop_at(self, territory: str) -> None:
        """Let the Tab key stop at one territory; the arrows go to the others."""
        for each, area in self._areas.items():
            stops = self._counts is not None and each == territory
            area.setFocusPolicy(Qt.FocusPolicy.TabFocus if stops else Qt.FocusPolicy.NoFocus)

    def _move(self, territory: str, key: int) -> None:
        """Give the keyboard to the nearest territory on a side, straight ahead rather than aslant."""
        across, down = _STEPS[Qt.Key(key)]
        centers = {shape.territory: shape.center for shape in self._drawn.shapes}
        x, y = centers[territory]
        far: dict[str, tuple[bool, float]] = {}
        for each in self._areas:
            right, below = centers[each][0] - x, centers[each][1] - y
            ahead, aside = right * across + below * down, abs(right * down + below * across)
            if ahead > 0:
                far[each] = (aside > ahead, ahead + aside)
        if far:
            self._areas[min(far, key=far.__getitem__)].setFocus(Qt.FocusReason.OtherFocusReason)


class _Area(QPushButton):
    """A territory as the keyboard and screen readers meet it; the map paints it."""

    entered = Signal()
    left = Signal()
    moved = Signal(int)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint nothing."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard is here."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard has left."""
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter or the space bar, go to a neighbour with the arrows."""
        if event.key() in _STEPS:
            self.moved.emit(event.key())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
