"""Say what a frozen folder is made of, and refuse it when something in it is unknown.

    .venv/bin/python packaging/describe.py FOLDER SITE [--out DIST]

SITE is the `site-packages` of what was frozen, where each distribution says what it is made of. Puts the
licence texts in FOLDER/licences; with --out, also writes there the bill of materials and the table of
components. Exit status 1, with a sentence for each, when a file is nobody's, a component is absent from
THIRD_PARTY_NOTICES.md, or its licence is unknown, excluded or without its text.
"""

import argparse
import datetime
import re
import sys
from pathlib import Path
from typing import Final

from freezing.freeze import moment
from trust import licences, notices
from trust.inventory import inventory
from trust.sbom import bill

ROOT: Final = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Describe the folder named on the command line; return 0 when all of it may be shipped."""
    parser = argparse.ArgumentParser(description="Dit de quoi un dossier figé est fait.")
    parser.add_argument("folder", type=Path, metavar="DOSSIER")
    parser.add_argument("site", type=Path, metavar="BIBLIOTHÈQUES")
    parser.add_argument("--out", type=Path, metavar="DIST")
    parser.add_argument("--name", default="jachete", help="début du nom des fichiers écrits")
    options = parser.parse_args(arguments)
    problems = describe(options.folder, options.site, options.out, options.name)
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def describe(folder: Path, site: Path, out: Path | None, name: str) -> list[str]:
    """Write the licence texts, and the documents in `out`; return a sentence for each reason not to ship."""
    found = inventory(folder, site)
    problems = [f"{path}\u00a0: à personne, et ne peut pas être livré" for path in found.unattributed]
    problems += licences.problems(found.components)
    problems += notices.missing(found.components, notices.NOTICES.read_text("utf-8"))
    if problems:
        return problems
    notices.write_texts(found.components, folder)
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        document = bill(
            found.components, folder, version(), datetime.datetime.fromtimestamp(moment(), datetime.UTC)
        )
        (out / f"{name}.cdx.json").write_text(document, "utf-8", newline="\n")
        (out / f"{name}-composants.md").write_text(notices.table(found.components), "utf-8", newline="\n")
    return []


def version() -> str:
    """Return the product's version."""
    source = (ROOT / "desktop" / "jachete" / "__init__.py").read_text("utf-8")
    (found,) = re.findall(r'__version__ = "([\d.]+)"', source)
    return str(found)


if __name__ == "__main__":
    sys.exit(main())
