"""What the libraries of a Windows folder ask of others: all of it must be there, or in every Windows 10.

Wine has run-time libraries of its own, so what is missing stays unseen there; this reads the files instead.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import pefile

PROGRAMS: Final = frozenset({".exe", ".dll", ".pyd"})
#: Libraries of Windows 10 1809; names that begin with `api-ms-win-` or `ext-ms-win-` are its too.
OF_WINDOWS: Final = frozenset(
    [
        *("advapi32", "authz", "bcrypt", "bcryptprimitives", "cabinet", "cfgmgr32", "comctl32"),
        *("comdlg32", "crypt32", "d2d1", "d3d11", "d3d12", "d3d9", "dbghelp", "dcomp", "dnsapi"),
        *("dwmapi", "dwrite", "dxgi", "gdi32", "imm32", "iphlpapi", "kernel32", "mpr", "mscms", "msi"),
        *("msvcrt", "ncrypt", "netapi32", "ntdll", "ole32", "oleaut32", "opengl32", "powrprof"),
        *("propsys", "psapi", "rpcrt4", "secur32", "setupapi", "shcore", "shell32", "shlwapi"),
        *("ucrtbase", "uiautomationcore", "user32", "userenv", "uxtheme", "version", "winhttp"),
        *("winmm", "winspool.drv", "ws2_32", "wsock32", "wtsapi32"),
    ]
)
#: A library is looked for beside the one that asks, then in the folders that the application adds.
ADDED: Final = ("_internal", "_internal/PySide6", "_internal/shiboken6", "_internal/numpy.libs")
#: Qt gives and asks for more names than pefile reads unless it is told.
MANY: Final = 100_000
pefile.MAX_IMPORT_SYMBOLS = MANY


def missing(root: Path) -> list[str]:
    """Return what is asked for and found nowhere: “file -> library”, “file -> library:name”."""
    programs = sorted(path for path in root.rglob("*") if path.suffix.lower() in PROGRAMS)
    exports: dict[Path, frozenset[str]] = {}
    found: list[str] = []
    for path in programs:
        for library, names in _imports(path).items():
            if _is_of_windows(library):
                continue
            asked = f"{path.relative_to(root).as_posix()} -> {library}"
            place = _place(library, path.parent, root)
            if place is None:
                found.append(asked)
                continue
            if place not in exports:
                exports[place] = frozenset(_exports(place))
            found += [f"{asked}:{name}" for name in names if name not in exports[place]]
    return found


def _is_of_windows(library: str) -> bool:
    name = library.removesuffix(".dll")
    return name.startswith(("api-ms-win-", "ext-ms-win-")) or name in OF_WINDOWS


def _place(library: str, beside: Path, root: Path) -> Path | None:
    folders = [beside, *(root / each for each in ADDED)]
    near = (path for folder in folders if folder.is_dir() for path in folder.iterdir())
    return next((path for path in near if path.name.lower() == library), None)


def _imports(path: Path) -> Mapping[str, list[str]]:
    """Return the libraries that a file asks for, in small letters, with the names it wants of each."""
    entry = pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_IMPORT"]
    with pefile.PE(str(path), fast_load=True) as file:
        file.parse_data_directories([entry])
        asked = getattr(file, "DIRECTORY_ENTRY_IMPORT", [])
        return {
            each.dll.decode().lower(): [one.name.decode() for one in each.imports if one.name]
            for each in asked
        }


def _exports(path: Path) -> Iterator[str]:
    entry = pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_EXPORT"]
    with pefile.PE(str(path), fast_load=True, max_symbol_exports=MANY) as file:
        file.parse_data_directories([entry])
        for symbol in file.DIRECTORY_ENTRY_EXPORT.symbols if hasattr(file, "DIRECTORY_ENTRY_EXPORT") else []:
            if symbol.name:
                yield symbol.name.decode()
