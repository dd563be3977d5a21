"""Identifiers people type in every way: checked, kept in one form, shown in one way."""

import re
from typing import Final

#: What people and web pages put between groups of digits; `\s` covers no-break spaces.
_BETWEEN: Final = r"[\s.\-\u2010-\u2013]*"
_PHONE: Final = re.compile(
    rf"(?:\+?1)?{_BETWEEN}\(?([2-9][0-9]{{2}})\)?{_BETWEEN}([0-9]{{3}}){_BETWEEN}([0-9]{{4}})"
    r"(?:[\s,]*(?:poste|p\.|ext\.?|x|#)\s*([0-9]{1,6}))?",
    re.IGNORECASE,
)
_POSTAL_CODE: Final = re.compile(
    r"([ABCEGHJ-NPRSTVXYabceghj-nprstvxy][0-9][ABCEGHJ-NPRSTV-Zabceghj-nprstv-z])[\s-]?"
    r"([0-9][ABCEGHJ-NPRSTV-Zabceghj-nprstv-z][0-9])"
)
_EMAIL: Final = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_WEBSITE: Final = re.compile(r"https?://[^\s<>\"\\]+\.[^\s<>\"\\]+")


def neq(text: str) -> str | None:
    """Return the ten digits of a Québec enterprise number, or None.

    The number starts with 11 (legal person), 22 (sole proprietor) or 33 (partnership, group); spaces,
    dashes and points between digits are accepted.
    """
    digits = re.sub(_BETWEEN, "", text)
    return digits if re.fullmatch(r"(?:11|22|33)[0-9]{8}", digits) else None


def show_neq(digits: str) -> str:
    """Return a NEQ grouped 2-4-4 with no-break spaces."""
    return f"{digits[:2]}\u00a0{digits[2:6]}\u00a0{digits[6:]}"


def phone(text: str) -> str | None:
    """Return a North American number as `819 555-0142` or `819 555-0142, poste 12`, or None."""
    match = _PHONE.fullmatch(text.strip())
    if match is None:
        return None
    area, exchange, line, extension = match.groups()
    number = f"{area} {exchange}-{line}"
    return f"{number}, poste {extension}" if extension else number


def postal_code(text: str) -> str | None:
    """Return a Canadian postal code as `J1H 1K1`, or None."""
    match = _POSTAL_CODE.fullmatch(text.strip())
    return f"{match[1]} {match[2]}".upper() if match else None


def email(text: str) -> str | None:
    """Return the address if it has the form of one, or None."""
    return text.strip() if _EMAIL.fullmatch(text.strip()) else None


def website(text: str) -> str | None:
    """Return the address if it is an http or https one, or None."""
    return text.strip() if _WEBSITE.fullmatch(text.strip()) else None


def unspsc(text: str) -> str | None:
    """Return an eight-digit product code of the United Nations, or None."""
    digits = text.strip()
    return digits if re.fullmatch(r"[0-9]{8}", digits) else None
