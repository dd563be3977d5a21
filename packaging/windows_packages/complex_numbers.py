"""The complex numbers that Debian's Wine lacks and NumPy asks of Windows; for Wine alone, never shipped.

Wine's `ucrtbase.dll` is set aside as `ucrtwine.dll`; another takes its place, which sends every name there
but those of complex numbers, which MinGW has. What Windows calls `long double` is its `double`.
"""

import re
from pathlib import Path
from typing import Final

from windows_packages.mingw import exported, made_with

NAMES: Final = (
    *("creal", "cimag", "cabs", "carg", "conj", "cproj", "cexp", "clog", "clog10", "cpow", "csqrt"),
    *("csin", "ccos", "ctan", "csinh", "ccosh", "ctanh"),
    *("casin", "cacos", "catan", "casinh", "cacosh", "catanh"),
)
#: Wine looks for its own among its files whatever their folder: the mark it knows them by is removed.
MARK: Final = b"Wine builtin DLL"


def add(system: Path, source: Path) -> None:
    """Put both libraries in a Windows system folder; `source` is Wine's own."""
    (system / "ucrtwine.dll").write_bytes(source.read_bytes().replace(MARK, MARK.lower(), 1))
    definition, program = system / "ucrtbase.def", system / "ucrtbase.c"
    definition.write_text(forwarding(exported(source)))
    program.write_text("int DllMain(void *module, int reason, void *reserved) { return 1; }\n")
    wanted = [f"-Wl,-u,{name}{suffix}" for name in NAMES for suffix in ("", "f")]
    place = system / "ucrtbase.dll"
    place.unlink(missing_ok=True)  # a link to Wine's own, elsewhere
    apart = ("-shared", "-nostartfiles", "-static-libgcc", "-Wl,-e,DllMain", *wanted)
    made_with("gcc", "-s", *apart, "-o", str(place), str(program), str(definition), "-lmingwex", "-lmsvcrt")


def forwarding(names: list[str]) -> str:
    """Return the definition of a library with these names, all of them elsewhere but complex numbers."""
    own = {f"{name}{suffix}": f"{name}{suffix}" for name in NAMES for suffix in ("", "f")}
    own |= {f"{name}l": name for name in NAMES}
    lines = [f"{_quoted(name)}={own.get(name) or f'ucrtwine.{_quoted(name)}'}" for name in names]
    return "\n".join(["LIBRARY ucrtbase.dll", "EXPORTS", *lines, ""])


def _quoted(name: str) -> str:
    return f'"{name}"' if re.search(r"\W", name) else name
