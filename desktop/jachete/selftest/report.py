"""What a self-test found, for a person and for a program."""

import json
import platform
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

import jachete
from jachete.saving import replacing


@dataclass(frozen=True, slots=True)
class Result:
    """What was tried, whether it worked, what was seen, in how many seconds."""

    part: str
    title: str
    passed: bool
    seen: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Report:
    """Every result, and what was said that nobody expected: warnings, Qt's messages, errors."""

    results: tuple[Result, ...]
    heard: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """Tell whether everything worked, without an unexpected word."""
        return all(result.passed for result in self.results) and not self.heard

    def lines(self) -> list[str]:
        """Return the report as a person reads it."""
        told = [
            ("✓ " if each.passed else "✗ ") + each.title + (f" : {each.seen}" if each.seen else "")
            for each in self.results
        ]
        return [*told, *(f"✗ {line}" for line in self.heard)]

    def write(self, path: Path) -> None:
        """Write the report as JSON; raise `CannotWriteError`."""
        content = {
            "passed": self.passed,
            "version": jachete.__version__,
            "frozen": bool(getattr(sys, "frozen", False)),
            "system": platform.platform(),
            "python": platform.python_version(),
            "qt": qVersion(),
            "screen": QGuiApplication.platformName() if QGuiApplication.instance() else "",
            "results": [asdict(result) for result in self.results],
            "heard": list(self.heard),
        }
        with replacing(path) as file:
            file.write((json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode())
