"""Dates, numbers and lists as they are written in Québec, in French and in English."""

import datetime
from collections.abc import Sequence
from typing import Final

NO_BREAK: Final = "\u00a0"
_MONTHS: Final = {
    "fr": (
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
_AND: Final = {"fr": " et ", "en": " and "}


def date_text(date: datetime.date, language: str) -> str:
    """Return a date in words: « 3 novembre 2026 », « 1er mai 2026 », “November 3, 2026”."""
    month = _MONTHS[language][date.month - 1]
    if language == "en":
        return f"{month}{NO_BREAK}{date.day}, {date.year}"
    day = "1er" if date.day == 1 else str(date.day)
    return f"{day}{NO_BREAK}{month} {date.year}"


def number(value: int, language: str) -> str:
    """Return a whole number with its thousands apart: « 25 000 », “25,000”."""
    return f"{value:,}".replace(",", "," if language == "en" else NO_BREAK)


def joined(items: Sequence[str], language: str) -> str:
    """Return a list as a phrase: « a, b et c »."""
    if len(items) < 2:  # noqa: PLR2004 - a list of one needs no word
        return "".join(items)
    return ", ".join(items[:-1]) + _AND[language] + items[-1]


def labelled(label: str, text: str, language: str) -> str:
    """Return a text after what it is: « Siège : Magog », “Seat: Magog”; the text alone without a label."""
    if not label:
        return text
    return f"{label}: {text}" if language == "en" else f"{label}{NO_BREAK}: {text}"
