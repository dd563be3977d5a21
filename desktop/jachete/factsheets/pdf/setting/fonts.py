"""Fonts as files have them: the usual characters, made ready once a process, then the others."""

import codecs
from functools import cached_property
from typing import Any, Final, NamedTuple

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

from jachete.factsheets.pdf.setting.written import Written, stream

#: The characters of French and English, each at one code in every file; those of ASCII are at their own.
USUAL: Final = (
    "".join(map(chr, range(33, 127)))
    + "ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜŸŒÆàâäçèéêëîïôöùûüÿœæ«»‘’“”–—…·•‑°²³½¼¾ºª€£¢§©®™×±‰→✓\u202f\u00ad"
)
_SPACE: Final = 32
_CODES: Final = 256
#: The first code of what is not ASCII.
_BEYOND: Final = 128
#: A block of a character map has at most that many entries (Adobe technical note 5411).
_LONGEST_BLOCK: Final = 100
_SYMBOLIC, _NONSYMBOLIC = 4, 32
#: How hard what is compressed once is.
_SMALLEST: Final = 9
#: Words whose width is kept, for each font.
_MOST_KEPT: Final = 60_000


class _Made(NamedTuple):
    """A part of a font, at most 256 characters, as it is in a file, under its name there."""

    name: str
    file: bytes
    characters: bytes
    widths: str


class PaperFont(TTFont):
    """A font of which every file has the same usual characters, then those that its own text needs.

    `usual` are in the first part, made once a process; other parts are made for each document.
    """

    state: Any
    face: Any

    def __init__(self, name: str, filename: str, usual: str = "") -> None:
        super().__init__(name, filename, asciiReadable=0)
        del self.face.table["name"]  # no file needs it, and it is as long as the outlines of thirty letters
        known = self.face.charToGlyph
        kept = [ord(char) for char in usual if ord(char) in known]
        plain, others = (
            [code for code in kept if (code < _BEYOND) == is_plain] for is_plain in (True, False)
        )
        self._codes = {0: 0, _SPACE: _SPACE, **{code: code for code in plain}}
        self._codes |= {code: at for at, code in enumerate(others, _BEYOND)}
        last = max(self._codes.values())
        characters = {at: code for code, at in self._codes.items()}
        self._first = [characters.get(at, 0) for at in range(last + 1)]
        self._widths: dict[str, float] = {}

    def units(self, word: str) -> float:
        """Return the width of a word set in a size of 1."""
        width = self._widths.get(word)
        if width is None:
            if len(self._widths) > _MOST_KEPT:
                self._widths.clear()
            width = self._widths[word] = self.stringWidth(word, 1)
        return width

    def shown(self, text: str, document: Any) -> list[tuple[int, bytes]]:
        """Return a text as the numbers of parts of the font, each with codes in it."""
        state = self.state.get(document) or self._begun(document)
        try:
            return [(0, codecs.charmap_encode(text.replace("\u00a0", " "), "strict", state.assignments)[0])]
        except (UnicodeEncodeError, TypeError):  # a new character, or one of a later part
            return list(super().splitString(text, document))

    def splitString(self, text: Any, doc: Any, encoding: str = "utf-8") -> Any:  # noqa: N802 - reportlab's name
        """Return a text as reportlab wants it."""
        if doc not in self.state:
            self._begun(doc)
        return super().splitString(text, doc, encoding)

    def _begun(self, document: Any) -> Any:
        state: Any = vars(TTFont)["State"](0, self)
        if len(self._first) > _BEYOND:
            state.assignments, state.subsets = dict(self._codes), [self._first]
            state.nextCode = _CODES
        self.state[document] = state
        return state

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - reportlab's name
        """Write the parts of the font in a document."""
        state = self.state[doc]
        state.frozen = 1
        for number, subset in enumerate(state.subsets):
            name = self.getSubsetInternalName(number, doc)[1:]
            made = self._usual if subset is self._first else self._made(number, subset)
            described = Written(self._described(doc, name, made))
            doc.idToObject["BasicFonts"].dict[name] = doc.Reference(described, name)
        del self.state[doc]

    @cached_property
    def _usual(self) -> _Made:
        return self._made(0, self._first)

    def _made(self, number: int, subset: list[int]) -> _Made:
        face = self.face
        name = (SUBSETN(number) + b"+" + face.name + face.subfontNameX).decode("ascii")
        glyphs = face.makeSubset(subset)
        return _Made(
            name,
            stream(f"/Length1 {len(glyphs)}", glyphs, _SMALLEST),
            stream("", to_unicode(name, subset).encode("ascii"), _SMALLEST),
            " ".join(fp_str(face.getCharWidth(code)) for code in subset),
        )

    def _described(self, doc: Any, name: str, made: _Made) -> bytes:
        """Return the object of a part, those which it refers to being in the document."""
        face = self.face

        def kept(content: bytes) -> str:
            return str(doc.Reference(Written(content)).format(doc).decode("ascii"))

        file, characters = kept(made.file), kept(made.characters)
        flags = face.flags & ~_NONSYMBOLIC | _SYMBOLIC
        descriptor = kept(
            f"<</Type /FontDescriptor /FontName /{made.name} /Flags {flags} /FontBBox [{fp_str(*face.bbox)}]"
            f" /ItalicAngle {fp_str(face.italicAngle)} /Ascent {fp_str(face.ascent)}"
            f" /Descent {fp_str(face.descent)} /CapHeight {fp_str(face.capHeight)}"
            f" /StemV {fp_str(face.stemV)} /MissingWidth {fp_str(face.defaultWidth)}"
            f" /FontFile2 {file}>>".encode("ascii")
        )
        last = made.widths.count(" ")
        return (
            f"<</Type /Font /Subtype /TrueType /Name /{name} /BaseFont /{made.name} /FirstChar 0"
            f" /LastChar {last} /Widths [{made.widths}] /FontDescriptor {descriptor}"
            f" /ToUnicode {characters}>>".encode("ascii")
        )


def to_unicode(font: str, subset: list[int]) -> str:
    """Return the map of a font's codes to characters: none to U+0000, those beyond U+FFFF in UTF-16."""
    entries = [
        f"<{code:02X}> <{chr(char).encode('utf-16-be').hex().upper()}>"
        for code, char in enumerate(subset)
        if char
    ]
    blocks = [entries[at : at + _LONGEST_BLOCK] for at in range(0, len(entries), _LONGEST_BLOCK)]
    lines = [line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")]
    head = (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        f"/CIDSystemInfo\n<< /Registry ({font})\n/Ordering ({font})\n/Supplement 0\n>> def\n"
        f"/CMapName /{font} def\n/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange"
    )
    tail = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    return "\n".join([head, *lines, tail])
