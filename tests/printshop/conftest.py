from pathlib import Path

import pytest

from jachete.editions.build import write
from makers import make_directory, make_enterprise, make_offer


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write an edition of six fictional enterprises, one of which makes counters."""
    path = tmp_path_factory.mktemp("printshop") / "édition.db"
    counters = make_enterprise("Table Témoin", offers=(make_offer("Comptoirs", "mobilier-ebenisterie"),))
    others = (make_enterprise(f"Atelier Exemple {number}") for number in range(5))
    write(make_directory(counters, *others), path)
    return path
