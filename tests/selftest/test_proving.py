"""An installation proves itself; whatever is broken in it turns its own line red."""

import json
import os
import sqlite3
import sys
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import Workbook
from PIL import Image
from PySide6.QtCore import QLibraryInfo, qDebug, qWarning
from PySide6.QtGui import QIcon, QImage, QImageReader

from jachete import opening, paths
from jachete.app import make_application
from jachete.editions.build import build
from jachete.editions.opened import Opened
from jachete.errors import (
    CannotWriteError,
    EditionDamagedError,
    EditionMissingError,
    JacheteError,
    PrintingFailedError,
)
from jachete.i18n import language
from jachete.notebook.shortlists import Shortlists
from jachete.search.query import FacetName, Filter, Query
from jachete.selftest import keeping, paper, prove, proving, reading, window, words
from jachete.selftest.overhearing import overhearing
from jachete.selftest.report import Report, Result
from jachete.ui.window import MainWindow
from spoiling import drop_an_index_entry

PACKAGE = Path(__file__).resolve().parents[2] / "data" / "directory"
PARTS = {
    *("edition", "search", "languages", "fonts", "images", "logo"),
    *("sheet", "worker", "export", "notebook", "window"),
}


@pytest.fixture(scope="session")
def qapp() -> object:
    return make_application(["jachete"])


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("proof") / "edition.db"
    build(PACKAGE, path)
    return path


def results(report: Report) -> Mapping[str, Result]:
    return {result.part: result for result in report.results}


def test_a_sound_installation_passes_and_leaves_what_belongs_to_the_user_alone(
    qapp: object, edition: Path
) -> None:
    own = paths.notebook().parent
    own.mkdir()
    paths.notebook().write_bytes(b"not even a notebook")
    before = dict(os.environ)
    report = prove(edition, offscreen=True)
    assert report.passed, report.lines()
    assert results(report).keys() == PARTS
    assert all(result.seen for result in report.results)
    assert language() == "fr"
    assert dict(os.environ) == before
    assert [path.name for path in own.iterdir()] == ["notebook.db"]
    assert paths.notebook().read_bytes() == b"not even a notebook"


def test_painted_in_memory_on_windows_it_has_its_own_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "windows")
    monkeypatch.setenv("QT_QPA_FONTDIR", "C:/absent")
    monkeypatch.setattr(sys, "platform", "win32")
    proving.paint_in_memory()
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert list(Path(os.environ["QT_QPA_FONTDIR"]).glob("Inter*")) != []


# ------------------------------------------------------------------ what is broken


def test_a_missing_edition_is_told_in_a_sentence(qapp: object, tmp_path: Path) -> None:
    (result,) = prove(tmp_path / "absente.db").results
    assert (result.part, result.passed) == ("edition", False)
    assert "introuvable" in result.seen


def test_an_edition_whose_search_is_gone_fails(edition: Path, tmp_path: Path) -> None:
    path = tmp_path / "edition.db"
    path.write_bytes(edition.read_bytes())
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM index_array WHERE name = 'starts'")
    connection.close()
    with Opened.at(path) as opened:
        assert reading.whole_edition(opened, tmp_path)
        with pytest.raises(EditionDamagedError):
            reading.search(opened, tmp_path)


