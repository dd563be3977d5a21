"""One section of a sheet as widgets."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from jachete.factsheets.sheet import Line, Section, SectionName
from jachete.i18n import _
from jachete.ui.record.contact_view import ContactView
from jachete.ui.record.reading import Mark
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.icon_view import IconView
from jachete.ui.widgets.labels import Pill, rule, text_label
from jachete.ui.widgets.qr_code import Modules
from jachete.ui.widgets.text_view import paragraph


class SectionView(QFrame):
    """A titled section; `mark` finds the words searched, `most` is how many lines are shown, 0 for all.

    `link_wanted` carries an address to open, `whole_wanted` the section that is asked for whole,
    `source_wanted` the number of a source, `told` what was done.
    """

    link_wanted = Signal(str)
    whole_wanted = Signal(str)
    source_wanted = Signal(int)
    told = Signal(str)

    def __init__(
        self, theme: Theme, section: Section, mark: Mark, code: Modules | None = None, most: int = 0
    ) -> None:
        super().__init__()
        self._theme, self._mark, self._code = theme, mark, code
        self.setAccessibleName(section.title)
        self._lines = self._make_column()
        shown = self._shown(section, most)
        self._lines.addLayout(self._head(section, cut=len(shown) < len(section.lines)))
        if section.note:
            self._lines.addWidget(paragraph(theme, section.note, "caption", "text.tertiary"))
        self._fill(section.name, shown)

    def _make_column(self) -> QVBoxLayout:
        """Return the column that the section fills, parted from the one above."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(6))
        column.addWidget(rule())
        column.addSpacing(self._theme.px(7))
        return column

    def _head(self, section: Section, *, cut: bool) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(text_label(self._theme, section.title, "subtitle"), 1)
        if cut:
            count = len(section.lines)
            whole = Button(self._theme, _("Voir les {count}").format(count=count), kind="link")
            whole.setAccessibleName(
                _("{section}\u00a0: voir les {count}").format(section=section.title, count=count)
            )
            whole.clicked.connect(lambda: self.whole_wanted.emit(section.name.value))
            head.addWidget(whole)
        return head

    def _shown(self, section: Section, most: int) -> Sequence[Line]:
        """Return the lines to show: all, or those where a word was found first, then the first ones."""
        lines = section.lines
        if not most or len(lines) <= most + 1:  # a link would take the room of the line it hides
            return lines
        found = [line for line in lines if self._mark(line.text).spans or self._mark(line.detail).spans]
        kept = [*found, *(line for line in lines if line not in found)][:most]
        return [line for line in lines if line in kept]

    def _fill(self, name: SectionName, lines: Sequence[Line]) -> None:
        if name is SectionName.CONTACT:
            self._add_contact(lines)
            return
        draw = {
            SectionName.OFFERS: self._checked,
            SectionName.IMPACTS: self._checked,
            SectionName.CONTRACTS: self._contract,
            SectionName.CERTIFICATIONS: self._certification,
            SectionName.SOURCES: self._source,
        }.get(name, self._fact)
        for number, line in enumerate(lines):
            if number and name is SectionName.CONTRACTS:
                self._lines.addWidget(rule())
            self._lines.addLayout(draw(line))

    def _add_contact(self, lines: Sequence[Line]) -> None:
        contact = ContactView(self._theme, [(line, self._mark(line.text)) for line in lines], self._code)
        contact.link_wanted.connect(self.link_wanted)
        contact.told.connect(self.told)
        self._lines.addWidget(contact)

    # ------------------------------------------------------------------ lines
    def _row(self, *pieces: QWidget | QLayout, stretch: int) -> QHBoxLayout:
        """Return pieces side by side, layouts rather than widgets: each of those costs when it is shown."""
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(10))
        for number, piece in enumerate(pieces):
            if isinstance(piece, QLayout):
                row.addLayout(piece, int(number == stretch))
                continue
            if isinstance(piece, Button):
                row.addWidget(piece)
                row.addStretch(1)
                continue
            beside = Qt.AlignmentFlag.AlignTop if number < stretch else Qt.AlignmentFlag.AlignVCenter
            row.addWidget(piece, int(number == stretch), Qt.AlignmentFlag(0) if number == stretch else beside)
        return row

    def _icon(self, name: str, color: str = "text.tertiary") -> IconView:
        return IconView(self._theme, name, color, 14, line=20)

    def _checked(self, line: Line) -> QHBoxLayout:
        source = self._source_said(line)
        texts = self._stack(line.text, " · ".join(part for part in (line.detail, source) if part))
        pieces: list[QWidget | QLayout] = [self._icon("check"), texts]
        if line.tag:
            pieces.append(Pill(self._theme, line.tag, "tag"))
        return self._row(*pieces, stretch=1)

    def _source_said(self, line: Line) -> str:
        return _("source {number}").format(number=line.source) if line.source else ""

    def _stack(self, text: str, detail: str, weight: int = 0) -> QVBoxLayout:
        stack = QVBoxLayout()
        stack.setSpacing(0)
        stack.addWidget(paragraph(self._theme, self._mark(text), "body", weight=weight))
        if detail:
            stack.addWidget(paragraph(self._theme, self._mark(detail), "caption", "text.tertiary"))
        return stack

    def _contract(self, line: Line) -> QHBoxLayout:
        detail = " · ".join(part for part in (line.detail, self._source_said(line)) if part)
        pieces: list[QWidget | QLayout] = [self._stack(line.text, detail, 500)]
        if line.tag:
            pieces.append(Pill(self._theme, line.tag, "tag"))
        if line.aside:
            pieces.append(text_label(self._theme, line.aside, "body", "text.secondary"))
        return self._row(*pieces, stretch=0)

    def _certification(self, line: Line) -> QHBoxLayout:
        pieces: list[QWidget | QLayout] = [
            self._icon("badge-check", "text.secondary"),
            self._stack(line.text, line.detail),
        ]
        pieces += [Pill(self._theme, line.tag, "tag")] if line.tag else []
        pieces += [text_label(self._theme, line.aside, "body", "text.secondary")] if line.aside else []
        return self._row(*pieces, stretch=1)

    def _fact(self, line: Line) -> QHBoxLayout:
        label = text_label(self._theme, line.label, "body", "text.tertiary")
        label.setFixedWidth(self._theme.px(140))
        label.setFixedHeight(self._theme.line("body"))
        return self._row(label, paragraph(self._theme, self._mark(line.text)), stretch=1)

    def _source(self, line: Line) -> QHBoxLayout:
        number = text_label(self._theme, f"{line.label}.", "caption", "text.tertiary")
        number.setFixedWidth(self._theme.px(20))
        number.setFixedHeight(self._theme.px(24))
        if not line.link:
            return self._row(number, paragraph(self._theme, line.text, "caption"), stretch=1)
        link = Button(self._theme, line.text, kind="source")
        link.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        link.setToolTip(line.text)
        link.setAccessibleName(_("Ouvrir {address}").format(address=line.text))
        link.clicked.connect(lambda: self.link_wanted.emit(line.link))
        return self._row(number, link, stretch=1)
