"""One entry for the window and the command line."""

import io
import os
import runpy
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import jachete.__main__
from jachete import i18n
from jachete.__main__ import main
from jachete.editions.build import write
from makers import make_directory, make_enterprise
from packages import write_package


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("main") / "edition.db"
    write(make_directory(*(make_enterprise(f"Atelier Exemple {number}") for number in range(50))), path)
    return path


LOADED = """
import sys
from jachete.__main__ import main
status = main(sys.argv[1:])
loaded = sorted({name.partition(".")[0] for name in sys.modules} & {"PySide6", "shiboken6", "reportlab"})
print(status, *loaded, file=sys.stderr)
"""


def loaded_by(*arguments: str | Path) -> str:
    """Run a command in a process of its own; return its status and the heavy libraries that it loaded."""
    command = [sys.executable, "-W", "error", "-c", LOADED, *map(str, arguments)]
    finished = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    return finished.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    "command",
    [("search", "atelier"), ("show", "atelier-exemple-1"), ("info", "--json"), ("show", "inconnue")],
)
def test_a_command_loads_neither_qt_nor_the_maker_of_pdf(edition: Path, command: tuple[str, ...]) -> None:
    assert loaded_by("--edition", edition, *command) in {"0", "1"}


def test_building_loads_neither(tmp_path: Path) -> None:
    assert loaded_by("build", write_package(tmp_path / "package"), "--out", tmp_path / "edition.db") == "0"


def test_sheets_load_the_maker_of_pdf_and_not_qt(edition: Path, tmp_path: Path) -> None:
    assert loaded_by("--edition", edition, "sheet", "atelier-exemple-1", "--out", tmp_path) == "0 reportlab"


def test_the_module_is_the_command(edition: Path) -> None:
    command = [sys.executable, "-m", "jachete", "--edition", str(edition), "search", "zzzzqqqq"]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    finished = subprocess.run(command, capture_output=True, check=False, env=environment)
    assert (finished.returncode, finished.stdout) == (1, b"")
    assert finished.stderr.decode("utf-8").startswith("Aucune entreprise ne correspond.")


def test_the_file_of_the_module_ends_with_its_status(edition: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["jachete", "--edition", str(edition), "show", "inconnue"])
    with pytest.raises(SystemExit) as end:
        runpy.run_path(jachete.__main__.__file__, run_name="__main__")
    assert end.value.code == 1


@pytest.mark.parametrize("words", [["info"], ["search", "atelier", "--json"], ["search"]])
def test_an_answer_whose_reader_has_enough_ends_quietly(
    edition: Path, words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    read, written = os.pipe()
    os.close(read)
    with os.fdopen(written, "w", encoding="utf-8") as broken:
        monkeypatch.setattr(sys, "stdout", broken)
        assert main(["--edition", str(edition), *words]) == 0
    assert capsys.readouterr().err == ""


def test_an_output_that_is_not_a_terminal_stream_is_written_to(
    edition: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A frozen window or a notebook puts its own object in the place of the standard output."""
    said = io.StringIO()
    monkeypatch.setattr(sys, "stdout", said)
    assert main(["--edition", str(edition), "search", "exemple", "7"]) == 0
    assert "Atelier Exemple 7" in said.getvalue()


def test_the_language_is_the_one_asked_for(edition: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", "en", "--edition", str(edition), "info"]) == 0
    assert i18n.language() == "en"
    assert capsys.readouterr().out.splitlines()[-3] == "Fictional data."


def stand_in(monkeypatch: pytest.MonkeyPatch, room: str, **services: object) -> None:
    """Put other services in the place of a room that needs a screen."""
    monkeypatch.setattr(jachete, room, SimpleNamespace(**services), raising=False)


@pytest.mark.parametrize("named", [True, False])
def test_without_a_command_the_window_opens_on_the_edition(
    edition: Path, monkeypatch: pytest.MonkeyPatch, named: bool
) -> None:
    """Even a missing edition: the window says so itself."""
    opened: list[tuple[Path | None, str | None]] = []

    def run(path: Path | None, language: str | None, _file: Path | None) -> int:
        opened.append((path, language))
        return 3

    stand_in(monkeypatch, "app", run=run)
    assert main(["--language", "en", "--edition", str(edition)] if named else []) == 3
    assert opened == [(edition, "en") if named else (None, None)]


class ProvedBefore:
    """A report that was made elsewhere."""

    def __init__(self, passed: bool) -> None:
        self.passed = passed

    def lines(self) -> list[str]:
        return ["✓ Édition", f"{'✓' if self.passed else '✗'} Recherche"]

    def write(self, path: Path) -> None:
        path.write_text(str(self.passed), "utf-8")


@pytest.mark.parametrize("passed", [True, False])
@pytest.mark.parametrize("offscreen", [True, False])
def test_a_self_test_passes_when_its_report_does(
    edition: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    passed: bool,
    offscreen: bool,
) -> None:
    asked: list[tuple[Path, bool]] = []

    def prove(path: Path, *, offscreen: bool) -> ProvedBefore:
        asked.append((path, offscreen))
        return ProvedBefore(passed)

    stand_in(monkeypatch, "selftest", prove=prove)
    report = tmp_path / "preuve.json"
    words = ["--offscreen", "--report", str(report)] if offscreen else []
    assert main(["--edition", str(edition), "self-test", *words]) == (0 if passed else 1)
    assert asked == [(edition, offscreen)]
    assert capsys.readouterr().out.splitlines() == ProvedBefore(passed).lines()
    assert report.exists() is offscreen


def test_a_command_is_done_where_nothing_can_be_said(edition: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A window of Windows has no standard output."""
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["--edition", str(edition), "info"]) == 0


@pytest.mark.parametrize(("options", "first"), [([], "1.png"), (["--quick"], "quick.png")])
def test_a_tour_says_what_it_leaves(
    edition: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    options: list[str],
    first: str,
) -> None:

    def play(path: Path, out: Path, *, quick: bool) -> list[Path]:
        return [out / ("quick.png" if quick else "1.png"), out / path.name]

    stand_in(monkeypatch, "tour", play=play)
    assert main(["--edition", str(edition), "tour", *options, "--out", str(tmp_path)]) == 0
    assert capsys.readouterr().out.splitlines() == [str(tmp_path / first), str(tmp_path / "edition.db")]


def test_a_frozen_application_says_to_installers_that_it_runs(
    monkeypatch: pytest.MonkeyPatch, edition: Path
) -> None:
    marked: list[bool] = []
    monkeypatch.setattr("jachete.__main__.mark_running", lambda: marked.append(True))
    assert main(["--edition", str(edition), "info"]) == 0
    assert marked == []
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert main(["--edition", str(edition), "info"]) == 0
    assert marked == [True]