def test_an_edition_that_is_refused_is_not_waited_for(
    qapp: object, edition: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "edition.db"
    path.write_bytes(edition.read_bytes())
    with Opened.at(path) as opened:
        monkeypatch.setattr(opening, "services", refuse)
        with pytest.raises(RuntimeError, match="introuvable"):
            window.painted(opened, tmp_path)


def refuse(path: Path) -> object:
    raise EditionMissingError(path)


def test_what_paints_drawings_is_tried(qapp: object, edition: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert results(prove(edition))["logo"].seen == "600 × 300"
    monkeypatch.setattr("jachete.importing.drawings.paint", no_worker)
    found = results(prove(edition))["logo"]
    assert not found.passed
    assert "ne peut pas être peint" in found.seen


def test_an_edition_that_is_not_sound_fails(qapp: object, edition: Path, tmp_path: Path) -> None:
    path = tmp_path / "edition.db"
    path.write_bytes(edition.read_bytes())
    drop_an_index_entry(path)
    found = results(prove(path))["edition"]
    assert not found.passed
    assert "endommagée" in found.seen


def no_worker(*_words: object) -> None:
    raise PrintingFailedError("EOFError")


def blank(*_words: object) -> QImage:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(0)
    return image


class Blank:
    """A picture of nothing."""

    toImage = blank  # noqa: N815 - Qt's name

    def to_pil(self) -> Image.Image:
        return Image.new("RGB", (60, 40))


def another(opened: Opened, _id: str, path: Path) -> None:
    path.write_bytes(opened.pdf(opened.reader.ids()[1]))


def elsewhere(_text: str) -> Query:
    return Query(filters=(Filter(FacetName.CATEGORY, "absente"),))


@pytest.mark.parametrize(
    ("use", "owner", "name", "instead"),
    [
        (reading.search, Query, "parse", elsewhere),
        (words.images, QImageReader, "supportedImageFormats", list),
        (words.images, words, "sign_icon", QIcon),
        (words.both_languages, QLibraryInfo, "path", lambda _which: "/absent"),
        (words.both_languages, paths, "resources", lambda: Path("/absent")),
        (words.fonts, paths, "resources", lambda: Path("/absent")),
        (paper.sheet, paper, "FPDFCatalog_IsTagged", lambda _document: False),
        (paper.sheet, Opened, "write_pdf", another),
        (paper.sheet, pypdfium2.PdfPage, "render", lambda _page: Blank()),
        (paper.sheet_by_a_worker, paper, "do_apart", no_worker),
        (keeping.workbook, keeping, "export", lambda *_words: None),
        (keeping.workbook, keeping, "load_workbook", lambda _path: Workbook()),
        (keeping.notebook, Shortlists, "keep", lambda _notebook, shortlist: shortlist),
        (window.painted, MainWindow, "grab", lambda _window: Blank()),
        (window.painted, window, "waited", lambda _done: False),
    ],
)
def test_each_part_that_is_broken_is_refused(
    qapp: object,
    edition: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    use: Callable[[Opened, Path], str],
    owner: object,
    name: str,
    instead: Callable[..., object],
) -> None:
    monkeypatch.setattr(owner, name, instead)
    with Opened.at(edition) as opened, pytest.raises((OSError, RuntimeError, LookupError, JacheteError)):
        use(opened, tmp_path)


def test_what_is_refused_turns_its_own_line_red(
    qapp: object, edition: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QImageReader, "supportedImageFormats", list)
    report = prove(edition)
    assert not report.passed
    assert [result.part for result in report.results if not result.passed] == ["images"]
    assert "✗ Images : images illisibles\u00a0: jpeg, png, svg" in report.lines()


# ------------------------------------------------------------------ what is heard


def test_what_nobody_expected_fails_the_proof(qapp: object) -> None:
    with overhearing() as heard:
        qWarning("Specimen de Qt")
        warnings.warn("Specimen de Python", DeprecationWarning, stacklevel=1)
        os.write(2, b"Specimen d'une biblioth\xc3\xa8que\n")
        print("Specimen du programme", file=sys.__stderr__, flush=True)
    assert heard[0] == "Specimen de Qt"
    assert heard[1].startswith("DeprecationWarning : Specimen de Python")
    assert "Specimen d'une bibliothèque" in heard
    assert not Report((), tuple(heard)).passed
    assert Report((), tuple(heard)).lines()[0] == "✗ Specimen de Qt"


def test_what_qt_says_for_its_developers_or_for_want_of_a_screen_is_not_heard(qapp: object) -> None:
    with overhearing() as heard:
        qDebug("Specimen de mise au point")
        qWarning("This plugin does not support specimens")
    assert heard == []


def test_without_an_error_stream_the_rest_is_heard(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_words: object) -> int:
        raise OSError

    monkeypatch.setattr(os, "dup", none)
    monkeypatch.setattr(sys, "stderr", None)
    with overhearing() as heard:
        qWarning("Specimen de Qt")
    assert heard == ["Specimen de Qt"]


# ------------------------------------------------------------------ the report


def test_a_report_is_written_for_programs(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "preuve.json"
    Report((Result("edition", "Édition", passed=True, seen="44 fiches lues", seconds=0.25),)).write(path)
    content = json.loads(path.read_text("utf-8"))
    assert content["passed"] is True
    assert content["frozen"] is False
    assert content["screen"] == "offscreen"
    assert content["results"] == [
        {"part": "edition", "title": "Édition", "passed": True, "seen": "44 fiches lues", "seconds": 0.25}
    ]
    assert content["heard"] == []


def test_a_report_that_cannot_be_written_is_told(qapp: object, tmp_path: Path) -> None:
    with pytest.raises(CannotWriteError):
        Report(()).write(tmp_path / "absent" / "preuve.json")
