"""What is asked of an export: which kind of file, and which columns."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from jachete.exporting.columns import columns
from jachete.exporting.kinds import Kind
from jachete.i18n import _
from jachete.ui.questioning import QuestionDialog
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.check_box import CheckBox
from jachete.ui.widgets.choices import Choices
from jachete.ui.widgets.labels import text_label
from jachete.ui.widgets.radio import Radio
from jachete.ui.widgets.reading_column import advice
from jachete.ui.widgets.text_view import paragraph

_WIDTH: Final = 600
_TABLES: Final = (Kind.XLSX, Kind.CSV)
#: Logical pixels: what a finger hits; from which columns stand two by two.
_TARGET, _PAIR = 24, 440


class ExportDialog(QuestionDialog):
    """Asks for a kind and columns.

    `about` says what is exported, `missing` what is left out, `usual` names the columns usually taken,
    `taken` those taken at first, `kinds` are the kinds of file that the organisation allows.
    """

    def __init__(
        self,
        theme: Theme,
        about: str,
        missing: str,
        usual: Sequence[str],
        taken: Sequence[str],
        kinds: Sequence[Kind],
        parent: QWidget,
    ) -> None:
        super().__init__(theme, _("Exporter"), about, "file-spreadsheet", _WIDTH, parent)
        self._usual = usual
        self._all_kinds = len(kinds) == len(Kind)
        said = {
            Kind.XLSX: (_("Excel"), _("classeur .xlsx")),
            Kind.CSV: (_("CSV"), _("pour tout tableur")),
            Kind.VCARD_4: (_("Contacts vCard 4.0"), _("carnets d’adresses récents")),
            Kind.VCARD_3: (_("Contacts vCard 3.0"), _("Outlook")),
        }
        self.kind = Choices(theme, _("Fichier"), {kind: Radio(theme, *said[kind]) for kind in kinds})
        self.boxes = {column.name: CheckBox(theme, column.title) for column in columns()}
        self._take(taken)
        self._add_questions(missing)
        self._connect()
        self.lay_out()
        next(iter(self.kind.answers.values())).setFocus()

    def _add_questions(self, missing: str) -> None:
        theme = self._theme
        if missing:
            self.questions.addWidget(paragraph(theme, missing, "body", "warning.text"))
        self.questions.addWidget(self.kind)
        if not self._all_kinds:
            only = _("Votre organisation ne permet pas les autres formats.")
            self.questions.addWidget(advice(theme, "lock", only))
        head = QHBoxLayout()
        head.setSpacing(theme.px(6))
        head.addWidget(text_label(theme, _("Colonnes"), "subtitle"))
        head.addStretch()
        self.all_button = Button(theme, _("Toutes"), kind="link")
        self.usual_button = Button(theme, _("Usuelles"), kind="link")
        self.all_button.setAccessibleName(_("Prendre toutes les colonnes"))
        self.usual_button.setAccessibleName(_("Prendre les colonnes usuelles"))
        for button in (self.usual_button, self.all_button):
            button.setMinimumWidth(theme.px(_TARGET))
        head.addWidget(self.usual_button)
        head.addWidget(self.all_button)
        self.questions.addLayout(head)
        self.questions.addLayout(self._columns(2 if self.wide >= theme.px(_PAIR) else 1))
        self.none = text_label(theme, "", "caption", "text.secondary")
        self.none.setWordWrap(True)
        self.questions.addWidget(self.none)

    def _columns(self, across: int) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(0)
        grid.setHorizontalSpacing(self._theme.px(16))
        deep = -(-len(self.boxes) // across)
        for number, box in enumerate(self.boxes.values()):
            grid.addWidget(box, number % deep, number // deep)
        return grid

    def _connect(self) -> None:
        self.all_button.clicked.connect(lambda: self._take(list(self.boxes)))
        self.usual_button.clicked.connect(lambda: self._take(self._usual))
        for answer in self.kind.answers.values():
            answer.toggled.connect(self._update)
        for box in self.boxes.values():
            box.toggled.connect(self._update)
        self._update()

    def _take(self, names: Sequence[str]) -> None:
        for name, box in self.boxes.items():
            box.setChecked(name in names)

    def _update(self) -> None:
        """Let columns be chosen for tables only, and go on only with one at least; say why not."""
        table = self.wanted() in _TABLES
        for part in (*self.boxes.values(), self.all_button, self.usual_button):
            part.setEnabled(table)
        empty = table and not self.taken()
        self.choose.setEnabled(not empty)
        if empty:
            self.none.setText(_("Choisissez au moins une colonne."))
        elif table:
            self.none.setText("")
        else:
            self.none.setText(_("Une carte dit le nom, le téléphone, le courriel, le site et l’adresse."))

    def wanted(self) -> Kind:
        """Return the kind of file that is wanted."""
        return Kind(self.kind.taken())

    def taken(self) -> list[str]:
        """Return the names of the columns that are wanted."""
        return [name for name, box in self.boxes.items() if box.isChecked()]
