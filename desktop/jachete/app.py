"""The composition root: builds the window, then has the edition opened in it; the only one who knows all.

Up to the first paint it loads what is painted, and nothing else: not even `Qt`, whose hundred enumerations
PySide6 makes all at once when one of them is named (twenty milliseconds). Rooms of the first paint name it in
functions that come later, as `QtCore.Qt`.
"""

from __future__ import annotations

import atexit
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QScrollArea

from jachete import i18n, paths
from jachete.errors import NoDisplayError
from jachete.policies.in_force import FREE, Policies, in_force_or_refused
from jachete.ui.memory import Memory
from jachete.ui.one_instance import Asked, OneInstance, bring_forward
from jachete.ui.roles import give_roles
from jachete.ui.settings import Settings, SettingsFile
from jachete.ui.shell.placing import place_again
from jachete.ui.shell.sign import sign_icon
from jachete.ui.speaking import speak
from jachete.ui.theme.fonts import load_fonts
from jachete.ui.theme.tokens import Theme
from jachete.ui.unexpected import tell_the_unexpected
from jachete.ui.window import MainWindow

if TYPE_CHECKING:
    from jachete.ui.shell.visit import Visit


def run(edition: Path | None, language: str | None = None, file: Path | None = None) -> int:
    """Open the window on an edition, or the usual one, and return the exit status; raise `NoDisplayError`.

    A window that is already open comes forward instead, and does what this one was asked. `language` is
    spoken this once, whatever the settings say; `file` is received: an edition to install, a shortlist to
    keep. Nothing of this goes against the policies of the organisation.
    """
    if not has_display():
        raise NoDisplayError
    kept = SettingsFile(paths.preferences())
    settings = kept.read()
    i18n.use(language or settings.language)
    application = make_application(sys.argv)
    instance = OneInstance(paths.own())
    if instance.hand_over(Asked(edition, file)):
        return 0
    policies = in_force_or_refused()
    settings = replace(settings, language=language or settings.language).under(policies)
    if settings.language != i18n.language():
        speak(application, settings.language)
    window = build_window(edition, settings, policies=policies)
    tell_the_unexpected(window)
    instance.started_again.connect(lambda asked: _wake(window, asked))
    window.settings_changed.connect(lambda changed: kept.write(changed, window.policies))
    if file is not None:
        window.receiving.receive(file)
    place_again(window, window.memory.geometry())
    window.started.connect(lambda: _finish(instance))
    window.show()
    status = application.exec()
    instance.close()
    return status


def _finish(instance: OneInstance) -> None:
    """Do, once the window is painted, what it could be painted without; one can type between two things."""
    for act in (_know_widgets, give_roles, lambda: QApplication.setWindowIcon(sign_icon()), instance.listen):
        QTimer.singleShot(0, act)


def _know_widgets() -> None:
    """Have Python learn every kind of widget, as it does for the first one that Qt gives back.

    It takes some twenty milliseconds, which the first screen is spared.
    """
    QScrollArea().viewport()


def _wake(window: MainWindow, asked: Asked) -> None:
    """Do in the window what a second start asks for."""
    bring_forward(window)
    if asked.edition is not None:
        window.edition_wanted.emit(asked.edition)
    if asked.file is not None:
        window.receiving.receive(asked.file)


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
    if existing is None:
        atexit.register(_forget_copied)
    application.setApplicationName("jachete")
    application.setApplicationDisplayName("")
    application.setDesktopFileName("jachete")
    if application.style().name() != "fusion":  # setting it again would polish every widget that is there
        application.setStyle("Fusion")
    load_fonts()
    application.setFont(Theme.make().font("body"))
    speak(application, i18n.language())
    return application


def _forget_copied() -> None:
    """Let go of what was copied: without a screen, Qt would keep it longer than Python lives, and crash."""
    if QApplication.instance() is not None and QApplication.platformName() == "offscreen":
        QApplication.clipboard().clear()


def build_window(
    edition: Path | None,
    settings: Settings,
    first: Visit | None = None,
    remembered: Path | None = None,
    policies: Policies = FREE,
) -> MainWindow:
    """Return a window that paints first, then opens its edition in the background, at a place.

    Without an `edition` it opens the usual one; without a `first` visit, it is where one was last; the
    welcome until its questions are answered. `remembered` is the file of what the window remembers, with its
    notebook beside it; without one, both are the user's own.
    """
    memory = Memory(remembered or paths.memory())
    if policies.remember_records is False:
        memory.forget_readings()
    window = MainWindow(settings, memory, policies)
    notebook = remembered.with_name("notebook.db") if remembered is not None else None

    def start() -> None:
        from jachete.opening import Opening  # noqa: PLC0415 - after the first paint

        Opening(window, first, notebook).open(edition)

    window.started.connect(start)
    return window
