"""What is wrong in the spaces and signs of a text, by the typography of its language."""

import re
from collections.abc import Iterator
from typing import Final

from jachete.text import typography

#: Wrong in both: two spaces, three dots, a typewriter's apostrophe, a space before a comma or a stop.
_EVERYWHERE: Final = (r" {2}|\S[ \u00a0\u202f]{2}\S", r"\.{3}", r"\w'\w", r"\w[ \u00a0\u202f]+[,.](?=\s|$)")
#: Wrong in English: what French sets before its signs and around its words and numbers.
_ENGLISH: Final = (
    r"[\s\u00a0\u202f][:;!?](?!\S)",
    r"[«»]",
    r"\d[\s\u00a0\u202f][%$]",
    r"\d[\u00a0\u202f]\d{3}\b",
)
#: What is not prose: code, addresses, targets of links.
_LITERAL: Final = re.compile(r"`[^`]*`|\]\([^)]*\)|https?://[^\s»”)]+|\{[^{}]*\}")


def french_faults(text: str) -> list[str]:
    """Return the faults of a French text, each with the words around it."""
    prose = _LITERAL.sub("x", text)
    return [*typography.faults(prose), *_found(_EVERYWHERE, prose)]


def english_faults(text: str) -> list[str]:
    """Return the faults of an English text, each with the words around it."""
    return list(_found((*_EVERYWHERE, *_ENGLISH), _LITERAL.sub("x", text)))


def _found(patterns: tuple[str, ...], text: str) -> Iterator[str]:
    for pattern in patterns:
        for match in re.finditer(pattern, text):
            yield text[max(0, match.start() - 12) : match.end() + 12]
