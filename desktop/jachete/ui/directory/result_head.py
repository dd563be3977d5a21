"""What is said above the results: how many, in which order, through which filters, for which words."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jachete.catalogue.directory import Vocabulary
from jachete.i18n import _, language
from jachete.search.counting import enterprises
from jachete.search.page import Page
from jachete.search.query import Filter
from jachete.search.wording import in_order, said
from jachete.text.formats import number
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button, flush_left
from jachete.ui.widgets.flow_layout import FlowLayout
from jachete.ui.widgets.labels import clear, text_label
from jachete.ui.widgets.text_view import paragraph


class ResultHead(QWidget):
    """Count, order, chips and corrections of an answer; says which search is asked for instead."""

    query_changed = Signal(object)
    filters_cleared = Signal()

    def __init__(self, theme: Theme, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._theme, self._vocabulary = theme, vocabulary
        self._page: Page | None = None
        lines = QVBoxLayout(self)
        lines.setContentsMargins(theme.px(16), theme.px(11), theme.px(16), theme.px(9))
        lines.setSpacing(theme.px(5))
        lines.addLayout(self._first_line())
        self._chips = QWidget()
        FlowLayout(self._chips, theme.px(6))
        lines.addWidget(self._chips)
        self._said = QWidget()
        said_lines = QVBoxLayout(self._said)
        said_lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self._said)
        self.literal = Button(theme, "", kind="link")
        self.literal.clicked.connect(self._search_literally)
        lines.addLayout(flush_left(theme, self.literal))

    def _first_line(self) -> QHBoxLayout:
        theme = self._theme
        self.line = QHBoxLayout()
        self.line.setSpacing(theme.px(8))
        self.count = text_label(theme, "", "subtitle")
        self.order = text_label(theme, "", "caption", "text.tertiary")
        self.clear_button = Button(theme, _("Tout effacer"), kind="link")
        self.clear_button.setAccessibleName(_("Effacer tous les filtres"))
        self.clear_button.clicked.connect(self.filters_cleared)
        kept = self.clear_button.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # the line below must not jump
        self.clear_button.setSizePolicy(kept)
        self.line.addWidget(self.count)
        self.line.addWidget(self.order, 1)
        self.line.addWidget(self.clear_button)
        return self.line

    def show_page(self, page: Page) -> None:
        """Say what is to be said of an answer."""
        self._page = page
        self.count.setText(enterprises(page.total))
        self.order.setText(self._of_and_order(page))
        self.clear_button.setVisible(bool(page.query.filters))
        self._show_chips(page)
        self._show_said(page)

    def _of_and_order(self, page: Page) -> str:
        """Return the size of the directory when there is more than what is shown, and the order in force."""
        place = self._vocabulary.municipality(page.query.near)
        order = in_order(page.order, place.name if place is not None else "", page.query.seed)
        if page.total == page.directory:
            return order
        return _("sur {count}, {order}").format(count=number(page.directory, language()), order=order)

    def _show_chips(self, page: Page) -> None:
        """Show a chip for each filter: only one not shown yet is made."""
        clear(self._chips)
        for facet in page.facets:
            for value in facet.values:
                if value.chosen:
                    self._add_chip(page, Filter(facet.name, value.id), value.label.text(language()))
        self._chips.setVisible(bool(page.query.filters))

    def _add_chip(self, page: Page, chosen: Filter, label: str) -> None:
        chip = Button(self._theme, label, "x", "chip", icon_last=True)
        chip.setAccessibleName(_("Retirer le filtre {value}").format(value=label))
        query = page.query.toggled(chosen)
        chip.clicked.connect(lambda: self.query_changed.emit(query))
        layout = self._chips.layout()
        if layout is not None:
            layout.addWidget(chip)

    def _show_said(self, page: Page) -> None:
        """Say what was read otherwise than it was typed, and offer to search it as it was typed."""
        clear(self._said)
        sentence, layout = said(page), self._said.layout()
        if sentence and layout is not None:
            layout.addWidget(paragraph(self._theme, sentence, "caption", "text.secondary"))
        self._said.setVisible(bool(sentence))
        typed = ", ".join(_("«\u202f{word}\u202f»").format(word=each.typed) for each in page.corrections)
        self.literal.setText(_("Chercher plutôt {words}").format(words=typed))
        self.literal.setVisible(bool(page.corrections))

    def _search_literally(self) -> None:
        if self._page is not None:
            mistyped = {each.typed for each in self._page.corrections}
            query = self._page.query
            words = tuple(replace(word, phrase=word.phrase or word.text in mistyped) for word in query.words)
            self.query_changed.emit(replace(query, words=words))
