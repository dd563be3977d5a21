"""Text as it is searched: lower case, no accent, no ligature, plain apostrophes."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

_REPLACED: Final = (
    ("’", "'"),
    ("œ", "oe"),
    ("æ", "ae"),
    ("ß", "ss"),
    ("ʼ", "'"),
    ("`", "'"),
    ("ø", "o"),
    ("ł", "l"),
)
_WORD: Final = re.compile(r"[^\W_]+")
#: A word in a text that is not folded yet may hold combining accents; the letter ʼ is an apostrophe.
_RAW_WORD: Final = re.compile(r"(?:[^\W_ʼ][\u0300-\u036f]*)+")
#: What folding lengthens or shortens; without it, a place in the folded text is one in the original.
_CHANGES_LENGTH: Final = re.compile("[œæßŒÆ\u0300-\u036f]")


def _plain(char: str) -> str:
    """Return a letter or digit without accent or ornament, nothing for a combining accent.

    Anything else stays, so that « ™ » does not become a word, nor « ⅓ » two.
    """
    if unicodedata.combining(char):
        return ""
    kept = "".join(c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c)).lower()
    for mark, letters in _REPLACED:
        kept = kept.replace(mark, letters)
    return kept if char.isalnum() and kept.isalnum() else char


#: Latin-1 to itself without accents, by byte: by far the fastest way to fold French.
_WITHOUT_ACCENT: Final = b"".join(
    plain if len(plain) == 1 else bytes([code])
    for code in range(256)
    for plain in [_plain(chr(code)).encode("latin-1", "ignore")]
)
_LATIN: Final = _WITHOUT_ACCENT.decode("latin-1")
_PARTING: Final = re.compile(r"[^\w\n]|_")
_OTHER_THAN_DIGITS: Final = re.compile(r"[^\d\n]+")
_ASCII_THAT_IS_NONE: Final = "".join(_OTHER_THAN_DIGITS.findall(bytes(range(128)).decode())).encode()
_SPACED: Final = _PARTING.sub(" ", bytes(range(256)).decode("latin-1")).encode("latin-1")


def fold(text: str) -> str:
    """Return `text` folded: « L’Œuvre d’Été » gives « l'oeuvre d'ete ».

    The length may change; `spans` keeps the way back.
    """
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    flat = unicodedata.normalize("NFC", lowered)
    for mark, letters in _REPLACED:
        if mark in flat:
            flat = flat.replace(mark, letters)
    try:
        return flat.encode("latin-1").translate(_WITHOUT_ACCENT).decode("latin-1")
    except UnicodeEncodeError:
        return "".join(_LATIN[ord(char)] if char < "\u0100" else _plain(char) for char in flat)


def words(text: str) -> list[str]:
    """Return the folded words of `text`: runs of letters and digits; an elided article is a word."""
    return _WORD.findall(fold(text))


def slug(text: str) -> str:
    """Return `text` as an id: folded words joined by hyphens; empty when there is no letter or digit."""
    return "-".join(words(text))


def fold_all(texts: Sequence[str]) -> list[str]:
    """Return texts folded, without line breaks; all at once, since a page of results has thousands."""
    folded = fold("\n".join(texts)).split("\n")
    return folded if len(folded) == len(texts) else [fold(text).replace("\n", " ") for text in texts]


def spaced(folded: str) -> str:
    """Return a folded text with a space in the place of all that is no letter nor digit, line breaks kept."""
    try:
        return folded.encode("latin-1").translate(_SPACED).decode("latin-1")
    except UnicodeEncodeError:
        return _PARTING.sub(" ", folded)


def digits(folded: str) -> str:
    """Return the digits of a folded text, line breaks kept."""
    if folded.isascii():
        return folded.encode().translate(None, _ASCII_THAT_IS_NONE).decode()
    return _OTHER_THAN_DIGITS.sub("", folded)


def keeps_places(text: str, folded: str) -> bool:
    """Tell whether each letter of a text is where it was once folded: there is no « œ » nor the like."""
    return len(folded) == len(text) and not _CHANGES_LENGTH.search(text)


def spans(text: str) -> list[tuple[str, int, int]]:
    """Return each folded word of `text` with its start and end in `text`, in characters."""
    folded = fold(text)
    if keeps_places(text, folded):
        return [(match[0], match.start(), match.end()) for match in _WORD.finditer(folded)]
    raw = _RAW_WORD.finditer(text)
    return [(word, match.start(), match.end()) for match in raw for word in words(match[0])]
