"""The order of the sheets."""

import pytest

from jachete.factsheets.portfolio.arrangement import Arrangement
from jachete.factsheets.portfolio.chapters import initial
from makers import make_enterprise, make_offer
from portfolios import make_portfolio

FURNITURE = (make_offer("Comptoirs", "mobilier-ebenisterie"),)


def test_sheets_stand_by_category_then_in_french_order() -> None:
    book = make_portfolio(
        make_enterprise("Zébrure Exemple"),
        make_enterprise("Étal Témoin"),
        make_enterprise("Atelier Spécimen", offers=FURNITURE),
        make_enterprise("Eau Exemple"),
    )
    assert [(chapter.title, [each.name for each in chapter.sheets]) for chapter in book.chapters] == [
        ("Alimentation et traiteur", ["Eau Exemple", "Étal Témoin", "Zébrure Exemple"]),
        ("Mobilier et ébénisterie", ["Atelier Spécimen"]),
    ]


def test_an_enterprise_without_an_offer_is_not_forgotten() -> None:
    book = make_portfolio(make_enterprise("Muet Exemple", offers=()), make_enterprise("Étal Témoin"))
    assert [chapter.title for chapter in book.chapters] == ["Alimentation et traiteur", "Sans catégorie"]
    assert [each.name for each in book.sheets()] == ["Étal Témoin", "Muet Exemple"]


def test_sheets_can_stand_in_the_order_of_names_under_their_initials() -> None:
    names = ["Zébrure Exemple", "Étal Témoin", "8e Exemple", "Eau Exemple"]
    book = make_portfolio(*map(make_enterprise, names), by=Arrangement.NAME)
    assert [(chapter.title, [each.name for each in chapter.sheets]) for chapter in book.chapters] == [
        ("0–9", ["8e Exemple"]),
        ("E", ["Eau Exemple", "Étal Témoin"]),
        ("Z", ["Zébrure Exemple"]),
    ]


def test_two_enterprises_of_one_name_both_have_their_sheet() -> None:
    book = make_portfolio(make_enterprise("Étal", id="b"), make_enterprise("Étal", id="a"))
    assert [each.id for each in book.sheets()] == ["a", "b"]


@pytest.mark.parametrize(
    ("text", "letter"), [("Œuvre", "O"), ("« Été »", "E"), ("3 Monts", "0–9"), ("!", "0–9"), ("", "0–9")]
)
def test_a_text_is_looked_up_under_its_letter_without_accent(text: str, letter: str) -> None:
    assert initial(text) == letter
