"""The installer for one person, made with NSIS."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path, PurePath, PureWindowsPath
from typing import Final

from windows_packages import signing
from windows_packages.payload import Payload
from windows_packages.product import (
    ADDRESS,
    LICENCE,
    MUTEX,
    OLDEST_BUILD,
    PUBLISHER,
    SHORTCUT,
    TITLE,
    Release,
)

from jachete.associations import ASSOCIATIONS, Association

SCRIPT: Final = Path(__file__).resolve().with_name("installer.nsi")


def make(payload: Payload, release: Release, out: Path, work: Path, *, signed: bool) -> Path:
    """Write the installer in the folder `out`, its lists in `work`; return its file.

    `signed` has it and its uninstaller signed with the identity that the environment tells.
    """
    work.mkdir(parents=True, exist_ok=True)
    for name, lines in lists(payload).items():
        (work / f"{name}.nsh").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8-sig")
    licence = work / "licence.txt"
    licence.write_text(LICENCE.read_text("utf-8"), encoding="utf-8-sig", newline="\r\n")
    made = out / release.name("-user-setup.exe")
    told = {
        "VERSION": release.version,
        "TITLE": TITLE,
        "SHORTCUT": SHORTCUT,
        "PUBLISHER": PUBLISHER,
        "ADDRESS": ADDRESS,
        "MUTEX": MUTEX,
        "OLDEST_BUILD": OLDEST_BUILD,
        "KILOBYTES": payload.size() // 1024,
        "ICON": release.icon,
        "LICENCE": licence,
        "LISTS": work,
        "OUTFILE": made,
    }
    if signed:
        told["SIGN"] = f'"{sys.executable}" "{signing.__file__}" {release.moment}'
    command = ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8"]
    defined = [f"-D{name}={value}" for name, value in told.items()]
    subprocess.run([*command, *defined, str(SCRIPT)], check=True, stdout=subprocess.DEVNULL)
    return made


def lists(payload: Payload) -> dict[str, list[str]]:
    """Return the lines that install and remove, one by one, what is brought: a folder is never emptied."""
    return {
        "install": list(_installed(payload)),
        "uninstall": [f'Delete "{_inside(file)}"' for file in payload.files],
        "folders": [f'RMDir "{_inside(folder)}"' for folder in reversed(payload.folders())],
        "associate": [line for each in ASSOCIATIONS for line in _associated(each)],
        "dissociate": [line for each in ASSOCIATIONS for line in _dissociated(each)],
    }


def _installed(payload: Payload) -> Iterator[str]:
    for folder in (PurePath(), *payload.folders()):
        yield f'SetOutPath "{_inside(folder)}"'
        yield from (f'File "{payload.root / file}"' for file in payload.files_in(folder))
    yield 'SetOutPath "$INSTDIR"'


def _inside(path: PurePath) -> str:
    return str(PureWindowsPath("$INSTDIR") / path)


def _associated(kind: Association) -> Iterator[str]:
    program = r"$INSTDIR\jachete.exe"
    for key, value in (
        (kind.prog_id, kind.title),
        (rf"{kind.prog_id}\DefaultIcon", f"{program},0"),
        (rf"{kind.prog_id}\shell\open\command", f'"{program}" "%1"'),
        (kind.suffix, kind.prog_id),
    ):
        yield rf"""WriteRegStr HKCU "Software\Classes\{key}" "" '{value}'"""
    yield rf'WriteRegStr HKCU "Software\Classes\{kind.suffix}" "Content Type" "{kind.mime}"'


def _dissociated(kind: Association) -> Iterator[str]:
    """Give back a suffix, unless it was given to another program since."""
    yield rf'DeleteRegKey HKCU "Software\Classes\{kind.prog_id}"'
    yield rf'ReadRegStr $R3 HKCU "Software\Classes\{kind.suffix}" ""'
    yield f'${{If}} $R3 == "{kind.prog_id}"'
    yield rf'  DeleteRegKey HKCU "Software\Classes\{kind.suffix}"'
    yield "${EndIf}"
