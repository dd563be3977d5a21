"""Everything that can be done in the window, listed once: keys, palette and help read it here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jachete.i18n import _
from jachete.search.query import Query
from jachete.ui.portfolio.order import Order
from jachete.ui.shell.commands import Command
from jachete.ui.shell.visit import Place, Visit

if TYPE_CHECKING:
    from jachete.ui.shell.screen import Screen
    from jachete.ui.window import MainWindow


def window_commands(window: MainWindow) -> tuple[Command, ...]:
    """Return what can be done in a window, in the current language."""
    return (*_everywhere(window), *_places(window), *_directory(window), *_record(window))


def _everywhere(window: MainWindow) -> tuple[Command, ...]:
    group = _("Partout")

    def resize(step: int) -> None:
        window.set_settings(window.settings.resized(step))

    return (
        Command("palette", group, _("Aller à…"), window.open_palette, "Ctrl+K", "search"),
        Command("menu", group, _("Ouvrir le menu"), window.open_menu, "F10", "menu"),
        Command("find", group, _("Rechercher"), window.to_field, "Ctrl+F", "search", ("/",)),
        Command("next-zone", group, _("Zone suivante"), lambda: window.to_zone(1), "F6"),
        Command("previous-zone", group, _("Zone précédente"), lambda: window.to_zone(-1), "Shift+F6"),
        Command("back", group, _("Revenir en arrière"), window.back, "Alt+Left", "arrow-left"),
        Command("forward", group, _("Aller en avant"), window.forward, "Alt+Right", "arrow-right"),
        Command("larger", group, _("Agrandir"), lambda: resize(1), "Ctrl++", "zoom-in", ("Ctrl+=",)),
        Command("smaller", group, _("Réduire"), lambda: resize(-1), "Ctrl+-", "zoom-out"),
        Command("usual-size", group, _("Taille d’origine"), lambda: resize(0), "Ctrl+0"),
    )


def _places(window: MainWindow) -> tuple[Command, ...]:
    group = _("Aller à")

    def going(name: str, title: str, place: Place, key: str, icon: str) -> Command:
        return Command(name, group, title, lambda: window.go(Visit(place)), key, icon)

    return (
        going("home", _("Accueil"), Place.HOME, "Ctrl+1", "house"),
        going("directory", _("Répertoire"), Place.DIRECTORY, "Ctrl+2", "library"),
        going("shortlists", _("Sélections"), Place.SHORTLISTS, "Ctrl+3", "bookmark"),
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
    """Open the page of help about where the keyboard is; over what one could not come back to otherwise."""
    if window.screen_shown is not None and window.screen_shown.place is not Place.WELCOME:
        window.go(Visit(Place.HELP, topic=window.screen_shown.topic()))
        return
    from jachete.ui.help.alone import HelpDialog  # noqa: PLC0415 - seldom needed

    HelpDialog(window, "edition" if window.failure is not None else "start").open()


def _directory(window: MainWindow) -> tuple[Command, ...]:
    group = _("Répertoire")

    def clear_filters() -> None:
        if window.directory is not None:
            window.directory.clear_filters()

    def order(what: Order) -> None:
        if window.screen_shown is not None:
            window.sheets.order(what, searched())

    def searched() -> Query:
        return window.directory.query if window.directory is not None else Query()

    def export() -> None:
        if window.screen_shown is not None and not window.screen_shown.export():
            window.gathered.export_search(searched())

    def save_search() -> None:
        if window.screen_shown is not None:
            window.gathered.save_search(searched())

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
        Command("export", group, _("Exporter…"), export, "Ctrl+E", "file-spreadsheet"),
        Command("save-search", group, _("Enregistrer cette recherche…"), save_search, "", "search"),
        Command("clear-filters", group, _("Effacer les filtres"), clear_filters, "Ctrl+Shift+X", "x"),
    )


def _record(window: MainWindow) -> tuple[Command, ...]:
    group = _("Fiche")

    def with_enterprise(act: Callable[[str], None]) -> Callable[[], None]:
        def acted(screen: Screen) -> None:
            enterprise = screen.enterprise()
            if enterprise:
                act(enterprise)

        return _here(window, acted)

    def preview(screen: Screen) -> None:
        enterprise = screen.enterprise()
        if not screen.print_here() and enterprise:
            window.sheets.preview(enterprise)

    @with_enterprise
    def save(enterprise: str) -> None:
        window.sheets.save(enterprise)

    @with_enterprise
    def compare(enterprise: str) -> None:
        window.compared.toggle(enterprise)

    keep, show = _here(window, lambda screen: screen.keep()), _here(window, preview)
    copy = _here(window, lambda screen: screen.copy_contact())
    previous = _here(window, lambda screen: screen.step(-1))
    following = _here(window, lambda screen: screen.step(1))
    return (
        Command("sheet", group, _("Fiche PDF"), save, "Ctrl+S", "file-down"),
        Command("print", group, _("Aperçu et impression"), show, "Ctrl+P", "printer"),
        Command("keep", group, _("Ajouter à une sélection, ou retirer"), keep, "Ctrl+D", "bookmark"),
        Command(
            "compared",
            group,
            _("Ajouter à la comparaison, ou retirer"),
            compare,
            "Ctrl+J",
            "columns-3",
        ),
        Command("copy-contact", group, _("Copier le contact"), copy, "Ctrl+Shift+C", "copy"),
        Command("previous", group, _("Fiche précédente"), previous, "Alt+Up", "chevron-up"),
        Command("next", group, _("Fiche suivante"), following, "Alt+Down", "chevron-down"),
    )


def _here(window: MainWindow, act: Callable[[Screen], object]) -> Callable[[], None]:
    """Return what does something in the screen of the moment, if there is one."""

    def acted() -> None:
        if window.screen_shown is not None:
            act(window.screen_shown)

    return acted
