"""What is offered when a search finds nothing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jachete.catalogue.directory import Vocabulary
from jachete.catalogue.labels import Label
from jachete.i18n import _, language
from jachete.search.counting import enterprises
from jachete.search.page import Page, Suggestion
from jachete.search.query import FacetName, Filter, Query
from jachete.ui.directory.suggestion_row import SuggestionRow
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.labels import clear, text_label
from jachete.ui.widgets.text_view import paragraph

_WIDTH = 600

#: What every value of every facet is called.
Labels = dict[tuple[FacetName, str], Label]


class NothingFound(QWidget):
    """Says that nothing was found, what was searched, and what to search instead."""

    chosen = Signal(object)
    left_upward = Signal()

    def __init__(self, theme: Theme, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._theme, self._vocabulary = theme, vocabulary
        self._rows: list[SuggestionRow] = []
        self.setObjectName("nothing")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(theme.px(24), theme.px(64), theme.px(24), theme.px(24))
        self._column = QWidget()
        self._column.setMaximumWidth(theme.px(_WIDTH))
        outer.addStretch()
        outer.addWidget(self._column, 1000, Qt.AlignmentFlag.AlignTop)
        outer.addStretch()
        self._lines = QVBoxLayout(self._column)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)

    def show_page(self, page: Page) -> None:
        """Show what an empty answer suggests."""
        clear(self._column)
        self._rows.clear()
        theme = self._theme
        labels = {(facet.name, value.id): value.label for facet in page.facets for value in facet.values}
        self._lines.addWidget(paragraph(theme, _("Aucune entreprise pour cette recherche"), "headline"))
        self._lines.addSpacing(theme.px(4))
        self._lines.addWidget(paragraph(theme, _searched(page.query, labels), "reading", "text.secondary"))
        self._lines.addSpacing(theme.px(24))
        wider = [s for s in page.suggestions if s.removed is not None or not s.query.filters]
        other = [s for s in page.suggestions if s not in wider]
        if page.corrections and wider:
            spelled = next((s for s in wider if s.removed is None), None)
            self._add_spelled(spelled)
            wider = [s for s in wider if s is not spelled]
        title = _("Élargir la recherche corrigée") if page.corrections else _("Élargir la recherche")
        self._add(title, wider, labels)
        self._add(_("Chercher autrement"), other, labels)
        everything = Button(theme, _("Voir tout le répertoire"), kind="link")
        everything.clicked.connect(lambda: self.chosen.emit(Query()))
        self._lines.addWidget(everything, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self._rows[0] if self._rows else everything)

    def take_first(self) -> None:
        """Search the first suggestion."""
        if self._rows:
            self._rows[0].click()

    def _add_spelled(self, suggestion: Suggestion | None) -> None:
        if suggestion is None:
            return
        words = _("«\u202f{words}\u202f»?").format(words=str(suggestion.query).strip())
        count = _("{count}, sans filtre").format(count=enterprises(suggestion.total))
        row = SuggestionRow(self._theme, "spell-check", _("Vouliez-vous dire"), words, count, golden=True)
        self._place(row, suggestion.query)
        self._lines.addSpacing(self._theme.px(24))

    def _place(self, row: SuggestionRow, query: Query) -> None:
        """Add a row; Enter takes the first one from the field."""
        if not self._rows:
            row.set_key(_("Entrée"))
        row.clicked.connect(lambda: self.chosen.emit(query))
        self._rows.append(row)
        self._lines.addWidget(row)

    def _add(self, title: str, suggestions: list[Suggestion], labels: Labels) -> None:
        if not suggestions:
            return
        self._lines.addWidget(text_label(self._theme, title, "label", "text.secondary"))
        self._lines.addSpacing(self._theme.px(6))
        for suggestion in suggestions:
            self._place(self._row(suggestion, labels), suggestion.query)
        self._lines.addSpacing(self._theme.px(24))

    def _row(self, suggestion: Suggestion, labels: Labels) -> SuggestionRow:
        count = enterprises(suggestion.total)
        removed = suggestion.removed
        if removed is not None:
            return SuggestionRow(self._theme, "x", _("Retirer le filtre"), _name(removed, labels), count)
        kept = suggestion.query.filters
        if not kept:
            return SuggestionRow(self._theme, "x", _("Retirer tous les filtres"), "", count)
        category = self._vocabulary.category(kept[0].value)
        icon = category.icon if category is not None else "library"
        return SuggestionRow(self._theme, icon, _("Parcourir la catégorie"), _name(kept[0], labels), count)


def _name(chosen: Filter, labels: Labels) -> str:
    return labels[chosen.facet, chosen.value].text(language())


def _searched(query: Query, labels: Labels) -> str:
    words = " ".join(map(str, query.words))
    parts = [_("« {words} »").format(words=words)] if words else []
    return ", ".join([*parts, *(_name(chosen, labels) for chosen in query.filters)]) + "."
