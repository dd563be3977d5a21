"""What is offered when a search finds nothing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jachete.catalogue.labels import Label
from jachete.i18n import _, language
from jachete.search.page import Page, Suggestion
from jachete.search.query import FacetName, Filter, Query
from jachete.search.wording import enterprises
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.labels import button, clear, paragraph, text_label

_WIDTH = 600

#: What every value of every facet is called.
Labels = dict[tuple[FacetName, str], Label]


class NothingFound(QWidget):
    """Says that nothing was found, what was searched, and what to search instead."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("nothing")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(theme.px(24), theme.px(56), theme.px(24), theme.px(24))
        self._column = QWidget()
        self._column.setMaximumWidth(theme.px(_WIDTH))
        outer.addStretch()
        outer.addWidget(self._column, 1000, Qt.AlignmentFlag.AlignTop)
        outer.addStretch()
        self._lines = QVBoxLayout(self._column)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.px(6))

    def show_page(self, page: Page) -> None:
        """Show what an empty answer suggests."""
        clear(self._column)
        theme = self._theme
        labels = {(facet.name, value.id): value.label for facet in page.facets for value in facet.values}
        self._lines.addWidget(text_label(theme, _("Aucune entreprise pour cette recherche"), "headline"))
        self._lines.addWidget(paragraph(theme, _searched(page.query, labels), "reading", "text.secondary"))
        self._lines.addSpacing(theme.px(14))
        fewer = [s for s in page.suggestions if s.removed is not None]
        other = [s for s in page.suggestions if s.removed is None]
        self._add(_("Élargir la recherche"), fewer, labels)
        self._add(_("Chercher autrement"), other, labels)
        everything = button(theme, _("Voir tout le répertoire"), kind="link")
        everything.clicked.connect(lambda: self.chosen.emit(Query()))
        self._lines.addWidget(everything, 0, Qt.AlignmentFlag.AlignLeft)

    def _add(self, title: str, suggestions: list[Suggestion], labels: Labels) -> None:
        if not suggestions:
            return
        self._lines.addWidget(text_label(self._theme, title, "label", "text.secondary"))
        for suggestion in suggestions:
            row = button(
                self._theme, _sentence(suggestion, labels), "x" if suggestion.removed else "library", "row"
            )
            row.clicked.connect(lambda _checked=False, query=suggestion.query: self.chosen.emit(query))
            self._lines.addWidget(row)
        self._lines.addSpacing(self._theme.px(14))


def _sentence(suggestion: Suggestion, labels: Labels) -> str:
    count = enterprises(suggestion.total)
    if suggestion.removed is not None:
        return _("Retirer le filtre {value} : {count}").format(
            value=_name(suggestion.removed, labels), count=count
        )
    value = _name(suggestion.query.filters[0], labels)
    return _("Parcourir la catégorie {value} : {count}").format(value=value, count=count)


def _name(chosen: Filter, labels: Labels) -> str:
    return labels[chosen.facet, chosen.value].text(language())


def _searched(query: Query, labels: Labels) -> str:
    words = " ".join(map(str, query.words))
    parts = [_("« {words} »").format(words=words)] if words else []
    return ", ".join([*parts, *(_name(chosen, labels) for chosen in query.filters)]) + "."
