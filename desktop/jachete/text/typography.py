"""Québec typography: where spaces stand, and which ones do not break."""

import re
from typing import Final

NO_BREAK: Final = "\u00a0"
NARROW: Final = "\u202f"
_SPACES: Final = f"[ {NO_BREAK}{NARROW}]"
#: Addresses keep their own signs.
_ADDRESS: Final = re.compile(r"\b(?:https?://|www\.)\S+|\S+@\S+")
_RULES: Final = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=\w)'(?=\w)", "’"),
        (rf"«{_SPACES}*(?=\S)", f"«{NARROW}"),
        (rf"(?<=\S){_SPACES}*»", f"{NARROW}»"),
        (rf"{_SPACES}+(?=[;!?](?:\s|$))", ""),
        (rf"{_SPACES}+:(?=\s|$)", f"{NO_BREAK}:"),
        (rf"(?<=\d){_SPACES}(?=\d{{3}}\b)", NO_BREAK),
        (rf"(?<=\d){_SPACES}(?=(?:%|\$|[kMG]\$|kg\b|km\b|t\b|h\b|Mo\b))", NO_BREAK),
    )
)


def typeset(text: str) -> str:
    """Return a French text with its spaces as Québec sets them; twice changes nothing more."""
    parts: list[str] = []
    last = 0
    for match in _ADDRESS.finditer(text):
        parts += [_spaced(text[last : match.start()]), match[0]]
        last = match.end()
    return "".join([*parts, _spaced(text[last:])])


def _spaced(text: str) -> str:
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text


def is_typeset(text: str) -> bool:
    """Tell whether a French text is as `typeset` would leave it."""
    return typeset(text) == text
