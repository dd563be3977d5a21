from pathlib import Path

import pytest

from jachete.editions.build import write
from jachete.search.cards import Cards, Lines
from jachete.store.edition import Edition
from makers import make_directory, make_enterprise

NAMES = ["A Œuvre", "B Exemple", "C Exemple", "D Exemple"]


@pytest.fixture
def cards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cards:
    """Give the cards of four enterprises, of which two are kept at hand."""
    monkeypatch.setattr("jachete.search.cards._KEPT", 2)
    write(make_directory(*map(make_enterprise, NAMES)), tmp_path / "edition.db")
    return Cards(Edition.open(tmp_path / "edition.db"))


def test_cards_come_in_the_order_asked_for_however_many_are_kept(cards: Cards) -> None:
    for numbers in ([2, 0], [3, 1, 0, 2], [0], [2, 3]):
        assert [card.document.name for card in cards.read(numbers)] == [NAMES[number] for number in numbers]


def test_a_card_read_again_soon_is_the_same_one(cards: Cards) -> None:
    first, second = cards.read([0, 1])
    cards.read([0, 2])
    assert cards.read([0])[0] is first
    assert cards.read([1])[0] is not second


def test_the_texts_of_a_card_are_folded_one_by_one(cards: Cards) -> None:
    card = cards.read([0])[0]
    assert card.lines.texts[0] == "A Œuvre"
    assert card.lines.line(0) == "a oeuvre"
    assert len(card.lines.starts) == len(card.lines.texts) + 1
    assert [card.lines.texts[first] for first in card.firsts[:-1]] == [
        entries[0] for _field, entries in card.document.fields
    ]


def test_words_stand_between_spaces_where_they_stood() -> None:
    lines = Lines.of(["L’été, à_côté", "№ 5 – Łódź", ""])
    assert [lines.line(number) for number in range(3)] == ["l ete  a cote", "  5   lodz", ""]
    assert lines.spaced.startswith(" l ete ")
    assert lines.spaced.endswith(" ")


def test_a_text_of_several_lines_is_one_line_once_folded() -> None:
    lines = Lines.of(["À la\nligne", "Œuvre", ""])
    assert [lines.line(number) for number in range(3)] == ["a la ligne", "oeuvre", ""]
