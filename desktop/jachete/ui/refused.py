"""What the window says when an edition cannot be opened."""

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
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from jachete import __version__
from jachete.errors import EditionError
from jachete.i18n import _, language
from jachete.text.formats import labelled
from jachete.ui.shell.status_bar import Hint
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.fact_panel import Fact, FactPanel
from jachete.ui.widgets.flow_layout import FlowLayout
from jachete.ui.widgets.icon_view import IconView
from jachete.ui.widgets.labels import paragraph

_WIDTH: Final = 660
_SIGN: Final = 52
#: Logical pixels from which the details are copied beside the other ways, rather than under them.
_BESIDE: Final = 480


class RefusedEdition(QFrame):
    """Says what happened, its effect and what to do; the details can be copied.

    `kept` is the label of the edition that stays in service, "" when there is none.
    """

    kept_wanted = Signal()
    other_wanted = Signal()
    again_wanted = Signal()
    copied = Signal(str)

    def __init__(self, theme: Theme, failure: EditionError, kept: str = "") -> None:
        super().__init__()
        self._theme, self.failure, self._kept = theme, failure, kept
        self.setObjectName("work")
        self.sentence = f"{failure.happened} {self._effect()}"
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 0, 0)
        scroll = QScrollArea()
        scroll.setObjectName("refused")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._page())
        outer.addWidget(scroll)
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
    def _page(self) -> QWidget:
        theme = self._theme
        page = QWidget()
        page.setObjectName("refused")
        centred = QHBoxLayout(page)
        centred.setContentsMargins(*(theme.px(side) for side in (24, 64, 24, 24)))
        column = QWidget()
        column.setMaximumWidth(theme.px(_WIDTH))
        centred.addStretch()
        centred.addWidget(column, 1000)
        centred.addStretch()
        lines = QVBoxLayout(column)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme.px(24))
        lines.addLayout(self._head())
        lines.addWidget(FactPanel(theme, self._facts()))
        lines.addLayout(self._actions())
        lines.addWidget(self._advice())
        lines.addStretch()
        return page

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
        texts.addWidget(paragraph(theme, self.failure.title, "headline"))
        texts.addWidget(paragraph(theme, self.sentence, "reading", "text.secondary"))
        head.addLayout(texts, 1)
        return head

    def _facts(self) -> list[Fact]:
        code = type(self.failure).__name__
        facts = [(_("Fichier"), str(self.failure.path)), (_("Code"), code), (_("Version"), __version__)]
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
        copy = Button(theme, _("Copier les détails"), "copy", "ghost")
        copy.clicked.connect(self.copy_details)
        shown = [keep, other, again] if self._kept else [other, again]
        for button in shown:
            ways.addWidget(button)
        self.first = shown[0]
        actions.addWidget(left, 1)
        actions.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        return actions

    def _advice(self) -> QFrame:
        theme = self._theme
        advice = QFrame()
        advice.setProperty("kind", "hint")
        line = QHBoxLayout(advice)
        line.setContentsMargins(*(theme.px(side) for side in (14, 11, 14, 11)))
        line.setSpacing(theme.px(10))
        line.addWidget(IconView(theme, "lightbulb", "text.secondary", 16, 20), 0, Qt.AlignmentFlag.AlignTop)
        support = _("Si le message revient, transmettez les détails à la personne qui vous aide.")
        line.addWidget(paragraph(theme, f"{self.failure.remedy} {support}", "body", "text.secondary"), 1)
        return advice

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
