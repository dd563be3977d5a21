"""What is written is read back, value for value."""

import dataclasses
import datetime
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jachete.catalogue.categories import Sector, Synonyms
from jachete.catalogue.directory import Directory, Vocabulary
from jachete.catalogue.enterprise import (
    AwardMode,
    Certification,
    CertificationKind,
    Contact,
    Contract,
    ContractOrigin,
    Enterprise,
    Impact,
    Nature,
    Offer,
    Source,
)
from jachete.catalogue.initiative import Buyer, Indicator, Milestone, Partner
from jachete.catalogue.labels import Label
from jachete.catalogue.territories import Municipality, Territory, TerritoryKind
from jachete.editions.build import write
from jachete.errors import EditionDamagedError, EnterpriseNotFoundError
from jachete.store.edition import Edition
from jachete.store.reader import Reader
from makers import make_directory, make_enterprise, make_notice, make_offer, make_source, make_vocabulary

Publish = Callable[[Directory], Edition]

PRESS = make_source("presse-exemple", citation="Journal Exemple, 3 novembre 2026")
PAGE = make_source("page-exemple")
CITED = Source("citation-exemple", citation="Bulletin Exemple")

#: An enterprise none of whose fields is empty.
FULL = make_enterprise(
    "Œuvre d’Été «\u202fSpécimen\u202f» 😀",
    other_names=("L’Été", 'O\'É; "x"'),
    neq="1140000017",
    founded=2016,
    founded_basis="Année d’ouverture",
    languages=("français", "anglais"),
    clienteles=("municipalités", "écoles"),
    sectors=("alimentation",),
    initiative_role="Pilote fictive",
    pilot=True,
    part_of="traiteur-la-tablee-exemple",
    note="Note\u00a0: «\u202fdoute\u202f».",
    offers=(
        Offer(
            "offre-1",
            "Repas",
            "alimentation-traiteur",
            Nature.GOODS,
            "la MRC",
            ("memphremagog", "sherbrooke"),
            "90101600",
        ),
        make_offer("Buffets", nature=Nature.WORKS),
    ),
    contracts=(
        Contract(
            "Ville Exemple",
            "Repas",
            ContractOrigin.INITIATIVE,
            2025,
            AwardMode.INVITATION,
            "25\u00a0000\u00a0$",
            PRESS,
        ),
        Contract("Ville Témoin", "Buffets", ContractOrigin.ENTERPRISE),
    ),
    impacts=(Impact("24 emplois", "24", "emplois", 2025, CITED), Impact("Du bien")),
    certifications=(
        Certification("Insertion", CertificationKind.STATUS, "Collectif", 2018, datetime.date(2027, 12, 31)),
        Certification("Prix Exemple", CertificationKind.AWARD),
    ),
    sources=(PAGE, PRESS),
)
#: An enterprise of which almost nothing is known.
BARE = Enterprise("ferme-temoin", "Ferme Témoin", "Ferme fictive.", datetime.date(2026, 1, 1))


@pytest.mark.parametrize("enterprise", [FULL, BARE, make_enterprise()], ids=lambda each: each.id)
def test_an_enterprise_is_read_as_it_was_written(publish: Publish, enterprise: Enterprise) -> None:
    reader = Reader(publish(make_directory(FULL, BARE, make_enterprise())))
    assert reader.enterprise(enterprise.id) == enterprise


def test_no_field_of_the_full_enterprise_is_left_at_its_default() -> None:
    """Otherwise the round trip would prove less than it says."""
    for field in dataclasses.fields(FULL):
        assert getattr(FULL, field.name) != getattr(BARE, field.name), field.name


def test_the_vocabulary_is_read_in_its_order(publish: Publish) -> None:
    vocabulary = make_vocabulary(
        territories=(
            Territory("z", "Z", TerritoryKind.MRC, "Magog", datetime.date(2021, 7, 28)),
            Territory("a", "A", TerritoryKind.CITY, "Sherbrooke"),
        ),
        municipalities=(
            Municipality("z", "Z", "z", "ct", ("Secteur Exemple", "Été"), 45.2668, -72.148),
            Municipality("a", "A", "a"),
        ),
        sectors=(Sector("z", Label("Zoo", "Zoo")), Sector("a", Label("Arts", "Arts"))),
        synonyms=(Synonyms("z", ("un", "deux")), Synonyms("a", ("trois",))),
    )
    assert Reader(publish(make_directory(vocabulary=vocabulary))).vocabulary() == vocabulary


def test_an_empty_directory_is_an_edition(publish: Publish) -> None:
    reader = Reader(publish(make_directory(vocabulary=Vocabulary())))
    assert reader.vocabulary() == Vocabulary()
    assert (reader.ids(), reader.buyers(), reader.partners()) == ((), (), ())
    assert (reader.milestones(), reader.indicators()) == ((), ())


