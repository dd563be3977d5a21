"""A folder of tables → a directory, or all that is wrong with it."""

import datetime
from pathlib import Path

import pytest

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
from jachete.catalogue.territories import Municipality, Territory, TerritoryKind
from jachete.importing.package import read_package
from packages import ROWS, Cells, Written, make_candidate, make_row, write_package

SOURCE = Source("exemple-source-1", "https://presse.example/article", "Journal Exemple")


def directory_of(folder: Path) -> Directory:
    directory, report = read_package(folder)
    assert [str(fault) for fault in report.faults] == []
    assert directory is not None
    return directory


def test_a_package_becomes_its_directory(tmp_path: Path) -> None:
    """Every column of every table finds its place."""
    directory = directory_of(write_package(tmp_path))
    assert directory == Directory(
        notice=EditionNotice(
            label="2026-11",
            published_on=datetime.date(2026, 11, 3),
            region="Estrie",
            publisher="Réseau Exemple",
            notice=Label("Données fictives.", "Fictional data."),
            licence="CC-BY-4.0",
            fictional=True,
        ),
        vocabulary=Vocabulary(
            categories=(
                Category(
                    "alimentation-traiteur",
                    Label("Alimentation et traiteur", "Food and catering"),
                    "utensils",
                    "verge",
                ),
            ),
            territories=(
                Territory(
                    "memphremagog", "Memphrémagog", TerritoryKind.MRC, "Magog", datetime.date(2021, 7, 28)
                ),
            ),
            municipalities=(
                Municipality(
                    "magog",
                    "Magog",
                    "memphremagog",
                    "v",
                    ("Secteur Exemple", "Secteur Témoin"),
                    45.2668,
                    -72.148,
                ),
            ),
            legal_forms=(
                LegalForm(
                    "obnl",
                    Label("Organisme à but non lucratif", "Non-profit organization"),
                    Label("OBNL", "Non-profit"),
                ),
            ),
            sectors=(Sector("alimentation", Label("Alimentation", "Food")),),
            synonyms=(Synonyms("boites-a-lunch", ("boîtes à lunch", "boîtes-repas")),),
        ),
        enterprises=(ENTERPRISE,),
        buyers=(Buyer("ville-exemple", "Ville Exemple", "en 2024", (SOURCE,)),),
        partners=(Partner("reseau-exemple", "Réseau Exemple", "Porteur", "depuis 2022", (SOURCE,)),),
        milestones=(Milestone("automne 2024", "Lancement fictif.", (SOURCE,)),),
        indicators=(Indicator("Initiative", "Acheteurs", "12", "2025", (SOURCE,)),),
        digest=directory.digest,
    )


ENTERPRISE = Enterprise(
    id="traiteur-exemple",
    name="Traiteur Exemple",
    mission="Cuisine qui forme des personnes en parcours d’insertion.",
    verified_on=datetime.date(2026, 11, 3),
    other_names=("La Tablée Exemple", "Tablée"),
    legal_form="obnl",
    neq="1140000017",
    founded=2016,
    founded_basis="Année d’ouverture",
    municipality="magog",
    territory="memphremagog",
    contact=Contact(
        "100, rue Modèle",
        "J1X 1K1",
        "819 555-0142, poste 12",
        "info@tablee.example",
        "https://tablee.example",
    ),
    languages=("français", "anglais"),
    clienteles=("municipalités",),
    sectors=("alimentation",),
    initiative_role="Pilote fictive",
    pilot=True,
    note="Fiche fictive.",
    offers=(
        Offer(
            "traiteur-exemple-1",
            "Boîtes à lunch",
            "alimentation-traiteur",
            Nature.SERVICES,
            "partout dans la MRC",
            ("memphremagog",),
            "90101600",
        ),
    ),
    contracts=(
        Contract(
            "Ville Exemple",
            "Repas de réunions",
            ContractOrigin.PRESS,
            2025,
            AwardMode.DIRECT,
            "moins de 25\u00a0000\u00a0$",
            SOURCE,
        ),
    ),
    impacts=(Impact("environ 24 emplois", "24", "emplois", 2025, SOURCE),),
    certifications=(
        Certification(
            "Entreprise d’insertion",
            CertificationKind.STATUS,
            "Collectif Exemple",
            2018,
            datetime.date(2027, 12, 31),
        ),
    ),
    sources=(SOURCE,),
)


