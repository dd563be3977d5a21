"""The contact of a record: each way to reach it, opened or copied alone, and the code that says the same."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from jachete.factsheets.contact_text import line_html
from jachete.factsheets.sheet import Line, LinkKind
from jachete.i18n import _
from jachete.search.page import Marked
from jachete.ui.record.copying import copy
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.icon_view import IconView
from jachete.ui.widgets.menu import Menu
from jachete.ui.widgets.qr_code import Modules, QrCode
from jachete.ui.widgets.text_view import paragraph

#: Logical pixels from which a code stands beside a contact.
_BESIDE: Final = 400
_SMALL: Final = ("caption", "text.tertiary")
_ICONS: Final = {
    LinkKind.PHONE: "phone",
    LinkKind.EMAIL: "mail",
    LinkKind.WEB: "globe",
    LinkKind.PLACE: "map-pin",
}


def _words(kind: LinkKind) -> tuple[str, str]:
    """Return what copying a line is called, and what is said once it is copied."""
    return {
        LinkKind.PHONE: (_("Copier le téléphone"), _("Téléphone copié")),
        LinkKind.EMAIL: (_("Copier le courriel"), _("Courriel copié")),
        LinkKind.WEB: (_("Copier l’adresse Web"), _("Adresse Web copiée")),
    }.get(kind, (_("Copier l’adresse"), _("Adresse copiée")))


class ContactLine(QWidget):
    """One way to reach an enterprise; a menu, Ctrl+C or a button copies it alone."""

    link_wanted = Signal(str)
    told = Signal(str)

    def __init__(self, theme: Theme, line: Line, text: Marked) -> None:
        super().__init__()
        self._theme, self.line = theme, line
        self._copy_name, self._copied = _words(line.kind)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(IconView(theme, _ICONS[line.kind], line=24), 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(theme.px(10))
        if line.link:
            row.addWidget(self._link(theme))
            row.addStretch(1)
        else:
            words = paragraph(theme, text)
            words.setContentsMargins(theme.px(3), theme.px(2), 0, theme.px(2))
            words.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # the line's own says more
            row.addWidget(words, 1)
        copy_button = Button(theme, "", "copy", "small")
        copy_button.setAccessibleName(self._copy_name)
        copy_button.setToolTip(self._copy_name)
        copy_button.clicked.connect(self.copy)
        row.addWidget(copy_button, 0, Qt.AlignmentFlag.AlignTop)

    def _link(self, theme: Theme) -> Button:
        link = Button(theme, self.line.text, kind="address")
        link.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        link.setToolTip(self.line.text)
        link.setAccessibleName(_("Ouvrir {address}").format(address=self.line.text))
        link.clicked.connect(self._open)
        return link

    def _open(self) -> None:
        self.link_wanted.emit(self.line.link)

    def copy(self) -> None:
        """Put this line alone on the clipboard."""
        copy(self.line.text, line_html(self.line))
        self.told.emit(self._copied)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to open and to copy."""
        menu = Menu(self._theme, self)
        if self.line.link:
            menu.addAction(_("Ouvrir…"), self._open)
        menu.addAction(self._copy_name, self.copy)
        menu.open_once(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the line whose link or button has the keyboard."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)


class ContactView(QWidget):
    """The lines of a contact, and its code beside them or under them as there is room."""

    link_wanted = Signal(str)
    told = Signal(str)

    def __init__(self, theme: Theme, lines: Sequence[tuple[Line, Marked]], code: Modules | None) -> None:
        super().__init__()
        self._least = theme.px(_BESIDE)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.px(12))
        column = QVBoxLayout()
        column.setSpacing(theme.px(4))
        for line, text in lines:
            view = ContactLine(theme, line, text)
            view.link_wanted.connect(self.link_wanted)
            view.told.connect(self.told)
            column.addWidget(view)
        column.addStretch()
        self._layout.addLayout(column, 1)
        self._about = paragraph(theme, _("Le même contact, pour un téléphone qui lit les codes QR"), *_SMALL)
        if code:
            row = QHBoxLayout()
            row.setSpacing(theme.px(12))
            row.addWidget(QrCode(theme, code), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(self._about, 1, Qt.AlignmentFlag.AlignVCenter)
            self._layout.addLayout(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the direction; beside the lines, the code needs no words."""
        super().resizeEvent(event)
        beside = event.size().width() >= self._least
        way = QHBoxLayout.Direction.LeftToRight if beside else QHBoxLayout.Direction.TopToBottom
        if self._layout.direction() != way:
            self._layout.setDirection(way)
        self._about.setVisible(not beside and self._about.parent() is not None)
