"""The sheets for IT teams hold on one page each, are accessible, and say what is so."""

import ntpath
import re
from pathlib import Path

import pypdfium2
import pytest
import sheets

from archival.own_checks import faults
from jachete import paths
from jachete.associations import EDITION
from jachete.policies import reading
from jachete.policies.policy import Policy

ROOT = Path(__file__).resolve().parents[2]
TEXTS = {language: sheets.words(source) for language, source, _name in sheets.SHEETS}


def codes(language: str) -> set[str]:
    """Return what a sheet gives to type or to look for."""
    return set(re.findall(r"`([^`]+)`", TEXTS[language]))


@pytest.mark.parametrize("language", TEXTS)
def test_a_sheet_holds_on_one_accessible_page(language: str) -> None:
    content = sheets.sheet(TEXTS[language], language)
    assert len(pypdfium2.PdfDocument(content)) == 1
    assert faults(content) == []


def test_a_sheet_that_grows_past_its_page_is_refused() -> None:
    with pytest.raises(ValueError, match="2 pages"):
        sheets.sheet("# Titre\n" + "- Ligne exemple.\n" * 80, "fr")


@pytest.mark.parametrize("language", TEXTS)
def test_words_stay_apart_around_what_stands_out(language: str) -> None:
    content = sheets.sheet(TEXTS[language], language)
    said = pypdfium2.PdfDocument(content)[0].get_textpage().get_text_range()
    said = re.sub(r"\s+", "", said.replace("\ufffe", ""))
    meant = re.sub(r"\s+", "", re.sub(r"[`#]|\*\*|^- ", "", TEXTS[language], flags=re.MULTILINE))
    assert said == meant.replace("\u202f", "")


def test_both_languages_give_the_same_to_type() -> None:
    translated = {"D:\\Tools": "D:\\Outils", "C:\\folder": "C:\\dossier", "log.txt": "journal.txt"}
    translated |= {"server\\share": "serveur\\partage", "FILE": "FICHIER"}
    english = codes("en")
    for one, other in translated.items():
        english = {each.replace(one, other) for each in english}
    assert english == codes("fr")


def test_a_person_s_files_lie_where_the_sheet_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JACHETE_HOME")
    monkeypatch.setenv("HOME", "/home/exemple")
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    assert str(paths.preferences().parent) == "/home/exemple/.config/jachete"
    assert {path().name for path in (paths.preferences, paths.memory, paths.notebook)} <= codes("fr")
    assert ntpath.join("%LOCALAPPDATA%", "jachete") in codes("fr")


def test_windows_answers_what_the_sheet_says() -> None:
    script = (ROOT / "packaging/windows_packages/installer.nsi").read_text("utf-8-sig")
    told = re.search(r"Codes\u00a0: (.*?)\. AppLocker", TEXTS["fr"])
    assert told is not None
    assert {"0", *re.findall(r"SetErrorLevel (\d+)", script)} == set(re.findall(r"\d+", told[1]))
    assert 'InstallDir "$LOCALAPPDATA\\Programs\\jachete"' in script
    product = (ROOT / "packaging/windows_packages/product.wxs").read_text("utf-8")
    assert 'Id="INSTALLDIR"' in product
    assert {'<Feature Id="Main"', '<Feature Id="Desktop"'} <= set(re.findall(r'<Feature Id="\w+"', product))
    assert r'Key="Software\jachete"' in product


def test_the_policies_are_those_that_the_application_reads() -> None:
    assert {each.value for each in Policy} <= codes("fr")
    assert reading.KEY in codes("fr")
    assert {path.name for path in paths.policies()} <= codes("fr")


def test_an_edition_on_a_share_is_named_as_editions_are() -> None:
    assert rf"\\serveur\partage\estrie{EDITION.suffix}" in codes("fr")


def test_nothing_in_the_application_opens_the_network() -> None:
    """A local socket finds the window that is already open; nothing else of QtNetwork is named."""
    code = "\n".join(path.read_text("utf-8") for path in (ROOT / "desktop").rglob("*.py"))
    named = re.findall(r"from PySide6\.QtNetwork import ([\w, ]+)", code)
    assert {name.strip() for each in named for name in each.split(",")} <= {"QLocalServer", "QLocalSocket"}
    assert (
        re.findall(
            r"^\s*(?:import|from) (?:socket|http|urllib\.request|ssl|requests|ftplib)\b", code, re.MULTILINE
        )
        == []
    )
