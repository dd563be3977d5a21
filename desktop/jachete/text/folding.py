"""Text as it is searched: lower case, no accent, no ligature, plain apostrophes."""

import re
import unicodedata
from typing import Final

_LIGATURES: Final = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "’": "'", "ʼ": "'", "`": "'"})
_TOKEN: Final = re.compile(r"[^\W_]+")
_LATIN_1: Final = bytes(
    (unicodedata.normalize("NFD", chr(code))[0].encode("latin-1", "replace")[0] if code >= 0xC0 else code)
    for code in range(256)
)


def fold(text: str) -> str:
    """Return `text` folded: « L’Œuvre d’Été » gives « l'oeuvre d'ete ».

    The length may change; `tokens` keeps the way back.
    """
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    flat = unicodedata.normalize("NFC", lowered).translate(_LIGATURES)
    try:
        return flat.encode("latin-1").translate(_LATIN_1).decode("latin-1")
    except UnicodeEncodeError:
        kept = (char for char in unicodedata.normalize("NFKD", flat) if not unicodedata.combining(char))
        return "".join(kept)


def slug(text: str) -> str:
    """Return `text` as an id: folded words joined by hyphens; empty when there is no letter or digit."""
    return "-".join(_TOKEN.findall(fold(text)))


def words(text: str) -> list[str]:
    """Return the folded words of `text`: runs of letters and digits; elided articles are words too."""
    return _TOKEN.findall(fold(text))


def spans(text: str) -> list[tuple[str, int, int]]:
    """Return each folded word of `text` with its place in the original, as start and end in characters."""
    return [
        (folded, match.start(), match.end())
        for match in _TOKEN.finditer(unicodedata.normalize("NFC", text))
        for folded in (fold(match[0]),)
    ]
