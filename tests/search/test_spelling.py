import pytest
from hypothesis import given
from hypothesis import strategies as st

from jachete.search import indexing
from jachete.search.document import document
from jachete.search.index import Index
from jachete.search.page import Correction
from jachete.search.spelling import correct, distance, is_known
from jachete.search.terms import Term
from makers import make_enterprise, make_offer, make_vocabulary

WORDS = (
    "Imprimante",
    "Traiteur",
    "Ébénisterie",
    "Déchiquetage",
    "Entretien ménager",
    "Sherbrooke",
    "Imprimerie",
    "Buffet",
)


@pytest.fixture(scope="module")
def index() -> Index:
    enterprise = make_enterprise("Exemple", offers=tuple(map(make_offer, WORDS)))
    return indexing.build([document(enterprise, make_vocabulary())], {})


@pytest.mark.parametrize(
    ("typed", "used"),
    [
        ("traitteur", "traiteur"),  # a letter doubled
        ("tratieur", "traiteur"),  # two letters swapped
        ("triteur", "traiteur"),  # one missing
        ("traiteut", "traiteur"),  # the neighbouring key
        ("bufet", "buffet"),  # a double letter made single
        ("rtaiteur", "traiteur"),  # the first two swapped
        ("ebenisteire", "ébénisterie"),
        ("ebensiterei", "ébénisterie"),  # two slips, one in each half
        ("imprimarei", "imprimerie"),  # two slips, though another word ends so too
        ("dechicquettage", "déchiquetage"),
        ("imprmierei", "imprimerie"),
        ("sherborke", "sherbrooke"),  # two slips at the end
        ("chrebrooke", "sherbrooke"),  # two slips at the beginning
    ],
)
def test_a_slip_finds_the_word_meant(index: Index, typed: str, used: str) -> None:
    terms, corrections = correct(index, [Term(typed)])
    assert corrections == (Correction(typed, used),)
    assert is_known(index, terms[0])


@pytest.mark.parametrize("typed", ["tratie", "ebinis", "entertie"])
def test_a_mistyped_beginning_is_mended_while_typing(index: Index, typed: str) -> None:
    terms, corrections = correct(index, [Term(typed, open=True)])
    assert corrections
    assert terms[0].open
    assert index.prefixed(terms[0].text)


@pytest.mark.parametrize(
    "term",
    [
        Term("traiteur"),
        Term("traiteurs"),  # a plural is no slip
        Term("trait", open=True),
        Term("xyz"),  # too short for a slip
        Term("zzzzzzzz"),
        Term("kangourous"),
        Term("8195550143"),  # a number is not a word
        Term("traitteur", exact=True),  # quoted: meant as it is
    ],
)
def test_what_is_known_or_unlike_anything_stays(index: Index, term: Term) -> None:
    assert correct(index, [term]) == ((term,), ())


@pytest.mark.parametrize(
    ("first", "second", "slips"),
    [
        ("abcd", "abcd", 0),
        ("abcd", "abdc", 1),
        ("abcd", "abd", 1),
        ("abcd", "badc", 2),
        ("abcd", "wxyz", None),
    ],
)
def test_distance_counts_slips(first: str, second: str, slips: int | None) -> None:
    assert distance(first, second, 2) == slips


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_distance_is_the_same_both_ways(first: str, second: str) -> None:
    assert distance(first, second, 3) == distance(second, first, 3)
