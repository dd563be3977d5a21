"""Every text a person reads: in good Québec French, and in English too."""

import gettext
import re
import string

import messages
import pytest
from babel.messages.catalog import Message

from jachete import i18n, paths
from jachete.text import typography

KNOWN = messages.read(messages.ENGLISH)
WANTED = messages.refreshed(KNOWN)
TEXTS = [message for message in WANTED if message.id]


def forms(text: object) -> list[str]:
    """Return the singular and plural of a text that has them, or the text alone."""
    return [str(form) for form in text] if isinstance(text, tuple | list) else [str(text)]


def name(message: Message) -> str:
    return forms(message.id)[0][:60]


def placeholders(text: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(text) if field is not None}


def test_there_are_texts_to_translate() -> None:
    assert len(TEXTS) > 50


def test_the_english_file_is_the_one_that_make_messages_writes() -> None:
    """No text of the code is missing from it, none is stale, and rewriting it changes nothing."""
    assert messages.ENGLISH.read_bytes() == messages.written(WANTED), "run `make messages`"


@pytest.mark.parametrize("message", TEXTS, ids=name)
def test_a_text_has_its_english(message: Message) -> None:
    assert messages.is_translated(message)
    assert not message.fuzzy


@pytest.mark.parametrize("message", TEXTS, ids=name)
def test_a_translation_keeps_its_placeholders(message: Message) -> None:
    wanted = [placeholders(form) for form in forms(message.id)]
    assert [placeholders(form) for form in forms(message.string)] == wanted


@pytest.mark.parametrize("message", TEXTS, ids=name)
def test_a_translation_keeps_the_spaces_around_its_text(message: Message) -> None:
    french, english = forms(message.id)[0], forms(message.string)[0]
    assert french[:1].isspace() == english[:1].isspace()
    assert french[-1:].isspace() == english[-1:].isspace()


@pytest.mark.parametrize("message", TEXTS, ids=name)
def test_a_french_text_follows_the_typography_of_quebec(message: Message) -> None:
    assert [typography.faults(form) for form in forms(message.id)] == [[] for _ in forms(message.id)]


@pytest.mark.parametrize("message", TEXTS, ids=name)
def test_an_english_text_follows_english_typography(message: Message) -> None:
    """No space before a colon or a semicolon, no French quotation marks, no straight apostrophe."""
    faults = re.compile(r"[\s\u00a0\u202f][:;!?](?!\S)|[«»]|\w'\w")
    assert [faults.findall(form) for form in forms(message.string)] == [[] for _ in forms(message.string)]


def test_every_language_offered_has_its_compiled_file() -> None:
    for language in i18n.LANGUAGES:
        found = gettext.find(i18n.DOMAIN, paths.resources() / "i18n", [language])
        assert (found is not None) is (language != "fr")


def test_the_application_speaks_english_when_asked() -> None:
    french = i18n._("Produits et services")
    i18n.use("en")
    assert i18n._("Produits et services") == "Products and services" != french


@pytest.mark.parametrize(
    ("french", "english"),
    [("Valeur ajoutée", "Added value"), ("Forme juridique", "Legal form"), ("Territoire", "Territory")],
)
def test_the_words_of_the_glossary_are_used_in_english(french: str, english: str) -> None:
    i18n.use("en")
    assert i18n._(french) == english
