"""Where an enterprise stands and serves: a map, its key, and the same in words."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from jachete.factsheets.sheet import FactSheet, SectionName
from jachete.i18n import _, language
from jachete.text.formats import joined, labelled
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.flow_layout import FlowLayout
from jachete.ui.widgets.labels import text_label
from jachete.ui.widgets.territory_map import TerritoryMap
from jachete.ui.widgets.text_view import paragraph


class TerritoryView(QWidget):
    """The schematic map with the territories of a record; `names` gives those of the edition by id."""

    def __init__(self, theme: Theme, names: Mapping[str, str], sheet: FactSheet) -> None:
        super().__init__()
        known = [territory for territory in sheet.territories if territory in names]
        seat = known[0] if known and _has_seat(sheet) else ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        marked_as = _("siège ou territoire desservi") if seat else _("territoire desservi")
        self.map = TerritoryMap(theme, names, marked=known, marked_as=marked_as, seat=seat)
        column.addWidget(self.map)
        column.addWidget(_key(theme, seat=bool(seat)))
        words = joined([names[territory] for territory in known], language())
        title = _("Siège et territoires desservis") if seat else _("Territoires desservis")
        said = labelled(title, words, language())
        if len(known) == int(bool(seat)):
            said = _("Les sources ne disent pas quels autres territoires sont desservis.")
        column.addWidget(paragraph(theme, said, "caption", "text.secondary"))


def _has_seat(sheet: FactSheet) -> bool:
    section = sheet.section(SectionName.TERRITORY)
    return section is not None and any(line.label == _("Siège") for line in section.lines)


def _key(theme: Theme, *, seat: bool) -> QWidget:
    key = QWidget()
    line = FlowLayout(key, theme.px(14))
    marked = _("Siège ou desservi") if seat else _("Desservi")
    signs = [("map.4", False, marked), ("map.0", False, _("Non précisé"))]
    if seat:
        signs.append(("gold.mark", True, _("Siège")))
    for color, is_round, word in signs:
        entry = QWidget()
        row = QHBoxLayout(entry)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(5))
        row.addWidget(_Sign(theme, color, is_round=is_round), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(text_label(theme, word, "caption", "text.secondary"))
        line.addWidget(entry)
    return key


class _Sign(QWidget):
    """A small square or dot of the map's own colours; the word beside it says what it means."""

    def __init__(self, theme: Theme, color: str, *, is_round: bool) -> None:
        super().__init__()
        self._theme, self._color, self._is_round = theme, color, is_round
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the sign's side both ways."""
        return QSize(self._theme.px(12), self._theme.px(12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(self._theme.color(self._color))
        if self._is_round:
            painter.setPen(QPen(self._theme.color("text.primary"), self._theme.px(1.5)))
            painter.drawEllipse(box)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(box, self._theme.px(2), self._theme.px(2))
