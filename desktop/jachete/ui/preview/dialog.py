"""The preview: a PDF to look at, search, print, keep or open elsewhere."""

import threading

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from jachete.i18n import _, language, ngettext
from jachete.text.formats import number
from jachete.ui.announcing import Announcer
from jachete.ui.background import Background
from jachete.ui.preview.page_view import Fit, PageView
from jachete.ui.preview.pages import Found, Pages
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.dialog_foot import dialog_foot
from jachete.ui.widgets.labels import text_label

_KILO = 1000


class PreviewDialog(QDialog):
    """Shows a PDF; `save_wanted` and `open_wanted` ask to write it somewhere.

    `print_wanted` carries the PDF and the printer that was chosen, with the pages that it is to print.
    """

    save_wanted = Signal()
    open_wanted = Signal()
    print_wanted = Signal(bytes, object)

    def __init__(self, theme: Theme, background: Background, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._background = theme, background
        self.pages: Pages | None = None
        self._found: tuple[Found, ...] = ()
        self._place = -1
        self._announcer = Announcer(self)
        self.setWindowTitle(title)
        self.setModal(True)
        self.view = PageView(theme, background)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self.view, 1)
        column.addWidget(self._foot())
        self._listen()
        parent.window().installEventFilter(self)
        self.resize(round(parent.width() * 0.82), round(parent.height() * 0.92))

    # ------------------------------------------------------------------ parts
    def _bar(self) -> QFrame:
        theme = self._theme
        bar = QFrame()
        bar.setObjectName("sizes")
        line = QHBoxLayout(bar)
        line.setContentsMargins(*(theme.px(side) for side in (20, 8, 20, 8)))
        line.setSpacing(theme.px(4))
        self._add_search(line)
        line.addStretch(1)
        self._add_sizes(line)
        return bar

    def _add_search(self, line: QHBoxLayout) -> None:
        theme = self._theme
        self.field = QLineEdit()
        self.field.setFixedHeight(theme.px(32))
        self.field.setMaximumWidth(theme.px(260))
        self.field.setMinimumWidth(theme.px(110))
        self.field.setPlaceholderText(_("Chercher"))
        self.field.setAccessibleName(_("Chercher dans le document"))
        self.count = text_label(theme, "", "caption", "text.secondary")
        self.before = self._icon_button("chevron-up", _("Occurrence précédente"), lambda: self._move(-1))
        self.after = self._icon_button("chevron-down", _("Occurrence suivante"), lambda: self._move(1))
        line.addWidget(self.field, 100)
        line.addSpacing(theme.px(4))
        for widget in (self.count, self.before, self.after):
            line.addWidget(widget)
        for button in (self.before, self.after):
            button.setEnabled(False)

    def _add_sizes(self, line: QHBoxLayout) -> None:
        theme = self._theme
        self.smaller = self._icon_button("zoom-out", _("Réduire la page"), lambda: self.view.step(-1))
        self.larger = self._icon_button("zoom-in", _("Agrandir la page"), lambda: self.view.step(1))
        self.percent = text_label(theme, "", "body", "text.secondary")
        self.percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.percent.setMinimumWidth(theme.px(48))
        self.whole = Button(theme, _("Pleine page"), kind="ghost")
        self.wide = Button(theme, _("Largeur"), kind="ghost")
        self.whole.clicked.connect(lambda: self.view.fit(Fit.PAGE))
        self.wide.clicked.connect(lambda: self.view.fit(Fit.WIDTH))
        for widget in (self.smaller, self.percent, self.larger, self.whole, self.wide):
            line.addWidget(widget)

    def _icon_button(self, icon: str, name: str, act: object) -> Button:
        button = Button(self._theme, "", icon, "ghost")
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(act)
        return button

    def _foot(self) -> QFrame:
        theme = self._theme
        self.about = text_label(theme, "", "caption", "text.secondary")
        close = Button(theme, _("Fermer"), kind="ghost")
        close.clicked.connect(self.reject)
        self.open_button = Button(theme, _("Ouvrir ailleurs"), "external-link")
        self.open_button.setToolTip(_("Ouvrir dans le lecteur PDF de ce poste"))
        self.open_button.clicked.connect(self.open_wanted)
        self.print_button = Button(theme, _("Imprimer"), "printer")
        about = _("L’impression est une image des pages. Pour transmettre la fiche, enregistrez le PDF.")
        self.print_button.setToolTip(about)
        self.print_button.setAccessibleDescription(about)
        self.print_button.clicked.connect(self.ask_printer)
        self.save_button = Button(theme, _("Enregistrer le PDF"), "file-down", "primary")
        self.save_button.clicked.connect(self.save_wanted)
        buttons = (self.open_button, self.print_button, self.save_button)
        for button in buttons:
            button.setEnabled(False)
        return dialog_foot(theme, close, *buttons, said=self.about)

    def _listen(self) -> None:
        self.view.scale_changed.connect(self._show_size)
        self.view.page_changed.connect(lambda _page: self._say_about())
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(lambda: self._move(1))
        for key, act in (
            ("Ctrl+P", self.print_button.click),
            ("Ctrl+S", self.save_button.click),
            ("Ctrl+F", lambda: self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)),
            ("F3", lambda: self._move(1)),
            ("Shift+F3", lambda: self._move(-1)),
            ("Ctrl++", lambda: self.view.step(1)),
            ("Ctrl+-", lambda: self.view.step(-1)),
            ("Ctrl+0", lambda: self.view.fit(Fit.PAGE)),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(act)

    # ------------------------------------------------------------------ document
    def show_content(self, content: bytes) -> None:
        """Show a PDF."""
        self._release()
        self.pages = Pages(content)
        self.view.show_pages(self.pages)
        for button in (self.open_button, self.print_button, self.save_button):
            button.setEnabled(True)
        self._say_about()
        if self.field.text():  # one has begun to search
            self._search(self.field.text())
        else:
            self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_about(self) -> None:
        if self.pages is None:
            return
        count = len(self.pages.sizes)
        pages = ngettext("{count} page", "{count} pages", count).format(count=number(count, language()))
        size = number(max(round(len(self.pages.content) / _KILO), 1), language())
        self.about.setText(_("{pages} · {size} ko").format(pages=pages, size=size))

    def _show_size(self, scale: float) -> None:
        self.percent.setText(_("{percent} %").format(percent=round(scale * 100)))

    # ------------------------------------------------------------------ searching
    def _search(self, text: str) -> None:
        pages = self.pages
        if pages is not None:
            self._background.ask("find", lambda _stop: pages.find(text.strip()), self._show_found, _fails)

    def _show_found(self, found: tuple[Found, ...]) -> None:
        self._found, self._place = found, 0 if found else -1
        self._show_place()

    def _move(self, step: int) -> None:
        if self._found:
            self._place = (self._place + step) % len(self._found)
            self._show_place()

    def _show_place(self) -> None:
        current = self._found[self._place] if self._found else None
        self.view.show_found(self._found, current)
        for button in (self.before, self.after):
            button.setEnabled(bool(self._found))
        if not self.field.text().strip():
            said = ""
        elif current is None:
            said = _("Introuvable")
        else:
            said = _("{place} sur {count}").format(place=self._place + 1, count=len(self._found))
        self.count.setText(said)
        if said:
            self._announcer.announce(said)

    # ------------------------------------------------------------------ printing
    def ask_printer(self) -> None:
        """Ask which printer and which pages, then print."""
        if self.pages is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.windowTitle())
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, len(self.pages.sizes))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_wanted.emit(self.pages.content, printer)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close with the window under it: when a session ends, it is not the first to go."""
        if event.type() == QEvent.Type.Close and watched is not self:
            self.reject()
        return super().eventFilter(watched, event)

    def done(self, result: int) -> None:
        """Let go of the document."""
        self.view.show_pages(None)
        self._release()
        super().done(result)

    def _release(self) -> None:
        if self.pages is not None:
            threading.Thread(target=self.pages.close).start()  # it may have to wait for its turn
        self.pages = None


def _fails(problem: Exception) -> None:
    raise problem
