"""What is asked of an export: which kind of file, and which columns."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from jachete.exporting.columns import columns
from jachete.exporting.writing import Kind
from jachete.i18n import _
from jachete.ui.portfolio.choosing import Choices
from jachete.ui.portfolio.radio import Radio
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.check_box import CheckBox
from jachete.ui.widgets.labels import paragraph, text_label

_WIDTH: Final = 600
_TABLES: Final = (Kind.XLSX, Kind.CSV)
#: Logical pixels: what a finger hits; from which columns stand two by two.
_TARGET, _PAIR = 24, 440


class ExportDialog(QDialog):
    """Asks for a kind and columns; accepted when a file may be chosen.

    `about` says what is exported, `missing` what is left out, `usual` names the columns usually taken,
    `taken` those taken at first.
    """

    def __init__(
        self,
        theme: Theme,
        about: str,
        missing: str,
        usual: Sequence[str],
        taken: Sequence[str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme, self._usual = theme, usual
        self.setWindowTitle(_("Exporter"))
        self.setModal(True)
        self.kind = Choices(
            theme,
            _("Fichier"),
            {
                Kind.XLSX: Radio(theme, _("Excel"), _("classeur .xlsx")),
                Kind.CSV: Radio(theme, _("CSV"), _("pour tout tableur")),
                Kind.VCARD_4: Radio(theme, _("Contacts vCard 4.0"), _("carnets d’adresses récents")),
                Kind.VCARD_3: Radio(theme, _("Contacts vCard 3.0"), _("Outlook")),
            },
        )
        self.boxes = {column.name: CheckBox(theme, column.title) for column in columns()}
        self._take(taken)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        wide = min(theme.px(_WIDTH), parent.width() - theme.px(24))
        questions, foot = self._questions(about, missing, wide), self._foot()
        column.addWidget(_scrolled(questions), 1)
        column.addWidget(foot)
        self._connect()
        high = questions.heightForWidth(wide) + foot.sizeHint().height()
        self.setMinimumWidth(wide)
        self.resize(wide, min(high, parent.height() - theme.px(12)))
        next(iter(self.kind.answers.values())).setFocus()

    def _questions(self, about: str, missing: str, wide: int) -> QWidget:
        theme = self._theme
        questions = QWidget()
        column = QVBoxLayout(questions)
        column.setContentsMargins(*(theme.px(side) for side in (24, 20, 24, 20)))
        column.setSpacing(theme.px(14))
        column.addWidget(text_label(theme, _("Exporter"), "title"))
        column.addWidget(paragraph(theme, about, "body", "text.secondary"))
        if missing:
            column.addWidget(paragraph(theme, missing, "body", "warning.text"))
        column.addWidget(self.kind)
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
        column.addLayout(head)
        column.addLayout(self._columns(2 if wide >= theme.px(_PAIR) else 1))
        self.none = text_label(theme, "", "caption", "text.secondary")
        self.none.setWordWrap(True)
        column.addWidget(self.none)
        return questions

    def _columns(self, across: int) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(0)
        grid.setHorizontalSpacing(self._theme.px(16))
        deep = -(-len(self.boxes) // across)
        for number, box in enumerate(self.boxes.values()):
            grid.addWidget(box, number % deep, number // deep)
        return grid

    def _foot(self) -> QFrame:
        theme = self._theme
        foot = QFrame()
        foot.setObjectName("foot")
        line = QHBoxLayout(foot)
        line.setContentsMargins(*(theme.px(side) for side in (24, 12, 24, 12)))
        line.setSpacing(theme.px(8))
        line.addStretch(1)
        self.cancel = Button(theme, _("Annuler"), kind="ghost")
        self.choose = Button(theme, _("Choisir le fichier…"), "file-spreadsheet", "primary")
        self.choose.setDefault(True)
        line.addWidget(self.cancel)
        line.addWidget(self.choose)
        return foot

    def _connect(self) -> None:
        self.cancel.clicked.connect(self.reject)
        self.choose.clicked.connect(self.accept)
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


def _scrolled(questions: QWidget) -> QScrollArea:
    """Return the questions, which scroll where the screen is too low for them."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(questions)
    for part in (area.viewport(), questions):
        part.setAutoFillBackground(False)  # the dialog's own ground shows
    return area
