"""The clipboard: the same thing as plain words and as what letters and messages keep links from."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


def copy(text: str, html: str) -> None:
    """Put a text on the clipboard, both ways."""
    data = QMimeData()
    data.setText(text)
    data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)
