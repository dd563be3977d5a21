"""Ask whether a known vulnerability touches what is shipped.

    .venv/bin/python packaging/audit.py              says so when nobody can be asked, and goes on
    .venv/bin/python packaging/audit.py --required   refuses when nobody can be asked: for a release

Exit status 0: every distribution was looked up and none is touched; or nobody answered, and the message says
that nothing was checked. 1: one is touched, or was not looked up. 3: nobody answered, and it was required.
Only Python distributions have advisories that can be asked by name: for Qt, CPython, SQLite and PDFium,
`docs/publier.md` says where to look.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parent.parent
LOCK: Final = ROOT / "requirements-package.lock"
CLEAN: Final = 0
TOUCHED: Final = 1
UNREACHABLE: Final = 3


def main(arguments: list[str] | None = None) -> int:
    """Look up every locked distribution; return the exit status."""
    parser = argparse.ArgumentParser(description="Cherche les vulnérabilités connues de ce qui est livré.")
    parser.add_argument("--required", action="store_true", help="refuser quand aucune source ne répond")
    options = parser.parse_args(arguments)
    answer = ask(LOCK)
    if answer is None:
        print(
            "Vulnérabilités\u00a0: AUCUNE VÉRIFICATION FAITE, la source des avis (OSV) ne répond pas d’ici. "
            "Recommencez sur un poste relié au réseau avant de publier.",
            file=sys.stderr,
        )
        return UNREACHABLE if options.required else CLEAN
    problems = read(answer)
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        print(f"Vulnérabilités\u00a0: aucune connue, {len(answer['dependencies'])} distributions vérifiées.")
    return TOUCHED if problems else CLEAN


def ask(lock: Path) -> dict[str, Any] | None:
    """Return what pip-audit learns from OSV of a lock; None when it learns nothing."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "audit.json"
        command = [
            *(
                sys.executable,
                "-m",
                "pip_audit",
                "--disable-pip",
                "--require-hashes",
                "--requirement",
                str(lock),
            ),
            *("--vulnerability-service", "osv", "--format", "json", "--output", str(report)),
            *("--progress-spinner", "off", "--timeout", "15"),
        ]
        subprocess.run(command, check=False, capture_output=True)
        if not report.is_file() or not report.stat().st_size:
            return None
        answer: dict[str, Any] = json.loads(report.read_text("utf-8"))
        return answer


def read(answer: dict[str, Any]) -> list[str]:
    """Return a sentence for each distribution that is touched, or that was not looked up."""
    problems = []
    for each in answer["dependencies"]:
        if "skip_reason" in each:
            problems.append(f"{each['name']}\u00a0: pas vérifiée ({each['skip_reason']})")
        for found in each.get("vulns", []):
            fixed = ", ".join(found["fix_versions"]) or "aucune"
            problems.append(
                f"{each['name']} {each['version']}\u00a0: {found['id']}; corrigée dans\u00a0: {fixed}"
            )
    return problems or ([] if answer["dependencies"] else ["aucune distribution n’a été vérifiée"])


if __name__ == "__main__":
    sys.exit(main())
