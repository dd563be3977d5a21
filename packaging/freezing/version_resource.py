"""What Windows shows of an executable: its properties' « Details » tab."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PyInstaller.utils.win32.versioninfo import VSVersionInfo

PRODUCT: Final = "L’économie sociale, j’achète! — Répertoire"
_FRENCH_OF_CANADA: Final = 0x0C0C
_UNICODE: Final = 1200
_WINDOWS_NT: Final = 0x40004
_APPLICATION: Final = 1


def strings(version: str, name: str, description: str) -> dict[str, str]:
    """Return the texts that go with the executable `name`."""
    return {
        "CompanyName": "L’économie sociale, j’achète!",
        "FileDescription": description,
        "FileVersion": version,
        "InternalName": name,
        "LegalCopyright": "Code sous licence MIT; données sous CC BY 4.0",
        "OriginalFilename": f"{name}.exe",
        "ProductName": PRODUCT,
        "ProductVersion": version,
    }


def version_resource(version: str, name: str, description: str) -> VSVersionInfo:
    """Return the resource itself; on Windows only, where PyInstaller has what it takes."""
    from PyInstaller.utils.win32.versioninfo import (  # noqa: PLC0415 - there only
        FixedFileInfo,
        StringFileInfo,
        StringStruct,
        StringTable,
        VarFileInfo,
        VarStruct,
        VSVersionInfo,
    )

    numbers = (*map(int, version.split(".")), 0)
    texts = [StringStruct(key, text) for key, text in strings(version, name, description).items()]
    return VSVersionInfo(
        ffi=FixedFileInfo(numbers, numbers, 0x3F, 0, _WINDOWS_NT, _APPLICATION, 0, (0, 0)),
        kids=[
            StringFileInfo([StringTable(f"{_FRENCH_OF_CANADA:04X}{_UNICODE:04X}", texts)]),
            VarFileInfo([VarStruct("Translation", [_FRENCH_OF_CANADA, _UNICODE])]),
        ],
    )
