"""The card of a band: a logo that is said in words, else the icon of the category, else nothing."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

import logos
from archival import samples, verapdf
from archival.own_checks import faults
from jachete.catalogue.logo import Logo
from jachete.factsheets.pdf import Paper, sheet_bytes
from jachete.factsheets.pdf.book import write_book
from jachete.factsheets.sheet import FactSheet
from jachete.importing.logo_files import kept
from portfolios import make_portfolio

LOGOS = {
    **{kind: kept(logos.kinds()[kind]) for kind in ("transparent", "cmyk", "svg")},
    "portrait": kept(logos.saved(logos.picture(200, 900))),
    "landscape": kept(logos.saved(logos.picture(900, 200))),
    "very wide": kept(logos.saved(logos.picture(2000, 10))),
    "tiny": kept(logos.saved(logos.picture(12, 12))),
}


def sheet(logo: Logo | None, **other: Any) -> FactSheet:
    """Return a rich sheet with a logo."""
    return replace(samples.sheet(samples.rich()), logo=logo, **other)


def images(content: bytes) -> list[tuple[int, int, str]]:
    """Return the size and colours of each picture of a file."""
    return [
        (int(each.Width), int(each.Height), str(each.ColorSpace))
        for each in _dictionaries(content)
        if "/Width" in each
    ]


def figures(content: bytes) -> dict[str, list[float]]:
    """Return the words of each figure, with its box."""
    return {
        str(each.Alt): [float(side) for side in each.A[0].BBox]
        for each in _dictionaries(content)
        if each.get("/S") == "/Figure"
    }


def _dictionaries(content: bytes) -> Iterator[Any]:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for each in pdf.objects:
            if isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
                yield each


@pytest.mark.parametrize("kind", LOGOS)
def test_a_logo_is_on_the_sheet_whole_and_said_in_words(kind: str) -> None:
    logo = LOGOS[kind]
    content = sheet_bytes(sheet(logo))
    assert faults(content) == []
    assert images(content) == [(logo.width, logo.height, "/DeviceRGB")]
    left, bottom, right, top = figures(content)["Logo de Traiteur La Tablée Exemple"]
    assert (right - left) / (top - bottom) == pytest.approx(logo.width / logo.height, rel=0.05)
    assert right - left <= min(logo.width, 124) + 0.1
    assert top - bottom <= min(logo.height, 50) + 0.1
    assert 612 - 44 - 8 - 124 - 0.1 <= left < right <= 612 - 44 - 8 + 0.1


def test_sheets_with_logos_pass_the_reference_validator(tmp_path: Path) -> None:
    files = []
    for number, logo in enumerate(LOGOS.values()):
        files.append(tmp_path / f"{number}.pdf")
        files[-1].write_bytes(sheet_bytes(sheet(logo), Paper.A4 if number % 2 else Paper.LETTER))
    found = verapdf.failures(files)
    assert dict(zip(LOGOS, found.values(), strict=True)) == {kind: {"ua1": [], "2a": []} for kind in LOGOS}


def test_a_logo_is_in_a_portfolio_too(tmp_path: Path) -> None:
    enterprise, path = samples.rich(), tmp_path / "portfolio.pdf"
    book = make_portfolio(enterprise)
    write_book(book, lambda _id: sheet(LOGOS["cmyk"]), path, "letter", lambda *_: None)
    content = path.read_bytes()
    assert images(content) == [(LOGOS["cmyk"].width, LOGOS["cmyk"].height, "/DeviceRGB")]
    assert "Logo de Traiteur La Tablée Exemple" in figures(content)
    assert faults(content) == []
    assert verapdf.failures([path]) == {str(path): {"ua1": [], "2a": []}}


def test_the_same_logo_gives_the_same_bytes() -> None:
    assert sheet_bytes(sheet(LOGOS["cmyk"])) == sheet_bytes(sheet(LOGOS["cmyk"]))


def test_without_logo_nothing_of_it_is_there() -> None:
    for without in (sheet(None), sheet(None, icon="")):
        content = sheet_bytes(without)
        assert images(content) == []
        assert not any(said.startswith("Logo") for said in figures(content))


def test_a_logo_stands_where_there_is_no_category() -> None:
    content = sheet_bytes(sheet(LOGOS["landscape"], icon="", category=""))
    assert len(images(content)) == 1
    assert faults(content) == []
