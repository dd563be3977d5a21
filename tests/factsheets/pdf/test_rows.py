"""The lines of the contents and of the indexes."""

import pytest

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.book.rows import broken

ROOM = 100.0


@pytest.fixture(autouse=True)
def _fonts() -> None:
    styles.register_fonts()


def wide(text: str) -> float:
    return styles.width(text, styles.TEXT, 10)


@pytest.mark.parametrize("text", ["Étal Témoin", "", "\u0007"])
def test_a_short_name_is_one_line(text: str) -> None:
    assert broken(text, styles.TEXT, 10, ROOM) == [text.strip("\u0007")]


def test_a_long_name_is_broken_between_its_words() -> None:
    name = "Coopérative exemple des hauts plateaux du Témoin"
    lines = broken(name, styles.TEXT, 10, ROOM)
    assert " ".join(lines) == name
    assert max(map(wide, lines)) <= ROOM


@pytest.mark.parametrize("text", ["mot " * 90, "x" * 300])
def test_a_name_without_end_is_cut_where_it_says_so(text: str) -> None:
    lines = broken(text, styles.TEXT, 10, ROOM)
    assert len(lines) <= 3
    assert lines[-1].endswith("…")
    assert max(map(wide, lines)) <= ROOM
