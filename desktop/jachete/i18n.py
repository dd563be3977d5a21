"""The words of the screen and of paper: French is the source, English comes from `resources/i18n`.

gettext needs one current language per process; it is kept here and nowhere else.
"""

import gettext
from typing import Final

from jachete import paths

DOMAIN: Final = "jachete"
LANGUAGES: Final = ("fr", "en")

_current: gettext.NullTranslations = gettext.NullTranslations()
_language: str = "fr"


def use(language: str) -> None:
    """Speak `language` from now on; one of `LANGUAGES`, anything else means French.

    A text without translation, or all of them when the file of translations is missing, stays French.
    """
    global _current, _language  # noqa: PLW0603 - the one current language of the process
    _language = language if language in LANGUAGES else "fr"
    _current = (
        gettext.NullTranslations()
        if _language == "fr"
        else gettext.translation(DOMAIN, paths.resources() / "i18n", [_language], fallback=True)
    )


def language() -> str:
    """Return the current language, one of `LANGUAGES`."""
    return _language


def _(message: str) -> str:
    """Return `message` in the current language."""
    return _current.gettext(message)


def pgettext(context: str, message: str) -> str:
    """Return `message` in the current language; `context` parts what French says in the same words."""
    return _current.pgettext(context, message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """Return the form that `count` asks for; in French, 0 and 1 are singular."""
    if _language == "fr":
        return singular if abs(count) < 2 else plural  # noqa: PLR2004 - the French rule
    return _current.ngettext(singular, plural, count)
