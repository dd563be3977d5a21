"""Exports opened by LibreOffice, as a buyer opens them: words, numbers, dates, the head that stays."""

import csv
import datetime
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Final

import openpyxl
import prepare
import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from exporting.conftest import Exported
from jachete.exporting.comparison import export_comparison
from jachete.exporting.kinds import Kind
from jachete.factsheets.comparing import compare
from makers import make_enterprise, make_manifest, make_vocabulary

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(300),
    pytest.mark.skipif(sys.platform != "linux", reason="LibreOffice is installed on Linux only"),
]
NAMES: Final = ("name", "founded", "verified_on", "note", "phone")
NAME: Final = "Coopérative d’Été « À l’œuvre »; Exemple"
#: The first sheet as UTF-8 with commas, its cells as they are formatted.
TO_CSV: Final = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1"
#: What a French Excel takes a CSV for: semicolons, UTF-8, every column as it comes.
FROM_CSV: Final = "--infilter=CSV:59,34,76,1,,1036"


def _converted(path: Path, to: str, *options: str) -> Path:
    """Open a file in LibreOffice, alone in a profile of its own, and return what it saved of it."""
    missing = prepare.missing_for_spreadsheet()
    if missing:
        pytest.skip(
            f"paquets absents : {' '.join(missing)}; « make test-slow » les installe quand il le peut"
        )
    out = path.parent / f"as {to.partition(':')[0]}"
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    named = ["--convert-to", to, "--outdir", str(out), str(path)]
    command = ["libreoffice", profile, "--headless", *options, *named]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    (made,) = out.iterdir()
    return made


def _row(made: Path) -> list[str]:
    with made.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["Nom", "Année de constitution", "Vérifiée le", "Note", "Téléphone"]
    return rows[1]


@pytest.mark.parametrize("note", ["00123", "=1+1", "1-2", "3,50", "2026"])
def test_a_workbook_keeps_its_words_numbers_and_dates(exported: Exported, note: str) -> None:
    path = exported(Kind.XLSX, make_enterprise(NAME, founded=1998), names=NAMES, note=note)
    assert _row(_converted(path, TO_CSV)) == [NAME, "1998", "2026-11-03", note, "819 555-0142"]


def test_types_and_filter_are_those_of_a_spreadsheet_and_the_head_stays(exported: Exported) -> None:
    path = exported(Kind.XLSX, make_enterprise(NAME, founded=1998), names=NAMES, note="007")
    made = _converted(path, "ods")
    row = CalamineWorkbook.from_path(made).get_sheet_by_name("Entreprises").to_python()[1]
    assert row == [NAME, 1998.0, datetime.date(2026, 11, 3), "007", "819 555-0142"]
    again = openpyxl.load_workbook(_converted(made, "xlsx"))["Entreprises"]
    assert again.auto_filter.ref == "A1:E2"
    with zipfile.ZipFile(path) as file:  # without a screen, LibreOffice saves no view: this is what it reads
        content = file.read("xl/worksheets/sheet1.xml").decode()
    (pane,) = re.findall("<pane [^>]*>", content)
    assert {'state="frozen"', 'topLeftCell="B2"', 'xSplit="1"', 'ySplit="1"'} <= set(
        pane.strip("</ >").split()
    )


def test_a_csv_opens_as_in_a_french_excel(exported: Exported) -> None:
    path = exported(Kind.CSV, make_enterprise(NAME, founded=1998), names=NAMES, note="=HYPERLINK(1)")
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbfNom;")
    assert content.count(b"\r\n") == content.count(b"\n") == 2
    row = CalamineWorkbook.from_path(_converted(path, "xlsx", FROM_CSV)).get_sheet_by_index(0).to_python()[1]
    assert row == [NAME, 1998.0, datetime.date(2026, 11, 3), "'=HYPERLINK(1)", "819 555-0142"]


def test_a_comparison_is_printed_by_the_spreadsheet_with_its_accents(tmp_path: Path) -> None:
    both = (make_enterprise(NAME), make_enterprise("Ébénisterie Spécimen"))
    path = tmp_path / "comparaison.xlsx"
    export_comparison(compare(both, make_vocabulary(), make_manifest()), Kind.XLSX, path)
    pages = pypdfium2.PdfDocument(_converted(path, "pdf"))
    words = "".join(page.get_textpage().get_text_range() for page in pages)
    pages.close()
    assert "Forme juridique" in words
    assert "Coopérative de solidarité" in words
