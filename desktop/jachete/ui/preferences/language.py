"""The section of the language."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from jachete.i18n import _
from jachete.policies.in_force import Policies
from jachete.policies.policy import Policy
from jachete.ui.preferences.row import Page
from jachete.ui.preferences.sections import Section, section_title
from jachete.ui.settings import Settings
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.segments import Segments

#: Each language in its own words, so that whoever reads it finds it.
NATIVE_NAMES: Final = (("fr", "Français"), ("en", "English"))


class LanguagePage(Page):
    """Which language the application speaks, at once."""

    def __init__(
        self, theme: Theme, settings: Settings, policies: Policies, apply: Callable[[Settings], None]
    ) -> None:
        super().__init__(theme, section_title(Section.LANGUAGE))
        title = _("Langue de l’application")
        segments = Segments(theme, title, NATIVE_NAMES, settings.language)
        segments.chosen.connect(lambda language: apply(replace(settings, language=language)))
        help_ = _("Les fiches gardent la langue de leur source, presque toujours le français.")
        self.add(title, help_, segments, fixed=policies.fixes(Policy.LANGUAGE))
        self.column.addStretch(1)
