"""The menu that reaches every place and command."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from jachete.i18n import _
from jachete.ui.shell.commands import Command
from jachete.ui.shell.keys import written
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.menu import Menu


def menu_button(theme: Theme) -> Button:
    """Return the button that opens the menu where there is no room for the rail."""
    button = Button(theme, "", "menu", "ghost")
    button.setAccessibleName(_("Menu"))
    button.setToolTip(_("Menu"))
    return button


def make_menu(parent: QWidget, theme: Theme, commands: Sequence[Command], places: str) -> Menu:
    """Return a menu of commands: the group called `places` at once, each other one behind its name."""
    menu = _menu(theme, parent, _("Menu"))
    for group, members in groupby(sorted(commands, key=lambda each: each.group != places), _group):
        into = menu
        if group != places:
            into = _menu(theme, menu, group)
            menu.addMenu(into)
        for command in members:
            into.add(command.title, command.act, key=written(command.key), icon=command.icon)
        if group == places:
            menu.addSeparator()
    return menu


def _group(command: Command) -> str:
    return command.group


def _menu(theme: Theme, parent: QWidget, title: str) -> Menu:
    menu = Menu(theme, parent, title)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu
