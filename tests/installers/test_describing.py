"""A frozen folder is described, or refused with a sentence for each reason."""

import json
import re
import sys
from pathlib import Path

import describe
import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from trust import notices
from trust.component import Component
from trust.inventory import inventory
from trust.licences import is_allowed, problems

from installers.frozen_folders import copy, make_frozen

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the files are those of Linux")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_frozen(tmp_path / "jachete", "markupsafe", "pypdfium2")


@pytest.fixture(autouse=True)
def _dated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764201600")


def described(folder: Path, out: Path) -> str:
    assert describe.describe(folder, folder / "_internal", out, "essai") == []
    return (out / "essai.cdx.json").read_text("utf-8")


def test_the_bill_of_materials_follows_its_schema(folder: Path, tmp_path: Path) -> None:
    document = described(folder, tmp_path / "dist")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(document) is None


def test_the_same_folder_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    assert described(folder, tmp_path / "un") == described(folder, tmp_path / "deux")


def test_a_changed_file_changes_the_bill_and_its_number(folder: Path, tmp_path: Path) -> None:
    before = json.loads(described(folder, tmp_path / "un"))
    with (folder / "jachete").open("ab") as file:
        file.write(b"!")
    after = json.loads(described(folder, tmp_path / "deux"))
    assert before["serialNumber"] != after["serialNumber"]


def test_every_shipped_file_stands_in_the_bill_with_its_digest(folder: Path, tmp_path: Path) -> None:
    shipped = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    bill = json.loads(described(folder, tmp_path / "dist"))
    files = [part for each in bill["components"] for part in each.get("components", [])]
    assert {part["name"] for part in files} == shipped
    assert all(len(part["hashes"][0]["content"]) == 64 for part in files)


def test_the_texts_of_every_licence_come_along(folder: Path, tmp_path: Path) -> None:
    described(folder, tmp_path / "dist")
    table = (folder / "licences" / "COMPOSANTS.md").read_text("utf-8")
    for each in inventory(folder, folder / "_internal").components:
        assert f"| {each.name} | {each.version or '—'} | {each.licence} |" in table
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (folder / "licences/Qt/LGPL-3.0.txt").read_text("utf-8")
    assert (folder / "licences" / "THIRD_PARTY_NOTICES.md").is_file()


def test_a_text_that_several_share_comes_along_once_and_each_says_where(folder: Path, tmp_path: Path) -> None:
    described(folder, tmp_path / "dist")
    contents = [path.read_bytes() for path in (folder / "licences").rglob("*") if path.is_file()]
    assert len(contents) == len(set(contents))
    table = (folder / "licences" / "COMPOSANTS.md").read_text("utf-8")
    texts = [line.split(" | ")[3] for line in table.splitlines() if line.startswith("| ") and "`" in line]
    places = [place for text in texts for place in re.findall(r"`(.*?)`", text)]
    assert len(places) > len(set(places))
    assert all((folder / place).is_file() for place in places)


def test_two_texts_of_one_name_both_come_along(folder: Path, tmp_path: Path) -> None:
    one, other = (tmp_path / each / "LICENSE" for each in ("un", "deux"))
    for text in (one, other):
        text.parent.mkdir()
        text.write_text(text.parent.name)
    each = Component("Essai", "1", "MIT", "library", "pkg:pypi/essai@1", texts=(one, other))
    place = notices.write_texts([each], folder)
    assert {path.read_text() for path in (place / "Essai").iterdir()} == {"un", "deux"}


def test_a_file_of_nobody_refuses_the_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy(folder / "jachete", folder / "_internal" / "libspecimen.so.1")
    assert describe.main([str(folder), str(folder / "_internal")]) == 1
    assert "_internal/libspecimen.so.1" in capsys.readouterr().err
    assert not (folder / "licences").exists()


def test_a_component_absent_from_the_notices_refuses_the_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    short = tmp_path / "THIRD_PARTY_NOTICES.md"
    short.write_text("| Qt | x | LGPL-3.0-only | la fenêtre |\n", "utf-8")
    monkeypatch.setattr(notices, "NOTICES", short)
    told = describe.describe(folder, folder / "_internal", None, "essai")
    assert any(each.startswith("MarkupSafe") for each in told)
    assert not any(each.startswith("Qt\u00a0") for each in told)


@pytest.mark.parametrize("licence", ["GPL-3.0-only", "Proprietary", "", "MIT AND AGPL-3.0-only"])
def test_an_unknown_or_excluded_licence_refuses_the_folder(folder: Path, licence: str) -> None:
    (metadata,) = folder.glob("_internal/markupsafe-*.dist-info/METADATA")
    text = metadata.read_text("utf-8").replace(
        "License-Expression: BSD-3-Clause", f"License-Expression: {licence}"
    )
    metadata.write_text(text, "utf-8")
    assert any("MarkupSafe" in each for each in problems(inventory(folder, folder / "_internal").components))


@pytest.mark.parametrize(
    "licence",
    ["LGPL-3.0-only OR GPL-3.0-only", "GPL-2.0-or-later WITH Bootloader-exception", "MIT AND Zlib"],
)
def test_a_licence_is_allowed_when_one_choice_is_and_every_part_is(licence: str) -> None:
    assert is_allowed(licence)
