"""Telling a notebook whose bytes changed by accident: the digest of its rows, kept with them."""

from collections.abc import Iterable
from hashlib import blake2b

from sqlalchemy import Connection, Table, select

from jachete.notebook.schema import SEALED, seal


def digest(connection: Connection, tables: Iterable[Table] = SEALED) -> str:
    """Return the digest of every row of a notebook, with the columns that its version has."""
    hashed = blake2b(digest_size=16)
    for table in tables:
        key = ", ".join(f'"{column.name}"' for column in table.primary_key.columns)
        rows = connection.exec_driver_sql(f'SELECT * FROM "{table.name}" ORDER BY {key}')  # noqa: S608 - our own names
        hashed.update(repr((table.name, [tuple(row) for row in rows])).encode("utf-8", "surrogatepass"))
    return hashed.hexdigest()


def write_seal(connection: Connection) -> None:
    """Keep the digest of what a transaction leaves, in the same transaction."""
    connection.execute(seal.delete())
    connection.execute(seal.insert().values(digest=digest(connection)))


def is_sealed(connection: Connection) -> bool:
    """Tell whether the rows are those that were written."""
    return connection.execute(select(seal.c.digest)).scalars().all() == [digest(connection)]
