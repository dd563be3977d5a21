"""What opens over the window for a moment: the palette and the menu."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from jachete.i18n import _
from jachete.ui.background import Background
from jachete.ui.keeping.gathering import Gathering
from jachete.ui.services import Records, Services
from jachete.ui.shell.commands import Command, Shortcuts
from jachete.ui.shell.menu import make_menu
from jachete.ui.shell.touching import scroll_by_touch
from jachete.ui.theme.tokens import Theme

if TYPE_CHECKING:
    from jachete.ui.palette.overlay import Palette


class Overlays(QObject):
    """Opens one thing at a time; while the palette takes every key, the window's shortcuts wait.

    `visit_wanted` carries a `Visit`, `pdf_wanted` and `preview_wanted` an enterprise's id, `told` a sentence,
    `failed` an exception, `changed` that the palette has opened or closed.
    """

    visit_wanted = Signal(object)
    pdf_wanted = Signal(str)
    preview_wanted = Signal(str)
    told = Signal(str)
    failed = Signal(object)
    changed = Signal()

    def __init__(self, window: QWidget, shortcuts: Shortcuts, background: Background) -> None:
        super().__init__(window)
        self._window, self._shortcuts, self._background = window, shortcuts, background
        self.palette: Palette | None = None
        self.menu: QMenu | None = None

    def toggle_palette(
        self,
        theme: Theme,
        services: Services,
        commands: Sequence[Command],
        gathering: Gathering,
        *,
        remembers: bool,
    ) -> None:
        """Open the palette, or close it; `remembers` tells that past searches are offered."""
        if self.palette is not None:
            self.palette.close()
            return
        from jachete.ui.keeping.renaming import ask_search_name  # noqa: PLC0415 - loaded after the first screen
        from jachete.ui.palette.kept import KeptSearches  # noqa: PLC0415 - as above
        from jachete.ui.palette.overlay import Palette  # noqa: PLC0415 - as above

        go, over = self.visit_wanted.emit, self._window
        rename = partial(ask_search_name, theme, gathering.saved, over=over)
        kept = KeptSearches(gathering, services.vocabulary, go, rename, remembers=remembers)
        palette = Palette(theme, services, self._background, commands, kept.items, self._window)
        palette.closed.connect(self._on_closed)
        palette.visit_wanted.connect(self.visit_wanted)
        palette.pdf_wanted.connect(self.pdf_wanted)
        palette.preview_wanted.connect(self.preview_wanted)
        palette.contact_wanted.connect(lambda id_: self._copy(services.records, id_))
        palette.failed.connect(self.failed)
        scroll_by_touch(palette)
        self.palette = palette
        self._shortcuts.listen(listening=False)
        palette.open()
        self.changed.emit()

    def _copy(self, records: Records, enterprise: str) -> None:
        """Copy an enterprise's contact: the palette is closed by then."""
        from jachete.ui.palette.asking import contact  # noqa: PLC0415 - as above

        def copied(text: str) -> None:
            if text:
                QGuiApplication.clipboard().setText(text)
            self.told.emit(_("Contact copié") if text else _("Aucun contact connu"))

        self._background.ask(
            "contact", lambda _stop: contact(records.sheet(enterprise)), copied, self.failed.emit
        )

    def close_palette(self) -> None:
        """Close the palette, if it is open."""
        if self.palette is not None:
            self.palette.close()

    def _on_closed(self) -> None:
        self.palette = None
        self._shortcuts.listen(listening=True)
        self.changed.emit()

    def open_menu(self, theme: Theme, commands: Sequence[Command], at: QPoint) -> None:
        """Open the menu of every place and command at a point of the screen, its first entry chosen."""
        if self.palette is None:
            self.menu = make_menu(self._window, theme, commands, _("Aller à"))
            self.menu.popup(at)
            self.menu.setActiveAction(self.menu.actions()[0])
