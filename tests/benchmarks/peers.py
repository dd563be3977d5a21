"""What people would use instead of our search, at its best, on the same documents."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, Protocol

from jachete.search.document import Document
from jachete.search.engine import Engine
from jachete.search.page import FieldName
from jachete.search.query import FacetName, Query
from jachete.text.folding import words
from jachete.text.french import STOP_WORDS

LIMIT: Final = 50
_CAP: Final = 2000


class Peer(Protocol):
    """A search: ids of the best hits, with the counts of facets when it gives them."""

    name: str

    def answer(self, text: str) -> list[str]:
        """Return the ids of the best fifty."""
        ...


def columns(document: Document) -> tuple[str, str, str]:
    """Return a document as name, what it sells, and everything else."""
    texts = {name: " \n".join(entries) for name, entries in document.fields}
    rest = " \n".join(text for name, text in texts.items() if name not in (FieldName.NAME, FieldName.OFFER))
    return texts.get(FieldName.NAME, ""), texts.get(FieldName.OFFER, ""), rest


def facet_rows(documents: Sequence[Document]) -> Iterator[tuple[str, str, int]]:
    """Yield every value that every document holds."""
    for number, document in enumerate(documents):
        for facet, values in document.facets.items():
            for value in values:
                yield facet.value, value, number


class Ours:
    """Our engine: fifty hits with excerpts and reasons, exact total, exact facets."""

    name = "jachete"

    def __init__(self, engine: Engine, limit: int = LIMIT) -> None:
        self._engine, self._limit = engine, limit

    def answer(self, text: str) -> list[str]:
        """Search as the window does."""
        return [hit.id for hit in self._engine.search(Query.parse(text), limit=self._limit).hits]


class Like:
    """SQLite LIKE on each word, in alphabetical order."""

    name = "SQLite LIKE"

    def __init__(self, documents: Sequence[Document]) -> None:
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute("CREATE TABLE d (id TEXT, name TEXT, offers TEXT, rest TEXT)")
        rows = ((document.id, *columns(document)) for document in documents)
        self._connection.executemany("INSERT INTO d VALUES (?, ?, ?, ?)", rows)

    def answer(self, text: str) -> list[str]:
        """Match every word typed anywhere."""
        typed = text.split()
        where = " AND ".join("(name LIKE ? OR offers LIKE ? OR rest LIKE ?)" for _ in typed) or "1"
        values = [f"%{word}%" for word in typed for _column in range(3)]
        query = f"SELECT id FROM d WHERE {where} ORDER BY name LIMIT {LIMIT}"  # noqa: S608 - values are bound
        return [row[0] for row in self._connection.execute(query, values)]


class Fts5:
    """SQLite FTS5: `tuned` folds texts, keeps prefixes, skips ranking and caps its facets."""

    def __init__(self, documents: Sequence[Document], path: Path, *, tuned: bool) -> None:
        self.name = "FTS5 réglé" if tuned else "FTS5 d’origine"
        self._tuned = tuned
        self._ids = [document.id for document in documents]
        self._connection = sqlite3.connect(path)
        self._connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        options = ", columnsize=0, detail=column, prefix='2 3 4'" if tuned else ""
        self._connection.execute(
            f"CREATE VIRTUAL TABLE t USING fts5(name, offers, rest, content=''{options})"
        )
        self._connection.executemany(
            "INSERT INTO t (rowid, name, offers, rest) VALUES (?, ?, ?, ?)", self._rows(documents)
        )
        self._connection.execute("CREATE TABLE f (facet TEXT, value TEXT, doc INTEGER)")
        self._connection.executemany("INSERT INTO f VALUES (?, ?, ?)", facet_rows(documents))
        self._connection.execute("CREATE INDEX fd ON f (doc, facet, value)")
        self._connection.commit()

    def _rows(self, documents: Sequence[Document]) -> Iterator[tuple[Any, ...]]:
        for number, document in enumerate(documents):
            texts = columns(document)
            yield number, *((" ".join(words(text)) for text in texts) if self._tuned else texts)

    def answer(self, text: str) -> list[str]:
        """Return the best fifty with the counts of all facets."""
        typed = [word for word in words(text) if word not in STOP_WORDS] if self._tuned else text.split()
        if not typed:
            return []
        quoted = ['"' + word.replace('"', '""') + '"' for word in typed]
        match = " ".join([*quoted[:-1], f"{quoted[-1]} *"])
        order = "" if self._tuned else "ORDER BY rank"
        cap = f"LIMIT {_CAP}" if self._tuned else ""
        hits = f"SELECT rowid FROM t WHERE t MATCH ? {order} LIMIT {LIMIT}"  # noqa: S608 - values are bound
        counted = f"SELECT rowid FROM t WHERE t MATCH ? {cap}"  # noqa: S608 - values are bound
        counts = f"SELECT facet, value, count(*) FROM f WHERE doc IN ({counted}) GROUP BY 1, 2"  # noqa: S608 - same
        with suppress(sqlite3.OperationalError):
            found = [self._ids[row[0]] for row in self._connection.execute(hits, (match,))]
            self._connection.execute(counts, (match,)).fetchall()
            return found
        return []


class Tantivy:
    """Tantivy, a search engine in Rust: folded words, last one as a beginning, facets by aggregation."""

    name = "tantivy"

    def __init__(self, documents: Sequence[Document], folder: Path) -> None:
        import tantivy  # noqa: PLC0415 - of the benchmark alone

        self._tantivy: Any = tantivy
        builder = tantivy.SchemaBuilder()
        for field in ("name", "offers", "rest"):
            builder.add_text_field(field, stored=False, tokenizer_name="folded")
        builder.add_integer_field("doc", stored=True, fast=True)
        for facet in FacetName:
            builder.add_text_field(facet.value, tokenizer_name="raw", fast=True)
        self._schema = builder.build()
        folder.mkdir(parents=True)
        self._index = tantivy.Index(self._schema, path=str(folder))
        analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        analyzer = analyzer.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.ascii_fold())
        self._index.register_tokenizer("folded", analyzer.build())
        self._ids = [document.id for document in documents]
        self._fill(documents)
        self._searcher = self._index.searcher()
        self._facets = {facet.value: {"terms": {"field": facet.value, "size": 200}} for facet in FacetName}

    def _fill(self, documents: Sequence[Document]) -> None:
        writer = self._index.writer(heap_size=200_000_000)
        for number, document in enumerate(documents):
            name, offers, rest = columns(document)
            row: dict[str, Any] = {"name": name, "offers": offers, "rest": rest, "doc": number}
            row |= {facet.value: list(values) for facet, values in document.facets.items()}
            writer.add_document(self._tantivy.Document(**row))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()

    def answer(self, text: str) -> list[str]:
        """Return the best fifty with the counts of all facets."""
        typed = [word for word in words(text) if word not in STOP_WORDS]
        if not typed:
            return []
        query = self._tantivy.Query.boolean_query(
            [
                (self._tantivy.Occur.Must, self._word(word, last=n == len(typed) - 1))
                for n, word in enumerate(typed)
            ]
        )
        found = self._searcher.search(query, LIMIT)
        self._searcher.aggregate(query, self._facets)
        return [self._ids[self._searcher.doc(address)["doc"][0]] for _score, address in found.hits]

    def _word(self, word: str, *, last: bool) -> Any:
        query, should = self._tantivy.Query, self._tantivy.Occur.Should
        fields = (("name", 3.0), ("offers", 2.0), ("rest", 1.0))
        if last:
            made = [(query.regex_query(self._schema, field, f"{word}.*"), boost) for field, boost in fields]
        else:
            made = [(query.term_query(self._schema, field, word), boost) for field, boost in fields]
        return query.boolean_query([(should, query.boost_query(each, boost)) for each, boost in made])
