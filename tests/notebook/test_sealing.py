import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from jachete.errors import NotebookNotWrittenError
from jachete.notebook import sealing
from jachete.notebook.file import Notebook
from jachete.notebook.saved_search import SavedSearch
from jachete.notebook.schema import entry, past_search, shortlist
from jachete.notebook.searches import Searches
from jachete.notebook.shortlist import Shortlist
from jachete.notebook.shortlists import Shortlists
from notebooks import NOW, make_entry, make_past_search, make_shortlist

A, B = make_entry("A Exemple"), make_entry("B Exemple", note="rappeler")


def _sql(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def _seals(notebook: Notebook) -> dict[str, str]:
    """Return the seals of the tables, once they are seen to be those of their rows."""
    with notebook.reading() as connection:
        assert sealing.sealed(connection) == sealing.digests(connection)
        return sealing.sealed(connection)


def _is_restored(path: Path) -> bool:
    opened = Notebook.open(path, NOW)
    opened.close()
    return opened.recovery is not None


def test_the_seal_follows_whatever_changes(notebook: Notebook) -> None:
    shortlists, searches = Shortlists(notebook), Searches(notebook)
    kept = shortlists.keep(make_shortlist("Un", A, B))
    search = searches.keep(SavedSearch("Salles", "salle", "relevance", NOW))
    changes: list[Callable[[], object]] = [
        lambda: shortlists.change(kept.id, lambda each: each.with_entries([make_entry("C Exemple")])),
        lambda: shortlists.change(kept.id, lambda each: each.moved("c-exemple", 0)),
        lambda: shortlists.change(kept.id, lambda each: each.noted("« à l’été »\n\u00a0😀")),
        lambda: shortlists.keep(make_shortlist("Deux")),
        lambda: shortlists.reorder([kept.id + 1]),
        lambda: shortlists.remove(kept.id),
        lambda: searches.see(search.id, 4, NOW),
        lambda: searches.note(make_past_search("buffet")),
        lambda: searches.note(make_past_search("salle")),
        searches.forget,
    ]
    seen = [_seals(notebook)]
    for change in changes:
        change()
        seen.append(_seals(notebook))
        assert seen[-1] != seen[-2]


def test_rows_that_come_back_have_the_seal_that_they_had(notebook: Notebook) -> None:
    shortlists = Shortlists(notebook)
    shortlists.keep(make_shortlist("Un", A, B))
    before = _seals(notebook)
    shortlists.remove(shortlists.keep(make_shortlist("Deux", A)).id)
    assert _seals(notebook) == before


def test_what_a_removed_shortlist_takes_with_it_is_followed(notebook: Notebook) -> None:
    kept = Shortlists(notebook).keep(make_shortlist("Un", A, B))
    with notebook.writing() as connection:
        connection.execute(shortlist.delete().where(shortlist.c.id == kept.id))
        assert connection.execute(entry.select()).all() == []
    _seals(notebook)


def test_a_change_that_comes_to_nothing_leaves_the_seal(notebook: Notebook) -> None:
    Shortlists(notebook).keep(make_shortlist("Un", A))
    before = _seals(notebook)
    for spoil in (_empty_then_fail, _insert_one_twice):
        with pytest.raises((RuntimeError, NotebookNotWrittenError)):
            spoil(notebook)
        assert _seals(notebook) == before


def _empty_then_fail(notebook: Notebook) -> None:
    with notebook.writing() as connection:
        connection.execute(entry.delete())
        raise RuntimeError


def _insert_one_twice(notebook: Notebook) -> None:
    with notebook.writing() as connection:
        row = {"id": 1, "name": "", "note": "", "position": 0, "made_at": ""}
        connection.execute(shortlist.insert(), [{**row, "id": 7}, row])


def test_nothing_of_what_follows_rows_is_in_the_file(notebook: Notebook) -> None:
    Shortlists(notebook).keep(make_shortlist("Un", A))
    with closing(sqlite3.connect(notebook.path)) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'").fetchone() == (
            0,
        )


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM entry",
        "DELETE FROM entry WHERE enterprise = 'a-exemple'",
        "UPDATE entry SET note = ''",
        "UPDATE entry SET position = position + 0.5",
        "UPDATE entry SET name = place, place = name",
        "UPDATE shortlist SET name = 'Um'",
        "INSERT INTO past_search VALUES ('buffet', '2026-11-27T09:12:30', 'relevance', '', 0)",
        "UPDATE seal SET digest = '' WHERE of = 'entry'",
        "DELETE FROM seal WHERE of = 'past_search'",
        "INSERT INTO seal VALUES ('other', '')",
    ],
)
def test_rows_that_nobody_wrote_are_seen(path: Path, damage: str) -> None:
    opened = Notebook.open(path, NOW)
    Shortlists(opened).keep(make_shortlist("Un", A, B))
    opened.close()
    assert not _is_restored(path)
    _sql(path, damage)
    assert _is_restored(path)


