"""What is said of enterprises that the edition has not, in both languages."""

import datetime

import pytest

from jachete import i18n
from jachete.exporting.withdrawn import absence, absent, left_out, with_left_out
from makers import make_notice
from notebooks import NOW, make_entry


@pytest.mark.parametrize(
    ("added", "said"), [(-1, "Retirée"), (0, "Retirée"), (1, "Absente")], ids=["before", "the day", "after"]
)
def test_an_edition_older_than_the_entry_has_not_withdrawn_it(added: int, said: str) -> None:
    published = make_notice().published_on
    at = datetime.datetime.combine(published + datetime.timedelta(days=added), NOW.time())
    sentence = absence(make_entry(added_at=at), make_notice())
    assert sentence == f"{said} de l’édition du 3\u00a0novembre 2026"


def test_how_many_are_absent_ends_a_sentence_or_is_not_said() -> None:
    assert absent(0, make_notice()) == ""
    assert absent(1, make_notice()) == "dont 1 absente de l’édition du 3\u00a0novembre 2026"
    i18n.use("en")
    assert absent(2, make_notice()) == "2 of them not in the edition of November\u00a03, 2026"


def test_those_left_out_are_named_and_counted_when_they_are_many() -> None:
    assert left_out([]) == ""
    assert left_out(["A"]) == "1 entreprise n’est pas dans cette édition et reste de côté\u00a0: A."
    assert left_out(list("ABCDE")).endswith("A, B, C, D et E.")
    assert left_out(list("ABCDEFG")).endswith("A, B, C, D et 3 autres.")
    assert left_out(list("ABCDEFG"), most=7).endswith("A, B, C, D, E, F et G.")


@pytest.mark.parametrize("sentence", ["Export enregistré", "Export enregistré."])
def test_what_is_left_out_follows_a_sentence(sentence: str) -> None:
    assert with_left_out(sentence, []) == sentence
    assert with_left_out(sentence, ["A"]) == f"Export enregistré. {left_out(['A'])}"
