"""What finds faults of typography finds them; the directory's own texts have none."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from facts import texts
from jachete.catalogue.directory import Directory
from jachete.catalogue.labels import Label
from jachete.importing.package import read_package
from words import english_faults, french_faults

PACKAGE = Path(__file__).resolve().parents[1] / "data" / "directory"


@pytest.mark.parametrize(
    "text",
    [
        "Quoi ?",
        "un  mot",
        "Attendez...",
        "l'achat",
        "un , deux",
        "Prix: 5\u00a0$",
        "«mot»",
        "25 000\u00a0$",
        "5 %",
    ],
)
def test_a_fault_of_french_is_found(text: str) -> None:
    assert french_faults(text)


@pytest.mark.parametrize(
    "text",
    [
        "Quoi?",
        "Attendez…",
        "l’achat",
        "Prix\u00a0: 5\u00a0$",
        "«\u202fmot\u202f»",
        "`a : b`",
        "voir https://a.example/x?y",
    ],
)
def test_good_french_has_no_fault(text: str) -> None:
    assert french_faults(text) == []


@pytest.mark.parametrize(
    "text", ["What ?", "Price\u00a0: 5", "«word»", "don't", "25\u00a0000", "5 %", "5 $", "a  b"]
)
def test_a_fault_of_english_is_found(text: str) -> None:
    assert english_faults(text)


@pytest.mark.parametrize("text", ["What?", "Price: $25,000", "“word”", "don’t", "5%"])
def test_good_english_has_no_fault(text: str) -> None:
    assert english_faults(text) == []


@pytest.fixture(scope="module")
def directory() -> Directory:
    directory, _report = read_package(PACKAGE)
    assert directory is not None
    return directory


def labels(value: object) -> Iterator[Label]:
    """Yield the labels that a value holds."""
    if isinstance(value, Label):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from labels(each)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from labels(getattr(value, field.name))


def test_every_text_of_the_directory_is_in_good_french(directory: Directory) -> None:
    shown = list(texts(directory))
    assert len(shown) > 1000
    assert [fault for text in shown for fault in french_faults(text)] == []


def test_every_label_of_the_directory_is_in_good_english_too(directory: Directory) -> None:
    shown = [label.en for label in labels(directory) if label.en]
    assert len(shown) > 10
    assert [fault for text in shown for fault in english_faults(text)] == []
