"""Words of one family meet; words of two do not."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jachete.text.folding import words
from jachete.text.french import STOP_WORDS, singular, stem


def stem_of(word: str) -> str:
    (folded,) = words(word)
    return stem(folded)


@pytest.mark.parametrize(
    ("plural", "expected"),
    [
        ("repas", "repa"),
        ("services", "service"),
        ("bateaux", "bateau"),
        ("locaux", "local"),
        ("choix", "choi"),
        ("express", "express"),
        ("bas", "bas"),
        ("2026", "2026"),
        ("12345", "12345"),
        ("", ""),
    ],
)
def test_a_plural_loses_its_mark(plural: str, expected: str) -> None:
    assert singular(plural) == expected


@pytest.mark.parametrize(
    "family",
    [
        "ménager ménagère ménagers ménagères",
        "service services",
        "local locaux locale locales",
        "régional régionaux régionale régionales",
        "bateau bateaux",
        "traiteur traiteurs traiteuse traiteuses",
        "animateur animateurs animatrice animatrices",
        "technicien technicienne techniciens techniciennes",
        "artisan artisane artisans artisanes",
        "canadien canadienne canadiens",
        "bon bonne bons bonnes",
        "professionnel professionnelle professionnels professionnelles",
        "actif active actifs actives",
        "livré livrée livrés livrées",
        "vert verte verts vertes",
        "textile textiles",
        "travail travaux",
        "bail baux",
        "œil yeux",
        "frais fraîche fraîches",
        "sec sèche sèches",
        "blanc blanche blanches",
        "muet muette muettes",
        "public publique publiques publics",
        "boîte boîtes",
        "atelier ateliers",
    ],
)
def test_numbers_and_genders_meet(family: str) -> None:
    assert len({stem_of(word) for word in family.split()}) == 1


@pytest.mark.parametrize(
    "strangers",
    [
        "traiteur traitement traite",
        "port porc",
        "bois boisson",
        "menuiserie menu",
        "jardin jardinage",
        "transport transformation",
        "bureau buanderie",
        "chaise chaîne",
        "papier pape",
        "vert verre",
        "linge lingot",
        "formation forme",
        "impression imprimante",
        "repas repassage",
        "local locataire",
    ],
)
def test_words_of_two_families_do_not_meet(strangers: str) -> None:
    stems = [stem_of(word) for word in strangers.split()]
    assert [pair for pair in combinations(stems, 2) if len(set(pair)) == 1] == []


@pytest.mark.parametrize("word", ["rue", "thé", "bio", "été", "ete", "vie"])
def test_a_short_word_is_its_own_stem(word: str) -> None:
    assert stem_of(word) == words(word)[0]


@given(st.from_regex(r"[a-z0-9]{1,20}", fullmatch=True))
def test_a_stem_is_never_empty(word: str) -> None:
    assert stem(word)


def test_the_words_too_common_to_search_are_folded_already() -> None:
    assert {word for word in STOP_WORDS if words(word) != [word]} == set()
    assert {"de", "l", "et", "pour"} <= STOP_WORDS
    assert STOP_WORDS.isdisjoint({"eau", "bois", "vert", "non", "bio"})
