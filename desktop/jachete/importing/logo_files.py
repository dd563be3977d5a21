"""The `logos` folder of a package → the logos of its published enterprises; a bad one is only left out."""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from jachete.catalogue.logo import Logo
from jachete.i18n import _
from jachete.importing import drawings, pictures
from jachete.importing.checks import Record
from jachete.importing.enterprise_tables import ENTERPRISES, Publication
from jachete.importing.pictures import LogoError
from jachete.importing.report import Report

FOLDER: Final = "logos"
#: A heavier file is not read, in bytes.
HEAVIEST: Final = 5 * 1024 * 1024
#: A file's name alone: no folder, no drive, nothing that a system hides or reads otherwise.
_NAME: Final = re.compile(r"[^\W_][^/\\:*?\"<>|\x00]*")


def read_logos(
    folder: Path, enterprises: Iterable[Record], report: Report, digest: "hashlib._Hash"
) -> dict[str, Logo]:
    """Return the logos of what is published, by enterprise; what they were read from goes in `digest`.

    A file that is missing, unsafe or no picture is warned of, and its enterprise has no logo.
    """
    logos = {}
    for record in enterprises:
        if not record["logo"] or record["publication"] != Publication.PUBLISHED:
            continue
        try:
            content = _content(folder / FOLDER, record["logo"])
            logos[record["id"]] = kept(content)
            digest.update(b"\x1dlogo\x1f" + hashlib.sha256(content).digest())
        except LogoError as fault:
            report.warn(ENTERPRISES.name, record.number, "logo", str(fault))
    return logos


def kept(content: bytes) -> Logo:
    """Return the logo that an edition keeps of a file's content; raise `LogoError`."""
    return pictures.kept(drawings.painted(content) if drawings.is_drawing(content) else content)


def _content(folder: Path, name: str) -> bytes:
    if _NAME.fullmatch(name) is None:
        raise LogoError(
            _("« {name} » n’est pas un simple nom de fichier").format(name=name),
            _("écrivez le nom d’un fichier du dossier « {folder} »").format(folder=FOLDER),
        )
    path = folder / name
    try:
        if path.resolve().parent != folder.resolve() or not path.is_file():
            raise LogoError(
                _("le fichier « {name} » n’est pas dans le dossier « {folder} »").format(
                    name=name, folder=FOLDER
                ),
                _("remettez-le dans ce dossier ou corrigez son nom"),
            )
        with path.open("rb") as file:
            content = file.read(HEAVIEST + 1)
    except OSError as problem:
        raise LogoError(
            _("le fichier « {name} » ne peut pas être lu ({reason})").format(
                name=name, reason=problem.strerror
            ),
            _("fermez-le ailleurs, puis réessayez"),
        ) from problem
    if len(content) > HEAVIEST:
        raise LogoError(
            _("le fichier « {name} » dépasse {most} Mo").format(name=name, most=HEAVIEST // 1024**2),
            _("réduisez l’image"),
        )
    return content
