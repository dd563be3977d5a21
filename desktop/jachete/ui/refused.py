"""What the window says when its edition cannot be opened."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from jachete import __version__
from jachete.errors import EditionDamagedError, EditionError
from jachete.i18n import _
from jachete.ui.shell.status_bar import Hint
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.icon_view import IconView
from jachete.ui.widgets.labels import paragraph, rule

_WIDTH: Final = 660
_SIGN: Final = 52


class RefusedEdition(QFrame):
    """Says what happened, its effect and what to do; the details can be copied."""

    other_wanted = Signal()
    copied = Signal(str)

    def __init__(self, theme: Theme, failure: EditionError) -> None:
        super().__init__()
        self._theme = theme
        self.failure = failure
        self.setObjectName("work")
        page = QWidget()
        page.setObjectName("refused")
        outer = QHBoxLayout(page)
        outer.setContentsMargins(theme.px(24), theme.px(72), theme.px(24), theme.px(24))
        column = QWidget()
        column.setMaximumWidth(theme.px(_WIDTH))
        outer.addStretch()
        outer.addWidget(column, 1000)
        outer.addStretch()
        lines = QVBoxLayout(column)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme.px(24))
        lines.addLayout(self._head())
        lines.addWidget(self._details())
        lines.addLayout(self._actions())
        lines.addStretch()
        self._scroll(page)
        self.setAccessibleName(failure.sentence)

    def _scroll(self, page: QWidget) -> None:
        """Let the page go up and down where the window is too small for it."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 0, 0)
        scroll = QScrollArea()
        scroll.setObjectName("bare")
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(page)
        layout.addWidget(scroll)

    def hints(self) -> list[Hint]:
        """Return what the keys do here."""
        return [
            ((_("Espace"),), _("Choisir une autre édition")),
            (("Ctrl", "C"), _("Copier les détails")),
        ]

    def _head(self) -> QHBoxLayout:
        theme = self._theme
        head = QHBoxLayout()
        head.setSpacing(theme.px(16))
        sign = QFrame()
        sign.setProperty("kind", "alarm")
        sign.setFixedSize(theme.px(_SIGN), theme.px(_SIGN))
        inside = QHBoxLayout(sign)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(IconView(theme, "shield-x", "danger.text", 26), 0, Qt.AlignmentFlag.AlignCenter)
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(theme.px(4))
        texts.addWidget(paragraph(theme, _("Le répertoire ne peut pas s’ouvrir"), "headline"))
        texts.addWidget(paragraph(theme, self.failure.sentence, "reading", "text.secondary"))
        head.addLayout(texts, 1)
        return head

    def _facts(self) -> list[tuple[str, str]]:
        code = type(self.failure).__name__
        facts = [(_("Fichier"), str(self.failure.path)), (_("Code"), code), (_("Version"), __version__)]
        if isinstance(self.failure, EditionDamagedError):
            facts.append((_("Détail"), self.failure.details))
        return facts

    def _details(self) -> QFrame:
        theme = self._theme
        panel = QFrame()
        panel.setProperty("kind", "panel")
        grid = QGridLayout(panel)
        grid.setContentsMargins(*(theme.px(side) for side in (20, 9, 20, 9)))
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(9))
        grid.setColumnMinimumWidth(0, theme.px(170))
        grid.setColumnStretch(1, 1)
        for number, (name, value) in enumerate(self._facts()):
            if number:
                grid.addWidget(rule(), 2 * number - 1, 0, 1, 2)
            grid.addWidget(
                paragraph(theme, name, "body", "text.secondary"), 2 * number, 0, Qt.AlignmentFlag.AlignTop
            )
            grid.addWidget(paragraph(theme, value), 2 * number, 1)
        return panel

    def _actions(self) -> QHBoxLayout:
        actions = QHBoxLayout()
        self.other = Button(self._theme, _("Choisir une autre édition"), "folder-open", "primary")
        self.other.clicked.connect(self.other_wanted)
        copy = Button(self._theme, _("Copier les détails"), "copy", "ghost")
        copy.clicked.connect(self.copy_details)
        actions.addWidget(self.other)
        actions.addStretch()
        actions.addWidget(copy)
        return actions

    def copy_details(self) -> None:
        """Put the sentence and the details on the clipboard."""
        facts = "\n".join(f"{name}\u00a0: {value}" for name, value in self._facts())
        QGuiApplication.clipboard().setText(f"{self.failure.sentence}\n{facts}")
        self.copied.emit(_("Détails copiés"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the details with Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_details()
        else:
            super().keyPressEvent(event)
