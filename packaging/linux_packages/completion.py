"""Completion for bash, from the command line's own words."""

import argparse
from typing import Final

from linux_packages.manual import subcommands

from jachete.cli.arguments import parser

_SCRIPT: Final = """# bash completion for jachete
_jachete() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= action= each
    for each in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $each in
            -*) ;;
            *) if [ -z "$command" ]; then case " @COMMANDS@ " in *" $each "*) command=$each ;; esac
               elif [ -z "$action" ]; then action=$each; fi ;;
        esac
    done
    case $before in
@VALUES@
        @FILES@) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    esac
    local words
    case $command in
@WORDS@
        *) words="@COMMANDS@ @OPTIONS@" ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
    case $word in -*) ;; *) compopt -o filenames; mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY \\
        < <(compgen -f -- "$word") ;; esac
}
complete -F _jachete jachete
"""
_FILES: Final = {"FILE", "DIR", "EDITION", "SOURCE"}


def completion() -> str:
    """Return the script."""
    root = parser()
    commands = {name: inner for name, (_said, inner) in subcommands(root).items()}
    everything = [root, *commands.values(), *(each for one in commands.values() for each in _inner(one))]
    values: dict[str, str] = {}
    files: set[str] = set()
    for action in (action for each in everything for action in _options(each)):
        for name in action.option_strings:
            if action.choices:
                values[name] = " ".join(map(str, action.choices))
            elif action.metavar in _FILES:
                files.add(name)
    lines = [
        f'        {name}) mapfile -t COMPREPLY < <(compgen -W "{said}" -- "$word"); return ;;'
        for name, said in sorted(values.items())
    ]
    words = [f'        {name}) words="{_words(command)}" ;;' for name, command in commands.items()]
    return (
        _SCRIPT.replace("@COMMANDS@", " ".join(commands))
        .replace("@OPTIONS@", " ".join(_names(root)))
        .replace("@VALUES@", "\n".join(lines))
        .replace("@FILES@", "|".join(sorted(files)))
        .replace("@WORDS@", "\n".join(words))
    )


def _words(command: argparse.ArgumentParser) -> str:
    named = [*subcommands(command), *_names(command)]
    for inner in _inner(command):
        named += [name for name in _names(inner) if name not in named]
    return " ".join(named)


def _inner(command: argparse.ArgumentParser) -> list[argparse.ArgumentParser]:
    return [inner for _said, inner in subcommands(command).values()]


def _options(command: argparse.ArgumentParser) -> list[argparse.Action]:
    return [action for action in command._actions if action.option_strings]  # noqa: SLF001 - told nowhere else


def _names(command: argparse.ArgumentParser) -> list[str]:
    return [name for action in _options(command) for name in action.option_strings if name.startswith("--")]
