"""FactSheet → PDF: the only room that knows reportlab."""

from jachete.factsheets.pdf.document import sheet_bytes, write_sheet

__all__ = ["sheet_bytes", "write_sheet"]
