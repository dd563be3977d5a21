"""The preferences: a section at a time, each change applied at once."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from jachete.i18n import _
from jachete.ui.preferences.appearance import AppearancePage
from jachete.ui.preferences.keyboard import KeyboardPage
from jachete.ui.preferences.language import LanguagePage
from jachete.ui.preferences.notebook import NotebookPage
from jachete.ui.preferences.privacy import PrivacyPage
from jachete.ui.preferences.row import Page
from jachete.ui.preferences.sections import Section, SectionEntry
from jachete.ui.shell.focus import holds_focus
from jachete.ui.shell.keys import caps
from jachete.ui.shell.room import Room
from jachete.ui.shell.screen import Screen, Surroundings
from jachete.ui.shell.status_bar import Hint
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.widgets.flow_layout import FlowLayout
from jachete.ui.widgets.labels import text_label

_WIDEST: Final = 760
#: The pages of help about some sections.
_TOPICS: Final = {Section.PRIVACY: "privacy", Section.NOTEBOOK: "notebook"}
#: What is remembered changes: these are shown anew at each visit.
_CHANGING: Final = (Section.PRIVACY, Section.NOTEBOOK)


class PreferencesScreen(Screen):
    """The sections at the left, the rows of one of them at the right."""

    place = Place.PREFERENCES

    section: Section
    page: Page

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._narrow = False
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(1, 1, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._made_pane())
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._layout.addWidget(self.area, 1)
        self.show_section(Section.APPEARANCE)
        surroundings.gathering.keeper.changed.connect(self._on_kept)

    def _made_pane(self) -> QFrame:
        theme = self.around.theme
        self._pane = QFrame()
        self._pane.setObjectName("sections")
        column = QVBoxLayout(self._pane)
        column.setContentsMargins(*(theme.px(side) for side in (12, 18, 12, 12)))
        column.setSpacing(theme.px(12))
        self._title = text_label(theme, _("Préférences"), "title")
        self._title.setContentsMargins(theme.px(10), 0, 0, 0)
        column.addWidget(self._title)
        entries = QWidget()
        flow = FlowLayout(entries, theme.px(2))
        self.entries: dict[Section, SectionEntry] = {}
        for section in Section:
            entry = SectionEntry(theme, section)
            entry.taken.connect(lambda section=section: self.show_section(section))
            flow.addWidget(entry)
            self.entries[section] = entry
        column.addWidget(entries)
        column.addStretch()
        return self._pane

    # ------------------------------------------------------------------ sections
    def show_section(self, section: Section) -> None:
        """Show the rows of a section."""
        self.section = section
        self.entries[section].setChecked(True)
        self._was_open = self.around.gathering.keeper.is_open
        self.page = self._made_page(section)
        self.page.setMaximumWidth(self.around.theme.px(_WIDEST))
        holder = QWidget()
        holder.setObjectName("record")
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, holder)
        self._line.addWidget(self.page, 1000)
        self._line.addStretch(1)
        self._set_page_narrow()
        self.area.setWidget(holder)
        self.area.setAccessibleName(self.entries[section].text())
        self.changed.emit()

    def _made_page(self, section: Section) -> Page:
        around = self.around
        theme, settings, apply = around.theme, around.settings, self.settings_wanted.emit
        if section is Section.LANGUAGE:
            return LanguagePage(theme, settings, around.policies, apply)
        if section is Section.KEYBOARD:
            return KeyboardPage(theme, settings, around.commands, apply)
        if section is Section.PRIVACY:
            return PrivacyPage(around, apply)
        if section is Section.NOTEBOOK:
            return NotebookPage(theme, around.gathering.keeper)
        return AppearancePage(theme, settings, apply)

    # ------------------------------------------------------------------ visits
    def title(self) -> str:
        """Return the title."""
        return _("Préférences")

    def topic(self) -> str:
        """Return the page of help about the section."""
        return _TOPICS.get(self.section, super().topic())

    def show_visit(self, visit: Visit) -> None:
        """Show the section that a visit names, the first one when it names none."""
        known = visit.topic in list(Section)
        wanted = Section(visit.topic) if known else self.section
        if wanted is not self.section or wanted in _CHANGING:
            self.show_section(wanted)

    def _show_again(self) -> None:
        """Show the section anew, the keyboard and the eye where they were."""
        focused, bar = self.page.focusWidget(), self.area.verticalScrollBar()
        name, scrolled = focused.accessibleName() if focused is not None else "", bar.value()
        self.show_section(self.section)
        self.page.show()
        same = (each for each in self.page.findChildren(QWidget) if each.accessibleName() == name != "")
        control = next((each for each in same if each.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        if control is not None and control.isEnabled():
            control.setFocus(Qt.FocusReason.OtherFocusReason)
        bar.setValue(scrolled)

    def _on_kept(self) -> None:
        """Say what is kept as it is now; the notebook may have been opened since."""
        late = self.section is Section.NOTEBOOK and not self._was_open
        if self.section is Section.PRIVACY or late:
            QTimer.singleShot(0, self, self._show_again)  # once the click that did it is over

    def here(self) -> Visit:
        """Return the section that is shown."""
        return Visit(self.place, topic=self.section.value)

    # ------------------------------------------------------------------ room and keyboard
    def set_room(self, room: Room) -> None:
        """Set the sections at the left, or at the head where there is no room beside."""
        narrow = room is Room.SINGLE
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._layout.setDirection(down if narrow else across)
        self._title.setVisible(not narrow)
        for entry in self.entries.values():
            entry.set_wide(wide=not narrow)
        self._pane.setMaximumWidth(16777215 if narrow else self.around.theme.px(248))
        if narrow is not self._narrow:
            self._narrow = narrow
            self._set_page_narrow()

    def _set_page_narrow(self) -> None:
        theme = self.around.theme
        side = theme.px(20 if self._narrow else 40)
        self._line.setContentsMargins(side, theme.px(24), side, 0)
        self.page.set_narrow(narrow=self._narrow)

    def zones(self) -> list[QWidget]:
        """Return the sections, then what they hold."""
        first = self._first_control()
        return [self.entries[self.section], *([first] if first is not None else [])]

    def _first_control(self) -> QWidget | None:
        reached = (
            each for each in self.page.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        )
        return next((each for each in reached if each.isVisible() and each.isEnabled()), None)

    def hints(self) -> list[Hint]:
        """Return what the keys do here."""
        leave: Hint = ((_("Échap"),), _("Fermer"))
        keys = {command.name: command.key for command in self.around.commands}
        sizes: list[Hint] = [
            (caps(keys[name]), title)
            for name, title in (("larger", _("Agrandir")), ("smaller", _("Réduire")))
            if keys.get(name)
        ]
        if holds_focus(self._pane):
            return [(("↑", "↓"), _("Section")), ((_("Tab"),), _("Réglages")), *sizes, leave]
        return [((_("Tab"),), _("Réglage suivant")), ((_("Espace"),), _("Changer")), *sizes, leave]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
