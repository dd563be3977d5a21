"""One file of a package, whatever spreadsheet wrote it."""

from pathlib import Path

import pytest

from jachete.importing import csv_files
from jachete.importing.columns import Table
from jachete.importing.csv_files import Row, read
from jachete.importing.report import Report
from jachete.importing.vocabulary_tables import SECTORS
from packages import Written, plain, write_table

RIGHT = {"id": "alimentation", "label_fr": "Alimentation d’été", "label_en": "Summer; food, \tall"}


def faults(report: Report) -> list[tuple[int, str]]:
    """Return the row and column of each fault."""
    return [(fault.row, fault.column) for fault in report.in_order()]


def read_bytes(folder: Path, data: bytes, table: Table = SECTORS) -> tuple[list[Row] | None, Report]:
    (folder / table.file).write_bytes(data)
    report = Report()
    return read(folder, table, report), report


def read_text(folder: Path, text: str) -> tuple[list[Row] | None, Report]:
    return read_bytes(folder, text.encode())


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_spreadsheets_csv_is_read(tmp_path: Path, delimiter: str, encoding: str, newline: str) -> None:
    write_table(tmp_path, "sectors", RIGHT, written=Written(delimiter, encoding, newline))
    report = Report()
    assert read(tmp_path, SECTORS, report) == [Row(2, RIGHT | {"label_en": "Summer; food, \tall"})]
    assert report.faults == []


def test_columns_stand_in_any_order(tmp_path: Path) -> None:
    write_table(tmp_path, "sectors", RIGHT, header=("label_en", "id", "label_fr"))
    assert read(tmp_path, SECTORS, Report()) == [Row(2, RIGHT)]


def test_a_header_may_be_quoted_and_spaced(tmp_path: Path) -> None:
    rows, report = read_text(tmp_path, '"id";"label_fr"; label_en \na;b;c\n')
    assert (rows, report.faults) == ([Row(2, {"id": "a", "label_fr": "b", "label_en": "c"})], [])


def test_text_is_composed(tmp_path: Path) -> None:
    """A Mac writes é as e and an accent; the same word must be the same everywhere."""
    rows, _report = read_text(tmp_path, "id;label_fr;label_en\na;e\u0301te\u0301;c\n")
    assert rows == [Row(2, {"id": "a", "label_fr": "été", "label_en": "c"})]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ('"deux\nlignes"', "deux lignes"),
        ('"deux\r\nlignes"', "deux lignes"),
        ('"trois \n\n lignes\n"', "trois lignes"),
        ('"guillemets ""droits"""', 'guillemets "droits"'),
        ("  espaces  ", "espaces"),
        ('" =A1"', "=A1"),
        ("25\u00a0000\u00a0$", "25\u00a0000\u00a0$"),
        ("a\x00b", "a\x00b"),
    ],
)
def test_a_cell_is_read_as_one_line_without_the_spaces_around_it(
    tmp_path: Path, cell: str, value: str
) -> None:
    rows, report = read_text(tmp_path, f"id;label_fr;label_en\na;{cell};c\n")
    assert (rows, report.faults) == ([Row(2, {"id": "a", "label_fr": value, "label_en": "c"})], [])


def test_empty_rows_are_passed_over_and_counted(tmp_path: Path) -> None:
    rows, report = read_text(tmp_path, "id;label_fr;label_en\n\n;;\n  ;;\na;b;c\n\n")
    assert [row.number for row in rows or []] == [5]
    assert report.faults == []


def test_a_table_may_have_no_row(tmp_path: Path) -> None:
    assert read_text(tmp_path, "id;label_fr;label_en\n")[0] == []


@pytest.mark.parametrize(("line", "found"), [("a;b", 2), ("a;b;c;d", 4), ('a;"b;c\n', 2)])
def test_a_row_with_too_few_or_too_many_cells_is_reported(tmp_path: Path, line: str, found: int) -> None:
    rows, report = read_text(tmp_path, f"id;label_fr;label_en\nx;y;z\n{line}\n")
    assert [row.number for row in rows or []] == [2]
    assert faults(report) == [(3, "")]
    assert f"la ligne a {found} cellules au lieu de 3" in report.faults[0].sentence


@pytest.mark.parametrize(
    ("header", "columns", "words"),
    [
        ("id;label_fr", ["label_en"], ["manque à l’en-tête"]),
        ("id;label_fr;label_en;couleur", ["couleur"], ["est inconnue"]),
        ("id;label_fr;label_en;id", ["id"], ["est répétée"]),
        ("id;label_fr;label_EN", ["label_EN", "label_en"], ["est inconnue", "manque à l’en-tête"]),
        ("", ["id", "label_en", "label_fr"], ["manque à l’en-tête"] * 3),
        ("id:label_fr:label_en", ["id", "id:label_fr:label_en", "label_en", "label_fr"], []),
        ("id;label_fr;label_en;", [""], ["est inconnue"]),
    ],
)
def test_a_wrong_header_is_reported_whole_and_stops_its_table(
    tmp_path: Path, header: str, columns: list[str], words: list[str]
) -> None:
    rows, report = read_text(tmp_path, f"{header}\na;b\n" if header else "")
    assert rows is None
    assert faults(report) == [(1, column) for column in columns]
    assert all(word in fault.sentence for word, fault in zip(words, report.in_order(), strict=False))


def test_a_missing_file_is_reported(tmp_path: Path) -> None:
    report = Report()
    assert read(tmp_path, SECTORS, report) is None
    assert str(report.faults[0].sentence) == "le fichier sectors.csv manque; remettez-le dans le dossier."


def test_a_file_that_the_system_refuses_is_reported(tmp_path: Path) -> None:
    (tmp_path / "sectors.csv").mkdir()
    report = Report()
    assert read(tmp_path, SECTORS, report) is None
    assert "le fichier sectors.csv ne peut pas être lu (" in report.faults[0].sentence


def test_a_file_too_large_is_reported_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_files, "LARGEST", 10)
    rows, report = read_text(tmp_path, "id;label_fr;label_en\n")
    assert rows is None
    assert "dépasse 512 Mo" in plain(report.faults[0].sentence)


@pytest.mark.parametrize(
    ("data", "line", "byte"),
    [
        ("id;label_fr;label_en\na;b;c\nd;été;f\n".encode("cp1252"), 3, "0xE9"),
        ("id;label_fr;label_en\r\na;l’été;c\r\n".encode("cp1252"), 2, "0x92"),
        ("id;label_fr;label_en\n".encode("utf-16"), 1, "0xFF"),
        (b"id;label_fr;label_en\na;caf\xc3", 2, "0xC3"),
    ],
)
def test_other_bytes_than_utf8_are_reported_by_line(
    tmp_path: Path, data: bytes, line: int, byte: str
) -> None:
    rows, report = read_bytes(tmp_path, data)
    assert rows is None
    assert faults(report) == [(line, "")]
    assert plain(report.faults[0].sentence) == (
        f"le texte n’est pas en UTF-8 (octet {byte}); dans le tableur, enregistrez sous « CSV UTF-8 »."
    )


def test_a_cell_of_300000_characters_is_read_for_its_column_to_refuse(tmp_path: Path) -> None:
    rows, report = read_text(tmp_path, f"id;label_fr;label_en\na;{'é' * 300_000};c\n")
    assert [len(row.cells["label_fr"]) for row in rows or []] == [300_000]
    assert report.faults == []
