"""The portfolio as a file: conforming, its links and numbers true, its bytes repeatable, whole or absent."""

import gc
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import page
import pikepdf
import pypdfium2
import pytest

from archival import samples, verapdf
from archival.languages import elements, said
from archival.own_checks import faults
from jachete import i18n
from jachete.catalogue.enterprise import Enterprise
from jachete.factsheets.pdf.book import write_book
from jachete.factsheets.pdf.book.canvas import roman
from jachete.factsheets.portfolio.arrangement import Arrangement
from makers import make_enterprise, make_offer
from portfolios import make_portfolio

NAMES = ("Zinc Exemple", "Étal Témoin", "Eau Spécimen")


def twelve() -> list[Enterprise]:
    """Return twelve enterprises: poor, rich, very long, hostile, and three to look for."""
    plain = [make_enterprise(name, offers=(make_offer(f"Offre de {name}"),)) for name in NAMES]
    tried = [samples.poor(), samples.rich(), _long(), *map(samples.hostile, samples.HOSTILE[:6])]
    return [*plain, *(replace(each, id=f"essai-{number}") for number, each in enumerate(tried))]


def _long() -> Enterprise:
    long = samples.very_long()
    return replace(long, offers=long.offers[:40], contracts=long.contracts[:30], sources=long.sources[:20])


def made(folder: Path, *, language: str = "fr", paper: str = "letter", **other: Any) -> bytes:
    """Return the portfolio of the twelve."""
    return made_of(twelve(), folder, language, paper, **other)


def made_of(
    enterprises: list[Enterprise], folder: Path, language: str, paper: str = "letter", **other: Any
) -> bytes:
    """Return a portfolio."""
    i18n.use(language)
    sheets = {each.id: samples.sheet(each, language) for each in enterprises}
    path = folder / "portfolio.pdf"
    write_book(make_portfolio(*enterprises, **other), sheets.__getitem__, path, paper, lambda *_: None)
    return path.read_bytes()


@cache
def _kept() -> dict[str, bytes]:
    return {}


@pytest.fixture
def content(tmp_path: Path) -> bytes:
    """Return the portfolio in French, made once for all tests."""
    return _kept().get("fr") or _kept().setdefault("fr", made(tmp_path))


@dataclass(frozen=True)
class Link:
    """A link to a page of the book, and what is said of it."""

    said: str
    target: int


@dataclass(frozen=True)
class Read:
    """A book as a reader sees it."""

    texts: list[str]
    labels: list[str]
    links: list[Link]
    bookmarks: list[tuple[str, int]]


def read(content: bytes) -> Read:
    document = pypdfium2.PdfDocument(content)
    texts = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    labels = [document.get_page_label(number) for number in range(len(document))]
    document.close()
    with pikepdf.open(_file(content)) as pdf:
        places = {one.obj.objgen: number for number, one in enumerate(pdf.pages)}
        links = [
            Link(str(note["/Contents"]), places[note["/Dest"][0].objgen])
            for one in pdf.pages
            for note in one.obj.get("/Annots", [])
            if "/Dest" in note
        ]
        with pdf.open_outline() as outline:
            bookmarks = list(_bookmarks(outline.root, places))
    return Read(texts, labels, links, bookmarks)


def _file(content: bytes) -> Any:
    return BytesIO(content)


def _bookmarks(items: Any, places: dict[Any, int]) -> Iterator[tuple[str, int]]:
    for item in items:
        yield item.title, places[item.destination[0].objgen]
        yield from _bookmarks(item.children, places)


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


# ------------------------------------------------------------------ standards


def test_the_book_hides_nothing_and_passes_the_quick_validator(content: bytes) -> None:
    assert faults(content) == []
    reports = [page.validate_pdf_bytes(content, profile=profile) for profile in ("ua1", "2a")]
    assert [str(failure) for report in reports for failure in report.failures] == []


def test_the_book_passes_the_reference_validator(content: bytes, tmp_path: Path) -> None:
    """PDF/UA-1 and PDF/A-2a by veraPDF; in both languages and orders, on both papers."""
    english = made(tmp_path, language="en", paper="a4", by=Arrangement.NAME)
    files = [tmp_path / "fr.pdf", tmp_path / "en.pdf"]
    for file, each in zip(files, (content, english), strict=True):
        file.write_bytes(each)
    assert list(verapdf.failures(files).values()) == [{"ua1": [], "2a": []}] * 2


def test_the_same_portfolio_gives_the_same_bytes(content: bytes, tmp_path: Path) -> None:
    assert made(tmp_path) == content


def test_small_objects_may_all_have_been_packed_when_the_file_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jachete.factsheets.pdf.tagging.packing._MOST", 1)
    enterprise = make_enterprise()
    path = tmp_path / "portfolio.pdf"
    write_book(
        make_portfolio(enterprise),
        {enterprise.id: samples.sheet(enterprise)}.__getitem__,
        path,
        "letter",
        lambda *_: None,
    )
    assert faults(path.read_bytes()) == []


