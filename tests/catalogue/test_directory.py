import datetime

import pytest

from jachete.catalogue.directory import Vocabulary
from makers import make_enterprise, make_notice, make_vocabulary

WORDS = make_vocabulary()


@pytest.mark.parametrize(
    ("found", "name"),
    [
        (WORDS.category("mobilier-ebenisterie"), "mobilier-ebenisterie"),
        (WORDS.territory("memphremagog"), "memphremagog"),
        (WORDS.municipality("magog"), "magog"),
        (WORDS.legal_form("obnl"), "obnl"),
    ],
)
def test_a_controlled_value_is_found_by_its_id(found: object, name: str) -> None:
    assert getattr(found, "id", None) == name


@pytest.mark.parametrize("words", [WORDS, Vocabulary()])
def test_an_unknown_id_is_nothing(words: Vocabulary) -> None:
    assert words.category("exemple") is None
    assert words.territory("exemple") is None
    assert words.municipality("exemple") is None
    assert words.legal_form("exemple") is None


@pytest.mark.parametrize(
    ("municipality", "territory", "expected"),
    [
        ("magog", "memphremagog", "Magog"),
        ("", "memphremagog", "Memphrémagog"),
        ("inconnue", "memphremagog", "Memphrémagog"),
        ("", "", ""),
        ("", "inconnu", ""),
    ],
)
def test_a_place_is_as_precise_as_what_is_known(municipality: str, territory: str, expected: str) -> None:
    enterprise = make_enterprise(municipality=municipality, territory=territory)
    assert WORDS.place(enterprise) == expected


@pytest.mark.parametrize(
    ("today", "old"),
    [("2026-11-03", False), ("2027-11-03", False), ("2027-11-04", True), ("2028-01-01", True)],
)
def test_an_edition_is_old_more_than_a_year_after_it_was_published(today: str, old: bool) -> None:
    notice = make_notice(published_on=datetime.date(2026, 11, 3))
    assert notice.is_old(datetime.date.fromisoformat(today)) is old
