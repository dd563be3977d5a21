"""The contact of a sheet as it is pasted elsewhere: plain words, and the same with its links."""

from html import escape

from jachete.factsheets.sheet import FactSheet, Line, SectionName


def contact_text(sheet: FactSheet) -> str:
    """Return the name and the lines of a contact; empty when nothing is known of it."""
    lines = _lines(sheet)
    return "\n".join([sheet.title, *(line.text for line in lines)]) if lines else ""


def contact_html(sheet: FactSheet) -> str:
    """Return the same as HTML, for what keeps links: a letter, a message."""
    lines = _lines(sheet)
    if not lines:
        return ""
    return f"<p><b>{escape(sheet.title)}</b><br>{'<br>'.join(map(line_html, lines))}</p>"


def line_html(line: Line) -> str:
    """Return one line as HTML, with its link when it has one."""
    text = escape(line.text)
    return f'<a href="{escape(line.link)}">{text}</a>' if line.link else text


def _lines(sheet: FactSheet) -> tuple[Line, ...]:
    section = sheet.section(SectionName.CONTACT)
    return section.lines if section is not None else ()
