"""`jachete shortlist`: the shortlists of the notebook."""

import datetime
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from jachete.cli import as_json
from jachete.cli.arguments import DONE, NOTHING, edition_path
from jachete.cli.asked import opened_notebook, shortlist_named
from jachete.editions.opened import Opened
from jachete.exporting.withdrawn import absence, absent
from jachete.i18n import _, ngettext
from jachete.notebook.sharing import read_shared, write_shared
from jachete.notebook.shortlist import Entry, Shortlist
from jachete.notebook.shortlists import Shortlists


def shortlist_command(options: Namespace) -> int:
    """Do what is asked with the shortlists; return the exit status."""
    with opened_notebook(options) as notebook:
        return _ACTIONS[options.action](Shortlists(notebook), options)


def _list(shortlists: Shortlists, options: Namespace) -> int:
    kept = shortlists.all()
    if options.json:
        print(as_json.text([as_json.shortlist(each) for each in kept]))
    for each in [] if options.json else kept:
        print(f"{each.name} · {_counted(each)}")
    if not kept and not options.json:
        print(_("Aucune sélection. Faites-en une avec « jachete shortlist add NOM ID »."), file=sys.stderr)
    return DONE if kept else NOTHING


def _counted(shortlist: Shortlist) -> str:
    count = len(shortlist.entries)
    return ngettext("{count} entreprise", "{count} entreprises", count).format(count=count)


def _show(shortlists: Shortlists, options: Namespace) -> int:
    shown = shortlist_named(shortlists, options.name)
    if options.json:
        print(as_json.text(as_json.shortlist(shown)))
        return DONE
    with Opened.at(edition_path(options)) as opened:
        known = frozenset(opened.reader.ids())
        names = {each: opened.reader.enterprise(each).name for each in known & _ids(shown)}
        notice = opened.manifest.notice
    gone = absent(sum(each.enterprise not in known for each in shown.entries), notice)
    count = ", ".join(filter(None, (_counted(shown), gone)))
    for line in filter(None, (shown.name, count, shown.note)):
        print(line)
    for each in shown.entries:
        print(f"\n{_named(each, names)}  [{each.enterprise}]")
        said = "" if each.enterprise in known else absence(each, notice)
        print("  " + " · ".join(filter(None, (each.place, said))))
        for line in each.note.splitlines():
            print(f"  {line}")
    return DONE


def _ids(shortlist: Shortlist) -> frozenset[str]:
    return frozenset(each.enterprise for each in shortlist.entries)


def _named(entry: Entry, names: Mapping[str, str]) -> str:
    """Return what an enterprise is called now, and what it was when it was added, if that is not the same."""
    name = names.get(entry.enterprise, entry.name)
    former = _("autrefois {name}").format(name=entry.name) if name != entry.name else ""
    return " · ".join(filter(None, (name, former)))


def _add(shortlists: Shortlists, options: Namespace) -> int:
    entries = _entries(options)
    known = {each.name.casefold(): each for each in shortlists.all()}
    found = known.get(options.name.casefold())
    if found is None:
        print(_told(shortlists.keep(Shortlist(options.name, _now()).with_entries(entries))))
    else:
        print(_told(shortlists.change(found.id, lambda each: each.with_entries(entries))))
    return DONE


def _entries(options: Namespace) -> Sequence[Entry]:
    with Opened.at(edition_path(options)) as opened:
        found = [opened.reader.enterprise(each) for each in options.ids]
        return [Entry(each.id, each.name, opened.vocabulary.place(each), _now()) for each in found]


def _now() -> datetime.datetime:
    return datetime.datetime.now().astimezone()


def _told(shortlist: Shortlist) -> str:
    return f"{shortlist.name} · {_counted(shortlist)}"


def _take_out(shortlists: Shortlists, options: Namespace) -> int:
    found = shortlist_named(shortlists, options.name)
    print(_told(shortlists.change(found.id, lambda each: each.without(options.ids))))
    return DONE


def _rename(shortlists: Shortlists, options: Namespace) -> int:
    found = shortlist_named(shortlists, options.name)
    print(_told(shortlists.change(found.id, lambda each: each.renamed(options.new_name))))
    return DONE


def _delete(shortlists: Shortlists, options: Namespace) -> int:
    removed = shortlists.remove(shortlist_named(shortlists, options.name).id)
    print(_("Sélection supprimée : {name}").format(name=removed.name))
    return DONE


def _share(shortlists: Shortlists, options: Namespace) -> int:
    write_shared(shortlist_named(shortlists, options.name), options.out)
    print(options.out)
    return DONE


def _receive(shortlists: Shortlists, options: Namespace) -> int:
    print(_told(shortlists.keep(read_shared(options.file))))
    return DONE


_ACTIONS: Final[dict[str, Callable[[Shortlists, Namespace], int]]] = {
    "list": _list,
    "show": _show,
    "add": _add,
    "take-out": _take_out,
    "rename": _rename,
    "delete": _delete,
    "share": _share,
    "receive": _receive,
}
