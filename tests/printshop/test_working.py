"""The work itself, in this process."""

from pathlib import Path

import pytest

from jachete import i18n
from jachete.editions.opened import Opened
from jachete.errors import EnterpriseNotFoundError, NothingToPrintError
from jachete.factsheets.portfolio.arrangement import Arrangement
from jachete.printshop.jobs import BookJob, Progress, SheetsJob
from jachete.printshop.working import composed, do
from jachete.search.query import Query
from jachete.search.stopping import Stopped, never


def names(job: BookJob) -> list[str]:
    with Opened.at(job.edition) as opened:
        return [each.name for each in composed(job, opened).sheets()]


def test_the_whole_directory_is_in_the_book_unless_something_is_asked(edition: Path, tmp_path: Path) -> None:
    job = BookJob(edition, "fr", tmp_path / "livre.pdf")
    assert len(names(job)) == 6


def test_a_search_makes_a_book_of_what_it_finds(edition: Path, tmp_path: Path) -> None:
    job = BookJob(edition, "fr", tmp_path / "livre.pdf", query=Query.parse("comptoirs "), scope="Recherche")
    assert names(job) == ["Table Témoin"]
    with Opened.at(edition) as opened:
        assert composed(job, opened).cover.scope == "Recherche"


def test_named_enterprises_make_a_book_in_its_order_not_theirs(edition: Path, tmp_path: Path) -> None:
    ids = ("table-temoin", "atelier-exemple-3")
    job = BookJob(edition, "fr", tmp_path / "livre.pdf", Arrangement.NAME, ids=ids)
    assert names(job) == ["Atelier Exemple 3", "Table Témoin"]


@pytest.mark.parametrize("asked", [{"ids": ()}, {"query": Query.parse("introuvablement ")}])
def test_a_book_of_nothing_is_refused(edition: Path, tmp_path: Path, asked: dict[str, object]) -> None:
    job = BookJob(edition, "fr", tmp_path / "livre.pdf", **asked)  # type: ignore[arg-type]  # one of its fields
    with pytest.raises(NothingToPrintError):
        do(job, lambda _progress: None, never)
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_enterprise_is_said(edition: Path, tmp_path: Path) -> None:
    with pytest.raises(EnterpriseNotFoundError, match="inconnue"):
        do(BookJob(edition, "fr", tmp_path / "livre.pdf", ids=("inconnue",)), lambda _progress: None, never)


def test_a_book_is_written_and_its_progress_told(edition: Path, tmp_path: Path) -> None:
    told: list[Progress] = []
    out = tmp_path / "livre.pdf"
    do(BookJob(edition, "en", out, paper="a4"), told.append, never)
    assert out.read_bytes().startswith(b"%PDF-1.7")
    assert [each.done for each in told] == list(range(7))
    assert {each.total for each in told} == {6}
    assert (told[0].pages, told[-1].pages) == (0, 6)
    assert i18n.language() == "en"


def test_a_book_that_is_stopped_is_not_written(edition: Path, tmp_path: Path) -> None:
    told: list[Progress] = []
    with pytest.raises(Stopped):
        do(BookJob(edition, "fr", tmp_path / "livre.pdf"), told.append, lambda: len(told) == 2)
    assert len(told) == 2
    assert list(tmp_path.iterdir()) == []


def test_sheets_are_written_each_in_its_file(edition: Path, tmp_path: Path) -> None:
    told: list[Progress] = []
    files = (("table-temoin", tmp_path / "Table.pdf"), ("atelier-exemple-1", tmp_path / "Atelier.pdf"))
    do(SheetsJob(edition, "fr", files), told.append, never)
    assert all(path.read_bytes().startswith(b"%PDF") for _id, path in files)
    assert told == [Progress(0, 2), Progress(1, 2), Progress(2, 2)]


def test_sheets_already_written_stay_when_the_work_is_stopped(edition: Path, tmp_path: Path) -> None:
    told: list[Progress] = []
    files = tuple((f"atelier-exemple-{number}", tmp_path / f"{number}.pdf") for number in range(4))
    with pytest.raises(Stopped):
        do(SheetsJob(edition, "fr", files), told.append, lambda: len(told) == 2)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0.pdf", "1.pdf"]
