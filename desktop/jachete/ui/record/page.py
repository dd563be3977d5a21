"""The record as a page: panels of what is read at length, beside those of what is looked up."""

from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QFrame, QScrollArea, QVBoxLayout, QWidget

from jachete.catalogue.directory import Vocabulary
from jachete.factsheets.sheet import FactSheet, Section, SectionName
from jachete.i18n import _
from jachete.ui.record.columns import WIDEST, Columns
from jachete.ui.record.figures import Figures
from jachete.ui.record.reading import Reading
from jachete.ui.record.section_panel import SectionPanel, frame
from jachete.ui.record.territory_view import TerritoryView
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.focus_ring import FocusRing
from jachete.ui.widgets.labels import text_label
from jachete.ui.widgets.text_view import paragraph

#: The sections of each column, in their order on the page.
_MAIN: Final = (SectionName.OFFERS, SectionName.CONTRACTS, SectionName.IMPACTS)
_SIDE: Final = (
    SectionName.CONTACT,
    SectionName.TERRITORY,
    SectionName.CERTIFICATIONS,
    SectionName.IDENTIFICATION,
)
_LAST: Final = (SectionName.SOURCES,)
#: Those that have a tab; the others are short and beside them.
_TABS: Final = (*_MAIN, SectionName.CONTACT, SectionName.TERRITORY, *_LAST)
#: What the tabs call the beginning of the page.
BEGINNING: Final = "beginning"
_COUNTED: Final = (SectionName.OFFERS, SectionName.CONTRACTS, SectionName.SOURCES)
_NEAR: Final = 24


