"""The tables of an edition."""

from typing import Any, Final

from sqlalchemy import JSON, Boolean, Column, Date, Float, Integer, LargeBinary, MetaData, Table, Text

metadata: Final = MetaData()


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _list(name: str) -> Column[list[str]]:
    return Column(name, JSON, nullable=False)


def _id() -> Column[str]:
    return Column("id", Text, primary_key=True)


def _position() -> Column[int]:
    return Column("position", Integer, nullable=False)


def _part(name: str, *columns: Column[Any]) -> Table:
    """Return a table of the parts of enterprises: one row is the `position`-th part of one enterprise."""
    return Table(
        name,
        metadata,
        Column("enterprise", Text, primary_key=True),
        Column("position", Integer, primary_key=True),
        *columns,
        sqlite_with_rowid=False,
    )


manifest: Final = Table("manifest", metadata, Column("key", Text, primary_key=True), Column("value", JSON))

enterprise: Final = Table(
    "enterprise",
    metadata,
    _id(),
    _position(),
    _text("name"),
    _text("mission"),
    Column("verified_on", Date, nullable=False),
    _list("other_names"),
    _text("legal_form"),
    _text("neq"),
    Column("founded", Integer),
    _text("founded_basis"),
    _text("municipality"),
    _text("territory"),
    _text("address"),
    _text("postal_code"),
    _text("phone"),
    _text("email"),
    _text("website"),
    _list("languages"),
    _list("clienteles"),
    _list("sectors"),
    _text("initiative_role"),
    Column("pilot", Boolean, nullable=False),
    _text("part_of"),
    _text("note"),
)

source: Final = Table("source", metadata, _id(), _text("url"), _text("citation"))
enterprise_source: Final = _part("enterprise_source", _text("source"))
offer: Final = _part(
    "offer",
    _text("id"),
    _text("label"),
    _text("category"),
    _text("nature"),
    _text("served_area"),
    _list("territories"),
    _text("unspsc"),
)
contract: Final = _part(
    "contract",
    _text("client"),
    _text("object"),
    _text("origin"),
    Column("year", Integer),
    Column("award_mode", Text),
    _text("amount"),
    Column("source", Text),
)
impact: Final = _part(
    "impact",
    _text("statement"),
    _text("figure"),
    _text("unit"),
    Column("year", Integer),
    Column("source", Text),
)
certification: Final = _part(
    "certification",
    _text("name"),
    _text("kind"),
    _text("issuer"),
    Column("year", Integer),
    Column("expires_on", Date),
)

#: Apart from the enterprises, so that reading a record reads no picture; since minor 1 of the format.
logo: Final = Table(
    "logo", metadata, Column("enterprise", Text, primary_key=True), Column("png", LargeBinary, nullable=False)
)

category: Final = Table(
    "category", metadata, _id(), _position(), _text("fr"), _text("en"), _text("icon"), _text("hue")
)
sector: Final = Table("sector", metadata, _id(), _position(), _text("fr"), _text("en"))
legal_form: Final = Table(
    "legal_form", metadata, _id(), _position(), _text("fr"), _text("en"), _text("short_fr"), _text("short_en")
)
territory: Final = Table(
    "territory",
    metadata,
    _id(),
    _position(),
    _text("name"),
    _text("kind"),
    _text("seat"),
    Column("in_estrie_since", Date),
)
municipality: Final = Table(
    "municipality",
    metadata,
    _id(),
    _position(),
    _text("name"),
    _text("territory"),
    _text("designation"),
    _list("boroughs"),
    Column("latitude", Float),
    Column("longitude", Float),
)
synonyms: Final = Table("synonyms", metadata, _id(), _position(), _list("terms"))

buyer: Final = Table("buyer", metadata, _id(), _position(), _text("name"), _text("joined"), _list("sources"))
partner: Final = Table(
    "partner", metadata, _id(), _position(), _text("name"), _text("role"), _text("period"), _list("sources")
)
milestone: Final = Table(
    "milestone",
    metadata,
    Column("position", Integer, primary_key=True),
    _text("when"),
    _text("statement"),
    _list("sources"),
)
indicator: Final = Table(
    "indicator",
    metadata,
    Column("position", Integer, primary_key=True),
    _text("subject"),
    _text("name"),
    _text("value"),
    _text("period"),
    _list("sources"),
)

#: The search index: flat arrays, and what a result card shows of each document.
index_array: Final = Table(
    "index_array",
    metadata,
    Column("name", Text, primary_key=True),
    _text("dtype"),
    Column("data", LargeBinary, nullable=False),
)
document: Final = Table(
    "document", metadata, Column("number", Integer, primary_key=True), Column("content", JSON, nullable=False)
)
#: The folded words of each document, an entry a line, for phrases: apart, a pass over them reads no card.
document_words: Final = Table(
    "document_words", metadata, Column("number", Integer, primary_key=True), _text("words")
)
