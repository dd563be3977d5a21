"""What the application says it owes to others, held against what it is really made of."""

import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from packaging.utils import canonicalize_name
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
    """Return the components as shipped: version, licence, and where its text lies."""
    rows = [
        f"| {each.name} | {each.version or '—'} | {each.licence} | `{TEXTS}/{folder(each)}` |"
        for each in components
    ]
    return "\n".join(
        [
            "# Ce que ce dossier contient de tiers",
            "",
            "Relevé dans le dossier livré, fichier par fichier. Les conditions et ce qu’elles demandent :",
            "`THIRD_PARTY_NOTICES.md`, dans le même dossier.",
            "",
            "| Composant | Version | Licence | Textes |",
            "|---|---|---|---|",
            *rows,
            "",
        ]
    )


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
    for each in kept:
        (place / folder(each)).mkdir(exist_ok=True)
        for number, text in enumerate(each.texts):
            target = place / folder(each) / text.name
            same = not target.exists() or target.read_bytes() == text.read_bytes()
            shutil.copyfile(text, target if same else target.with_stem(f"{text.stem}-{number}"))
    return place
