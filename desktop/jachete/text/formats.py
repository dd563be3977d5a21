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
_TODAY: Final = {"fr": "Aujourd’hui", "en": "Today"}
_YESTERDAY: Final = {"fr": "Hier", "en": "Yesterday"}
_NOON: Final = 12


def date_text(date: datetime.date, language: str) -> str:
    """Return a date in words: « 3 novembre 2026 », « 1er mai 2026 », “November 3, 2026”."""
    return f"{day_text(date, language)}{',' if language == 'en' else ''} {date.year}"


def day_text(date: datetime.date, language: str) -> str:
    """Return a day of the year in words: « 3 novembre », « 1er mai », “November 3”."""
    month = _MONTHS[language][date.month - 1]
    if language == "en":
        return f"{month}{NO_BREAK}{date.day}"
    day = "1er" if date.day == 1 else str(date.day)
    return f"{day}{NO_BREAK}{month}"


def time_text(time: datetime.time, language: str) -> str:
    """Return an hour in words: « 9 h 12 », « 9 h », “9:12 a.m.”."""
    if language == "en":
        half = "a.m." if time.hour < _NOON else "p.m."
        return f"{(time.hour - 1) % _NOON + 1}:{time.minute:02}{NO_BREAK}{half}"
    minutes = f"{NO_BREAK}{time.minute:02}" if time.minute else ""
    return f"{time.hour}{NO_BREAK}h{minutes}"


def moment_text(moment: datetime.datetime, now: datetime.datetime, language: str) -> str:
    """Return when something was: « Aujourd’hui, 9 h 12 », « Hier, 15 h 40 », « 18 novembre »."""
    days = (now.date() - moment.date()).days
    near = {0: _TODAY, 1: _YESTERDAY}.get(days)
    if near is not None:
        return f"{near[language]}, {time_text(moment.time(), language)}"
    same_year = moment.year == now.year
    return day_text(moment.date(), language) if same_year else date_text(moment.date(), language)


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
    return f"{label}{colon(language)}{text}"


def colon(language: str) -> str:
    """Return what parts a label from its text."""
    return ": " if language == "en" else f"{NO_BREAK}: "
