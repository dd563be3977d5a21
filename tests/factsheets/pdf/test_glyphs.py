"""No glyph 0, the empty box of a font, is ever drawn: read in the fonts that the files carry."""

import io
import struct
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2
import pytest

from archival import samples
from jachete.factsheets.pdf import sheet_bytes

TEXTS = {
    "syllabics": "ᓄᓇᕕᒃ ᐃᓄᒃᑎᑐᑦ · ᐄᔨᔫ ᐊᔨᒧᐎᓐ",
    "signs": "♻ ★ ☎ ✉ ⚠ ♿ ① 🏠 ➔ ✓ ♥ ⇒",
    "letters": "Nēhiyaw Ȣendat ᵘtapan Ł Ẃ ḱ Ғ Ω Việt",
    "none has them": "日本語 😀 العربية हिन्दी 🇨🇦",
}


def glyphs(content: bytes) -> Iterator[tuple[str, int, int]]:
    """Yield each code drawn by a file, with its font and the glyph that the font in the file has for it."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for page in pdf.pages:
            fonts: Any = page.resources.get("/Font", {})
            maps = {
                name: character_map(font.FontDescriptor.FontFile2.read_bytes())
                for name, font in fonts.items()
            }
            font = ""
            for instruction in pikepdf.parse_content_stream(page):
                if str(instruction.operator) == "Tf":
                    font = str(instruction.operands[0])
                elif str(instruction.operator) == "Tj":
                    for code in bytes(instruction.operands[0]):
                        yield str(fonts[font].BaseFont), code, maps[font].get(code, 0)


def character_map(font: bytes) -> dict[int, int]:
    """Return the glyph of each code of a symbolic TrueType font (its `cmap`, format 6)."""
    (count,) = struct.unpack_from(">H", font, 4)
    heads = (struct.unpack_from(">4sIII", font, 12 + 16 * number) for number in range(count))
    (table,) = (start for name, _sum, start, _length in heads if name == b"cmap")
    (first,) = struct.unpack_from(">I", font, table + 8)
    at = table + first
    form, _length, _language, begin, many = struct.unpack_from(">5H", font, at)
    assert form == 6
    return dict(enumerate(struct.unpack_from(f">{many}H", font, at + 10), start=begin))


@pytest.mark.parametrize("kind", TEXTS)
def test_every_code_has_a_glyph_of_its_own(kind: str) -> None:
    drawn = set(glyphs(sheet_bytes(samples.sheet(samples.hostile(TEXTS[kind])))))
    assert len(drawn) > 50
    assert {each for each in drawn if each[2] == 0} == set()


def test_syllabics_are_read_back_as_they_were_written() -> None:
    with pypdfium2.PdfDocument(sheet_bytes(samples.sheet(samples.hostile(TEXTS["syllabics"])))) as pdf:
        text = pdf[0].get_textpage().get_text_bounded()
    assert TEXTS["syllabics"] in text
    assert "[…]" not in text


def test_a_sheet_in_french_carries_no_other_font() -> None:
    drawn = glyphs(sheet_bytes(samples.sheet(samples.rich())))
    fonts = {font.partition("+")[2] for font, _code, _glyph in drawn}
    assert not any(font.startswith("Noto") for font in fonts)
