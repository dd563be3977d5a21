"""Which version of a component a file is, by the rules of `components.toml`."""

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any, Final

from trust.component import Known, pattern

ROOT: Final = Path(__file__).resolve().parents[2]
LOCK: Final = ROOT / "requirements-package.lock"


def versions(
    known: Known, files: Mapping[str, Path], distributions: Mapping[str, Distribution]
) -> dict[str, str]:
    """Return the version of each file of a component; "" where no rule tells.

    `files` gives where each lies; `distributions` are those of the folder, by normalised name.
    """
    found = {path: _version(known, path, files, distributions) for path in files}
    told = set(found.values()) - {""}
    newest = max(told, key=_in_order, default="")
    # What tells nothing goes along with the others: a licence, a folder's description.
    return {path: version or newest for path, version in found.items()}


def _in_order(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version)]


def _version(
    known: Known, path: str, files: Mapping[str, Path], distributions: Mapping[str, Distribution]
) -> str:
    for rule in known.rules:
        tellers = [each for each in files if pattern(rule["of"]).fullmatch(each)] if "of" in rule else [path]
        for teller in tellers:
            if version := _told(rule, teller, files[teller], distributions):
                return version
    return ""


def _told(rule: Mapping[str, str], path: str, file: Path, distributions: Mapping[str, Distribution]) -> str:
    if "distribution" in rule:
        return distributions[rule["distribution"]].version if rule["distribution"] in distributions else ""
    if "locked" in rule:
        return locked(rule["locked"])[0]
    if "sbom" in rule:
        came_along = "/" in path and rule["sbom"] in distributions
        return carried(distributions[rule["sbom"]]).get(rule["as"], "") if came_along else ""
    if "name" in rule:
        return _first(rule["name"], file.name)
    content = _text(file)
    return (
        _first(rule["wide"], content.replace("\0", "")) if "wide" in rule else _first(rule["inside"], content)
    )


def _first(expression: str, text: str) -> str:
    found = re.search(expression, text)
    return ".".join(found.groups()) if found else ""


@cache
def _text(file: Path) -> str:
    return file.read_bytes().decode("latin-1")


def carried(distribution: Distribution) -> dict[str, str]:
    """Return the versions of what a distribution says it carries, by name (PEP 770)."""
    return {each["name"]: each.get("version", "") for each in declared(distribution)}


def declared(distribution: Distribution) -> list[dict[str, Any]]:
    """Return the components of the bills of materials that a distribution brings, as CycloneDX has them."""
    bills = [path for path in distribution.files or () if path.parent.name == "sboms"]
    return [
        component
        for path in bills
        for component in json.loads(Path(str(path.locate())).read_text("utf-8")).get("components", [])
    ]


def locked(name: str, lock: Path = LOCK) -> tuple[str, tuple[str, ...]]:
    """Return the version that the lock names first, and the SHA-256 of its archives; or "" and none."""
    entry = re.compile(
        rf"^{re.escape(name)}(?:\[[^]]*\])?==([^\s;]+)[^\n]*\n((?: +--hash=[^\n]*\n?)*)", re.MULTILINE
    )
    found = entry.search(lock.read_text("utf-8"))
    return (found[1], tuple(re.findall(r"sha256:([0-9a-f]{64})", found[2]))) if found else ("", ())
