"""What a Linux system reads of the application agrees with the application."""

import datetime
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from linux_packages.completion import completion
from linux_packages.desktop import desktop_entry, kinds_of_files, metainfo
from linux_packages.history import CHANGELOG, Release, debian_changelog, releases
from linux_packages.manual import manual, subcommands

import jachete
from jachete.associations import ASSOCIATIONS
from jachete.cli.arguments import parser

TOLD = releases(CHANGELOG.read_text("utf-8"))
MIME = {"": "http://www.freedesktop.org/standards/shared-mime-info"}


def test_the_menu_entry_opens_the_files_of_the_application() -> None:
    entry = desktop_entry()
    (kinds,) = (line for line in entry.splitlines() if line.startswith("MimeType="))
    assert kinds == "MimeType=" + "".join(f"{each.mime};" for each in ASSOCIATIONS)


def test_every_kind_of_file_is_known_by_its_name_and_its_content() -> None:
    root = ElementTree.fromstring(kinds_of_files())  # noqa: S314 - our own text
    kinds = {kind.get("type"): kind for kind in root.findall("mime-type", MIME)}
    assert kinds.keys() == {each.mime for each in ASSOCIATIONS}
    for each in ASSOCIATIONS:
        kind = kinds[each.mime]
        pattern, match = kind.find("glob", MIME), kind.find("magic/match", MIME)
        assert pattern is not None
        assert match is not None
        assert pattern.get("pattern") == f"*{each.suffix}"
        assert match.get("value") == each.mark.decode()
        assert len(kind.findall("comment", MIME)) == 2


def test_software_centres_are_told_every_version() -> None:
    root = ElementTree.fromstring(metainfo(TOLD))  # noqa: S314 - our own text
    versions = [each.get("version") for each in root.findall("releases/release")]
    assert versions[0] == jachete.__version__
    assert versions == [each.version for each in TOLD]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_manual_tells_every_command_and_option(language: str) -> None:
    page = manual(language, "2026-11-27").replace(r"\-", "-")
    commands = subcommands(parser())
    assert [name for name in commands if f".SS {name}\n" not in page] == []
    names = {
        name
        for _said, each in commands.values()
        for action in each._actions
        for name in action.option_strings
    }
    assert [name for name in names if name not in page] == []
    assert ("NOM" in page) is (language == "fr")


def test_a_changelog_becomes_debian_s() -> None:
    day = datetime.date(2026, 11, 27)
    told = [Release("0.2.0", day, ("Une chose.",)), Release("0.1.0", day, ())]
    assert debian_changelog(told, "Exemple <exemple@jachete.example>") == (
        "jachete (0.2.0) stable; urgency=medium\n\n  * Une chose.\n\n"
        " -- Exemple <exemple@jachete.example>  Fri, 27 Nov 2026 13:00:00 +0000\n\n"
        "jachete (0.1.0) stable; urgency=medium\n\n  * Première version.\n\n"
        " -- Exemple <exemple@jachete.example>  Fri, 27 Nov 2026 12:00:00 +0000\n"
    )


@pytest.mark.skipif(shutil.which("bash") is None, reason="completion is for bash")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (["jachete", "se"], {"search", "self-test"}),
        (["jachete", "search", "--lim"], {"--limit"}),
        (["jachete", "--language", ""], {"fr", "en"}),
        (["jachete", "shortlist", "re"], {"rename", "receive"}),
        (["jachete", "--edition", "x.db", "info", "--"], {"--help", "--json"}),
    ],
)
def test_bash_completes_what_is_begun(typed: list[str], offered: set[str], tmp_path: Path) -> None:
    script = tmp_path / "completion"
    script.write_text(completion(), "utf-8")
    words = " ".join(f'"{word}"' for word in typed)
    run = f'compopt() {{ :; }}; . "{script}"; COMP_WORDS=({words}); COMP_CWORD={len(typed) - 1}; _jachete; '
    command = ["/bin/bash", "-c", run + 'printf "%s\\n" "${COMPREPLY[@]}"']
    finished = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path)
    assert set(finished.stdout.split()) - {script.name} == offered
    assert finished.stderr == ""
