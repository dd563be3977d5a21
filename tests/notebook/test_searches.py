import datetime

import pytest

from jachete.notebook.file import Notebook
from jachete.notebook.saved_search import SavedSearch
from jachete.notebook.searches import KEPT, Searches
from notebooks import NOW

SEARCH = SavedSearch("Traiteurs", "traiteur territoire:sherbrooke", "distance", NOW, "magog", 42)


@pytest.fixture
def searches(notebook: Notebook) -> Searches:
    return Searches(notebook)


def test_a_search_is_kept_under_a_name_of_its_own(searches: Searches) -> None:
    first, second = searches.keep(SEARCH), searches.keep(SEARCH)
    assert searches.saved() == (first, second)
    assert [each.name for each in searches.saved()] == ["Traiteurs", "Traiteurs (2)"]
    assert (first.query, first.order, first.near, first.seed) == (SEARCH.query, "distance", "magog", 42)


def test_a_search_is_forgotten_alone(searches: Searches) -> None:
    first, second = searches.keep(SEARCH), searches.keep(SEARCH)
    searches.remove(first.id)
    assert searches.saved() == (second,)


def test_past_searches_come_last_first_each_once(searches: Searches) -> None:
    for minute, query in enumerate(["traiteur", "salle", "traiteur"]):
        searches.note(query, NOW + datetime.timedelta(minutes=minute))
    assert searches.past() == ("traiteur", "salle")
    searches.forget()
    assert searches.past() == ()


def test_only_the_last_past_searches_are_remembered(searches: Searches) -> None:
    for number in range(KEPT + 2):
        searches.note(f"mot {number}", NOW + datetime.timedelta(seconds=number))
    assert len(searches.past()) == KEPT
    assert searches.past()[-1] == "mot 2"
