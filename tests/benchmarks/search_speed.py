"""A keystroke at three sizes, in processor time, against what people would use instead."""

import argparse
import gc
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np

from benchmarks.fictional import fictional_enterprises, real_vocabulary
from benchmarks.measuring import in_turn, once, percentile, table
from benchmarks.peers import Fts5, Ours, Tantivy
from benchmarks.queries import judged
from jachete.catalogue.directory import Directory, Vocabulary
from jachete.search import indexing, storing
from jachete.search.document import Document, document
from jachete.search.engine import Engine
from jachete.search.labels import facet_labels
from jachete.search.page import Hit
from jachete.search.query import Query
from jachete.search.synonyms import Clause
from jachete.search.terms import read
from jachete.store.edition import Edition, creating
from makers import make_notice


def keystrokes(documents: Sequence[Document], count: int) -> list[str]:
    """Return what is typed, key after key, for two hundred searches: a sample, in any order."""
    texts = [search.text for search in judged(documents[:10_000])]
    typed = [text[:end] for text in texts for end in range(1, len(text) + 1)]
    return random.Random(3).sample(typed, min(count, len(typed)))  # noqa: S311 - not a secret


def built(documents: Sequence[Document], known: Vocabulary, path: Path) -> None:
    """Write the search part of an edition; facets are those of a sample of enterprises."""
    sample = tuple(fictional_enterprises(500, known))
    labels = facet_labels(Directory(make_notice(), known, sample))
    index = indexing.build(documents, labels, known.synonyms)
    with creating(path) as connection:
        storing.write(connection, index, documents)


class WithoutExcerpts(Engine):
    """Our engine, which finds, counts and ranks, and reads no record."""

    def _hits(self, docs: list[int], clauses: Sequence[Clause]) -> tuple[Hit, ...]:
        del docs, clauses
        return ()


def limit_of(engine: Engine) -> Callable[[str], object]:
    """Return the least that a search must do: one pass over the postings that match."""
    index = engine._index

    def passed(text: str) -> int:
        total = np.zeros(index.size, np.int32)
        for term in read(Query.parse(text)).wanted:
            numbers = index.prefixed(term.text) if term.open else range(0)
            word = index.word(term.text)
            for start, end in index.runs(numbers if term.open or word is None else [word]):
                total[index.docs[start:end]] += index.impacts[start:end]
        return int(np.count_nonzero(total))

    return passed


def rows(size: int, keys: int, folder: Path) -> Iterator[list[object]]:
    """Yield the table's lines for one size."""
    known = real_vocabulary()
    documents = [document(each, known) for each in fictional_enterprises(size, known)]
    path = folder / "edition.db"
    built_in = once(lambda: built(documents, known, path))
    edition = Edition.open(path)
    opened: list[Engine] = []
    open_in = once(lambda: opened.append(Engine(edition, known)))
    engine = opened[0]
    calls: dict[str, Callable[[str], object]] = {
        "jachete, 50 fiches avec extraits": Ours(engine).answer,
        "jachete, sans extraits": Ours(WithoutExcerpts(edition, known)).answer,
        "limite : un passage sur les occurrences": limit_of(engine),
        "tantivy avec filtres": Tantivy(documents, folder / "tantivy").answer,
        "FTS5 réglé, filtres plafonnés": Fts5(documents, folder / "tuned.db", tuned=True).answer,
        "FTS5 d’origine avec filtres": Fts5(documents, folder / "stock.db", tuned=False).answer,
    }
    texts = keystrokes(documents, keys)
    in_turn(calls, texts[:20])
    gc.collect()
    gc.freeze()  # as the window does: the bench's own million objects are not looked at again and again
    times = in_turn(calls, texts, time.process_time)
    reference = percentile(times["jachete, sans extraits"], 95)
    for name, values in times.items():
        shown = [f"{percentile(values, share):.2f}" for share in (50, 95, 99)]
        yield [f"{size:,}".replace(",", "\u00a0"), name, *shown, f"{percentile(values, 95) / reference:.1f}"]
    edition.close()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{size}: index {built_in:.1f} s, {path.stat().st_size / 1e6:.0f} Mo, "
        f"ouverture {open_in * 1000:.0f} ms, mémoire de tout le banc {memory:.0f} Mo",
        file=sys.stderr,
    )


def main() -> None:
    """Print the table for the sizes asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--keys", type=int, default=400)
    options = parser.parse_args()
    lines: list[list[object]] = []
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            lines += rows(size, options.keys, Path(folder))
    print(
        table(
            ["entreprises", "recherche", "p50 ms", "p95 ms", "p99 ms", "p95 ÷ jachete sans extraits"], lines
        )
    )


if __name__ == "__main__":
    main()
