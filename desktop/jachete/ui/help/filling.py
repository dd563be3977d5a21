"""Pages filled with the keys in force: those a person chose, or those we did."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from jachete.i18n import _
from jachete.ui.help.pages import HelpPage
from jachete.ui.shell.commands import Command
from jachete.ui.shell.keys import caps

#: The address that a cap of the keyboard is given in Markdown, to be found again once it is laid out.
CAP: Final = "key:"
_KEY: Final = re.compile(r"\{key:([a-z-]+)\}")
_LIST: Final = "{shortcuts}"
#: Spaces that do not break: around a cap, inside its box, and between two boxes.
_INSIDE: Final = "\u00a0"
_BETWEEN: Final = "\u00a0"


def filled(pages: Iterable[HelpPage], commands: Sequence[Command]) -> tuple[HelpPage, ...]:
    """Return pages with the keys of commands in the places that name them."""
    keys = {command.name: _shown(command.key) or _("(aucune touche)") for command in commands}

    def fill(text: str) -> str:
        text = _KEY.sub(lambda found: keys.get(found[1], ""), text)
        return text.replace(_LIST, _table(commands)) if _LIST in text else text

    return tuple(replace(page, text=fill(page.text)) for page in pages)


def _shown(key: str) -> str:
    """Return the caps of a key in Markdown."""
    escaped = (re.sub(r"([\\`*_\[\]<>#+-])", r"\\\1", cap) for cap in caps(key))
    return _BETWEEN.join(f"[{_INSIDE}{cap}{_INSIDE}]({CAP})" for cap in escaped)


def _table(commands: Sequence[Command]) -> str:
    """Return every command that has a key, group by group."""
    with_keys = [command for command in commands if command.key or command.other_keys]
    keys, doing = _("Touches"), _("Ce qu’elles font")
    head = f"| {keys} | {doing} |\n|---|---|\n"
    parts = []
    for group, members in groupby(with_keys, lambda command: command.group):
        rows = "\n".join(f"| {_keys(command)} | {command.title} |" for command in members)
        parts.append(f"## {group}\n\n{head}{rows}")
    return "\n\n".join(parts)


def _keys(command: Command) -> str:
    keys = (key for key in (command.key, *command.other_keys) if key)
    return _(" ou ").join(_shown(key) for key in keys)
