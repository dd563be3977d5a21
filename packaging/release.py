"""Make everything that a version gives to people, checked, in `dist`.

    python3 packaging/release.py                        what `make release` does
    python3 packaging/release.py --without-advisories   without a source of advisories: said in the notes

Refuses, before anything is made, when a change is not committed, or when the journal lacks the version.
`docs/publier.md` says what comes before and after, that only a person can do.
"""

from __future__ import annotations  # as in prepare.py

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import package
import prepare
from freezing.freeze import moment, site
from one_at_a_time import alone
from trust import checksums
from windows_packages import signing

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT: Final = prepare.ROOT
DIST: Final = ROOT / "dist"
POLICIES: Final = ROOT / "packaging" / "policies"
#: The frozen folders, by the system that they are for.
FOLDERS: Final = {system: ROOT / "build" / system / "jachete" for system in ("linux", "windows")}
#: The libraries that Windows's was frozen from; Linux's lie where its own environment is.
WINDOWS_PACKAGES: Final = ROOT / "build/windows/python/Lib/site-packages"
UNAUDITED: Final = (
    "\n> Vulnérabilités connues\u00a0: non vérifiées pour cette fabrication."
    " / Known vulnerabilities: not checked for this build.\n"
)
#: A section of the journal, with its date; nothing to say of it is nothing to publish.
_SECTION: Final = r"^## \[{version}\](?: - (?P<day>\d{{4}}-\d\d-\d\d))?\n(?P<body>.*?)(?=^## |\Z)"


def main(arguments: list[str] | None = None) -> int:
    """Make the release; return the exit status."""
    parser = argparse.ArgumentParser(description="Fait et vérifie tout ce qu’une version donne.")
    parser.add_argument(
        "--without-advisories", action="store_true", help="sans source d’avis de vulnérabilités"
    )
    options = parser.parse_args(arguments)
    try:
        notes = ready(version())
        with alone("packaging/release.py"):
            release(notes, audited=not options.without_advisories)
    except prepare.PreparationError as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


def version() -> str:
    """Return the product's version."""
    source = (ROOT / "desktop" / "jachete" / "__init__.py").read_text("utf-8")
    (found,) = re.findall(r'__version__ = "([\d.]+)"', source)
    return str(found)


def ready(of: str, root: Path = ROOT) -> str:
    """Return the release notes of a version; raise `PreparationError` when it cannot be published yet."""
    command = ["git", "-C", str(root), "status", "--porcelain"]
    try:
        changed = subprocess.run(command, capture_output=True, check=True, text=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError) as failure:
        reason = getattr(failure, "stderr", "") or str(failure)
        raise prepare.PreparationError(
            f"git ne dit pas ce qui est enregistré\u00a0: rien n’a été fait.\n{reason}"
        ) from failure
    if changed:
        raise prepare.PreparationError(
            f"Des changements ne sont pas enregistrés dans git\u00a0: rien n’a été fait. "
            f"Enregistrez-les ou retirez-les, puis recommencez.\n{changed}"
        )
    french = section(of, root / "CHANGELOG.md")
    english = section(of, root / "CHANGELOG.en.md")
    return f"# jachete {of}\n\n{french}\n## In English\n\n{english}"


def section(of: str, journal: Path) -> str:
    """Return what a journal says of a version; raise `PreparationError` when it lacks that, or a date."""
    text = journal.read_text("utf-8") if journal.is_file() else ""
    found = re.search(_SECTION.format(version=re.escape(of)), text, re.MULTILINE | re.DOTALL)
    if found is None or found["day"] is None or not re.search(r"^- ", found["body"], re.MULTILINE):
        raise prepare.PreparationError(
            f"{journal.name} ne dit rien, avec une date, de la version {of}\u00a0: rien n’a été fait. "
            f"Écrivez ce qu’elle change sous « ## [{of}] - AAAA-MM-JJ », enregistrez, puis recommencez."
        )
    filled = re.sub(r"^### .*\n\n(?=### |\Z)", "", found["body"].strip() + "\n", flags=re.MULTILINE)
    return f"{found['day']}\n\n{filled}"


