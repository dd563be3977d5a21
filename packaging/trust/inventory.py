"""What lies in a frozen folder: each file, and each module of its archive, is someone's."""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, distributions
from pathlib import Path, PurePosixPath
from typing import Final

from freezing.stand_ins import is_stand_in
from packaging.utils import canonicalize_name
from PyInstaller.archive.readers import ArchiveReadError, CArchiveReader
from trust.component import TEXTS as KEPT
from trust.component import Component, Known, known, pattern
from trust.versions import carried, declared, locked, versions

PRODUCT: Final = "jachete"
#: Where the licence texts are put: they come from what they are about.
TEXTS: Final = "licences"
#: What most of Rust is under, beside the MIT licence.
CRATES: Final = KEPT / "Apache-2.0.txt"
#: What the product itself puts in the folder.
_OWN: Final = re.compile(r"(jachete|resources)/.*|edition\.db|LICENSE|jachete-[\d.]+\.dist-info/.*")
#: Where each system keeps the inside of a frozen folder.
_INSIDE: Final = re.compile(r"^(.*\.app/)?(_internal/|Contents/(Frameworks|Resources)/)")
_LICENCE: Final = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)
#: What the metadata of a distribution says in its own words.
_SPDX: Final = {
    "pypdfium2": "BSD-3-Clause AND Apache-2.0",
    "reportlab": "BSD-3-Clause",
    "rl-accel": "BSD-3-Clause",
    "resvg-py": "MIT",
    "segno": "BSD-3-Clause",
}


@dataclass(frozen=True, slots=True)
class Inventory:
    """The components of a folder by name, and the files and modules that are nobody's."""

    components: tuple[Component, ...]
    unattributed: tuple[str, ...]


def inventory(folder: Path, site: Path) -> Inventory:
    """Return what a frozen folder is made of; paths are below it, with forward slashes.

    `site` is the `site-packages` that it was frozen from: there, distributions tell what they are made of.
    """
    files = {
        path.relative_to(folder).as_posix(): path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink() and TEXTS not in path.relative_to(folder).parts[:-1]
    }
    inside = {path: _INSIDE.sub("", path) for path in files}
    here = _distributions(
        {file.parent.parent for path, file in files.items() if path.endswith("dist-info/METADATA")}, site
    )
    owners = {path: _owner(name, files[path], here) for path, name in inside.items()}
    modules = {name: _module_owner(name, here) for name in sorted(_modules(files.values()))}
    components = [
        *_native(owners, inside, files, here),
        *(
            _distribution(each, owners, files)
            for name, each in here.items()
            if name in {*owners.values(), *modules.values()}
        ),
    ]
    components += [crate for each in here.values() for crate in _crates(each)]
    nobodys = [
        *(path for path, owner in owners.items() if owner == ""),
        *(f"module {name}" for name, owner in modules.items() if owner == ""),
    ]
    return Inventory(
        tuple(sorted(components, key=lambda each: (each.name.lower(), each.version))), tuple(nobodys)
    )


def _distributions(folders: Iterable[Path], site: Path) -> dict[str, Distribution]:
    """Return the distributions that the folder names, as installed, by normalised name; not the product."""
    frozen, installed = (
        {canonicalize_name(each.name): each for each in distributions(path=sorted(map(str, places)))}
        for places in (folders, [site])
    )
    return {name: installed[name] for name in sorted(frozen) if name != PRODUCT}


def _owner(path: str, file: Path, here: Mapping[str, Distribution]) -> str:
    """Return who made a file: an entry's name, a distribution's normalised name, the product; or ""."""
    if is_stand_in(file):
        return PRODUCT
    for entry in known():
        if entry.has(path):
            return entry.name
    if _OWN.fullmatch(path):
        return PRODUCT
    return next((name for name, each in here.items() if path.split("/", 1)[0] in _tops(each)), "")


def _module_owner(name: str, here: Mapping[str, Distribution]) -> str:
    top = name.split(".", 1)[0]
    if top in sys.stdlib_module_names or top.startswith(("_sysconfigdata_", "_pyi_")):
        return "CPython"
    if top == PRODUCT:
        return PRODUCT
    return next((owner for owner, each in here.items() if not _tops(each).isdisjoint({top, f"{top}.py"})), "")


