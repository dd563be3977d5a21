"""The pane that shows a record: head, actions, sections."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from jachete.catalogue.directory import Vocabulary
from jachete.factsheets.sheet import FactSheet, SectionName
from jachete.i18n import _
from jachete.search.page import Marked
from jachete.ui.record.figures import Figures
from jachete.ui.record.section_view import Mark, SectionView
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.flow_layout import FlowLayout
from jachete.ui.widgets.focus_ring import FocusRing
from jachete.ui.widgets.labels import Pill, paragraph
from jachete.ui.widgets.pictogram import Pictogram
from jachete.ui.widgets.qr_code import Modules


def unmarked(text: str) -> Marked:
    """Return a text in which nothing was searched."""
    return Marked(text)


class RecordPane(QScrollArea):
    """Shows one sheet; says what its actions ask for."""

    pdf_wanted = Signal(str)
    link_wanted = Signal(str)
    copied = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._theme, self._vocabulary = theme, vocabulary
        self.sheet: FactSheet | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Fiche"))
        FocusRing(theme, self)
        self.clear()

    def clear(self) -> None:
        """Show that no enterprise is chosen."""
        self.sheet = None
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
        page.addWidget(self._actions(sheet))
        page.addSpacing(self._theme.px(2))
        if sheet.mission:
            page.addWidget(paragraph(self._theme, mark(sheet.mission), "reading", "text.secondary"))
        if sheet.pills:
            page.addWidget(self._pills(sheet))
        if sheet.key_figures:
            page.addWidget(Figures(self._theme, sheet.key_figures))
        for section in sheet.sections:
            shown = code if section.name is SectionName.CONTACT else None
            page.addWidget(SectionView(self._theme, section, mark, self.link_wanted.emit, shown))
        for text in (sheet.verified, sheet.notice):
            page.addWidget(paragraph(self._theme, text, "caption", "text.tertiary"))
        page.addStretch()
        self.setWidget(content)
        self.verticalScrollBar().setValue(kept)
        self.setAccessibleName(_("Fiche : {name}").format(name=sheet.title))

    def _page(self) -> tuple[QWidget, QVBoxLayout]:
        """Return an empty page, shown only once it is full: filled on screen it would be set many times."""
        content = QWidget()
        content.setObjectName("record")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(*(self._theme.px(side) for side in (24, 18, 24, 18)))
        layout.setSpacing(self._theme.px(10))
        return content, layout

    def _head(self, sheet: FactSheet, mark: Mark) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(self._theme.px(16))
        category = self._vocabulary.category(sheet.category)
        if category is not None:
            head.addWidget(Pictogram(self._theme, category, 52), 0, Qt.AlignmentFlag.AlignTop)
        names = QVBoxLayout()
        names.setSpacing(self._theme.px(2))
        names.addWidget(paragraph(self._theme, mark(sheet.title), "headline"))
        names.addWidget(paragraph(self._theme, sheet.subtitle, "body", "text.secondary"))
        head.addLayout(names, 1)
        return head

    def _actions(self, sheet: FactSheet) -> QWidget:
        actions = QWidget()
        line = FlowLayout(actions, self._theme.px(8))
        pdf = Button(self._theme, _("Fiche PDF"), "file-down", "primary")
        pdf.setAccessibleName(_("Enregistrer la fiche PDF de {name}").format(name=sheet.title))
        pdf.clicked.connect(lambda: self.pdf_wanted.emit(sheet.id))
        line.addWidget(pdf)
        if _contact_text(sheet):
            copy = Button(self._theme, _("Copier le contact"), "copy")
            copy.clicked.connect(self.copy_contact)
            line.addWidget(copy)
        return actions

    def _pills(self, sheet: FactSheet) -> QWidget:
        pills = QWidget()
        layout = FlowLayout(pills, self._theme.px(8))
        for name in sheet.pills:
            layout.addWidget(Pill(self._theme, name, "pill", "badge-check"))
        return pills

    def copy_contact(self) -> None:
        """Put the contact on the clipboard."""
        if self.sheet is not None and _contact_text(self.sheet):
            QGuiApplication.clipboard().setText(_contact_text(self.sheet))
            self.copied.emit(_("Contact copié"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list with Escape or the left arrow."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Left):
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _contact_text(sheet: FactSheet) -> str:
    section = sheet.section(SectionName.CONTACT)
    lines = [line.text for line in section.lines] if section else []
    return "\n".join([sheet.title, *lines]) if lines else ""
