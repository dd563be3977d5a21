"""Fonts as files have them."""

import io
import re
from typing import Any

import pikepdf
import pytest

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.setting.fonts import PaperFont
from jachete.factsheets.pdf.setting.lines import Run, font
from jachete.factsheets.pdf.tagging import About, Node, Role, TaggedCanvas, TaggedParagraph
from makers import make_manifest

ABOUT = About("Titre", "Réseau Exemple", "Sujet", "fr-CA", make_manifest().notice.published_on)


def drawn(text: str, name: str = styles.TEXT) -> bytes:
    """Return a document of one line."""
    styles.register_fonts()
    styles.has_glyphs(name, text)
    out, tree = io.BytesIO(), Node(Role.DOCUMENT)
    canvas = TaggedCanvas(out, tree=tree, about=ABOUT, font=styles.TEXT)
    line = TaggedParagraph([Run(text, name, 10, styles.INK)], styles.BODY, tree.add(Role.H1))
    line.wrap(500, 100)
    line.drawOn(canvas, 50, 50)
    canvas.save()
    return out.getvalue()


def fonts(content: bytes) -> list[tuple[bytes, dict[int, str]]]:
    """Return the file of each font, and what its codes mean."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        every: Any = pdf.objects
        found = [each for each in every if isinstance(each, pikepdf.Dictionary) and "/FontFile2" in each]
        whole = [each for each in every if isinstance(each, pikepdf.Dictionary) and "/ToUnicode" in each]
        files = {str(each.FontName): each.FontFile2.read_bytes() for each in found}
        return [(files[str(each.BaseFont)], _meant(each.ToUnicode.read_bytes())) for each in whole]


def _meant(characters: bytes) -> dict[int, str]:
    pairs = re.findall(r"^<(..)> <(....|........)>$", characters.decode("ascii"), re.MULTILINE)
    return {int(code, 16): bytes.fromhex(char).decode("utf-16-be") for code, char in pairs}


def test_two_documents_of_usual_words_have_the_very_same_font() -> None:
    ((one, meant),) = fonts(drawn("Été"))
    ((other, same),) = fonts(drawn("Œuvre «\u202fà bas prix\u202f»"))
    assert one == other
    assert meant == same
    assert set("aZ0éÉœ«»’\u202f") <= set(meant.values())


def test_a_rare_character_is_in_a_part_of_its_own() -> None:
    usual, rare = fonts(drawn("Dvořák et Łódź"))
    assert "ř" not in usual[1].values()
    assert set("řŁź") <= set(rare[1].values())
    assert len(rare[0]) < len(usual[0])


def test_a_font_of_signs_has_only_those_of_the_document() -> None:
    ((content, meant),) = fonts(drawn("ᐃᓄᒃ", "NotoSansCanadianAboriginal"))
    assert set(meant.values()) - {" "} == set("ᐃᓄᒃ")
    assert len(content) < 10_000


def test_a_font_leaves_out_the_names_that_no_reader_needs() -> None:
    ((content, _characters),) = fonts(drawn("a"))
    tables = {content[at : at + 4] for at in range(12, 12 + 16 * content[5], 16)}
    assert b"name" not in tables
    assert {b"glyf", b"head", b"hmtx", b"loca", b"maxp", b"cvt ", b"fpgm", b"prep"} <= tables


def test_widths_that_were_measured_are_kept_up_to_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    styles.register_fonts()
    monkeypatch.setattr("jachete.factsheets.pdf.setting.fonts._MOST_KEPT", 3)
    text = font(styles.TEXT)
    assert isinstance(text, PaperFont)
    measured = [text.units(word) for word in ("un", "deux", "trois", "quatre", "cinq", "un")]
    assert measured[0] == measured[-1] == pytest.approx(styles.width("un", styles.TEXT, 1))
    assert len(text._widths) <= 4
