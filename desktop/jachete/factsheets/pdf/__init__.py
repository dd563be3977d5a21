"""FactSheet → PDF: the only room that knows reportlab."""

from jachete.factsheets.pdf.document import sheet_bytes, write_sheet
from jachete.factsheets.pdf.paper import Paper

__all__ = ["Paper", "sheet_bytes", "write_sheet"]
