"""Sheets and comparisons → PDF: the only room that knows reportlab."""

from jachete.factsheets.pdf.document import sheet_bytes, write_sheet
from jachete.factsheets.pdf.paper import Paper
from jachete.factsheets.pdf.side_by_side import comparison_bytes, write_comparison

__all__ = ["Paper", "comparison_bytes", "sheet_bytes", "write_comparison", "write_sheet"]
