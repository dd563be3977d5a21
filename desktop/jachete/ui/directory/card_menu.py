"""What can be done with a result, from its card."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from jachete.i18n import _
from jachete.search.page import Hit
from jachete.ui.directory import compare_mark
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.menu import Menu


class CardMenu(Menu):
    """The menu of one card; the signals carry the enterprise's id, or its category's."""

    open_wanted = Signal(str)
    pdf_wanted = Signal(str)
    copy_wanted = Signal(str)
    keep_wanted = Signal(str)
    compare_wanted = Signal(str)
    category_wanted = Signal(str)

    def __init__(
        self, theme: Theme, hit: Hit, parent: QWidget, *, compared: bool = False, is_kept: bool = False
    ) -> None:
        super().__init__(theme, parent, hit.name.text)
        self._add(_("Ouvrir la fiche"), "library", self.open_wanted.emit, hit.id)
        keep = _("Retirer de la sélection") if is_kept else _("Ajouter à une sélection")
        self._add(keep, "bookmark-check" if is_kept else "bookmark", self.keep_wanted.emit, hit.id)
        self._add(compare_mark.words(compared=compared), "columns-3", self.compare_wanted.emit, hit.id)
        self.addSeparator()
        self._add(_("Fiche PDF"), "file-down", self.pdf_wanted.emit, hit.id)
        self._add(_("Copier le contact"), "copy", self.copy_wanted.emit, hit.id)
        self.addSeparator()
        if hit.category:
            self._add(_("D’autres de la même catégorie"), "search", self.category_wanted.emit, hit.category)

    def _add(self, title: str, icon_name: str, act: Callable[[str], None], value: str) -> None:
        self.add(title, lambda: act(value), icon=icon_name)

    def open_at(self, point: QPoint) -> None:
        """Show the menu, its first line ready to be taken by Enter."""
        self.setActiveAction(self.actions()[0])
        self.open_once(point)
