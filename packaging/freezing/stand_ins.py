"""Small libraries that stand in for large ones which are opened, and of which the application uses nothing.

NumPy opens OpenBLAS as soon as it is imported: 20 to 28 MB that serve `dot`, `matmul` and `linalg` alone.
Pillow opens libxcb, to take pictures of the screen. A stand-in (`stand_in.c`) has the library's file name and
every name that is asked of it. A call to one of them says so and ends the program; only the product by which
NumPy tries itself at each start is really done. Tests run the search on it, and keep what needs those
libraries out of the sources.

Compiling NumPy itself without BLAS would do too, but not for Windows from here. Where there is no compiler,
and on macOS, the libraries stay. Standard library only: it runs before anything is installed.
"""

from __future__ import annotations  # as in prepare.py

import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import prepare

SOURCE: Final = Path(__file__).with_name("stand_in.c")
#: Where freezing looks for what stands in for a library of the same name.
STAND_INS: Final = prepare.ROOT / "build" / "freezing" / "stand-ins"
#: Done, not refused.
_PRODUCT: Final = "scipy_cblas_sdot64_"
#: What every stand-in holds, and no other library.
_MARK: Final = "que cette application n’emploie pas".encode()
_MODULES: Final = frozenset({".so", ".pyd"})


@dataclass(frozen=True)
class Library:
    """A library that wheels bring: its file's name and folder, who asks what of it, both as patterns.

    A compiled module holds the names that it asks for as texts that a zero ends.
    """

    folder: str
    file: re.Pattern[str]
    package: str
    asked: re.Pattern[bytes]


@dataclass(frozen=True)
class Compiler:
    """A C compiler, what it is told for a system, and the libraries of that system that it links with."""

    program: str
    options: tuple[str, ...]
    libraries: tuple[str, ...]


#: A digest is part of each file's name.
LIBRARIES: Final = (
    Library(
        "numpy.libs",
        re.compile(r"libscipy_openblas64_.*\.(?:so|dll)"),
        "numpy",
        re.compile(rb"scipy_\w+_(?=\0)"),
    ),
    Library("pillow.libs", re.compile(r"libxcb-\w{8}\.so[.\d]*"), "PIL", re.compile(rb"xcb_\w+(?=\0)")),
)
LINUX: Final = Compiler(
    "gcc", ("-fPIC", "-fvisibility=hidden", "-Wl,--build-id=none,-z,now"), ("-l:libc.so.6",)
)
WINDOWS: Final = Compiler(
    "x86_64-w64-mingw32-gcc",
    ("-Wl,--no-insert-timestamp,-e,DllMain,--image-base=0x180000000",),
    ("-lmsvcrt",),
)


def make(site: Path, compiler: Compiler, folder: Path = STAND_INS) -> list[Path]:
    """Return what stands in for libraries of a `site-packages`, made anew; nothing without a compiler."""
    shutil.rmtree(folder, ignore_errors=True)
    if shutil.which(compiler.program) is None:
        prepare.say(
            "Sans compilateur C, des bibliothèques que rien n’emploie sont livrées\u00a0: plus de 20\u202fMo."
        )
        return []
    found = [
        (library, path)
        for library in LIBRARIES
        for path in sorted((site / library.folder).glob("*"))
        if library.file.fullmatch(path.name)
    ]
    return [_made(path.name, asked(library, site), compiler, folder) for library, path in found]


def _made(name: str, names: list[str], compiler: Compiler, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    lines = [f"{'PRODUCT' if each == _PRODUCT else 'REFUSED'}({each})\n" for each in names]
    (folder / "asked.h").write_text("".join(lines), "ascii")
    options = ["-shared", "-O2", "-s", "-nostdlib", "-fno-builtin", *compiler.options, "-I", str(folder)]
    called = [] if name.endswith(".dll") else [f"-Wl,-soname,{name}"]
    made = folder / name
    prepare.demand([compiler.program, *options, *called, str(SOURCE), *compiler.libraries, "-o", str(made)])
    return made


def asked(library: Library, site: Path) -> list[str]:
    """Return the names that compiled modules ask of a library, in order."""
    modules = (path for path in (site / library.package).rglob("*") if path.suffix in _MODULES)
    return sorted(
        {name.decode() for module in modules for name in library.asked.findall(module.read_bytes())}
    )


def stood_in(destination: str, source: str, folder: Path = STAND_INS) -> str:
    """Return where a file of the frozen folder comes from: its stand-in when there is one, or `source`."""
    stand_in = folder / re.split(r"[/\\]", destination)[-1]
    return str(stand_in) if _is_replaced(stand_in.name) and stand_in.is_file() else source


def is_stand_in(file: Path) -> bool:
    """Tell whether a file is one of these."""
    return _is_replaced(file.name) and _MARK in file.read_bytes()


def _is_replaced(name: str) -> bool:
    return any(library.file.fullmatch(name) for library in LIBRARIES)
