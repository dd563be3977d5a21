import pytest
from hypothesis import given
from hypothesis import strategies as st

from jachete.factsheets.pdf.safe_text import clean, fitted, link, runs, said
from jachete.factsheets.pdf.styles import STRONG, TEXT, TITLE, register_fonts, style, width

SYLLABICS = "NotoSansCanadianAboriginal"


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\x00b\u202ec", "abc"),
        ("  a \n b\t", "a b"),
        ("e\u0301", "é"),
        ("un \x07 deux", "un deux"),
        ("x\u0301\u0302\u0303\u0304y", "x\u0301\u0302y"),
        ("10\u00a0000", "10\u00a0000"),
    ],
)
def test_what_cannot_be_printed_is_cleaned(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    ("text", "font", "shown"),
    [
        ("a 😀 b", TEXT, [(TEXT, "a "), (TEXT, "[…]"), (TEXT, " b")]),
        ("a日本語b", TITLE, [(TITLE, "a"), (TEXT, "[…]"), (TITLE, "b")]),
        ("हिन्दी", TEXT, [(TEXT, "[…]")]),
        ("a❤b", TITLE, [(TITLE, "a"), (TEXT, "❤"), (TITLE, "b")]),
        ("❤\ufe0f", TEXT, [(TEXT, "❤")]),
        ("\U0001f512", TEXT, [(TEXT, "\U0001f512")]),
        ("ᐃᓄᒃᑎᑐᑦ", TITLE, [(SYLLABICS, "ᐃᓄᒃᑎᑐᑦ")]),
        ("ᒥᓯᓂ Mista", STRONG, [(SYLLABICS, "ᒥᓯᓂ"), (STRONG, " Mista")]),
        ("♻ vert ★", TEXT, [("NotoSansSymbols", "♻"), (TEXT, " vert "), ("NotoSansSymbols2", "★")]),
        ("Ａ℡ 𝐁\ufe63", TEXT, [(TEXT, "ATEL B-")]),
        ("1\u0331", TEXT, [(TEXT, "1\u0331")]),
        ("ka\u1dffm", STRONG, [(STRONG, "kam")]),
        ("", TEXT, []),
    ],
)
def test_what_a_font_lacks_is_set_in_another_or_more_simply_or_said_to_be_left_out(
    text: str, font: str, shown: list[tuple[str, str]]
) -> None:
    register_fonts()
    assert runs(text, font) == shown


def test_a_paragraph_changes_font_only_where_it_must() -> None:
    register_fonts()
    look = style(10, 12, TITLE)
    assert [run[:3] for run in said("<é>", look)] == [("<é>", TITLE, 10)]
    assert [run[:2] for run in said("<❤>", look, after=" ")] == [
        ("<", TITLE),
        ("❤", TEXT),
        (">", TITLE),
        (" ", TITLE),
    ]


def test_a_line_too_long_ends_with_an_ellipsis() -> None:
    register_fonts()
    assert fitted("court", TEXT, 10, 100) == [(TEXT, "court")]
    ((face, chars),) = fitted("long " * 100, TEXT, 10, 100)
    assert chars.endswith("…")
    assert width(chars, face, 10) <= 100


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://a.example/?b=1&c=2", "https://a.example/?b=1&c=2"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("tel:+18195550142", "tel:+18195550142"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("", ""),
    ],
)
def test_only_safe_addresses_are_links(address: str, kept: str) -> None:
    assert link(address) == kept


@given(st.text(alphabet=st.characters(max_codepoint=0x2100), max_size=60))
def test_a_plain_text_is_cleaned_as_any_other(text: str) -> None:
    """The mark that ends the second one sends it the long way."""
    assert clean(f"{text}.") == clean(f"{text}.\U0001f512").removesuffix("\U0001f512")
