"""The work itself: an edition is opened, its sheets are drawn, files are written."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from jachete.errors import NothingToPrintError
from jachete.factsheets.comparison import Comparison
from jachete.factsheets.portfolio.composing import portfolio
from jachete.factsheets.portfolio.initiative import Initiative
from jachete.factsheets.sheet import FactSheet
from jachete.i18n import use
from jachete.printshop.jobs import BookJob, DrawingJob, Job, Progress, SheetsJob
from jachete.search.stopping import Stopped

if TYPE_CHECKING:
    from jachete.catalogue.enterprise import Enterprise
    from jachete.editions.opened import Opened
    from jachete.factsheets.portfolio.book import Portfolio

Told = Callable[[Progress], object]
Stop = Callable[[], bool]


def prepare() -> None:
    """Load what draws, so that the first job does not wait for it.

    What is loaded stays: looking for garbage in it took a sixth of the time of a long sheet.
    """
    from jachete.factsheets.pdf.styles import register_fonts  # noqa: PLC0415 - reportlab is slow to load

    register_fonts()
    gc.collect()
    gc.freeze()


def do(job: Job, told: Told, stop: Stop) -> bytes:
    """Do a job, telling each sheet that is done; return what was drawn, nothing when it is in files.

    Raise `Stopped` as soon as `stop` asks for it, and a `JacheteError` when it cannot be done. A portfolio is
    then not written at all; of many sheets, those that were done stay.
    """
    use(job.language)
    if isinstance(job, DrawingJob):
        return _drawn(job.drawn)

    from jachete.editions.opened import Opened  # noqa: PLC0415 - SQLAlchemy, which drawing does without

    with Opened.at(job.edition) as opened:
        if isinstance(job, BookJob):
            _write_book(job, opened, told, stop)
        else:
            _write_sheets(job, opened, told, stop)
    return b""


def _drawn(drawn: FactSheet | Comparison) -> bytes:
    from jachete.factsheets.pdf import comparison_bytes, sheet_bytes  # noqa: PLC0415 - reportlab is slow to load

    return sheet_bytes(drawn) if isinstance(drawn, FactSheet) else comparison_bytes(drawn)


def composed(job: BookJob, opened: Opened) -> Portfolio:
    """Return the portfolio that a job asks for; raise `NothingToPrintError`."""
    reader = opened.reader
    enterprises = _enterprises(job, opened)
    if not enterprises:
        raise NothingToPrintError
    initiative = Initiative(reader.buyers(), reader.partners(), reader.milestones())
    return portfolio(enterprises, opened.vocabulary, opened.manifest, initiative, job.arrangement, job.scope)


def _enterprises(job: BookJob, opened: Opened) -> Sequence[Enterprise]:
    if job.ids is not None:
        ids: Sequence[str] = job.ids
    elif job.query is not None:
        hits = opened.engine.search(job.query, limit=opened.manifest.enterprises).hits
        ids = [hit.id for hit in hits]
    else:
        ids = opened.reader.ids()
    return [opened.reader.enterprise(each) for each in ids]


def _write_book(job: BookJob, opened: Opened, told: Told, stop: Stop) -> None:
    from jachete.factsheets.pdf.book import write_book  # noqa: PLC0415 - reportlab is slow to load

    book = composed(job, opened)
    total = sum(1 for _each in book.sheets())

    def tell(done: int, pages: int) -> None:
        if stop():
            raise Stopped
        told(Progress(done, total, pages))

    write_book(book, opened.sheet, job.out, job.paper, tell)


def _write_sheets(job: SheetsJob, opened: Opened, told: Told, stop: Stop) -> None:
    for done, (enterprise_id, path) in enumerate(job.files):
        if stop():
            raise Stopped
        told(Progress(done, len(job.files)))
        opened.write_pdf(enterprise_id, path)
    told(Progress(len(job.files), len(job.files)))
