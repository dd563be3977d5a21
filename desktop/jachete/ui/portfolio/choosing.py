"""What is asked of a portfolio: which enterprises, in which order, on which paper."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from jachete.exporting.withdrawn import left_out
from jachete.factsheets.portfolio.book import Arrangement
from jachete.i18n import _
from jachete.search.query import Query
from jachete.search.wording import enterprises
from jachete.ui.portfolio.radio import Radio
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.labels import paragraph, text_label

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


class Choices(QWidget):
    """A question and its answers, of which one holds; `notes` stand under some answers, by name."""

    def __init__(
        self, theme: Theme, title: str, answers: Mapping[str, Radio], notes: Mapping[str, str] | None = None
    ) -> None:
        super().__init__()
        self.answers = answers
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(text_label(theme, title, "subtitle"))
        group = QButtonGroup(self)
        for number, (name, answer) in enumerate(answers.items()):
            note = (notes or {}).get(name, "")
            answer.setChecked(number == 0)
            answer.setAccessibleDescription(". ".join(filter(None, (title, answer.detail, note))))
            group.addButton(answer)
            column.addWidget(answer)
            if note:
                column.addLayout(_under(theme, note))
        column.addStretch(1)

    def taken(self) -> str:
        """Return the name of the answer that holds."""
        return next(name for name, answer in self.answers.items() if answer.isChecked())


def _under(theme: Theme, note: str) -> QHBoxLayout:
    """Return a line that stands under the words of an answer."""
    line = QHBoxLayout()
    line.addSpacing(theme.px(30))
    line.addWidget(paragraph(theme, note, "caption", "text.secondary"), 1)
    return line


class PortfolioDialog(QDialog):
    """Asks what to put in the portfolio; accepted when a file may be chosen."""

    def __init__(self, theme: Theme, everything: int, searched: Searched | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._searched = theme, searched
        self.setWindowTitle(_("Portfolio PDF"))
        self.setModal(True)
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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        questions, foot = self._questions(), self._foot()
        column.addWidget(self._scrolled(questions), 1)
        column.addWidget(foot)
        wide = min(theme.px(_WIDTH), parent.width() - theme.px(24))
        high = questions.heightForWidth(wide) + foot.sizeHint().height()
        self.setMinimumWidth(wide)
        self.resize(wide, min(high, parent.height() - theme.px(12)))
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

    def _scrolled(self, questions: QWidget) -> QScrollArea:
        """Return the questions, which scroll where the screen is too low for them."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(questions)
        for part in (area.viewport(), questions):
            part.setAutoFillBackground(False)  # the dialog's own ground shows
        return area

    def _questions(self) -> QWidget:
        theme = self._theme
        questions = QWidget()
        column = QVBoxLayout(questions)
        column.setContentsMargins(*(theme.px(side) for side in (24, 20, 24, 20)))
        column.setSpacing(theme.px(16))
        about = _(
            "Un seul document\u00a0: page couverture, table des matières, une fiche par entreprise, index. "
            "PDF balisé, accessible et archivable."
        )
        column.addWidget(text_label(theme, _("Portfolio PDF"), "title"))
        column.addWidget(paragraph(theme, about, "body", "text.secondary"))
        column.addWidget(self.scope)
        if self._searched is not None and self._searched.gone:
            column.addWidget(paragraph(theme, left_out(self._searched.gone), "body", "warning.text"))
        line = QHBoxLayout()
        line.setSpacing(theme.px(24))
        line.addWidget(self.order, 1)
        line.addWidget(self.paper, 1)
        column.addLayout(line)
        return questions

    def _foot(self) -> QFrame:
        theme = self._theme
        foot = QFrame()
        foot.setObjectName("foot")
        line = QHBoxLayout(foot)
        line.setContentsMargins(*(theme.px(side) for side in (24, 12, 24, 12)))
        line.setSpacing(theme.px(8))
        line.addStretch(1)
        self.cancel = Button(theme, _("Annuler"), kind="ghost")
        self.cancel.clicked.connect(self.reject)
        self.choose = Button(theme, _("Choisir le fichier…"), "file-down", "primary")
        self.choose.setDefault(True)
        self.choose.clicked.connect(self.accept)
        line.addWidget(self.cancel)
        line.addWidget(self.choose)
        return foot

    def searched(self) -> Searched | None:
        """Return the search whose enterprises are wanted; None for the whole directory."""
        return self._searched if self.scope.taken() == "search" else None

    def arrangement(self) -> Arrangement:
        """Return the order that is wanted."""
        return Arrangement(self.order.taken())
