import pytest
import vobject

from exporting.conftest import Exported
from jachete.catalogue.enterprise import Contact
from jachete.exporting.cards import V3, V4, card
from jachete.exporting.kinds import Kind
from makers import make_enterprise, make_vocabulary

LONG = make_enterprise(
    "Coopérative de solidarité, d’à côté; « Très longue » à l’œuvre d’Exemple-sur-le-Lac \\ fictive",
    contact=Contact(
        "100, rue Modèle", "J1H 1K1", "819 555-0142, poste 12", "a@tablee.example", "https://tablee.example"
    ),
)


@pytest.mark.parametrize("kind", [Kind.VCARD_3, Kind.VCARD_4])
def test_another_reader_finds_the_contacts(exported: Exported, kind: Kind) -> None:
    text = (
        exported(kind, LONG, make_enterprise(contact=Contact()), make_enterprise("B Exemple"))
        .read_bytes()
        .decode()
    )
    first, second = vobject.readComponents(text)
    assert first.fn.value == LONG.name
    assert first.email.value == "a@tablee.example"
    assert first.url.value == "https://tablee.example"
    assert second.fn.value == "B Exemple"
    if kind is Kind.VCARD_3:
        assert first.adr.value.street == "100, rue Modèle"
        assert first.adr.value.city == "Sherbrooke"
        assert first.tel.value == "819 555-0142, poste 12"


def test_a_line_is_no_wider_than_its_format_allows_and_no_letter_is_cut() -> None:
    for version in (V3, V4):
        lines = card(LONG, make_vocabulary(), version).split(b"\r\n")
        assert max(map(len, lines)) <= 75
        assert all(line.decode() is not None for line in lines)


def test_a_phone_can_be_dialled() -> None:
    assert b"TEL;VALUE=uri;TYPE=work:tel:+18195550142;ext=12\r\n" in card(LONG, make_vocabulary(), V4)
    alone = make_enterprise(contact=Contact(phone="819 555-0142"))
    assert b"tel:+18195550142\r\n" in card(alone, make_vocabulary(), V4)
    assert b"ADR" not in card(alone, make_vocabulary(), V4)


def test_an_address_alone_makes_a_card() -> None:
    alone = make_enterprise(contact=Contact(address="100, rue Modèle"))
    text = card(alone, make_vocabulary(), V4)
    assert b"ADR;TYPE=work:" in text
    assert b"TEL" not in text
    assert b"EMAIL" not in text
    assert b"URL" not in text
