"""One section of a sheet as widgets."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from jachete.factsheets.sheet import Line, LinkKind, Section, SectionName
from jachete.i18n import _
from jachete.search.page import Marked
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.icon_view import IconView
from jachete.ui.widgets.labels import Pill, paragraph, rule, text_label
from jachete.ui.widgets.qr_code import Modules, QrCode

Mark = Callable[[str], Marked]
Open = Callable[[str], None]

#: Logical pixels from which a code stands beside a contact.
_BESIDE: Final = 320
_ICONS: Final = {
    LinkKind.PHONE: "phone",
    LinkKind.EMAIL: "mail",
    LinkKind.WEB: "globe",
    LinkKind.PLACE: "map-pin",
}


class SectionView(QWidget):
    """A titled section; `mark` finds the words searched, `open_link` is asked to open an address."""

    def __init__(
        self, theme: Theme, section: Section, mark: Mark, open_link: Open, code: Modules | None = None
    ) -> None:
        super().__init__()
        self._theme, self._mark, self._open, self._code = theme, mark, open_link, code
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.px(6))
        self._lines.addWidget(rule())
        self._lines.addSpacing(theme.px(7))
        self._lines.addWidget(text_label(theme, section.title, "subtitle"))
        if section.note:
            self._lines.addWidget(paragraph(theme, section.note, "caption", "text.tertiary"))
        self._fill(section)

    def _fill(self, section: Section) -> None:
        if section.name is SectionName.CONTACT:
            self._lines.addWidget(self._contact(section))
            return
        draw = {
            SectionName.OFFERS: self._checked,
            SectionName.IMPACTS: self._checked,
            SectionName.CONTRACTS: self._contract,
            SectionName.CERTIFICATIONS: self._certification,
            SectionName.SOURCES: self._source,
        }.get(section.name, self._fact)
        for number, line in enumerate(section.lines):
            if number and section.name is SectionName.CONTRACTS:
                self._lines.addWidget(rule())
            self._lines.addLayout(draw(line))

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
        texts = self._stack(line.text, line.detail)
        pieces: list[QWidget | QLayout] = [self._icon("check"), texts]
        if line.tag:
            pieces.append(Pill(self._theme, line.tag, "tag"))
        return self._row(*pieces, stretch=1)

    def _stack(self, text: str, detail: str, weight: int = 0) -> QVBoxLayout:
        stack = QVBoxLayout()
        stack.setSpacing(0)
        stack.addWidget(paragraph(self._theme, self._mark(text), "body", weight=weight))
        if detail:
            stack.addWidget(paragraph(self._theme, self._mark(detail), "caption", "text.tertiary"))
        return stack

    def _contract(self, line: Line) -> QHBoxLayout:
        source = _("source {number}").format(number=line.source) if line.source else ""
        detail = " · ".join(part for part in (line.detail, source) if part)
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
        label.setFixedWidth(self._theme.px(150))
        label.setFixedHeight(self._theme.line("body"))
        return self._row(label, paragraph(self._theme, self._mark(line.text)), stretch=1)

    def _source(self, line: Line) -> QHBoxLayout:
        number = text_label(self._theme, f"{line.label}.", "caption", "text.tertiary")
        number.setFixedWidth(self._theme.px(20))
        number.setFixedHeight(self._theme.px(24))
        if not line.link:
            return self._row(number, paragraph(self._theme, line.text, "caption"), stretch=1)
        return self._row(number, self._link(line, "source"), stretch=1)

    def _link(self, line: Line, kind: str = "address") -> QWidget:
        """Return an address that asks before it opens; long ones are cut on screen and said whole."""
        link = Button(self._theme, line.text, kind=kind)
        link.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        link.setToolTip(line.text)
        link.setAccessibleName(_("Ouvrir {address}").format(address=line.text))
        link.clicked.connect(lambda: self._open(line.link))
        return link

    def _contact(self, section: Section) -> QWidget:
        lines = QVBoxLayout()
        lines.setSpacing(self._theme.px(4))
        for line in section.lines:
            shown = self._link(line) if line.link else paragraph(self._theme, self._mark(line.text))
            lines.addLayout(self._row(self._icon(_ICONS[line.kind]), shown, stretch=1))
        lines.addStretch()
        return _WithCode(self._theme, lines, self._code)


class _WithCode(QWidget):
    """Lines, and the code that says the same, beside them or under them as there is room."""

    def __init__(self, theme: Theme, lines: QLayout, code: Modules | None) -> None:
        super().__init__()
        self._least = theme.px(_BESIDE)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.px(10))
        self._layout.addLayout(lines, 1)
        if code:
            self._layout.addWidget(QrCode(theme, code), 0, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the direction."""
        super().resizeEvent(event)
        beside = event.size().width() >= self._least
        way = QHBoxLayout.Direction.LeftToRight if beside else QHBoxLayout.Direction.TopToBottom
        if self._layout.direction() != way:
            self._layout.setDirection(way)
