"""A comparison as a table: the same facts in a workbook and in CSV, safe to open."""

import csv
import zipfile
from pathlib import Path

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from jachete import i18n
from jachete.errors import CannotWriteError
from jachete.exporting.comparison import export_comparison
from jachete.exporting.kinds import Kind
from jachete.factsheets.comparing import compare
from jachete.factsheets.comparison import Comparison
from makers import make_enterprise, make_manifest, make_offer, make_vocabulary


def _compared() -> Comparison:
    both = (
        make_enterprise("À l’œuvre Exemple", founded=1998),
        make_enterprise("Spécimen", legal_form="obnl", offers=(make_offer("=1+1"), make_offer("Buffets"))),
    )
    return compare(both, make_vocabulary(), make_manifest())


def _csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def test_each_row_says_its_facts_and_whether_they_differ(tmp_path: Path) -> None:
    export_comparison(_compared(), Kind.CSV, tmp_path / "c.csv")
    rows = _csv(tmp_path / "c.csv")
    assert rows[0] == ["Section", "Rubrique", "À l’œuvre Exemple", "Spécimen", "Différence"]
    assert rows[1] == ["", "Lieu", "Sherbrooke", "Sherbrooke", ""]
    (form,) = (row for row in rows if row[1] == "Forme juridique")
    assert form[2:] == ["Coopérative de solidarité", "OBNL", "Valeurs différentes"]
    assert (tmp_path / "c.csv").read_bytes().startswith(b"\xef\xbb\xbfSection;Rubrique;")


def test_both_files_hold_the_same_rows_and_a_year_is_a_number(tmp_path: Path) -> None:
    export_comparison(_compared(), Kind.XLSX, tmp_path / "c.xlsx")
    export_comparison(_compared(), Kind.CSV, tmp_path / "c.csv")
    book = CalamineWorkbook.from_path(tmp_path / "c.xlsx")
    assert book.sheet_names == ["Comparaison", "À propos"]
    rows = book.get_sheet_by_index(0).to_python()
    (founded,) = (row for row in rows if row[1] == "Année de constitution")
    assert founded[2:4] == [1998.0, "Non précisé par les sources"]
    shown = [[str(value).removesuffix(".0") for value in row] for row in rows]
    assert shown == [[value.removeprefix("'") for value in row] for row in _csv(tmp_path / "c.csv")]
    about = [row[0] for row in book.get_sheet_by_index(1).to_python()]
    assert about[1] == "Comparaison d’entreprises"
    assert openpyxl.load_workbook(tmp_path / "c.xlsx")["Comparaison"].freeze_panes == "C2"


def test_an_offer_that_looks_like_a_formula_stays_words(tmp_path: Path) -> None:
    export_comparison(_compared(), Kind.CSV, tmp_path / "c.csv")
    assert "'=1+1; Buffets" in {value for row in _csv(tmp_path / "c.csv") for value in row}
    export_comparison(_compared(), Kind.XLSX, tmp_path / "c.xlsx")
    with zipfile.ZipFile(tmp_path / "c.xlsx") as file:
        assert b"<f>" not in file.read("xl/worksheets/sheet1.xml")


def test_heads_are_in_the_language_of_the_moment(tmp_path: Path) -> None:
    i18n.use("en")
    export_comparison(_compared(), Kind.CSV, tmp_path / "c.csv")
    rows = _csv(tmp_path / "c.csv")
    assert (rows[0][:2], rows[0][-1]) == (["Section", "Row"], "Difference")


def test_a_folder_that_refuses_keeps_no_half_file(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteError):
        export_comparison(_compared(), Kind.XLSX, tmp_path / "absent" / "c.xlsx")
    assert list(tmp_path.iterdir()) == []
