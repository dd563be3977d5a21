"""The screens of the application and the states in which they are shown: a line for each."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jachete.errors import PoliciesRefusedError
from jachete.i18n import _
from jachete.policies.in_force import Policies
from jachete.policies.policy import Policy
from jachete.search.query import Query
from jachete.tour import preparing, remembering, shortlists
from jachete.ui.preferences.sections import Section, section_title
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.window import MainWindow

#: What a purchasing officer types, the same with a typing error, what nothing answers.
QUERY: Final = "boites a lunch"
MISTYPED: Final = "traiteru"
FILTERED: Final = "entretien nature:services territoire:sherbrooke"
_EXAMPLE: Final = "/etc/jachete/policies.toml"
HOPELESS: Final = "ébénistreie territoire:le-granit"


@dataclass(frozen=True, slots=True)
class State:
    """A screen in a state: where one goes, what is then done there.

    `title` is in the current language, `opened` gives the file that is opened in place of the edition, in a
    folder where it may write, `narrow` tells that the state exists only where panes stand in turn.
    """

    name: str
    title: str
    visit: Visit
    prepare: Callable[[MainWindow], None] = preparing.nothing
    opened: Callable[[Path, Path], Path] = preparing.as_given
    policies: Callable[[], Policies] = Policies
    welcomed: bool = True
    is_refused: bool = False
    narrow: bool = False


def states() -> tuple[State, ...]:
    """Return every state, in the order in which the tour shows them."""
    return (*_reading(), *_keeping(), *_around(), *_over(), *_beginning())


def _reading() -> tuple[State, ...]:
    found = Visit(Place.DIRECTORY, Query.parse(QUERY))
    return (
        State("accueil", _("Accueil"), Visit(Place.HOME)),
        State("accueil-lus", _("Accueil, après des lectures"), Visit(Place.HOME), preparing.read_some),
        State(
            "accueil-recherches",
            _("Accueil, après des recherches"),
            Visit(Place.HOME),
            remembering.search_some,
        ),
        State("repertoire", _("Répertoire entier"), Visit(Place.DIRECTORY)),
        State(
            "champ-recherches",
            _("Recherches récentes sous le champ"),
            Visit(Place.DIRECTORY),
            remembering.offer_searches,
        ),
        State("resultats", _("Résultats d’une recherche"), found),
        State("filtres", _("Résultats filtrés"), Visit(Place.DIRECTORY, Query.parse(FILTERED))),
        State(
            "tiroir", _("Filtres, faute de place, dans un tiroir"), found, preparing.open_drawer, narrow=True
        ),
        State("corrections", _("Faute de frappe corrigée"), Visit(Place.DIRECTORY, Query.parse(MISTYPED))),
        State("rien", _("Recherche sans résultat"), Visit(Place.DIRECTORY, Query.parse(HOPELESS))),
        State("volet", _("Fiche lue dans le répertoire"), found, preparing.read_first),
        State("fiche", _("Fiche entière"), found, preparing.open_first),
        State("comparer", _("Comparaison"), found, preparing.compare_results),
        State("comparer-retiree", _("Comparaison sans une retirée"), found, preparing.compare_withdrawn),
        State("comparer-vide", _("Rien à comparer"), Visit(Place.COMPARE)),
    )


def _keeping() -> tuple[State, ...]:
    shelf = Visit(Place.SHORTLISTS)
    return (
        State("selections-aucune", _("Aucune sélection"), shelf),
        State("selections-vide", _("Sélection vide"), shelf, shortlists.keep_empty),
        State("selections", _("Sélections"), shelf, shortlists.keep_several),
        State("selection", _("Entreprises d’une sélection"), shelf, shortlists.read_shortlist),
        State("selection-chercher", _("Recherche dans une sélection"), shelf, shortlists.look_inside),
        State("selection-note", _("Note sur une entreprise"), shelf, shortlists.write_note),
        State("selection-renommer", _("Sélection renommée"), shelf, shortlists.rename),
        State("selection-nouvelle", _("Nom d’une nouvelle sélection"), shelf, shortlists.name_new),
        State("selection-menu", _("Menu d’une sélection"), shelf, shortlists.open_list_menu),
        State("selection-recue", _("Sélection reçue d’un collègue"), shelf, shortlists.receive),
        State("selection-exporter", _("Export d’une sélection"), shelf, shortlists.ask_export),
        State("selection-portfolio", _("Portfolio d’une sélection"), shelf, shortlists.ask_book),
    )


def _around() -> tuple[State, ...]:
    return (
        *(
            State(
                f"preferences-{section.value}",
                _("Préférences : {section}").format(section=section_title(section)),
                Visit(Place.PREFERENCES, topic=section.value),
            )
            for section in Section
        ),
        State(
            "preferences-fixees",
            _("Préférences fixées par l’organisation"),
            Visit(Place.PREFERENCES, topic=Section.PRIVACY.value),
            policies=_fixed,
        ),
        State("aide", _("Aide"), Visit(Place.HELP)),
        State("a-propos", _("À propos"), Visit(Place.ABOUT)),
    )


def _over() -> tuple[State, ...]:
    found = Visit(Place.DIRECTORY, Query.parse(QUERY))
    return (
        State("message", _("Message après une action"), found, preparing.copy_contact),
        State("apercu", _("Aperçu d’une fiche PDF"), found, preparing.preview),
        State("palette", _("Palette"), found, preparing.open_palette),
        State("palette-mots", _("Palette, quelques lettres tapées"), found, preparing.type_in_palette),
        State(
            "palette-recherches",
            _("Palette, après des recherches"),
            found,
            remembering.open_palette_on_searches,
        ),
        State(
            "restaurer",
            _("Restauration d’une copie du carnet"),
            Visit(Place.PREFERENCES, topic=Section.NOTEBOOK.value),
            remembering.ask_to_restore,
        ),
        State("menu", _("Menu"), found, preparing.open_menu),
        State("imprevu", _("Erreur imprévue"), found, preparing.show_problem),
    )


def _beginning() -> tuple[State, ...]:
    home = Visit(Place.HOME)
    return (
        State("bienvenue", _("Premier démarrage"), Visit(Place.WELCOME), welcomed=False),
        State(
            "edition-refusee", _("Édition refusée"), home, opened=preparing.not_an_edition, is_refused=True
        ),
        State("installer", _("Édition reçue"), home, preparing.receive_edition),
        State(
            "installer-fixee",
            _("Édition reçue, que l’organisation n’a pas choisie"),
            home,
            preparing.receive_edition,
            policies=lambda: Policies(sources={Policy.EDITION: _EXAMPLE}),
        ),
        State(
            "politiques",
            _("Politiques à corriger"),
            home,
            policies=lambda: Policies(refusal=PoliciesRefusedError(_EXAMPLE, [_("exemple")])),
            is_refused=True,
        ),
        State("edition-absente", _("Édition introuvable"), home, opened=preparing.missing, is_refused=True),
    )


def _fixed() -> Policies:
    """Return what an organisation may have decided of what is remembered."""
    sources = {Policy.REMEMBER_RECORDS: _EXAMPLE, Policy.REMEMBER_SEARCHES: _EXAMPLE}
    return Policies(remember_records=True, remember_searches=True, sources=sources)
