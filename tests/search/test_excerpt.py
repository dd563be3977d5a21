from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jachete.search.cards import Card, card
from jachete.search.document import document
from jachete.search.excerpt import LENGTH, hit
from jachete.search.marking import Marker
from jachete.search.page import FieldName, Marked, Reason
from jachete.search.query import Query
from jachete.search.synonyms import Thesaurus
from jachete.search.terms import read
from makers import make_contract, make_enterprise, make_offer, make_vocabulary

SHRED = (
    ("déchiquetage", ("dechiquetage",)),
    ("destruction de documents", ("destruction", "de", "documents")),
)
LONG = "Une très longue mission qui parle d’abord de bien d’autres choses que de ce qui est cherché, "


def _marker(text: str) -> Marker:
    return Marker(Thesaurus([SHRED]).clauses(read(Query.parse(text)).wanted))


def _card(**other: Any) -> Card:
    return card(document(make_enterprise(**{"contracts": (), "impacts": (), **other}), make_vocabulary()))


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("boites a lunch", "Nos boîtes à lunch froides", ["boîtes à lunch"]),
        ("oeuvre", "Main-d’œuvre, puis œuvres d’art", ["œuvre", "œuvres"]),
        ("ménagère ", "Entretien ménager", ["ménager"]),
        ("trai", "Traiteur et traiteurs", ["Traiteur et traiteurs"]),
        ("traiteur ", "Traiteur bio, traiteur local", ["Traiteur", "traiteur"]),
        ('"traiteur"', "Traiteur et traiteurs", ["Traiteur"]),
        ("8195550142", "819 555-0142", ["819 555-0142"]),
        ("déchiquetage ", "Destruction de documents", ["Destruction de documents"]),
        ("traiteur", "Ébénisterie", []),
    ],
)
def test_words_found_are_marked_in_their_original_spelling(query: str, text: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in _marker(query).mark(text).spans] == marked


@given(st.text(max_size=60), st.text(max_size=200))
def test_any_text_can_be_marked(query: str, text: str) -> None:
    spans = _marker(query).mark(text).spans
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert list(spans) == sorted(spans)


def test_reasons_name_the_fields_and_count_their_entries() -> None:
    shown = hit(
        _card(offers=(make_offer("Traiteur"), make_offer("Plats de traiteur"), make_offer("Café"))),
        _marker("traiteur "),
        "OBNL",
    )
    assert shown.reasons[:2] == (Reason(FieldName.NAME, 1), Reason(FieldName.OFFER, 2))


def test_a_reason_says_the_synonym_that_was_found() -> None:
    shredder = _card(offers=(make_offer("Destruction de documents"),))
    assert hit(shredder, _marker("déchiquetage "), "").reasons == (
        Reason(FieldName.OFFER, 1, "destruction de documents"),
    )


def test_a_reason_says_no_synonym_where_the_words_themselves_stand() -> None:
    shredder = _card(offers=(make_offer("Déchiquetage"),))
    assert hit(shredder, _marker("déchiquetage "), "").reasons == (Reason(FieldName.OFFER),)


def test_an_excerpt_lists_the_matching_offers_first() -> None:
    shown = hit(_card(offers=(make_offer("Café"), make_offer("Buffets"))), _marker("buffet"), "")
    assert shown.excerpt == Marked("Buffets · Café", ((0, 7),))


def test_an_excerpt_of_a_long_text_is_cut_between_words_around_its_first_mark() -> None:
    mission = LONG * 2 + "du déneigement de stationnements, " + LONG * 2
    shown = hit(_card(name="Exemple", mission=mission), _marker("deneigement"), "")
    start, end = shown.excerpt.spans[0]
    assert shown.excerpt.text[start:end] == "déneigement"
    assert len(shown.excerpt.text) <= LENGTH + 2
    assert shown.excerpt.text.strip("…") in mission
    assert shown.excerpt.text.startswith("…")
    assert shown.excerpt.text.endswith("…")


@pytest.mark.parametrize(
    "mission", ["x" * 400, "y" * 100 + " traiteurs " + "x" * 400, "traiteur" + "x" * 400]
)
def test_an_excerpt_is_bounded_even_without_spaces(mission: str) -> None:
    shown = hit(_card(name="Exemple", mission=mission, offers=()), _marker("traiteur"), "")
    assert len(shown.excerpt.text) <= LENGTH + 2


def test_an_excerpt_near_the_end_of_a_text_goes_to_its_end() -> None:
    mission = LONG * 2 + "du déneigement"
    shown = hit(_card(name="Exemple", mission=mission, offers=()), _marker("deneigement"), "")
    assert shown.excerpt.text.endswith("du déneigement")


def test_an_excerpt_of_many_entries_lists_no_more_than_it_needs() -> None:
    offers = tuple(make_offer(f"Service témoin numéro {number}") for number in range(100))
    assert len(hit(_card(offers=offers), _marker("temoin"), "").excerpt.text) <= LENGTH + 2


def test_marks_out_of_the_cut_are_left_out() -> None:
    mission = "traiteur " + LONG * 2 + "traiteur"
    shown = hit(_card(name="Exemple", mission=mission, offers=()), _marker("traiteur"), "")
    assert shown.excerpt.spans == ((0, 8),)


def test_without_a_word_the_excerpt_is_the_mission_and_there_is_no_reason() -> None:
    shown = hit(_card(), _marker(""), "OBNL")
    assert shown.excerpt.text == make_enterprise().mission
    assert shown.reasons == ()
    assert shown.legal_form == "OBNL"


def test_when_only_the_name_matches_the_excerpt_says_what_is_sold() -> None:
    shown = hit(_card(name="Zébulon Exemple"), _marker("zebulon"), "")
    assert shown.excerpt.text == "Boîtes à lunch"
    assert shown.reasons == (Reason(FieldName.NAME),)


def test_when_only_the_name_matches_and_nothing_is_sold_the_excerpt_is_the_mission() -> None:
    shown = hit(_card(name="Zébulon Exemple", offers=()), _marker("zebulon"), "")
    assert shown.excerpt.text == make_enterprise().mission


def test_a_contract_is_found_by_its_client() -> None:
    shown = hit(
        _card(contracts=(make_contract(client="Cégep Témoin", object="Repas"),)), _marker("cegep"), ""
    )
    assert shown.excerpt == Marked("Repas (Cégep Témoin)", ((7, 12),))
    assert shown.reasons == (Reason(FieldName.CONTRACT),)
