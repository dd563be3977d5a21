"""The pane that shows a record beside the results: head, actions, the beginning of each section."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from jachete.catalogue.directory import Vocabulary
from jachete.factsheets.sheet import FactSheet, SectionName
from jachete.i18n import _
from jachete.ui.compare.compared import Compared
from jachete.ui.record.actions import RecordActions, pills
from jachete.ui.record.figures import Figures
from jachete.ui.record.reading import Mark, unmarked
from jachete.ui.record.section_view import SectionView
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.focus_ring import FocusRing
from jachete.ui.widgets.pictogram import Pictogram
from jachete.ui.widgets.qr_code import Modules
from jachete.ui.widgets.text_view import paragraph

#: How many lines of a section the pane shows; the page shows them all.
_MOST: Final = {
    SectionName.OFFERS: 5,
    SectionName.CONTRACTS: 3,
    SectionName.IMPACTS: 3,
    SectionName.CERTIFICATIONS: 3,
    SectionName.SOURCES: 4,
}


class RecordPane(QScrollArea):
    """Shows one sheet; says what its actions ask for.

    `whole_wanted` asks for the whole page, at a section when it names one; `closed` that the pane be put
    away; `left` that the keyboard go back to the results.
    """

    pdf_wanted = Signal(str)
    preview_wanted = Signal(str)
    link_wanted = Signal(str)
    whole_wanted = Signal(str)
    told = Signal(str)
    closed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, vocabulary: Vocabulary, compared: Compared) -> None:
        super().__init__()
        self._theme, self._vocabulary, self._compared = theme, vocabulary, compared
        self.sheet: FactSheet | None = None
        self._actions: RecordActions | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Fiche"))
        FocusRing(theme, self)
        self.clear()

    def clear(self) -> None:
        """Show that no enterprise is chosen."""
        self.sheet = self._actions = None
        content, page = self._page()
        text = _("Choisissez une entreprise dans la liste pour lire sa fiche.")
        page.addWidget(paragraph(self._theme, text, "reading", "text.tertiary"))
        page.addStretch()
        self.setWidget(content)

    def show_sheet(self, sheet: FactSheet, mark: Mark = unmarked, code: Modules | None = None) -> None:
        """Show a sheet, with the words that `mark` finds and the `code` of its contact."""
        same = self.sheet is not None and self.sheet.id == sheet.id
        kept = self.verticalScrollBar().value() if same else 0
        self.sheet = sheet
        content, page = self._page()
        page.addLayout(self._head(sheet, mark))
        page.addSpacing(self._theme.px(4))
        page.addWidget(self._make_actions(sheet))
        page.addSpacing(self._theme.px(2))
        if sheet.mission:
            page.addWidget(paragraph(self._theme, mark(sheet.mission), "reading", "text.secondary"))
        if sheet.pills:
            page.addWidget(pills(self._theme, sheet))
        if sheet.key_figures:
            page.addWidget(Figures(self._theme, sheet.key_figures))
        self._add_sections(page, sheet, mark, code)
        for text in (sheet.verified, sheet.notice):
            page.addWidget(paragraph(self._theme, text, "caption", "text.tertiary"))
        page.addStretch()
        self.setWidget(content)
        self.verticalScrollBar().setValue(kept)
        self.setAccessibleName(_("Fiche\u00a0: {name}").format(name=sheet.title))

    def _page(self) -> tuple[QWidget, QVBoxLayout]:
        """Return an empty page, shown only once it is full: filled on screen it would be set many times."""
        content = QWidget()
        content.setObjectName("record")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(*(self._theme.px(side) for side in (24, 18, 24, 18)))
        layout.setSpacing(self._theme.px(10))
        return content, layout

    def _head(self, sheet: FactSheet, mark: Mark) -> QHBoxLayout:
        theme = self._theme
        head = QHBoxLayout()
        head.setSpacing(theme.px(16))
        category = self._vocabulary.category(sheet.category)
        if category is not None:
            head.addWidget(Pictogram(theme, category, 52), 0, Qt.AlignmentFlag.AlignTop)
        names = QVBoxLayout()
        names.setSpacing(theme.px(2))
        names.addWidget(paragraph(theme, mark(sheet.title), "headline"))
        names.addWidget(paragraph(theme, sheet.subtitle, "body", "text.secondary"))
        head.addLayout(names, 1)
        corner = QHBoxLayout()
        corner.setSpacing(0)
        whole = self._icon_button("maximize-2", _("Ouvrir la fiche complète"))
        whole.clicked.connect(lambda: self.whole_wanted.emit(""))
        close = self._icon_button("x", _("Fermer le volet"))
        close.clicked.connect(self.closed)
        for button in (whole, close):
            corner.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(corner)
        return head

    def _icon_button(self, icon: str, name: str) -> Button:
        button = Button(self._theme, "", icon, "corner")
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _make_actions(self, sheet: FactSheet) -> RecordActions:
        actions = RecordActions(self._theme, sheet, self._compared)
        actions.pdf_wanted.connect(self.pdf_wanted)
        actions.preview_wanted.connect(self.preview_wanted)
        actions.told.connect(self.told)
        self._actions = actions
        return actions

    def _add_sections(self, page: QVBoxLayout, sheet: FactSheet, mark: Mark, code: Modules | None) -> None:
        for section in sheet.sections:
            shown = code if section.name is SectionName.CONTACT else None
            view = SectionView(self._theme, section, mark, shown, _MOST.get(section.name, 0))
            view.link_wanted.connect(self.link_wanted)
            view.whole_wanted.connect(self.whole_wanted)
            view.told.connect(self.told)
            page.addWidget(view)

    def lead(self, button: Button) -> None:
        """Put another button before those of the record."""
        if self._actions is not None:
            self._actions.lead(button)

    def copy_contact(self) -> None:
        """Put the contact on the clipboard, when there is one."""
        if self._actions is not None:
            self._actions.copy_contact()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list with Escape or the left arrow, open the whole page with Enter."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Left):
            self.left.emit()
        elif plain and self.hasFocus() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.whole_wanted.emit("")
        else:
            super().keyPressEvent(event)
