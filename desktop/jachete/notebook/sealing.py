"""Telling a notebook whose bytes changed by accident: a digest of the rows of each table, kept with them.

The digest of a table is the sum, modulo 2¹²⁸, of the BLAKE2b digests of its rows, each taken with the name of
the table and all its columns. A sum follows a row that comes, goes or changes without reading the others: a
change of a long notebook costs what it changes.

It tells, but for one chance in 2¹²⁸, a value that changed, a row that was lost, that came back from an older
state of a page or slid into another, and whole tables emptied. What it does not hold, SQLite’s own check
tells: indexes, pages, lengths. As it is never made anew over rows that are already there, what is damaged
while the notebook is open is still told at the next opening, whatever was written meanwhile.

It does not tell an older state of the whole file, which is sound, nor who writes rows and digest together: it
has no secret, and guards against accidents, not against who can write the file.
"""

from collections.abc import Iterable
from hashlib import blake2b
from typing import Any, Final

from sqlalchemy import Connection, Table, select

from jachete.notebook import former_seal, migrating
from jachete.notebook.schema import SEALED, seal

_SIZE: Final = 16
_MODULUS: Final = 1 << (8 * _SIZE)
#: The first migration whose seal is by row.
_BY_ROW: Final = "0003"


def _number(table: str, *values: object) -> int:
    """Return the digest of a row as a number."""
    said = repr((table, *values)).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(said, digest_size=_SIZE).digest(), "big")


def _text(number: int) -> str:
    return f"{number % _MODULUS:0{2 * _SIZE}x}"


def digests(connection: Connection, tables: Iterable[Table] = SEALED) -> dict[str, str]:
    """Return the digest of the rows of each table, read anew."""
    return {table.name: _digest(connection, table) for table in tables}


def _digest(connection: Connection, table: Table) -> str:
    rows = connection.exec_driver_sql(f'SELECT {_columns(table)} FROM "{table.name}"')  # noqa: S608 - our own names
    return _text(sum(_number(table.name, *row) for row in rows))


def _columns(table: Table, prefix: str = "") -> str:
    return ", ".join(f'{prefix}"{column.name}"' for column in table.columns)


def sealed(connection: Connection) -> dict[str, str]:
    """Return the digest of each table as it is written: it is another one as soon as a row is."""
    return {row.of: row.digest for row in connection.execute(select(seal))}


def write_seal(connection: Connection, tables: Iterable[Table] = SEALED) -> None:
    """Seal the rows of some tables anew, in the same transaction; an older notebook keeps its own form."""
    if migrating.revision_of(connection) < _BY_ROW:
        former_seal.write_seal(connection)
        return
    for name, digest in digests(connection, tables).items():
        connection.execute(seal.delete().where(seal.c.of == name))
        connection.execute(seal.insert().values(of=name, digest=digest))


def is_sealed(connection: Connection) -> bool:
    """Tell whether the rows are those that were written."""
    if migrating.revision_of(connection) < _BY_ROW:
        return former_seal.is_sealed(connection)
    return sealed(connection) == digests(connection)


# ------------------------------------------------------------------ following
def follow(connection: Connection) -> None:
    """Have the seal follow each row that this connection changes, in the very statement that changes it.

    The triggers are the connection's own: nothing of them is in the file.
    """
    raw: Any = connection.connection.driver_connection
    raw.create_function("resealed", -1, _resealed, deterministic=True)
    for statement in _TRIGGERS:
        raw.execute(statement)


def _resealed(digest: str, sign: int, table: str, *values: object) -> str:
    """Return the digest of a table once a row has come (`sign` is 1) or gone (-1)."""
    return _text(int(digest, 16) + sign * _number(table, *values))


def _trigger(table: Table, event: str, digest: str) -> str:
    change = f"UPDATE seal SET digest = {digest} WHERE of = '{table.name}'"  # noqa: S608 - our own names
    return (
        f'CREATE TEMP TRIGGER "seal_{table.name}_{event}" AFTER {event} ON main."{table.name}"'
        f" BEGIN {change}; END"
    )


def _triggers(table: Table) -> Iterable[str]:
    def resealed(digest: str, sign: int, row: str) -> str:
        return f"resealed({digest}, {sign}, '{table.name}', {_columns(table, row)})"

    yield _trigger(table, "INSERT", resealed("digest", 1, "NEW."))
    yield _trigger(table, "DELETE", resealed("digest", -1, "OLD."))
    yield _trigger(table, "UPDATE", resealed(resealed("digest", -1, "OLD."), 1, "NEW."))


_TRIGGERS: Final = tuple(statement for table in SEALED for statement in _triggers(table))
