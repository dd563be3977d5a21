"""Rows of an edition → catalogue values."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from jachete.catalogue.categories import Category, Sector, Synonyms
from jachete.catalogue.directory import EditionNotice, Manifest, Vocabulary
from jachete.catalogue.enterprise import (
    AwardMode,
    Certification,
    CertificationKind,
    Contact,
    Contract,
    ContractOrigin,
    Enterprise,
    Impact,
    LegalForm,
    Nature,
    Offer,
    Source,
)
from jachete.catalogue.initiative import Buyer, Indicator, Milestone, Partner
from jachete.catalogue.labels import Label
from jachete.catalogue.logo import Logo
from jachete.catalogue.territories import Municipality, Territory, TerritoryKind
from jachete.errors import EnterpriseNotFoundError
from jachete.store import schema
from jachete.store.edition import LOGOS_SINCE, Edition
from jachete.store.logos import kept_logo

Sources = Mapping[str, Source]


class Reader:
    """Reads values from an edition; safe to use from several threads."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition

    def manifest(self) -> Manifest:
        """Return the identity of the edition."""
        with self._edition.reading() as connection:
            return _manifest({row.key: row.value for row in connection.execute(select(schema.manifest))})

    def vocabulary(self) -> Vocabulary:
        """Return the controlled values, in the order in which they are shown."""
        with self._edition.reading() as connection:
            return _vocabulary(connection)

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all enterprises, in French order of their names."""
        with self._edition.reading() as connection:
            query = select(schema.enterprise.c.id).order_by(schema.enterprise.c.position)
            return tuple(connection.execute(query).scalars())

    def enterprise(self, enterprise_id: str) -> Enterprise:
        """Return one enterprise; raise `EnterpriseNotFoundError`."""
        with self._edition.reading() as connection:
            row = connection.execute(
                select(schema.enterprise).where(schema.enterprise.c.id == enterprise_id)
            ).one_or_none()
            if row is None:
                raise EnterpriseNotFoundError(enterprise_id)
            return _enterprise(connection, row)

    def logo(self, enterprise_id: str) -> Logo | None:
        """Return the logo of an enterprise, if it has one; raise `LogoDamagedError`."""
        if self._edition.minor < LOGOS_SINCE:
            return None
        with self._edition.reading() as connection:
            query = select(schema.logo.c.png).where(schema.logo.c.enterprise == enterprise_id)
            row = connection.execute(query).one_or_none()
        return None if row is None else kept_logo(row.png)

    def buyers(self) -> tuple[Buyer, ...]:
        """Return the organisations that joined."""
        return tuple(
            Buyer(row.id, row.name, row.joined, sources) for row, sources in self._sourced(schema.buyer)
        )

    def partners(self) -> tuple[Partner, ...]:
        """Return the organisations that carry or support the initiative."""
        return tuple(
            Partner(row.id, row.name, row.role, row.period, sources)
            for row, sources in self._sourced(schema.partner)
        )

    def milestones(self) -> tuple[Milestone, ...]:
        """Return the dated facts of the initiative."""
        return tuple(
            Milestone(row.when, row.statement, sources) for row, sources in self._sourced(schema.milestone)
        )

    def indicators(self) -> tuple[Indicator, ...]:
        """Return the published figures."""
        return tuple(
            Indicator(row.subject, row.name, row.value, row.period, sources)
            for row, sources in self._sourced(schema.indicator)
        )

    def _sourced(self, table: Table) -> list[tuple[Row[Any], tuple[Source, ...]]]:
        with self._edition.reading() as connection:
            rows = connection.execute(select(table).order_by(table.c.position)).all()
            sources = _sources(connection, {source for row in rows for source in row.sources})
            return [(row, tuple(sources[source] for source in row.sources)) for row in rows]


def _manifest(values: Mapping[str, Any]) -> Manifest:
    return Manifest(
        notice=EditionNotice(
            label=values["label"],
            published_on=datetime.date.fromisoformat(values["published_on"]),
            region=values["region"],
            publisher=values["publisher"],
            notice=Label(values["notice_fr"], values["notice_en"]),
            licence=values["licence"],
            fictional=values["fictional"],
        ),
        digest=values["digest"],
        enterprises=values["enterprises"],
        offers=values["offers"],
        contracts=values["contracts"],
        candidates=values["candidates"],
    )


def _ordered(connection: Connection, table: Table) -> Iterable[Row[Any]]:
    return connection.execute(select(table).order_by(table.c.position))


def _vocabulary(connection: Connection) -> Vocabulary:
    return Vocabulary(
        categories=tuple(
            Category(r.id, Label(r.fr, r.en), r.icon, r.hue) for r in _ordered(connection, schema.category)
        ),
        territories=tuple(
            Territory(r.id, r.name, TerritoryKind(r.kind), r.seat, r.in_estrie_since)
            for r in _ordered(connection, schema.territory)
        ),
        municipalities=tuple(
            Municipality(r.id, r.name, r.territory, r.designation, tuple(r.boroughs), r.latitude, r.longitude)
            for r in _ordered(connection, schema.municipality)
        ),
        legal_forms=tuple(
            LegalForm(r.id, Label(r.fr, r.en), Label(r.short_fr, r.short_en))
            for r in _ordered(connection, schema.legal_form)
        ),
        sectors=tuple(Sector(r.id, Label(r.fr, r.en)) for r in _ordered(connection, schema.sector)),
        synonyms=tuple(Synonyms(r.id, tuple(r.terms)) for r in _ordered(connection, schema.synonyms)),
    )


def _sources(connection: Connection, ids: set[str]) -> Sources:
    rows = connection.execute(select(schema.source).where(schema.source.c.id.in_(sorted(ids))))
    return {row.id: Source(row.id, row.url, row.citation) for row in rows}


def _parts(connection: Connection, table: Table, enterprise_id: str) -> list[Row[Any]]:
    query = select(table).where(table.c.enterprise == enterprise_id).order_by(table.c.position)
    return list(connection.execute(query))


def _enterprise(connection: Connection, row: Row[Any]) -> Enterprise:
    contracts = _parts(connection, schema.contract, row.id)
    impacts = _parts(connection, schema.impact, row.id)
    own = [part.source for part in _parts(connection, schema.enterprise_source, row.id)]
    cited = {part.source for part in (*contracts, *impacts) if part.source}
    sources = _sources(connection, {*own, *cited})
    return Enterprise(
        id=row.id,
        name=row.name,
        mission=row.mission,
        verified_on=row.verified_on,
        other_names=tuple(row.other_names),
        legal_form=row.legal_form,
        neq=row.neq,
        founded=row.founded,
        founded_basis=row.founded_basis,
        municipality=row.municipality,
        territory=row.territory,
        contact=Contact(row.address, row.postal_code, row.phone, row.email, row.website),
        languages=tuple(row.languages),
        clienteles=tuple(row.clienteles),
        sectors=tuple(row.sectors),
        initiative_role=row.initiative_role,
        pilot=row.pilot,
        part_of=row.part_of,
        note=row.note,
        offers=tuple(map(_offer, _parts(connection, schema.offer, row.id))),
        contracts=tuple(_contract(part, sources) for part in contracts),
        impacts=tuple(_impact(part, sources) for part in impacts),
        certifications=tuple(map(_certification, _parts(connection, schema.certification, row.id))),
        sources=tuple(sources[source] for source in own),
    )


def _offer(row: Row[Any]) -> Offer:
    return Offer(
        row.id,
        row.label,
        row.category,
        Nature(row.nature),
        row.served_area,
        tuple(row.territories),
        row.unspsc,
    )


def _contract(row: Row[Any], sources: Sources) -> Contract:
    return Contract(
        client=row.client,
        object=row.object,
        origin=ContractOrigin(row.origin),
        year=row.year,
        award_mode=AwardMode(row.award_mode) if row.award_mode else None,
        amount=row.amount,
        source=sources.get(row.source),
    )


def _impact(row: Row[Any], sources: Sources) -> Impact:
    return Impact(row.statement, row.figure, row.unit, row.year, sources.get(row.source))


def _certification(row: Row[Any]) -> Certification:
    return Certification(row.name, CertificationKind(row.kind), row.issuer, row.year, row.expires_on)
