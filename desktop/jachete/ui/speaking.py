"""The language of everything at once: our words, Qt's own dialogs, numbers and dates."""

from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from jachete import i18n

_NAME: Final = "qtbase"


def speak(application: QApplication, language: str) -> None:
    """Speak a language from now on, one of `i18n.LANGUAGES`."""
    i18n.use(language)
    QLocale.setDefault(QLocale("en_CA" if i18n.language() == "en" else "fr_CA"))
    for before in application.findChildren(QTranslator, _NAME):
        application.removeTranslator(before)
        before.setParent(None)
        before.deleteLater()
    translator = QTranslator(application)
    translator.setObjectName(_NAME)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{i18n.language()}", folder):
        application.installTranslator(translator)
