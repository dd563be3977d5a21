"""The section of what is remembered, and of what never leaves this computer."""

from collections.abc import Callable
from dataclasses import replace

from jachete.i18n import _, ngettext
from jachete.policies.in_force import Policies
from jachete.policies.policy import Policy
from jachete.ui.memory import Memory
from jachete.ui.preferences.row import Page
from jachete.ui.preferences.sections import Section, section_title
from jachete.ui.settings import Settings
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.labels import paragraph
from jachete.ui.widgets.switch import Switch


class PrivacyPage(Page):
    """Whether records read are remembered; what is remembered can be forgotten now."""

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        policies: Policies,
        memory: Memory,
        apply: Callable[[Settings], None],
        tell: Callable[[str], None],
    ) -> None:
        super().__init__(theme, section_title(Section.PRIVACY))
        self._settings, self._memory, self._apply, self._tell = settings, memory, apply, tell
        promise = _(
            "L’application fonctionne sans connexion et sans compte. Vos recherches et vos consultations "
            "restent sur cet ordinateur."
        )
        self.column.addSpacing(theme.px(6))
        self.column.addWidget(paragraph(theme, promise, "body", "text.secondary"))
        title = _("Se souvenir des fiches consultées")
        self.switch = Switch(theme, title, on=settings.remembers_records)
        self.switch.clicked.connect(self._on_switched)
        self.add(
            title,
            _("Vous les retrouvez à l’accueil. Désactiver les oublie."),
            self.switch,
            fixed=policies.fixes(Policy.REMEMBER_RECORDS),
        )
        count = len(memory.recent())
        self.forget = Button(theme, _("Effacer"), "x")
        self.forget.setAccessibleName(_("Oublier les fiches consultées"))
        self.forget.setEnabled(bool(count))
        self.forget.clicked.connect(self._on_forgotten)
        kept = ngettext("{count} fiche est retenue.", "{count} fiches sont retenues.", count)
        said = kept.format(count=count) if count else _("Aucune fiche n’est retenue.")
        self.add(_("Oublier les fiches consultées"), said, self.forget)
        self.column.addStretch()

    def _on_switched(self, on: bool) -> None:
        if not on:
            self._memory.forget_readings()
        self._apply(replace(self._settings, remembers_records=on))

    def _on_forgotten(self) -> None:
        self._memory.forget_readings()
        self.forget.setEnabled(False)
        self._tell(_("Fiches consultées oubliées"))
