"""Compare two makings of the same thing, file by file, and explain each difference.

    python3 packaging/trust/comparison.py ONE OTHER

Two folders, or two files. Exit status 0 when they are the same bytes with the same rights, 1 otherwise.
Standard library only: anyone can check what was published against what they made themselves.
"""

import argparse
import stat
import sys
import zipfile
from itertools import zip_longest
from pathlib import Path
from typing import Final

#: Bytes read around the first difference.
_SHOWN: Final = 16


def main(arguments: list[str] | None = None) -> int:
    """Compare what the command line names; return 0 when nothing differs."""
    parser = argparse.ArgumentParser(description="Compare deux fabrications, fichier par fichier.")
    parser.add_argument("one", type=Path, metavar="UNE")
    parser.add_argument("other", type=Path, metavar="AUTRE")
    options = parser.parse_args(arguments)
    for missing in (path for path in (options.one, options.other) if not path.exists()):
        parser.error(f"rien à cet endroit\u00a0: {missing}")
    differences = compare(options.one, options.other)
    for difference in differences:
        print(difference)
    if not differences:
        print("Identiques, octet pour octet.")
    return 1 if differences else 0


def compare(one: Path, other: Path) -> list[str]:
    """Return a sentence for each difference, in the order of names; none when both are the same."""
    names = sorted(_names(one) | _names(other))
    return [found for name in names for found in _differences(name, one / name, other / name)]


def _names(place: Path) -> set[str]:
    if not place.is_dir():
        return {"."}
    return {path.relative_to(place).as_posix() for path in place.rglob("*")}


def _differences(name: str, one: Path, other: Path) -> list[str]:
    for here, there, side in ((one, other, "première"), (other, one, "seconde")):
        if not _is_there(there):
            return [f"{name}\u00a0: seulement dans la {side} fabrication"] if _is_there(here) else []
    if _kind(one) != _kind(other):
        return [f"{name}\u00a0: {_kind(one)}, puis {_kind(other)}"]
    if one.is_symlink():
        same = one.readlink() == other.readlink()
        return [] if same else [f"{name}\u00a0: le lien mène à {one.readlink()}, puis à {other.readlink()}"]
    found = []
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (one, other)]
    if modes[0] != modes[1]:
        found.append(f"{name}\u00a0: droits {modes[0]:o}, puis {modes[1]:o}")
    if one.is_file() and one.read_bytes() != other.read_bytes():
        found.append(f"{name}\u00a0: {_explained(one, other)}")
    return found


def _is_there(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def _kind(path: Path) -> str:
    return "un lien" if path.is_symlink() else "un dossier" if path.is_dir() else "un fichier"


def _explained(one: Path, other: Path) -> str:
    """Tell what differs between two files: members of an archive, a size, the first byte."""
    if zipfile.is_zipfile(one) and zipfile.is_zipfile(other):
        members = [_members(path) for path in (one, other)]
        changed = sorted(
            name
            for name in members[0].keys() | members[1].keys()
            if members[0].get(name) != members[1].get(name)
        )
        return (
            f"membres différents\u00a0: {', '.join(changed)}"
            if changed
            else "mêmes membres, rangés autrement"
        )
    contents = [path.read_bytes() for path in (one, other)]
    at = next(place for place, pair in enumerate(zip_longest(*contents)) if pair[0] != pair[1])
    before, after = (content[at : at + _SHOWN].hex(" ") or "fin" for content in contents)
    sizes = (
        ""
        if len(contents[0]) == len(contents[1])
        else f"{len(contents[0])} octets, puis {len(contents[1])}; "
    )
    return f"{sizes}à partir de l’octet {at}, {before} puis {after}"


def _members(path: Path) -> dict[str, tuple[int, tuple[int, ...]]]:
    with zipfile.ZipFile(path) as archive:
        return {each.filename: (each.CRC, each.date_time) for each in archive.infolist()}


if __name__ == "__main__":
    sys.exit(main())
