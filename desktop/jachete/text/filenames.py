"""Names of files that every system accepts, Windows first."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

#: Characters that a name may have, without its extension; a whole path has room for 260 on Windows.
LONGEST: Final = 80
_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*\s]+')
#: Devices of Windows: a file cannot be called so, whatever its extension.
_RESERVED: Final = re.compile(r"(?i)(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?")
_NOT_WRITTEN: Final = ("Cc", "Cf", "Cs", "Co", "Cn")


def file_name(text: str) -> str:
    """Return a text as the name of a file, without extension; empty when nothing of it can be kept."""
    flat = unicodedata.normalize("NFC", _FORBIDDEN.sub(" ", text))
    kept = "".join(char for char in flat if unicodedata.category(char) not in _NOT_WRITTEN)
    name = " ".join(kept.split()).strip(". ")[:LONGEST].rstrip(". ")
    return f"{name}_" if _RESERVED.fullmatch(name) else name


def distinct_names(texts: Sequence[str], otherwise: Sequence[str]) -> list[str]:
    """Return a name for each text, no two the same, whatever the case; the other text when nothing is left.

    The second of two equal names is followed by « (2) ».
    """
    taken: set[str] = set()
    return [
        _free(file_name(text) or file_name(other) or "_", taken)
        for text, other in zip(texts, otherwise, strict=True)
    ]


def _free(name: str, taken: set[str]) -> str:
    """Return a name that is not taken, and take it."""
    found, number = name, 1
    while _same(found) in taken:
        number += 1
        found = f"{name[: LONGEST - len(str(number)) - 3].rstrip('. ')} ({number})"
    taken.add(_same(found))
    return found


def _same(name: str) -> str:
    """Return what two names that a file system takes for one have in common."""
    return unicodedata.normalize("NFC", name.casefold())
