from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from jachete.exporting.columns import USUAL, Item, chosen
from jachete.exporting.kinds import Kind
from jachete.exporting.writing import Export, export
from jachete.search.stopping import Stopped
from makers import make_enterprise, make_manifest, make_notice, make_vocabulary


def _export(count: int) -> Export:
    items = (Item(make_enterprise(f"Exemple {number}")) for number in range(count))
    return Export("Tout", items, chosen(USUAL), make_vocabulary(), make_manifest())


@pytest.mark.parametrize("kind", Kind)
def test_an_export_tells_how_far_it_is(tmp_path: Path, kind: Kind) -> None:
    told: list[int] = []
    export(_export(3), kind, tmp_path / "tout", told.append)
    assert told == [0, 1, 2]


@pytest.mark.parametrize("kind", Kind)
def test_an_export_that_is_stopped_leaves_the_former_file(tmp_path: Path, kind: Kind) -> None:
    path = tmp_path / "tout"
    path.write_text("avant", encoding="utf-8")
    told: list[int] = []
    with pytest.raises(Stopped):
        export(_export(9), kind, path, told.append, lambda: len(told) == 4)
    assert path.read_text(encoding="utf-8") == "avant"
    assert list(tmp_path.iterdir()) == [path]


def test_each_kind_has_its_suffix() -> None:
    assert [kind.suffix for kind in Kind] == [".xlsx", ".csv", ".vcf", ".vcf"]


def test_a_real_edition_names_no_fictional_data(tmp_path: Path) -> None:
    manifest = make_manifest(notice=make_notice(fictional=False))
    wanted = Export("Tout", [Item(make_enterprise())], chosen(["name"]), make_vocabulary(), manifest)
    export(wanted, Kind.XLSX, tmp_path / "tout.xlsx")
    about = CalamineWorkbook.from_path(tmp_path / "tout.xlsx").get_sheet_by_name("À propos").to_python()
    assert about[-1] == ["CC-BY-4.0"]
