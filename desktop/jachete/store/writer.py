"""Directory → rows of an edition, always in the same order."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Table

from jachete.catalogue.directory import Directory, Manifest, Vocabulary
from jachete.catalogue.enterprise import Contract, Enterprise, Impact, Source
from jachete.catalogue.initiative import Buyer, Indicator, Milestone, Partner
from jachete.store import schema

Row = dict[str, Any]
Fact = Buyer | Partner | Milestone | Indicator


def write(connection: Connection, directory: Directory, manifest: Manifest) -> None:
    """Write a directory whose enterprises stand in the order in which they are to be numbered."""
    _insert(connection, schema.manifest, _manifest(manifest))
    _write_vocabulary(connection, directory.vocabulary)
    _insert(connection, schema.source, _sources(directory))
    _insert(
        connection,
        schema.enterprise,
        map(_enterprise, range(len(directory.enterprises)), directory.enterprises),
    )
    for table, rows in _parts(directory.enterprises).items():
        _insert(connection, table, rows)
    _insert(connection, schema.logo, _logos(directory))
    _write_initiative(connection, directory)


def _insert(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    listed = list(rows)
    if listed:
        connection.execute(table.insert(), listed)


def _manifest(manifest: Manifest) -> Iterable[Row]:
    notice = manifest.notice
    values = {
        "label": notice.label,
        "published_on": notice.published_on.isoformat(),
        "region": notice.region,
        "publisher": notice.publisher,
        "notice_fr": notice.notice.fr,
        "notice_en": notice.notice.en,
        "licence": notice.licence,
        "fictional": notice.fictional,
        "digest": manifest.digest,
        "enterprises": manifest.enterprises,
        "offers": manifest.offers,
        "contracts": manifest.contracts,
        "candidates": manifest.candidates,
    }
    return ({"key": key, "value": value} for key, value in values.items())


def _write_vocabulary(connection: Connection, words: Vocabulary) -> None:
    _insert(
        connection,
        schema.category,
        (
            {"id": c.id, "position": n, "fr": c.label.fr, "en": c.label.en, "icon": c.icon, "hue": c.hue}
            for n, c in enumerate(words.categories)
        ),
    )
    _insert(
        connection,
        schema.sector,
        (
            {"id": s.id, "position": n, "fr": s.label.fr, "en": s.label.en}
            for n, s in enumerate(words.sectors)
        ),
    )
    _insert(
        connection,
        schema.legal_form,
        (
            {
                "id": f.id,
                "position": n,
                "fr": f.label.fr,
                "en": f.label.en,
                "short_fr": f.short.fr,
                "short_en": f.short.en,
            }
            for n, f in enumerate(words.legal_forms)
        ),
    )
    _insert(connection, schema.territory, _plain(words.territories, "id name kind seat in_estrie_since"))
    _insert(
        connection,
        schema.municipality,
        _plain(words.municipalities, "id name territory designation boroughs latitude longitude"),
    )
    _insert(connection, schema.synonyms, _plain(words.synonyms, "id terms"))


def _plain(values: Sequence[object], fields: str) -> Iterable[Row]:
    """Return rows of values whose fields are their columns."""
    for position, value in enumerate(values):
        yield {"position": position, **{name: getattr(value, name) for name in fields.split()}}


def _sources(directory: Directory) -> Iterable[Row]:
    found: dict[str, Source] = {}
    for enterprise in directory.enterprises:
        parts: tuple[Contract | Impact, ...] = (*enterprise.contracts, *enterprise.impacts)
        cited = (part.source for part in parts if part.source)
        found |= {source.id: source for source in (*enterprise.sources, *cited)}
    for fact in (fact for facts, _table, _fields in _facts(directory) for fact in facts):
        found |= {source.id: source for source in fact.sources}
    return ({"id": s.id, "url": s.url, "citation": s.citation} for s in found.values())


def _enterprise(position: int, enterprise: Enterprise) -> Row:
    contact = enterprise.contact
    fields = (
        "id name mission verified_on other_names legal_form neq founded founded_basis municipality territory "
        "languages clienteles sectors initiative_role pilot part_of note"
    )
    return {
        "position": position,
        **{name: getattr(enterprise, name) for name in fields.split()},
        "address": contact.address,
        "postal_code": contact.postal_code,
        "phone": contact.phone,
        "email": contact.email,
        "website": contact.website,
    }


def _parts(enterprises: Sequence[Enterprise]) -> dict[Table, list[Row]]:
    rows: dict[Table, list[Row]] = {
        schema.offer: [],
        schema.contract: [],
        schema.impact: [],
        schema.certification: [],
        schema.enterprise_source: [],
    }
    for enterprise in enterprises:
        for table, values, fields in (
            (schema.offer, enterprise.offers, "id label category nature served_area territories unspsc"),
            (schema.contract, enterprise.contracts, "client object origin year award_mode amount source"),
            (schema.impact, enterprise.impacts, "statement figure unit year source"),
            (schema.certification, enterprise.certifications, "name kind issuer year expires_on"),
        ):
            rows[table] += (
                {"enterprise": enterprise.id, **row, **_source_id(row)} for row in _plain(values, fields)
            )
        rows[schema.enterprise_source] += (
            {"enterprise": enterprise.id, "position": n, "source": s.id}
            for n, s in enumerate(enterprise.sources)
        )
    return rows


def _logos(directory: Directory) -> Iterable[Row]:
    ids = (enterprise.id for enterprise in directory.enterprises)
    return ({"enterprise": id, "png": directory.logos[id].png} for id in ids if id in directory.logos)


def _source_id(row: Row) -> Row:
    source = row.get("source")
    return {"source": source.id} if isinstance(source, Source) else {}


def _facts(directory: Directory) -> tuple[tuple[tuple[Fact, ...], Table, str], ...]:
    """Return the facts of the initiative with their table and plain columns."""
    return (
        (directory.buyers, schema.buyer, "id name joined"),
        (directory.partners, schema.partner, "id name role period"),
        (directory.milestones, schema.milestone, "when statement"),
        (directory.indicators, schema.indicator, "subject name value period"),
    )


def _write_initiative(connection: Connection, directory: Directory) -> None:
    for facts, table, fields in _facts(directory):
        sources = ([source.id for source in fact.sources] for fact in facts)
        rows = ({**row, "sources": ids} for row, ids in zip(_plain(facts, fields), sources, strict=True))
        _insert(connection, table, rows)
