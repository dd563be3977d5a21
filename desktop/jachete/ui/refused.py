"""What the window says when the directory cannot be opened."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from jachete import __version__
from jachete.editions.installed import installed
from jachete.errors import EditionError, OpeningError
from jachete.i18n import _, language
from jachete.policies.in_force import FREE, Policies
from jachete.text.formats import labelled
from jachete.ui.shell.status_bar import Hint
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.fact_panel import Fact, FactPanel
from jachete.ui.widgets.flow_layout import FlowLayout
from jachete.ui.widgets.reading_column import ReadingColumn, advice, head, sign

_WIDTH: Final = 660
_SIGN: Final = 52
#: Logical pixels from which the details are copied beside the other ways, rather than under them.
_BESIDE: Final = 480


class RefusedOpening(QFrame):
    """Says what happened, its effect and what to do; the details can be copied.

    `kept` is the label of the edition that stays in service, "" when there is none.
    """

    kept_wanted = Signal()
    other_wanted = Signal()
    again_wanted = Signal()
    original_wanted = Signal()
    help_wanted = Signal()
    copied = Signal(str)

    def __init__(
        self, theme: Theme, failure: OpeningError, kept: str = "", policies: Policies = FREE
    ) -> None:
        super().__init__()
        self._fixed = policies.refusal is not None or policies.edition is not None
        self._theme, self.failure, self._kept = theme, failure, kept
        self.setObjectName("work")
        self.sentence = f"{failure.happened} {self._effect()}"
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 0, 0)
        column = ReadingColumn(theme, "refused", _WIDTH, 64, 24)
        lines = column.lines
        mark = sign(theme, "shield-x", _SIGN, alarm=True)
        lines.addLayout(head(theme, mark, failure.title, self.sentence))
        lines.addWidget(FactPanel(theme, self._facts()))
        lines.addLayout(self._actions())
        support = _("Si le message revient, transmettez les détails à la personne qui vous aide.")
        lines.addWidget(advice(theme, "lightbulb", f"{failure.remedy} {support}"))
        lines.addStretch()
        outer.addWidget(column)
        self.setAccessibleName(f"{self.sentence} {failure.remedy}")

    def _effect(self) -> str:
        if not self._kept:
            return self.failure.effect
        return _("Votre répertoire continue de fonctionner avec l’édition {label}.").format(label=self._kept)

    def hints(self) -> list[Hint]:
        """Return what the keys do here."""
        return [
            ((_("Espace"),), self.first.text()),
            (("Tab",), _("Bouton suivant")),
            (("Ctrl", "C"), _("Copier les détails")),
        ]

    # ------------------------------------------------------------------ parts
    def _facts(self) -> list[Fact]:
        code = type(self.failure).__name__
        facts = [(_("Emplacement"), self.failure.where), (_("Code"), code), (_("Version"), __version__)]
        return [*facts, (_("Détail"), self.failure.details)] if self.failure.details else facts

    def _actions(self) -> QBoxLayout:
        theme = self._theme
        actions = self._ways = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        left = QWidget()
        ways = FlowLayout(left, theme.px(8))
        keep = Button(theme, _("Garder l’édition {label}").format(label=self._kept), "", "primary")
        keep.clicked.connect(self.kept_wanted)
        other = Button(theme, _("Choisir une autre édition"), "folder-open", "" if self._kept else "primary")
        other.clicked.connect(self.other_wanted)
        again = Button(theme, _("Réessayer"))
        again.clicked.connect(self.again_wanted)
        help_ = Button(theme, _("Aide"), "circle-question-mark", "ghost")
        help_.clicked.connect(self.help_wanted)
        copy = Button(theme, _("Copier les détails"), "copy", "ghost")
        copy.clicked.connect(self.copy_details)
        original = Button(theme, _("Revenir à l’édition d’origine"), "rotate-ccw")
        original.clicked.connect(self.original_wanted)
        where = self.failure.path if isinstance(self.failure, EditionError) else None
        here = {keep: bool(self._kept), other: not self._fixed, again: True}
        here[original] = not self._fixed and where is not None and where == installed()
        shown = [button for button, wanted in here.items() if wanted]
        for button in shown:
            ways.addWidget(button)
        self.first = shown[0]
        actions.addWidget(left, 1)
        actions.addWidget(help_, 0, Qt.AlignmentFlag.AlignTop)
        actions.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        return actions

    # ------------------------------------------------------------------ acts
    def settle(self) -> None:
        """Take the keyboard where one goes on."""
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def copy_details(self) -> None:
        """Put the sentence and the details on the clipboard."""
        facts = "\n".join(labelled(name, value, language()) for name, value in self._facts())
        QGuiApplication.clipboard().setText(f"{self.failure.sentence}\n{facts}")
        self.copied.emit(_("Détails copiés"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the ways out side by side, or under one another."""
        super().resizeEvent(event)
        beside = event.size().width() >= self._theme.px(_BESIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._ways.setDirection(way)

    def showEvent(self, event: QShowEvent) -> None:
        """Have it said at once, before anything else."""
        super().showEvent(event)
        told = QAccessibleAnnouncementEvent(self, self.accessibleName())
        told.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the details with Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_details()
        else:
            super().keyPressEvent(event)
