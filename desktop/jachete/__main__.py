"""One entry for the window and the command line; Qt is loaded only by what shows something."""

from __future__ import annotations

import gc
import os
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING, Final

from jachete import i18n
from jachete.errors import JacheteError
from jachete.running import mark_running

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from pathlib import Path

#: What is answered to the system, as `cli.arguments` says it.
_DONE: Final = 0
_NOTHING: Final = 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, or open the window when there is none; return the exit status."""
    if getattr(sys, "frozen", False):
        mark_running()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = _run(sys.argv[1:] if arguments is None else arguments)
        if sys.stdout is not None:  # a window of Windows has none
            sys.stdout.flush()
    except JacheteError as failure:
        print(failure.sentence, file=sys.stderr)  # noqa: T201 - a command answers
        return _NOTHING
    except BrokenPipeError:
        # Whoever was reading has enough; what is left to write goes nowhere, without a word.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _DONE
    return status


def _run(words: Sequence[str]) -> int:
    """Do what words say; without any, nothing of the command line is loaded before the window is painted."""
    if not words:
        i18n.use("fr")
        return _open(None)
    from jachete.cli.arguments import parser, with_command  # noqa: PLC0415 - as said

    options = parser().parse_args(with_command(words))
    i18n.use(options.language or "fr")
    if options.command in (None, "open"):
        return _open(options.edition, options.language, getattr(options, "file", None))
    return _command(options)


def _open(edition: Path | None, language: str | None = None, file: Path | None = None) -> int:
    gc.disable()  # what is loaded stays; looked at again once all of it is there
    try:
        from jachete import app  # noqa: PLC0415 - Qt only when a window is asked for

        return app.run(edition, language, file)
    finally:
        gc.enable()


def _command(options: Namespace) -> int:
    from jachete.cli.arguments import edition_path  # noqa: PLC0415 - as above
    from jachete.policies.in_force import in_force  # noqa: PLC0415 - as above

    options.policies = in_force()
    i18n.use(options.policies.language_to_speak(options.language) or "fr")
    if options.command == "self-test":
        return _self_test(edition_path(options), options.report, offscreen=options.offscreen)
    if options.command == "tour":
        return _tour(edition_path(options), options.out, quick=options.quick)
    from jachete.cli.commands import COMMANDS  # noqa: PLC0415 - the window needs none of them

    return COMMANDS[options.command](options)


def _self_test(edition: Path, written: Path | None, *, offscreen: bool) -> int:
    from jachete import selftest  # noqa: PLC0415 - as above

    report = selftest.prove(edition, offscreen=offscreen)
    for line in report.lines():
        print(line)  # noqa: T201 - as above
    if written is not None:
        report.write(written)
    return _DONE if report.passed else _NOTHING


def _tour(edition: Path, out: Path, *, quick: bool) -> int:
    from jachete import tour  # noqa: PLC0415 - as above

    for path in tour.play(edition, out, quick=quick):
        print(path)  # noqa: T201 - as above
    return _DONE


if __name__ == "__main__":
    sys.exit(main())
