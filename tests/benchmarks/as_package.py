"""A directory as a package of CSV files, so that the whole way can be played at any size."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from jachete.catalogue.directory import Directory
from jachete.catalogue.enterprise import Enterprise
from jachete.importing.columns import LIST_SEPARATOR
from jachete.importing.enterprise_tables import Publication
from jachete.importing.tables import TABLES

Cells = Mapping[str, Any]


def write_directory(directory: Directory, folder: Path) -> None:
    """Write the tables of a directory into a folder."""
    rows = {**_vocabulary(directory), **_enterprises(directory.enterprises)}
    for table in TABLES:
        with (folder / table.file).open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, table.header, delimiter=";", restval="")
            writer.writeheader()
            writer.writerows(map(_written, rows.get(table.name, ())))


def _written(cells: Cells) -> dict[str, str]:
    return {name: _cell(value) for name, value in cells.items()}


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return LIST_SEPARATOR.join(map(str, value)) if isinstance(value, tuple) else str(value)


def _vocabulary(directory: Directory) -> dict[str, Iterable[Cells]]:
    known, notice = directory.vocabulary, directory.notice
    return {
        "edition": [
            {
                **_fields(notice, "label published_on region publisher licence fictional"),
                "notice_fr": notice.notice.fr,
                "notice_en": notice.notice.en,
            }
        ],
        "territories": [_fields(each, "id name kind seat in_estrie_since") for each in known.territories],
        "municipalities": [
            _fields(each, "id name designation territory boroughs latitude longitude")
            for each in known.municipalities
        ],
        "categories": [{**_labelled(each), **_fields(each, "icon hue")} for each in known.categories],
        "legal_forms": [
            {**_labelled(each), "short_fr": each.short.fr, "short_en": each.short.en}
            for each in known.legal_forms
        ],
        "sectors": [_labelled(each) for each in known.sectors],
        "synonyms": [_fields(each, "id terms") for each in known.synonyms],
    }


def _fields(value: object, names: str) -> dict[str, Any]:
    return {name: getattr(value, name) for name in names.split()}


def _labelled(value: Any) -> dict[str, Any]:
    return {"id": value.id, "label_fr": value.label.fr, "label_en": value.label.en}


def _enterprises(enterprises: Iterable[Enterprise]) -> dict[str, Iterable[Cells]]:
    listed = tuple(enterprises)
    return {
        "enterprises": map(_enterprise, listed),
        "sources": ({**_fields(s, "id url citation"), "enterprise": e.id} for e in listed for s in e.sources),
        "offers": (
            {**_fields(offer, "id label category nature served_area territories unspsc"), "enterprise": e.id}
            for e in listed
            for offer in e.offers
        ),
        "contracts": _parts(listed, "contracts", "client object year award_mode amount origin source"),
        "impacts": _parts(listed, "impacts", "statement figure unit year source"),
        "certifications": _parts(listed, "certifications", "name kind issuer year expires_on"),
    }


def _parts(enterprises: Iterable[Enterprise], name: str, fields: str) -> Iterator[Cells]:
    for enterprise in enterprises:
        for number, part in enumerate(getattr(enterprise, name), start=1):
            cells = _fields(part, fields)
            if cells.get("source") is not None:
                cells["source"] = cells["source"].id
            yield {**cells, "id": f"{enterprise.id}-{number}", "enterprise": enterprise.id}


def _enterprise(enterprise: Enterprise) -> Cells:
    return {
        **_fields(enterprise, "id name other_names legal_form neq founded mission municipality territory"),
        **_fields(enterprise.contact, "address postal_code phone email website"),
        **_fields(enterprise, "languages clienteles sectors initiative_role pilot part_of verified_on note"),
        "social_economy": True,
        "publication": Publication.PUBLISHED.value,
    }
