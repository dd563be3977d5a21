"""Contacts as vCards, 4.0 (RFC 6350) for new address books, 3.0 (RFC 2426) for Outlook."""

from collections.abc import Iterator
from typing import Final

from jachete.catalogue.directory import Vocabulary
from jachete.catalogue.enterprise import Enterprise
from jachete.i18n import _

V3: Final = "3.0"
V4: Final = "4.0"
_WIDEST: Final = 75


def card(enterprise: Enterprise, words: Vocabulary, version: str) -> bytes:
    """Return the card of an enterprise, empty when there is no way to reach it."""
    if not enterprise.contact:
        return b""
    lines = ["BEGIN:VCARD", f"VERSION:{version}", *_lines(enterprise, words, version), "END:VCARD"]
    return b"".join(_folded(line) for line in lines)


def _lines(enterprise: Enterprise, words: Vocabulary, version: str) -> Iterator[str]:
    contact, name = enterprise.contact, _escaped(enterprise.name)
    yield f"FN:{name}"
    if version == V3:
        yield f"N:{name};;;;"
    yield f"ORG:{name}"
    if contact.phone:
        yield _phone(contact.phone, version)
    if contact.email:
        yield f"EMAIL;TYPE={'work' if version == V4 else 'INTERNET'}:{_escaped(contact.email)}"
    if contact.website:
        yield f"URL:{contact.website}"
    if contact.address:
        parts = (
            "",
            "",
            contact.address,
            words.place(enterprise),
            _("Québec"),
            contact.postal_code,
            _("Canada"),
        )
        yield "ADR;TYPE=work:" + ";".join(map(_escaped, parts))
    yield f"UID:urn:jachete:{enterprise.id}"
    yield f"REV:{enterprise.verified_on:%Y%m%d}T000000Z"


def _phone(phone: str, version: str) -> str:
    number, _comma, extension = phone.partition(", poste ")
    if version == V3:
        return f"TEL;TYPE=WORK,VOICE:{_escaped(phone)}"
    digits = "".join(filter(str.isdigit, number))
    return f"TEL;VALUE=uri;TYPE=work:tel:+1{digits}" + (f";ext={extension}" if extension else "")


def _escaped(text: str) -> str:
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return " ".join(text.encode("utf-8", "ignore").decode().split())


def _folded(line: str) -> bytes:
    """Return a line cut every 75 bytes, never inside a character."""
    parts: list[bytes] = []
    part = b""
    for char in line:
        encoded = char.encode()
        room = _WIDEST if not parts else _WIDEST - 1
        if len(part) + len(encoded) > room:
            parts.append(part)
            part = b""
        part += encoded
    return b"\r\n ".join([*parts, part]) + b"\r\n"
