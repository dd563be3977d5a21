"""The installer for a whole computer, made with wixl: what group policies and Intune put in place."""

import re
import shutil
import struct
import subprocess
import uuid
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Final
from xml.sax.saxutils import quoteattr

from windows_packages.payload import Payload
from windows_packages.product import ADDRESS, PUBLISHER, SHORTCUT, TITLE, Release

from jachete.associations import ASSOCIATIONS, Association

SOURCE: Final = Path(__file__).resolve().with_name("product.wxs")
#: Windows Installer knows the product by this one, from version to version, for ever.
UPGRADE: Final = "0B6D7B1E-3C52-4C7A-9C1B-6C1E6A5C8F21"
#: From it, each file has an identifier of its own that no version changes.
NAMES: Final = uuid.UUID("5d2f4a8e-91c7-4b0f-8e53-2f7d0a6b41c9")
#: How the summary of a package begins, and what is read of it.
SUMMARY: Final = uuid.UUID("F29F85E0-4FF9-1068-AB91-08002B27B3D9").bytes_le
SUMMARY_LENGTH: Final = 1_024
#: French of Canada, as Windows numbers it.
LANGUAGE: Final = 3084
SECONDS_FROM_1601: Final = 11_644_473_600


def make(payload: Payload, release: Release, out: Path, work: Path) -> Path:
    """Write the installer in the folder `out`, its lists in `work`; return its file."""
    work.mkdir(parents=True, exist_ok=True)
    for name, lines in lists(payload).items():
        content = "\n".join(["<Include>", *lines, "</Include>", ""])
        (work / f"{name}.wxi").write_text(content, encoding="utf-8")
    shutil.copy(SOURCE, work)
    shutil.copy(release.icon, work / "jachete.ico")
    link = work / "payload"  # wixl takes no absolute path
    link.unlink(missing_ok=True)
    link.symlink_to(payload.root.absolute())
    made = out.absolute() / release.name(".msi")
    told = {
        "PRODUCT": identifier(f"product {release.version}"),
        "PACKAGE": identifier(f"package {release.version} {release.moment}"),
        "UPGRADE": UPGRADE,
        "VERSION": release.version,
        "TITLE": TITLE,
        "SHORTCUT": SHORTCUT,
        "PUBLISHER": PUBLISHER,
        "ADDRESS": ADDRESS,
    }
    # Not on the command line, where wixl knows ASCII only.
    defined = "".join(f'<?define {name} = "{value}"?>' for name, value in told.items())
    (work / "told.wxi").write_text(f"<Include>{defined}</Include>\n", encoding="utf-8")
    command = ["wixl", "--arch", "x64", "--output", str(made), SOURCE.name]
    subprocess.run(command, check=True, cwd=work)
    settle(made, told["PACKAGE"], release.moment)
    return made


def settle(file: Path, package: str, moment: int) -> None:
    """Give a package its own identifier and date, where wixl draws one and puts the time of the day."""
    content = file.read_bytes()
    place = content.index(SUMMARY)
    summary = bytearray(content[place : place + SUMMARY_LENGTH])
    date = struct.pack("<Q", (moment + SECONDS_FROM_1601) * 10_000_000)
    summary[:] = re.sub(rb"\{[0-9A-F-]{36}\}", f"{{{package}}}".encode(), bytes(summary), count=1)
    summary[:] = re.sub(rb"(?s)\x40\0\0\0.{6}[\xd0-\xff]\x01", b"\x40\0\0\0" + date, bytes(summary))
    summary[:] = summary.replace(b"x64;1033", f"x64;{LANGUAGE}".encode())
    file.write_bytes(content[:place] + bytes(summary) + content[place + SUMMARY_LENGTH :])


def identifier(what: str) -> str:
    """Return the identifier of something, the same each time."""
    return str(uuid.uuid5(NAMES, what)).upper()


def lists(payload: Payload) -> dict[str, list[str]]:
    """Return the lines of the three lists: what is brought, what is declared, the parts of the feature."""
    parts = [_part(str(file)) for file in payload.files] + [_part(each.suffix) for each in ASSOCIATIONS]
    return {
        "files": list(_folder(payload, PurePath())),
        "associations": [line for each in ASSOCIATIONS for line in _associated(each)],
        "parts": [f'<ComponentRef Id="{part}"/>' for part in parts],
    }


def _folder(payload: Payload, folder: PurePath) -> Iterator[str]:
    for file in payload.files_in(folder):
        name = quoteattr(file.name)
        source = quoteattr(f"payload/{file.as_posix()}")
        identity = f'Id="f{_part(str(file))[1:]}"'
        yield _component(str(file), f'<File {identity} Name={name} Source={source} KeyPath="yes"/>')
    for inner in payload.folders_in(folder):
        yield f'<Directory Id="d{_part(str(inner))[1:]}" Name={quoteattr(inner.name)}>'
        yield from _folder(payload, inner)
        yield "</Directory>"


def _associated(kind: Association) -> Iterator[str]:
    """Yield the part that declares a kind of file."""
    program = "[INSTALLDIR]jachete.exe"
    values = [
        (kind.prog_id, "", kind.title),
        (rf"{kind.prog_id}\DefaultIcon", "", f"{program},0"),
        (rf"{kind.prog_id}\shell\open\command", "", f'"{program}" "%1"'),
        (kind.suffix, "Content Type", kind.mime),
        (kind.suffix, "", kind.prog_id),
    ]
    lines = []
    for key, name, value in values:
        named = f"Name={quoteattr(name)} " if name else ""
        main = ' KeyPath="yes"' if (key, name) == (kind.suffix, "") else ""
        place = rf'Root="HKLM" Key="Software\Classes\{key}" Type="string"'
        lines.append(f"<RegistryValue {place} {named}Value={quoteattr(value)}{main}/>")
    yield _component(kind.suffix, "".join(lines))


def _component(what: str, content: str) -> str:
    return f'<Component Id="{_part(what)}" Guid="{identifier(what)}" Win64="yes">{content}</Component>'


def _part(what: str) -> str:
    """Return the name of a part, short enough for the tables of Windows Installer."""
    return "c" + identifier(what).replace("-", "")[:20]
