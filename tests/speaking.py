"""What a window says to a screen reader: Qt's accessibility tree read as one, and what is wrong in it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

Role = QAccessible.Role

#: What takes the keyboard says by its role what can be done with it.
OPERATED: Final = {
    Role.Button,
    Role.ButtonDropDown,
    Role.ButtonMenu,
    Role.CheckBox,
    Role.ComboBox,
    Role.Document,
    Role.EditableText,
    Role.Grouping,
    Role.Link,
    Role.List,
    Role.MenuBar,
    Role.MenuItem,
    Role.PageTab,
    Role.PageTabList,
    Role.RadioButton,
    Role.Slider,
    Role.SpinBox,
    Role.Table,
    Role.Tree,
}
#: What is said of an item that one chooses among others.
ITEMS: Final = {Role.ListItem, Role.TreeItem, Role.Cell, Role.MenuItem, Role.RadioButton, Role.PageTab}


@dataclass(frozen=True)
class Spoken:
    """What is said of an object; `group` is the name of what it stands in."""

    role: QAccessible.Role
    name: str
    description: str
    group: str
    focusable: bool
    object: QObject | None

    def __str__(self) -> str:
        """Say it with the class of its object."""
        return f"{self.role.name} « {self.name} » ({type(self.object).__name__})"


def spoken(window: QWidget) -> list[Spoken]:
    """Return everything that is shown in a window, in the order of the tree."""
    return list(_read(QAccessible.queryAccessibleInterface(window)))


def _read(interface: QAccessibleInterface, group: str = "") -> Iterator[Spoken]:
    state: Any = interface.state()  # the stubs leave out its fields
    if state.invisible:
        return
    name = interface.text(QAccessible.Text.Name)
    description = interface.text(QAccessible.Text.Description)
    yield Spoken(interface.role(), name, description, group, bool(state.focusable), interface.object())
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and child.isValid():
            yield from _read(child, name or group)


def speech_faults(window: QWidget) -> list[str]:
    """Return what takes the keyboard without a name or a role, and the items that say nothing."""
    everything = spoken(window)
    operated = [each for each in everything if each.focusable and each.role is not Role.StaticText]
    nameless = [
        f"{each} has no name" for each in operated if each.role not in ITEMS and not each.name.strip()
    ]
    roleless = [f"{each} has no role to speak of" for each in operated if each.role not in OPERATED | ITEMS]
    silent = [f"{each} says nothing" for each in everything if each.role in ITEMS and not each.name.strip()]
    return [*nameless, *roleless, *silent, *_alike(operated)]


def _alike(operated: list[Spoken]) -> list[str]:
    """Return the names that several controls of a group bear: one cannot tell them apart."""
    count = Counter((each.role, each.name, each.group) for each in operated if each.role not in ITEMS)
    return [
        f"{times} controls are {role.name} « {name} »"
        for (role, name, _group), times in count.items()
        if times > 1
    ]
