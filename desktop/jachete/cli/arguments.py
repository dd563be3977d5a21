"""The words of the command line, and the sentence for those it does not understand."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

import jachete
from jachete import i18n
from jachete.associations import ASSOCIATIONS
from jachete.exporting.kinds import Kind
from jachete.factsheets.portfolio.arrangement import Arrangement
from jachete.i18n import _
from jachete.search.query import FacetName

if TYPE_CHECKING:
    from jachete.policies.in_force import Policies

#: The options that narrow a search, by facet.
FILTER_OPTIONS: Final = {
    FacetName.CATEGORY: "--category",
    FacetName.NATURE: "--nature",
    FacetName.TERRITORY: "--territory",
    FacetName.MUNICIPALITY: "--municipality",
    FacetName.LEGAL_FORM: "--legal-form",
    FacetName.CERTIFICATION: "--certification",
    FacetName.AWARD_MODE: "--award-mode",
}
#: What a command answers to the system: done, nothing found or done, not understood.
DONE: Final = 0
NOTHING: Final = 1
WRONG_USAGE: Final = 2


class _Parser(argparse.ArgumentParser):
    """A parser that speaks of itself in the user's language."""

    def __init__(self, prog: str | None = None, description: str | None = None) -> None:
        super().__init__(prog, description=description, add_help=False, allow_abbrev=False)
        self._positionals.title = _("arguments")
        self._optionals.title = _("options")
        self.add_argument("-h", "--help", action="help", help=_("montrer cette aide"))

    def error(self, message: str) -> NoReturn:
        """Say that the command was not understood, and how to learn the words."""
        del message  # argparse knows English only
        self.exit(
            WRONG_USAGE,
            self.format_usage()
            + _("La commande n’a pas été comprise. Rien n’a été fait. Voyez « {program} --help ».").format(
                program=self.prog
            )
            + "\n",
        )

    def format_usage(self) -> str:
        """Return the usage with its title in the user's language."""
        return super().format_usage().replace("usage: ", _("utilisation : "), 1)

    def format_help(self) -> str:
        """Return the help with its title in the user's language."""
        return super().format_help().replace("usage: ", _("utilisation : "), 1)


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    root = _Parser(
        prog="jachete",
        description=_("Répertoire des entreprises d’économie sociale. Sans commande, ouvre la fenêtre."),
    )
    root.add_argument(
        "--version",
        action="version",
        version=f"jachete {jachete.__version__}",
        help=_("dire la version de l’application"),
    )
    root.add_argument("--edition", type=Path, metavar="FILE", help=_("ouvrir une autre édition"))
    root.add_argument("--notebook", type=Path, metavar="FILE", help=_("ouvrir un autre carnet"))
    root.add_argument("--language", choices=i18n.LANGUAGES, help=_("langue des textes"))
    commands = root.add_subparsers(dest="command", title=_("commandes"), parser_class=_Parser, metavar="")
    opened = commands.add_parser("open", help=_("ouvrir dans la fenêtre une édition ou une sélection reçue"))
    opened.add_argument("file", type=Path, metavar="FILE", help=_("fichier reçu"))
    _add_search(commands.add_parser("search", help=_("chercher des entreprises")))
    _add_show(commands.add_parser("show", help=_("montrer une fiche")))
    _add_sheet(commands.add_parser("sheet", help=_("écrire des fiches PDF")))
    _add_compare(commands.add_parser("compare", help=_("comparer de deux à quatre entreprises")))
    _add_book(commands.add_parser("book", help=_("écrire le portfolio PDF")))
    _add_export(commands.add_parser("export", help=_("exporter en classeur, en CSV ou en cartes de visite")))
    _add_shortlist(commands.add_parser("shortlist", help=_("lire et changer les sélections du carnet")))
    _add_build(commands.add_parser("build", help=_("faire une édition d’un jeu de données")))
    _add_install(
        commands.add_parser("install", help=_("installer une édition, ou revenir à celle d’origine"))
    )
    info = commands.add_parser(
        "info", help=_("dire l’édition, les nombres, les emplacements, les politiques, les versions")
    )
    _add_json(info)
    _add_self_test(commands.add_parser("self-test", help=_("prouver que cette installation fonctionne")))
    _add_tour(commands.add_parser("tour", help=_("jouer le travail principal et dessiner chaque écran")))
    return root


def _add_json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help=_("écrire du JSON et rien d’autre"))


def _add_query(command: argparse.ArgumentParser) -> None:
    command.add_argument("words", nargs="*", metavar="WORDS", help=_("mots cherchés"))
    for facet, option in FILTER_OPTIONS.items():
        command.add_argument(
            option,
            dest=facet.value,
            action="append",
            default=[],
            metavar=option[2].upper(),
            help=_("garder cette valeur (identifiant ou libellé); peut être répété"),
        )


def _add_search(command: argparse.ArgumentParser) -> None:
    _add_query(command)
    command.add_argument(
        "--limit", type=_positive, default=50, metavar="N", help=_("nombre de résultats (50)")
    )
    _add_json(command)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def _add_show(command: argparse.ArgumentParser) -> None:
    command.add_argument("id", metavar="ID", help=_("identifiant de l’entreprise"))
    _add_json(command)


def _add_sheet(command: argparse.ArgumentParser) -> None:
    _add_ids(command, "*")
    command.add_argument("--all", action="store_true", help=_("toutes les entreprises"))
    command.add_argument("--out", type=Path, default=Path(), metavar="DIR", help=_("dossier des fiches"))
    _add_paper(command)


