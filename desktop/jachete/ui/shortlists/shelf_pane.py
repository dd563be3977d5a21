"""The pane of all that is kept: the shortlists, and the searches under them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from jachete.i18n import _
from jachete.notebook.saved_search import SavedSearch
from jachete.notebook.shortlist import Shortlist
from jachete.ui.shortlists.list_rows import ShortlistModel, ShortlistRow
from jachete.ui.shortlists.shelf_list import ShelfList
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.labels import clear, text_label

#: Rows of searches that are seen at once, and the height of each, in logical pixels.
_SEEN: Final = 5
_ROW: Final = 34


class ShelfPane(QFrame):
    """Shows what is kept; says what is chosen and what is asked for.

    `chosen` carries the id of a shortlist, `search_wanted` and `search_removed` a `SavedSearch`.
    """

    chosen = Signal(int)
    new_wanted = Signal()
    receive_wanted = Signal()
    menu_wanted = Signal(object, QPoint)
    search_wanted = Signal(object)
    search_removed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._searches: tuple[Sequence[SavedSearch], bool] = ((), False)
        self.setObjectName("shelf")
        self.model = ShortlistModel(self)
        self.list = ShelfList(theme, self.model)
        self.list.setItemDelegate(ShortlistRow(theme, self.list))
        self.list.setAccessibleName(_("Sélections"))
        self.list.selectionModel().currentChanged.connect(lambda now, _before: self._choose(now.row()))
        self.list.menu_wanted.connect(self._ask_menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, theme.px(8))
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self.list, 1)
        column.addWidget(self._searches_part())
        self.receive = Button(theme, _("Recevoir une sélection…"), "file-down", "link")
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), 0)
        foot.addWidget(self.receive)
        foot.addStretch()
        column.addLayout(foot)
        self.receive.clicked.connect(self.receive_wanted)

    def _head(self) -> QHBoxLayout:
        theme = self._theme
        line = QHBoxLayout()
        line.setContentsMargins(*(theme.px(side) for side in (18, 14, 12, 10)))
        line.addWidget(text_label(theme, _("Sélections"), "title"), 1)
        self.new = Button(theme, "", "plus", "ghost")
        self.new.setAccessibleName(_("Nouvelle sélection"))
        self.new.setToolTip(_("Nouvelle sélection"))
        self.new.clicked.connect(self.new_wanted)
        line.addWidget(self.new)
        return line

    def _searches_part(self) -> QWidget:
        theme = self._theme
        self._part = QWidget()
        column = QVBoxLayout(self._part)
        column.setContentsMargins(theme.px(10), theme.px(12), theme.px(8), 0)
        column.setSpacing(theme.px(4))
        title = text_label(theme, _("Recherches enregistrées"), "label", "text.secondary")
        title.setContentsMargins(theme.px(8), 0, 0, 0)
        column.addWidget(title)
        self._rows = QWidget()
        self._rows.setObjectName("page")
        lines = QVBoxLayout(self._rows)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("home")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._rows)
        column.addWidget(self._scroll)
        return self._part

    # ------------------------------------------------------------------ showing
    def show_shortlists(self, shortlists: Sequence[Shortlist], chosen: int) -> None:
        """Show the shortlists, one of them being chosen."""
        self.model.follow(shortlists)
        row = self.model.row_of(chosen)
        if row >= 0 and row != self.list.currentIndex().row():
            self.list.setCurrentIndex(self.model.index(row))

    def show_searches(self, searches: Sequence[SavedSearch], *, changeable: bool) -> None:
        """Show the searches kept; the keyboard stays among them when they are the same."""
        if (searches, changeable) == self._searches:
            return
        self._searches = (searches, changeable)
        clear(self._rows)
        for each in searches:
            self._add(each, changeable=changeable)
        self._part.setVisible(bool(searches))
        self._scroll.setFixedHeight(self._theme.px(_ROW) * min(len(searches), _SEEN))

    def _add(self, search: SavedSearch, *, changeable: bool) -> None:
        theme, lines = self._theme, self._rows.layout()
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        open_ = Button(theme, search.name, "search", "line")
        open_.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        open_.setToolTip(search.name)
        open_.setAccessibleDescription(_("Relancer la recherche enregistrée"))
        open_.clicked.connect(lambda: self.search_wanted.emit(search))
        remove = Button(theme, "", "x", "ghost")
        name = _("Supprimer la recherche {name}").format(name=search.name)
        remove.setAccessibleName(name)
        remove.setToolTip(name)
        remove.setEnabled(changeable)
        remove.clicked.connect(lambda: self.search_removed.emit(search))
        line.addWidget(open_, 1000)
        line.addStretch(1)
        line.addWidget(remove)
        if lines is not None:
            lines.addWidget(row)
            row.show()  # at once: what is not seen yet cannot take the focus

    def set_changeable(self, *, changeable: bool) -> None:
        """Let things be changed, or not."""
        self.model.is_orderable = self.model.is_editable = changeable
        self.new.setEnabled(changeable)
        self.receive.setEnabled(changeable)

    def rename(self) -> None:
        """Edit the name of the shortlist that is chosen, in its place."""
        self.list.edit(self.list.currentIndex())

    def _choose(self, row: int) -> None:
        shortlist = self.model.row(row)
        if shortlist is not None:
            self.chosen.emit(shortlist.id)

    def _ask_menu(self, row: int, at: QPoint) -> None:
        shortlist = self.model.row(row)
        if shortlist is not None:
            self.menu_wanted.emit(shortlist, at)