def test_two_rows_that_change_places_are_seen(path: Path) -> None:
    opened = Notebook.open(path, NOW)
    Shortlists(opened).keep(make_shortlist("Un", A, B))
    opened.close()
    _sql(path, "UPDATE entry SET note = iif(note = '', 'rappeler', '')")
    assert _is_restored(path)


@pytest.mark.parametrize("touched", [True, False])
def test_what_is_damaged_while_the_notebook_is_open_is_seen_when_it_is_opened_again(
    path: Path, touched: bool
) -> None:
    """Whatever was written since, even over the row itself."""
    opened = Notebook.open(path, NOW)
    number = Shortlists(opened).keep(make_shortlist("Un", A, B)).id
    _sql(path, "UPDATE entry SET note = 'abîmée' WHERE enterprise = 'b-exemple'")
    Searches(opened).note(make_past_search("buffet"))
    noted = "b-exemple" if touched else "a-exemple"
    Shortlists(opened).change(number, lambda each: each.with_entry_note(noted, "autre"))
    opened.close()
    assert _is_restored(path)


def test_a_seal_that_cannot_be_read_stops_what_is_written(path: Path) -> None:
    opened = Notebook.open(path, NOW)
    _sql(path, "UPDATE seal SET digest = 'abîmé'")
    with pytest.raises(NotebookNotWrittenError):
        Shortlists(opened).keep(make_shortlist("Un", A))
    opened.close()
    assert _is_restored(path)


def test_a_change_reads_the_rows_that_it_changes_alone(notebook: Notebook) -> None:
    """Noting a search beside a long shortlist: what is sealed of the others is taken as it is."""
    Shortlists(notebook).keep(make_shortlist("Un", *(make_entry(f"Exemple {n}") for n in range(500))))
    read: list[str] = []

    def listen(digest: str, sign: int, table: str, *values: object) -> str:
        read.append(table)
        return sealing._resealed(digest, sign, table, *values)

    with notebook.writing() as connection:
        raw = connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        raw.create_function("resealed", -1, listen)
        connection.execute(past_search.insert().values(**_past_row("buffet")))
        connection.execute(past_search.update().values(seed=3))
    assert read == ["past_search"] * 3
    _seals(notebook)


def _past_row(query: str) -> dict[str, object]:
    return {"query": query, "at": NOW.isoformat(), "order": "relevance", "near": "", "seed": 0}


def test_what_is_remembered_of_the_file_is_what_the_file_holds(notebook: Notebook) -> None:
    """Changes drawn, each compared with what a fresh reader finds."""
    shortlists, draw = Shortlists(notebook), random.Random(3)  # noqa: S311 - not a secret
    removed = [make_shortlist("Zéro", A)]
    for step in range(60):
        known = shortlists.all()
        chosen = draw.choice(known) if known else shortlists.keep(make_shortlist("Un", B))
        match draw.randrange(4):
            case 0:
                removed.append(shortlists.remove(chosen.id))
            case 1:
                shortlists.reorder(draw.sample([each.id for each in known], len(known) // 2))
            case 2:
                shortlists.keep(draw.choice(removed))
            case _:
                change = draw.choice([_take_out, _move, _add])
                shortlists.change(chosen.id, partial(change, step))
        assert shortlists.all() == Shortlists(notebook).all()
    assert len(shortlists.all()) > 1
    _seals(notebook)


def _take_out(_step: int, each: Shortlist) -> Shortlist:
    return each.without([entry.enterprise for entry in each.entries[:1]])


def _move(step: int, each: Shortlist) -> Shortlist:
    return each.moved(each.entries[-1].enterprise, step % 4) if each.entries else each


def _add(step: int, each: Shortlist) -> Shortlist:
    return each.with_entries([make_entry(f"Exemple {step}")]).renamed("Un")
