"""A sheet that nearly fits is tightened until it does; one that does not brings a whole section over."""

from pathlib import Path

import pypdfium2
import pytest

from archival import samples
from archival.own_checks import faults
from jachete.editions.build import build
from jachete.editions.opened import Opened
from jachete.factsheets.pdf import Paper, sheet_bytes
from makers import make_contract, make_enterprise, make_offer, make_source

PACKAGE = Path(__file__).resolve().parents[3] / "data" / "directory"


def pages(content: bytes) -> list[str]:
    """Return the text of each page."""
    with pypdfium2.PdfDocument(content) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


def made(contracts: int, offers: int = 9, sources: int = 6) -> bytes:
    """Return a sheet that fills more or less of a page."""
    enterprise = make_enterprise(
        offers=tuple(make_offer(f"Une offre assez longue {number}") for number in range(offers)),
        contracts=tuple(make_contract(f"Ville Exemple {number}") for number in range(contracts)),
        sources=tuple(make_source(f"s{n}", url=f"https://presse.example/{n}") for n in range(sources)),
    )
    return sheet_bytes(samples.sheet(enterprise))


def test_there_is_a_page_as_long_as_it_can_hold_all_then_two_with_a_whole_section_on_the_second() -> None:
    counts = []
    for contracts in range(1, 13):
        first, *others = pages(made(contracts))
        counts.append(1 + len(others))
        for text in others:
            assert "Contrats réalisés" in text
            assert "Sources" in text
            assert "Contrats réalisés" not in first
    assert counts == sorted(counts)
    assert set(counts) == {1, 2}


def test_what_is_tightened_still_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the smaller spaces, some of these sheets take one page more."""
    tightened = {contracts: made(contracts) for contracts in range(1, 16)}
    monkeypatch.setattr("jachete.factsheets.pdf.sheet_pages.SPACINGS", (1.0,))
    gained = [
        number for number, content in tightened.items() if len(pages(made(number))) > len(pages(content))
    ]
    assert gained
    for number in gained:
        assert faults(tightened[number]) == []
        assert samples.sheet(make_enterprise()).title in pages(tightened[number])[0]


def test_a_long_section_begins_on_the_first_page() -> None:
    first, second, *_others = pages(made(60))
    assert "Contrats réalisés" in first
    assert "Ville Exemple 59" not in first
    assert "Contrats réalisés" not in second


def test_a_mission_alone_is_never_left_behind() -> None:
    enterprise = make_enterprise(mission="Une mission exemple. " * 240, offers=(), contracts=(), impacts=())
    first, *_others = pages(sheet_bytes(samples.sheet(enterprise)))
    assert first.count("Une mission exemple.") > 20


@pytest.mark.parametrize("paper", Paper)
def test_no_published_sheet_has_a_page_of_sources_alone(tmp_path: Path, paper: Paper) -> None:
    build(PACKAGE, tmp_path / "edition.db")
    with Opened.at(tmp_path / "edition.db") as opened:
        read = {id: pages(sheet_bytes(opened.sheet(id), paper)) for id in opened.reader.ids()}
    longer = {id: texts for id, texts in read.items() if len(texts) > 1}
    assert len(longer) <= 3
    for texts in longer.values():
        assert all("Contrats réalisés" in text for text in texts[1:])
