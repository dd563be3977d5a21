import datetime
from pathlib import Path

import pytest

from jachete.notebook.file import Notebook
from jachete.notebook.saved_search import SavedSearch
from jachete.notebook.searches import KEPT, Searches
from notebooks import NOW, make_past_search

SEARCH = SavedSearch("Traiteurs", "traiteur territoire:sherbrooke", "distance", NOW, "magog", 42)


@pytest.fixture
def searches(notebook: Notebook) -> Searches:
    return Searches(notebook)


def _queries(searches: Searches) -> list[str]:
    return [each.query for each in searches.past()]


def _make(searches: Searches, *queries: str) -> None:
    """Make searches, a minute apart."""
    for minute, query in enumerate(queries):
        searches.note(make_past_search(query, at=NOW + datetime.timedelta(minutes=minute)))


# ------------------------------------------------------------------ kept under a name


def test_a_search_is_kept_under_a_name_of_its_own(searches: Searches) -> None:
    first, second = searches.keep(SEARCH), searches.keep(SEARCH)
    assert searches.saved() == (first, second)
    assert [each.name for each in searches.saved()] == ["Traiteurs", "Traiteurs (2)"]
    assert (first.query, first.order, first.near, first.seed) == (SEARCH.query, "distance", "magog", 42)


def test_a_search_is_forgotten_alone(searches: Searches) -> None:
    first, second = searches.keep(SEARCH), searches.keep(SEARCH)
    searches.remove(first.id)
    assert searches.saved() == (second,)


def test_a_search_that_was_removed_comes_back_where_it_was(searches: Searches) -> None:
    first, second = searches.keep(SEARCH), searches.keep(SEARCH)
    searches.remove(first.id)
    assert searches.keep(first) == first
    assert searches.saved() == (first, second)


def test_a_search_is_renamed_and_never_like_another(searches: Searches) -> None:
    first, second = searches.keep(SEARCH), searches.keep(SEARCH)
    renamed = searches.rename(second.id, "  Traiteurs   ")
    assert renamed is not None
    assert renamed.name == "Traiteurs (2)"
    renamed = searches.rename(first.id, "Repas du midi")
    assert renamed == searches.saved()[0]
    assert renamed is not None
    assert renamed.name == "Repas du midi"
    same = searches.rename(first.id, "   ")
    assert same == renamed


def test_a_search_that_is_gone_is_not_renamed(searches: Searches) -> None:
    assert searches.rename(12, "Repas") is None


def test_what_a_search_found_is_remembered_with_when_it_was_seen(searches: Searches) -> None:
    kept = searches.keep(SEARCH)
    assert (kept.found, kept.seen_at) == (-1, None)
    searches.see(kept.id, 12, NOW)
    (seen,) = searches.saved()
    assert (seen.found, seen.seen_at) == (12, NOW)


# ------------------------------------------------------------------ made lately


def test_past_searches_come_last_first_each_once(searches: Searches) -> None:
    _make(searches, "traiteur", "salle", "traiteur")
    assert _queries(searches) == ["traiteur", "salle"]
    assert searches.past()[0].at == NOW + datetime.timedelta(minutes=2)


def test_a_search_written_with_other_accents_or_capitals_is_the_same(searches: Searches) -> None:
    _make(searches, "boites a lunch", "Boîtes à lunch")
    assert _queries(searches) == ["Boîtes à lunch"]


def test_a_past_search_keeps_its_order(searches: Searches) -> None:
    made = make_past_search("salle territoire:magog", order="distance", near="magog", seed=7)
    searches.note(made)
    assert searches.past() == (made,)


def test_a_search_takes_the_place_of_the_one_that_it_continues(searches: Searches) -> None:
    _make(searches, "salle", "trait")
    searches.note(make_past_search("traiteur", at=NOW + datetime.timedelta(hours=1)), "trait")
    assert _queries(searches) == ["traiteur", "salle"]


def test_only_the_last_past_searches_are_remembered(searches: Searches) -> None:
    _make(searches, *(f"mot {number}" for number in range(KEPT + 2)))
    assert len(searches.past()) == KEPT
    assert _queries(searches)[-1] == "mot 2"


def test_one_past_search_is_forgotten_and_comes_back_where_it_was(searches: Searches) -> None:
    _make(searches, "traiteur", "salle", "buffet")
    gone = searches.past()[1]
    searches.drop("salle")
    assert _queries(searches) == ["buffet", "traiteur"]
    searches.put_back([gone])
    assert _queries(searches) == ["buffet", "salle", "traiteur"]


def test_all_are_forgotten_and_come_back_but_those_made_since(searches: Searches) -> None:
    _make(searches, "traiteur", "salle")
    forgotten = searches.forget()
    assert searches.past() == ()
    later = make_past_search("Salle", at=NOW + datetime.timedelta(hours=1))
    searches.note(later)
    searches.put_back(forgotten)
    assert _queries(searches) == ["Salle", "traiteur"]


def test_putting_nothing_back_remembers_nothing(searches: Searches) -> None:
    searches.put_back(())
    assert searches.past() == ()


def test_what_is_forgotten_is_no_longer_anywhere_in_the_files(path: Path) -> None:
    """Neither in the notebook, nor in what SQLite keeps beside it, nor in its copies."""
    opened = Notebook.open(path, NOW)
    searches = Searches(opened)
    _make(searches, "recherche indiscrete", "traiteur")
    opened.close()
    opened = Notebook.open(path, NOW + datetime.timedelta(days=1))
    assert b"indiscrete" in path.read_bytes()
    Searches(opened).forget()
    opened.close()
    Notebook.open(path, NOW + datetime.timedelta(days=2)).close()
    files = [each for each in path.parent.rglob("*") if each.is_file()]
    assert len(files) > 1
    assert not [each for each in files if b"indiscrete" in each.read_bytes()]