# ------------------------------------------------------------------ languages


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the language of all that the leaves, the contents and the indexes of an English book say."""
    english = made_of([samples.rich(), samples.poor()], tmp_path_factory.mktemp("english"), "en")
    with pikepdf.open(_file(english)) as pdf:
        pages = range(len(pdf.pages))
    return {words: language for number in pages for words, language in said(english, number).items()}


@pytest.mark.parametrize(
    "words",
    [
        "L’économie sociale, j’achète!",
        "Boîtes à lunch froides",
        "Ville Exemple",
        "Memphrémagog",
        "Entreprise d’insertion",
        "5 octobre 2016:",
        "Lancement fictif.",
        "Caisse Exemple:",
        "Financement (2016-2017)",
        "Le Témoin, 2016",
    ],
)
def test_an_english_book_says_facts_in_french(spoken: dict[str, str], words: str) -> None:
    assert {language for said_, language in spoken.items() if said_.startswith(words)} == {"fr-CA"}


@pytest.mark.parametrize(
    "words",
    [
        "Contents",
        "Index of products and services",
        "Food and catering",
        "Solidarity cooperative",
        "Portfolio of products and services",
        "seeks to multiply business relations",
        "(sources 1 and 2)",
        "(served)",
    ],
)
def test_an_english_book_says_labels_in_english(spoken: dict[str, str], words: str) -> None:
    assert {language for said_, language in spoken.items() if said_.startswith(words)} == {"en-CA"}


def test_a_french_book_says_its_language_once(content: bytes) -> None:
    assert not any("/Lang" in element for element, _language in elements(content))


# ------------------------------------------------------------------ pages


def test_pages_before_the_sheets_have_roman_numbers_and_the_sheets_begin_at_one(content: bytes) -> None:
    labels = read(content).labels
    front = labels.index("1")
    assert labels[:front] == [roman(number) for number in range(1, front + 1)]
    assert labels[front:] == [str(number) for number in range(1, len(labels) - front + 1)]


def test_the_number_printed_at_the_foot_is_that_of_the_page(content: bytes) -> None:
    found = read(content)
    feet = [
        re.search(r"Répertoire – L’économie sociale, j’achète! · .*?\b(\w+)\s*$", text, re.MULTILINE)
        for text in found.texts[1:]
    ]
    printed = [foot[1] if foot else "" for foot in feet]
    wrong = [
        (label, text[-300:])
        for label, number, text in zip(found.labels[1:], printed, found.texts[1:], strict=True)
        if number != label and label not in _flat(text).split()
    ]
    assert wrong == []


def test_contents_and_indexes_lead_to_the_page_they_say(content: bytes) -> None:
    found = read(content)
    assert len(found.links) > 3 * len(NAMES)
    assert [
        link for link in found.links if not link.said.endswith(f", page {found.labels[link.target]}")
    ] == []
    for name in NAMES:
        targets = {link.target for link in found.links if link.said.startswith(f"{name}, page")}
        assert len(targets) == 1
        assert name in found.texts[targets.pop()]


def test_contents_show_the_numbers_of_the_pages(content: bytes) -> None:
    found = read(content)
    contents = next(text for text in found.texts if "Table des matières" in text)
    for name in NAMES:
        (target,) = {link.target for link in found.links if link.said.startswith(f"{name}, page")}
        assert f"{name} {found.labels[target]}" in _flat(contents)


def test_bookmarks_follow_the_book_and_lead_to_their_pages(content: bytes) -> None:
    found = read(content)
    titles = [title for title, _place in found.bookmarks]
    assert titles[:4] == [
        "L’économie sociale, j’achète!",
        "L’initiative",
        "Comment lire une fiche",
        "Table des matières",
    ]
    assert titles[-1] == "Mentions légales"
    places = [place for _title, place in found.bookmarks]
    assert places == sorted(places)
    assert all(name in found.texts[dict(found.bookmarks)[name]] for name in NAMES)


def test_sheets_and_indexes_stand_in_french_order(content: bytes) -> None:
    found = read(content)
    places = dict(found.bookmarks)
    assert places["Eau Spécimen"] < places["Étal Témoin"] < places["Zinc Exemple"]
    index = _flat(" ".join(found.texts[places["Index des produits et services"] :]))
    marks = [index.index(f"Offre de {name}") for name in ("Eau Spécimen", "Étal Témoin", "Zinc Exemple")]
    assert marks == sorted(marks)


@pytest.mark.parametrize(
    ("number", "figures"), [(1, "i"), (4, "iv"), (9, "ix"), (28, "xxviii"), (94, "xciv")]
)
def test_pages_before_the_sheets_are_numbered_in_roman_figures(number: int, figures: str) -> None:
    assert roman(number) == figures


# ------------------------------------------------------------------ whole or absent


class _Enough(Exception):  # noqa: N818 - not an error
    """The work is stopped."""


def test_a_stopped_book_leaves_the_former_file_and_nothing_else(tmp_path: Path) -> None:
    enterprises = twelve()
    sheets = {each.id: samples.sheet(each) for each in enterprises}
    path = tmp_path / "portfolio.pdf"
    path.write_bytes(b"former")
    told: list[tuple[int, int]] = []

    def tell(done: int, pages: int) -> None:
        told.append((done, pages))
        if done == 3:
            raise _Enough

    with pytest.raises(_Enough):
        write_book(make_portfolio(*enterprises), sheets.__getitem__, path, "letter", tell)
    assert [done for done, _pages in told] == [0, 1, 2, 3]
    assert told[-1][1] >= 3
    assert path.read_bytes() == b"former"
    assert list(tmp_path.iterdir()) == [path]


def test_the_collector_works_as_before_once_a_book_is_written_or_given_up(tmp_path: Path) -> None:
    usual = gc.get_threshold()
    seen: list[tuple[int, int, int]] = []

    def tell(done: int, _pages: int) -> None:
        seen.append(gc.get_threshold())
        if done:
            raise KeyboardInterrupt

    sheet = samples.sheet(samples.poor(), "fr")
    with pytest.raises(KeyboardInterrupt):
        write_book(make_portfolio(samples.poor()), lambda _id: sheet, tmp_path / "p.pdf", "letter", tell)
    assert gc.get_threshold() == usual
    assert seen[0] > usual
    assert list(tmp_path.iterdir()) == []
