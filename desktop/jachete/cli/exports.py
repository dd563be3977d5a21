"""`jachete export`: enterprises as a workbook, CSV or contact cards."""

import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from jachete.cli.arguments import DONE, FILTER_OPTIONS, NOTHING, WRONG_USAGE, edition_path
from jachete.cli.asked import query, shortlist_asked
from jachete.editions.opened import Opened
from jachete.exporting.columns import USUAL, Column, Item, chosen, columns
from jachete.exporting.kinds import Kind
from jachete.exporting.withdrawn import left_out
from jachete.exporting.writing import Export, export
from jachete.i18n import _
from jachete.policies.in_force import Policies
from jachete.printshop.naming import scope

_BY_SUFFIX: Final = {".xlsx": Kind.XLSX, ".csv": Kind.CSV, ".vcf": Kind.VCARD_4}
_ALL: Final = "all"


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The enterprises to export, with the note on each, and the names of those that the edition has not."""

    title: str
    notes: Mapping[str, str]
    gone: Sequence[str] = ()


def export_command(options: Namespace) -> int:
    """Write what is asked for in a file; return the exit status."""
    kind = options.format or _BY_SUFFIX.get(options.out.suffix.lower())
    searches = bool(options.words) or any(getattr(options, facet.value) for facet in FILTER_OPTIONS)
    if kind is None or sum(map(bool, (searches, options.ids, options.shortlist))) > 1:
        _complain(
            _(
                "Nommez un fichier .xlsx, .csv ou .vcf, ou dites --format; choisissez des mots et des "
                "filtres, des --id, ou --shortlist. Rien n’a été exporté."
            )
        )
        return WRONG_USAGE
    policies: Policies = options.policies
    policies.allow(kind)
    chosen_columns = _columns(options.columns, with_note=bool(options.shortlist))
    with Opened.at(edition_path(options)) as opened:
        wanted = _wanted(options, opened)
        if wanted.gone:
            _complain(left_out(wanted.gone, most=len(wanted.gone)))
        if not wanted.notes:
            _complain(_("Aucune entreprise à exporter. Rien n’a été écrit. Essayez moins de mots."))
            return NOTHING
        items = _items(opened, wanted)
        about = (opened.vocabulary, opened.manifest, wanted.gone)
        export(Export(wanted.title, items, chosen_columns, *about), kind, options.out)
    print(options.out)
    return DONE


def _complain(sentence: str) -> None:
    print(sentence, file=sys.stderr)


def _columns(names: str, *, with_note: bool) -> tuple[Column, ...]:
    """Return the columns named, with commas between, or the usual ones, with the notes of a shortlist."""
    if names == _ALL:
        return columns()
    usual = (USUAL[0], "note", *USUAL[1:]) if with_note else USUAL
    return chosen([name.strip() for name in names.split(",")] if names else usual)


def _wanted(options: Namespace, opened: Opened) -> _Wanted:
    if options.shortlist:
        kept = shortlist_asked(options, opened)
        return _Wanted(kept.name, {each.enterprise: each.note for each in kept.entries}, kept.gone)
    if options.ids:
        for each in options.ids:
            opened.reader.enterprise(each)  # refuses an unknown one
        return _Wanted(_("Sélection"), dict.fromkeys(options.ids, ""))
    page = opened.engine.search(query(options, opened), limit=max(opened.manifest.enterprises, 1))
    return _Wanted(scope(page) or _("Tout le répertoire"), dict.fromkeys((hit.id for hit in page.hits), ""))


def _items(opened: Opened, wanted: _Wanted) -> Iterator[Item]:
    for each, note in wanted.notes.items():
        yield Item(opened.reader.enterprise(each), note)
