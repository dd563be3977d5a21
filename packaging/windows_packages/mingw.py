"""MinGW's tools: they compile for Windows, and tell what is in its libraries."""

import re
import subprocess
from pathlib import Path


def made_with(tool: str, *words: str) -> str:
    """Run one of the tools; return what it wrote."""
    command = [f"x86_64-w64-mingw32-{tool}", *words]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def exported(library: Path) -> list[str]:
    """Return the names that a Windows library gives to others, in order."""
    table = made_with("objdump", "-p", str(library)).partition("[Ordinal/Name Pointer] Table")[2]
    return sorted(set(re.findall(r"^\s*\[ *\d+\](?: \+base\[ *\d+\])?\s.*?(\S+)$", table, re.MULTILINE)))
