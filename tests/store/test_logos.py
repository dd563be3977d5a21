"""A logo is written, read alone, and refused when it is not as a build writes it."""

import sqlite3
import zlib
from pathlib import Path

import pytest
from sqlalchemy import event

import logos
from jachete.catalogue.logo import HEAVIEST
from jachete.editions.build import write
from jachete.editions.opened import Opened
from jachete.errors import LogoDamagedError
from jachete.importing.pictures import kept
from jachete.search.query import Query
from jachete.store.edition import Edition
from jachete.store.reader import Reader
from makers import make_directory, make_enterprise

LOGO = kept(logos.saved(logos.picture(90, 40)))
ID = make_enterprise().id


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """Return an edition of two enterprises, one of which has a logo."""
    path = tmp_path / "edition.db"
    enterprises = make_enterprise(), make_enterprise("Atelier Exemple")
    write(make_directory(*enterprises, logos={ID: LOGO, "withdrawn": LOGO}), path)
    return path


def spoil(path: Path, statement: str, *values: object) -> None:
    """Change an edition as a stranger would."""
    with sqlite3.connect(path) as connection:
        connection.execute(statement, values)
    connection.close()


def test_a_logo_is_read_back_and_others_have_none(edition: Path) -> None:
    with Opened.at(edition) as opened:
        assert opened.reader.logo(ID) == LOGO
        assert opened.reader.logo("atelier-exemple") is None
        assert opened.sheet(ID).logo == LOGO
        assert opened.sheet("atelier-exemple").logo is None


def test_only_published_logos_are_written_and_the_same_gives_the_same_bytes(edition: Path) -> None:
    with sqlite3.connect(edition) as connection:
        assert connection.execute("SELECT enterprise FROM logo").fetchall() == [(ID,)]
    connection.close()
    again = edition.with_name("again.db")
    enterprises = make_enterprise("Atelier Exemple"), make_enterprise()
    write(make_directory(*enterprises, logos={ID: LOGO}), again)
    assert again.read_bytes() == edition.read_bytes()


def test_searching_and_reading_records_read_no_picture(edition: Path) -> None:
    with Opened.at(edition) as opened:
        said: list[str] = []
        event.listen(opened.edition._engine, "before_cursor_execute", lambda *given: said.append(given[2]))
        assert opened.engine.search(Query.parse("boîtes")).total == 2
        assert opened.reader.enterprise(ID).id == ID
        assert said
        assert not any("logo" in statement for statement in said)


def test_an_edition_older_than_logos_opens_and_has_none(edition: Path) -> None:
    spoil(edition, "DROP TABLE logo")
    spoil(edition, f"PRAGMA user_version = {1 << 16}")
    opened = Edition.open(edition)
    assert opened.minor == 0
    assert Reader(opened).logo(ID) is None
    opened.close()


@pytest.mark.parametrize(
    "png",
    [
        "text",
        7,
        b"",
        b"\x89PNG\r\n\x1a\n" + bytes(40),
        LOGO.png[:-30],
        LOGO.png.replace(b"IDAT", b"IDAT", 1)[:60] + bytes(20) + LOGO.png[80:],
        logos.saved(logos.picture(900, 40)),
        logos.saved(logos.picture(40, 400)),
        logos.saved(logos.transparent(logos.picture(40, 40))),
        logos.saved(logos.picture(40, 40), "JPEG"),
        LOGO.png + bytes(HEAVIEST),
        zlib.compress(bytes(1000)),
    ],
    ids=range(12),
)
def test_a_tampered_logo_gives_a_sheet_without_it_which_says_so(edition: Path, png: object) -> None:
    spoil(edition, "UPDATE logo SET png = ?", png)
    with Opened.at(edition) as opened:
        with pytest.raises(LogoDamagedError):
            opened.reader.logo(ID)
        sheet = opened.sheet(ID)
        assert sheet.logo is None
        assert sheet.verified.endswith(
            "Le logo que garde l’édition est endommagé. La fiche est sans logo. Recopiez l’édition depuis sa "
            "source."
        )
        assert opened.pdf(ID).startswith(b"%PDF")
