"""The directory that this repository publishes: right, described, and only what a source confirms."""

import csv
import json
import warnings
from pathlib import Path

import pytest

from jachete.catalogue.enterprise import ContractOrigin
from jachete.editions.build import build
from jachete.importing.columns import Table
from jachete.importing.descriptor import FILE, descriptor
from jachete.importing.package import read_package
from jachete.importing.tables import TABLES

DATA = Path(__file__).resolve().parents[2] / "data" / "directory"


def rows(table: str) -> list[dict[str, str]]:
    with (DATA / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def test_it_builds_without_a_fault(tmp_path: Path) -> None:
    manifest, _warnings = build(DATA, tmp_path / "edition.db")
    assert not manifest.notice.fictional
    assert manifest.enterprises + manifest.candidates <= len(rows("enterprises"))
    assert manifest.enterprises > 0


def test_its_descriptor_is_the_one_that_the_tables_give() -> None:
    assert json.loads((DATA / FILE).read_text("utf-8")) == descriptor()


def test_the_standard_tool_accepts_it() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # frictionless' own, and its dependencies'
        import frictionless  # noqa: PLC0415 - its import warns

        report = frictionless.validate(str(DATA / FILE))
    assert report.flatten(["name", "rowNumber", "fieldName", "message"]) == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_its_tables_open_right_in_a_french_spreadsheet(table: Table) -> None:
    data = (DATA / table.file).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf" + ";".join(table.header).encode())


def test_what_is_published_is_confirmed_and_needs_no_more_verification() -> None:
    published = [row for row in rows("enterprises") if row["publication"] == "published"]
    assert published
    assert [row["id"] for row in published if row["social_economy"] != "true" or row["to_verify"]] == []


def test_what_is_not_published_says_why() -> None:
    others = [row for row in rows("enterprises") if row["publication"] != "published"]
    assert [row["id"] for row in others if not row["publication_reason"]] == []


def test_every_published_enterprise_shows_a_source_and_its_contracts_are_not_those_of_the_initiative() -> (
    None
):
    directory, _report = read_package(DATA)
    assert directory is not None
    assert [each.id for each in directory.enterprises if not each.sources] == []
    told = [(each.id, contract) for each in directory.enterprises for contract in each.contracts]
    assert [
        id for id, contract in told if contract.origin is ContractOrigin.PRESS and not contract.source
    ] == []
    assert [id for id, contract in told if contract.origin is ContractOrigin.INITIATIVE] == []
