"""Names of files that every system accepts."""

from pathlib import PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jachete.text.filenames import LONGEST, distinct_names, file_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Traiteur La Tablée", "Traiteur La Tablée"),
        ("Vélo / Ski : « l’abri »?", "Vélo Ski « l’abri »"),
        ("  Espaces\t doubles\n", "Espaces doubles"),
        ("Points…...", "Points…"),
        (". caché", "caché"),
        ("con", "con_"),
        ("NUL.txt", "NUL.txt_"),
        ("Lpt1", "Lpt1_"),
        ("Console", "Console"),
        ("a\u202eb\u0000c\u200d", "abc"),
        ("e\u0301te\u0301", "été"),
        ("???", ""),
        ("x" * 200, "x" * LONGEST),
    ],
)
def test_a_name_keeps_what_windows_accepts(text: str, name: str) -> None:
    assert file_name(text) == name


@given(st.text(max_size=120))
def test_any_text_gives_a_name_that_windows_keeps(text: str) -> None:
    name = file_name(text)
    assert len(name) <= LONGEST + 1
    assert name == name.strip(" .")
    assert not set(name) & set('<>:"/\\|?*\n\t\x00')
    assert not name or not PureWindowsPath(name).is_reserved()


def test_no_two_names_are_the_same_whatever_the_case() -> None:
    texts = ["Étal", "étal", "ÉTAL", "Étal (2)", "???", "???"]
    names = distinct_names(texts, ["1", "2", "3", "4", "cinq", "cinq"])
    assert names == ["Étal", "étal (2)", "ÉTAL (3)", "Étal (2) (2)", "cinq", "cinq (2)"]
    assert distinct_names(["?"], ["?"]) == ["_"]


def test_long_names_stay_distinct_and_short() -> None:
    names = distinct_names(["x" * 200] * 12, list("abcdefghijkl"))
    assert len(set(names)) == 12
    assert max(map(len, names)) <= LONGEST
