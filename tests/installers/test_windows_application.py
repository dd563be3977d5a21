"""The application itself on Windows: as it is frozen, and as it is carried on a key."""

import json
import stat
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from windows_packages import imports
from windows_packages.payload import Payload
from windows_packages.wine import windows_path

from installers.conftest import Desk

pytestmark = [pytest.mark.packages, pytest.mark.timeout(600)]


def test_every_library_finds_in_the_folder_or_in_windows_all_that_it_asks_for(frozen: Payload) -> None:
    assert imports.missing(frozen.root) == []


def test_a_library_that_is_not_there_is_missed(frozen: Payload, tmp_path: Path) -> None:
    (tmp_path / "_internal").mkdir()
    (tmp_path / "_internal" / "Qt6Gui.dll").write_bytes(
        (frozen.root / "_internal/PySide6/Qt6Gui.dll").read_bytes()
    )
    assert "_internal/Qt6Gui.dll -> qt6core.dll" in imports.missing(tmp_path)


def test_it_does_not_grow_unseen(frozen: Payload) -> None:
    bare = 57_216_021  # a window of Qt alone, frozen in the same way: docs/mesures.md
    assert frozen.size() < bare + 45_000_000


def test_the_frozen_application_proves_itself(desk: Desk, frozen: Payload) -> None:
    assert desk.failed(frozen.root) == ""


def test_what_is_written_keeps_its_accents_and_takes_the_place_of_a_former_file(
    desk: Desk, frozen: Payload, tmp_path: Path
) -> None:
    out = tmp_path / "Été – Łódź 企業" / "Œuvre n° 1.xlsx"
    out.parent.mkdir()
    command = (frozen.root / "jachete-cli.exe", "export", "traiteur", "--out", out)
    desk.wine.demand(*command)
    first = out.read_bytes()
    desk.wine.demand(*command)
    assert out.read_bytes()[:2] == first[:2] == b"PK"
    assert list(out.parent.iterdir()) == [out]


def test_a_portfolio_comes_from_a_process_of_its_own(desk: Desk, frozen: Payload, tmp_path: Path) -> None:
    out = tmp_path / "portfolio été.pdf"
    desk.wine.demand(frozen.root / "jachete-cli.exe", "book", "--out", out)
    assert len(pypdfium2.PdfDocument(out)) > 44


def test_a_carried_folder_works_from_a_path_with_spaces_and_accents_and_keeps_all_beside_it(
    desk: Desk, packaged: Callable[[str], Path], tmp_path: Path
) -> None:
    place = tmp_path / "Clé USB de l’équipe"
    with zipfile.ZipFile(packaged("-portable.zip")) as archive:
        archive.extractall(place)
    (folder,) = place.iterdir()
    assert desk.failed(folder) == ""
    before = set(desk.own.rglob("*")) if desk.own.exists() else set()
    desk.wine.demand(folder / "jachete-cli.exe", "shortlist", "add", "Salon", "cepop")
    assert len(list(folder.rglob("notebook.db"))) == 1
    assert (set(desk.own.rglob("*")) if desk.own.exists() else set()) == before


def test_a_carried_folder_that_cannot_be_written_still_shows_the_directory(
    desk: Desk, packaged: Callable[[str], Path], tmp_path: Path
) -> None:
    with zipfile.ZipFile(packaged("-portable.zip")) as archive:
        archive.extractall(tmp_path)
    (folder,) = tmp_path.iterdir()
    inside = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
    desk.wine.demand("attrib", "+R", windows_path(folder) + r"\*.*", "/S")
    for each in inside:
        each.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert "CÉPOP" in desk.wine.demand(folder / "jachete-cli.exe", "show", "cepop")
        assert desk.failed(folder) == ""
    finally:
        for each in inside:
            each.chmod(stat.S_IRWXU)


def test_what_the_registry_fixes_is_in_force_and_says_where(
    desk: Desk, frozen: Payload, tmp_path: Path
) -> None:
    key, cli = r"HKLM\Software\Policies\jachete", frozen.root / "jachete-cli.exe"
    desk.wine.demand("reg", "add", key, "/v", "export_formats", "/d", "csv", "/f")
    try:
        policies = json.loads(desk.wine.demand(cli, "info", "--json"))["policies"]
        refused = desk.wine.run(cli, "export", "traiteur", "--out", tmp_path / "traiteurs.xlsx")
    finally:
        desk.wine.demand("reg", "delete", key, "/f")
    assert policies == {"export_formats": {"value": ["csv"], "source": key}}
    assert refused.status == 1
    assert "organisation" in refused.output
    assert list(tmp_path.iterdir()) == []


def test_of_three_starts_at_once_one_window_stays_and_the_others_hand_over(
    desk: Desk, frozen: Payload
) -> None:
    started = [desk.wine.start(frozen.root / "jachete.exe") for _ in range(3)]
    try:
        ended = [ends(process) for process in started]
        assert sorted(map(str, ended)) == ["0", "0", "None"]
    finally:
        desk.wine.run("taskkill", "/F", "/IM", "jachete.exe")
        for process in started:
            process.wait(timeout=60)


def ends(process: "subprocess.Popen[bytes]") -> int | None:
    """Return the exit status of a program, None when it stays."""
    try:
        return process.wait(timeout=30)
    except subprocess.TimeoutExpired:
        return None