class RecordPage(QScrollArea):
    """Shows one record whole; `here_changed` carries the name of the section that one has come to."""

    link_wanted = Signal(str)
    told = Signal(str)
    here_changed = Signal(str)

    def __init__(self, theme: Theme, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._theme = theme
        self._names = {territory.id: territory.name for territory in vocabulary.territories}
        self._panels: dict[str, SectionPanel] = {}
        self._columns = Columns(theme)
        self._content = QWidget()
        self._content.setObjectName("recordpage")
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._columns)
        self._column.addStretch(1)
        self.setWidget(self._content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Fiche"))
        self._sought = ""
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(lambda _value: self.here_changed.emit(self.here()))
        bar.rangeChanged.connect(lambda _least, _most: self._reach())
        bar.actionTriggered.connect(lambda _action: self._let_go())
        FocusRing(theme, self)

    def carry(self, head: QWidget) -> None:
        """Let a head go away with the page when one reads on."""
        self._column.insertWidget(0, head)

    # ------------------------------------------------------------------ what is shown
    def show_reading(self, reading: Reading) -> None:
        """Show a record from its beginning."""
        before, self._columns = self._columns, self._filled(reading)
        self._column.replaceWidget(before, self._columns)
        before.hide()
        before.setParent(None)
        before.deleteLater()
        self._sought = ""
        self.verticalScrollBar().setValue(0)
        self.setAccessibleName(_("Fiche\u00a0: {name}").format(name=reading.sheet.title))

    def _filled(self, reading: Reading) -> Columns:
        """Return columns, shown only once they are full: filled on screen they would be set many times."""
        theme, sheet = self._theme, reading.sheet
        columns = Columns(theme)
        margins = [theme.px(side) for side in (32, 20, 20, 24)]
        columns.setMaximumWidth(theme.px(WIDEST) + margins[0] + margins[2])
        columns.setContentsMargins(*margins)
        if sheet.mission:
            panel = QFrame()
            words = paragraph(theme, reading.mark(sheet.mission), "reading", "text.secondary")
            frame(theme, panel).addWidget(words)
            columns.add(panel)
        if sheet.key_figures:
            columns.add(self._figures(sheet))
        self._panels = {
            section.name.value: self._panel(section, reading)
            for name in (*_MAIN, *_SIDE, *_LAST)
            if (section := sheet.section(name)) is not None
        }
        for name, panel in self._panels.items():
            if name in _LAST:
                columns.add_last(panel)
            else:
                columns.add(panel, side=name in _SIDE)
        columns.add_last(self._origin(sheet))
        return columns

    def _figures(self, sheet: FactSheet) -> QFrame:
        panel = QFrame()
        column = frame(self._theme, panel)
        column.addWidget(text_label(self._theme, _("Chiffres clés"), "subtitle"))
        column.addWidget(Figures(self._theme, sheet.key_figures, large=True))
        note = _("Déclarés ou rapportés; l’année est celle de la source.")
        column.addWidget(paragraph(self._theme, note, "caption", "text.tertiary"))
        return panel

    def _panel(self, section: Section, reading: Reading) -> SectionPanel:
        theme, sheet = self._theme, reading.sheet
        panel = SectionPanel(theme, section, reading.mark, reading.code)
        panel.link_wanted.connect(self.link_wanted)
        panel.told.connect(self.told)
        panel.source_wanted.connect(self.show_source)
        if section.name is SectionName.TERRITORY and sheet.territories:
            panel.lead(TerritoryView(theme, self._names, sheet))
        return panel

    def _origin(self, sheet: FactSheet) -> QFrame:
        """Return what the reader must know of where all this comes from."""
        origin = QFrame()
        column = QVBoxLayout(origin)
        column.setContentsMargins(*(self._theme.px(side) for side in (20, 4, 20, 4)))
        column.setSpacing(self._theme.px(6))
        for text in (sheet.verified, sheet.edition, sheet.notice):
            column.addWidget(paragraph(self._theme, text, "caption", "text.tertiary"))
        return origin

    # ------------------------------------------------------------------ going through
    def show_part(self, name: str) -> None:
        """Come to a part of the page, and stay there while its panels find their places."""
        self._sought = name
        self._reach()

    def _reach(self) -> None:
        if self._sought:
            panel = self._panels.get(self._sought)
            above = self._theme.px(_NEAR // 2)
            self.verticalScrollBar().setValue(self._top(panel) - above if panel is not None else 0)

    def _let_go(self) -> None:
        """Follow the person, who scrolls."""
        self._sought = ""

    def show_source(self, number: int) -> None:
        """Come to a source, and give it the keyboard when it can be opened."""
        panel = self._panels.get(SectionName.SOURCES.value)
        row = panel.source(number) if panel is not None else None
        if row is not None:
            self.ensureWidgetVisible(row, 0, self._theme.px(_NEAR))
            row.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def here(self) -> str:
        """Return the name of the part that one has come to: the one asked for, even where the page ends."""
        if self._sought:
            return self._sought
        reached = self.verticalScrollBar().value() + self._theme.px(_NEAR)
        passed = [name for name, panel in self._read_down() if self._top(panel) <= reached]
        return passed[-1] if passed and self.verticalScrollBar().value() else BEGINNING

    def _read_down(self) -> list[tuple[str, SectionPanel]]:
        """Return the panels that one meets going down: those of the first column when there are two."""
        met = (*_MAIN, *_LAST) if self._columns.are_beside else (*_MAIN, *_SIDE, *_LAST)
        return [(name, panel) for name, panel in self._panels.items() if name in met]

    def _top(self, panel: QWidget) -> int:
        return panel.mapTo(self._content, QPoint(0, 0)).y()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the beginning or the end; the other keys scroll or are the screen's."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
        elif event.key() == Qt.Key.Key_End:
            bar.triggerAction(QAbstractSlider.SliderAction.SliderToMaximum)
        else:
            super().keyPressEvent(event)


def parts(sheet: FactSheet) -> list[tuple[str, str, int]]:
    """Return the parts of a record's page, the beginning first: name, title, number of lines."""
    return [
        (BEGINNING, _("Aperçu"), 0),
        *(
            (name.value, section.title, len(section.lines) if name in _COUNTED else 0)
            for name in _TABS
            if (section := sheet.section(name)) is not None
        ),
    ]
