"""Bring the English file up to date with the French texts of the code.

    .venv/bin/python packaging/messages.py

Keeps the translations that still serve, adds the new texts untranslated, drops the others. Run twice, it
changes nothing. Exit status 1 when a text waits for its translation.
"""

import io
import sys
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT: Final = Path(__file__).resolve().parent.parent
ENGLISH: Final = ROOT / "resources" / "i18n" / "en" / "LC_MESSAGES" / "jachete.po"
KEYWORDS: Final = {"_": None, "pgettext": ((1, "c"), 2), "ngettext": (1, 2)}
HEADER: Final = """\
# English words of « L’économie sociale, j’achète! — Répertoire ».
# The French text in the code is the source; `make messages` brings this file up to date.
msgid ""
msgstr ""
"Project-Id-Version: jachete\\n"
"Language: en\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def main() -> int:
    """Rewrite the English file; return 1 when a text has no translation yet."""
    catalog = refreshed(read(ENGLISH))
    ENGLISH.parent.mkdir(parents=True, exist_ok=True)
    ENGLISH.write_bytes(written(catalog))
    waiting = [message for message in catalog if message.id and not is_translated(message)]
    for message in waiting:
        print(f"à traduire\u00a0: {message.id}")
    return 1 if waiting else 0


def read(path: Path) -> Catalog:
    """Return the translations of a file; an empty catalog when there is none."""
    if not path.exists():
        return Catalog(locale="en")
    with path.open("rb") as file:
        return read_po(file, locale="en")


def refreshed(known: Catalog) -> Catalog:
    """Return the texts of the code, each with the translation that `known` has for it."""
    catalog = Catalog(locale="en")
    for file, _, message, _, context in extracted():
        before = known.get(message, context)
        catalog.add(message, before.string if before else None, locations=[(file, 0)], context=context)
    return catalog


def written(catalog: Catalog) -> bytes:
    """Return the content of the file, which holds no date and no line number."""
    body = io.BytesIO()
    write_po(body, catalog, width=100, omit_header=True, include_lineno=False, ignore_obsolete=True)
    return HEADER.encode() + body.getvalue()


def extracted() -> list[tuple[str, int, str | tuple[str, ...], list[str], str | None]]:
    """Return every text of the code, in the order of files and lines."""
    found = extract_from_dir(ROOT / "desktop" / "jachete", [("**.py", "python")], keywords=KEYWORDS)
    return sorted(found, key=lambda text: text[:2])


def is_translated(message: Message) -> bool:
    """Tell whether every form of a text has its words."""
    forms = message.string if isinstance(message.string, tuple | list) else [message.string]
    return all(forms)


if __name__ == "__main__":
    sys.exit(main())
