"""Makers of fictional values: a test says only what matters to it."""

import datetime
from collections.abc import Callable
from typing import Any

from jachete.catalogue.categories import Category, Synonyms
from jachete.catalogue.directory import Directory, EditionNotice, Manifest, Vocabulary
from jachete.catalogue.enterprise import (
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
from jachete.catalogue.labels import Label
from jachete.catalogue.territories import Municipality, Territory, TerritoryKind
from jachete.search.engine import Engine
from jachete.text.folding import slug

#: What the fixture `make_engine` gives: enterprises in, the engine of their edition out.
MakeEngine = Callable[..., Engine]


def make_source(id: str = "exemple-source-1", **other: Any) -> Source:
    return Source(id=id, **{"url": "https://presse.example/article", **other})


def make_offer(label: str = "Boîtes à lunch", category: str = "alimentation-traiteur", **other: Any) -> Offer:
    return Offer(
        **{
            "id": f"offre-{slug(label)}",
            "label": label,
            "category": category,
            "nature": Nature.SERVICES,
            **other,
        }
    )


def make_contract(client: str = "Ville Exemple", object: str = "Repas de réunions", **other: Any) -> Contract:
    return Contract(
        **{
            "client": client,
            "object": object,
            "origin": ContractOrigin.PRESS,
            "year": 2025,
            "source": make_source(),
            **other,
        }
    )


def make_impact(statement: str = "environ 24 emplois (2025)", **other: Any) -> Impact:
    return Impact(**{"statement": statement, "figure": "24", "unit": "emplois", "year": 2025, **other})


def make_certification(name: str = "Entreprise d’insertion", **other: Any) -> Certification:
    return Certification(**{"name": name, "kind": CertificationKind.STATUS, **other})


def make_enterprise(name: str = "Traiteur La Tablée Exemple", **other: Any) -> Enterprise:
    return Enterprise(
        **{
            "id": slug(name),
            "name": name,
            "mission": "Cuisine de production qui forme des personnes en parcours d’insertion.",
            "verified_on": datetime.date(2026, 11, 3),
            "legal_form": "cooperative-solidarite",
            "municipality": "sherbrooke",
            "territory": "sherbrooke",
            "contact": Contact(
                address="100, rue Modèle",
                postal_code="J1H 1K1",
                phone="819 555-0142",
                email="commandes@tablee.example",
                website="https://tablee.example",
            ),
            "offers": (make_offer(),),
            "contracts": (make_contract(),),
            "impacts": (make_impact(),),
            "certifications": (make_certification(),),
            "sources": (make_source(),),
            **other,
        }
    )


def make_vocabulary(**other: Any) -> Vocabulary:
    return Vocabulary(
        **{
            "categories": (
                Category(
                    "alimentation-traiteur",
                    Label("Alimentation et traiteur", "Food and catering"),
                    "utensils",
                    "verge",
                ),
                Category(
                    "mobilier-ebenisterie",
                    Label("Mobilier et ébénisterie", "Furniture"),
                    "armchair",
                    "brique",
                ),
            ),
            "territories": (
                Territory("sherbrooke", "Sherbrooke", TerritoryKind.CITY, "Sherbrooke"),
                Territory("memphremagog", "Memphrémagog", TerritoryKind.MRC, "Magog"),
            ),
            "municipalities": (
                Municipality("sherbrooke", "Sherbrooke", "sherbrooke"),
                Municipality("magog", "Magog", "memphremagog"),
            ),
            "legal_forms": (
                LegalForm(
                    "cooperative-solidarite",
                    Label("Coopérative de solidarité", "Solidarity cooperative"),
                    Label("Coop de solidarité", "Solidarity co-op"),
                ),
                LegalForm("obnl", Label("OBNL", "Non-profit"), Label("OBNL", "Non-profit")),
            ),
            "synonyms": (Synonyms("boites-a-lunch", ("boîtes à lunch", "boîtes-repas")),),
            **other,
        }
    )


def make_notice(**other: Any) -> EditionNotice:
    return EditionNotice(
        **{
            "label": "2026-11",
            "published_on": datetime.date(2026, 11, 3),
            "region": "Estrie",
            "publisher": "Réseau Exemple",
            "notice": Label("Données fictives.", "Fictional data."),
            "licence": "CC-BY-4.0",
            "fictional": True,
            **other,
        }
    )


def make_directory(*enterprises: Enterprise, **other: Any) -> Directory:
    return Directory(
        **{
            "notice": make_notice(),
            "vocabulary": make_vocabulary(),
            "enterprises": enterprises,
            "digest": "0" * 64,
            **other,
        }
    )


def make_manifest(**other: Any) -> Manifest:
    return Manifest(
        **{
            "notice": make_notice(),
            "digest": "0" * 64,
            "enterprises": 1,
            "offers": 1,
            "contracts": 1,
            "candidates": 0,
            **other,
        }
    )


def make_bare_enterprise(name: str, *offers: str, **other: Any) -> Enterprise:
    """Return an enterprise of which nothing but its name and offers can be found."""
    blank: dict[str, Any] = {
        "mission": "Rien.",
        "contact": Contact(),
        "contracts": (),
        "impacts": (),
        "certifications": (),
    }
    return make_enterprise(name, **{**blank, "offers": tuple(map(make_offer, offers)), **other})