def test_what_is_optional_may_be_empty_everywhere(tmp_path: Path) -> None:
    """Only required cells are filled; nothing becomes the word None."""
    bare = {
        "enterprises": make_candidate(
            id="traiteur-exemple", social_economy="true", publication="published", publication_reason=""
        ),
        "offers": make_row("offers", served_area="", territories="", unspsc=""),
        "contracts": make_row("contracts", year="", award_mode="", amount="", origin="enterprise", source=""),
        "impacts": make_row("impacts", figure="", unit="", year="", source=""),
        "certifications": make_row("certifications", issuer="", year="", expires_on=""),
        "municipalities": make_row("municipalities", designation="", boroughs="", latitude="", longitude=""),
        "territories": make_row("territories", in_estrie_since=""),
        "partners": make_row("partners", period="", sources=""),
        "indicators": make_row("indicators", period="", sources=""),
    }
    folder = write_package(tmp_path, **{table: [row] for table, row in bare.items()})
    directory, report = read_package(folder)
    assert directory is not None, [str(fault) for fault in report.faults]
    (enterprise,) = directory.enterprises
    assert enterprise == Enterprise(
        id="traiteur-exemple",
        name="Atelier Spécimen",
        mission="Atelier fictif.",
        verified_on=datetime.date(2026, 11, 3),
        offers=(Offer("traiteur-exemple-1", "Boîtes à lunch", "alimentation-traiteur", Nature.SERVICES),),
        contracts=(Contract("Ville Exemple", "Repas de réunions", ContractOrigin.ENTERPRISE),),
        impacts=(Impact("environ 24 emplois"),),
        certifications=(Certification("Entreprise d’insertion", CertificationKind.STATUS),),
        sources=(SOURCE,),
    )
    assert directory.vocabulary.municipalities == (Municipality("magog", "Magog", "memphremagog"),)
    assert directory.vocabulary.territories[0].in_estrie_since is None
    assert directory.partners == (Partner("reseau-exemple", "Réseau Exemple", "Porteur"),)
    assert directory.indicators == (Indicator("Initiative", "Acheteurs", "12", ""),)


def test_only_what_is_published_goes_in(tmp_path: Path) -> None:
    withdrawn = make_candidate(id="ferme-temoin", publication="withdrawn", publication_reason="fermée")
    directory = directory_of(
        write_package(
            tmp_path,
            enterprises=[make_candidate(), make_row("enterprises"), withdrawn],
            offers=[make_row("offers"), make_row("offers", id="autre", enterprise="atelier-specimen")],
        )
    )
    assert [enterprise.id for enterprise in directory.enterprises] == ["traiteur-exemple"]
    assert [offer.id for offer in directory.enterprises[0].offers] == ["traiteur-exemple-1"]
    assert directory.candidates == 1


@pytest.mark.parametrize(("published", "expected"), [(True, "maison-exemple"), (False, "")])
def test_a_division_names_its_enterprise_when_it_is_shown(
    tmp_path: Path, published: bool, expected: str
) -> None:
    whole = make_candidate(id="maison-exemple")
    if published:
        whole = make_row("enterprises", id="maison-exemple")
    directory = directory_of(
        write_package(
            tmp_path,
            enterprises=[make_row("enterprises", part_of="maison-exemple"), whole],
            sources=[make_row("sources"), make_row("sources", id="autre", enterprise="maison-exemple")],
            offers=[make_row("offers"), make_row("offers", id="autre", enterprise="maison-exemple")],
        )
    )
    assert directory.enterprises[0].part_of == expected


def test_the_territory_is_that_of_the_municipality_when_it_is_not_said(tmp_path: Path) -> None:
    directory = directory_of(write_package(tmp_path, enterprises=[make_row("enterprises", territory="")]))
    assert directory.enterprises[0].territory == "memphremagog"


def test_rows_keep_their_order(tmp_path: Path) -> None:
    offers = [make_row("offers", id=id, label=id) for id in ("b", "c", "a")]
    directory = directory_of(write_package(tmp_path, offers=offers))
    assert [offer.id for offer in directory.enterprises[0].offers] == ["b", "c", "a"]


@pytest.mark.parametrize(
    "written",
    [
        Written(delimiter=","),
        Written(delimiter="\t"),
        Written(encoding="utf-8"),
        Written(newline="\n"),
        Written(backwards=True),
        Written(",", "utf-8", "\n", backwards=True),
    ],
)
def test_the_digest_does_not_depend_on_how_tables_were_written(tmp_path: Path, written: Written) -> None:
    here = directory_of(write_package(tmp_path / "a"))
    there = directory_of(write_package(tmp_path / "b", written))
    assert there == here
    assert len(here.digest) == 64


@pytest.mark.parametrize("table", [name for name in ROWS if "label_en" in ROWS[name]] + ["edition", "offers"])
def test_the_digest_depends_on_every_table(tmp_path: Path, table: str) -> None:
    column = next(name for name in ("label_en", "licence", "served_area") if name in ROWS[table])
    changed: Cells = make_row(table, **{column: "autre"})
    here = directory_of(write_package(tmp_path / "a"))
    there = directory_of(write_package(tmp_path / "b", **{table: [changed]}))
    assert there.digest != here.digest


def test_a_value_moved_to_the_next_cell_changes_the_digest(tmp_path: Path) -> None:
    here = write_package(tmp_path / "a", impacts=[make_row("impacts", figure="24", unit="")])
    there = write_package(tmp_path / "b", impacts=[make_row("impacts", figure="", unit="24")])
    assert directory_of(here).digest != directory_of(there).digest


def test_a_folder_that_is_not_there_has_every_file_missing(tmp_path: Path) -> None:
    directory, report = read_package(tmp_path / "nulle part")
    assert directory is None
    assert [fault.table for fault in report.in_order()] == [*ROWS]
