"""The pane of one shortlist: its name, its note, its enterprises; or what to do when there is nothing."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QVBoxLayout, QWidget

from jachete.catalogue.categories import Category
from jachete.i18n import _
from jachete.notebook.shortlist import Shortlist
from jachete.search.counting import enterprises
from jachete.ui.shortlists.entry_card import EntryCard
from jachete.ui.shortlists.entry_rows import EntryModel, EntryRow
from jachete.ui.shortlists.find_line import FindLine
from jachete.ui.shortlists.note_field import NoteField
from jachete.ui.shortlists.nothing_kept import NothingKept
from jachete.ui.shortlists.ordered import OrderedList
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.flow_layout import FlowLayout
from jachete.ui.widgets.labels import text_label

#: Logical pixels from which the actions stand beside the name.
_BESIDE: Final = 720


class ContentPane(QFrame):
    """Shows one shortlist; says what is asked for.

    `opened`, `removed` carry an enterprise's id, `noted` an id and a note, `moved` an id and its new place,
    `menu_wanted` an id and a place on the screen.
    """

    opened = Signal(str)
    removed = Signal(str)
    noted = Signal(str, str)
    moved = Signal(str, int)
    menu_wanted = Signal(str, QPoint)
    left = Signal()

    def __init__(self, theme: Theme, categories: Mapping[str, Category]) -> None:
        super().__init__()
        self._theme = theme
        self._shown = 0
        self._rows: Sequence[EntryRow] = ()
        self._is_changeable = True
        self.setObjectName("content")
        self.model = EntryModel(self)
        self.list = OrderedList(theme, self.model)
        self.list.setItemDelegate(EntryCard(theme, categories, self.list))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        self._body = QWidget()
        self._body.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(8))
        body.setSpacing(theme.px(10))
        self.refusal = text_label(theme, "", "body", "warning.text")
        self.refusal.setWordWrap(True)
        body.addWidget(self.refusal)
        self.note = NoteField(theme)
        body.addWidget(self.note)
        self.finder = FindLine(theme)
        body.addWidget(self.finder)
        column.addWidget(self._body)
        self.empty = NothingKept(theme)
        column.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.list, 1)
        column.addStretch()
        self._connect()

    def _head(self) -> QFrame:
        theme = self._theme
        self.head = QFrame()
        self.head.setObjectName("bar")
        column = QVBoxLayout(self.head)
        column.setContentsMargins(*(theme.px(side) for side in (24, 12, 16, 10)))
        column.setSpacing(theme.px(8))
        self.back = Button(theme, _("Sélections"), "arrow-left", "link")
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        who = QWidget()
        names = QVBoxLayout(who)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(0)
        self.title = text_label(theme, "", "title")
        self.title.setMinimumWidth(1)
        self.count = text_label(theme, "", "caption", "text.secondary")
        names.addWidget(self.title)
        names.addWidget(self.count)
        self._top = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._top.setSpacing(theme.px(8))
        self._top.addWidget(who, 1)
        column.addLayout(self._top)
        self.action_line = QWidget()
        line = FlowLayout(self.action_line, theme.px(8))
        self.book = Button(theme, _("Portfolio PDF"), "library", "primary")
        self.export = Button(theme, _("Exporter"), "file-spreadsheet")
        self.share = Button(theme, _("Partager…"), "share-2")
        self.more = Button(theme, "", "ellipsis")
        self.more.setAccessibleName(_("Autres actions"))
        self.more.setToolTip(_("Autres actions"))
        for button in (self.share, self.export, self.book, self.more):
            line.addWidget(button)
        self._top.addWidget(self.action_line)
        return self.head

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the actions beside the name where there is room for both."""
        super().resizeEvent(event)
        beside = event.size().width() >= self._theme.px(_BESIDE)
        ways = QBoxLayout.Direction
        self._top.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        buttons = (self.share, self.export, self.book, self.more)
        wide = sum(each.sizeHint().width() + self._theme.px(8) for each in buttons)
        self.action_line.setMinimumWidth(wide if beside else 0)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.list.escaped.connect(self.left)
        self.finder.changed.connect(self._look)
        self.finder.left_downward.connect(self.list.setFocus)
        self.list.opened.connect(lambda row: self._with(row, self.opened.emit))
        self.list.doubleClicked.connect(lambda index: self._with(index.row(), self.opened.emit))
        self.list.removed.connect(lambda row: self._with(row, self.removed.emit))
        self.list.menu_wanted.connect(
            lambda row, at: self._with(row, lambda id_: self.menu_wanted.emit(id_, at))
        )
        self.model.edited.connect(lambda row, note: self._with(row, lambda id_: self.noted.emit(id_, note)))
        self.model.moved.connect(lambda _before, to: self._with(to, lambda id_: self.moved.emit(id_, to)))

    def _with(self, row: int, act: object) -> None:
        found = self.model.row(row)
        if found is not None and callable(act):
            act(found.entry.enterprise)

    # ------------------------------------------------------------------ showing
    def show_shortlist(
        self, shortlist: Shortlist, rows: Sequence[EntryRow], absent: str, refusal: str
    ) -> None:
        """Show a shortlist; `absent` says what the edition has not, `refusal` why nothing can be changed."""
        changeable, is_same = not refusal, shortlist.id == self._shown
        self._shown, self._rows, self._is_changeable = shortlist.id, rows, changeable
        self.refusal.setText(refusal)
        self.refusal.setVisible(bool(refusal))
        self.title.setText(shortlist.name)
        self.title.setToolTip(shortlist.name)
        self.count.setText(", ".join(filter(None, (enterprises(len(shortlist.entries)), absent))))
        self.list.setAccessibleName(
            _("{name}, {count}").format(name=shortlist.name, count=enterprises(len(rows)))
        )
        self.note.setReadOnly(not changeable)
        self.note.show_note(shortlist.note, is_same=is_same)
        self._show_rows(self.model.follow if is_same else self.model.show)
        for part in (self.head, self._body):
            part.show()
        for button in (self.book, self.export):
            button.setEnabled(bool(rows))
        self.empty.setVisible(not rows)
        self.finder.setVisible(bool(rows))

    def _look(self) -> None:
        """Show the rows that have the words looked for."""
        self._show_rows(self.model.show)

    def _show_rows(self, show: Callable[[Sequence[EntryRow]], None]) -> None:
        """Show rows, those that have the words looked for; they can be put in order when all are shown."""
        words = self.finder.words()
        shown = [row for row in self._rows if row.has(words)] if words else self._rows
        self.model.is_editable = self._is_changeable
        self.model.is_orderable = self._is_changeable and not words
        current = self.model.row(self.list.currentIndex().row())
        show(shown)
        if shown and self.list.currentIndex().row() < 0:
            row = self.model.row_of(self.model.key(current)) if current is not None else -1
            self.list.setCurrentIndex(self.model.index(max(row, 0)))
        self.finder.show_count(len(shown))
        self.list.setVisible(bool(self._rows))

    def show_nothing(self) -> None:
        """Show that there is no shortlist."""
        self._shown, self._rows = 0, ()
        self.model.show(())
        for part in (self.head, self._body, self.list):
            part.hide()
        self.empty.show()

    def note_current(self) -> None:
        """Edit the note on the enterprise that is chosen."""
        self.list.edit(self.list.currentIndex())

    def set_alone(self, *, alone: bool) -> None:
        """Show the way back where the pane is alone on the screen, whose title says the name already."""
        self.back.setVisible(alone)
        self.title.setVisible(not alone)
        self.note.set_lines(1 if alone else 2)
