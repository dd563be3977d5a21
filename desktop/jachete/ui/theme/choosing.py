"""Which theme a person's settings and the system ask for."""

from dataclasses import replace

from PySide6.QtGui import QGuiApplication, QPalette

from jachete.ui.settings import Appearance, Settings
from jachete.ui.theme.system import is_dark, system_colors, wants_contrast, wants_stillness
from jachete.ui.theme.tokens import CONTRAST, DARK, LIGHT, Theme


def theme_for(settings: Settings) -> Theme:
    """Return the theme that settings ask for, or the system's when they leave it the choice."""
    still = settings.reduced_motion or wants_stillness()
    if settings.appearance is not Appearance.SYSTEM:
        return Theme.make(settings.appearance.value, settings.zoom, still=still)
    if wants_contrast():
        return contrasted(QGuiApplication.palette(), settings.zoom, still=still)
    return Theme.make(DARK if is_dark() else LIGHT, settings.zoom, still=still)


def contrasted(palette: QPalette, zoom: float, *, still: bool = False) -> Theme:
    """Return the high contrast theme in the system's own colours."""
    theme = Theme.make(CONTRAST, zoom, still=still)
    return replace(theme, colors={**theme.colors, **system_colors(palette)})
