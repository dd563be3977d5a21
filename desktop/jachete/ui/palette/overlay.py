"""The palette: type a few letters, go there or do it."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from jachete.i18n import _, ngettext
from jachete.ui.announcing import Announcer
from jachete.ui.background import Background
from jachete.ui.palette.actions import Doing, enterprise_actions
from jachete.ui.palette.asking import Named, counts, named
from jachete.ui.palette.items import COMMANDS_ONLY, Counts, Item, command_items, search_item, value_items
from jachete.ui.palette.panel import Panel
from jachete.ui.services import Services
from jachete.ui.shell.commands import Command
from jachete.ui.shell.status_bar import Hint
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.theme.tokens import Theme

_NAMES: Final = "palette"
_COUNTS: Final = "palette-counts"


class Palette(QWidget):
    """Lies over the window with its veil; closes once something is chosen.

    `visit_wanted` carries a `Visit`, `pdf_wanted`, `preview_wanted` and `contact_wanted` an enterprise's id,
    `failed` an exception.
    """

    visit_wanted = Signal(object)
    pdf_wanted = Signal(str)
    preview_wanted = Signal(str)
    contact_wanted = Signal(str)
    failed = Signal(object)
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        services: Services,
        background: Background,
        commands: Sequence[Command],
        kept: Callable[[str], Iterable[Item]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self.setObjectName("scrim")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._services, self._background, self._commands = services, background, commands
        self._kept = kept
        self._counts: Counts = {}
        self._names: list[Named] = []
        self._of: Item | None = None
        self._before = QApplication.focusWidget()
        self._is_open = self._has_moved = False
        self.panel = Panel(theme, self)
        self.field, self.list = self.panel.field, self.panel.list
        self.field.textEdited.connect(self._on_typed)
        self.field.moved.connect(self._move)
        self.field.chosen.connect(self._choose)
        self.field.actions_wanted.connect(self._show_actions)
        self.field.back_wanted.connect(self._leave_actions)
        self.field.closed.connect(self._on_escape)
        self.list.clicked.connect(self._on_clicked)
        self.panel.current_changed.connect(self._announce)
        self._announcer = Announcer(self)

    # ------------------------------------------------------------------ opening and closing
    def open(self) -> None:
        """Show it, ready to type."""
        self._is_open = True
        self._show_items()
        self.place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        searcher = self._services.searcher
        self._background.ask(_COUNTS, lambda _stop: counts(searcher), self._keep_counts, self.failed.emit)

    def close(self) -> bool:
        """Close it and give the keyboard back to what had it."""
        if self._is_open:
            self._is_open = False
            self._background.forget((_NAMES, _COUNTS))
            self.hide()
            self.deleteLater()
            if self._before is not None and self._before.isVisible():
                self._before.setFocus(Qt.FocusReason.OtherFocusReason)
            self.closed.emit()
        return True

    def place(self) -> None:
        """Cover the window, the panel near its head."""
        self.setGeometry(self._window.rect())
        self.panel.place(self._window.size())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close when one clicks beside the panel."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.close()

    def _on_escape(self) -> None:
        if self._of is not None:
            self._leave_actions()
        else:
            self.close()

    def hints(self) -> list[Hint]:
        """Return what the keys do here."""
        return [(("↑", "↓"), _("Choisir")), ((_("Entrée"),), _("Ouvrir")), ((_("Échap"),), _("Fermer"))]

    # ------------------------------------------------------------------ finding
    def _on_typed(self, text: str) -> None:
        self._of = None
        self._has_moved = False
        if not text.strip() or text.startswith(COMMANDS_ONLY):
            self._background.forget((_NAMES,))
            self._names = []
        else:
            searcher = self._services.searcher

            def work(stop: Callable[[], bool]) -> list[Named] | None:
                return named(searcher, text, stop)

            self._background.ask(_NAMES, work, self._keep_names, self.failed.emit)
        self._show_items()

    def _keep_names(self, names: list[Named] | None) -> None:
        if names is not None:
            self._names = names
            self._refresh()

    def _keep_counts(self, known: Counts) -> None:
        self._counts = known
        self._refresh()

    def _refresh(self) -> None:
        if self._of is None:
            self._show_items(keep=self._has_moved)

    def _move(self, steps: int) -> None:
        self._has_moved = True
        self.panel.step(steps)

    def _show_items(self, *, keep: bool = False) -> None:
        self.panel.show_items(self._items(self.field.text()), keep=keep)

    def _items(self, text: str) -> list[Item]:
        if text.startswith(COMMANDS_ONLY):
            return command_items(self._commands, text.removeprefix(COMMANDS_ONLY))
        if not text.strip():
            return [*self._kept(""), *command_items(self._commands, "")]
        go = self.visit_wanted.emit
        return [
            *(self._enterprise(each) for each in self._names),
            *command_items(self._commands, text),
            *value_items(self._services.vocabulary, self._counts, text, go),
            *self._kept(text),
            search_item(text, go),
        ]

    def _enterprise(self, found: Named) -> Item:
        visit = Visit(Place.RECORD, enterprise=found.id)
        category = self._services.vocabulary.category(found.category)
        return Item(
            _("Entreprises"),
            found.name,
            lambda: self.visit_wanted.emit(visit),
            found.place,
            category=category,
            icon="library",
            enterprise=found.id,
        )

    # ------------------------------------------------------------------ choosing
    def _on_clicked(self, _index: QModelIndex) -> None:
        self._choose()

    def _choose(self) -> None:
        item = self.panel.current()
        if item is not None:
            self.close()
            item.act()

    def _show_actions(self) -> None:
        item = self.panel.current()
        if item is None or not (item.enterprise or item.others) or self._of is not None:
            return
        self._of = item
        if item.others:
            self.panel.show_items(item.others)
            return
        asked = (self.visit_wanted, self.pdf_wanted, self.preview_wanted, self.contact_wanted)
        doing = Doing(*(each.emit for each in asked))
        self.panel.show_items(enterprise_actions(item, doing))

    def _leave_actions(self) -> None:
        if self._of is not None:
            item, self._of = self._of, None
            self._show_items()
            self.panel.choose(item)

    def _announce(self) -> None:
        """Say the element one is on: the keyboard stays in the field."""
        item = self.panel.current()
        total = len(self.panel.model.items())
        count = ngettext("{count} élément", "{count} éléments", total).format(count=total)
        self._announcer.announce(f"{item.said}. {count}" if item is not None else count)
