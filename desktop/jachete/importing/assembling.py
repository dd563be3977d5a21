"""Checked records of all tables → one Directory; only what is published goes in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from jachete.catalogue.categories import Category, Sector, Synonyms
from jachete.catalogue.directory import Directory, EditionNotice, Vocabulary
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
from jachete.importing.checks import Record
from jachete.importing.enterprise_tables import Publication

Tables = Mapping[str, list[Record]]
Sources = Mapping[str, Source]


def directory(tables: Tables, digest: str, logos: Mapping[str, Logo]) -> Directory:
    """Return the directory of records that passed every check; `digest` identifies their content."""
    sources = {
        record["id"]: Source(record["id"], record["url"] or "", record["citation"] or "")
        for record in tables["sources"]
    }
    published = [r for r in tables["enterprises"] if r["publication"] == Publication.PUBLISHED]
    candidates = [r for r in tables["enterprises"] if r["publication"] == Publication.CANDIDATE]
    return Directory(
        notice=_notice(tables["edition"][0]),
        vocabulary=_vocabulary(tables),
        enterprises=tuple(_enterprises(published, tables, sources)),
        buyers=tuple(Buyer(r["id"], r["name"], r["joined"], _named(r, sources)) for r in tables["buyers"]),
        partners=tuple(
            Partner(r["id"], r["name"], r["role"], r["period"] or "", _named(r, sources))
            for r in tables["partners"]
        ),
        milestones=tuple(
            Milestone(r["when"], r["statement"], _named(r, sources)) for r in tables["milestones"]
        ),
        indicators=tuple(
            Indicator(r["subject"], r["name"], r["value"], r["period"] or "", _named(r, sources))
            for r in tables["indicators"]
        ),
        candidates=len(candidates),
        digest=digest,
        logos=logos,
    )


def _named(record: Record, sources: Sources) -> tuple[Source, ...]:
    return tuple(sources[source] for source in record["sources"])


def _label(record: Record, prefix: str = "label") -> Label:
    return Label(record[f"{prefix}_fr"], record[f"{prefix}_en"])


def _notice(record: Record) -> EditionNotice:
    return EditionNotice(
        label=record["label"],
        published_on=record["published_on"],
        region=record["region"],
        publisher=record["publisher"],
        notice=_label(record, "notice"),
        licence=record["licence"],
        fictional=record["fictional"],
    )


def _vocabulary(tables: Tables) -> Vocabulary:
    return Vocabulary(
        categories=tuple(Category(r["id"], _label(r), r["icon"], r["hue"]) for r in tables["categories"]),
        territories=tuple(
            Territory(r["id"], r["name"], TerritoryKind(r["kind"]), r["seat"], r["in_estrie_since"])
            for r in tables["territories"]
        ),
        municipalities=tuple(
            Municipality(
                r["id"],
                r["name"],
                r["territory"],
                r["designation"] or "",
                r["boroughs"],
                r["latitude"],
                r["longitude"],
            )
            for r in tables["municipalities"]
        ),
        legal_forms=tuple(LegalForm(r["id"], _label(r), _label(r, "short")) for r in tables["legal_forms"]),
        sectors=tuple(Sector(r["id"], _label(r)) for r in tables["sectors"]),
        synonyms=tuple(Synonyms(r["id"], r["terms"]) for r in tables["synonyms"]),
    )


def _by_enterprise(records: Iterable[Record]) -> Mapping[str, list[Record]]:
    groups: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        groups[record["enterprise"]].append(record)
    return groups


def _enterprises(published: list[Record], tables: Tables, sources: Sources) -> Iterable[Enterprise]:
    names = ("offers", "contracts", "impacts", "certifications", "sources")
    parts = {name: _by_enterprise(tables[name]) for name in names}
    territory_of = {record["id"]: record["territory"] for record in tables["municipalities"]}
    shown = {record["id"] for record in published}
    for record in published:
        yield _enterprise(
            record,
            {name: groups.get(record["id"], []) for name, groups in parts.items()},
            sources,
            record["territory"] or territory_of.get(record["municipality"], ""),
            record["part_of"] if record["part_of"] in shown else "",
        )


def _enterprise(record: Record, parts: Tables, sources: Sources, territory: str, part_of: str) -> Enterprise:
    return Enterprise(
        id=record["id"],
        name=record["name"],
        mission=record["mission"],
        verified_on=record["verified_on"],
        other_names=record["other_names"],
        legal_form=record["legal_form"] or "",
        neq=record["neq"] or "",
        founded=record["founded"],
        founded_basis=record["founded_basis"] or "",
        municipality=record["municipality"] or "",
        territory=territory,
        contact=Contact(
            *(record[name] or "" for name in ("address", "postal_code", "phone", "email", "website"))
        ),
        languages=record["languages"],
        clienteles=record["clienteles"],
        sectors=record["sectors"],
        initiative_role=record["initiative_role"] or "",
        pilot=record["pilot"],
        part_of=part_of,
        note=record["note"] or "",
        offers=tuple(map(_offer, parts["offers"])),
        contracts=tuple(_contract(r, sources) for r in parts["contracts"]),
        impacts=tuple(_impact(r, sources) for r in parts["impacts"]),
        certifications=tuple(map(_certification, parts["certifications"])),
        sources=tuple(sources[r["id"]] for r in parts["sources"]),
    )


def _offer(record: Record) -> Offer:
    return Offer(
        id=record["id"],
        label=record["label"],
        category=record["category"],
        nature=Nature(record["nature"]),
        served_area=record["served_area"] or "",
        territories=record["territories"],
        unspsc=record["unspsc"] or "",
    )


def _contract(record: Record, sources: Sources) -> Contract:
    return Contract(
        client=record["client"],
        object=record["object"],
        origin=ContractOrigin(record["origin"]),
        year=record["year"],
        award_mode=AwardMode(record["award_mode"]) if record["award_mode"] else None,
        amount=record["amount"] or "",
        source=sources.get(record["source"]),
    )


def _impact(record: Record, sources: Sources) -> Impact:
    return Impact(
        statement=record["statement"],
        figure=record["figure"] or "",
        unit=record["unit"] or "",
        year=record["year"],
        source=sources.get(record["source"]),
    )


def _certification(record: Record) -> Certification:
    return Certification(
        name=record["name"],
        kind=CertificationKind(record["kind"]),
        issuer=record["issuer"] or "",
        year=record["year"],
        expires_on=record["expires_on"],
    )
