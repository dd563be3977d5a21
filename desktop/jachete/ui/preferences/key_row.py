"""A command and its keys, which one changes by pressing others."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from jachete.i18n import _
from jachete.ui.announcing import Announcer
from jachete.ui.preferences.keymap import holder, is_allowed, pressed
from jachete.ui.shell.commands import Command
from jachete.ui.shell.keys import caps, written
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.focus_ring import KeyboardFocus, paint_ring
from jachete.ui.widgets.labels import clear
from jachete.ui.widgets.text_view import paragraph

_HEIGHT: Final = 32
_ERASING: Final = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class KeyButton(QPushButton):
    """Shows a command's keys; pressed, it waits for others: `pressed_key` carries the event.

    Escape keeps the keys as they are, Backspace takes them away (`erased`).
    """

    pressed_key = Signal(object)
    erased = Signal()
    waiting = Signal(bool)

    _waits = False  # events come while it is being made

    def __init__(self, theme: Theme, command: Command) -> None:
        super().__init__()
        self._theme = theme
        self._caps = [caps(key) for key in command.keys]
        self._focus = KeyboardFocus(self)
        keys = _(" ou ").join(written(key) for key in command.keys) or _("aucune touche")
        self.setAccessibleName(_("{command}\u00a0: {keys}").format(command=command.title, keys=keys))
        self.setAccessibleDescription(_("Activez pour choisir une autre touche"))
        self.setToolTip(_("Changer la touche"))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.clicked.connect(lambda: self.wait(waiting=True))

    def wait(self, *, waiting: bool) -> None:
        """Wait for keys, or stop waiting."""
        if waiting != self._waits:
            self._waits = waiting
            self.updateGeometry()
            self.update()
            self.waiting.emit(waiting)

    # ------------------------------------------------------------------ keys
    def event(self, event: QEvent) -> bool:
        """Take every key while waiting, even those of commands and Tab."""
        if self._waits and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)

    def _take(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.wait(waiting=False)
        elif event.key() in _ERASING and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.wait(waiting=False)
            self.erased.emit()
        elif pressed(event):
            self.pressed_key.emit(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop waiting when one goes elsewhere."""
        self.wait(waiting=False)
        super().focusOutEvent(event)

    # ------------------------------------------------------------------ painting
    def _words(self) -> str:
        return _("Appuyez sur les touches…") if self._waits else _("Aucune") if not self._caps else ""

    def _cap_width(self, cap: str) -> int:
        words = QFontMetricsF(self._theme.font("micro", 600)).horizontalAdvance(cap)
        return max(round(words) + 2 * self._theme.px(6), self._theme.px(20))

    def _pieces(self) -> list[tuple[str, int, bool]]:
        """Return what stands in a line: caps and the words between two keys, with their widths."""
        font = QFontMetricsF(self._theme.font("caption"))
        if self._words():
            return [(self._words(), round(font.horizontalAdvance(self._words())) + 1, False)]
        pieces: list[tuple[str, int, bool]] = []
        for number, key in enumerate(self._caps):
            if number:
                between = _("ou")
                pieces.append((between, round(font.horizontalAdvance(between)) + 1, False))
            pieces += [(cap, self._cap_width(cap), True) for cap in key]
        return pieces

    def sizeHint(self) -> QSize:
        """Return the room of the keys."""
        theme = self._theme
        pieces = self._pieces()
        width = sum(each[1] for each in pieces) + theme.px(4) * (len(pieces) - 1) + 2 * theme.px(8)
        return QSize(width, theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the keys as caps, or the words that ask for others."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.underMouse() or self._waits:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("primary.soft" if self._waits else "bg.hover"))
            painter.drawRoundedRect(box, theme.px(6), theme.px(6))
        x = float(theme.px(8))
        for text, width, is_cap in self._pieces():
            area = QRectF(x, (self.height() - theme.px(20)) / 2, width, theme.px(20))
            if is_cap:
                painter.setPen(QPen(theme.color("border.default"), theme.outline))
                painter.setBrush(theme.color("bg.surface"))
                painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(5), theme.px(5))
            painter.setFont(theme.font("micro", 600) if is_cap else theme.font("caption"))
            painter.setPen(theme.color("primary.text" if self._waits else "text.secondary"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
            x += width + theme.px(4)
        if self._focus.shown or self._waits:
            paint_ring(painter, theme, box, theme.px(6))


class KeyRow(QFrame):
    """A command, its keys, what brings back the usual ones, and what is said of a key that is refused.

    `chosen` carries a command's name and a key ("" for none), `restored` a name.
    """

    chosen = Signal(str, str)
    restored = Signal(str)

    def __init__(self, theme: Theme, command: Command, commands: Sequence[Command]) -> None:
        super().__init__()
        self._theme, self._command, self._commands = theme, command, commands
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(3), 0, theme.px(3))
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(theme.px(4))
        line.addWidget(paragraph(theme, command.title), 1, Qt.AlignmentFlag.AlignVCenter)
        self.restore = Button(theme, "", "rotate-ccw", "ghost")
        name = _("Rétablir la touche de «\u202f{command}\u202f»").format(command=command.title)
        self.restore.setAccessibleName(name)
        self.restore.setToolTip(_("Rétablir la touche d’origine"))
        self.restore.setVisible(bool(command.usual))
        self.restore.clicked.connect(lambda: self.restored.emit(command.name))
        line.addWidget(self.restore)
        self.keys = KeyButton(theme, command)
        self.keys.pressed_key.connect(self._on_pressed)
        self.keys.erased.connect(lambda: self.chosen.emit(command.name, ""))
        self.keys.waiting.connect(self._on_waiting)
        line.addWidget(self.keys)
        column.addLayout(line)
        self._answer = QWidget()
        self._line = QHBoxLayout(self._answer)
        self._line.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._answer)
        self._announcer = Announcer(self)
        self.said = ""

    def _on_waiting(self, waiting: bool) -> None:
        if waiting:
            self._say(_("Échap garde la touche, Retour arrière l’enlève."))

    def _on_pressed(self, event: QKeyEvent) -> None:
        key = pressed(event)
        other = holder(self._commands, self._command.name, key)
        if not is_allowed(event):
            self._say(_("Ajoutez Ctrl ou Alt, ou prenez une touche de fonction."))
        elif other is not None:
            self.keys.wait(waiting=False)
            sentence = _("{key} fait déjà «\u202f{command}\u202f».").format(
                key=written(key), command=other.title
            )
            self._say(sentence, _("Remplacer"), lambda: self.chosen.emit(self._command.name, key))
        else:
            self.keys.wait(waiting=False)
            self.chosen.emit(self._command.name, key)

    def _say(self, sentence: str, action: str = "", follow: Callable[[], object] | None = None) -> None:
        """Say a sentence under the row, with what can follow, which takes the keyboard."""
        self.said = sentence
        clear(self._answer)
        self._line.addWidget(
            paragraph(self._theme, sentence, "caption", "text.secondary"), 1, Qt.AlignmentFlag.AlignVCenter
        )
        if follow is not None:
            button = Button(self._theme, action, kind="link")
            button.clicked.connect(follow)
            self._line.addWidget(button)
            button.show()  # what is not seen yet cannot take the focus
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._announcer.announce(sentence)
