"""The pages of help: the same in both languages, true to the application, found by their words."""

import argparse
import re

import pytest

from jachete import i18n, paths
from jachete.cli.arguments import parser
from jachete.search.query import PREFIXES
from jachete.text import typography
from jachete.ui.help.finding import find
from jachete.ui.help.pages import LINK, HelpPage, read_pages
from jachete.ui.shell.visit import Place
from jachete.ui.window import MainWindow

FRENCH, ENGLISH = read_pages("fr"), read_pages("en")
EVERY = [*FRENCH, *ENGLISH]
NAMES = {page.name for page in FRENCH}
CODE = re.compile(r"`([^`]*)`")


def title_of(page: HelpPage) -> str:
    return f"{page.title} ({'fr' if page in FRENCH else 'en'})"


# ------------------------------------------------------------------ the pages


def test_both_languages_have_the_same_pages_and_no_other() -> None:
    assert [page.name for page in FRENCH] == [page.name for page in ENGLISH]
    for language in i18n.LANGUAGES:
        files = (paths.resources() / "help" / language).glob("*.md")
        assert {file.stem for file in files} == NAMES


def test_both_languages_say_the_same_things_in_the_same_places() -> None:
    """The same headings, keys and links in the same order, whatever the words."""
    shape = re.compile(r"^#+|\{[^}]*\}|\]\([^)]*\)", re.MULTILINE)
    for french, english in zip(FRENCH, ENGLISH, strict=True):
        assert shape.findall(french.text) == shape.findall(english.text), french.name


@pytest.mark.parametrize("page", EVERY, ids=title_of)
def test_a_page_opens_with_its_title_and_every_link_leads_somewhere(page: HelpPage) -> None:
    assert re.match(r"# \S", page.text)
    assert page.text.count("\n# ") == 0
    places = {f"place:{place.value}" for place in Place}
    targets = {f"{name}.md" for name in NAMES} | places
    assert [address for _words, address in LINK.findall(page.text) if address not in targets] == []


@pytest.mark.parametrize("page", EVERY, ids=title_of)
def test_every_key_that_a_page_names_is_that_of_a_command(page: HelpPage, window: MainWindow) -> None:
    known = {command.name for command in window.keyboard.commands if command.key}
    assert set(re.findall(r"\{key:([^}]*)\}", page.text)) - known == set()


@pytest.mark.parametrize("page", EVERY, ids=title_of)
def test_every_word_of_the_command_line_and_of_searches_exists(page: HelpPage) -> None:
    root = parser()
    actions = [each for each in root._actions if isinstance(each, argparse._SubParsersAction)]
    commands = {name: sub for action in actions for name, sub in action.choices.items()}
    options = {
        word
        for each in (root, *commands.values())
        for action in each._actions
        for word in action.option_strings
    }
    prefixes = {f"{prefix}:" for of_facet in PREFIXES.values() for prefix in of_facet}
    for words in CODE.findall(page.text):
        named = words.split()
        if named[0] == "jachete" and not named[1].startswith("-"):
            assert named[1] in commands
        assert {word for word in named if word.startswith("--")} - options == set()
        assert set(re.findall(r"\w+:", words)) - prefixes == set()


@pytest.mark.parametrize("page", FRENCH, ids=title_of)
def test_the_french_follows_the_typography_of_quebec(page: HelpPage) -> None:
    assert typography.faults(page.text) == []


@pytest.mark.parametrize("page", ENGLISH, ids=title_of)
def test_the_english_follows_its_own(page: HelpPage) -> None:
    words = CODE.sub("x", page.text)
    assert re.findall(r"[\s\u00a0\u202f][:;!?](?!\S)|[«»]|\w'\w", words) == []


# ------------------------------------------------------------------ finding


@pytest.mark.parametrize(
    ("text", "first"),
    [("IMPRIMER", "print"), ("edition", "edition"), ("presse contrat", "data"), ("tirage", "order")],
)
def test_a_page_is_found_by_its_words_accents_and_case_forgiven(text: str, first: str) -> None:
    found = find(FRENCH, text)
    assert found[0].page.name == first
    assert len(found) < len(FRENCH)


def test_an_excerpt_shows_the_words_that_the_title_does_not_say() -> None:
    (found,) = (each for each in find(FRENCH, "synonyme") if each.page.name == "reasons")
    marked = [found.excerpt.text[a:b] for a, b in found.excerpt.spans]
    assert marked == ["synonyme"]
    assert find(FRENCH, "introuvablezzz") == ()
    assert [each.page for each in find(FRENCH, " ")] == list(FRENCH)
