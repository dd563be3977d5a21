"""What is asked of a portfolio: which enterprises, in which order, on which paper."""

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QWidget

from jachete.exporting.withdrawn import left_out
from jachete.factsheets.portfolio.arrangement import Arrangement
from jachete.i18n import _
from jachete.search.counting import enterprises
from jachete.search.query import Query
from jachete.ui.questioning import QuestionDialog
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.choices import Choices
from jachete.ui.widgets.radio import Radio
from jachete.ui.widgets.text_view import paragraph

_WIDTH = 520


@dataclass(frozen=True, slots=True)
class Searched:
    """A search whose enterprises can make a portfolio, and how it is said.

    `ids`, when there are some, are its enterprises instead: those of a shortlist, in its order; `gone` names
    those that the edition has not.
    """

    query: Query
    total: int
    scope: str
    ids: tuple[str, ...] | None = None
    gone: tuple[str, ...] = ()


class PortfolioDialog(QuestionDialog):
    """Asks what to put in the portfolio."""

    def __init__(self, theme: Theme, everything: int, searched: Searched | None, parent: QWidget) -> None:
        about = _(
            "Un seul document\u00a0: page couverture, table des matières, une fiche par entreprise, index. "
            "PDF balisé, accessible et archivable."
        )
        super().__init__(theme, _("Portfolio PDF"), about, "file-down", _WIDTH, parent)
        self._searched = searched
        self.scope = Choices(
            theme,
            _("Entreprises"),
            self._scopes(everything),
            {"search": searched.scope} if searched is not None else None,
        )
        self.order = Choices(
            theme,
            _("Ordre des fiches"),
            {
                Arrangement.CATEGORY: Radio(theme, _("Par catégorie")),
                Arrangement.NAME: Radio(theme, _("Alphabétique")),
            },
        )
        self.paper = Choices(
            theme,
            _("Papier"),
            {
                "letter": Radio(theme, _("Lettre"), _("8,5 × 11 po")),
                "a4": Radio(theme, _("A4"), _("210 × 297\u00a0mm")),
            },
        )
        self.questions.addWidget(self.scope)
        if searched is not None and searched.gone:
            self.questions.addWidget(paragraph(theme, left_out(searched.gone), "body", "warning.text"))
        line = QHBoxLayout()
        line.setSpacing(theme.px(24))
        line.addWidget(self.order, 1)
        line.addWidget(self.paper, 1)
        self.questions.addLayout(line)
        self.lay_out()
        next(iter(self.scope.answers.values())).setFocus()

    def _scopes(self, everything: int) -> dict[str, Radio]:
        """Return what can be taken; the search that is shown comes first, when there is one."""
        theme, searched = self._theme, self._searched
        whole = {"all": Radio(theme, _("Tout le répertoire"), enterprises(everything))}
        if searched is None:
            return whole
        count = enterprises(searched.total)
        shown = _("La recherche affichée") if searched.ids is None else _("La sélection")
        return {"search": Radio(theme, shown, count), **whole}

    def searched(self) -> Searched | None:
        """Return the search whose enterprises are wanted; None for the whole directory."""
        return self._searched if self.scope.taken() == "search" else None

    def arrangement(self) -> Arrangement:
        """Return the order that is wanted."""
        return Arrangement(self.order.taken())
