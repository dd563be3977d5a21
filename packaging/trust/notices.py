"""What the application says it owes to others, held against what it is really made of."""

import re
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from packaging.utils import canonicalize_name
from trust.component import TEXTS as KEPT
from trust.component import Component
from trust.inventory import TEXTS

ROOT: Final = Path(__file__).resolve().parents[2]
NOTICES: Final = ROOT / "THIRD_PARTY_NOTICES.md"
#: Name, range or files, licence, use.
_ROW: Final = re.compile(r"^\| (?P<name>[^|]+?) \| [^|]+ \| (?P<licence>[^|]+?) \| [^|]+ \|$", re.MULTILINE)


def missing(components: Iterable[Component], notices: str) -> list[str]:
    """Return a sentence for each component that the notices do not name, itself or what it is within."""
    named = {_key(row["name"]) for row in _ROW.finditer(notices)}
    return [
        f"{each.name}\u00a0: absent de {NOTICES.name}"
        for each in components
        if _key(each.within or each.name) not in named
    ]


def _key(name: str) -> str:
    return canonicalize_name(re.sub(r" \(.*\)$", "", name).replace(" ", "-"))


def table(components: Iterable[Component]) -> str:
    """Return the components as shipped: version, licence, and where its texts lie."""
    kept = list(components)
    places = placed(kept)
    rows = [
        f"| {each.name} | {each.version or '—'} | {each.licence} | {_named(each, places)} |" for each in kept
    ]
    return "\n".join(
        [
            "# Ce que ce dossier contient de tiers",
            "",
            "Relevé dans le dossier livré, fichier par fichier. Les conditions et ce qu’elles demandent :",
            "`THIRD_PARTY_NOTICES.md`, dans le même dossier. Un texte commun n’y est qu’une fois.",
            "",
            "| Composant | Version | Licence | Textes |",
            "|---|---|---|---|",
            *rows,
            "",
        ]
    )


def _named(component: Component, places: Mapping[Path, str]) -> str:
    return ", ".join(f"`{TEXTS}/{each}`" for each in dict.fromkeys(places[text] for text in component.texts))


def placed(components: Iterable[Component]) -> dict[Path, str]:
    """Return where each licence text goes below `licences`: the same content once, with what it is first of.

    The texts kept here are first of what no distribution declares; the others, of their distribution.
    """
    of: dict[bytes, list[tuple[bool, str, Path]]] = {}
    for each in components:
        for text in each.texts:
            apart = each.purl.startswith("pkg:pypi/") == text.is_relative_to(KEPT)
            of.setdefault(text.read_bytes(), []).append((apart, folder(each), text))
    places: dict[Path, str] = {}
    taken: set[str] = set()
    for content in sorted(of, key=lambda content: min(of[content])):
        _apart, name, text = min(of[content])
        place, number = f"{name}/{text.name}", 0
        while place in taken:
            number += 1
            place = f"{name}/{text.stem}-{number}{text.suffix}"
        taken.add(place)
        places |= {text: place for _apart, _name, text in of[content]}
    return places


def folder(component: Component) -> str:
    """Return the name of the folder of a component's licence texts."""
    return re.sub(r"[^\w.+-]+", "-", component.name)


def write_texts(components: Iterable[Component], frozen: Path) -> Path:
    """Put every licence text, the notices and the table in `licences`; return that folder.

    Done anew each time: what an earlier run wrote is removed.
    """
    place = frozen / TEXTS
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    shutil.copyfile(NOTICES, place / NOTICES.name)
    shutil.copyfile(ROOT / "LICENSE", place / "LICENSE")
    kept = sorted(components, key=lambda each: each.name)
    (place / "COMPOSANTS.md").write_text(table(kept), "utf-8", newline="\n")
    for text, name in placed(kept).items():
        (place / name).parent.mkdir(exist_ok=True)
        shutil.copyfile(text, place / name)
    return place
