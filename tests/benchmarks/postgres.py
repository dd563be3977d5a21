"""PostgreSQL's own full-text search, in a server started for the measure and thrown away after it."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from benchmarks.peers import LIMIT, columns, facet_rows
from jachete.search.document import Document
from jachete.text.folding import words
from jachete.text.french import STOP_WORDS

_HITS: Final = """SELECT doc FROM d, to_tsquery('french', %s) q WHERE words @@ q
    ORDER BY ts_rank(words, q) DESC, doc LIMIT %s"""
_COUNTS: Final = """SELECT facet, value, count(*) FROM f WHERE doc IN
    (SELECT doc FROM d WHERE words @@ to_tsquery('french', %s)) GROUP BY 1, 2"""


def available() -> bool:
    """Tell whether a server can be started here."""
    return _program("initdb") is not None and _program("pg_ctl") is not None


def _program(name: str) -> str | None:
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return str(found[-1]) if found else shutil.which(name)


@contextmanager
def server() -> Iterator[str]:
    """Start a private server in a folder of its own and give what to connect with."""
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        owner = pwd.getpwnam("postgres")
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    data = folder / "data"
    _run("initdb", "-D", str(data), "-E", "UTF8", "--locale=C", "-A", "trust", "-U", "postgres")
    options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
    options += " -c shared_buffers=1GB -c work_mem=64MB"
    _run("pg_ctl", "-D", str(data), "-w", "-l", str(folder / "log"), "-o", options, "start")
    try:
        yield f"host={folder} user=postgres dbname=postgres"
    finally:
        _run("pg_ctl", "-D", str(data), "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def _run(name: str, *arguments: str) -> None:
    as_owner = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    program = _program(name) or name
    subprocess.run([*as_owner, program, *arguments], check=True, stdout=subprocess.DEVNULL, cwd="/")


class Postgres:
    """`tsvector` in French, weighted by field, a GIN index, `ts_rank`; facets by `GROUP BY`."""

    name = "PostgreSQL tsvector"

    def __init__(self, documents: Sequence[Document], connection: str) -> None:
        import psycopg  # noqa: PLC0415 - of the benchmark alone

        self._ids = [document.id for document in documents]
        self._failed: type[Exception] = psycopg.Error
        self._connection: Any = psycopg.connect(connection, autocommit=True)
        self._connection.execute("DROP TABLE IF EXISTS d, f")
        self._connection.execute("CREATE TABLE d (doc int PRIMARY KEY, words tsvector)")
        self._connection.execute("CREATE TABLE f (doc int, facet text, value text)")
        with self._connection.cursor() as cursor:
            self._fill(cursor, documents)
        self._connection.execute("CREATE INDEX ON d USING gin (words)")
        self._connection.execute("CREATE INDEX ON f (doc)")
        self._connection.execute("ANALYZE")

    def _fill(self, cursor: Any, documents: Sequence[Document]) -> None:
        cursor.execute("CREATE TEMP TABLE t (doc int, a text, b text, c text)")
        with cursor.copy("COPY t FROM STDIN") as copy:
            for number, document in enumerate(documents):
                copy.write_row((number, *(" ".join(words(text)) for text in columns(document))))
        cursor.execute(
            "INSERT INTO d SELECT doc, setweight(to_tsvector('french', a), 'A')"
            " || setweight(to_tsvector('french', b), 'B') || setweight(to_tsvector('french', c), 'C') FROM t"
        )
        with cursor.copy("COPY f (facet, value, doc) FROM STDIN") as copy:
            for row in facet_rows(documents):
                copy.write_row(row)

    def answer(self, text: str) -> list[str]:
        """Return the best fifty with the counts of all facets."""
        typed = [word for word in words(text) if word not in STOP_WORDS]
        if not typed:
            return []
        query = " & ".join([*typed[:-1], f"{typed[-1]}:*"])
        with suppress(self._failed):
            rows = self._connection.execute(_HITS, (query, LIMIT)).fetchall()
            self._connection.execute(_COUNTS, (query,)).fetchall()
            return [self._ids[row[0]] for row in rows]
        return []

    def close(self) -> None:
        """Leave the server."""
        self._connection.close()
