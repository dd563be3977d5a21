"""The fonts the application brings: the same letters on every system."""

from PySide6.QtGui import QFontDatabase

from jachete import paths


def load_fonts() -> list[str]:
    """Make the screen's fonts known to Qt and return their families."""
    families: list[str] = []
    for path in sorted((paths.resources() / "fonts").glob("Inter*.ttf")):
        families += QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    return families
