"""The composition root: opens the edition, builds the window; the only one who knows all."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from jachete import i18n
from jachete.errors import EditionError, EditionUnreadableError, NoDisplayError
from jachete.ui.services import Services
from jachete.ui.theme.fonts import load_fonts
from jachete.ui.theme.tokens import DARK, LIGHT, Theme
from jachete.ui.window import MainWindow


def run(edition: Path) -> int:
    """Open the window on an edition and return the exit status; raise `NoDisplayError`."""
    if not has_display():
        raise NoDisplayError
    application = make_application(sys.argv)
    window = build_window(edition, Theme.make(system_theme()))
    QGuiApplication.styleHints().colorSchemeChanged.connect(
        lambda _scheme: window.set_theme(Theme.make(system_theme(), window.theme.zoom))
    )
    window.show()
    return application.exec()


def has_display() -> bool:
    """Tell whether there is a screen to open a window on, or a platform chosen without one."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in names)


def do_without_display() -> None:
    """Let windows be painted in memory when there is no screen."""
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def make_application(arguments: list[str]) -> QApplication:
    """Return Qt's application with our style, fonts and language."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(arguments)
    application.setApplicationName("jachete")
    application.setApplicationDisplayName("")
    application.setStyle("Fusion")
    load_fonts()
    application.setFont(Theme.make().font("body"))
    QLocale.setDefault(QLocale("en_CA" if i18n.language() == "en" else "fr_CA"))
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{i18n.language()}", folder):
        application.installTranslator(translator)
    return application


def system_theme() -> str:
    """Return the theme that the system asks for."""
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


def build_window(edition: Path, theme: Theme) -> MainWindow:
    """Return a window that paints first, then opens its edition in the background."""
    window = MainWindow(theme)

    def open_edition(path: Path) -> None:
        def refuse(problem: Exception) -> None:
            if not isinstance(problem, EditionError):
                problem = EditionUnreadableError(path, str(problem) or type(problem).__name__)
            window.show_refused(problem)

        window.background.ask("edition", lambda _stop: services(path), window.show_directory, refuse)

    window.edition_wanted.connect(open_edition)
    open_edition(edition)
    return window


def services(path: Path) -> Services:
    """Open an edition with all that the window asks of it; SQLAlchemy and NumPy are loaded here."""
    from jachete.editions.opened import Opened  # noqa: PLC0415 - after the first paint

    opened = Opened.at(path)
    return Services(opened.engine, opened, opened.manifest, opened.vocabulary, opened.edition.close)
