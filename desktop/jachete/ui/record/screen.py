"""The page of one record: its head, its sections, and the way to the others of the results."""

import datetime
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jachete.i18n import _, language
from jachete.search.stopping import Stopped
from jachete.text.formats import number
from jachete.ui.announcing import Announcer
from jachete.ui.keeping.keep_button import KeepButton
from jachete.ui.record.page import RecordPage, parts
from jachete.ui.record.page_head import PageHead
from jachete.ui.record.reading import Reading, read_visit
from jachete.ui.record.zone import Zone
from jachete.ui.shell.screen import Screen, Surroundings
from jachete.ui.shell.status_bar import Hint
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.labels import text_label

#: Logical pixels under which the head goes away with the page, to leave room to read.
_LOW: Final = 600


class RecordScreen(Screen):
    """Shows the record that a visit asks for; the results it comes from are gone through one by one."""

    place = Place.RECORD

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        theme = surroundings.theme
        self.reading: Reading | None = None
        self._wanted = Visit(self.place)
        bar = self._make_bar()
        self.head = PageHead(theme, surroundings.compared)
        self.page = RecordPage(theme, surroundings.services.vocabulary)
        self._announcer = Announcer(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(bar)
        self._column.addWidget(self.head)
        self._column.addWidget(self.page, 1)
        self.head.tabs.chosen.connect(self._to_part)
        self.page.here_changed.connect(self.head.tabs.show_here)
        self.page.link_wanted.connect(self.link_wanted)
        self.page.told.connect(self.told)
        for key, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self.head.tabs.step(step))

    def _make_bar(self) -> QWidget:
        theme = self.around.theme
        self.bar = Zone()
        self.bar.setObjectName("recordbar")
        line = QHBoxLayout(self.bar)
        line.setContentsMargins(*(theme.px(side) for side in (24, 8, 26, 8)))
        line.setSpacing(theme.px(4))
        self.back = Button(theme, _("Résultats"), "arrow-left", "ghost")
        self.back.clicked.connect(self.leave)
        self.position = text_label(theme, "", "body", "text.secondary")
        self.position.setFont(theme.font("body", tabular=True))
        self.previous = self._arrow("chevron-up", _("Fiche précédente"), -1)
        self.next = self._arrow("chevron-down", _("Fiche suivante"), 1)
        line.addWidget(self.back)
        line.addStretch(1)
        line.addWidget(self.position)
        line.addSpacing(theme.px(8))
        line.addWidget(self.previous)
        line.addWidget(self.next)
        self.bar.first = self.back
        return self.bar

    def _arrow(self, icon: str, name: str, rows: int) -> Button:
        arrow = Button(self.around.theme, "", icon, "corner")
        arrow.setAccessibleName(name)
        arrow.setToolTip(name)
        arrow.clicked.connect(lambda: self.step(rows))
        return arrow

    # ------------------------------------------------------------------ visits
    def title(self) -> str:
        """Return the name of the enterprise."""
        return self.reading.sheet.title if self.reading is not None else _("Fiche")

    def show_visit(self, visit: Visit) -> None:
        """Read the record that a visit asks for, at the section that it names."""
        self._ask(visit)

    def here(self) -> Visit:
        """Return the visit that brings back the record shown."""
        return replace(self._wanted, enterprise=self.enterprise() or self._wanted.enterprise, topic="")

    def enterprise(self) -> str:
        """Return the id of the enterprise that is read."""
        return self.reading.sheet.id if self.reading is not None else ""

    def step(self, rows: int) -> None:
        """Read the enterprise some rows below in the results, or above when negative."""
        total = self.reading.total if self.reading is not None else 0
        row = self._wanted.row + rows
        if self._wanted.row >= 0 and 0 <= row < total:
            self._ask(replace(self._wanted, enterprise="", row=row, topic=""))

    def leave(self) -> None:
        """Go back to the results, at this record."""
        here = self.here()
        self.return_wanted.emit(Visit(Place.DIRECTORY, here.query, here.enterprise, row=here.row))

    def copy_contact(self) -> None:
        """Copy the contact of the enterprise that is read."""
        if self.head.deeds is not None:
            self.head.deeds.copy_contact()

    # ------------------------------------------------------------------ reading
    def _ask(self, visit: Visit) -> None:
        self._wanted = visit
        services = self.around.services

        def work(stop: Callable[[], bool]) -> Reading | None:
            try:
                return read_visit(services, visit, stop)
            except Stopped:
                return None

        self.around.background.ask("record", work, self._show, self.failed.emit)

    def _show(self, reading: Reading | None) -> None:
        if reading is None:
            return
        around, sheet = self.around, reading.sheet
        self.reading = reading
        held = self.page.isAncestorOf(self.focusWidget()) or self.head.isAncestorOf(self.focusWidget())
        actions = self.head.show_reading(reading, around.services.vocabulary.category(sheet.category))
        actions.pdf_wanted.connect(self.pdf_wanted)
        actions.preview_wanted.connect(self.preview_wanted)
        actions.told.connect(self.told)
        actions.lead(KeepButton(around.theme, around.gathering, sheet.id, sheet.title))
        self.head.arrange()
        QTimer.singleShot(0, self, self._place_head)  # once its texts know their lines
        self.head.tabs.show_parts(parts(sheet))
        self.page.show_reading(reading)
        self._order()
        self._wanted = replace(self._wanted, row=reading.row)
        if held:  # what had the keyboard is gone
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say_place(reading)
        if around.settings.remembers_records:
            around.memory.keep_reading(sheet.id, datetime.datetime.now().astimezone())
        if self._wanted.topic:
            self._to_part(self._wanted.topic)
        self.changed.emit()

    def _order(self) -> None:
        """Let the Tab key go down the page: what was just made comes after the rest by itself."""
        actions = self.head.deeds.buttons if self.head.deeds is not None else []
        chain = [self.next, *actions, *self.head.tabs.tabs(), self.page]
        for before, after in pairwise(chain):
            self.setTabOrder(before, after)

    def _say_place(self, reading: Reading) -> None:
        """Say where the record stands in the results, and offer the next ones."""
        row, total = reading.row, reading.total
        among = row >= 0
        said = ""
        if among:
            place, count = number(row + 1, language()), number(total, language())
            said = _("{place} sur {count}").format(place=place, count=count)
        self.position.setText(said)
        self.back.setText(_("Résultats") if among else _("Retour"))
        for arrow, possible in ((self.previous, row > 0), (self.next, 0 <= row < total - 1)):
            arrow.setVisible(among)
            arrow.setEnabled(possible)
        title = reading.sheet.title
        self._announcer.announce(_("{name}, {count}").format(name=title, count=said) if said else title)

    def _to_part(self, name: str) -> None:
        self.page.show_part(name)
        self.head.tabs.show_here(name)

    # ------------------------------------------------------------------ room and keyboard
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the head in view where there is height for it."""
        super().resizeEvent(event)
        self._place_head()

    def _place_head(self) -> None:
        """Let the head go away with the page where it would leave no height to read."""
        high = self.head.heightForWidth(self.width())
        low = self.height() < max(self.around.theme.px(_LOW), 2 * high)
        if low and self._column.indexOf(self.head) >= 0:
            self.page.carry(self.head)
        elif not low and self._column.indexOf(self.head) < 0:
            self._column.insertWidget(1, self.head)

    def settle(self) -> None:
        """Take the keyboard where the arrows scroll."""
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def zones(self) -> list[QWidget]:
        """Return the parts that F6 goes through."""
        return [self.page, self.bar, self.head]

    def hints(self) -> list[Hint]:
        """Return what the keys do here."""
        among = self.reading is not None and self.reading.row >= 0
        steps: list[Hint] = [(("Alt", "↑", "↓"), _("Précédente, suivante"))]
        return [
            ((_("Échap"),), self.back.text()),
            *(steps if among else []),
            (("Ctrl", "Tab"), _("Section suivante")),
            (("Ctrl", "P"), _("Imprimer")),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the results with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
