"""Comparisons on paper: what is said, in which order, to whom; nothing breaks them."""

import io
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import page
import pikepdf
import pypdfium2
import pytest

from archival import samples, verapdf
from archival.languages import said
from archival.listening import listened
from archival.own_checks import faults
from jachete import i18n
from jachete.catalogue.enterprise import Enterprise
from jachete.errors import CannotWriteError
from jachete.factsheets.comparing import compare
from jachete.factsheets.comparison import Comparison
from jachete.factsheets.pdf import comparison_bytes, write_comparison
from makers import make_manifest, make_vocabulary


def _comparison(enterprises: Sequence[Enterprise], language: str = "fr") -> Comparison:
    i18n.use(language)
    return compare(enterprises, make_vocabulary(), make_manifest())


def _kinds() -> dict[str, list[Enterprise]]:
    poor, rich, long = samples.poor(), samples.rich(), samples.very_long()
    return {
        "poor": [poor, poor],
        "rich": [rich, poor, rich],
        "very long": [long, rich, poor, long],
        **{f"hostile {n}": [rich, samples.hostile(text)] for n, text in enumerate(samples.HOSTILE)},
    }


KINDS = list(_kinds())


@cache
def _content(kind: str, language: str = "fr") -> bytes:
    return comparison_bytes(_comparison(_kinds()[kind], language))


def _page_faults(content: bytes) -> list[str]:
    reports = [page.validate_pdf_bytes(content, profile=profile) for profile in ("ua1", "2a")]
    return [str(failure) for report in reports for failure in report.failures]


@pytest.mark.parametrize("kind", KINDS)
def test_a_comparison_hides_nothing_and_passes_the_quick_validator(kind: str) -> None:
    assert faults(_content(kind)) == []
    assert _page_faults(_content(kind)) == []


def test_comparisons_of_every_kind_pass_the_reference_validator(tmp_path: Path) -> None:
    """PDF/UA-1 and PDF/A-2a by veraPDF; in both languages."""
    contents = {**{kind: _content(kind) for kind in KINDS}, "English": _content("rich", "en")}
    files = []
    for number, content in enumerate(contents.values()):
        files.append(tmp_path / f"{number}.pdf")
        files[-1].write_bytes(content)
    found = verapdf.failures(files)
    assert dict(zip(contents, found.values(), strict=True)) == {
        kind: {"ua1": [], "2a": []} for kind in contents
    }


def test_a_comparison_is_heard_section_by_section_row_by_row() -> None:
    told = listened(_content("rich"))
    assert told[0] == ("H1", "Comparaison d’entreprises")
    assert told[1] == ("P", "Édition 2026-11 · Estrie")
    assert told[2][1].startswith("Aucune différence dans ce que les sources précisent. Ce qu’aucune source")
    start = told.index(("H2", "Offre"))
    assert told[start + 1 : start + 6] == [
        ("TH", "Rubrique"),
        ("TH", "Traiteur La Tablée Exemple"),
        ("TH", "Exemple"),
        ("TH", "Traiteur La Tablée Exemple"),
        ("P", "Catégories"),
    ]
    assert told[start + 6 : start + 17] == [
        ("P", "Même valeur"),
        *(("Lbl", "•"), ("LBody", "Alimentation et traiteur")),
        *(("Lbl", "•"), ("LBody", "Mobilier et ébénisterie")),
        ("P", "Non précisé par les sources"),
        *(("Lbl", "•"), ("LBody", "Alimentation et traiteur")),
        *(("Lbl", "•"), ("LBody", "Mobilier et ébénisterie")),
        ("P", "Produits et services"),
    ]


def test_an_english_comparison_says_facts_in_french_and_labels_in_english() -> None:
    i18n.use("en")
    rich = replace(samples.rich(), founded_basis="Année d’ouverture")
    spoken = said(comparison_bytes(_comparison([rich, samples.poor()], "en")))
    names = {"Traiteur La Tablée Exemple", "Boîtes à lunch froides", "Toute l’Estrie"}
    french = {*names, "Année d’ouverture"}
    english = {"Solidarity cooperative", "Legal form", "Food and catering"}
    assert {words: spoken.get(words) for words in french} == dict.fromkeys(french, "fr-CA")
    assert {words: spoken.get(words) for words in english} == dict.fromkeys(english, "en-CA")


def test_a_comparison_knows_its_title_its_language_and_its_paper() -> None:
    with pikepdf.open(io.BytesIO(_content("rich", "en"))) as pdf:
        root: Any = pdf.Root
        assert str(pdf.docinfo["/Title"]).startswith(
            "Comparison of enterprises — Traiteur La Tablée Exemple, "
        )
        assert str(root["/Lang"]) == "en-CA"
        assert [float(side) for side in pdf.pages[0].mediabox] == [0, 0, 792, 612]


def test_every_page_says_edition_and_number() -> None:
    document = pypdfium2.PdfDocument(_content("very long"))
    texts = [sheet.get_textpage().get_text_range() for sheet in document]
    document.close()
    assert len(texts) > 2
    for number, text in enumerate(texts, start=1):
        assert "Édition 2026-11 · Estrie" in text
        assert f"Page {number} de {len(texts)}" in text
        assert "Comparaison d’entreprises" in text


def test_the_same_comparison_gives_the_same_bytes() -> None:
    comparison = _comparison(_kinds()["rich"])
    assert comparison_bytes(comparison) == comparison_bytes(comparison)


def test_a_comparison_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    comparison, path = _comparison(_kinds()["poor"]), tmp_path / "comparaison.pdf"
    write_comparison(comparison, path)
    assert path.read_bytes() == comparison_bytes(comparison)
    with pytest.raises(CannotWriteError):
        write_comparison(comparison, tmp_path / "absent" / "comparaison.pdf")
    assert list(tmp_path.iterdir()) == [path]
