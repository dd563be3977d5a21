"""`datapackage.json`, drawn from the one description of the tables (Frictionless Data Package)."""

import json
from pathlib import Path
from typing import Any, Final

from jachete.importing.cells import FALSE, TRUE
from jachete.importing.columns import Column, Kind, Table
from jachete.importing.tables import TABLES

FILE: Final = "datapackage.json"
_TYPES: Final = {
    Kind.YEAR: "year",
    Kind.DATE: "date",
    Kind.BOOLEAN: "boolean",
    Kind.DEGREES: "number",
}
_FORMATS: Final = {Kind.EMAIL: "email", Kind.WEB: "uri"}
_PATTERNS: Final = {
    Kind.ID: "[a-z0-9]+(-[a-z0-9]+)*",
    Kind.NEQ: r"(11|22|33)\d{8}",
    Kind.PHONE: r"[2-9]\d{2} \d{3}-\d{4}(, poste \d{1,6})?",
    Kind.POSTAL_CODE: r"[A-Z]\d[A-Z] \d[A-Z]\d",
    Kind.UNSPSC: r"\d{8}",
}


def descriptor() -> dict[str, Any]:
    """Return the descriptor of a directory's package, ready for JSON."""
    return {
        "profile": "tabular-data-package",
        "name": "repertoire-economie-sociale-estrie",
        "title": "Répertoire des entreprises d’économie sociale de l’Estrie",
        "homepage": "https://economiesocialeestrie.ca/jachete",
        "licenses": [
            {
                "name": "CC-BY-4.0",
                "title": "Creative Commons Attribution 4.0",
                "path": "https://creativecommons.org/licenses/by/4.0/",
            }
        ],
        "resources": [_resource(table) for table in TABLES],
    }


def write(folder: Path) -> Path:
    """Write the descriptor into a package's folder and return its path."""
    path = folder / FILE
    path.write_text(json.dumps(descriptor(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return path


def _resource(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    references = [column for column in table.columns if column.kind is Kind.REFERENCE]
    if references:
        schema["foreignKeys"] = [
            {
                "fields": [column.name],
                "reference": {
                    "resource": "" if column.table == table.name else column.table,
                    "fields": ["id"],
                },
            }
            for column in references
        ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.about,
        "path": table.file,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ";"},
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": _TYPES.get(column.kind, "string"),
        "title": column.about,
    }
    if column.kind in _FORMATS:
        field["format"] = _FORMATS[column.kind]
    if column.kind is Kind.BOOLEAN:
        field |= {"trueValues": list(TRUE), "falseValues": list(FALSE)}
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.choices:
        constraints["enum"] = [str(choice) for choice in column.choices]
    if column.kind in _PATTERNS:
        constraints["pattern"] = _PATTERNS[column.kind]
    if field["type"] == "string":
        constraints["maxLength"] = column.longest
    if constraints:
        field["constraints"] = constraints
    return field
