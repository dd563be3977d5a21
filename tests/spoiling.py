"""Damage done to real editions, as disks and copies do it."""

import sqlite3
import struct
from pathlib import Path


def drop_an_index_entry(path: Path) -> None:
    """Take an entry out of an index: only whoever reads the whole file sees it."""
    connection = sqlite3.connect(path)
    root, size = connection.execute(
        "SELECT rootpage, (SELECT page_size FROM pragma_page_size) FROM sqlite_schema"
        " WHERE type = 'index' AND tbl_name = 'enterprise'"
    ).fetchone()
    connection.close()
    data = bytearray(path.read_bytes())
    cells = (root - 1) * size + 3
    data[cells : cells + 2] = struct.pack(">H", struct.unpack(">H", data[cells : cells + 2])[0] - 1)
    path.write_bytes(data)
