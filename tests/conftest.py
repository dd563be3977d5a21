"""What every test stands on: no screen, no user's folder, French, and repeatable draws."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from jachete import i18n

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("developer", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "developer")


@pytest.fixture(autouse=True)
def _french_and_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Keep each test away from the user's preferences, and leave it speaking French."""
    monkeypatch.setenv("JACHETE_HOME", str(tmp_path / "home"))
    yield
    i18n.use("fr")
