"""Which theme a person's settings and the system ask for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from jachete.ui.settings import Appearance, Settings
from jachete.ui.theme.tokens import DARK, LIGHT, Theme


def theme_for(settings: Settings) -> Theme:
    """Return the theme that settings ask for, or the system's when they leave it the choice."""
    if settings.appearance is Appearance.SYSTEM:
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return Theme.make(DARK if dark else LIGHT, settings.zoom)
    return Theme.make(settings.appearance.value, settings.zoom)
