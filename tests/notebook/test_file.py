import datetime
import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from jachete.errors import (
    NotebookError,
    NotebookNotWrittenError,
    NotebookReadOnlyError,
    NotebookUnavailableError,
)
from jachete.notebook.backups import KEPT, back_up, backups
from jachete.notebook.file import Notebook, backups_of
from jachete.notebook.searches import Searches
from jachete.notebook.shortlists import Shortlists
from notebooks import NOW, make_entry, make_shortlist

A, B = make_entry("A Exemple"), make_entry("B Exemple", note="rappeler")
_DAY: Final = datetime.timedelta(days=1)


def _filled(path: Path, *names: str, now: datetime.datetime = NOW) -> None:
    """Open a notebook, keep shortlists in it, close it."""
    opened = Notebook.open(path, now)
    for name in names:
        Shortlists(opened).keep(make_shortlist(name, A, B))
    opened.close()


def _names(path: Path, now: datetime.datetime = NOW) -> list[str]:
    opened = Notebook.open(path, now)
    names = [each.name for each in Shortlists(opened).all()]
    opened.close()
    return names


def _sql(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


# ------------------------------------------------------------------ copies


def test_a_notebook_that_changed_is_copied_when_it_is_opened(path: Path) -> None:
    _filled(path, "Un")
    for day in range(3):  # the first of these openings finds a change, the others none
        _names(path, NOW + day * _DAY)
    assert [each.at for each in backups(backups_of(path))] == [NOW, NOW]
    assert len(backups(backups_of(path))) == 2


def test_the_newest_copies_are_kept(path: Path) -> None:
    for day in range(KEPT + 4):
        _filled(path, f"Liste {day}", now=NOW + day * _DAY)
    kept = backups(backups_of(path))
    assert len(kept) == KEPT
    assert kept[0].at == NOW + (KEPT + 3) * _DAY


def test_files_of_other_names_are_no_copies(path: Path) -> None:
    backups_of(path).mkdir(parents=True)
    (backups_of(path) / "notebook-hier.db").touch()
    assert backups(backups_of(path)) == []


def test_a_copy_that_cannot_be_made_leaves_nothing(path: Path, tmp_path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"x" * 4096)
    with pytest.raises(sqlite3.DatabaseError):
        back_up(path, tmp_path / "copies", NOW)
    assert list((tmp_path / "copies").iterdir()) == []


# ------------------------------------------------------------------ damage


def _flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    at = content.index(b"rappeler")
    content[at] ^= 1
    path.write_bytes(content)


def _spoil_index(path: Path) -> None:
    """Change an index, while every row of every table still reads as it was written."""
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_alembic_version_1'"
        (page,) = connection.execute(query).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    content = bytearray(path.read_bytes())
    content[page * size - 2] ^= 1
    path.write_bytes(content)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def _overwrite(path: Path) -> None:
    path.write_bytes(b"ceci n'est pas une base de donnees" * 100)


@pytest.mark.parametrize("damage", [_flip, _spoil_index, _empty, _cut, _overwrite])
def test_a_damaged_notebook_is_set_aside_and_its_newest_good_copy_opened(
    path: Path, damage: Callable[[Path], None]
) -> None:
    _filled(path, "Un")
    _filled(path, "Deux", now=NOW + _DAY)
    damage(path)
    opened = Notebook.open(path, NOW + 2 * _DAY)
    assert [each.name for each in Shortlists(opened).all()] == ["Un"]
    assert opened.recovery is not None
    assert (
        "Votre carnet était endommagé. La copie du 28\u00a0novembre 2026, 9\u00a0h\u00a012"
        in opened.recovery.sentence
    )
    assert opened.recovery.damaged is not None
    assert opened.recovery.damaged.exists()
    Shortlists(opened).keep(make_shortlist("Trois"))
    opened.close()
    assert _names(path, NOW + 3 * _DAY) == ["Un", "Trois"]


def test_what_a_damaged_notebook_still_tells_is_named(path: Path) -> None:
    _filled(path, "Un")
    _filled(path, "Deux", now=NOW + _DAY)
    _flip(path)
    opened = Notebook.open(path, NOW + 2 * _DAY)
    assert opened.recovery is not None
    assert opened.recovery.lost == ("A Exemple (Deux)", "B Exemple (Deux)", "Deux")
    assert (
        "Il y manque 3 éléments\u00a0: A Exemple (Deux), B Exemple (Deux), Deux" in opened.recovery.sentence
    )
    opened.close()


def test_a_copy_that_is_damaged_too_is_passed_over(path: Path) -> None:
    _filled(path, "Un")
    _filled(path, "Deux", now=NOW + _DAY)
    _names(path, NOW + 2 * _DAY)
    newest = backups(backups_of(path))[0].path
    _flip(newest)
    _flip(path)
    assert _names(path, NOW + 3 * _DAY) == ["Un"]


@pytest.mark.parametrize("copied", [True, False])
def test_without_a_good_copy_a_new_notebook_is_opened_and_said(path: Path, copied: bool) -> None:
    path.parent.mkdir(parents=True)
    _overwrite(path)
    if copied:
        backups_of(path).mkdir()
        other = backups_of(path) / "notebook-2026-11-01T000000.db"
        _sql(other, "PRAGMA application_id = 42")
        _sql(other, "CREATE TABLE t (x)")
    opened = Notebook.open(path, NOW)
    assert Shortlists(opened).all() == ()
    assert opened.recovery is not None
    assert "Aucune copie n’était utilisable" in opened.recovery.sentence
    assert "remettez-le à votre soutien" in opened.recovery.sentence
    opened.close()


def test_a_notebook_that_vanished_comes_back_from_its_newest_copy(path: Path) -> None:
    _filled(path, "Un")
    _names(path, NOW + _DAY)
    path.unlink()
    opened = Notebook.open(path, NOW + 2 * _DAY)
    assert [each.name for each in Shortlists(opened).all()] == ["Un"]
    assert opened.recovery is not None
    assert opened.recovery.sentence.startswith("Votre carnet avait disparu. La copie du 28")
    opened.close()


@pytest.mark.slow
def test_whatever_bytes_change_nothing_is_lost_in_silence(path: Path) -> None:
    """A byte flipped, a block erased, the end cut off, five hundred times."""
    _filled(path, "Un")
    _names(path, NOW + _DAY)
    sound = path.read_bytes()
    draw = random.Random(5)  # noqa: S311 - not a secret
    for attempt in range(500):
        content = bytearray(sound)
        at = draw.randrange(len(content))
        match attempt % 3:
            case 0:
                content[at] ^= 1 << draw.randrange(8)
            case 1:
                content[at : at + 100] = bytes(len(content[at : at + 100]))
            case _:
                del content[at:]
        path.write_bytes(content)
        try:
            opened = Notebook.open(path, NOW + 2 * _DAY)
        except NotebookError as said:
            assert said.sentence  # noqa: PT017 - either end is right
            continue
        kept = Shortlists(opened).all()
        opened.close()
        assert [(each.name, each.entries) for each in kept] == [("Un", (A, B))]
        for aside in path.parent.glob("notebook-damaged-*"):
            aside.unlink()


# ------------------------------------------------------------------ killed, full, refused

_WRITER: Final = """
import datetime
import sys
from pathlib import Path
from jachete.notebook.file import Notebook
from jachete.notebook.searches import Searches
from jachete.notebook.shortlists import Shortlists
from notebooks import NOW, make_entry, make_past_search, make_shortlist
notebook = Notebook.open(Path(sys.argv[1]), NOW)
shortlists, searches = Shortlists(notebook), Searches(notebook)
number = shortlists.keep(make_shortlist("Traiteurs")).id if not shortlists.all() else shortlists.all()[0].id
start = len(shortlists.all()[0].entries)
print("ready", flush=True)
for count in range(start, 10_000):
    shortlists.change(number, lambda each: each.with_entries([make_entry(f"Exemple {count}")]))
    at = NOW + datetime.timedelta(seconds=count)
    searches.note(make_past_search(f"mot {count:05}", at=at))
    print(count, flush=True)
"""


def _killed_while_writing(path: Path, after: int) -> int:
    """Start a process that adds entries, kill it after some, and return the last one it confirmed."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[1])}
    command = [sys.executable, "-c", _WRITER, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        confirmed = -1
        for line in process.stdout:
            confirmed = int(line) if line.strip().isdigit() else confirmed
            if line.strip() != "ready":
                after -= 1
            if after < 0:
                break
        process.send_signal(signal.SIGKILL)
        return max(
            [
                confirmed,
                *(int(line) for line in process.stdout if line.endswith("\n") and line.strip().isdigit()),
            ]
        )


@pytest.mark.parametrize("times", [3, pytest.param(200, marks=[pytest.mark.slow, pytest.mark.timeout(900)])])
def test_what_was_confirmed_is_there_after_a_kill(path: Path, times: int) -> None:
    draw = random.Random(times)  # noqa: S311 - not a secret
    for _ in range(times):
        confirmed = _killed_while_writing(path, draw.randrange(6))
        opened = Notebook.open(path, NOW)
        assert opened.recovery is None
        entries = Shortlists(opened).all()[0].entries if Shortlists(opened).all() else ()
        made = {each.query for each in Searches(opened).past()}
        opened.close()
        assert len(entries) >= confirmed + 1
        assert confirmed < 0 or f"mot {confirmed:05}" in made
        assert [each.name for each in entries] == [f"Exemple {number}" for number in range(len(entries))]


def test_a_full_disk_is_said_and_loses_nothing(path: Path) -> None:
    opened = Notebook.open(path, NOW)
    shortlists = Shortlists(opened)
    kept = shortlists.keep(make_shortlist("Traiteurs", A))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, before[1]))
    try:
        with pytest.raises(NotebookNotWrittenError, match="Ce qui y était n’a pas changé"):
            shortlists.change(
                kept.id,
                lambda each: each.with_entries(make_entry(f"E {n}", note="x" * 900) for n in range(300)),
            )
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert shortlists.all() == (kept,)
    opened.close()
    assert _names(path) == ["Traiteurs"]


#: Root may write anywhere: the process opens a notebook as root, to have loaded all it needs, then is nobody.
_READER: Final = """
import os
import sys
from pathlib import Path
from jachete.errors import NotebookReadOnlyError
from jachete.notebook.file import Notebook
from jachete.notebook.shortlists import Shortlists
from notebooks import NOW, make_shortlist
Notebook.open(Path(sys.argv[2]), NOW).close()
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
opened = Notebook.open(Path(sys.argv[1]), NOW)
print(opened.read_only, [each.name for each in Shortlists(opened).all()])
try:
    Shortlists(opened).keep(make_shortlist("Autre"))
except NotebookReadOnlyError as said:
    print(said.sentence)
"""


@pytest.mark.skipif(os.name == "nt", reason="folders are not made read-only this way")
def test_a_notebook_in_a_read_only_folder_can_be_read(path: Path, tmp_path: Path) -> None:
    _filled(path, "Un")
    for folder in tmp_path.parents:
        if folder.name.startswith(("pytest-", "popen-")):
            folder.chmod(0o755)
    tmp_path.chmod(0o755)
    path.parent.chmod(0o555)
    path.chmod(0o444)
    environment = {
        **os.environ,
        "PYTHONPATH": str(Path(__file__).resolve().parents[1]),
        "PYTHONIOENCODING": "utf-8",
    }
    command = [sys.executable, "-B", "-c", _READER, str(path), str(tmp_path / "autre" / "notebook.db")]
    result = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    path.parent.chmod(0o755)
    assert result.stderr == ""
    assert result.stdout.splitlines()[0] == "True ['Un']"
    assert "lecture seule. Rien n’a été changé" in result.stdout


def test_a_notebook_that_cannot_be_written_is_read_and_says_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same, in this process: root, who may write anywhere, is refused."""
    _filled(path, "Un")
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    opened = Notebook.open(path, NOW)
    assert [each.name for each in Shortlists(opened).all()] == ["Un"]
    with pytest.raises(NotebookReadOnlyError, match="lecture seule"):
        Shortlists(opened).keep(make_shortlist())
    opened.close()


def test_a_folder_that_lets_no_file_be_made_is_read_only(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows says that a folder can be written, and refuses when it is."""
    _filled(path, "Un")

    def refuse(_path: Path, *, exist_ok: bool) -> None:
        raise PermissionError(13, f"refused, {exist_ok}")

    monkeypatch.setattr(Path, "touch", refuse)
    opened = Notebook.open(path, NOW)
    assert opened.read_only
    opened.close()


def test_what_sqlite_keeps_beside_a_damaged_notebook_is_set_aside_with_it(path: Path) -> None:
    _filled(path, "Un")
    _names(path, NOW + _DAY)
    _overwrite(path)
    path.with_name(path.name + "-wal").write_bytes(b"journal")
    assert _names(path, NOW + _DAY) == ["Un"]
    assert [each.read_bytes() for each in path.parent.glob("notebook-damaged-*-wal")] == [b"journal"]


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "fichier").touch()
    with pytest.raises(NotebookUnavailableError, match="le répertoire, lui, fonctionne"):
        Notebook.open(tmp_path / "fichier" / "notebook.db", NOW)


def test_a_notebook_that_breaks_while_open_is_said(path: Path) -> None:
    _filled(path, "Un")
    opened = Notebook.open(path, NOW)
    path.unlink()
    with pytest.raises(NotebookUnavailableError):
        Shortlists(opened).all()
    opened.close()
