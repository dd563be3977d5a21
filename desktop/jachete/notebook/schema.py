"""The tables of a notebook, as the newest migration leaves them."""

from typing import Final

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, Text

#: « JNTB » in ASCII: what the file says it is to tools that ask.
APPLICATION_ID: Final = 0x4A4E5442
#: The newest migration that this application knows.
REVISION: Final = "0003"

metadata: Final = MetaData()


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


shortlist: Final = Table(
    "shortlist",
    metadata,
    Column("id", Integer, primary_key=True),
    _text("name"),
    _text("note"),
    _number("position"),
    _text("made_at"),
)

#: An enterprise keeps its name and place: once withdrawn from the directory, it stays readable.
entry: Final = Table(
    "entry",
    metadata,
    Column("shortlist", Integer, ForeignKey("shortlist.id", ondelete="CASCADE"), primary_key=True),
    Column("enterprise", Text, primary_key=True),
    _text("name"),
    _text("place"),
    _text("note"),
    _number("position"),
    _text("added_at"),
    sqlite_with_rowid=False,
)

saved_search: Final = Table(
    "saved_search",
    metadata,
    Column("id", Integer, primary_key=True),
    _text("name"),
    _text("query"),
    _text("order"),
    _text("near"),
    _number("seed"),
    _text("made_at"),
    _number("found"),
    _text("seen_at"),
)

past_search: Final = Table(
    "past_search",
    metadata,
    Column("query", Text, primary_key=True),
    _text("at"),
    _text("order"),
    _text("near"),
    _number("seed"),
    sqlite_with_rowid=False,
)

#: A digest of the rows of each table above, changed with them: it tells a damaged file from a sound one.
seal: Final = Table(
    "seal", metadata, Column("of", Text, primary_key=True), _text("digest"), sqlite_with_rowid=False
)

#: What the seals cover.
SEALED: Final = (shortlist, entry, saved_search, past_search)
#: What a copy holds: past searches are not in it, so that those forgotten are nowhere.
COPIED: Final = (shortlist, entry, saved_search)
