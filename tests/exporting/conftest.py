from collections.abc import Callable
from pathlib import Path

import pytest

from jachete.catalogue.enterprise import Enterprise
from jachete.exporting.columns import USUAL, Item, chosen
from jachete.exporting.kinds import Kind
from jachete.exporting.writing import Export, export
from makers import make_manifest, make_vocabulary

#: What the fixture `exported` gives: a kind, enterprises and names of columns in, the file written out.
Exported = Callable[..., Path]


@pytest.fixture
def exported(tmp_path: Path) -> Exported:
    """Export enterprises in a file."""

    def write(kind: Kind, *enterprises: Enterprise, names: tuple[str, ...] = USUAL, note: str = "") -> Path:
        path = tmp_path / f"Été{kind.suffix}"
        items = [Item(each, note) for each in enterprises]
        export(Export("Traiteurs", items, chosen(names), make_vocabulary(), make_manifest()), kind, path)
        return path

    return write
