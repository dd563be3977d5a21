"""The copies of a notebook: what they hold, and going back to one."""

import datetime
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from jachete.errors import CopyRefusedError, NotebookNotWrittenError, NotebookReadOnlyError
from jachete.notebook.backups import KEPT, backups
from jachete.notebook.copies import Copies, Held
from jachete.notebook.file import Notebook, backups_of
from jachete.notebook.saved_search import SavedSearch
from jachete.notebook.searches import Searches
from jachete.notebook.shortlists import Shortlists
from notebooks import NOW, make_entry, make_past_search, make_shortlist

_HOUR = datetime.timedelta(hours=1)
A, B = make_entry("A Exemple"), make_entry("B Exemple", note="rappeler")


@pytest.fixture
def copies(notebook: Notebook) -> Copies:
    return Copies(notebook)


def _names(notebook: Notebook) -> list[str]:
    return [each.name for each in Shortlists(notebook).all()]


def _fill(notebook: Notebook) -> None:
    Shortlists(notebook).keep(make_shortlist("Un", A, B))
    Searches(notebook).keep(SavedSearch("Salles", "salle", "name", NOW))
    Searches(notebook).note(make_past_search("buffet"))


def test_a_copy_says_what_it_holds_and_its_size(notebook: Notebook, copies: Copies) -> None:
    _fill(notebook)
    made = copies.make(NOW)
    (newest, *_others) = copies.all()
    assert newest.backup == made
    assert newest.held == copies.held() == Held(1, 2, 1)
    assert newest.size == made.path.stat().st_size > 0
    assert copies.folder == made.path.parent


def test_a_notebook_comes_back_to_a_copy_and_from_it(notebook: Notebook, copies: Copies) -> None:
    _fill(notebook)
    before = Shortlists(notebook).all(), Searches(notebook).saved()
    made = copies.make(NOW)
    Shortlists(notebook).remove(before[0][0].id)
    Shortlists(notebook).keep(make_shortlist("Deux"))
    Searches(notebook).remove(before[1][0].id)
    kept = copies.restore(made, NOW + _HOUR)
    assert (Shortlists(notebook).all(), Searches(notebook).saved()) == before
    copies.restore(kept, NOW + 2 * _HOUR)
    assert _names(notebook) == ["Deux"]
    assert Searches(notebook).saved() == ()


def test_past_searches_are_not_in_copies_and_stay_when_one_is_restored(
    notebook: Notebook, copies: Copies
) -> None:
    _fill(notebook)
    made = copies.make(NOW)
    with closing(sqlite3.connect(made.path)) as copy:
        assert copy.execute("SELECT count(*) FROM past_search").fetchone() == (0,)
    Searches(notebook).forget()
    copies.restore(made, NOW)
    assert Searches(notebook).past() == ()
    Searches(notebook).note(make_past_search("salle"))
    copies.restore(made, NOW)
    assert [each.query for each in Searches(notebook).past()] == ["salle"]


def test_searching_alone_makes_no_copy(path: Path) -> None:
    for day in range(3):
        opened = Notebook.open(path, NOW + day * datetime.timedelta(days=1))
        Searches(opened).note(make_past_search(f"mot {day}"))
        opened.close()
    assert len(backups(backups_of(path))) == 1


def test_an_empty_copy_empties_the_notebook(notebook: Notebook, copies: Copies) -> None:
    made = copies.make(NOW)
    _fill(notebook)
    copies.restore(made, NOW)
    assert copies.held() == Held(0, 0, 0)


def test_what_was_restored_is_there_when_it_is_opened_again(path: Path) -> None:
    opened = Notebook.open(path, NOW)
    _fill(opened)
    made = Copies(opened).make(NOW)
    Shortlists(opened).keep(make_shortlist("Deux"))
    Copies(opened).restore(made, NOW)
    opened.close()
    again = Notebook.open(path, NOW)
    assert again.recovery is None
    assert _names(again) == ["Un"]
    again.close()


def test_the_copy_of_an_older_version_is_restored_and_left_as_it_was(old: Path) -> None:
    opened = Notebook.open(old, NOW)
    (copy,) = Copies(opened).all()
    assert copy.held == Held(1, 1, 1)
    before = copy.backup.path.read_bytes()
    Shortlists(opened).keep(make_shortlist("Deux"))
    Copies(opened).restore(copy.backup, NOW)
    assert _names(opened) == ["Un"]
    assert [each.name for each in Searches(opened).saved()] == ["Salles"]
    assert copy.backup.path.read_bytes() == before
    opened.close()


