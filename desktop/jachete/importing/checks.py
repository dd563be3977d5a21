"""What rows owe each other: keys that no two share, references that lead somewhere, rules of publication."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from jachete.catalogue.enterprise import ContractOrigin
from jachete.i18n import _
from jachete.importing.cells import Value
from jachete.importing.columns import Kind, Table
from jachete.importing.edition_tables import EDITION
from jachete.importing.enterprise_tables import CONTRACTS, ENTERPRISES, OFFERS, SOURCES, Publication
from jachete.importing.report import Report
from jachete.importing.tables import TABLES
from jachete.importing.vocabulary_tables import MUNICIPALITIES


@dataclass(frozen=True, slots=True)
class Record:
    """A row whose cells are values; a cell at fault is absent."""

    number: int
    values: Mapping[str, Value]

    def __getitem__(self, column: str) -> Any:
        """Return the value of a column, None when it was empty or at fault."""
        return self.values.get(column)

    def is_blank(self, column: str) -> bool:
        """Tell whether a cell was left empty; one at fault was not."""
        return column in self.values and not self.values[column]


Records = Mapping[str, list[Record] | None]


def check(records: Records, report: Report) -> None:
    """Report everything that cells alone cannot tell; tables that could not be read are passed over."""
    for table in TABLES:
        _check_keys(table, records, report)
        _check_references(table, records, report)
    for rule in _RULES:
        rule(records, report)


def _of(records: Records, table: Table) -> Iterable[Record]:
    return records[table.name] or ()


def _check_keys(table: Table, records: Records, report: Report) -> None:
    first: dict[tuple[Any, ...], int] = {}
    for record in _of(records, table):
        key = tuple(record[column] for column in table.key)
        if key in first and None not in key:
            report.error(
                table.name,
                record.number,
                table.key[0],
                _("« {key} » est déjà à la ligne {row}; donnez-lui un autre identifiant.").format(
                    key=key[0], row=first[key]
                ),
            )
        first.setdefault(key, record.number)


def _check_references(table: Table, records: Records, report: Report) -> None:
    for column in table.columns:
        if column.kind not in (Kind.REFERENCE, Kind.REFERENCES):
            continue
        target = records[column.table]
        if target is None:
            continue
        known = {record["id"] for record in target}
        for record in _of(records, table):
            value = record[column.name] or ()
            for wanted in (value,) if isinstance(value, str) else value:
                if wanted not in known:
                    report.error(
                        table.name,
                        record.number,
                        column.name,
                        _(
                            "« {value} » n’existe pas dans la table {table}; corrigez-le ou ajoutez-le."
                        ).format(value=wanted, table=column.table),
                    )


def _one_edition(records: Records, report: Report) -> None:
    rows = records[EDITION.name]
    if rows is not None and len(rows) != 1:
        report.error(
            EDITION.name,
            0,
            "",
            _("la table doit avoir une seule ligne; elle en a {count}.").format(count=len(rows)),
        )


def _publication(records: Records, report: Report) -> None:
    for record in _of(records, ENTERPRISES):
        published = record["publication"] == Publication.PUBLISHED
        if published and record["social_economy"] is False:
            report.error(
                ENTERPRISES.name,
                record.number,
                "publication",
                _(
                    "aucune source ne confirme qu’elle est d’économie sociale; laissez-la candidate "
                    "ou ajoutez la source."
                ),
            )
        if published and record["to_verify"]:
            report.error(
                ENTERPRISES.name,
                record.number,
                "publication",
                _("elle est à vérifier ({what}); laissez-la candidate ou videz « to_verify ».").format(
                    what=record["to_verify"]
                ),
            )
        if record["publication"] and not published and record.is_blank("publication_reason"):
            report.error(
                ENTERPRISES.name,
                record.number,
                "publication_reason",
                _("elle n’est pas publiée; dites pourquoi."),
            )


def _places_agree(records: Records, report: Report) -> None:
    territory_of = {record["id"]: record["territory"] for record in _of(records, MUNICIPALITIES)}
    for record in _of(records, ENTERPRISES):
        expected = territory_of.get(record["municipality"])
        if expected and record["territory"] and record["territory"] != expected:
            report.error(
                ENTERPRISES.name,
                record.number,
                "territory",
                _("la municipalité est du territoire « {expected} »; corrigez l’un ou l’autre.").format(
                    expected=expected
                ),
            )


def _division_of_itself(records: Records, report: Report) -> None:
    for record in _of(records, ENTERPRISES):
        if record["part_of"] and record["part_of"] == record["id"]:
            report.error(
                ENTERPRISES.name,
                record.number,
                "part_of",
                _("une entreprise n’est pas une division d’elle-même; videz la cellule."),
            )


def _sources_say_where(records: Records, report: Report) -> None:
    for record in _of(records, SOURCES):
        if record.is_blank("url") and record.is_blank("citation"):
            report.error(
                SOURCES.name,
                record.number,
                "url",
                _("la source n’a ni adresse ni référence; donnez l’une ou l’autre."),
            )


def _contracts_have_sources(records: Records, report: Report) -> None:
    for record in _of(records, CONTRACTS):
        if record["origin"] in (ContractOrigin.PRESS, ContractOrigin.INITIATIVE) and record.is_blank(
            "source"
        ):
            report.error(
                CONTRACTS.name,
                record.number,
                "source",
                _("un contrat nommé par la presse ou par l’initiative doit avoir sa source; ajoutez-la."),
            )


def _published_records_are_complete(records: Records, report: Report) -> None:
    sourced = {record["enterprise"] for record in _of(records, SOURCES)}
    selling = {record["enterprise"] for record in _of(records, OFFERS)}
    for record in _of(records, ENTERPRISES):
        if record["publication"] != Publication.PUBLISHED or record["id"] is None:
            continue
        if records[SOURCES.name] is not None and record["id"] not in sourced:
            report.error(
                ENTERPRISES.name,
                record.number,
                "id",
                _("elle est publiée sans source; ajoutez-en une à la table sources."),
            )
        if records[OFFERS.name] is not None and record["id"] not in selling:
            report.warn(ENTERPRISES.name, record.number, "id", _("elle n’a aucun produit ni service."))
        if all(record.is_blank(name) for name in ("address", "phone", "email", "website")):
            report.warn(ENTERPRISES.name, record.number, "phone", _("elle n’a aucune coordonnée."))


_RULES: Final[tuple[Callable[[Records, Report], None], ...]] = (
    _one_edition,
    _publication,
    _places_agree,
    _division_of_itself,
    _sources_say_where,
    _contracts_have_sources,
    _published_records_are_complete,
)
