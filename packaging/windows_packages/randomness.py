"""The source of chance that Debian's Wine lacks, and Rust asks of Windows; for Wine alone, never shipped."""

from pathlib import Path

from windows_packages.mingw import made_with

SOURCE = """\
#include <windows.h>
#include <ntsecapi.h>
__declspec(dllexport) BOOL ProcessPrng(BYTE *bytes, SIZE_T count) { return RtlGenRandom(bytes, count); }
"""


def add(system: Path) -> None:
    """Put `bcryptprimitives.dll` in a Windows system folder."""
    program = system / "bcryptprimitives.c"
    program.write_text(SOURCE)
    made_with("gcc", "-s", "-shared", "-o", str(program.with_suffix(".dll")), str(program), "-ladvapi32")
