"""A check that finds nothing must be one that finds: each of these files has one fault."""

import io
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from archival import samples, verapdf
from archival.own_checks import faults
from jachete.factsheets.pdf import sheet_bytes

Break = Callable[[pikepdf.Pdf], None]


@cache
def _good() -> bytes:
    return sheet_bytes(samples.sheet(samples.rich()))


def _broken(spoil: Break) -> bytes:
    with pikepdf.open(io.BytesIO(_good())) as pdf:
        spoil(pdf)
        out = io.BytesIO()
        pdf.save(out, fix_metadata_version=False)
    return out.getvalue()


def _root(pdf: pikepdf.Pdf) -> Any:
    return pdf.Root


def _elements(pdf: pikepdf.Pdf, role: str) -> list[Any]:
    def walk(element: Any) -> Iterator[Any]:
        if element.get("/S") == f"/{role}":
            yield element
        for kid in element.get("/K", []):
            if isinstance(kid, Dictionary) and "/S" in kid:
                yield from walk(kid)

    return list(walk(_root(pdf).StructTreeRoot.K))


def _recode(pdf: pikepdf.Pdf, old: bytes, new: bytes) -> None:
    page: Any = pdf.pages[0]
    code, count = re.subn(old, new, page.Contents.read_bytes(), count=1, flags=re.DOTALL)
    assert count == 1
    page.Contents = pdf.make_stream(code)


def _remeta(pdf: pikepdf.Pdf, old: bytes, new: bytes) -> None:
    metadata = _root(pdf).Metadata
    assert old in metadata.read_bytes()
    metadata.write(metadata.read_bytes().replace(old, new))


def no_words_for_a_figure(pdf: pikepdf.Pdf) -> None:
    del _elements(pdf, "Figure")[0].Alt


def no_language(pdf: pikepdf.Pdf) -> None:
    del _root(pdf).Lang


def no_title(pdf: pikepdf.Pdf) -> None:
    _remeta(pdf, b"dc:title", b"dc:label")


def no_claim(pdf: pikepdf.Pdf) -> None:
    _remeta(pdf, b"<pdfuaid:part>1</pdfuaid:part>", b"")


def not_marked(pdf: pikepdf.Pdf) -> None:
    _root(pdf).MarkInfo = Dictionary(Marked=False)


def a_title_that_is_not_shown(pdf: pikepdf.Pdf) -> None:
    _root(pdf).ViewerPreferences = Dictionary()


def a_title_of_a_level_too_low(pdf: pikepdf.Pdf) -> None:
    _elements(pdf, "H2")[0].S = Name.H4


def no_first_title(pdf: pikepdf.Pdf) -> None:
    _elements(pdf, "H1")[0].S = Name.P


def headers_of_nothing(pdf: pikepdf.Pdf) -> None:
    for cell in _elements(pdf, "TH"):
        del cell.A


def a_cell_less(pdf: pikepdf.Pdf) -> None:
    row = _elements(pdf, "TR")[1]
    row.K = Array(list(row.K)[:-1])


def a_row_that_is_none(pdf: pikepdf.Pdf) -> None:
    _elements(pdf, "TR")[1].S = Name.P


def an_item_that_is_none(pdf: pikepdf.Pdf) -> None:
    _elements(pdf, "LI")[0].S = Name.P


def links_in_no_order(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].obj.Tabs


def a_link_that_says_nothing(pdf: pikepdf.Pdf) -> None:
    notes: Any = pdf.pages[0].obj.Annots
    del notes[0]["/Contents"]


def a_link_that_is_none(pdf: pikepdf.Pdf) -> None:
    _elements(pdf, "Link")[0].S = Name.Span


def text_without_a_mark(pdf: pikepdf.Pdf) -> None:
    _recode(pdf, rb"/P <</MCID \d+>> BDC(.*?)EMC", rb"\1")


def text_passed_for_decoration(pdf: pikepdf.Pdf) -> None:
    _recode(pdf, rb"/P <</MCID \d+>> BDC", b"/Artifact BMC")


def a_mark_of_nobody(pdf: pikepdf.Pdf) -> None:
    _recode(pdf, rb"/H1 <</MCID \d+>>", b"/H1 <</MCID 999>>")


def owners_exchanged(pdf: pikepdf.Pdf) -> None:
    owners = next(each for each in _root(pdf).StructTreeRoot.ParentTree.Nums if isinstance(each, Array))
    owners[0], owners[1] = owners[1], owners[0]


def no_owners(pdf: pikepdf.Pdf) -> None:
    del _root(pdf).StructTreeRoot["/ParentTree"]


def a_branch_cut(pdf: pikepdf.Pdf) -> None:
    element = _elements(pdf, "P")[1]
    parent = element.P
    parent.K = Array([kid for kid in parent.K if kid.objgen != element.objgen])


def a_font_left_out(pdf: pikepdf.Pdf) -> None:
    fonts: Any = pdf.pages[0].resources["/Font"]
    for font in fonts.values():
        del font.FontDescriptor["/FontFile2"]


def characters_without_a_name(pdf: pikepdf.Pdf) -> None:
    fonts: Any = pdf.pages[0].resources["/Font"]
    for font in fonts.values():
        del font["/ToUnicode"]


def a_glyph_missing(pdf: pikepdf.Pdf) -> None:
    _recode(pdf, rb"\(Page 1", rb"(Page\\0001")


def no_colours(pdf: pikepdf.Pdf) -> None:
    del _root(pdf)["/OutputIntents"]


def a_language_of_no_country(pdf: pikepdf.Pdf) -> None:
    _root(pdf).Lang = String("français du Québec")


BREAKS: list[Break] = [
    *(no_words_for_a_figure, no_language, no_title, no_claim, not_marked, a_title_that_is_not_shown),
    *(a_title_of_a_level_too_low, no_first_title, headers_of_nothing, a_cell_less, a_row_that_is_none),
    *(an_item_that_is_none, links_in_no_order, a_link_that_says_nothing, a_link_that_is_none),
    *(text_without_a_mark, text_passed_for_decoration, a_mark_of_nobody, owners_exchanged, no_owners),
    *(a_branch_cut, a_font_left_out, characters_without_a_name, a_glyph_missing, no_colours),
    a_language_of_no_country,
]
#: What no validator can know: that a text was meant to be read, or by which of two owners.
ONLY_OURS = {"text_passed_for_decoration", "owners_exchanged", "a_branch_cut"}


@pytest.mark.parametrize("spoil", BREAKS, ids=lambda spoil: spoil.__name__)
def test_our_own_check_sees_each_fault(spoil: Break) -> None:
    assert faults(_good()) == []
    assert faults(_broken(spoil))


@pytest.mark.slow
def test_the_reference_validator_sees_each_fault_that_it_can(tmp_path: Path) -> None:
    files = {}
    for spoil in BREAKS:
        files[spoil.__name__] = tmp_path / f"{spoil.__name__}.pdf"
        files[spoil.__name__].write_bytes(_broken(spoil))
    found = verapdf.failures(list(files.values()))
    unseen = {name for name, file in files.items() if not any(found[str(file)].values())}
    assert unseen == ONLY_OURS
