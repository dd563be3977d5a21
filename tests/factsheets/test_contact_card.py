from typing import Any

import pytest

from jachete.catalogue.enterprise import Contact
from jachete.factsheets.composing import fact_sheet
from jachete.factsheets.contact_card import matrix, vcard
from jachete.factsheets.sheet import FactSheet
from makers import make_enterprise, make_manifest, make_vocabulary


def _sheet(**other: Any) -> FactSheet:
    return fact_sheet(make_enterprise(**other), make_vocabulary(), make_manifest())


def test_a_card_says_who_and_how_to_reach_them() -> None:
    assert vcard(_sheet(name="Traiteur; La, Tablée Exemple")).split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "FN:Traiteur\\; La\\, Tablée Exemple",
        "ORG:Traiteur\\; La\\, Tablée Exemple",
        "TEL;VALUE=uri;TYPE=work:tel:+18195550142",
        "EMAIL;TYPE=work:commandes@tablee.example",
        "URL:https://tablee.example",
        "END:VCARD",
        "",
    ]


@pytest.mark.parametrize("contact", [Contact(), Contact(address="12, rue Exemple")])
def test_there_is_no_card_when_there_is_nothing_to_reach(contact: Contact) -> None:
    assert vcard(_sheet(contact=contact)) == ""


def test_a_code_is_a_square_of_dark_and_light() -> None:
    rows = matrix("https://exemple.example")
    assert {len(row) for row in rows} == {len(rows)}
    assert {module for row in rows for module in row} == {0, 1}
