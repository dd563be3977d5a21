from pathlib import Path

import pytest

from jachete.catalogue.enterprise import Enterprise
from jachete.editions.build import write
from jachete.editions.opened import Opened
from jachete.factsheets.sheet import SectionName
from makers import make_directory, make_enterprise

WHOLE = make_enterprise("Atelier Exemple")
PART = make_enterprise("Boutique Exemple", part_of=WHOLE.id)


@pytest.mark.parametrize(
    ("published", "said"),
    [((WHOLE, PART), ["Atelier Exemple"]), ((PART,), [])],
    ids=["published", "candidate"],
)
def test_the_sheet_of_a_part_names_its_whole_when_it_is_published(
    tmp_path: Path, published: tuple[Enterprise, ...], said: list[str]
) -> None:
    path = tmp_path / "edition.db"
    write(make_directory(*published), path)
    with Opened.at(path) as opened:
        section = opened.sheet(PART.id).section(SectionName.IDENTIFICATION)
    assert section is not None
    assert [line.text for line in section.lines if line.label == "Fait partie de"] == said


def test_what_is_compared_leaves_out_what_the_edition_has_not(tmp_path: Path) -> None:
    path = tmp_path / "edition.db"
    write(make_directory(WHOLE, PART), path)
    with Opened.at(path) as opened:
        both = opened.compared([PART.id, "retiree", WHOLE.id])
        one = opened.compared(["retiree", WHOLE.id])
    assert [column.id for column in both.columns] == [PART.id, WHOLE.id]
    assert (both.gone, one.gone) == (("retiree",), ("retiree",))
    assert both.comparison is not None
    assert one.comparison is None
