"""How often a search finds what it should: ours, and what people would use instead."""

import csv
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Final

from benchmarks import postgres
from benchmarks.fictional import PACKAGE, fictional_directory
from benchmarks.measuring import table
from benchmarks.peers import Fts5, Like, Ours, Peer, Tantivy
from benchmarks.queries import Judged, judged
from jachete.catalogue.directory import Directory
from jachete.editions.build import write
from jachete.editions.opened import Opened
from jachete.importing.package import read_package
from jachete.search.document import document

JUDGED: Final = Path(__file__).resolve().parents[1] / "search" / "judged" / "estrie.csv"
_FEW: Final = 5


def read_judged(path: Path) -> list[Judged]:
    """Return the searches of a file: kind, text, ids that answer it."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Judged(row["kind"], row["query"], frozenset(each.strip() for each in row["relevant"].split("|")))
            for row in csv.DictReader(file, delimiter=";")
        ]


def scores(answer: Callable[[str], list[str]], searches: Sequence[Judged]) -> tuple[float, float, float]:
    """Return the share answered first, the share answered in the first five, the mean reciprocal rank."""
    ranks = [_rank(answer(search.text), search.relevant) for search in searches]
    count = len(ranks)
    return (
        sum(rank == 1 for rank in ranks) / count,
        sum(0 < rank <= _FEW for rank in ranks) / count,
        sum(1 / rank for rank in ranks if rank) / count,
    )


def _rank(found: Sequence[str], relevant: frozenset[str]) -> int:
    return next((rank for rank, each in enumerate(found, start=1) if each in relevant), 0)


def rows(name: str, directory: Directory, searches: Sequence[Judged], folder: Path) -> Iterator[list[object]]:
    """Yield a line of scores for each search engine."""
    write(directory, folder / "edition.db")
    documents = [document(each, directory.vocabulary) for each in directory.enterprises]
    with Opened.at(folder / "edition.db") as opened:
        peers: list[Peer] = [
            Ours(opened.engine),
            Like(documents),
            Fts5(documents, folder / "stock.db", tuned=False),
            Fts5(documents, folder / "tuned.db", tuned=True),
            Tantivy(documents, folder / "tantivy"),
        ]
        with ExitStack() as running:
            if postgres.available():
                server = running.enter_context(postgres.server())
                peers.append(running.enter_context(closing(postgres.Postgres(documents, server))))
            for peer in peers:
                yield [name, peer.name, *(f"{score:.3f}" for score in scores(peer.answer, searches))]


def main() -> None:
    """Print the scores on the real directory and on a fictional one."""
    real, _report = read_package(PACKAGE)
    if real is None:
        raise SystemExit(PACKAGE)
    fictional = fictional_directory(10_000)
    drawn = judged([document(each, fictional.vocabulary) for each in fictional.enterprises])
    lines: list[list[object]] = []
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        real_searches = read_judged(JUDGED)
        lines += rows(f"Estrie, {len(real_searches)} recherches", real, real_searches, Path(first))
        lines += rows(f"fictif, 10\u00a0000, {len(drawn)} recherches", fictional, drawn, Path(second))
    print(table(["répertoire", "recherche", "succès@1", "succès@5", "MRR"], lines))


if __name__ == "__main__":
    main()
