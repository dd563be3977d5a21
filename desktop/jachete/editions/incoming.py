"""An edition that comes from elsewhere: verified, then set against the one in service."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from jachete.catalogue.directory import Manifest
from jachete.editions.opened import Opened
from jachete.errors import EditionDamagedError


class Standing(StrEnum):
    """How an edition stands to the one in service; OTHER has the same date and another content."""

    NEWER = "newer"
    OLDER = "older"
    SAME = "same"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Incoming:
    """An edition that was verified; `added` and `withdrawn` are ids of enterprises."""

    path: Path
    manifest: Manifest
    standing: Standing
    added: tuple[str, ...]
    withdrawn: tuple[str, ...]


def verified(path: Path, in_service: Path) -> Incoming:
    """Read an edition whole and compare it with the one in service; raise the `EditionError` of either."""
    with Opened.at(path) as coming, Opened.at(in_service) as current:
        ids = coming.reader.ids()
        if not coming.edition.is_sound():
            raise EditionDamagedError(path, "integrity_check")
        if len(ids) != coming.manifest.enterprises:
            raise EditionDamagedError(path, f"{len(ids)} ≠ {coming.manifest.enterprises}")
        before = current.reader.ids()
        known, found = frozenset(before), frozenset(ids)
        return Incoming(
            path,
            coming.manifest,
            _standing(coming.manifest, current.manifest),
            tuple(each for each in ids if each not in known),
            tuple(each for each in before if each not in found),
        )


def _standing(coming: Manifest, current: Manifest) -> Standing:
    if coming.digest == current.digest:
        return Standing.SAME
    at, before = coming.notice.published_on, current.notice.published_on
    if at == before:
        return Standing.OTHER
    return Standing.NEWER if at > before else Standing.OLDER