def test_the_initiative_is_read_as_it_was_written(publish: Publish) -> None:
    directory = make_directory(
        buyers=(Buyer("z", "Ville Exemple", "en 2024", (PRESS, PAGE)), Buyer("a", "École Témoin", "ensuite")),
        partners=(Partner("z", "Réseau Exemple", "Porteur", "depuis 2022", (CITED,)), Partner("a", "B", "C")),
        milestones=(Milestone("automne 2024", "Lancement", (PAGE, CITED)), Milestone("2025", "Suite")),
        indicators=(
            Indicator("Initiative", "Acheteurs", "12", "2025", (PRESS,)),
            Indicator("x", "y", "z", ""),
        ),
    )
    reader = Reader(publish(directory))
    assert reader.buyers() == directory.buyers
    assert reader.partners() == directory.partners
    assert reader.milestones() == directory.milestones
    assert reader.indicators() == directory.indicators


def test_the_manifest_counts_what_is_published(publish: Publish) -> None:
    notice = make_notice(label="2027-01", published_on=datetime.date(2027, 1, 2), fictional=False)
    manifest = Reader(
        publish(make_directory(FULL, BARE, notice=notice, candidates=7, digest="ab"))
    ).manifest()
    assert manifest.notice == notice
    assert (manifest.enterprises, manifest.offers, manifest.contracts) == (2, 2, 2)
    assert (manifest.candidates, manifest.digest) == (7, "ab")


def test_enterprises_stand_in_french_order(publish: Publish) -> None:
    names = ["Ébénisterie Exemple", "Atelier Exemple", "École Exemple", "Zoo Exemple", "Eau Exemple"]
    reader = Reader(publish(make_directory(*map(make_enterprise, names))))
    assert reader.ids() == (
        "atelier-exemple",
        "eau-exemple",
        "ebenisterie-exemple",
        "ecole-exemple",
        "zoo-exemple",
    )


@pytest.mark.parametrize("id", ["inconnue", "", "' OR 1=1", "é" * 500])
def test_an_enterprise_that_is_not_there_is_named(publish: Publish, id: str) -> None:
    reader = Reader(publish(make_directory(make_enterprise())))
    with pytest.raises(EnterpriseNotFoundError) as caught:
        reader.enterprise(id)
    assert caught.value.enterprise_id == id


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM manifest WHERE key = 'label'",
        "UPDATE manifest SET value = '\"hier\"' WHERE key = 'published_on'",
        "UPDATE manifest SET value = '{' WHERE key = 'label'",
        "UPDATE offer SET nature = 'autre'",
        "UPDATE enterprise SET other_names = '[\"'",
        "UPDATE enterprise SET verified_on = 'hier'",
        "UPDATE enterprise SET other_names = 'null'",
        "DELETE FROM source",
        "UPDATE territory SET kind = 'autre'",
        "DROP TABLE category",
        "UPDATE buyer SET sources = '[\"inconnue\"]'",
    ],
)
def test_what_is_no_value_is_damage(
    right_edition: Path, open_edition: Callable[[Path], Edition], statement: str
) -> None:
    connection = sqlite3.connect(right_edition)
    connection.execute("""INSERT INTO buyer VALUES ('ville-exemple', 1, 'Ville Exemple', 'en 2024', '[]')""")
    connection.execute(statement)
    connection.commit()
    connection.close()
    with pytest.raises(EditionDamagedError) as caught:
        read_all(lambda: Reader(open_edition(right_edition)))
    assert caught.value.details


def read_all(opened: Callable[[], Reader]) -> None:
    reader = opened()
    reader.manifest()
    reader.vocabulary()
    reader.buyers()
    for id in reader.ids():
        reader.enterprise(id)


#: What a text field of a checked package may hold, and what JSON and SQLite must not change.
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)
LISTS = st.lists(TEXTS, max_size=3).map(tuple)


@given(
    st.builds(
        make_enterprise,
        name=TEXTS,
        id=st.just("exemple"),
        mission=TEXTS,
        note=TEXTS,
        other_names=LISTS,
        clienteles=LISTS,
        founded=st.none() | st.integers(1600, 2100),
        verified_on=st.dates(),
        contact=st.builds(Contact, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS),
        offers=st.lists(st.builds(make_offer, TEXTS, territories=LISTS, served_area=TEXTS), max_size=3).map(
            tuple
        ),
        impacts=st.lists(st.builds(Impact, TEXTS, TEXTS, TEXTS, st.none() | st.just(2025)), max_size=2).map(
            tuple
        ),
    )
)
def test_any_text_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, enterprise: Enterprise
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.db"
    write(make_directory(enterprise), path)
    edition = Edition.open(path)
    try:
        assert Reader(edition).enterprise("exemple") == enterprise
    finally:
        edition.close()
