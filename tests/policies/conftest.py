"""What the tests of policies share: a folder where an organisation writes."""

from pathlib import Path

import pytest

from jachete import paths


@pytest.fixture
def policies_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file of the computer's policies, which is not written yet."""
    path = tmp_path / "machine" / "policies.toml"
    path.parent.mkdir()
    monkeypatch.setattr(paths, "policies", lambda: (path, tmp_path / "programme" / "policies.toml"))
    return path
