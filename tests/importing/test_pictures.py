"""A logo of any kind → one kind, small, opaque, without a word on who made it."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

import logos
from jachete.catalogue.logo import HIGHEST, WIDEST
from jachete.importing import pictures
from jachete.importing.logo_files import kept
from jachete.importing.pictures import LogoError
from packages import plain

KINDS = logos.kinds()
#: How far a level may be from what was drawn: lossy files, palettes, greys.
NEAR = 24


def shown(content: bytes) -> Image.Image:
    """Return the picture that is kept of a file."""
    return Image.open(io.BytesIO(kept(content).png))


def chunks(png: bytes) -> list[str]:
    """Return the names of the parts of a PNG."""
    names, at = [], 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        names.append(png[at + 4 : at + 8].decode())
        at += length + 12
    return names


@pytest.mark.parametrize("kind", KINDS)
def test_a_logo_of_any_kind_is_kept_as_one(kind: str) -> None:
    logo = kept(KINDS[kind])
    drawn = shown(KINDS[kind])
    assert (drawn.format, drawn.mode, drawn.size) == ("PNG", "RGB", (logo.width, logo.height))
    assert set(chunks(logo.png)) == {"IHDR", "IDAT", "IEND"}
    assert logo.width <= WIDEST
    assert logo.height <= HIGHEST
    assert kept(KINDS[kind]) == logo


@pytest.mark.parametrize("kind", [kind for kind in KINDS if "grey" not in kind and "black" not in kind])
def test_its_colours_and_its_way_up_are_those_that_were_drawn(kind: str) -> None:
    drawn = shown(KINDS[kind])
    left, right = drawn.getpixel((20, 200)), drawn.getpixel((drawn.width - 20, 180))
    for found, wanted in ((left, logos.ORANGE), (right, logos.LAKE)):
        assert isinstance(found, tuple)
        assert max(abs(a - b) for a, b in zip(found, wanted, strict=True)) <= NEAR


@pytest.mark.parametrize("kind", ["transparent", "transparent grey", "transparent palette", "webp"])
def test_what_is_transparent_becomes_white(kind: str) -> None:
    drawn = shown(KINDS[kind])
    assert drawn.getpixel((drawn.width - 5, 5)) == (255, 255, 255)


def test_grey_of_16_bits_is_not_burnt() -> None:
    assert shown(KINDS["grey of 16 bits"]).tobytes() == shown(KINDS["grey"]).tobytes()


@pytest.mark.parametrize(
    ("size", "wanted"),
    [((1200, 200), (600, 100)), ((50, 900), (17, 300)), ((16, 16), (16, 16)), ((3000, 2), (600, 1))],
)
def test_a_logo_is_made_smaller_never_larger(size: tuple[int, int], wanted: tuple[int, int]) -> None:
    logo = kept(logos.saved(logos.picture(*size)))
    assert (logo.width, logo.height) == wanted


def claimed(width: int, height: int) -> bytes:
    """Return a PNG of a few bytes that says it has very many pixels."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = (b"IHDR" + head, b"IDAT" + zlib.compress(b"\0" * 10), b"IEND")
    body = (struct.pack(">I", len(part) - 4) + part + struct.pack(">I", zlib.crc32(part)) for part in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(body)


@pytest.mark.parametrize("size", [(7000, 7000), (12_000, 12_000), (60_000, 60_000)])
def test_a_picture_that_would_fill_the_memory_is_refused_undecoded(size: tuple[int, int]) -> None:
    with pytest.raises(LogoError) as caught:
        kept(claimed(*size))
    assert plain(str(caught.value)) == (
        "l’image a plus de 40 millions de pixels; la fiche sera sans logo; "
        "réduisez-la : 600 pixels de largeur suffisent."
    )


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GIF89a",
        b"BM" + b"\0" * 60,
        KINDS["png"][:-200],
        KINDS["jpeg"][:300],
        b"%PDF-1.7",
        claimed(9, 9),
    ],
)
def test_what_is_no_whole_picture_is_refused_with_what_to_do(content: bytes) -> None:
    with pytest.raises(LogoError) as caught:
        kept(content)
    assert plain(str(caught.value)) == (
        "le fichier n’est pas une image PNG, JPEG, GIF, WebP ou SVG entière; la fiche sera sans logo; "
        "enregistrez le logo de nouveau, en PNG par exemple."
    )


@pytest.mark.parametrize("color", ["white", "orange"])
def test_a_logo_that_nobody_would_see_is_refused(color: str) -> None:
    blank = logos.saved(Image.new("RGBA", (60, 40), color))
    with pytest.raises(LogoError, match="d’une seule couleur"):
        kept(blank)


def test_a_white_logo_on_nothing_is_one_of_those() -> None:
    ghost = Image.new("RGBA", (60, 40), (255, 255, 255, 0))
    ghost.paste((255, 255, 255, 255), (10, 10, 30, 30))
    with pytest.raises(LogoError, match="version foncée"):
        kept(logos.saved(ghost))


def test_the_first_frame_alone_is_kept() -> None:
    frames = [logos.picture(40, 40), Image.new("RGB", (40, 40), "black")]
    moving = logos.saved(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert shown(moving).tobytes() == shown(logos.saved(frames[0], "GIF")).tobytes()


RASTERS = [content for kind, content in KINDS.items() if kind != "svg"]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.one_of(
        st.binary(max_size=300),
        st.builds(
            lambda content, at, length, put: (
                content[: at % len(content)] + put + content[at % len(content) + length :]
            ),
            st.sampled_from(RASTERS),
            st.integers(0, 40_000),
            st.integers(0, 40),
            st.binary(max_size=40),
        ),
    )
)
def test_any_bytes_are_kept_or_refused_with_a_sentence(content: bytes) -> None:
    said, logo = "", None
    try:
        logo = pictures.kept(content)
    except LogoError as fault:
        said = str(fault)
    assert ("; la fiche sera sans logo; " in said) is (logo is None)
    if logo is not None:
        assert Image.open(io.BytesIO(logo.png)).size == (logo.width, logo.height)


def test_the_pictures_of_tests_are_drawn_by_them() -> None:
    package = Path(__file__).resolve().parents[2] / "data" / "directory"
    assert not (package / "logos").exists()
