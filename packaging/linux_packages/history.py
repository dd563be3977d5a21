"""The versions told in CHANGELOG.md, as Debian and AppStream write them."""

import datetime
import re
import textwrap
from dataclasses import dataclass
from email.utils import format_datetime
from pathlib import Path
from typing import Final

CHANGELOG: Final = Path(__file__).resolve().parents[2] / "CHANGELOG.md"
_VERSION: Final = re.compile(r"^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})$", re.MULTILINE)
_WIDTH: Final = 78


@dataclass(frozen=True, slots=True)
class Release:
    """A version, its day, and what it changes: plain sentences."""

    version: str
    day: datetime.date
    changes: tuple[str, ...]


def releases(text: str) -> list[Release]:
    """Return the versions that a changelog tells, the newest first."""
    parts = _VERSION.split(text)[1:]
    return [
        Release(version, datetime.date.fromisoformat(day), _changes(body))
        for version, day, body in zip(parts[::3], parts[1::3], parts[2::3], strict=True)
    ]


def _changes(body: str) -> tuple[str, ...]:
    items = re.findall(r"^- (.+(?:\n  .+)*)$", body, re.MULTILINE)
    return tuple(" ".join(re.sub(r"[`*]", "", item).split(" ")).replace("\n  ", " ") for item in items)


def debian_changelog(told: list[Release], maintainer: str) -> str:
    """Return the changelog in Debian's form."""
    days = [release.day for release in told]
    return "\n".join(
        _entry(release, maintainer, days[number + 1 :].count(release.day))
        for number, release in enumerate(told)
    )


def _entry(release: Release, maintainer: str, earlier: int) -> str:
    """Return the entry of a version; `earlier` is how many came before it on the same day."""
    moment = datetime.datetime.combine(release.day, datetime.time(12 + earlier), datetime.UTC)
    lines = [
        textwrap.fill(change, _WIDTH, initial_indent="  * ", subsequent_indent="    ", break_on_hyphens=False)
        for change in release.changes or ("Première version.",)
    ]
    head = f"jachete ({release.version}) stable; urgency=medium\n\n"
    return head + "\n".join(lines) + f"\n\n -- {maintainer}  {format_datetime(moment)}\n"
