"""The enterprises read lately, to read again."""

import datetime
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from jachete.catalogue.directory import Vocabulary
from jachete.i18n import _
from jachete.ui.home.glance import Recent
from jachete.ui.home.recent_row import RecentRow
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.labels import clear, text_label
from jachete.ui.widgets.roving import Roving
from jachete.ui.widgets.text_view import paragraph

#: Logical pixels.
_HEADING: Final = 24


class RecentList(QWidget):
    """Rows under a title, or a sentence when there are none; `cleared` asks to forget them."""

    enterprise_chosen = Signal(str)
    cleared = Signal()

    def __init__(self, theme: Theme, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._theme, self._vocabulary = theme, vocabulary
        self.rows: list[RecentRow] = []
        head = QHBoxLayout()
        heading = text_label(theme, _("Consultées récemment"), "subtitle")
        heading.setMinimumHeight(theme.px(_HEADING))
        head.addWidget(heading)
        head.addStretch()
        self.clear_button = Button(theme, _("Effacer"), kind="link")
        self.clear_button.setAccessibleName(_("Effacer les entreprises consultées récemment"))
        self.clear_button.clicked.connect(self.cleared)
        self.clear_button.hide()
        head.addWidget(self.clear_button)
        self._panel = QFrame()
        self._panel.setProperty("kind", "panel")
        lines = QVBoxLayout(self._panel)
        lines.setContentsMargins(1, 1, 1, 1)
        lines.setSpacing(0)
        self._roving = Roving(self._panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(9))
        column.addLayout(head)
        column.addWidget(self._panel)

    @property
    def panel(self) -> QFrame:
        """Return what holds the rows."""
        return self._panel

    def show_recent(self, recent: Sequence[Recent], now: datetime.datetime) -> None:
        """Show the enterprises read lately."""
        clear(self._panel)
        self.rows = [
            RecentRow(
                self._theme, each, self._vocabulary.category(each.category), now, last=each is recent[-1]
            )
            for each in recent
        ]
        before: QWidget = self.clear_button
        for row, each in zip(self.rows, recent, strict=True):
            row.clicked.connect(lambda _checked=False, id_=each.enterprise: self.enterprise_chosen.emit(id_))
            self._add(row)
            self.setTabOrder(before, row)
            before = row
        self._roving.hold(self.rows)
        self.clear_button.setVisible(bool(recent))
        if not recent:
            self.say(_("Les fiches que vous lirez se retrouveront ici."))

    def say(self, sentence: str) -> None:
        """Say why there are no rows."""
        clear(self._panel)
        self.rows = []
        words = paragraph(self._theme, sentence, "body", "text.secondary")
        words.setContentsMargins(*(self._theme.px(side) for side in (16, 16, 16, 16)))
        self._add(words)

    def _add(self, widget: QWidget) -> None:
        lines = self._panel.layout()
        if lines is not None:
            lines.addWidget(widget)
            widget.show()  # at once: what is not seen yet cannot take the focus
