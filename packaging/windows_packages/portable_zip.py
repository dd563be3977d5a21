"""The folder that is carried: on a key, nothing is installed and the notebook lies beside the program."""

import time
import zipfile
from pathlib import Path
from typing import Final

from windows_packages.payload import Payload
from windows_packages.product import Release

from jachete.paths import PORTABLE_MARK

SAID: Final = """\
Ce fichier rend ce dossier portable : les sélections, les notes et les préférences sont gardées ici, à côté du
programme, et non dans le compte Windows. Supprimez-le pour qu’elles soient gardées dans le compte.

This file makes this folder portable: shortlists, notes and preferences are kept here, beside the program, and
not in the Windows account. Delete it to have them kept in the account.
"""


def make(payload: Payload, release: Release, out: Path) -> Path:
    """Write the archive in the folder `out`, every file dated by the release; return it."""
    made = out / release.name("-portable.zip")
    inside = f"jachete-{release.version}-portable"
    date = time.gmtime(release.moment)[:6]
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in payload.files:
            _add(archive, f"{inside}/{file.as_posix()}", (payload.root / file).read_bytes(), date)
        said = SAID.replace(" :", "\u00a0:").replace("\n", "\r\n")
        _add(archive, f"{inside}/{PORTABLE_MARK}", said.encode("utf-8-sig"), date)
    return made


def _add(archive: zipfile.ZipFile, name: str, content: bytes, date: tuple[int, ...]) -> None:
    entry = zipfile.ZipInfo(name, (date[0], date[1], date[2], date[3], date[4], date[5]))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, content)
