"""What an IT team is given: administrative templates and a page that say just what the application reads."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from jachete.policies.policy import Policy, understood
from jachete.policies.reading import KEY
from words import english_faults, french_faults

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "packaging" / "policies"
PAGE = (ROOT / "docs" / "politiques.md").read_text("utf-8")
LANGUAGES = {"fr-FR": french_faults, "en-US": english_faults}
SPACE = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"

ADMX = (FOLDER / "jachete.admx").read_text("utf-8")
POLICIES = ElementTree.fromstring(ADMX).findall(f".//{SPACE}policy")  # noqa: S314 - written here


def adml(language: str) -> ElementTree.Element:
    return ElementTree.fromstring((FOLDER / language / "jachete.adml").read_text("utf-8"))  # noqa: S314 - as above


def elements() -> dict[str, ElementTree.Element]:
    """Return what the templates ask a value for, by the name of the value."""
    asked = [each for policy in POLICIES for each in policy.findall(f"{SPACE}elements/*")]
    return {each.attrib["valueName"]: each for each in asked}


def test_the_templates_write_each_policy_that_the_application_reads_under_its_key_and_no_other() -> None:
    named = [each.attrib["valueName"] for each in POLICIES if "valueName" in each.attrib]
    assert sorted([*named, *elements()]) == sorted(Policy)
    assert {each.attrib["key"] for each in POLICIES} == {KEY}
    assert {each.attrib["class"] for each in POLICIES} == {"Both"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_every_text_that_the_templates_show_and_no_other(language: str) -> None:
    resources = adml(language)
    texts = {each.attrib["id"] for each in resources.iter(f"{SPACE}string")}
    shown = {each.attrib["id"] for each in resources.iter(f"{SPACE}presentation")}
    assert set(re.findall(r"\$\(string\.(\w+)\)", ADMX)) == texts
    assert set(re.findall(r"\$\(presentation\.(\w+)\)", ADMX)) == shown
    assert {each.attrib["refId"] for each in resources.iter() if "refId" in each.attrib} == set(elements())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_texts_of_the_templates_have_no_fault_of_typography(language: str) -> None:
    texts = [each.strip() for each in adml(language).itertext() if each.strip()]
    assert [(text, faults) for text in texts if (faults := LANGUAGES[language](text))] == []


def test_what_the_templates_write_is_understood() -> None:
    for policy in POLICIES:
        for value in policy.iter(f"{SPACE}decimal"):
            assert understood(Policy(policy.attrib["name"]), int(value.attrib["value"]), None) in (
                True,
                False,
            )
        for value in policy.iter(f"{SPACE}string"):
            assert understood(Policy(policy.attrib["name"]), value.text, None) == value.text


def test_the_page_for_the_it_team_names_each_policy_and_place() -> None:
    rows = re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)
    assert rows == [each.value for each in Policy]
    assert KEY in PAGE
    assert "/etc/jachete/policies.toml" in PAGE
    prose = [line for line in re.sub(r"(?s)```.*?```", "", PAGE).splitlines() if not line.startswith("|--")]
    assert [(line, faults) for line in prose if (faults := french_faults(line))] == []
