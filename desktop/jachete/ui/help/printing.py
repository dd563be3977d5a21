"""A page of help on paper."""

from typing import Any, Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QPageLayout, QPageSize, QPainter, QPdfWriter

from jachete.i18n import _
from jachete.ui.help.pages import HelpPage
from jachete.ui.help.typesetting import document, paint_boxes
from jachete.ui.theme.tokens import Theme

#: Dots per inch: of the lengths of the design, and of paper.
_DESIGN: Final = 96
_PAPER: Final = 1200
#: Inches around the text, and design pixels under it for the number of the page.
_MARGIN: Final = 0.9
_FOOT: Final = 30


def page_pdf(page: HelpPage) -> bytes:
    """Return a page as a PDF in letter size; paper is light in every theme."""
    theme = Theme.make()
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(kept)
    writer.setTitle(page.title)
    writer.setResolution(_PAPER)
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    letter = QPageSize(QPageSize.PageSizeId.Letter)
    writer.setPageLayout(
        QPageLayout(letter, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Inch)
    )
    shown = document(theme, page.text)
    area = writer.pageLayout().paintRect(QPageLayout.Unit.Inch).size() * _DESIGN
    text = QSizeF(area.width(), area.height() - _FOOT)
    shown.setPageSize(text)
    painter = QPainter(writer)
    painter.scale(_PAPER / _DESIGN, _PAPER / _DESIGN)
    for number in range(shown.pageCount()):
        if number:
            writer.newPage()
        painter.save()
        painter.translate(0, -number * text.height())
        sheet = QRectF(QPointF(0, number * text.height()), text)
        painter.setClipRect(sheet)
        paint_boxes(painter, theme, shown, [])
        context: Any = QAbstractTextDocumentLayout.PaintContext()
        context.clip = sheet
        shown.documentLayout().draw(painter, context)
        painter.restore()
        _paint_foot(
            painter, theme, QRectF(QPointF(0, text.height()), QSizeF(area.width(), _FOOT)), number + 1
        )
    painter.end()
    return bytes(kept.data().data())


def _paint_foot(painter: QPainter, theme: Theme, area: QRectF, number: int) -> None:
    painter.setFont(theme.font("caption"))
    painter.setPen(theme.color("text.tertiary"))
    foot = Qt.AlignmentFlag.AlignBottom
    name = _("L’économie sociale, j’achète! · Aide")
    painter.drawText(area, foot | Qt.AlignmentFlag.AlignLeft, name)
    painter.drawText(area, foot | Qt.AlignmentFlag.AlignRight, str(number))
