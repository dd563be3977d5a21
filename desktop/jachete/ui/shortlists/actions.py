"""What is done with a whole shortlist: its menu, sharing it and receiving one."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from jachete.i18n import _
from jachete.notebook.sharing import write_shared
from jachete.notebook.shortlist import Shortlist
from jachete.text.filenames import file_name
from jachete.ui.asking import open_folder, shortlist_to_read, shortlist_to_write
from jachete.ui.background import Background
from jachete.ui.keeping.gathering import Gathering
from jachete.ui.shortlists.menus import Act, others_menu
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.menu import Menu

Then = Callable[[Shortlist], object]


class ListActions(QObject):
    """Does with a shortlist what its menu says; `chosen` is given the one to show afterwards."""

    def __init__(
        self, theme: Theme, background: Background, gathering: Gathering, chosen: Then, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme, self._background, self._gathering = theme, background, gathering
        self._chosen, self._screen = chosen, parent

    def menu(self, shortlist: Shortlist, rename: Act, save: Act, copy: Act) -> Menu:
        """Return the menu of a shortlist."""
        gathering, can = self._gathering, not self._gathering.keeper.refusal
        menu = Menu(self._theme, self._screen, shortlist.name)
        menu.add(_("Renommer"), rename, key="F2", possible=can)
        menu.add(_("Dupliquer"), lambda: gathering.duplicate(shortlist, self._chosen), possible=can)
        others = [each for each in gathering.keeper.shortlists if each.id != shortlist.id] if can else []
        others_menu(self._theme, menu, _("Réunir à"), others, lambda other: self._merge(shortlist, other))
        menu.addSeparator()
        menu.add(_("Copier la liste"), copy, possible=bool(shortlist.entries))
        menu.add(_("Partager…"), lambda: self.share(shortlist))
        menu.add(_("Enregistrer les fiches PDF…"), save, possible=bool(shortlist.entries))
        menu.addSeparator()
        menu.add(_("Supprimer"), lambda: gathering.remove(shortlist.id), key=_("Suppr"), possible=can)
        return menu

    def _merge(self, source: Shortlist, into: Shortlist) -> None:
        self._gathering.merge(source, into)
        self._chosen(into)

    # ------------------------------------------------------------------ files
    def share(self, shortlist: Shortlist) -> None:
        """Ask where to save a shortlist for a colleague, then do it."""
        path = shortlist_to_write(self._screen, file_name(shortlist.name) or _("sélection"))
        if path is None:
            return
        told = self._gathering.keeper.told

        def tell(_nothing: None) -> None:
            sentence = _("Sélection enregistrée\u00a0: {name}").format(name=path.name)
            told.emit(sentence, _("Ouvrir le dossier"), lambda: open_folder(path))

        self._background.ask(
            "share", lambda _stop: write_shared(shortlist, path), tell, self._gathering.keeper.failed.emit
        )

    def ask_file(self) -> None:
        """Ask for a shortlist that a colleague sent, then show what it holds."""
        path = shortlist_to_read(self._screen)
        if path is not None:
            self._gathering.file_given.emit(path)
