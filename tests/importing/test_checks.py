"""What the rows of a package owe one another."""

from pathlib import Path

import pytest

from jachete.importing.package import read_package
from jachete.importing.report import Fault, Severity
from packages import Cells, make_candidate, make_row, plain, write_package


def faults(folder: Path, **tables: list[Cells]) -> list[Fault]:
    """Return what is wrong with a package that has these tables."""
    _directory, report = read_package(write_package(folder, **tables))
    return report.in_order()


def places(found: list[Fault]) -> list[tuple[str, int, str]]:
    return [(fault.table, fault.row, fault.column) for fault in found]


def test_a_right_package_has_no_fault(tmp_path: Path) -> None:
    assert faults(tmp_path, enterprises=[make_row("enterprises"), make_candidate()]) == []


@pytest.mark.parametrize(
    "table",
    ["territories", "categories", "enterprises", "sources", "offers", "contracts", "impacts", "milestones"],
)
def test_no_two_rows_share_a_key(tmp_path: Path, table: str) -> None:
    found = faults(tmp_path, **{table: [make_row(table)] * 3})
    key = make_row(table)["id"]
    assert places(found) == [(table, 3, "id"), (table, 4, "id")]
    assert {plain(fault.sentence) for fault in found} == {
        f"« {key} » est déjà à la ligne 2; donnez-lui un autre identifiant."
    }


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("enterprises", "legal_form"),
        ("enterprises", "municipality"),
        ("enterprises", "territory"),
        ("enterprises", "sectors"),
        ("enterprises", "part_of"),
        ("municipalities", "territory"),
        ("sources", "enterprise"),
        ("offers", "enterprise"),
        ("offers", "category"),
        ("offers", "territories"),
        ("contracts", "enterprise"),
        ("contracts", "source"),
        ("impacts", "enterprise"),
        ("impacts", "source"),
        ("certifications", "enterprise"),
        ("buyers", "sources"),
        ("partners", "sources"),
        ("milestones", "sources"),
        ("indicators", "sources"),
    ],
)
def test_a_reference_leads_somewhere(tmp_path: Path, table: str, column: str) -> None:
    found = faults(tmp_path, **{table: [make_row(table, **{column: "lune"})]})
    unknown = [fault for fault in found if "« lune » n’existe pas dans la table " in plain(fault.sentence)]
    assert places(unknown) == [(table, 2, column)]


def test_each_wrong_value_of_a_list_is_reported(tmp_path: Path) -> None:
    offer = make_row("offers", territories="lune | memphremagog | mars")
    found = faults(tmp_path, offers=[offer])
    assert places(found) == [("offers", 2, "territories")] * 2
    assert ["lune" in found[0].sentence, "mars" in found[1].sentence] == [True, True]


@pytest.mark.parametrize("rows", [0, 2])
def test_an_edition_has_one_row(tmp_path: Path, rows: int) -> None:
    found = faults(tmp_path, edition=[make_row("edition", label=f"2026-1{n}") for n in range(rows)])
    assert places(found) == [("edition", 0, "")]
    assert found[0].sentence == f"la table doit avoir une seule ligne; elle en a {rows}."


@pytest.mark.parametrize(
    ("changed", "column", "words"),
    [
        ({"social_economy": "false"}, "publication", "aucune source ne confirme"),
        ({"to_verify": "le statut"}, "publication", "elle est à vérifier (le statut)"),
        ({"publication": "candidate"}, "publication_reason", "elle n’est pas publiée; dites pourquoi."),
        ({"publication": "withdrawn"}, "publication_reason", "elle n’est pas publiée; dites pourquoi."),
        ({"publication": "maybe"}, "publication", "n’est pas un choix possible"),
        ({"publication": ""}, "publication", "obligatoire"),
        ({"territory": "granit"}, "territory", "la municipalité est du territoire « memphremagog »"),
        ({"part_of": "traiteur-exemple"}, "part_of", "n’est pas une division d’elle-même"),
    ],
)
def test_a_rule_of_publication_is_kept(
    tmp_path: Path, changed: dict[str, str], column: str, words: str
) -> None:
    territories = [make_row("territories"), make_row("territories", id="granit")]
    found = faults(tmp_path, territories=territories, enterprises=[make_row("enterprises", **changed)])
    assert places(found) == [("enterprises", 2, column)]
    assert words in plain(found[0].sentence)


