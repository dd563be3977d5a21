"""An SVG drawing, from anyone → the same as a PNG, or the sentence that says why not.

What a drawing may hold is listed: shapes, colours, gradients and clips. The rest is refused rather than
ignored: programs, texts (whose letters are those of a machine), pictures, addresses, entities. What is listed
can still be made so that painting it never ends: it is painted in a process of its own, for so long.
"""

import re
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Final
from xml.parsers import expat

from jachete.catalogue.logo import HIGHEST, WIDEST
from jachete.i18n import _
from jachete.importing.pictures import LogoError

#: Seconds that a drawing has to be painted.
PATIENCE: Final = 20.0
_SVG: Final = "http://www.w3.org/2000/svg"
_SHAPES: Final = frozenset(
    [
        *("svg", "g", "defs", "symbol", "use", "switch", "a", "view", "title", "desc", "metadata", "style"),
        *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
        *("linearGradient", "radialGradient", "stop", "clipPath", "mask"),
    ]
)
_START: Final = re.compile(rb"\s*(?:<\?xml|<!--|<!DOCTYPE|<svg[\s>/])")
#: What leads out of a drawing, or hides it from these checks.
_OUTSIDE: Final = re.compile(r"(?i)url\((?!\s*['\"]?#)|@import|\\|javascript:|expression\(")
_DEEPEST: Final = 100
#: Between names and their spaces.
_MARK: Final = " "


def is_drawing(content: bytes) -> bool:
    """Tell whether a file begins as an SVG drawing does."""
    return _START.match(content.removeprefix(b"\xef\xbb\xbf")[:1000]) is not None


def painted(content: bytes, patience: float = PATIENCE) -> bytes:
    """Return a drawing as a PNG that keeps its proportions; raise `LogoError`."""
    _check(content)
    context = get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=paint, args=(content.decode("utf-8-sig"), there), daemon=True)
    process.start()
    there.close()
    try:
        png: bytes = here.recv_bytes() if here.poll(patience) else b""
    except (EOFError, OSError):  # the painter died of it
        png = b""
    finally:
        process.kill()
        process.join()
        here.close()
    if not png:
        raise LogoError(
            _("le dessin SVG ne peut pas être peint"),
            _("simplifiez-le ou enregistrez-le en PNG"),
        )
    return png


def paint(drawing: str, line: Connection) -> None:
    """Paint a drawing and send it on a line; nothing is sent when it is none."""
    import resvg_py  # noqa: PLC0415 - only in the process that paints

    try:
        png = resvg_py.svg_to_bytes(
            svg_string=drawing, width=2 * WIDEST, height=2 * HIGHEST, skip_system_fonts=True
        )
    except ValueError:
        png = b""
    line.send_bytes(png)


def _check(content: bytes) -> None:
    """Raise `LogoError` unless a drawing is only shapes."""
    checker = _Checker()
    parser = expat.ParserCreate("utf-8", _MARK)  # whatever the file says: what is painted is read so too
    parser.StartDoctypeDeclHandler = checker.doctype
    parser.ProcessingInstructionHandler = checker.instruction
    parser.StartElementHandler = checker.start
    parser.EndElementHandler = checker.end
    parser.CharacterDataHandler = checker.text
    try:
        content.decode("utf-8-sig")
        parser.Parse(content, True)
    except (expat.ExpatError, UnicodeDecodeError) as problem:
        raise LogoError(
            _("le dessin SVG est mal formé"), _("enregistrez-le de nouveau en SVG simple ou en PNG")
        ) from problem
    if _OUTSIDE.search("".join(checker.rules)):
        _refuse("style")


class _Checker:
    """What is met in a drawing, element by element; `rules` are those of its style sheets."""

    def __init__(self) -> None:
        self.rules: list[str] = []
        self._open: list[str] = []

    def doctype(self, _name: str, _system: str | None, _public: str | None, has_subset: int) -> None:
        """Refuse a drawing that declares entities."""
        if has_subset:
            _refuse("DOCTYPE")

    def instruction(self, target: str, _data: str) -> None:
        """Refuse a style sheet that is elsewhere."""
        if target == "xml-stylesheet":
            _refuse(target)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Refuse what is no shape; what belongs to another vocabulary is never painted."""
        space, _mark, local = name.rpartition(_MARK)
        self._open.append(local)
        if len(self._open) > _DEEPEST:
            _refuse(local)
        if space != _SVG:
            return
        if local not in _SHAPES:
            _refuse(local)
        for key, value in attributes.items():
            of, _mark, attribute = key.rpartition(_MARK)
            leads = attribute == "href" and not value.startswith("#")
            if leads or (not of and (attribute.lower().startswith("on") or _OUTSIDE.search(value))):
                _refuse(attribute)

    def end(self, _name: str) -> None:
        """Close an element."""
        self._open.pop()

    def text(self, words: str) -> None:
        """Keep the rules of style sheets."""
        if self._open[-1] == "style":
            self.rules.append(words)


def _refuse(what: str) -> None:
    raise LogoError(
        _("le dessin SVG contient « {what} », qui n’est pas admis").format(what=what),
        _("convertissez textes et effets en tracés, ou enregistrez-le en PNG"),
    )
