"""What the palette shows: its field, its list, its keys."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QListView, QVBoxLayout, QWidget

from jachete.i18n import _
from jachete.ui.palette.field import PaletteField
from jachete.ui.palette.items import Item
from jachete.ui.palette.model import PaletteModel
from jachete.ui.palette.row import PaletteRow
from jachete.ui.theme.tokens import LIGHT, Theme
from jachete.ui.widgets.icon_view import IconView
from jachete.ui.widgets.labels import Pill, rule, text_label

_WIDTH: Final = 640
_MARGIN: Final = 16
_TOP: Final = 64
_LIST: Final = 440
#: How dark the shadow is, in light and elsewhere.
_SHADOW: Final = (56, 140)


class Panel(QFrame):
    """The field over the list; `current_changed` says that one is on another element."""

    current_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._theme = theme
        self.setProperty("kind", "palette")
        self.setAccessibleName(_("Aller à"))
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(theme.px(40))
        shadow.setOffset(0, theme.px(12))
        shadow.setColor(QColor(0, 0, 0, _SHADOW[theme.name != LIGHT]))
        self.setGraphicsEffect(shadow)
        self.field = PaletteField(theme)
        self.model = PaletteModel(self)
        self.list = self._made_list()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(rule())
        column.addWidget(self.list, 1)
        column.addWidget(self._foot())

    def _made_list(self) -> QListView:
        view = QListView()
        view.setModel(self.model)
        self._row = PaletteRow(self._theme)
        view.setItemDelegate(self._row)
        view.setAccessibleName(_("Éléments trouvés"))
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setViewportMargins(0, self._theme.px(4), 0, self._theme.px(8))
        return view

    def _head(self) -> QHBoxLayout:
        theme = self._theme
        head = QHBoxLayout()
        head.setContentsMargins(*(theme.px(side) for side in (18, 8, 18, 8)))
        head.setSpacing(theme.px(12))
        head.addWidget(IconView(theme, "search", "text.secondary", 18))
        head.addWidget(self.field, 1)
        head.addWidget(Pill(theme, _("Échap"), "key"))
        return head

    def _foot(self) -> QFrame:
        theme = self._theme
        foot = QFrame()
        foot.setObjectName("palettefoot")
        line = QHBoxLayout(foot)
        line.setContentsMargins(*(theme.px(side) for side in (18, 10, 18, 10)))
        line.setSpacing(theme.px(5))
        self._lessons = [
            (("↑", "↓"), _("Choisir")),
            ((_("Tab"),), _("Actions sur l’élément")),
            ((">",), _("Commandes seulement")),
        ]
        for keys, lesson in self._lessons:
            if lesson == self._lessons[-1][1]:
                line.addStretch()
            for key in keys:
                line.addWidget(Pill(theme, key, "key"))
            line.addWidget(text_label(theme, lesson, "caption", "text.tertiary"))
            line.addSpacing(theme.px(12))
        return foot

    # ------------------------------------------------------------------ elements
    def show_items(self, items: Sequence[Item], *, keep: bool = False) -> None:
        """Show elements, the first one chosen; or, to `keep`, the one that was if it is still there."""
        before = self.current() if keep else None
        self.model.show(items)
        rows = self.model.items()
        if before is None or not self.choose(before):
            self._go(rows[0][0] if rows else -1)
        self.place(self._over.size())

    def current(self) -> Item | None:
        """Return the element one is on."""
        return self.model.item(self.list.currentIndex().row())

    def choose(self, item: Item) -> bool:
        """Go to an element that says the same; return False when there is none."""
        row = next((row for row, each in self.model.items() if each.said == item.said), -1)
        if row >= 0:
            self._go(row)
        return row >= 0

    def step(self, steps: int) -> None:
        """Go to an element below, or above when negative; one step goes round."""
        rows = [row for row, _item in self.model.items()]
        if not rows:
            return
        here = rows.index(self.list.currentIndex().row())
        there = (here + steps) % len(rows) if abs(steps) == 1 else min(max(here + steps, 0), len(rows) - 1)
        self._go(rows[there])

    def _go(self, row: int) -> None:
        index = self.model.index(row, 0)
        self.list.setCurrentIndex(index)
        first = row == 1  # its title too
        self.list.scrollTo(self.model.index(0, 0) if first else index)
        self.current_changed.emit()

    # ------------------------------------------------------------------ place
    def place(self, window: QSize) -> None:
        """Stand near the head of a window, as tall as the list asks and there is room."""
        theme = self._theme
        margin = theme.px(_MARGIN)
        width = min(theme.px(_WIDTH), window.width() - 2 * margin)
        content = sum(self.list.sizeHintForRow(row) for row in range(self.model.rowCount()))
        self.list.setFixedHeight(min(content + theme.px(12), theme.px(_LIST), self._room(window)))
        top = min(theme.px(_TOP), margin + max(window.height() - theme.px(_LIST), 0) // 6)
        self.setGeometry((window.width() - width) // 2, top, width, self.sizeHint().height())

    def _room(self, window: QSize) -> int:
        """Return what is left to the list when the rest stands."""
        rest = self._theme.px(40 + 16 + 38 + 4) + 2 * self._theme.px(_MARGIN)
        return max(window.height() - rest, self._theme.px(84))
