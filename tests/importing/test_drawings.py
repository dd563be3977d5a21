"""An SVG logo is only shapes; painting it ends."""

import os
from multiprocessing import Pipe

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import logos
from jachete.importing import drawings
from jachete.importing.pictures import LogoError
from packages import plain

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">'
)
OTHER = 'xmlns:o="urn:other" o:href="#x" o:where="C:\\\\logos"'


def refused(inside: str, before: str = "") -> str:
    """Return what is said of a drawing that holds something."""
    with pytest.raises(LogoError) as caught:
        drawings.painted(f"{before}{HEAD}{inside}</svg>".encode())
    return plain(str(caught.value))


@pytest.mark.parametrize(
    ("inside", "what"),
    [
        ("<script>1</script>", "script"),
        ("<text>a</text>", "text"),
        ('<image href="data:image/png;base64,AA"/>', "image"),
        ("<foreignObject/>", "foreignObject"),
        ("<filter/>", "filter"),
        ('<pattern id="p"/>', "pattern"),
        ('<animate attributeName="x"/>', "animate"),
        ('<rect onload="x()"/>', "onload"),
        ('<use href="autre.svg#a"/>', "href"),
        ('<use xlink:href="https://a.example/b.svg#a"/>', "href"),
        ('<a href="javascript:x()"/>', "href"),
        ('<rect fill="url(http://a.example/b#c)"/>', "fill"),
        ("<rect style=\"fill: URL( 'file:///etc/passwd')\"/>", "style"),
        ("<style>@import 'a.css'</style>", "style"),
        ("<style>rect { fill: u\\72l(a) }</style>", "style"),
        ("<style>rect { fill: ur<!-- -->l(a) }</style>", "style"),
        ("<g>" * 120 + "</g>" * 120, "g"),
    ],
)
def test_what_is_no_shape_is_refused_by_name(inside: str, what: str) -> None:
    assert refused(inside) == (
        f"le dessin SVG contient « {what} », qui n’est pas admis; la fiche sera sans logo; "
        "convertissez textes et effets en tracés, ou enregistrez-le en PNG."
    )


def test_entities_and_sheets_from_elsewhere_are_refused() -> None:
    assert "« DOCTYPE »" in refused("&a;", '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>')
    assert "« DOCTYPE »" in refused("&b;", '<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>')
    assert "« xml-stylesheet »" in refused("", '<?xml-stylesheet href="a.css"?>')


@pytest.mark.parametrize(
    "inside",
    [
        '<rect width="5" height="5"/>',
        f'<metadata {OTHER}><o:any onclick="">url(x)</o:any></metadata><rect width="5" height="5"/>',
        '<style>rect { fill: url(#g) }</style><rect width="5" height="5"/>',
        '<defs><rect id="r" width="5" height="5"/></defs><use xlink:href="#r"/>',
    ],
)
def test_shapes_are_painted(inside: str) -> None:
    head = '<?xml version="1.0"?><?made by="hand"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "a.dtd">'
    content = f"\ufeff{head}{HEAD}{inside}</svg>".encode()
    assert drawings.is_drawing(content)
    assert drawings.painted(content).startswith(b"\x89PNG")


@pytest.mark.parametrize(
    "content", [b"<svg>", b"<svg/", b"<svg >\xff</svg>", b"<?xml version='1.0' encoding='utf-16'?><svg>"]
)
def test_a_drawing_that_is_not_well_formed_is_refused(content: bytes) -> None:
    assert drawings.is_drawing(content)
    with pytest.raises(LogoError, match="est mal formé"):
        drawings.painted(content)


def test_a_drawing_without_a_size_is_refused() -> None:
    with pytest.raises(LogoError, match="ne peut pas être peint"):
        drawings.painted(b'<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>')


def test_a_drawing_that_never_ends_is_given_up() -> None:
    endless = '<path stroke="red" stroke-dasharray="0.00001" d="M0 0L10 10"/>'
    with pytest.raises(LogoError, match="simplifiez-le"):
        drawings.painted(f"{HEAD}{endless}</svg>".encode(), patience=2)


def test_a_painter_that_dies_is_a_drawing_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawings, "paint", dying)
    with pytest.raises(LogoError, match="ne peut pas être peint"):
        drawings.painted(logos.SVG.encode())


def dying(*_given: object) -> None:
    """End as a process does that fills the memory."""
    os._exit(9)


def test_the_painter_says_nothing_of_what_it_cannot_paint() -> None:
    here, there = Pipe(duplex=False)
    drawings.paint(logos.SVG, there)
    assert here.recv_bytes().startswith(b"\x89PNG")
    drawings.paint("<svg>", there)
    assert here.recv_bytes() == b""
    here.close()
    there.close()


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 300), st.integers(0, 12), st.text(max_size=12))
def test_any_drawing_passes_the_check_or_is_refused_with_a_sentence(at: int, length: int, put: str) -> None:
    changed = logos.SVG[:at] + put + logos.SVG[at + length :]
    said = ""
    try:
        drawings._check(changed.encode("utf-8", "surrogatepass"))
    except LogoError as fault:
        said = str(fault)
    assert "; la fiche sera sans logo; " in said if said else "<svg" in changed
