"""The screen where a few enterprises are read side by side."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from jachete.factsheets.comparison import Gathered
from jachete.i18n import _
from jachete.ui.announcing import Announcer
from jachete.ui.asking import comparison_to_write
from jachete.ui.compare.bar import CompareBar
from jachete.ui.compare.gone import Gone
from jachete.ui.compare.nothing_compared import NothingCompared
from jachete.ui.compare.table import ComparisonTable
from jachete.ui.compare.table_file import ComparisonFile
from jachete.ui.paper import Document, Paper
from jachete.ui.shell.focus import holds_focus
from jachete.ui.shell.keys import caps
from jachete.ui.shell.room import Room
from jachete.ui.shell.screen import Screen, Surroundings
from jachete.ui.shell.status_bar import Hint
from jachete.ui.shell.visit import Place, Visit

#: The topic of a visit that shows nothing but what differs.
DIFFERENCES = "differences"


class CompareScreen(Screen):
    """The table of what is compared, or how to begin."""

    place = Place.COMPARE

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        theme, services = surroundings.theme, surroundings.services
        self._compared = surroundings.compared
        self.gathered: Gathered | None = None
        self.bar = CompareBar(theme)
        self.table = ComparisonTable(theme, services.vocabulary)
        self.nothing = NothingCompared(theme)
        self.paper = Paper(theme, surroundings.background, self)
        self.file = ComparisonFile(surroundings.background, self)
        self.gone = Gone(theme)
        self._announcer = Announcer(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._empty = QScrollArea()
        self._empty.setWidgetResizable(True)
        self._empty.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._empty.setWidget(self.nothing)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.gone)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        table, compared, bar = self.table, self._compared, self.bar
        compared.changed.connect(self._gather)
        table.remove_wanted.connect(compared.remove)
        table.move_wanted.connect(compared.move)
        table.open_wanted.connect(self._open)
        table.escaped.connect(self.left)
        bar.switch.toggled.connect(lambda _on: self._show_table())
        bar.add.clicked.connect(self._to_directory)
        bar.pdf.clicked.connect(self.print_here)
        bar.export.clicked.connect(self.export)
        self.nothing.directory_wanted.connect(self._to_directory)
        self.nothing.remove_wanted.connect(compared.remove)
        self.gone.button.clicked.connect(self._forget)
        for file in (self.paper, self.file):
            file.told.connect(compared.told)
            file.failed.connect(self.failed)

    # ------------------------------------------------------------------ visits
    def title(self) -> str:
        """Return the title."""
        return _("Comparer")

    def show_visit(self, visit: Visit) -> None:
        """Show what is compared, all of it or what differs."""
        if visit.topic:
            self.bar.switch.setChecked(visit.topic == DIFFERENCES)
        self._gather()

    def here(self) -> Visit:
        """Return what is shown, all of it or what differs."""
        return Visit(self.place, topic=DIFFERENCES if self.bar.switch.isChecked() else "")

    def menu_line(self) -> QBoxLayout:
        """Return the line of the title."""
        return self.bar.head

    def enterprise(self) -> str:
        """Return the id of the enterprise of the column one is in."""
        return self.table.enterprise() if self._stack.currentWidget() is self.table else ""

    # ------------------------------------------------------------------ what is compared
    def _gather(self) -> None:
        ids, records = self._compared.ids, self.around.services.records
        self.around.background.ask(
            "compare", lambda _stop: records.compared(ids), self._show, self.failed.emit
        )

    def _show(self, gathered: Gathered) -> None:
        held = self.gathered is None or holds_focus(self)
        self.gathered = gathered
        self.bar.show_state(len(gathered.columns), len(self._compared.ids), gathered.comparison)
        self._compared.learn({column.id: column.title for column in gathered.columns})
        self.gone.show_names(self._gone_names())
        if gathered.comparison is None:
            self.nothing.show_columns(gathered.columns)
            self._stack.setCurrentWidget(self._empty)
        else:
            self._stack.setCurrentWidget(self.table)
            self._show_table()
            self._announcer.announce(gathered.comparison.summary)
        if held:
            self.settle()
        self.changed.emit()

    def _show_table(self) -> None:
        comparison = self.gathered.comparison if self.gathered is not None else None
        if comparison is None:
            return
        self.table.show_comparison(comparison, differences_only=self.bar.switch.isChecked())
        before: QWidget = self.bar.pdf
        for head in self.table.heads.heads:
            for button in head.buttons:
                QWidget.setTabOrder(before, button)
                before = button
        QWidget.setTabOrder(before, self.table)

    def _gone_names(self) -> tuple[str, ...]:
        """Return the last known names of those chosen that the edition has not."""
        gone = self.gathered.gone if self.gathered is not None else ()
        return tuple(self._compared.name(each) for each in gone)

    # ------------------------------------------------------------------ what is done
    def _forget(self) -> None:
        if self.gathered is not None:
            self._compared.forget(self.gathered.gone)

    def _open(self, enterprise: str) -> None:
        if enterprise:
            self.visit_wanted.emit(Visit(Place.RECORD, enterprise=enterprise))

    def _to_directory(self) -> None:
        self.visit_wanted.emit(Visit(Place.DIRECTORY))

    def print_here(self) -> bool:
        """Show the comparison as it will be printed."""
        if self.gathered is not None and self.gathered.comparison is not None:
            self.paper.preview(self.document([column.id for column in self.gathered.columns]))
        return True

    def export(self) -> bool:
        """Ask where to save the comparison for a spreadsheet."""
        if self.gathered is not None and self.gathered.comparison is not None:
            self.file.ask(self.gathered.comparison, self._gone_names())
        return True

    def document(self, ids: Sequence[str]) -> Document:
        """Return the comparison of some enterprises, to be drawn."""
        services = self.around.services
        return Document(
            title=_("Aperçu de la comparaison"),
            name="comparaison",
            saved=_("Comparaison enregistrée\u00a0: {name}"),
            draw=lambda stop: services.drawer.draw(services.records.comparison(ids), stop),
            ask=comparison_to_write,
        )

    # ------------------------------------------------------------------ room and keyboard
    def set_room(self, room: Room) -> None:
        """Put the buttons under the title where there is no room beside."""
        self.bar.set_narrow(narrow=room in (Room.SINGLE, Room.DOUBLE))

    def zones(self) -> list[QWidget]:
        """Return the table, or the way to begin, then the switch."""
        if self._stack.currentWidget() is self.table:
            return [self.table, self.bar.switch]
        return [self.nothing.open]

    def hints(self) -> list[Hint]:
        """Return what the keys do in the table."""
        if self._stack.currentWidget() is not self.table:
            return [(caps("Alt+Left"), _("Revenir en arrière"))]
        return [
            (("←", "→"), _("Colonne")),
            (caps("Del"), _("Retirer la colonne")),
            (caps("Return"), _("Lire la fiche")),
            (("Ctrl", _("Maj"), "←", "→"), _("Déplacer la colonne")),
        ]
