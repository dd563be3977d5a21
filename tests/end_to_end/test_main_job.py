"""From the data package to a printed sheet: the whole way, on the real directory."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jachete.__main__ import main
from jachete.app import build_window, make_application
from jachete.ui.settings import Settings
from jachete.ui.shell.visit import Place, Visit

PACKAGE = Path(__file__).resolve().parents[2] / "data" / "directory"


@pytest.fixture(scope="session")
def qapp() -> object:
    return make_application(["jachete"])


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("real") / "edition.db"
    assert main(["build", str(PACKAGE), "--out", str(path)]) == 0
    return path


def test_a_package_becomes_a_window_and_the_window_a_sheet(
    qtbot: QtBot, edition: Path, tmp_path: Path
) -> None:
    window = build_window(edition, Settings(), Visit(Place.DIRECTORY))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.directory is not None)
    screen = window.directory
    assert screen is not None
    qtbot.keyClicks(screen.field, "l'ebenisterie sherbrooke")
    qtbot.waitUntil(lambda: screen.shown_text() == "l'ebenisterie sherbrooke")
    qtbot.keyClick(screen.field, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: screen.record.sheet is not None and screen.record.sheet.id == "au-pont-de-bois")
    path = tmp_path / "fiche.pdf"
    with qtbot.waitSignal(window.pdf_written):
        window.sheets.write("au-pont-de-bois", path)
    document = pypdfium2.PdfDocument(path)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert "Au Pont de bois – Ébénisterie" in text
    assert "Ébénisterie et bois ouvré" in text
    assert "aupontdebois.com/a-propos/historique" in text
    window.close()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("oeuvre", None),
        ("ENTRETIEN MENAGER", "aide-domicile-hsf"),
        ("l'ebenisterie", "au-pont-de-bois"),
        ("boites a lunch", "cepop"),
        ("dechiquetage", "defi-polyteck"),
        ("destruction de documents", "defi-polyteck"),
        ("traiteru", "cepop"),
        ("J1X 0N4", "lamrac"),
        ("(819) 843 8118", "lamrac"),
    ],
)
def test_what_buyers_type_finds_what_they_mean(
    edition: Path, capsys: pytest.CaptureFixture[str], typed: str, found: str | None
) -> None:
    status = main(["--edition", str(edition), "search", typed, "--json"])
    out = capsys.readouterr().out
    assert status == (0 if found or '"hits": [\n' in out else 1)
    assert found is None or f'"id": "{found}"' in out
