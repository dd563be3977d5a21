"""What `make run` and `make test` rely on before anything is installed."""

import os
import re
import sys
from pathlib import Path

import prepare
import PySide6
import pytest

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="system libraries are a matter of Linux")
PLUGINS = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms"
# What any Python brings along, or Qt carries itself.
AT_HAND = re.compile(r"lib(c|m|dl|pthread|rt|resolv|stdc\+\+|gcc_s|z|Qt6\w+|icu\w+)\.so")


@on_linux
@pytest.mark.parametrize("plugin", ["libqxcb.so", "libqoffscreen.so", "libqwayland-egl.so"])
def test_every_library_that_a_screen_plugin_opens_has_its_package(plugin: str) -> None:
    content = (PLUGINS / plugin).read_bytes()
    opened = {name.decode() for name in re.findall(rb"(?<=\0)lib[\w.+-]+\.so\.\d+(?=\0)", content)}
    assert opened
    assert {name for name in opened if not AT_HAND.match(name)} - prepare.QT_LIBRARIES.keys() == set()


@on_linux
@pytest.mark.parametrize(("library", "found"), [("libc.so.6", True), ("libspecimen-absent.so.9", False)])
def test_a_library_loads_or_does_not(library: str, found: bool) -> None:
    assert prepare.loads(library) is found


def test_without_rights_the_command_to_ask_for_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(prepare, "is_administrator", lambda: False)
    prepare.install_system_packages(["libexemple1", "libspecimen2"], prepare.NO_WINDOW)
    said = capsys.readouterr().out
    assert "la fenêtre pourrait ne pas s’ouvrir" in said
    assert "apt-get install --yes --no-install-recommends libexemple1 libspecimen2" in said


def test_nothing_is_said_when_no_package_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    prepare.install_system_packages([], prepare.NO_WINDOW)
    assert capsys.readouterr().out == ""


def test_what_a_screen_reader_needs_is_looked_for_where_debian_puts_it(tmp_path: Path) -> None:
    assert prepare.missing_for_reader(tmp_path) == sorted(prepare.SCREEN_READER.values())
    for place in prepare.SCREEN_READER:
        (tmp_path / place.replace("*", "x86_64-linux-gnu")).mkdir(parents=True)
    assert prepare.missing_for_reader(tmp_path) == []


def test_what_a_spreadsheet_needs_is_looked_for_where_debian_puts_it(tmp_path: Path) -> None:
    assert prepare.missing_for_spreadsheet(tmp_path) == ["libreoffice-calc", "libreoffice-common"]
    for place in prepare.SPREADSHEET:
        (tmp_path / place).mkdir(parents=True)
    assert prepare.missing_for_spreadsheet(tmp_path) == []


def test_this_python_serves_when_the_lock_accepts_it() -> None:
    assert prepare.find_interpreter() == sys.executable


def test_a_python_out_of_range_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(prepare, "OLDEST", (3, 98))
    monkeypatch.setattr(prepare, "TOO_NEW", (3, 100))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(prepare.PreparationError, match=r"Python 3\.98 à 3\.99 est requis"):
        prepare.find_interpreter()


def test_a_changed_file_changes_the_fingerprint(tmp_path: Path) -> None:
    file = tmp_path / "requirements.lock"
    file.write_text("un==1")
    before = prepare.fingerprint([file])
    assert prepare.fingerprint([file]) == before
    file.write_text("un==2")
    assert prepare.fingerprint([file]) != before


def test_the_newest_of_files_is_the_last_changed(tmp_path: Path) -> None:
    old, new, absent = tmp_path / "ancien", tmp_path / "récent", tmp_path / "absent"
    for file, moment in ((old, 1_000), (new, 2_000)):
        file.touch()
        os.utime(file, (moment, moment))
    assert prepare.newest([old, new, absent]) == 2_000
    assert prepare.newest([absent]) == 0


@pytest.mark.parametrize(
    ("code", "success"), [("", True), ("raise SystemExit(3)", False)], ids=["exit 0", "exit 3"]
)
def test_a_command_succeeds_by_its_exit_status(code: str, success: bool) -> None:
    assert prepare.succeeds([sys.executable, "-c", code]) is success


def test_a_command_that_does_not_exist_does_not_succeed(tmp_path: Path) -> None:
    assert not prepare.succeeds([str(tmp_path / "absent")])


@pytest.mark.parametrize("command", [[sys.executable, "-c", "raise SystemExit(1)"], ["/absent/exemple"]])
def test_a_needed_command_that_fails_is_named(command: list[str]) -> None:
    with pytest.raises(prepare.PreparationError, match=re.escape(command[0])):
        prepare.demand(command)


@on_linux
@pytest.mark.parametrize(
    ("display", "wayland", "screen"), [("", "", False), (":0", "", True), ("", "wayland-0", True)]
)
def test_a_screen_is_there_when_the_session_names_one(
    monkeypatch: pytest.MonkeyPatch, display: str, wayland: str, screen: bool
) -> None:
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.setenv("WAYLAND_DISPLAY", wayland)
    assert prepare.has_screen() is screen
