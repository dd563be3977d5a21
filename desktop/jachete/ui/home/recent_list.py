"""The enterprises read lately, to read again."""

import datetime
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jachete.catalogue.directory import Vocabulary
from jachete.i18n import _
from jachete.ui.home.glance import Recent
from jachete.ui.home.recent_row import RecentRow
from jachete.ui.home.section import RowsPanel, section
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.labels import rule


class RecentList(QWidget):
    """Rows under a title, or a sentence when there are none; `cleared` asks to forget them."""

    enterprise_chosen = Signal(str)
    cleared = Signal()

    def __init__(self, theme: Theme, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._theme, self._vocabulary = theme, vocabulary
        self.rows: list[RecentRow] = []
        self.clear_button = Button(theme, _("Effacer"), kind="link")
        self.clear_button.setAccessibleName(_("Effacer les entreprises consultées récemment"))
        self.clear_button.clicked.connect(self.cleared)
        self.clear_button.hide()
        self.panel = RowsPanel(theme)
        self.setLayout(section(theme, _("Consultées récemment"), self.panel, self.clear_button))

    def show_recent(self, recent: Sequence[Recent], now: datetime.datetime) -> None:
        """Show the enterprises read lately."""
        self.panel.empty()
        self.rows = [
            RecentRow(self._theme, each, self._vocabulary.category(each.category), now) for each in recent
        ]
        before: QWidget = self.clear_button
        for row, each in zip(self.rows, recent, strict=True):
            row.clicked.connect(lambda _checked=False, id_=each.enterprise: self.enterprise_chosen.emit(id_))
            if row is not self.rows[0]:
                self.panel.add(rule())
            self.panel.add(row)
            self.setTabOrder(before, row)
            before = row
        self.panel.roving.hold(self.rows)
        self.clear_button.setVisible(bool(recent))
        if not recent:
            self.say(_("Les fiches que vous lirez se retrouveront ici."))

    def say(self, sentence: str) -> None:
        """Say why there are no rows."""
        self.rows = []
        self.panel.say(sentence)