def release(notes: str, *, audited: bool) -> None:
    """Check, make, describe, sign off: fill `dist`; raise `PreparationError` at the first step that fails."""
    python, packaging = sys.executable, ROOT / "packaging"
    os.environ["SOURCE_DATE_EPOCH"] = str(moment())
    os.environ[package.NOTHING_SKIPPED] = "1"
    prepare.demand([python, str(packaging / "prepare.py"), "environment"])
    if obstacle := hindered():
        raise prepare.PreparationError(f"{obstacle} Rien n’a été fait.")
    shutil.rmtree(DIST, ignore_errors=True)
    if audited:
        prepare.demand([prepare.PYTHON, str(packaging / "audit.py"), "--required"])
    else:
        notes += UNAUDITED
    prepare.demand([python, str(packaging / "prepare.py"), "test"])
    prepare.demand([python, str(packaging / "package.py"), "all"])
    prepare.demand([python, str(packaging / "package.py"), "check"])
    for system, folder in FOLDERS.items():
        describe(system, folder)
    prepare.demand([prepare.PYTHON, str(packaging / "sheets.py"), str(DIST)])
    group_policies(POLICIES, DIST / f"jachete-{version()}-admx.zip")
    publish(notes, DIST, version())


def hindered() -> str:
    """Return what would stop the release later, "" when nothing is known to."""
    if not prepare.is_administrator():
        return "Il faut les droits d’administration, pour installer chaque paquet dans un système neuf."
    if not package.windows_can_be_made():
        wanted = package.windows_python()
        return f"Les paquets pour Windows se font avec Python {wanted}, et .venv en a un autre."
    try:
        signing.Identity.told(os.environ, moment())
    except signing.SigningError as failure:
        return str(failure)
    return ""


def describe(system: str, folder: Path) -> None:
    """Write the bill of materials of a frozen folder beside the packages made of it."""
    name = f"jachete-{version()}-{system}"
    packages = WINDOWS_PACKAGES if system == "windows" else site()
    command = [prepare.PYTHON, str(ROOT / "packaging" / "describe.py"), str(folder), str(packages)]
    prepare.demand([*command, "--out", str(DIST), "--name", name])


def group_policies(templates: Path, archive: Path) -> None:
    """Put the administrative templates of Windows in an archive, the same bytes for the same sources."""
    files = sorted(path for path in templates.rglob("*.adm[xl]") if path.is_file())
    if not files:
        raise prepare.PreparationError(
            f"Aucun modèle d’administration dans {templates}\u00a0: la suite n’a pas été faite."
        )
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as made:
        for path in files:
            entry = zipfile.ZipInfo(path.relative_to(templates).as_posix(), time.gmtime(moment())[:6])
            entry.external_attr = 0o644 << 16
            made.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)


def publish(
    notes: str, dist: Path, of: str, documents: Sequence[str] = ("THIRD_PARTY_NOTICES.md", "LICENSE")
) -> None:
    """Add the notes and the licences to `dist`, then the sums of all of it, and check them."""
    (dist / f"jachete-{of}-notes.md").write_text(notes, "utf-8", newline="\n")
    for document in documents:
        shutil.copyfile(ROOT / document, dist / document)
    checksums.write(dist)
    if shutil.which("sha256sum"):
        check = subprocess.run(["sha256sum", "--check", "--quiet", checksums.NAME], cwd=dist, check=False)
        if check.returncode:
            raise prepare.PreparationError(
                "Les sommes SHA-256 ne correspondent pas aux fichiers\u00a0: ne publiez pas."
            )
    prepare.say(f"Prêt dans {dist}\u00a0:")
    for path in sorted(dist.iterdir()):
        prepare.say(f"  {path.name}\u00a0: {path.stat().st_size} octets")


if __name__ == "__main__":
    sys.exit(main())
