"""`datapackage.json` says what the tables are, and the standard tool agrees."""

import json
import warnings
from pathlib import Path
from typing import Any

import pytest

from jachete.importing.columns import Column, Kind, Table
from jachete.importing.descriptor import FILE, descriptor, write
from jachete.importing.tables import TABLES
from packages import Cells, make_candidate, make_row, write_package

RESOURCES = {resource["name"]: resource for resource in descriptor()["resources"]}
COLUMNS = [(table, column) for table in TABLES for column in table.columns]


def judged(folder: Path) -> list[tuple[str, str]]:
    """Return the type of each error that the standard tool finds, with its table."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # frictionless' own, and its dependencies'
        import frictionless  # noqa: PLC0415 - its import warns

        report = frictionless.validate(str(folder / FILE))
    return [(str(error.type), str(task.name)) for task in report.tasks for error in task.errors] + [
        (str(error.type), "") for error in report.errors
    ]


def test_every_table_is_described_in_order() -> None:
    assert list(RESOURCES) == [table.name for table in TABLES]
    for table in TABLES:
        resource = RESOURCES[table.name]
        assert (resource["path"], resource["title"]) == (table.file, table.about)
        assert resource["schema"]["primaryKey"] == list(table.key)
        assert [field["name"] for field in resource["schema"]["fields"]] == list(table.header)


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=lambda each: each.name)
def test_every_column_is_described(table: Table, column: Column) -> None:
    fields: list[dict[str, Any]] = RESOURCES[table.name]["schema"]["fields"]
    (field,) = [field for field in fields if field["name"] == column.name]
    constraints = field.get("constraints", {})
    assert field["title"] == column.about
    assert constraints.get("required", False) is column.required
    assert constraints.get("enum", []) == [str(choice) for choice in column.choices]
    assert constraints.get("maxLength", column.longest) == column.longest
    assert (field["type"] == "string") is (
        column.kind not in (Kind.YEAR, Kind.DATE, Kind.BOOLEAN, Kind.DEGREES)
    )


def test_every_reference_is_a_foreign_key() -> None:
    declared = {
        (name, key["fields"][0], key["reference"]["resource"] or name)
        for name, resource in RESOURCES.items()
        for key in resource["schema"].get("foreignKeys", [])
    }
    assert declared == {
        (table.name, column.name, column.table) for table, column in COLUMNS if column.kind is Kind.REFERENCE
    }


def test_the_descriptor_is_written_as_json_that_people_can_read(tmp_path: Path) -> None:
    path = write(tmp_path)
    assert path == tmp_path / "datapackage.json"
    assert json.loads(path.read_text("utf-8")) == descriptor()
    assert "Répertoire des entreprises d’économie sociale" in path.read_text("utf-8")


def test_the_standard_tool_accepts_a_right_package(tmp_path: Path) -> None:
    write_package(tmp_path, enterprises=[make_row("enterprises"), make_candidate(part_of="traiteur-exemple")])
    write(tmp_path)
    assert judged(tmp_path) == []


@pytest.mark.parametrize(
    ("table", "rows", "error"),
    [
        ("offers", [make_row("offers")] * 2, "primary-key"),
        ("offers", [make_row("offers", enterprise="lune")], "foreign-key"),
        ("enterprises", [make_row("enterprises", part_of="lune")], "foreign-key"),
        ("enterprises", [make_row("enterprises", neq="12")], "constraint-error"),
        ("enterprises", [make_row("enterprises", name="")], "constraint-error"),
        ("enterprises", [make_row("enterprises", phone="555")], "constraint-error"),
        ("enterprises", [make_row("enterprises", email="info")], "type-error"),
        ("enterprises", [make_row("enterprises", verified_on="hier")], "type-error"),
        ("enterprises", [make_row("enterprises", pilot="peut-être")], "type-error"),
        ("offers", [make_row("offers", nature="autre")], "constraint-error"),
        ("municipalities", [make_row("municipalities", latitude="nord")], "type-error"),
    ],
)
def test_the_standard_tool_refuses_what_we_refuse(
    tmp_path: Path, table: str, rows: list[Cells], error: str
) -> None:
    write_package(tmp_path, **{table: rows})
    write(tmp_path)
    assert (error, table) in judged(tmp_path)
