"""The section of the keyboard: every command with its keys."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby

from jachete.i18n import _
from jachete.ui.preferences.key_row import KeyRow
from jachete.ui.preferences.keymap import given, restored
from jachete.ui.preferences.row import Page
from jachete.ui.preferences.sections import Section, section_title
from jachete.ui.settings import Settings
from jachete.ui.shell.commands import Command
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.labels import rule, text_label
from jachete.ui.widgets.text_view import paragraph


class KeyboardPage(Page):
    """Lists every command; a key is given to one command only."""

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        commands: Sequence[Command],
        apply: Callable[[Settings], None],
    ) -> None:
        super().__init__(theme, section_title(Section.KEYBOARD))
        self._settings, self._commands, self._apply = settings, commands, apply
        lesson = _("Choisissez une touche de la liste, puis appuyez sur celles que vous préférez.")
        self.column.addSpacing(theme.px(6))
        self.column.addWidget(paragraph(theme, lesson, "body", "text.secondary"))
        self.key_rows: dict[str, KeyRow] = {}
        for group, members in groupby(commands, key=lambda each: each.group):
            self.column.addSpacing(theme.px(18))
            self.column.addWidget(text_label(theme, group, "label", "text.secondary"))
            self.column.addSpacing(theme.px(4))
            for command in members:
                self.column.addWidget(rule())
                self._add_command(command)
        self.column.addWidget(rule())
        self._add_reset()
        self.column.addStretch(1)

    def _add_command(self, command: Command) -> None:
        row = KeyRow(self._theme, command, self._commands)
        row.chosen.connect(self._give)
        row.restored.connect(self._restore)
        self.key_rows[command.name] = row
        self.column.addWidget(row)

    def _add_reset(self) -> None:
        button = Button(self._theme, _("Rétablir"), "rotate-ccw")
        button.setAccessibleName(_("Rétablir tous les raccourcis"))
        button.setEnabled(bool(self._settings.keys))
        button.clicked.connect(lambda: self._apply(replace(self._settings, keys={})))
        help_ = _("Chaque commande reprend ses touches d’origine.")
        if not self._settings.keys:
            help_ = _("Toutes les touches sont celles d’origine.")
        self.add(_("Rétablir tous les raccourcis"), help_, button)

    def _give(self, name: str, key: str) -> None:
        keys = given(self._settings.keys, self._commands, name, key)
        self._apply(replace(self._settings, keys=keys))

    def _restore(self, name: str) -> None:
        keys = restored(self._settings.keys, self._commands, name)
        self._apply(replace(self._settings, keys=keys))