@pytest.mark.parametrize(
    "changed", [{"municipality": ""}, {"territory": ""}, {"municipality": "", "territory": ""}]
)
def test_a_place_may_be_unknown(tmp_path: Path, changed: dict[str, str]) -> None:
    assert faults(tmp_path, enterprises=[make_row("enterprises", **changed)]) == []


def test_a_candidate_may_be_unconfirmed_and_to_verify(tmp_path: Path) -> None:
    candidate = make_candidate(social_economy="false", to_verify="le statut")
    assert faults(tmp_path, enterprises=[make_row("enterprises"), candidate]) == []


def test_a_published_enterprise_has_a_source(tmp_path: Path) -> None:
    found = faults(tmp_path, sources=[make_row("sources", enterprise="")])
    assert places(found) == [("enterprises", 2, "id")]
    assert "publiée sans source" in found[0].sentence


@pytest.mark.parametrize(
    ("url", "citation", "count"), [("", "", 1), ("", "Journal", 0), ("https://a.example", "", 0)]
)
def test_a_source_says_where_it_is(tmp_path: Path, url: str, citation: str, count: int) -> None:
    found = faults(tmp_path, sources=[make_row("sources", url=url, citation=citation)])
    assert places(found) == [("sources", 2, "url")] * count


@pytest.mark.parametrize(("origin", "count"), [("press", 1), ("initiative", 1), ("enterprise", 0)])
def test_a_contract_told_by_others_has_its_source(tmp_path: Path, origin: str, count: int) -> None:
    found = faults(tmp_path, contracts=[make_row("contracts", origin=origin, source="")])
    assert places(found) == [("contracts", 2, "source")] * count


def test_a_cell_at_fault_is_reported_once(tmp_path: Path) -> None:
    """A reason, an address or a source that is wrong is not said to be missing as well."""
    found = faults(
        tmp_path,
        enterprises=[make_row("enterprises"), make_candidate(publication_reason="=A1")],
        sources=[make_row("sources", citation=""), make_row("sources", id="autre", url="x", citation="")],
        contracts=[make_row("contracts", source="@x")],
    )
    assert places(found) == [
        ("enterprises", 3, "publication_reason"),
        ("sources", 3, "url"),
        ("contracts", 2, "source"),
    ]


def test_a_reference_to_a_row_whose_key_is_at_fault_is_not_one_more_fault(tmp_path: Path) -> None:
    found = faults(tmp_path, categories=[make_row("categories", hue="rose")])
    assert places(found) == [("categories", 2, "hue")]


def test_what_is_merely_incomplete_is_a_warning(tmp_path: Path) -> None:
    enterprise = make_row("enterprises", address="", phone="", email="", website="")
    directory, report = read_package(write_package(tmp_path, enterprises=[enterprise], offers=[]))
    assert directory is not None
    assert places(report.in_order()) == [("enterprises", 2, "id"), ("enterprises", 2, "phone")]
    assert {fault.severity for fault in report.faults} == {Severity.WARNING}


@pytest.mark.parametrize(
    "table",
    [
        "territories",
        "municipalities",
        "categories",
        "legal_forms",
        "sectors",
        "enterprises",
        "sources",
        "offers",
    ],
)
def test_a_table_that_cannot_be_read_is_one_fault(tmp_path: Path, table: str) -> None:
    """Everything refers to it; saying so at each row would drown the report."""
    write_package(tmp_path)
    (tmp_path / f"{table}.csv").unlink()
    _directory, report = read_package(tmp_path)
    assert places(report.in_order()) == [(table, 0, "")]


def test_an_unreadable_edition_is_one_fault(tmp_path: Path) -> None:
    write_package(tmp_path)
    (tmp_path / "edition.csv").write_bytes(b"\xff")
    _directory, report = read_package(tmp_path)
    assert places(report.in_order()) == [("edition", 1, "")]
