"""Keys as they are written on a keyboard, in the current language."""

import sys

from jachete.i18n import _


def caps(key: str) -> tuple[str, ...]:
    """Return the caps of a key as Qt writes it: « Ctrl+Shift+X » gives Ctrl, Maj, X; nothing for none."""
    if not key:
        return ()
    *held, last = key[:-1].split("+") if key.endswith("+") else key.split("+")
    last = "+" if key.endswith("+") else last
    names = _names()
    return tuple(names.get(each, each) for each in (*(each for each in held if each), last))


def written(key: str) -> str:
    """Return a key in one line: « Ctrl + Maj + X »."""
    return " + ".join(caps(key))


def _names() -> dict[str, str]:
    mac = sys.platform == "darwin"
    return {
        "Ctrl": "⌘" if mac else "Ctrl",
        "Meta": "Ctrl" if mac else "Meta",
        "Alt": "⌥" if mac else "Alt",
        "Shift": _("Maj"),
        "Left": "←",
        "Right": "→",
        "Up": "↑",
        "Down": "↓",
        "Return": _("Entrée"),
        "Enter": _("Entrée"),
        "Esc": _("Échap"),
        "Space": _("Espace"),
        "Del": _("Suppr"),
        "Ins": _("Inser"),
        "Home": _("Début"),
        "End": _("Fin"),
        "PgUp": _("Page préc."),
        "PgDown": _("Page suiv."),
        "Backspace": _("Retour arrière"),
        "-": "−",
    }
