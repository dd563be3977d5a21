"""The seal of notebooks before migration 0003: one digest of all the rows, read in order."""

from hashlib import blake2b

from sqlalchemy import Connection, text

from jachete.notebook.schema import SEALED


def _digest(connection: Connection) -> str:
    """Return the digest of every row of a notebook, with the columns that its version has."""
    hashed = blake2b(digest_size=16)
    for table in SEALED:
        key = ", ".join(f'"{column.name}"' for column in table.primary_key.columns)
        rows = connection.exec_driver_sql(f'SELECT * FROM "{table.name}" ORDER BY {key}')  # noqa: S608 - our own names
        hashed.update(repr((table.name, [tuple(row) for row in rows])).encode("utf-8", "surrogatepass"))
    return hashed.hexdigest()


def write_seal(connection: Connection) -> None:
    """Keep the digest of what a transaction leaves, in the same transaction."""
    connection.execute(text("UPDATE seal SET digest = :digest"), {"digest": _digest(connection)})


def is_sealed(connection: Connection) -> bool:
    """Tell whether the rows are those that were written."""
    return connection.execute(text("SELECT digest FROM seal")).scalars().all() == [_digest(connection)]
