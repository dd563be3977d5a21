"""Everything that can be done in the window, listed once: keys, palette and help read it here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jachete.i18n import _
from jachete.search.query import Query
from jachete.ui.sheets import Order
from jachete.ui.shell.commands import Command
from jachete.ui.shell.visit import Place, Visit

if TYPE_CHECKING:
    from jachete.ui.window import MainWindow


def window_commands(window: MainWindow) -> tuple[Command, ...]:
    """Return what can be done in a window, in the current language."""
    return (*_everywhere(window), *_places(window), *_directory(window), *_record(window))


def _everywhere(window: MainWindow) -> tuple[Command, ...]:
    group = _("Partout")
    return (
        Command("palette", group, _("Aller à…"), window.open_palette, "Ctrl+K", "search"),
        Command("menu", group, _("Ouvrir le menu"), window.open_menu, "F10", "menu"),
        Command("find", group, _("Rechercher"), window.to_field, "Ctrl+F", "search", ("/",)),
        Command("next-zone", group, _("Zone suivante"), lambda: window.to_zone(1), "F6"),
        Command("previous-zone", group, _("Zone précédente"), lambda: window.to_zone(-1), "Shift+F6"),
        Command("back", group, _("Revenir en arrière"), window.back, "Alt+Left", "arrow-left"),
        Command("forward", group, _("Aller en avant"), window.forward, "Alt+Right", "arrow-right"),
        Command(
            "larger", group, _("Agrandir"), lambda: window.step_zoom(1), "Ctrl++", "zoom-in", ("Ctrl+=",)
        ),
        Command("smaller", group, _("Réduire"), lambda: window.step_zoom(-1), "Ctrl+-", "zoom-out"),
        Command("usual-size", group, _("Taille d’origine"), lambda: window.step_zoom(0), "Ctrl+0"),
    )


def _places(window: MainWindow) -> tuple[Command, ...]:
    group = _("Aller à")

    def going(name: str, title: str, place: Place, key: str, icon: str) -> Command:
        return Command(name, group, title, lambda: window.go(Visit(place)), key, icon)

    return (
        going("home", _("Accueil"), Place.HOME, "Ctrl+1", "house"),
        going("directory", _("Répertoire"), Place.DIRECTORY, "Ctrl+2", "library"),
        going("compare", _("Comparer"), Place.COMPARE, "Ctrl+4", "columns-3"),
        going("preferences", _("Préférences"), Place.PREFERENCES, "Ctrl+,", "settings"),
        Command("help", group, _("Aide"), lambda: _help(window), "F1", "circle-question-mark"),
        going("about", _("À propos"), Place.ABOUT, "", "info"),
        Command(
            "open-edition",
            group,
            _("Ouvrir une autre édition"),
            window.choose_edition,
            "Ctrl+O",
            "folder-open",
        ),
    )


def _help(window: MainWindow) -> None:
    """Open the page of help about where the keyboard is."""
    if window.screen_shown is not None:
        window.go(Visit(Place.HELP, topic=window.screen_shown.topic()))


def _directory(window: MainWindow) -> tuple[Command, ...]:
    group = _("Répertoire")

    def clear_filters() -> None:
        if window.directory is not None:
            window.directory.clear_filters()

    def order(what: Order) -> None:
        window.sheets.order(what, window.directory.query if window.directory is not None else Query())

    return (
        Command(
            "portfolio",
            group,
            _("Portfolio PDF"),
            lambda: order(Order.PORTFOLIO),
            "Ctrl+Shift+P",
            "library",
        ),
        Command(
            "save-all",
            group,
            _("Enregistrer toutes les fiches"),
            lambda: order(Order.SHEETS),
            "Ctrl+Shift+S",
            "folder-open",
        ),
        Command("clear-filters", group, _("Effacer les filtres"), clear_filters, "Ctrl+Shift+X", "x"),
    )


def _record(window: MainWindow) -> tuple[Command, ...]:
    group = _("Fiche")

    def with_enterprise(act: Callable[[str], None]) -> Callable[[], None]:
        def acted() -> None:
            enterprise = window.screen_shown.enterprise() if window.screen_shown is not None else ""
            if enterprise:
                act(enterprise)

        return acted

    def step(rows: int) -> None:
        if window.screen_shown is not None:
            window.screen_shown.step(rows)

    def copy_contact() -> None:
        if window.screen_shown is not None:
            window.screen_shown.copy_contact()

    def preview() -> None:
        if window.screen_shown is None or not window.screen_shown.print_here():
            with_enterprise(window.sheets.preview)()

    save = with_enterprise(window.sheets.save)
    compare = with_enterprise(window.compared.toggle)
    return (
        Command("sheet", group, _("Fiche PDF"), save, "Ctrl+S", "file-down"),
        Command("print", group, _("Aperçu et impression"), preview, "Ctrl+P", "printer"),
        Command("compared", group, _("Ajouter à la comparaison, ou retirer"), compare, "Ctrl+J", "columns-3"),
        Command("copy-contact", group, _("Copier le contact"), copy_contact, "Ctrl+Shift+C", "copy"),
        Command("previous", group, _("Fiche précédente"), lambda: step(-1), "Alt+Up", "chevron-up"),
        Command("next", group, _("Fiche suivante"), lambda: step(1), "Alt+Down", "chevron-down"),
    )
