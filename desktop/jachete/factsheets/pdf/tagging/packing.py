"""A finished document → its file, object after object: small objects are packed together and compressed.

A book has hundreds of small objects a sheet, nearly all of them its structure. Written as PDF 1.5 allows
(ISO 32000-1, 7.5.7 and 7.5.8), they take a fraction of the room, and none stays in memory once it is written.
"""

import struct
from typing import Any, BinaryIO, Final

from reportlab.pdfbase import pdfdoc

from jachete.factsheets.pdf.setting.written import stream

#: Small objects in one pack.
_MOST: Final = 400
#: A place in the file: what it is, where, and which one there; kinds 0, 1 and 2 of 7.5.8.3.
_PLACE: Final = struct.Struct(">BIH")
_FREE, _ALONE, _PACKED = range(3)


def write_packed(document: Any, canvas: Any, file: BinaryIO) -> None:
    """Write a reportlab document, and forget its objects one by one."""
    document.info.invariant = document.invariant
    for font in document.delayedFonts:
        font.addObjects(document)
    document.info.digest(document.signature)
    ends = {"Root": document.Reference(document.Catalog), "Info": document.Reference(document.info)}
    document.Outlines.prepare(document, canvas)
    packer = _Packer(document, file)
    number = 1
    while number in document.numberToId:  # writing an object may bring others
        name = document.numberToId[number]
        if name:
            packer.add(number, pdfdoc.format(document.idToObject[name], document, toplevel=1))
            document.idToObject[name] = None
        number += 1
    packer.close("".join(f"/{key} {value.format(document).decode()} " for key, value in ends.items()))


class _Packer:
    """A file being written: large objects as they come, small ones in packs."""

    def __init__(self, document: Any, file: BinaryIO) -> None:
        self._document, self._file, self._at = document, file, 0
        self._places: dict[int, tuple[int, int, int]] = {0: (_FREE, 0, 0xFFFF)}
        self._pack: list[tuple[int, bytes]] = []
        self._write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")

    def add(self, number: int, content: bytes) -> None:
        """Write an object, now when it is a stream, else with others."""
        content = content.strip()
        if content.endswith(b"endstream"):
            self._write_alone(number, content)
            return
        self._pack.append((number, content))
        if len(self._pack) == _MOST:
            self._close_pack()

    def close(self, ends: str) -> None:
        """Write what is left, then where everything is."""
        if self._pack:
            self._close_pack()
        number = self._reserved()
        start = self._at
        self._places[number] = (_ALONE, start, 0)
        table = b"".join(_PLACE.pack(*self._places[each]) for each in range(number + 1))
        identity = self._document.ID().decode("latin-1").strip().split("\n")[0]
        said = f"/Type /XRef /Size {number + 1} /W [1 4 2] {ends}/ID {identity}"
        self._write_alone(number, stream(said, table))
        self._write(f"startxref\n{start}\n%%EOF\n".encode())

    def _close_pack(self) -> None:
        number = self._reserved()
        heads, bodies, at = [], [], 0
        for index, (each, content) in enumerate(self._pack):
            self._places[each] = (_PACKED, number, index)
            heads.append(f"{each} {at}")
            bodies.append(content)
            at += len(content) + 1
        head = " ".join(heads).encode() + b"\n"
        said = f"/Type /ObjStm /N {len(bodies)} /First {len(head)}"
        self._write_alone(number, stream(said, head + b"\n".join(bodies)))
        self._pack = []

    def _reserved(self) -> int:
        """Return a number for an object that is no part of the document."""
        self._document.objectcounter += 1
        number: int = self._document.objectcounter
        self._document.numberToId[number] = ""
        return number

    def _write_alone(self, number: int, content: bytes) -> None:
        self._places[number] = (_ALONE, self._at, 0)
        self._write(b"%d 0 obj\n%b\nendobj\n" % (number, content))

    def _write(self, content: bytes) -> None:
        self._file.write(content)
        self._at += len(content)
