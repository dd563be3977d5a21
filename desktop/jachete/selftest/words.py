"""The words of both languages, the letters and the images that show them."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QImageReader
from PySide6.QtWidgets import QApplication

from jachete.app import make_application
from jachete.editions.opened import Opened
from jachete.i18n import LANGUAGES, _, language
from jachete.importing import logo_files
from jachete.ui.shell.sign import sign_icon
from jachete.ui.speaking import speak
from jachete.ui.theme.fonts import load_fonts

_NEEDED: Final = {"jpeg", "png", "svg"}
_LOGO: Final = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40">
<rect width="40" height="40" fill="#f4c244"/><path d="M40 0H80V40Z" fill="#0b5c69"/></svg>"""


def both_languages(_opened: Opened, _folder: Path) -> str:
    """Speak each language, Qt's own dialogs included; return a word of each."""
    application, spoken = make_application(["jachete"]), language()
    said = [_said_in(each, application) for each in LANGUAGES]
    speak(application, spoken)
    shown = ", ".join(word for words in said for word in words)
    if any(len(set(same)) != len(LANGUAGES) for same in zip(*said, strict=True)):
        raise LookupError(_("une langue manque\u00a0: {words}").format(words=shown))
    return shown


def _said_in(each: str, application: QApplication) -> tuple[str, str]:
    speak(application, each)
    return _("Recherche"), QCoreApplication.translate("QPlatformTheme", "Cancel")


def fonts(_opened: Opened, _folder: Path) -> str:
    """Load the fonts of the screen; return their families."""
    families = sorted(set(load_fonts()))
    if not families or QGuiApplication.font().family() not in families:
        raise LookupError(_("les polices de l’application manquent"))
    return ", ".join(families)


def images(_opened: Opened, _folder: Path) -> str:
    """Read the kinds of images that the application shows, and draw its sign."""
    known = {bytes(kind.data()).decode() for kind in QImageReader.supportedImageFormats()}
    if missing := sorted(_NEEDED - known):
        raise LookupError(_("images illisibles\u00a0: {kinds}").format(kinds=", ".join(missing)))
    if sign_icon().isNull():
        raise LookupError(_("le sigle de l’application n’est pas dessiné"))
    return ", ".join(sorted(known))


def logo(_opened: Opened, _folder: Path) -> str:
    """Keep a logo as building an edition does; return its size in pixels."""
    kept = logo_files.kept(_LOGO)
    return f"{kept.width} × {kept.height}"
