import pytest

from jachete.catalogue.enterprise import Contact
from makers import make_enterprise, make_offer


@pytest.mark.parametrize(
    ("contact", "reachable"),
    [
        (Contact(), False),
        (Contact(postal_code="J1H 1K1"), False),
        (Contact(address="100, rue Modèle"), True),
        (Contact(phone="819 555-0142"), True),
        (Contact(email="info@tablee.example"), True),
        (Contact(website="https://tablee.example"), True),
    ],
)
def test_a_contact_is_something_when_it_leads_somewhere(contact: Contact, reachable: bool) -> None:
    assert bool(contact) is reachable


@pytest.mark.parametrize(
    ("seat", "served", "expected"),
    [
        ("", (), ()),
        ("sherbrooke", (), ("sherbrooke",)),
        ("", (("memphremagog",),), ("memphremagog",)),
        (
            "sherbrooke",
            (("coaticook", "sherbrooke"), ("memphremagog", "coaticook")),
            ("sherbrooke", "coaticook", "memphremagog"),
        ),
    ],
)
def test_territories_are_those_of_the_seat_then_those_served(
    seat: str, served: tuple[tuple[str, ...], ...], expected: tuple[str, ...]
) -> None:
    offers = tuple(make_offer(territories=territories) for territories in served)
    assert make_enterprise(territory=seat, offers=offers).territories == expected


@pytest.mark.parametrize(
    ("categories", "expected"),
    [
        ((), ""),
        (("textile",), "textile"),
        (("textile", "culture", "culture"), "culture"),
        (("textile", "culture"), "textile"),
    ],
)
def test_the_category_is_that_of_most_offers_the_first_of_equals(
    categories: tuple[str, ...], expected: str
) -> None:
    offers = tuple(make_offer(category=category) for category in categories)
    assert make_enterprise(offers=offers).category == expected
