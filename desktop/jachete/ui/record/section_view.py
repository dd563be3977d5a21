"""One section of a sheet as widgets."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from jachete.factsheets.sheet import FactSheet, KeyFigure, Line, LinkKind, Section, SectionName
from jachete.i18n import _
from jachete.search.page import Marked
from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.labels import button, kind_label, paragraph, rule, text_label
from jachete.ui.widgets.qr_code import QrCode

Mark = Callable[[str], Marked]
Open = Callable[[str], None]

_ICONS: Final = {
    LinkKind.PHONE: "phone",
    LinkKind.EMAIL: "mail",
    LinkKind.WEB: "globe",
    LinkKind.PLACE: "map-pin",
}


class SectionView(QWidget):
    """A titled section; `mark` finds the words searched, `open_link` is asked to open an address."""

    def __init__(self, theme: Theme, sheet: FactSheet, section: Section, mark: Mark, open_link: Open) -> None:
        super().__init__()
        self._theme, self._mark, self._open = theme, mark, open_link
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.px(6))
        self._lines.addWidget(rule())
        self._lines.addSpacing(theme.px(7))
        self._lines.addWidget(text_label(theme, section.title, "subtitle"))
        if section.note:
            self._lines.addWidget(paragraph(theme, section.note, "caption", "text.tertiary"))
        self._fill(sheet, section)

    def _fill(self, sheet: FactSheet, section: Section) -> None:
        if section.name is SectionName.CONTACT:
            self._lines.addWidget(self._contact(sheet, section))
            return
        draw = {
            SectionName.OFFERS: self._checked,
            SectionName.IMPACTS: self._checked,
            SectionName.CONTRACTS: self._contract,
            SectionName.CERTIFICATIONS: self._certification,
            SectionName.SOURCES: self._source,
        }.get(section.name, self._fact)
        for line in section.lines:
            self._lines.addWidget(draw(line))

    def _row(self, *widgets: QWidget, stretch: int = -1) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.px(10))
        for number, widget in enumerate(widgets):
            beside = Qt.AlignmentFlag.AlignTop if number < stretch else Qt.AlignmentFlag.AlignVCenter
            layout.addWidget(
                widget, int(number == stretch), Qt.AlignmentFlag(0) if number == stretch else beside
            )
        return row

    def _icon(self, name: str, color: str = "text.tertiary") -> QLabel:
        label = QLabel()
        label.setPixmap(pixmap(name, self._theme.hex(color), self._theme.px(14), 2.0))
        label.setContentsMargins(0, self._theme.px(4), 0, 0)
        return label

    def _checked(self, line: Line) -> QWidget:
        texts = self._stack(line.text, line.detail)
        pieces = [self._icon("check"), texts]
        if line.tag:
            pieces.append(kind_label(line.tag, "tag"))
        return self._row(*pieces, stretch=1)

    def _stack(self, text: str, detail: str, weight: int = 0) -> QWidget:
        stack = QWidget()
        layout = QVBoxLayout(stack)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(paragraph(self._theme, self._mark(text), "body", weight=weight))
        if detail:
            layout.addWidget(paragraph(self._theme, self._mark(detail), "caption", "text.tertiary"))
        return stack

    def _contract(self, line: Line) -> QWidget:
        source = _("source {number}").format(number=line.source) if line.source else ""
        detail = " · ".join(part for part in (line.detail, source) if part)
        pieces = [self._stack(line.text, detail, 500)]
        if line.tag:
            pieces.append(kind_label(line.tag, "tag"))
        if line.aside:
            pieces.append(text_label(self._theme, line.aside, "body", "text.secondary"))
        return self._row(*pieces, stretch=0)

    def _certification(self, line: Line) -> QWidget:
        pieces = [self._icon("badge-check", "text.secondary"), self._stack(line.text, line.detail)]
        pieces += [kind_label(line.tag, "tag")] if line.tag else []
        pieces += [text_label(self._theme, line.aside, "body", "text.secondary")] if line.aside else []
        return self._row(*pieces, stretch=1)

    def _fact(self, line: Line) -> QWidget:
        label = text_label(self._theme, line.label, "body", "text.tertiary")
        label.setFixedWidth(self._theme.px(150))
        label.setFixedHeight(self._theme.line("body"))
        return self._row(label, paragraph(self._theme, self._mark(line.text)), stretch=1)

    def _source(self, line: Line) -> QWidget:
        number = text_label(self._theme, f"{line.label}.", "caption", "text.tertiary")
        number.setFixedWidth(self._theme.px(20))
        number.setFixedHeight(self._theme.px(24))
        if not line.link:
            return self._row(number, paragraph(self._theme, line.text, "caption"), stretch=1)
        return self._row(number, self._link(line, "caption"), stretch=1)

    def _link(self, line: Line, style: str = "body") -> QWidget:
        """Return an address that asks before it opens; long ones are cut on screen and said whole."""
        link = button(self._theme, "", kind="link")
        metrics = link.fontMetrics()
        link.setText(metrics.elidedText(line.text, Qt.TextElideMode.ElideMiddle, self._theme.px(380)))
        font = self._theme.font(style)
        link.setStyleSheet(f"font-size: {font.pixelSize()}px; font-weight: 400;")
        link.setToolTip(line.text)
        link.setAccessibleName(_("Ouvrir {address}").format(address=line.text))
        link.clicked.connect(lambda: self._open(line.link))
        return link

    def _contact(self, sheet: FactSheet, section: Section) -> QWidget:
        lines = QWidget()
        layout = QVBoxLayout(lines)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.px(4))
        for line in section.lines:
            shown = self._link(line) if line.link else paragraph(self._theme, self._mark(line.text))
            layout.addWidget(self._row(self._icon(_ICONS[line.kind]), shown, stretch=1))
        layout.addStretch()
        code = QrCode.of(self._theme, sheet)
        return self._row(lines, code, stretch=0) if code is not None else lines


def figure(theme: Theme, value: KeyFigure) -> QWidget:
    """Return a number worth seeing first, over what it counts."""
    cell = QWidget()
    layout = QVBoxLayout(cell)
    layout.setContentsMargins(theme.px(14), theme.px(8), theme.px(10), theme.px(10))
    layout.setSpacing(theme.px(2))
    layout.addWidget(text_label(theme, value.value, "title"))
    unit = f"{value.unit} ({value.year})" if value.year else value.unit
    layout.addWidget(paragraph(theme, unit, "caption", "text.secondary"))
    return cell
