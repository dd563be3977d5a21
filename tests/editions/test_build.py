"""A package → one edition, at once or not at all, the same bytes for the same facts."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from jachete.editions.build import build, write
from jachete.errors import CannotWriteError, PackageRefusedError
from jachete.importing.package import read_package
from jachete.store.edition import Edition
from jachete.store.reader import Reader
from makers import make_directory, make_enterprise, make_notice
from packages import Written, make_candidate, make_row, plain, write_package


def test_a_package_becomes_an_edition(tmp_path: Path) -> None:
    out = tmp_path / "edition.db"
    manifest, warnings = build(write_package(tmp_path / "package"), out)
    assert warnings == []
    edition = Edition.open(out)
    reader = Reader(edition)
    directory, _report = read_package(tmp_path / "package")
    assert directory is not None
    assert reader.manifest() == manifest
    assert reader.vocabulary() == directory.vocabulary
    assert tuple(map(reader.enterprise, reader.ids())) == directory.enterprises
    assert reader.buyers() == directory.buyers
    assert reader.partners() == directory.partners
    assert reader.milestones() == directory.milestones
    assert reader.indicators() == directory.indicators
    assert edition.is_sound()
    edition.close()


def test_the_manifest_says_what_was_built(tmp_path: Path) -> None:
    package = write_package(tmp_path / "package", enterprises=[make_row("enterprises"), make_candidate()])
    manifest, _warnings = build(package, tmp_path / "edition.db")
    assert manifest.notice == make_notice(notice=manifest.notice.notice)
    assert (manifest.enterprises, manifest.offers, manifest.contracts, manifest.candidates) == (1, 1, 1, 1)
    assert len(manifest.digest) == 64


def test_what_the_survey_keeps_for_itself_is_not_in_the_edition(tmp_path: Path) -> None:
    out = tmp_path / "edition.db"
    row = make_row("enterprises", note="À lire.", research_note="À ne pas lire.")
    build(write_package(tmp_path / "package", enterprises=[row]), out)
    assert "À lire.".encode() in out.read_bytes()
    assert "À ne pas lire.".encode() not in out.read_bytes()


def test_a_warning_does_not_stop_the_build(tmp_path: Path) -> None:
    package = write_package(tmp_path / "package", offers=[])
    manifest, warnings = build(package, tmp_path / "edition.db")
    assert manifest.offers == 0
    assert [plain(each) for each in warnings] == [
        "Avertissement : enterprises, ligne 2, colonne « id » : elle n’a aucun produit ni service."
    ]


def test_a_refused_package_leaves_the_former_edition(tmp_path: Path) -> None:
    out = tmp_path / "edition.db"
    build(write_package(tmp_path / "package"), out)
    before = out.read_bytes()
    write_package(
        tmp_path / "package",
        offers=[make_row("offers", category="lune"), make_row("offers", id="=A1")],
        enterprises=[make_row("enterprises", phone="", email="", address="", website="")],
    )
    with pytest.raises(PackageRefusedError) as caught:
        build(tmp_path / "package", out)
    assert "2 erreurs" in caught.value.sentence
    assert [fault.split()[0] for fault in caught.value.faults] == ["Erreur", "Erreur", "Avertissement"]
    assert out.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["edition.db", "package"]


@pytest.mark.parametrize("out", ["nowhere/edition.db", "package/edition.csv/edition.db", "package"])
def test_an_edition_that_cannot_be_written_is_told(tmp_path: Path, out: str) -> None:
    package = write_package(tmp_path / "package")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(CannotWriteError):
        build(package, tmp_path / out)
    assert sorted(tmp_path.rglob("*")) == before


BUILD = """
import sys
from pathlib import Path
from jachete.editions.build import build
build(Path(sys.argv[1]), Path(sys.argv[2]))
"""


def test_the_same_package_gives_the_same_bytes(tmp_path: Path) -> None:
    """In another process, under another order of sets, from a file written otherwise."""
    packages = [
        write_package(tmp_path / "a"),
        write_package(tmp_path / "b", Written(",", "utf-8", "\n", backwards=True)),
    ]
    digests = set()
    for seed, package in enumerate(packages):
        out = tmp_path / f"{seed}.db"
        environment = {**os.environ, "PYTHONHASHSEED": str(seed + 1)}
        subprocess.run([sys.executable, "-c", BUILD, str(package), str(out)], check=True, env=environment)
        digests.add(hashlib.sha256(out.read_bytes()).hexdigest())
    assert len(digests) == 1


def test_the_order_of_enterprises_does_not_change_the_bytes(tmp_path: Path) -> None:
    enterprises = [make_enterprise(name) for name in ("Zoo Exemple", "École Exemple", "Atelier Exemple")]
    write(make_directory(*enterprises), tmp_path / "a.db")
    write(make_directory(*reversed(enterprises)), tmp_path / "b.db")
    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.db").read_bytes()


def test_enterprises_of_one_name_stand_by_id(tmp_path: Path) -> None:
    twins = [make_enterprise("Atelier Exemple", id=id) for id in ("b", "a")]
    write(make_directory(*twins), tmp_path / "edition.db")
    edition = Edition.open(tmp_path / "edition.db")
    assert Reader(edition).ids() == ("a", "b")
    edition.close()


def test_another_fact_gives_other_bytes(tmp_path: Path) -> None:
    write(make_directory(make_enterprise()), tmp_path / "a.db")
    write(make_directory(make_enterprise(note="Autre.")), tmp_path / "b.db")
    assert (tmp_path / "a.db").read_bytes() != (tmp_path / "b.db").read_bytes()
