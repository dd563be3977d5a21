import datetime
import zipfile

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from exporting.conftest import Exported
from jachete.exporting.kinds import Kind
from makers import make_enterprise


def test_another_reader_finds_texts_numbers_and_dates(exported: Exported) -> None:
    path = exported(
        Kind.XLSX,
        make_enterprise("À l’œuvre Exemple", founded=1998),
        names=("name", "founded", "verified_on", "note"),
    )
    book = CalamineWorkbook.from_path(path)
    assert book.sheet_names == ["Entreprises", "À propos"]
    assert book.get_sheet_by_name("Entreprises").to_python() == [
        ["Nom", "Année de constitution", "Vérifiée le", "Note"],
        ["À l’œuvre Exemple", 1998.0, datetime.date(2026, 11, 3), ""],
    ]
    about = [row[0] for row in book.get_sheet_by_name("À propos").to_python()]
    assert about[1] == "Traiteurs"
    assert "Édition 2026-11 · Estrie, publiée le 3\u00a0novembre 2026" in about
    assert about[-1] == "Données fictives"


def test_the_head_stays_and_columns_can_be_filtered(exported: Exported) -> None:
    sheet = openpyxl.load_workbook(exported(Kind.XLSX, make_enterprise(), make_enterprise("B Exemple")))[
        "Entreprises"
    ]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:N3"
    assert sheet.column_dimensions["A"].width == 42


@pytest.mark.parametrize("text", ['=HYPERLINK("http://mal.example")', "+1", "-1", "@SUM(1)", "{=1}"])
def test_a_text_that_looks_like_a_formula_is_a_text(exported: Exported, text: str) -> None:
    path = exported(Kind.XLSX, make_enterprise(), names=("note",), note=text)
    assert CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[1] == [text]
    with zipfile.ZipFile(path) as file:
        assert b"<f>" not in file.read("xl/worksheets/sheet1.xml")


def test_what_a_workbook_cannot_hold_is_left_out(exported: Exported) -> None:
    path = exported(Kind.XLSX, make_enterprise(), names=("note",), note="a\x00b\x0b" + "c" * 40_000)
    (text,) = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[1]
    assert str(text).startswith("abccc")
    assert len(str(text)) == 32_767
