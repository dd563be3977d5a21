"""The words of the command line, in French, and what is said of those it does not understand."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import jachete
from jachete.cli.arguments import FILTER_OPTIONS, parser
from jachete.search.query import FacetName

Run = Callable[..., Any]


@pytest.mark.parametrize(
    "words",
    [
        ("serch",),
        ("search", "--couleur", "vert"),
        ("search", "--categ", "x"),
        ("search", "--category"),
        ("search", "--limit", "0"),
        ("search", "--limit", "-3"),
        ("search", "--limit", "beaucoup"),
        ("show",),
        ("show", "a", "b"),
        ("build", "package"),
        ("build", "--out", "edition.db"),
        ("tour",),
        ("info", "search"),
        ("--language", "es", "info"),
    ],
)
def test_wrong_usage_is_said_in_french(run: Run, words: tuple[str, ...]) -> None:
    ran = run(*words)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("utilisation : jachete")
    assert "La commande n’a pas été comprise. Rien n’a été fait. Voyez « jachete" in ran.err
    assert "error" not in ran.err


@pytest.mark.parametrize("command", ["", "search", "show", "sheet", "build", "info", "self-test", "tour"])
def test_help_is_in_french(run: Run, command: str) -> None:
    ran = run(*command.split(), "--help")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith(f"utilisation : jachete {command}".rstrip())
    assert "montrer cette aide" in ran.out
    assert [
        word
        for word in ("usage:", "show this help", "positional", "options:\n  -h, --help  show")
        if word in ran.out
    ] == []


def test_the_version_is_said(run: Run) -> None:
    ran = run("--version")
    assert (ran.status, ran.out) == (0, f"jachete {jachete.__version__}\n")


def test_every_facet_has_its_option() -> None:
    assert list(FILTER_OPTIONS) == list(FacetName)
    assert FILTER_OPTIONS[FacetName.LEGAL_FORM] == "--legal-form"


def test_without_a_word_the_window_is_asked_for() -> None:
    options = parser().parse_args([])
    assert (options.command, options.edition, options.language) == (None, None, None)


def test_an_edition_is_named_before_the_command() -> None:
    assert parser().parse_args(["--edition", "a b.db", "info"]).edition == Path("a b.db")
