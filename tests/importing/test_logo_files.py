"""The `logos` folder of a package: what is read of it, and what is said of what is not."""

import os
from pathlib import Path

import pytest

import logos
from jachete.catalogue.directory import Directory
from jachete.importing.logo_files import HEAVIEST
from jachete.importing.package import read_package
from packages import Cells, make_candidate, make_row, plain, write_package, write_table

PNG = logos.saved(logos.picture(40, 40))


def package(folder: Path, logo: str, *others: Cells) -> Path:
    """Write a package whose one enterprise names a logo."""
    write_package(folder, enterprises=[make_row("enterprises", logo=logo), *others])
    (folder / "logos").mkdir()
    return folder


def read(folder: Path) -> tuple[Directory, list[str]]:
    """Return the directory of a package that is right, and its warnings."""
    directory, report = read_package(folder)
    assert directory is not None, report.faults
    return directory, [plain(str(fault)) for fault in report.in_order()]


def test_a_logo_goes_with_its_enterprise(tmp_path: Path) -> None:
    folder = package(tmp_path / "p", "tablée 1.png")
    (folder / "logos" / "tablée 1.png").write_bytes(PNG)
    directory, warnings = read(folder)
    assert warnings == []
    assert {id: (logo.width, logo.height) for id, logo in directory.logos.items()} == {
        "traiteur-exemple": (40, 40)
    }


@pytest.mark.parametrize(
    "name", ["../edition.csv", "/etc/passwd", "a/b.png", "C:\\b.png", "..", ".cache", "a.png:b", "a\\b.png"]
)
def test_a_path_is_no_name(tmp_path: Path, name: str) -> None:
    directory, warnings = read(package(tmp_path / "p", name))
    assert directory.logos == {}
    assert "".join(warnings) == (
        f"Avertissement : enterprises, ligne 2, colonne « logo » : « {name} » n’est pas un simple nom de "
        "fichier; la fiche sera sans logo; écrivez le nom d’un fichier du dossier « logos »."
    )


@pytest.mark.parametrize("there", ["nothing", "folder", "link", "pipe"])
def test_what_is_not_a_file_of_the_folder_is_not_read(tmp_path: Path, there: str) -> None:
    folder = package(tmp_path / "p", "a.png")
    place = folder / "logos" / "a.png"
    if there == "folder":
        place.mkdir()
    elif there == "link":
        (tmp_path / "secret.png").write_bytes(PNG)
        place.symlink_to(tmp_path / "secret.png")
    elif there == "pipe":
        os.mkfifo(place)
    directory, warnings = read(folder)
    assert directory.logos == {}
    assert "".join(warnings) == (
        "Avertissement : enterprises, ligne 2, colonne « logo » : le fichier « a.png » n’est pas dans le "
        "dossier « logos »; la fiche sera sans logo; remettez-le dans ce dossier ou corrigez son nom."
    )


def test_a_package_without_the_folder_is_told_the_same(tmp_path: Path) -> None:
    folder = package(tmp_path / "p", "a.png")
    (folder / "logos").rmdir()
    assert "n’est pas dans le dossier" in read(folder)[1][0]


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = package(tmp_path / "p", "a.png")
    (folder / "logos" / "a.png").write_bytes(PNG)
    opening = Path.open

    def refuse(path: Path, *given: object, **other: object) -> object:
        if path.name == "a.png":
            raise PermissionError(13, "Permission denied")
        return opening(path, *given, **other)  # type: ignore[call-overload]  # passed on as it came

    monkeypatch.setattr(Path, "open", refuse)
    assert "« a.png » ne peut pas être lu (Permission denied); la fiche sera" in read(folder)[1][0]


def test_a_heavy_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    folder = package(tmp_path / "p", "a.png")
    (folder / "logos" / "a.png").write_bytes(PNG + bytes(HEAVIEST))
    directory, warnings = read(folder)
    assert directory.logos == {}
    assert "« a.png » dépasse 5 Mo; la fiche sera sans logo; réduisez l’image." in warnings[0]


def test_the_logo_of_what_is_not_published_is_not_read(tmp_path: Path) -> None:
    directory, warnings = read(package(tmp_path / "p", "", make_candidate(logo="nowhere.png")))
    assert (directory.logos, warnings) == ({}, [])


def test_a_package_older_than_logos_is_read_and_is_the_same(tmp_path: Path) -> None:
    new = write_package(tmp_path / "new")
    old = write_package(tmp_path / "old")
    text = (old / "enterprises.csv").read_text("utf-8-sig")
    (old / "enterprises.csv").write_text(
        "\n".join(line.rpartition(";")[0] for line in text.splitlines()), "utf-8"
    )
    assert "logo" in (new / "enterprises.csv").read_text("utf-8")
    assert "logo" not in (old / "enterprises.csv").read_text("utf-8")
    assert read(old) == read(new)


def test_another_picture_is_another_content(tmp_path: Path) -> None:
    folder = package(tmp_path / "p", "a.png")
    digests = set()
    for width in (40, 41):
        (folder / "logos" / "a.png").write_bytes(logos.saved(logos.picture(width, 40)))
        digests.add(read(folder)[0].digest)
    write_table(folder, "enterprises", make_row("enterprises"))
    digests.add(read(folder)[0].digest)
    assert len(digests) == 3
