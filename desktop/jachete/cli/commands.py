"""What each command does; each returns its exit status."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

import jachete
from jachete.cli import as_json, as_text
from jachete.cli.arguments import DONE, NOTHING, WRONG_USAGE, edition_path
from jachete.cli.asked import query
from jachete.cli.comparing import compare_command
from jachete.errors import CannotWriteError, EnterpriseNotFoundError, PackageRefusedError
from jachete.i18n import _, ngettext
from jachete.policies.in_force import Policies

if TYPE_CHECKING:
    from jachete.editions.opened import Opened


def _opened(path: Path) -> Opened:
    from jachete.editions.opened import Opened  # noqa: PLC0415 - SQLAlchemy only when an edition is read

    return Opened.at(path)


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


def _complain(sentence: str) -> None:
    print(sentence, file=sys.stderr)


def _search(options: Namespace) -> int:
    with _opened(edition_path(options)) as opened:
        found = opened.engine.search(query(options, opened), limit=options.limit)
    if options.json:
        print(as_json.text(as_json.page(found)))
    elif found.total:
        _say(as_text.page(found))
    if not found.total:
        _complain(
            _("Aucune entreprise ne correspond. Essayez moins de mots, ou un autre mot pour la même chose.")
        )
        for sentence in as_text.suggestions(found):
            _complain(sentence)
        return NOTHING
    return DONE


def _show(options: Namespace) -> int:
    with _opened(edition_path(options)) as opened:
        if options.json:
            print(as_json.text(as_json.enterprise(opened.reader.enterprise(options.id))))
        else:
            _say(as_text.sheet(opened.sheet(options.id)))
    return DONE


def _sheet(options: Namespace) -> int:
    if bool(options.ids) == options.all:
        _complain(_("Dites quelles fiches écrire : des identifiants, ou --all. Rien n’a été écrit."))
        return WRONG_USAGE
    with _opened(edition_path(options)) as opened:
        known = opened.reader.ids()
        unknown = [each for each in options.ids if each not in known]
        if unknown:  # before any sheet is written
            raise EnterpriseNotFoundError(unknown[0])
        _make_folder(options.out)
        for each in options.ids or known:
            path = options.out / f"{each}.pdf"
            opened.write_pdf(each, path, options.paper)
            print(path)
    return DONE


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise CannotWriteError(folder, problem.strerror or str(problem)) from problem


def _book(options: Namespace) -> int:
    from jachete.cli.book import book  # noqa: PLC0415 - as above

    return book(options)


def _build(options: Namespace) -> int:
    from jachete.editions.build import build  # noqa: PLC0415 - only this command reads packages

    try:
        manifest, warnings = build(options.source, options.out)
    except PackageRefusedError as refusal:
        for fault in refusal.faults:
            _complain(fault)
        raise
    for warning in warnings:
        _complain(warning)
    print(
        ngettext(
            "Édition {label} écrite dans {path} : {count} entreprise publiée.",
            "Édition {label} écrite dans {path} : {count} entreprises publiées.",
            manifest.enterprises,
        ).format(label=manifest.notice.label, path=options.out, count=manifest.enterprises)
    )
    return DONE


def _info(options: Namespace) -> int:
    path = edition_path(options)
    policies: Policies = options.policies
    with _opened(path) as opened:
        if options.json:
            told = as_json.info(opened.manifest, str(path))
            print(as_json.text(told | as_json.places() | as_json.policies(policies)))
        else:
            _say(as_text.info(opened.manifest, str(path), jachete.__version__))
            _say(as_text.places())
            _say(as_text.policies(policies))
    return DONE


def _install(options: Namespace) -> int:
    from jachete.cli.installing import install_command  # noqa: PLC0415 - only this command installs

    return install_command(options)


def _export(options: Namespace) -> int:
    from jachete.cli.exports import export_command  # noqa: PLC0415 - only this command exports

    return export_command(options)


def _shortlist(options: Namespace) -> int:
    from jachete.cli.shortlists import shortlist_command  # noqa: PLC0415 - only this command opens the notebook

    return shortlist_command(options)


COMMANDS: Final[dict[str, Callable[[Namespace], int]]] = {
    "search": _search,
    "show": _show,
    "sheet": _sheet,
    "compare": compare_command,
    "book": _book,
    "export": _export,
    "shortlist": _shortlist,
    "build": _build,
    "install": _install,
    "info": _info,
}