def _add_ids(command: argparse.ArgumentParser, nargs: str) -> None:
    command.add_argument("ids", nargs=nargs, metavar="ID", help=_("identifiants des entreprises"))


def _add_paper(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--paper", choices=("letter", "a4"), default="letter", help=_("papier (letter ou a4)")
    )


def _add_compare(command: argparse.ArgumentParser) -> None:
    _add_ids(command, "+")
    _add_json(command)
    command.add_argument("--out", type=Path, metavar="FILE", help=_("écrire un fichier .pdf, .xlsx ou .csv"))


def _add_self_test(command: argparse.ArgumentParser) -> None:
    command.add_argument("--report", type=Path, metavar="FILE", help=_("écrire le résultat en JSON"))
    command.add_argument("--offscreen", action="store_true", help=_("dessiner la fenêtre sans la montrer"))


def _add_tour(command: argparse.ArgumentParser) -> None:
    command.add_argument("--out", type=Path, required=True, metavar="DIR", help=_("dossier des captures"))
    command.add_argument(
        "--quick",
        action="store_true",
        help=_("dessiner chaque état une seule fois, plutôt que dans chaque taille, thème et langue"),
    )


def _add_id(command: argparse.ArgumentParser, said: str) -> None:
    command.add_argument("--id", dest="ids", action="append", metavar="ID", help=said)


def _add_book(command: argparse.ArgumentParser) -> None:
    _add_query(command)
    _add_id(command, _("mettre cette entreprise dans le portfolio; peut être répété"))
    command.add_argument("--shortlist", metavar="NAME", help=_("imprimer cette sélection du carnet"))
    command.add_argument(
        "--by",
        type=Arrangement,
        choices=list(Arrangement),
        default=Arrangement.CATEGORY,
        metavar="ORDER",
        help=_("ordre des fiches\u00a0: category (par catégorie) ou name (alphabétique)"),
    )
    _add_paper(command)
    command.add_argument(
        "--out", type=Path, default=Path("portfolio.pdf"), metavar="FILE", help=_("fichier à écrire")
    )


def _add_export(command: argparse.ArgumentParser) -> None:
    _add_query(command)
    _add_id(command, _("exporter cette entreprise; peut être répété"))
    command.add_argument("--shortlist", metavar="NAME", help=_("exporter cette sélection du carnet"))
    command.add_argument(
        "--columns", default="", metavar="NAMES", help=_("colonnes, séparées par des virgules; all : toutes")
    )
    command.add_argument(
        "--format",
        type=Kind,
        choices=list(Kind),
        metavar="KIND",
        help=_("xlsx, csv, vcard (4.0) ou vcard3 (3.0)"),
    )
    command.add_argument("--out", type=Path, required=True, metavar="FILE", help=_("fichier à écrire"))


def _add_shortlist(command: argparse.ArgumentParser) -> None:
    actions = command.add_subparsers(
        dest="action", required=True, title=_("actions"), parser_class=_Parser, metavar=""
    )
    _add_json(actions.add_parser("list", help=_("nommer les sélections")))
    _add_json(_add_name(actions.add_parser("show", help=_("montrer une sélection"))))
    for action, said in (("add", _("ajouter des entreprises")), ("take-out", _("retirer des entreprises"))):
        changed = _add_name(actions.add_parser(action, help=said))
        _add_ids(changed, "+")
    renamed = _add_name(actions.add_parser("rename", help=_("donner un autre nom")))
    renamed.add_argument("new_name", metavar="NEW", help=_("nouveau nom"))
    _add_name(actions.add_parser("delete", help=_("supprimer une sélection")))
    share = _add_name(actions.add_parser("share", help=_("écrire une sélection pour une autre personne")))
    share.add_argument("--out", type=Path, required=True, metavar="FILE", help=_("fichier à écrire"))
    receive = actions.add_parser("receive", help=_("ajouter une sélection reçue"))
    receive.add_argument("file", type=Path, metavar="FILE", help=_("fichier reçu"))


def _add_name(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    command.add_argument("name", metavar="NAME", help=_("nom de la sélection"))
    return command


def _add_build(command: argparse.ArgumentParser) -> None:
    command.add_argument("source", type=Path, metavar="SOURCE", help=_("dossier du jeu de données"))
    command.add_argument("--out", type=Path, required=True, metavar="EDITION", help=_("fichier à écrire"))


def _add_install(command: argparse.ArgumentParser) -> None:
    which = command.add_mutually_exclusive_group(required=True)
    which.add_argument("file", nargs="?", type=Path, metavar="EDITION", help=_("édition à installer"))
    which.add_argument("--original", action="store_true", help=_("revenir à l’édition de l’application"))


def edition_path(options: argparse.Namespace) -> Path:
    """Return the edition to open; raise `FixedByPolicyError` when the one asked for is not allowed."""
    policies: Policies = options.policies
    return policies.edition_to_open(options.edition)


def with_command(arguments: Sequence[str]) -> Sequence[str]:
    """Return what was typed with its command: a file alone, as the system gives it, is one to open."""
    if len(arguments) != 1 or arguments[0].startswith("-"):
        return arguments
    path = Path(arguments[0])
    named = path.suffix.lower() in {each.suffix for each in ASSOCIATIONS}
    return ["open", *arguments] if named or (path.is_absolute() and path.is_file()) else arguments
