"""What the window says when its edition cannot be opened."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from jachete import __version__
from jachete.errors import EditionDamagedError, EditionError
from jachete.i18n import _
from jachete.ui.theme.icons import pixmap
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.labels import button, paragraph, text_label

_WIDTH = 660


class RefusedEdition(QFrame):
    """Says what happened, its effect and what to do; the details can be copied."""

    other_wanted = Signal()

    def __init__(self, theme: Theme, failure: EditionError) -> None:
        super().__init__()
        self._theme = theme
        self.failure = failure
        self.setObjectName("work")
        outer = QHBoxLayout(self)
        outer.setContentsMargins(theme.px(24), theme.px(72), theme.px(24), theme.px(24))
        column = QWidget()
        column.setMaximumWidth(theme.px(_WIDTH))
        outer.addStretch()
        outer.addWidget(column, 1)
        outer.addStretch()
        lines = QVBoxLayout(column)
        lines.setSpacing(theme.px(16))
        lines.addLayout(self._head())
        lines.addWidget(self._details())
        lines.addLayout(self._actions())
        lines.addStretch()

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(self._theme.px(16))
        sign = QLabel()
        sign.setPixmap(pixmap("shield-x", self._theme.hex("danger.text"), self._theme.px(40), 2.0))
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.addWidget(text_label(self._theme, _("Le répertoire ne peut pas s’ouvrir"), "headline"))
        texts.addWidget(paragraph(self._theme, self.failure.sentence, "reading", "text.secondary"))
        head.addLayout(texts, 1)
        return head

    def _facts(self) -> list[tuple[str, str]]:
        code = type(self.failure).__name__
        facts = [(_("Fichier"), str(self.failure.path)), (_("Code"), code), (_("Version"), __version__)]
        if isinstance(self.failure, EditionDamagedError):
            facts.append((_("Détail"), self.failure.details))
        return facts

    def _details(self) -> QFrame:
        panel = QFrame()
        panel.setProperty("kind", "panel")
        grid = QGridLayout(panel)
        grid.setContentsMargins(*[self._theme.px(20)] * 4)
        grid.setHorizontalSpacing(self._theme.px(40))
        grid.setVerticalSpacing(self._theme.px(12))
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(self._facts()):
            grid.addWidget(text_label(self._theme, name, "body", "text.secondary"), row, 0)
            grid.addWidget(paragraph(self._theme, value), row, 1)
        return panel

    def _actions(self) -> QHBoxLayout:
        actions = QHBoxLayout()
        other = button(self._theme, _("Choisir une autre édition"), "folder-open", "primary")
        other.clicked.connect(self.other_wanted)
        copy = button(self._theme, _("Copier les détails"), "copy")
        copy.clicked.connect(self.copy_details)
        actions.addWidget(other)
        actions.addStretch()
        actions.addWidget(copy)
        return actions

    def copy_details(self) -> None:
        """Put the sentence and the details on the clipboard."""
        facts = "\n".join(f"{name}\u00a0: {value}" for name, value in self._facts())
        QGuiApplication.clipboard().setText(f"{self.failure.sentence}\n{facts}")
