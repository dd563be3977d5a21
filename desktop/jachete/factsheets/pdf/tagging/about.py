"""What a file says of itself: title, language, the standards it keeps, the colours it means."""

import datetime
from dataclasses import dataclass
from functools import cache
from typing import Any, Final
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import PDFArray
from reportlab.pdfgen.canvas import Canvas

from jachete import paths
from jachete.factsheets.pdf.setting.written import Written, stream

_CREATOR: Final = "L’économie sociale, j’achète! — Répertoire"
_PRODUCER: Final = "ReportLab"
_COLOURS: Final = b"sRGB IEC61966-2.1"
_XMP: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language></rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:CreatorTool>{creator}</xmp:CreatorTool></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>{producer}</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True)
class About:
    """What a file says of itself; `language` is a tag such as `fr-CA`, `date` that of what it says.

    The date is not the hour at which the file was made: the same content gives the same bytes.
    """

    title: str
    author: str
    subject: str
    language: str
    date: datetime.date


def write_about(canvas: Canvas, about: About) -> None:
    """Write in a file what it says of itself, in both forms that readers look for."""
    document: Any = getattr(canvas, "_doc")  # noqa: B009 - absent from the stubs
    canvas.setTitle(about.title)
    canvas.setAuthor(about.author)
    canvas.setSubject(about.subject)
    canvas.setCreator(_CREATOR)
    canvas.setProducer(_PRODUCER)
    document._timeStamp.YMDhms = (*about.date.timetuple()[:3], 0, 0, 0)  # noqa: SLF001 - reportlab has no other way
    xmp = _xmp(about)
    catalog = document.Catalog
    head = b"<</Type /Metadata /Subtype /XML /Length %d>>\nstream\n" % len(xmp)
    catalog.Metadata = document.Reference(Written(head + xmp + b"\r\nendstream"))
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    catalog.OutputIntents = PDFArray([_output_intent(document)])


def _xmp(about: About) -> bytes:
    known = {
        "title": about.title,
        "author": about.author,
        "subject": about.subject,
        "language": about.language,
        "creator": _CREATOR,
        "producer": _PRODUCER,
    }
    date = f"{about.date.isoformat()}T00:00:00+00:00"
    return _XMP.format(date=date, **{key: escape(value) for key, value in known.items()}).encode()


def _output_intent(document: Any) -> Written:
    profile = document.Reference(Written(_profile())).format(document)
    return Written(
        b"<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (%b) /Info (%b)"
        b" /DestOutputProfile %b>>" % (_COLOURS, _COLOURS, profile)
    )


@cache
def _profile() -> bytes:
    return stream("/N 3", (paths.resources() / "colour" / "sRGB.icc").read_bytes())
