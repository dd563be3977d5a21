import csv
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporting.conftest import Exported
from jachete.exporting.csv_file import write_csv
from jachete.exporting.kinds import Kind
from makers import make_enterprise


def test_a_french_spreadsheet_opens_it_right(exported: Exported) -> None:
    content = exported(
        Kind.CSV,
        make_enterprise("À l’œuvre; Exemple", founded=1998),
        names=("name", "founded", "verified_on"),
    ).read_bytes()
    assert content.startswith(b"\xef\xbb\xbfNom;")
    lines = content.decode("utf-8-sig").split("\r\n")
    assert lines[1] == '"À l’œuvre; Exemple";1998;2026-11-03'
    assert lines[2:] == [""]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_read_as_a_formula(start: str) -> None:
    file = BytesIO()
    write_csv(file, ["titre"], [[f"{start}1+1"]])
    rows = list(csv.reader(file.getvalue().decode("utf-8-sig").splitlines(keepends=True), delimiter=";"))
    assert rows[1][0].startswith("'")


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), min_size=1))
def test_any_text_is_read_back(rows: list[list[str]]) -> None:
    file = BytesIO()
    write_csv(file, ["a", "b"], rows)
    read = list(csv.reader(file.getvalue().decode("utf-8-sig").splitlines(keepends=True), delimiter=";"))
    assert len(read) >= 2
    assert not file.closed
