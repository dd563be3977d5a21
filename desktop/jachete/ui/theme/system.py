"""What the system asks of every application: high contrast, stillness, and its own colours."""

import sys
from collections.abc import Mapping
from typing import Final

from PySide6.QtGui import QGuiApplication, QPalette

_HIGH_CONTRAST: Final = 0x0042
_ANIMATIONS: Final = 0x1042
_ON: Final = 0x1
#: A lightness halfway between black and white.
_HALF: Final = 128

#: The tokens that each of the system's colours stands for when its high contrast is on.
_SYSTEM: Final[Mapping[QPalette.ColorRole, tuple[str, ...]]] = {
    QPalette.ColorRole.Window: (
        *("bg.window", "bg.rail", "bg.canvas", "bg.surface", "bg.subtle", "titlebar.bg", "danger.soft"),
        *("success.soft", "warning.soft", "gold.soft", "ridge.1", "ridge.2", "ridge.3", "focus.gap"),
        *("primary.soft", "bg.selected", "bg.hover", "bg.pressed", "danger.on"),
    ),
    QPalette.ColorRole.WindowText: (
        *("text.primary", "text.secondary", "text.tertiary", "border.subtle", "border.default"),
        *("border.control", "focus.ring", "titlebar.text", "primary.softBorder", "map.line"),
        *("success.text", "warning.text", "danger.text", "gold.text", "gold.icon", "danger.solid"),
    ),
    QPalette.ColorRole.Link: ("primary.text",),
    QPalette.ColorRole.Highlight: ("primary.base", "primary.hover", "primary.pressed", "gold.mark"),
    QPalette.ColorRole.HighlightedText: ("primary.on", "gold.markText"),
}


def wants_contrast() -> bool:
    """Tell whether the system's high contrast is on."""
    hints = getattr(QGuiApplication.styleHints(), "accessibility", None)  # from Qt 6.10 on
    if hints is not None:
        return str(getattr(hints().contrastPreference(), "name", "")) == "HighContrast"
    return bool(_asked_of_windows(_HIGH_CONTRAST) & _ON)


def is_dark() -> bool:
    """Tell whether the system's own colours are dark."""
    return QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < _HALF


def wants_stillness() -> bool:
    """Tell whether the system's animations are off."""
    return not _asked_of_windows(_ANIMATIONS, otherwise=_ON)


def system_colors(palette: QPalette) -> dict[str, str]:
    """Return the tokens that the system's own colours replace, inactive text included."""
    colors = {key: palette.color(role).name() for role, keys in _SYSTEM.items() for key in keys}
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText)
    return {**colors, "text.disabled": disabled.name()}


if sys.platform == "win32":
    import ctypes

    class _HighContrast(ctypes.Structure):
        _fields_ = (("size", ctypes.c_uint), ("flags", ctypes.c_uint), ("scheme", ctypes.c_wchar_p))

    def _asked_of_windows(question: int, otherwise: int = 0) -> int:
        """Return what Windows answers: flags for high contrast, 0 or 1 for animations."""
        if question == _HIGH_CONTRAST:
            contrast = _HighContrast(size=ctypes.sizeof(_HighContrast))
            done = ctypes.windll.user32.SystemParametersInfoW(
                question, contrast.size, ctypes.byref(contrast), 0
            )
            return int(contrast.flags) if done else otherwise
        answer = ctypes.c_int()
        done = ctypes.windll.user32.SystemParametersInfoW(question, 0, ctypes.byref(answer), 0)
        return answer.value if done else otherwise

else:

    def _asked_of_windows(_question: int, otherwise: int = 0) -> int:
        """Return what is true where there is no Windows to ask."""
        return otherwise
