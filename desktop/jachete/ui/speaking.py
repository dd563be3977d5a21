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
    name = f"{_NAME}_{i18n.language()}"
    if application.property(_NAME) == name:
        return  # Qt speaks it already
    application.setProperty(_NAME, name)
    for before in application.findChildren(QTranslator, _NAME):
        application.removeTranslator(before)
        before.setParent(None)
        before.deleteLater()
    translator = QTranslator(application)
    translator.setObjectName(_NAME)
    if translator.load(name, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)
