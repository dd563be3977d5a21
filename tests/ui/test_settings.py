"""What is kept of a person's settings, and what the application remembers by itself."""

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from jachete.ui.memory import Memory, Reading
from jachete.ui.settings import ZOOMS, Appearance, RailWidth, Settings, SettingsFile

MOMENT = datetime.datetime(2026, 11, 3, 9, 12, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    "settings",
    [
        Settings(),
        *(Settings(appearance) for appearance in Appearance),
        *(Settings(zoom=zoom) for zoom in ZOOMS),
        *(Settings(rail=rail) for rail in RailWidth),
        Settings(language="en", reduced_motion=True, teaches_keys=False, remembers_records=False),
        Settings(welcomed=True, keys={"home": "Ctrl+H", "find": "", "larger": "Ctrl++"}),
    ],
    ids=repr,
)
def test_settings_are_read_as_they_were_written(tmp_path: Path, settings: Settings) -> None:
    path = tmp_path / "préférences.ini"
    SettingsFile(path).write(Settings(Appearance.DARK, 2.0, keys={"help": "F2"}))
    SettingsFile(path).write(settings)
    assert SettingsFile(path).read() == settings


def test_what_is_as_at_first_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "preferences.ini"
    SettingsFile(path).write(Settings(zoom=1.5))
    assert path.read_text("utf-8").split() == ["[settings]", "zoom=1.5"]


@pytest.mark.parametrize(
    "line", ["appearance=rose", "zoom=3", "zoom=grand", "language=de", "reduced_motion=peut-être", "rail=1"]
)
def test_what_a_file_says_wrong_is_as_if_it_said_nothing(tmp_path: Path, line: str) -> None:
    path = tmp_path / "preferences.ini"
    path.write_text(f"[settings]\n{line}\n", encoding="utf-8")
    assert SettingsFile(path).read() == Settings()


def test_a_file_that_is_not_one_gives_the_first_settings(tmp_path: Path) -> None:
    path = tmp_path / "preferences.ini"
    path.write_bytes(b"\x00\xff\x00" * 50)
    assert SettingsFile(path).read() == Settings()
    assert SettingsFile(tmp_path / "absent" / "preferences.ini").read() == Settings()


# ------------------------------------------------------------------ memory


def test_the_window_and_its_panes_are_remembered(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory.ini")
    assert memory.geometry().isEmpty()
    assert memory.last_place() == ""
    assert memory.panes("wide") == []
    memory.keep_geometry(QByteArray(b"\x01\x02"))
    memory.keep_place("directory")
    memory.keep_panes("wide", [236, 448, 600])
    again = Memory(tmp_path / "memory.ini")
    assert again.geometry() == memory.geometry()
    assert again.last_place() == "directory"
    assert again.panes("wide") == [236, 448, 600]
    assert again.panes("double") == []


def test_records_are_remembered_the_last_one_first_and_once(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory.ini")
    for number in (1, 2, 1):
        memory.keep_reading(f"exemple-{number}", MOMENT)
    assert memory.recent() == (Reading("exemple-1", MOMENT), Reading("exemple-2", MOMENT))
    for number in range(30):
        memory.keep_reading(f"exemple-{number}", MOMENT)
    assert len(memory.recent()) == 20
    memory.forget_readings()
    assert memory.recent() == ()


@pytest.mark.parametrize("widths", ['"[1, -2]"', '"[1, \\"a\\"]"', '"{}"', "non"])
def test_panes_that_cannot_be_read_are_forgotten(tmp_path: Path, widths: str) -> None:
    path = tmp_path / "memory.ini"
    path.write_text(f"[panes]\nwide={widths}\n", encoding="utf-8")
    assert Memory(path).panes("wide") == []


def test_readings_that_cannot_be_read_are_skipped(tmp_path: Path) -> None:
    path = tmp_path / "memory.ini"
    memory = Memory(path)
    memory.keep_reading("exemple", MOMENT)
    memory._file.setValue(
        "recent/records", '[["a"], 3, ["b", "hier"], ["exemple", "2026-11-03T09:12:00+00:00"]]'
    )
    assert memory.recent() == (Reading("exemple", MOMENT),)
    path.write_text("[window]\ngeometry=texte\n", encoding="utf-8")
    assert Memory(path).geometry().isEmpty()
