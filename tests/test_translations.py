"""Every text a person reads: in good Québec French, and in English too."""

import gettext
import re
import string

import messages
import pytest

from jachete import i18n, paths
from words import english_faults, french_faults

KNOWN = messages.read(messages.ENGLISH)
WANTED = messages.refreshed(KNOWN)
TEXTS = [message for message in WANTED if message.id]


def forms(text: object) -> list[str]:
    """Return the singular and plural of a text that has them, or the text alone."""
    return [str(form) for form in text] if isinstance(text, tuple | list) else [str(text)]


def placeholders(text: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(text) if field is not None}


#: Each French form beside its English one.
PAIRS = [
    pair
    for message in TEXTS
    if messages.is_translated(message)
    for pair in zip(forms(message.id), forms(message.string), strict=True)
]


def test_there_are_texts_to_translate() -> None:
    assert len(TEXTS) > 50


def test_the_english_file_is_the_one_that_make_messages_writes() -> None:
    """No text of the code is missing from it, none is stale, and rewriting it changes nothing."""
    assert messages.ENGLISH.read_bytes() == messages.written(WANTED), "run `make messages`"


def test_every_text_has_its_english() -> None:
    assert [message.id for message in TEXTS if not messages.is_translated(message) or message.fuzzy] == []


def test_a_translation_keeps_its_placeholders() -> None:
    assert [text for text, english in PAIRS if placeholders(text) != placeholders(english)] == []


def test_a_translation_keeps_the_spaces_around_its_text() -> None:
    def around(text: str) -> tuple[bool, bool]:
        return text[:1].isspace(), text[-1:].isspace()

    assert [text for text, english in PAIRS if around(text) != around(english)] == []


def test_the_french_texts_follow_the_typography_of_quebec() -> None:
    assert [fault for text, _ in PAIRS for fault in french_faults(text)] == []


def test_the_english_texts_follow_english_typography() -> None:
    assert [fault for _, english in PAIRS for fault in english_faults(english)] == []


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


def test_what_is_said_of_an_enterprise_has_one_name_in_english() -> None:
    """A « fiche » is a fact sheet; a profile is that of a buyer."""
    said = [english for text, english in PAIRS if re.search(r"\bfiches?\b", text, re.IGNORECASE)]
    assert said
    assert [
        text for text in said if re.search(r"profile|\brecord|(?<!fact )\bsheet", text, re.IGNORECASE)
    ] == []
