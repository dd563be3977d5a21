"""Two makings of the same thing are compared, and each difference is explained."""

import os
import zipfile
from pathlib import Path

import pytest
from trust.comparison import compare, main


def made(folder: Path) -> Path:
    (folder / "lib").mkdir(parents=True)
    (folder / "jachete").write_bytes(b"programme")
    (folder / "lib" / "exemple.so").write_bytes(b"0123456789")
    (folder / "lib" / "lien.so").symlink_to("exemple.so")
    with zipfile.ZipFile(folder / "base.zip", "w") as archive:
        archive.writestr(zipfile.ZipInfo("module.py"), "x = 1")
    return folder


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    return made(tmp_path / "une"), made(tmp_path / "autre")


def test_the_same_bytes_differ_in_nothing(two: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(path) for path in two]) == 0
    assert "Identiques" in capsys.readouterr().out


def test_a_changed_byte_is_placed(two: tuple[Path, Path]) -> None:
    (two[1] / "lib" / "exemple.so").write_bytes(b"01234X6789")
    assert compare(*two) == [
        "lib/exemple.so\u00a0: à partir de l’octet 5, 35 36 37 38 39 puis 58 36 37 38 39"
    ]


def test_a_longer_file_tells_both_sizes(two: tuple[Path, Path]) -> None:
    (two[1] / "jachete").write_bytes(b"programme!")
    assert compare(*two) == ["jachete\u00a0: 9 octets, puis 10; à partir de l’octet 9, fin puis 21"]


def test_a_file_of_one_side_is_named_with_its_side(two: tuple[Path, Path]) -> None:
    (two[1] / "en plus").touch()
    (two[0] / "jachete").unlink()
    assert compare(*two) == [
        "en plus\u00a0: seulement dans la seconde fabrication",
        "jachete\u00a0: seulement dans la seconde fabrication",
    ]


def test_a_member_of_an_archive_is_named(two: tuple[Path, Path]) -> None:
    with zipfile.ZipFile(two[1] / "base.zip", "w") as archive:
        archive.writestr(zipfile.ZipInfo("module.py", (2026, 11, 27, 0, 0, 0)), "x = 1")
    assert compare(*two) == ["base.zip\u00a0: membres différents\u00a0: module.py"]


@pytest.mark.skipif(os.name == "nt", reason="rights and links as Unix has them")
def test_rights_links_and_kinds_count(two: tuple[Path, Path]) -> None:
    (two[1] / "jachete").chmod(0o755)
    (two[0] / "jachete").chmod(0o644)
    (two[1] / "lib" / "lien.so").unlink()
    (two[1] / "lib" / "lien.so").symlink_to("autre.so")
    (two[1] / "base.zip").unlink()
    (two[1] / "base.zip").mkdir()
    assert compare(*two) == [
        "base.zip\u00a0: un fichier, puis un dossier",
        "jachete\u00a0: droits 644, puis 755",
        "lib/lien.so\u00a0: le lien mène à exemple.so, puis à autre.so",
    ]


def test_two_files_are_compared_as_well(two: tuple[Path, Path]) -> None:
    assert compare(two[0] / "jachete", two[1] / "lib" / "exemple.so")


def test_an_absent_place_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main([str(tmp_path), str(tmp_path / "absent")])
    assert "rien à cet endroit" in capsys.readouterr().err
