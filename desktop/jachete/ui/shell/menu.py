"""The menu that reaches every place and command."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QWidget

from jachete.i18n import _
from jachete.ui.shell.commands import Command
from jachete.ui.shell.keys import written
from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button


def menu_button(theme: Theme) -> Button:
    """Return the button that opens the menu where there is no room for the rail."""
    button = Button(theme, "", "menu", "ghost")
    button.setAccessibleName(_("Menu"))
    button.setToolTip(_("Menu"))
    return button


def make_menu(parent: QWidget, theme: Theme, commands: Sequence[Command], places: str) -> QMenu:
    """Return a menu of commands: the group called `places` at once, each other one behind its name."""
    menu = _menu(parent, theme, _("Menu"))
    for group, members in groupby(sorted(commands, key=lambda each: each.group != places), _group):
        into = menu
        if group != places:
            into = _menu(menu, theme, group)
            menu.addMenu(into)
        for command in members:
            _add(into, theme, command)
        if group == places:
            menu.addSeparator()
    return menu


def _group(command: Command) -> str:
    return command.group


def _menu(parent: QWidget, theme: Theme, title: str) -> QMenu:
    menu = QMenu(title, parent)
    menu.setAccessibleName(title)
    menu.setFont(theme.font("body"))
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _add(menu: QMenu, theme: Theme, command: Command) -> None:
    # The key after a tab is only shown: the window's own shortcut does it.
    title = command.title.replace("&", "&&")
    action = menu.addAction(f"{title}\t{written(command.key)}" if command.key else title)
    if command.icon:
        action.setIcon(QIcon(pixmap(theme, command.icon, "text.secondary", 16, menu.devicePixelRatioF())))

    def act() -> None:  # without the check mark that the signal carries
        command.act()

    action.triggered.connect(act)
