"""An edition file: what is accepted, what is refused, and why."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import insert

from jachete.errors import (
    CannotWriteError,
    EditionDamagedError,
    EditionError,
    EditionMissingError,
    EditionTooNewError,
    EditionUnreadableError,
    ForeignDatabaseError,
    NotAnEditionError,
)
from jachete.store import schema
from jachete.store.edition import APPLICATION_ID, MAJOR, MINOR, Edition, creating
from jachete.store.reader import Reader
from spoiling import drop_an_index_entry

Open = Callable[[Path], Edition]


def pragma(path: Path, name: str, value: int | None = None) -> int:
    """Read a number of a database's header, or write it first."""
    connection = sqlite3.connect(path)
    if value is not None:
        connection.execute(f"PRAGMA {name} = {value}")
    number: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    connection.close()
    return number


def nothing(path: Path) -> None:
    path.unlink()


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def a_text(path: Path) -> None:
    path.write_text("Ceci n’est pas une édition.", encoding="utf-8")


def empty(path: Path) -> None:
    path.write_bytes(b"")


def another_applications(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE autre (x)")
    connection.close()


def bare(path: Path) -> None:
    """Make a database that says it is an edition and holds nothing."""
    another_applications(path)
    pragma(path, "application_id", APPLICATION_ID)
    pragma(path, "user_version", MAJOR << 16)


def of_a_newer_major(path: Path) -> None:
    pragma(path, "user_version", (MAJOR + 1) << 16)


def cut(length: int) -> Callable[[Path], None]:
    """Return how to keep only the beginning of a file, or all but its end."""

    def cut_there(path: Path) -> None:
        path.write_bytes(path.read_bytes()[:length])

    cut_there.__name__ = f"cut_{length}"
    return cut_there


def scratched(path: Path) -> None:
    """Blank everything that follows the header."""
    data = path.read_bytes()
    path.write_bytes(data[:100] + b"\xff" * (len(data) - 100))


@pytest.mark.parametrize(
    ("spoil", "failure"),
    [
        (nothing, EditionMissingError),
        (a_folder, EditionUnreadableError),
        (a_text, NotAnEditionError),
        (empty, NotAnEditionError),
        (cut(10), NotAnEditionError),
        (cut(40), EditionDamagedError),
        (cut(5000), EditionDamagedError),
        (cut(-1), EditionDamagedError),
        (scratched, EditionDamagedError),
        (bare, EditionDamagedError),
        (another_applications, ForeignDatabaseError),
        (of_a_newer_major, EditionTooNewError),
    ],
    ids=lambda each: each.__name__,
)
def test_a_file_that_is_no_edition_is_refused_by_name(
    right_edition: Path, spoil: Callable[[Path], None], failure: type[EditionError]
) -> None:
    spoil(right_edition)
    with pytest.raises(failure) as caught:
        Edition.open(right_edition)
    assert type(caught.value) is failure
    assert caught.value.path == right_edition
    assert str(right_edition) in caught.value.sentence


def test_a_file_under_another_file_is_refused(right_edition: Path) -> None:
    with pytest.raises(EditionUnreadableError):
        Edition.open(right_edition / "edition.db")


def test_a_newer_format_says_which(right_edition: Path) -> None:
    of_a_newer_major(right_edition)
    with pytest.raises(EditionTooNewError) as caught:
        Edition.open(right_edition)
    assert (caught.value.found, caught.value.known) == (MAJOR + 1, MAJOR)


@pytest.mark.parametrize("minor", [MINOR, MINOR + 1, 0xFFFF])
def test_a_newer_minor_is_read(right_edition: Path, open_edition: Open, minor: int) -> None:
    pragma(right_edition, "user_version", MAJOR << 16 | minor)
    assert Reader(open_edition(right_edition)).manifest().enterprises == 2


@pytest.mark.parametrize(
    "name",
    [
        "édition d’été.db",
        "avec espaces.db",
        "50%.db",
        "a%20b.db",
        "q?mode=rwc.db",
        "n#1.db",
        "a&b=c;d.db",
        "l'une.db",
    ],
)
def test_any_name_is_opened(right_edition: Path, open_edition: Open, name: str) -> None:
    folder = right_edition.parent / "Clé USB #1 à 50 % ?"
    folder.mkdir()
    path = right_edition.rename(folder / name)
    assert Reader(open_edition(path)).manifest().notice.label == "2026-11"


def test_a_relative_path_is_opened(
    right_edition: Path, open_edition: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(right_edition.parent)
    assert open_edition(Path(right_edition.name)).is_sound()


def test_an_edition_is_never_written(right_edition: Path, open_edition: Open) -> None:
    before = right_edition.read_bytes()
    edition = open_edition(right_edition)
    with pytest.raises(EditionDamagedError, match="endommagée"), edition.reading() as connection:
        connection.execute(insert(schema.synonyms), {"id": "x", "position": 1, "terms": []})
    assert right_edition.read_bytes() == before
    assert [path.name for path in right_edition.parent.iterdir()] == [right_edition.name]


def test_a_sound_edition_says_so(right_edition: Path, open_edition: Open) -> None:
    assert open_edition(right_edition).is_sound()


def test_a_broken_index_is_not_sound(right_edition: Path, open_edition: Open) -> None:
    drop_an_index_entry(right_edition)
    assert not open_edition(right_edition).is_sound()


def test_every_scratch_gives_values_or_the_sentence_of_damage(right_edition: Path) -> None:
    """Whatever byte is changed, reading everything ends in one of two ways."""
    original = right_edition.read_bytes()
    outcomes = {True: 0, False: 0}
    for offset in range(100, len(original), len(original) // 150):
        data = bytearray(original)
        data[offset : offset + 40] = bytes(byte ^ 0x5A for byte in data[offset : offset + 40])
        right_edition.write_bytes(data)
        outcomes[read_everything(right_edition)] += 1
    assert min(outcomes.values()) > 0


def read_everything(path: Path) -> bool:
    """Read an edition and tell whether it could be read."""
    try:
        edition = Edition.open(path)
    except EditionDamagedError:
        return False
    reader = Reader(edition)
    try:
        reader.manifest()
        reader.vocabulary()
        for id in reader.ids():
            reader.enterprise(id)
    except EditionDamagedError:
        return False
    finally:
        edition.close()
    return True


def test_threads_read_at_once(right_edition: Path, open_edition: Open) -> None:
    reader = Reader(open_edition(right_edition))
    expected = {id: reader.enterprise(id) for id in reader.ids()}
    ids = list(expected) * 40
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(reader.enterprise, ids)) == [expected[id] for id in ids]


def write_something(path: Path) -> None:
    with creating(path) as connection:
        connection.execute(insert(schema.manifest), {"key": "label", "value": "2026-11"})


def test_a_new_edition_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "édition nouvelle.db"
    write_something(path)
    assert pragma(path, "application_id") == int.from_bytes(b"JACH") == APPLICATION_ID
    assert pragma(path, "user_version") == MAJOR << 16 | MINOR
    assert [found.name for found in tmp_path.iterdir()] == [path.name]


def test_a_new_edition_is_readable_like_any_new_file(tmp_path: Path) -> None:
    """It is meant for shared folders and installers, which others read."""
    write_something(tmp_path / "edition.db")
    (tmp_path / "other").touch()
    assert (tmp_path / "edition.db").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_an_edition_replaces_the_former_one(tmp_path: Path) -> None:
    path = tmp_path / "edition.db"
    path.write_bytes(b"former")
    write_something(path)
    assert path.read_bytes().startswith(b"SQLite format 3")


def test_an_edition_interrupted_leaves_the_former_one_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "edition.db"
    path.write_bytes(b"former")
    with pytest.raises(KeyboardInterrupt), creating(path):
        raise KeyboardInterrupt
    assert path.read_bytes() == b"former"
    assert [found.name for found in tmp_path.iterdir()] == ["edition.db"]


@pytest.mark.parametrize("out", ["nowhere/edition.db", "file/edition.db", "folder", "x" * 300])
def test_a_place_that_refuses_the_file_is_named(tmp_path: Path, out: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    with pytest.raises(CannotWriteError) as caught:
        write_something(tmp_path / out)
    assert caught.value.path == tmp_path / out
    assert sorted(found.name for found in tmp_path.iterdir()) == ["file", "folder"]


def overfill(path: Path) -> None:
    with creating(path) as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 60")
        connection.execute(insert(schema.manifest), {"key": "label", "value": "x" * 1_000_000})


def test_a_full_disk_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteError, match="full"):
        overfill(tmp_path / "edition.db")
    assert list(tmp_path.iterdir()) == []
