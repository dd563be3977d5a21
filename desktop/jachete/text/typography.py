"""Québec typography: where spaces stand, and which ones do not break."""

import re
from typing import Final

NO_BREAK: Final = "\u00a0"
NARROW: Final = "\u202f"
_SPACES: Final = f"[ {NO_BREAK}{NARROW}]"
#: What may stand after a sign that ends a phrase.
_AFTER: Final = r"(?=[\s»”)\].,:;!?…]|$)"
_UNITS: Final = r"%|°C|[kMG]?\$|[kMG]o\b|mm\b|cm\b|km\b|m[²³]|m\b|kg\b|g\b|L\b|ha\b|t\b|h\b|kWh\b"
#: Characters shown on each side of a fault.
_AROUND: Final = 12
#: Addresses keep their own signs.
_ADDRESS: Final = re.compile(r"\b(?:https?://|www\.)[^\s«»]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_RULES: Final = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=\w)'(?=[\w«])", "’"),
        (rf"«{_SPACES}*(?=[^\s»])", f"«{NARROW}"),
        (rf"(?<=[^\s«]){_SPACES}*»", f"{NARROW}»"),
        (rf"(?<![\s«]){_SPACES}+(?=[;!?]+{_AFTER})", ""),
        (r"(?<=[^\s:«]):(?=\s|$)", f"{NO_BREAK}:"),
        (rf"(?<![\s«]){_SPACES}+:(?=\s|$)", f"{NO_BREAK}:"),
        (rf"(?<=\d){_SPACES}(?=\d{{3}}\b)", NO_BREAK),
        (rf"(?<=\d){_SPACES}(?={_UNITS})", NO_BREAK),
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


def faults(text: str) -> list[str]:
    """Return what `typeset` would change in a French text, each fault with the words around it."""
    return [
        piece[max(0, match.start() - _AROUND) : match.end() + _AROUND]
        for piece in _ADDRESS.split(text)
        for pattern, replacement in _RULES
        for match in pattern.finditer(piece)
        if match[0] != replacement
    ]
