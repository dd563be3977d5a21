import sqlite3
import threading
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import DatabaseError

from jachete.errors import NotebookNotWrittenError, ShortlistGoneError
from jachete.notebook.file import Notebook
from jachete.notebook.shortlists import Shortlists
from notebooks import NOW, make_entry, make_shortlist

A, B = make_entry("A Exemple"), make_entry("B Exemple")


def _names(shortlists: Shortlists) -> list[str]:
    return [each.name for each in shortlists.all()]


def test_what_is_kept_is_there_when_the_notebook_is_opened_again(path: Path) -> None:
    first = Notebook.open(path, NOW)
    kept = Shortlists(first).keep(make_shortlist("Traiteurs", A, B, note="pour l’été"))
    first.close()
    second = Notebook.open(path, NOW)
    assert Shortlists(second).all() == (kept,)
    assert second.recovery is None
    second.close()


def test_shortlists_have_names_of_their_own(shortlists: Shortlists) -> None:
    for _ in range(2):
        shortlists.keep(make_shortlist("Traiteurs"))
    assert _names(shortlists) == ["Traiteurs", "Traiteurs (2)"]
    second = shortlists.all()[1]
    assert shortlists.change(second.id, lambda each: each.renamed("traiteurs")).name == "traiteurs (2)"
    assert shortlists.change(second.id, lambda each: each.renamed("Salles")).name == "Salles"


def test_a_change_is_made_to_what_is_in_the_file(path: Path) -> None:
    one, two = Notebook.open(path, NOW), Notebook.open(path, NOW)
    number = Shortlists(one).keep(make_shortlist("Traiteurs")).id
    Shortlists(one).change(number, lambda each: each.with_entries([A]))
    Shortlists(two).change(number, lambda each: each.with_entries([B]))
    assert Shortlists(one).all()[0].entries == (A, B)
    one.close()
    two.close()


def test_threads_change_a_shortlist_without_losing_anything(shortlists: Shortlists) -> None:
    number = shortlists.keep(make_shortlist("Traiteurs")).id
    names = [f"{letter} Exemple" for letter in "ABCDEFGH"]
    threads = [
        threading.Thread(
            target=shortlists.change, args=(number, lambda each, n=name: each.with_entries([make_entry(n)]))
        )
        for name in names
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(each.name for each in shortlists.all()[0].entries) == names


def test_what_is_removed_comes_back_whole(shortlists: Shortlists) -> None:
    kept = shortlists.keep(make_shortlist("Traiteurs", A, B, note="note"))
    removed = shortlists.remove(kept.id)
    assert shortlists.all() == ()
    assert shortlists.keep(removed) == kept
    assert shortlists.all() == (kept,)


def test_a_shortlist_that_comes_back_after_another_took_its_number_gets_a_new_one(
    shortlists: Shortlists,
) -> None:
    removed = shortlists.remove(shortlists.keep(make_shortlist("Un", A)).id)
    other = shortlists.keep(make_shortlist("Deux"))
    back = shortlists.keep(removed)
    assert back.id != other.id
    assert [each.entries for each in shortlists.all()] == [(), (A,)]


def test_shortlists_are_put_in_another_order(shortlists: Shortlists) -> None:
    numbers = [shortlists.keep(make_shortlist(name)).id for name in ("Un", "Deux", "Trois")]
    shortlists.reorder([numbers[2], numbers[0]])
    assert _names(shortlists) == ["Trois", "Un", "Deux"]


def test_a_shortlist_that_is_gone_is_said_so(shortlists: Shortlists) -> None:
    with pytest.raises(ShortlistGoneError, match="n’est plus dans votre carnet"):
        shortlists.change(5, lambda each: each)
    with pytest.raises(ShortlistGoneError):
        shortlists.remove(5)


def test_a_change_that_fails_leaves_the_shortlist_as_it_was(shortlists: Shortlists) -> None:
    kept = shortlists.keep(make_shortlist("Traiteurs", A))

    def fail(_shortlist: object) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        shortlists.change(kept.id, fail)  # type: ignore[arg-type]  # it never returns
    assert shortlists.all() == (kept,)


def test_a_notebook_held_by_another_application_is_said_and_loses_nothing(
    path: Path, shortlists: Shortlists, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = shortlists.keep(make_shortlist("Traiteurs", A))
    monkeypatch.setattr("jachete.notebook.connecting._PATIENCE", 0.05)
    impatient = Notebook.open(path, NOW)
    with shortlists._notebook.writing(), pytest.raises(NotebookNotWrittenError, match="database is locked"):
        Shortlists(impatient).remove(kept.id)
    impatient.close()
    assert shortlists.all() == (kept,)


def test_a_notebook_that_is_being_written_can_be_read(path: Path, shortlists: Shortlists) -> None:
    kept = shortlists.keep(make_shortlist("Traiteurs", A))
    other = Notebook.open(path, NOW)
    with shortlists._notebook.writing():
        assert Shortlists(other).all() == (kept,)
    other.close()


def test_a_shortlist_is_kept_after_all_others_even_where_one_was_removed(shortlists: Shortlists) -> None:
    numbers = [shortlists.keep(make_shortlist(name)).id for name in ("Un", "Deux", "Trois")]
    shortlists.keep(shortlists.remove(numbers[1]))
    assert _names(shortlists) == ["Un", "Trois", "Deux"]
    assert _names(Shortlists(shortlists._notebook)) == ["Un", "Trois", "Deux"]


def test_what_was_not_written_is_not_remembered(
    shortlists: Shortlists, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = shortlists.keep(make_shortlist("Traiteurs", A))

    remember = Shortlists._remember

    def refuse(*asked: Any) -> None:
        remember(*asked)
        raise DatabaseError("commit", None, sqlite3.DatabaseError("disk full"))

    monkeypatch.setattr(Shortlists, "_remember", refuse)
    with pytest.raises(NotebookNotWrittenError, match="disk full"):
        shortlists.change(kept.id, lambda each: each.with_entries([B]))
    monkeypatch.undo()
    assert shortlists.all() == (kept,)


def test_ten_thousand_entries_are_kept_and_read(shortlists: Shortlists) -> None:
    entries = [make_entry(f"Exemple {number}") for number in range(10_000)]
    number = shortlists.keep(make_shortlist("Tout", *entries)).id
    shortlists.change(number, lambda each: each.moved("exemple-9999", 0))
    assert [each.name for each in shortlists.all()[0].entries[:2]] == ["Exemple 9999", "Exemple 0"]