@cache
def _tops(distribution: Distribution) -> frozenset[str]:
    """Return the folders and files that a distribution puts directly beside the others."""
    tops = {path.parts[0] for path in distribution.files or () if ".." not in path.parts}
    return frozenset({*tops, f"{canonicalize_name(distribution.name)}.libs"} - {"__pycache__"})


def _modules(files: Iterable[Path]) -> Iterator[str]:
    """Yield the modules archived in the executables of the folder."""
    for file in files:
        if file.suffix in {"", ".exe"}:
            try:
                archive = CArchiveReader(str(file))
            except ArchiveReadError:
                continue
            for name in (each for each in archive.toc if each.startswith("PYZ")):
                yield from archive.open_embedded_archive(name).toc


def _native(
    owners: Mapping[str, str],
    inside: Mapping[str, str],
    files: Mapping[str, Path],
    here: Mapping[str, Distribution],
) -> Iterator[Component]:
    for entry in known():
        own = {path: files[path] for path, owner in owners.items() if owner == entry.name}
        told = versions(entry, {inside[path]: file for path, file in own.items()}, here)
        for version in sorted(set(told.values())):
            yield _component(entry, version, [path for path in own if told[inside[path]] == version], here)
        if not own:
            yield from _without_file(entry, {inside[path]: file for path, file in files.items()}, here)


def _without_file(
    entry: Known, files: Mapping[str, Path], here: Mapping[str, Distribution]
) -> Iterator[Component]:
    """Yield a component that has no file of its own here, when something else was compiled with it."""
    separate = any(path.startswith(f"{entry.built_in}.libs/") for path in files)
    if entry.built_in in here and not separate:
        rule = next(rule for rule in entry.rules if "sbom" in rule)
        yield _component(entry, carried(here[entry.built_in]).get(rule["as"], ""), [], here)
    if entry.compiled_in:
        hosts = {path: file for path, file in files.items() if pattern(entry.compiled_in).fullmatch(path)}
        for version in sorted(set(versions(entry, hosts, here).values())):
            yield _component(entry, version, [], here)


def _component(entry: Known, version: str, files: list[str], here: Mapping[str, Distribution]) -> Component:
    texts = entry.texts or (tuple(_texts(here[entry.came_with])) if entry.came_with in here else ())
    purl = f"{entry.purl}@{version}" if version else entry.purl
    return Component(entry.name, version, entry.licence, entry.kind, purl, entry.cpe, tuple(files), texts)


def _distribution(each: Distribution, owners: Mapping[str, str], files: Mapping[str, Path]) -> Component:
    name = canonicalize_name(each.name)
    own = tuple(path for path in files if owners[path] == name)
    texts = tuple(_texts(each)) or _borrowed(name)
    _, hashes = locked(name)
    purl = f"pkg:pypi/{name}@{each.version}"
    return Component(each.name, each.version, _licence(each), "library", purl, "", own, texts, hashes)


def _crates(each: Distribution) -> Iterator[Component]:
    """Yield what a distribution says that it was compiled from in Rust, which nothing else tells."""
    for part in declared(each):
        purl = part.get("purl", "").split("?")[0]
        if purl.startswith("pkg:cargo/"):
            licence = part["licenses"][0].get("expression") or part["licenses"][0]["license"]["id"]
            texts = (*_texts(each), CRATES)
            name, version = part["name"], part["version"]
            yield Component(name, version, licence, "library", purl, texts=texts, within=each.name)


def _licence(each: Distribution) -> str:
    said = _field(each, "License-Expression") or _field(each, "License")
    return _SPDX.get(canonicalize_name(each.name), said)


def _field(each: Distribution, name: str) -> str:
    return str((each.metadata.get_all(name) or [""])[0])


def _texts(each: Distribution) -> Iterator[Path]:
    for path in each.files or ():
        in_metadata = PurePosixPath(path).parts[0].endswith(".dist-info")
        if in_metadata and (_LICENCE.search(path.name) or "licenses" in path.parts):
            yield Path(str(path.locate()))


def _borrowed(name: str) -> tuple[Path, ...]:
    """Return Qt's texts for the distributions that have Qt's licence and no text of it."""
    qt = next(entry for entry in known() if entry.name == "Qt")
    return qt.texts if name in {"pyside6-essentials", "shiboken6"} else ()
