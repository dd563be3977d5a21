"""The contact of a sheet as a vCard, and as the matrix of a QR code."""

from jachete.factsheets.sheet import FactSheet, LinkKind, SectionName

_LONGEST_NAME = 80
#: A code has room for few characters: a longer address is left to the text beside it.
_LONGEST = 150
#: The mask of every code. ISO/IEC 18004 has encoders try eight and keep the best; any of them is read. On the
#: cards that are published, this one scores 5 % from the best on average, 12 % at worst; trying takes four
#: times as long.
_MASK = 7


def vcard(sheet: FactSheet) -> str:
    """Return the contact of a sheet as a vCard 4.0; empty when there is nothing to reach."""
    section = sheet.section(SectionName.CONTACT)
    lines = section.lines if section else ()
    lines = tuple(line for line in lines if len(line.link) <= _LONGEST)
    known = [
        *(f"TEL;VALUE=uri;TYPE=work:{_escaped(line.link)}" for line in lines if line.kind is LinkKind.PHONE),
        *(f"EMAIL;TYPE=work:{_escaped(line.text)}" for line in lines if line.kind is LinkKind.EMAIL),
        *(f"URL:{_escaped(line.link)}" for line in lines if line.kind is LinkKind.WEB),
    ]
    if not known:
        return ""
    name = _escaped(sheet.title[:_LONGEST_NAME])
    return "\r\n".join(["BEGIN:VCARD", "VERSION:4.0", f"FN:{name}", f"ORG:{name}", *known, "END:VCARD", ""])


def _escaped(text: str) -> str:
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return " ".join(text.encode("utf-8", "ignore").decode().split())


def matrix(text: str) -> list[bytes]:
    """Return the rows of a QR code without its quiet zone: a byte a module, 1 for dark."""
    import segno  # noqa: PLC0415 - only where a contact is drawn

    code = segno.make(text, error="l", boost_error=False, micro=False, encoding="utf-8", mask=_MASK)
    return [bytes(row) for row in code.matrix]
