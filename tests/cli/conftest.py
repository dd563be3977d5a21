"""Commands as they are typed, on one small edition."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from jachete.__main__ import main
from jachete.catalogue.enterprise import CertificationKind, Nature
from jachete.editions.build import write
from makers import make_certification, make_contract, make_directory, make_enterprise, make_offer
from packages import plain


@dataclass(frozen=True)
class Ran:
    """What a command left: its status and what it said, with ordinary spaces."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write an edition of three enterprises."""
    path = tmp_path_factory.mktemp("cli") / "édition.db"
    write(
        make_directory(
            make_enterprise(),
            make_enterprise(
                "Ébénisterie Spécimen",
                mission="Meubles sur mesure.",
                legal_form="obnl",
                municipality="magog",
                territory="memphremagog",
                offers=(make_offer("Comptoirs", "mobilier-ebenisterie", nature=Nature.GOODS),),
                contracts=(make_contract("École Exemple", "Comptoir d’accueil"),),
                certifications=(make_certification("Écoresponsable", kind=CertificationKind.CERTIFICATION),),
            ),
            make_enterprise(
                "Ferme Témoin",
                legal_form="",
                municipality="",
                territory="",
                offers=(),
                contracts=(),
                certifications=(),
            ),
            candidates=2,
        ),
        path,
    )
    return path


@pytest.fixture
def run(edition: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on the edition, unless it names its own."""

    def ran(*arguments: str | Path) -> Ran:
        words = [str(argument) for argument in arguments]
        try:
            status = main(words if "--edition" in words else ["--edition", str(edition), *words])
        except SystemExit as end:
            status = int(end.code or 0)
        said = capsys.readouterr()
        return Ran(status, plain(said.out), plain(said.err))

    return ran
