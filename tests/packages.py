"""A maker of small fictional data packages: a test says only what it changes."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jachete.importing.tables import TABLES

Cells = Mapping[str, str]

#: One right row of every table, all referring to one another.
ROWS: Final[Mapping[str, Cells]] = {
    "edition": {
        "label": "2026-11",
        "published_on": "2026-11-03",
        "region": "Estrie",
        "publisher": "Réseau Exemple",
        "notice_fr": "Données fictives.",
        "notice_en": "Fictional data.",
        "licence": "CC-BY-4.0",
        "fictional": "true",
    },
    "territories": {
        "id": "memphremagog",
        "name": "Memphrémagog",
        "kind": "mrc",
        "seat": "Magog",
        "in_estrie_since": "2021-07-28",
    },
    "municipalities": {
        "id": "magog",
        "name": "Magog",
        "designation": "v",
        "territory": "memphremagog",
        "boroughs": "Secteur Exemple | Secteur Témoin",
        "latitude": "45.2668",
        "longitude": "-72.1480",
    },
    "categories": {
        "id": "alimentation-traiteur",
        "label_fr": "Alimentation et traiteur",
        "label_en": "Food and catering",
        "icon": "utensils",
        "hue": "verge",
    },
    "legal_forms": {
        "id": "obnl",
        "label_fr": "Organisme à but non lucratif",
        "label_en": "Non-profit organization",
        "short_fr": "OBNL",
        "short_en": "Non-profit",
    },
    "sectors": {"id": "alimentation", "label_fr": "Alimentation", "label_en": "Food"},
    "synonyms": {"id": "boites-a-lunch", "terms": "boîtes à lunch | boîtes-repas"},
    "enterprises": {
        "id": "traiteur-exemple",
        "name": "Traiteur Exemple",
        "other_names": "La Tablée Exemple | Tablée",
        "legal_form": "obnl",
        "neq": "1140000017",
        "founded": "2016",
        "founded_basis": "Année d’ouverture",
        "mission": "Cuisine qui forme des personnes en parcours d’insertion.",
        "municipality": "magog",
        "territory": "memphremagog",
        "address": "100, rue Modèle",
        "postal_code": "J1X 1K1",
        "phone": "819 555-0142, poste 12",
        "email": "info@tablee.example",
        "website": "https://tablee.example",
        "languages": "français | anglais",
        "clienteles": "municipalités",
        "sectors": "alimentation",
        "initiative_role": "Pilote fictive",
        "pilot": "true",
        "social_economy": "true",
        "publication": "published",
        "verified_on": "2026-11-03",
        "note": "Fiche fictive.",
        "research_note": "Doute à lever en interne.",
    },
    "sources": {
        "id": "exemple-source-1",
        "enterprise": "traiteur-exemple",
        "url": "https://presse.example/article",
        "citation": "Journal Exemple",
    },
    "offers": {
        "id": "traiteur-exemple-1",
        "enterprise": "traiteur-exemple",
        "label": "Boîtes à lunch",
        "category": "alimentation-traiteur",
        "nature": "services",
        "served_area": "partout dans la MRC",
        "territories": "memphremagog",
        "unspsc": "90101600",
    },
    "contracts": {
        "id": "contrat-exemple-1",
        "enterprise": "traiteur-exemple",
        "client": "Ville Exemple",
        "object": "Repas de réunions",
        "year": "2025",
        "award_mode": "direct",
        "amount": "moins de 25\u00a0000\u00a0$",
        "origin": "press",
        "source": "exemple-source-1",
    },
    "impacts": {
        "id": "effet-exemple-1",
        "enterprise": "traiteur-exemple",
        "statement": "environ 24 emplois",
        "figure": "24",
        "unit": "emplois",
        "year": "2025",
        "source": "exemple-source-1",
    },
    "certifications": {
        "id": "certification-exemple-1",
        "enterprise": "traiteur-exemple",
        "name": "Entreprise d’insertion",
        "kind": "status",
        "issuer": "Collectif Exemple",
        "year": "2018",
        "expires_on": "2027-12-31",
    },
    "buyers": {
        "id": "ville-exemple",
        "name": "Ville Exemple",
        "joined": "en 2024",
        "sources": "exemple-source-1",
    },
    "partners": {
        "id": "reseau-exemple",
        "name": "Réseau Exemple",
        "role": "Porteur",
        "period": "depuis 2022",
        "sources": "exemple-source-1",
    },
    "milestones": {
        "id": "lancement",
        "when": "automne 2024",
        "statement": "Lancement fictif.",
        "sources": "exemple-source-1",
    },
    "indicators": {
        "id": "acheteurs",
        "subject": "Initiative",
        "name": "Acheteurs",
        "value": "12",
        "period": "2025",
        "sources": "exemple-source-1",
    },
}


def plain(sentence: str) -> str:
    """Return a sentence with ordinary spaces: typography has its own tests."""
    return sentence.replace("\u202f", " ").replace("\u00a0", " ")


def make_row(table: str, /, **cells: str) -> Cells:
    """Return the right row of a table with some cells changed."""
    return {**ROWS[table], **cells}


def make_candidate(**cells: str) -> Cells:
    """Return an enterprise that is right, and not published."""
    return {
        "id": "atelier-specimen",
        "name": "Atelier Spécimen",
        "mission": "Atelier fictif.",
        "pilot": "false",
        "social_economy": "false",
        "publication": "candidate",
        "publication_reason": "aucune source ne la confirme",
        "verified_on": "2026-11-03",
        **cells,
    }


@dataclass(frozen=True)
class Written:
    """How a spreadsheet writes its tables; `backwards` is from the last column to the first."""

    delimiter: str = ";"
    encoding: str = "utf-8-sig"
    newline: str = "\r\n"
    backwards: bool = False


def write_table(
    folder: Path, table: str, *rows: Cells, header: Sequence[str] = (), written: Written = Written()
) -> Path:
    """Write one table; `header` is the table's own unless another is given."""
    known = next(each for each in TABLES if each.name == table)
    names = header or (known.header[::-1] if written.backwards else known.header)
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, delimiter=written.delimiter, lineterminator=written.newline)
    writer.writerow(names)
    writer.writerows([row.get(name, "") for name in names] for row in rows)
    path = folder / known.file
    path.write_bytes(lines.getvalue().encode(written.encoding))
    return path


def write_package(folder: Path, written: Written = Written(), /, **tables: Sequence[Cells]) -> Path:
    """Write a right package; a table given by name has those rows, the others one row each."""
    folder.mkdir(parents=True, exist_ok=True)
    for table in TABLES:
        write_table(folder, table.name, *tables.get(table.name, [ROWS[table.name]]), written=written)
    return folder
