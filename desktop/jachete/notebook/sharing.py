"""A shortlist as a small file for a colleague.

A JSON object in UTF-8:

    {"format": "jachete-shortlist", "version": 1,
     "name": "Traiteurs", "note": "", "made_at": "2026-11-27T09:12:00",
     "entries": [{"enterprise": "exemple", "name": "Exemple", "place": "Magog", "note": "",
                  "added_at": "2026-11-27T09:12:00"}]}

Keys that are not known are passed over, so that a newer application may add some.
"""

import datetime
import json
from pathlib import Path
from typing import Any, Final

from jachete.errors import ShortlistRefusedError
from jachete.i18n import _
from jachete.notebook.shortlist import LONGEST_NAME, LONGEST_NOTE, Entry, Shortlist
from jachete.saving import replacing

_FORMAT: Final = "jachete-shortlist"
_VERSION: Final = 1
_LARGEST: Final = 20_000_000
_MOST: Final = 20_000


def write_shared(shortlist: Shortlist, path: Path) -> None:
    """Write a shortlist as a file, whole or not at all; raise `CannotWriteError`."""
    content = {
        "format": _FORMAT,
        "version": _VERSION,
        "name": shortlist.name,
        "note": shortlist.note,
        "made_at": shortlist.made_at.isoformat(),
        "entries": [
            {
                "enterprise": each.enterprise,
                "name": each.name,
                "place": each.place,
                "note": each.note,
                "added_at": each.added_at.isoformat(),
            }
            for each in shortlist.entries
        ],
    }
    with replacing(path) as file:
        file.write((json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode())


def read_shared(path: Path) -> Shortlist:
    """Return the shortlist of a file; raise `ShortlistRefusedError`."""
    try:
        if path.stat().st_size > _LARGEST:
            raise ShortlistRefusedError(path, _("il est trop gros"))
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as problem:
        raise ShortlistRefusedError(path, problem.strerror or str(problem)) from problem
    except (ValueError, RecursionError) as problem:
        raise ShortlistRefusedError(path, _("son contenu n’est pas du JSON")) from problem
    return _Reader(path).shortlist(content)


class _Reader:
    """Reads what a file says, refusing what has not the form told above."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def shortlist(self, content: Any) -> Shortlist:
        """Return the shortlist that an object says."""
        if not isinstance(content, dict) or content.get("format") != _FORMAT:
            raise ShortlistRefusedError(self._path, _("il vient d’une autre application"))
        if content.get("version") != _VERSION:
            raise ShortlistRefusedError(self._path, _("il vient d’une version plus récente"))
        entries = content.get("entries")
        if not isinstance(entries, list) or len(entries) > _MOST:
            raise ShortlistRefusedError(self._path, _("sa liste d’entreprises manque ou est trop longue"))
        empty = Shortlist(
            self._text(content, "name", LONGEST_NAME, required=True),
            self._moment(content, "made_at"),
            note=self._text(content, "note", LONGEST_NOTE),
        )
        return empty.with_entries(self._entry(each) for each in entries)

    def _entry(self, content: Any) -> Entry:
        if not isinstance(content, dict):
            raise ShortlistRefusedError(self._path, _("une de ses entreprises n’a pas la forme attendue"))
        return Entry(
            self._text(content, "enterprise", LONGEST_NAME, required=True),
            self._text(content, "name", LONGEST_NOTE, required=True),
            self._text(content, "place", LONGEST_NOTE),
            self._moment(content, "added_at"),
            self._text(content, "note", LONGEST_NOTE),
        )

    def _text(self, content: dict[str, Any], key: str, longest: int, *, required: bool = False) -> str:
        value = content.get(key, "")
        if not isinstance(value, str) or len(value) > longest or (required and not value.strip()):
            raise ShortlistRefusedError(self._path, _("« {key} » n’a pas la forme attendue").format(key=key))
        return value

    def _moment(self, content: dict[str, Any], key: str) -> datetime.datetime:
        try:
            return datetime.datetime.fromisoformat(self._text(content, key, LONGEST_NAME, required=True))
        except ValueError as problem:
            refusal = _("« {key} » n’est pas une date").format(key=key)
            raise ShortlistRefusedError(self._path, refusal) from problem
