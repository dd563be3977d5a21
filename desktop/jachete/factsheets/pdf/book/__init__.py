"""Portfolio → PDF: cover, contents, sheets, indexes; each part drawn once, whatever its length."""

from jachete.factsheets.pdf.book.writing import write_book

__all__ = ["write_book"]
