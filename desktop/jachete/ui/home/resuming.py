"""What one takes up again from home: the searches kept under a name, and those made lately."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from jachete.i18n import _, language, ngettext
from jachete.notebook.past_search import PastSearch
from jachete.notebook.saved_search import SavedSearch
from jachete.search.counting import enterprises
from jachete.text.formats import day_text, moment_text, number
from jachete.ui.home.row import Words
from jachete.ui.home.search_list import Offered, SearchList
from jachete.ui.keeping.renaming import ask_search_name
from jachete.ui.keeping.saving import now, query_of
from jachete.ui.keeping.telling import told
from jachete.ui.shell.screen import Surroundings
from jachete.ui.widgets.menu import Menu

#: How many searches of each kind are shown at first.
_SHOWN: Final = 4


class Resuming(QObject):
    """Fills both lists; `search_wanted` carries a `Query`, `all_wanted` asks for every search that is kept.

    `changed` says that there is more or less to go through.
    """

    search_wanted = Signal(object)
    all_wanted = Signal()
    changed = Signal()

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around, self._gathering = around, around.gathering
        self._shows_all = False
        self._found: Mapping[int, int] = {}
        self.saved = SearchList(around.theme, _("Reprendre"), "search", "ellipsis")
        self.saved.more.setText(_("Tout voir"))
        self.saved.more.setAccessibleName(_("Voir toutes les recherches enregistrées"))
        self.saved.more_wanted.connect(self.all_wanted)
        self.past = SearchList(around.theme, _("Recherches récentes"), "history", "x")
        self.past.clear_button.setText(_("Effacer"))
        self.past.clear_button.setAccessibleName(_("Effacer les recherches récentes"))
        self.past.cleared.connect(self._gathering.past.forget)
        self.past.more_wanted.connect(self._toggle_all)
        self._gathering.keeper.searches_changed.connect(self.show)

    def show(self) -> None:
        """Show what is kept now."""
        self._show_saved()
        self._show_past()
        self.changed.emit()

    # ------------------------------------------------------------------ kept under a name
    def _show_saved(self) -> None:
        searches = self._gathering.keeper.searches
        latest = searches[-_SHOWN:]
        self.saved.show_searches([self._offer_saved(each) for each in reversed(latest)])
        self.saved.more.setVisible(len(searches) > _SHOWN)
        self.saved.setVisible(bool(searches))
        searcher = self._around.services.searcher
        uncounted = [each for each in latest if each.id not in self._found]
        if uncounted:

            def count(_stop: object) -> Mapping[int, int]:
                return {each.id: searcher.search(query_of(each), 0, 1).total for each in uncounted}

            self._around.background.ask("resume", count, self._show_found, self._gathering.keeper.failed.emit)

    def _show_found(self, found: Mapping[int, int]) -> None:
        self._found = {**self._found, **found}
        latest = reversed(self._gathering.keeper.searches[-_SHOWN:])
        for row, each in zip(self.saved.rows, latest, strict=False):
            row.show_detail(self._known(each))

    def _offer_saved(self, search: SavedSearch) -> Offered:
        query = query_of(search)
        return Offered(
            Words(search.name, self._known(search)),
            lambda: self.search_wanted.emit(query),
            _("Renommer ou supprimer {name}").format(name=search.name),
            lambda button: self._open_menu(search, button),
            lambda: self._gathering.saved.remove(search),
        )

    def _known(self, search: SavedSearch) -> str:
        """Return how many enterprises a search finds now and, when it differs, when it was seen last."""
        found = self._found.get(search.id)
        if found is None:
            return " "  # its room
        if search.seen_at is None or search.found in (-1, found):
            return enterprises(found)
        before, day = number(search.found, language()), day_text(search.seen_at.date(), language())
        return _("{now}, {before} le {day}").format(now=enterprises(found), before=before, day=day)

    def _open_menu(self, search: SavedSearch, button: QWidget) -> None:
        can = not self._gathering.keeper.refusal
        menu = Menu(self._around.theme, button, search.name)
        theme, saved = self._around.theme, self._gathering.saved
        rename = partial(ask_search_name, theme, saved, search, button.window())
        menu.add(_("Renommer…"), rename, possible=can)
        menu.add(_("Supprimer"), lambda: saved.remove(search), key=_("Suppr"), possible=can)
        menu.open_once(button.mapToGlobal(QPoint(0, button.height())))

    # ------------------------------------------------------------------ made lately
    def _show_past(self) -> None:
        searches = self._gathering.past.all if self._around.settings.remembers_searches else ()
        rest = len(searches) - _SHOWN
        more = self.past.more
        self.past.clear_button.setVisible(bool(searches))
        more.setVisible(rest > 0)
        if self._shows_all:
            more.setText(_("Réduire"))
            more.setAccessibleName(_("Montrer moins de recherches récentes"))
        else:
            more.setText(ngettext("{count} autre", "{count} autres", rest).format(count=rest))
            more.setAccessibleName(_("Montrer toutes les recherches récentes"))
        if searches:
            shown = searches if self._shows_all else searches[:_SHOWN]
            self.past.show_searches([self._offer_past(each) for each in shown])
        elif self._around.settings.remembers_searches:
            self.past.say(_("Les recherches que vous ferez se retrouveront ici."))
        else:
            self.past.say(_("Les recherches ne sont pas retenues\u00a0: c’est un choix dans Préférences."))

    def _offer_past(self, search: PastSearch) -> Offered:
        query = query_of(search)
        words, narrowed = told(query, self._around.services.vocabulary)
        return Offered(
            Words(words, narrowed, moment_text(search.at, now(), language())),
            lambda: self.search_wanted.emit(query),
            _("Oublier la recherche {text}").format(text=words),
            lambda _button: self._gathering.past.drop(search),
            lambda: self._gathering.past.drop(search),
        )

    def _toggle_all(self) -> None:
        self._shows_all = not self._shows_all
        self.show()
