"""The manual page, from the command line's own words."""

import argparse
from collections.abc import Iterator
from typing import Final

from linux_packages.desktop import SUMMARY

import jachete
from jachete import i18n
from jachete.cli.arguments import parser

_WORDS: Final = {
    "fr": {
        "name": "NOM",
        "synopsis": "SYNOPSIS",
        "description": "DESCRIPTION",
        "options": "OPTIONS",
        "commands": "COMMANDES",
        "files": "FICHIERS",
        "status": "CODE DE SORTIE",
        "own": "Préférences, carnet et ses copies. JACHETE_HOME nomme un autre dossier.",
        "0": "Fait.",
        "1": "Rien trouvé, ou refusé : une phrase sur la sortie d’erreur le dit.",
        "2": "Commande mal formée.",
    },
    "en": {
        "name": "NAME",
        "synopsis": "SYNOPSIS",
        "description": "DESCRIPTION",
        "options": "OPTIONS",
        "commands": "COMMANDS",
        "files": "FILES",
        "status": "EXIT STATUS",
        "own": "Preferences, notebook and its copies. JACHETE_HOME names another folder.",
        "0": "Done.",
        "1": "Nothing found, or refused: a sentence on the standard error says so.",
        "2": "The command was not understood.",
    },
}


def manual(language: str, day: str) -> str:
    """Return the manual in a language, dated by a day."""
    i18n.use(language)
    try:
        return "\n".join(_lines(language, day)) + "\n"
    finally:
        i18n.use("fr")


def _lines(language: str, day: str) -> Iterator[str]:
    words, root = _WORDS[language], parser()
    commands = subcommands(root)
    yield f'.TH JACHETE 1 "{day}" "jachete {jachete.__version__}"'
    yield f".SH {words['name']}"
    yield f"jachete \\- {_safe(SUMMARY[language])}"
    yield f".SH {words['synopsis']}"
    yield ".B jachete"
    yield r"[\fIOPTION\fR]... [\fIFILE\fR | \fICOMMAND\fR ...]"
    yield f".SH {words['description']}"
    yield _safe(root.description or "")
    yield f".SH {words['options']}"
    yield from _arguments(root)
    yield f".SH {words['commands']}"
    for name, (said, command) in commands.items():
        yield f".SS {_safe(name)}"
        yield _safe(said)
        yield from _arguments(command)
    yield f".SH {words['files']}"
    yield from (".TP", r".I ~/.config/jachete", _safe(words["own"]))
    yield f".SH {words['status']}"
    for status in "012":
        yield from (".TP", f".B {status}", _safe(words[status]))


def _arguments(command: argparse.ArgumentParser) -> Iterator[str]:
    for action in command._actions:  # noqa: SLF001 - argparse tells its arguments nowhere else
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - as above
            for name, (said, _inner) in subcommands(command).items():
                if command.prog != "jachete":
                    yield from (".TP", rf"\fB{_safe(name)}\fR", _safe(said))
            continue
        names = ", ".join(rf"\fB{_safe(each)}\fR" for each in action.option_strings)
        value = action.metavar or ("|".join(map(str, action.choices)) if action.choices else "")
        shown = rf" \fI{_safe(str(value))}\fR" if value else ""
        yield from (".TP", f"{names}{shown}".strip(), _safe(action.help or ""))


def subcommands(command: argparse.ArgumentParser) -> dict[str, tuple[str, argparse.ArgumentParser]]:
    """Return the commands of a parser by name, each with what is said of it and its own parser."""
    for action in command._actions:  # noqa: SLF001 - as above
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - as above
            said = {each.dest: each.help or "" for each in action._choices_actions}  # noqa: SLF001 - as above
            return {name: (said.get(name, ""), inner) for name, inner in action.choices.items()}
    return {}


def _safe(text: str) -> str:
    escaped = text.replace("\\", r"\e").replace("-", r"\-").replace("%%", "%")
    return rf"\&{escaped}" if escaped.startswith((".", "'")) else escaped