def _spoil(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[content.index(b"rappeler")] ^= 1
    path.write_bytes(content)


def _vanish(path: Path) -> None:
    path.unlink()


def _become_another(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA application_id = 42")
        other.execute("CREATE TABLE t (x)")


def _overwrite(path: Path) -> None:
    path.write_bytes(b"nothing of a notebook" * 100)


@pytest.mark.parametrize("damage", [_spoil, _vanish, _become_another, _overwrite])
def test_a_damaged_copy_is_refused_and_nothing_changes(
    notebook: Notebook, copies: Copies, damage: Callable[[Path], None]
) -> None:
    _fill(notebook)
    made = copies.make(NOW)
    Shortlists(notebook).keep(make_shortlist("Deux"))
    damage(made.path)
    assert [each.held for each in copies.all() if each.backup == made] in ([None], [])
    with pytest.raises(CopyRefusedError, match="Votre carnet n’a pas changé"):
        copies.restore(made, NOW)
    assert _names(notebook) == ["Un", "Deux"]


def test_a_copy_that_vanishes_while_it_is_read_counts_as_damaged(
    notebook: Notebook, copies: Copies, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = copies.make(NOW)
    monkeypatch.setattr("jachete.notebook.copies.is_sound", lambda path: path.unlink() or True)
    assert [(each.size > 0, each.held) for each in copies.all() if each.backup == made] == [(True, None)]
    monkeypatch.setattr("jachete.notebook.copies.backups", lambda _folder: [made])
    assert [(each.size, each.held) for each in copies.all()] == [(0, None)]


def test_the_copy_of_a_newer_version_says_so_and_is_refused(notebook: Notebook, copies: Copies) -> None:
    made = copies.make(NOW)
    with closing(sqlite3.connect(made.path)) as copy, copy:
        copy.execute("UPDATE alembic_version SET version_num = '9999'")
    newest = copies.all()[0]
    assert newest.is_newer
    assert newest.held is None
    with pytest.raises(CopyRefusedError):
        copies.restore(made, NOW)


def test_a_notebook_that_cannot_be_written_is_neither_copied_nor_replaced(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Notebook.open(path, NOW).close()
    monkeypatch.setattr("jachete.notebook.file._is_writable", lambda _path: False)
    opened = Notebook.open(path, NOW)
    copies = Copies(opened)
    with pytest.raises(NotebookReadOnlyError):
        copies.make(NOW)
    with pytest.raises(NotebookReadOnlyError):
        copies.restore(backups(backups_of(path))[0], NOW)
    opened.close()


def test_a_copy_that_cannot_be_made_leaves_the_notebook_as_it_was(
    notebook: Notebook, copies: Copies, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = copies.make(NOW)
    _fill(notebook)

    def refuse(*_asked: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("jachete.notebook.copies.back_up", refuse)
    with pytest.raises(NotebookNotWrittenError, match="No space left"):
        copies.make(NOW)
    with pytest.raises(NotebookNotWrittenError, match="No space left"):
        copies.restore(made, NOW)
    assert _names(notebook) == ["Un"]


def test_the_oldest_copy_can_be_restored_though_another_takes_its_place(
    notebook: Notebook, copies: Copies
) -> None:
    _fill(notebook)
    for hour in range(KEPT):
        copies.make(NOW + hour * _HOUR)
    Shortlists(notebook).keep(make_shortlist("Deux"))
    oldest = copies.all()[-1].backup
    copies.restore(oldest, NOW + KEPT * _HOUR)
    assert _names(notebook) == ["Un"]
    assert oldest not in [each.backup for each in copies.all()]


def test_another_window_sees_what_was_restored(path: Path) -> None:
    first, second = Notebook.open(path, NOW), Notebook.open(path, NOW)
    made = Copies(first).make(NOW)
    _fill(second)
    assert _names(first) == ["Un"]
    Copies(first).restore(made, NOW)
    assert _names(second) == []
    Shortlists(second).keep(make_shortlist("Deux"))
    assert _names(first) == ["Deux"]
    first.close()
    second.close()
