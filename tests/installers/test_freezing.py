"""What is frozen is described, or is not left behind."""

from pathlib import Path

import prepare
import pytest
from freezing import freeze


def test_a_folder_that_is_refused_does_not_stay(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "jachete"
    folder.mkdir()
    (folder / "libspecimen.so.1").write_bytes(b"exemple")
    with pytest.raises(prepare.PreparationError):
        freeze.describe(folder, tmp_path)
    assert "libspecimen.so.1" in capfd.readouterr().err
    assert not folder.exists()
