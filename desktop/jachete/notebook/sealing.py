"""Telling a notebook whose bytes changed by accident: the digest of its rows, kept with them."""

from hashlib import blake2b

from sqlalchemy import Connection, select

from jachete.notebook.schema import SEALED, seal


def digest(connection: Connection) -> str:
    """Return the digest of every row of a notebook."""
    hashed = blake2b(digest_size=16)
    for table in SEALED:
        rows = connection.execute(select(table).order_by(*table.primary_key.columns))
        hashed.update(repr((table.name, [tuple(row) for row in rows])).encode("utf-8", "surrogatepass"))
    return hashed.hexdigest()


def write_seal(connection: Connection) -> None:
    """Keep the digest of what a transaction leaves, in the same transaction."""
    connection.execute(seal.delete())
    connection.execute(seal.insert().values(digest=digest(connection)))


def is_sound(connection: Connection) -> bool:
    """Tell whether SQLite finds the file consistent, and the rows those that were written."""
    if connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() != ["ok"]:
        return False
    return connection.execute(select(seal.c.digest)).scalars().all() == [digest(connection)]
