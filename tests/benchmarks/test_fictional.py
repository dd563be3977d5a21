import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.as_package import write_directory
from benchmarks.fictional import fictional_directory
from benchmarks.vocabulary import SERVICES, SIGNS
from jachete.__main__ import main
from jachete.editions.opened import Opened
from jachete.importing.package import read_package
from jachete.search.query import Query


def test_the_same_seed_gives_the_same_directory_whatever_the_process() -> None:
    code = "from benchmarks.fictional import fictional_directory as made; print(made(20).enterprises[7])"
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[1])},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1
    assert fictional_directory(20) == fictional_directory(20)
    assert fictional_directory(20) != fictional_directory(20, seed=1)


def test_everything_is_marked_fictional() -> None:
    directory = fictional_directory(200)
    assert directory.notice.fictional
    for enterprise in directory.enterprises:
        assert any(sign in enterprise.name for sign in SIGNS)
        assert enterprise.contact.email.endswith(".example")
        assert "555-01" in enterprise.contact.phone


def test_every_category_of_the_directory_has_its_services() -> None:
    assert set(SERVICES) == {category.id for category in fictional_directory(0).vocabulary.categories}


def test_a_fictional_directory_passes_every_check(tmp_path: Path) -> None:
    directory = fictional_directory(300)
    write_directory(directory, tmp_path)
    read, report = read_package(tmp_path)
    assert [str(fault) for fault in report.in_order()] == []
    assert read is not None
    assert read.enterprises == directory.enterprises
    assert read.vocabulary == directory.vocabulary


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_eleven_thousand_enterprises_build_open_and_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_directory(fictional_directory(11_200), tmp_path)
    path = tmp_path / "edition.db"
    assert main(["build", str(tmp_path), "--out", str(path)]) == 0
    assert "11" in capsys.readouterr().out
    with Opened.at(path) as opened:
        assert opened.manifest.enterprises == 11_200
        assert opened.edition.is_sound()
        assert opened.engine.search(Query.parse("entretien menager")).total > 100
