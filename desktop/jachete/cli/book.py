"""`jachete book`: the portfolio of the directory, of a search, of a shortlist or of some enterprises."""

import signal
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from jachete.cli.arguments import DONE, NOTHING, WRONG_USAGE, edition_path
from jachete.cli.asked import query, shortlist_asked
from jachete.editions.opened import Opened
from jachete.exporting.withdrawn import left_out
from jachete.i18n import _, language
from jachete.printshop.jobs import BookJob, Progress
from jachete.printshop.naming import scope
from jachete.printshop.working import do
from jachete.search.stopping import never

#: No line of progress is longer, in any language.
_WIDEST: Final = 60


def book(options: Namespace) -> int:
    """Write the portfolio, saying on a terminal how far it is; return the exit status."""
    job = _job(options)
    if job is None:
        refusal = _("Dites des mots et des filtres, des --id, ou --shortlist. Rien n’a été écrit.")
        print(refusal, file=sys.stderr)
        return WRONG_USAGE
    try:
        with _told_to_stop(), _clean_line():
            do(job, _tell, never)
    except KeyboardInterrupt:
        print(_("Arrêté. Le portfolio n’a pas été écrit."), file=sys.stderr)
        return NOTHING
    print(job.out)
    return DONE


def _job(options: Namespace) -> BookJob | None:
    """Return what is asked for; None when enterprises are asked for in more than one way."""
    edition = edition_path(options)
    ids, said = options.ids, _("Sélection") if options.ids else ""
    with Opened.at(edition) as opened:
        asked = query(options, opened)
        searches = bool(asked.words or asked.filters)
        if sum(map(bool, (searches, ids, options.shortlist))) > 1:
            return None
        if searches:
            said = scope(opened.engine.search(asked, limit=1))
        if options.shortlist:
            kept = shortlist_asked(options, opened)
            if kept.gone:
                print(left_out(kept.gone, most=len(kept.gone)), file=sys.stderr)
            ids = [each.enterprise for each in kept.entries]
            said = _("Sélection «\u202f{name}\u202f»").format(name=kept.name)
    return BookJob(
        edition,
        language(),
        options.out,
        options.by,
        options.paper,
        asked if searches else None,
        tuple(dict.fromkeys(ids)) if ids is not None else None,
        said,
    )


@contextmanager
def _told_to_stop() -> Iterator[None]:
    """Let the signal that ends a process clean up after it, as the keyboard does."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _tell(progress: Progress) -> None:
    if sys.stderr.isatty():
        said = _("Fiche {done} sur {total}").format(done=progress.done, total=progress.total)
        print(f"\r{said}", end="", file=sys.stderr, flush=True)


@contextmanager
def _clean_line() -> Iterator[None]:
    """Leave a terminal's line empty once the work has ended, however it did."""
    try:
        yield
    finally:
        if sys.stderr.isatty():
            print("\r" + " " * _WIDEST + "\r", end="", file=sys.stderr, flush=True)
