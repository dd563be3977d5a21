"""The head of the home screen: the question, the field, words to begin with, the edition."""

import datetime
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from jachete.catalogue.directory import Manifest
from jachete.i18n import _, language
from jachete.search.counting import enterprises
from jachete.text.formats import date_text
from jachete.ui.home.search_field import LargeSearchField
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.flow_layout import FlowLayout
from jachete.ui.widgets.icon_view import IconView
from jachete.ui.widgets.labels import Pill, clear, text_label
from jachete.ui.widgets.ridges import Ridges
from jachete.ui.widgets.text_view import paragraph

#: Logical pixels: from this width the edition stands beside the field; the foot leaves the ridges to be seen.
_BESIDE: Final = 1000
_LEAST: Final = 235
_FOOT: Final = 54
_FOOT_UNDER: Final = 72


class Header(QFrame):
    """The search over the ridges; `word_chosen` carries a word to search."""

    word_chosen = Signal(str)

    def __init__(self, theme: Theme, manifest: Manifest, today: datetime.date) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("hero")
        self.setMinimumHeight(theme.px(_LEAST))
        self._ridges = Ridges(theme, self)
        self.field = LargeSearchField(theme)
        self._words = QWidget()
        FlowLayout(self._words, theme.px(8))
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setSpacing(theme.px(16))
        self._sides.addLayout(self._search(), 1)
        self._edition = EditionSeal(theme, manifest, today)
        self._sides.addWidget(self._edition, 0, Qt.AlignmentFlag.AlignTop)

    def _search(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(paragraph(self._theme, _("Que souhaitez-vous acheter?"), "display"))
        column.addSpacing(self._theme.px(16))
        line = QHBoxLayout()
        line.addWidget(self.field, 1000)
        line.addStretch(1)
        column.addLayout(line)
        column.addSpacing(self._theme.px(12))
        column.addWidget(self._words)
        column.addStretch()
        return column

    def show_words(self, words: Sequence[str]) -> None:
        """Offer words that find enterprises; nothing when there are none."""
        clear(self._words)
        flow = self._words.layout()
        if not words or flow is None:
            return
        theme = self._theme
        lead = text_label(theme, _("Souvent offert\u00a0:"), "caption", "text.secondary")
        lead.setMinimumHeight(theme.px(26))
        flow.addWidget(lead)
        before: QWidget = self.field.button
        for word in words:
            chip = Button(theme, word, kind="word")
            chip.clicked.connect(lambda _checked=False, word=word: self.word_chosen.emit(word))
            chip.setAccessibleName(_("Chercher «\u202f{text}\u202f»").format(text=word))
            flow.addWidget(chip)
            self.setTabOrder(before, chip)
            before = chip

    def arrange(self, width: float) -> None:
        """Set the edition beside the field, or under it, for a logical width."""
        beside = width >= _BESIDE
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(way)
        self._edition.align(right=beside)
        side = 40 if width > _BESIDE / 2 else 16
        margins = (side, 34, side, _FOOT) if beside else (side, 24, side, _FOOT_UNDER)
        self._sides.setContentsMargins(*(self._theme.px(margin) for margin in margins))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the ridges behind everything, all along."""
        super().resizeEvent(event)
        self._ridges.setGeometry(self.rect())
        self._ridges.lower()


class EditionSeal(QWidget):
    """Which edition this is, how many enterprises it has, when it was published; nothing is claimed more."""

    def __init__(self, theme: Theme, manifest: Manifest, today: datetime.date) -> None:
        super().__init__()
        notice = manifest.notice
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(7))
        self._lines: list[QHBoxLayout] = []
        pills = [Pill(theme, _("Édition {label}").format(label=notice.label), "badge")]
        if notice.fictional:
            pills.append(Pill(theme, _("Données fictives"), "badge", "flask-conical"))
        self._add(theme, *pills)
        published = date_text(notice.published_on, language())
        sentence = _("{count} · publiée le {date}").format(
            count=enterprises(manifest.enterprises), date=published
        )
        said = text_label(theme, sentence, "caption", "text.secondary")
        said.setToolTip(notice.notice.text(language()))
        self._add(theme, said)
        if notice.is_old(today):
            old = text_label(theme, _("Plus de 12\u00a0mois\u00a0: vérifiez les coordonnées"), "caption")
            self._add(theme, IconView(theme, "info", "text.secondary", 14, 16), old)

    def _add(self, theme: Theme, *widgets: QWidget) -> None:
        line = QHBoxLayout()
        line.setSpacing(theme.px(6))
        line.addStretch()
        for widget in widgets:
            line.addWidget(widget)
        line.addStretch()
        self._lines.append(line)
        self._column.addLayout(line)

    def align(self, *, right: bool) -> None:
        """Set the lines against the right, or the left."""
        for line in self._lines:
            line.setStretch(0, 1 if right else 0)
            line.setStretch(line.count() - 1, 0 if right else 1)
