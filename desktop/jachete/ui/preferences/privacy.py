"""The section of what is remembered, and of what never leaves this computer."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from jachete.i18n import _, ngettext, pgettext
from jachete.policies.policy import Policy
from jachete.ui.keeping.keeper import Keeper
from jachete.ui.keeping.past_searches import PastSearches
from jachete.ui.memory import Memory
from jachete.ui.preferences.row import Page
from jachete.ui.preferences.sections import Section, section_title
from jachete.ui.settings import Settings
from jachete.ui.shell.screen import Surroundings
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.switch import Switch
from jachete.ui.widgets.text_view import paragraph


class PrivacyPage(Page):
    """Whether records read and searches made are remembered; what is remembered can be forgotten now."""

    def __init__(self, around: Surroundings, apply: Callable[[Settings], None]) -> None:
        super().__init__(around.theme, section_title(Section.PRIVACY))
        self._settings, self._policies, self._apply = around.settings, around.policies, apply
        promise = _(
            "L’application fonctionne sans connexion et sans compte. Vos recherches et vos consultations "
            "restent sur ce poste."
        )
        self.column.addSpacing(around.theme.px(6))
        self.column.addWidget(paragraph(around.theme, promise, "body", "text.secondary"))
        self.records = ReadRecords(around.memory, around.gathering.keeper)
        self.searches = MadeSearches(around.gathering.past)
        self._add_records()
        self._add_searches()
        self.column.addStretch(1)

    def _add_records(self) -> None:
        settings, records = self._settings, self.records
        title = _("Se souvenir des fiches consultées")
        self.switch = Switch(self._theme, title, on=settings.remembers_records)
        self.switch.clicked.connect(lambda on: self._switch(replace(settings, remembers_records=on), records))
        fixed = self._policies.fixes(Policy.REMEMBER_RECORDS)
        self.add(title, _("Vous les retrouvez à l’accueil."), self.switch, fixed=fixed)
        self.forget = self._add_forgetting(_("Oublier les fiches consultées"), records)

    def _add_searches(self) -> None:
        settings, searches = self._settings, self.searches
        title = _("Se souvenir des recherches")
        self.searches_switch = Switch(self._theme, title, on=settings.remembers_searches)
        self.searches_switch.clicked.connect(
            lambda on: self._switch(replace(settings, remembers_searches=on), searches)
        )
        help_ = _("Les cinquante dernières, à l’accueil et sous le champ de recherche.")
        fixed = self._policies.fixes(Policy.REMEMBER_SEARCHES)
        self.add(title, help_, self.searches_switch, fixed=fixed)
        self.forget_searches = self._add_forgetting(_("Oublier les recherches récentes"), searches)

    def _add_forgetting(self, title: str, kept: "ReadRecords | MadeSearches") -> Button:
        button = Button(self._theme, _("Effacer"), "x")
        button.setAccessibleName(title)
        button.setEnabled(bool(kept.count()))

        def forget() -> None:
            button.setEnabled(False)
            kept.forget()

        button.clicked.connect(forget)
        self.add(title, kept.said(), button)
        return button

    def _switch(self, settings: Settings, kept: "ReadRecords | MadeSearches") -> None:
        """Remember or no longer; what was kept until then is offered to be erased."""
        was_on = self._settings.remembers_records and not settings.remembers_records
        was_on = was_on or (self._settings.remembers_searches and not settings.remembers_searches)
        self._apply(settings)
        if was_on and kept.count():
            kept.offer()


@dataclass(frozen=True, slots=True)
class ReadRecords:
    """The records read lately, as the section counts and forgets them."""

    memory: Memory
    keeper: Keeper

    def count(self) -> int:
        """Return how many are remembered."""
        return len(self.memory.recent())

    def said(self) -> str:
        """Return how many are remembered, in words."""
        count = self.count()
        kept = ngettext("{count} fiche est retenue.", "{count} fiches sont retenues.", count)
        return kept.format(count=count) if count else _("Aucune fiche n’est retenue.")

    def forget(self) -> None:
        """Forget them; they can come back."""
        gone = self.memory.recent()
        self.memory.forget_readings()

        def put_back() -> None:
            for each in reversed(gone):
                self.memory.keep_reading(each.enterprise, each.at)
            self.keeper.changed.emit()

        self.keeper.changed.emit()
        self.keeper.told.emit(_("Fiches consultées oubliées"), pgettext("undo", "Annuler"), put_back)

    def offer(self) -> None:
        """Offer to erase those that are still there."""
        sentence = _("Les fiches ne sont plus retenues. {kept}").format(kept=self.said())
        self.keeper.told.emit(sentence, _("Effacer"), self.forget)


@dataclass(frozen=True, slots=True)
class MadeSearches:
    """The searches made lately, as the section counts and forgets them."""

    past: PastSearches

    def count(self) -> int:
        """Return how many are remembered."""
        return len(self.past.all)

    def said(self) -> str:
        """Return how many are remembered, in words."""
        count = self.count()
        kept = ngettext("{count} recherche est retenue.", "{count} recherches sont retenues.", count)
        return kept.format(count=count) if count else _("Aucune recherche n’est retenue.")

    def forget(self) -> None:
        """Forget them; they can come back."""
        self.past.forget()

    def offer(self) -> None:
        """Offer to erase those that are still there."""
        sentence = _("Les recherches ne sont plus retenues. {kept}").format(kept=self.said())
        self.past.keeper.told.emit(sentence, _("Effacer"), self.forget)
