"""French order, as a dictionary of Québec has it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jachete.text.collation import collation_key


@pytest.mark.parametrize(
    "ordered",
    [
        ["cote", "côte", "coté", "côté"],
        ["peche", "pêche", "péché"],
        ["élève", "élevé"],
        ["Atelier Exemple", "Éco Exemple", "Ferme Exemple"],
        ["eau", "Éau", "ébène", "Ébéniste", "ecole", "école"],
        ["mémoire", "Mémoire", "mémoires"],
        ["coop", "Coop", "COOP"],
        ["odeur", "œil", "oeuf", "œuvre", "or"],
        ["Exemple 1", "Exemple A"],
        ["Bois Exemple", "Boîte Exemple", "Boîte-Exemple inc."],
        ["L'Atelier", "L’Atelier", "La Boîte"],
        ["", "a"],
    ],
)
def test_names_stand_in_french_order(ordered: list[str]) -> None:
    keys = [collation_key(name) for name in ordered]
    assert [pair for pair in pairwise(keys) if not pair[0] < pair[1]] == []


def test_punctuation_does_not_move_a_name() -> None:
    ordered = ["Atelier Exemple", "«\u202fBoîte\u202f» Exemple", "Café-Exemple"]
    assert sorted(ordered, key=collation_key) == ordered


@given(st.text(), st.text())
def test_the_order_is_total(one: str, other: str) -> None:
    """Two different names never tie: the order is the same on every machine."""
    assert (collation_key(one) == collation_key(other)) is (one == other)
