"""What the application says of itself: who publishes, which edition, which versions, under which licences."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

import jachete
from jachete.editions.installed import installed
from jachete.i18n import _
from jachete.ui.about.facts import (
    component_facts,
    edition_facts,
    place_facts,
    support_text,
    version_facts,
)
from jachete.ui.shell.screen import Screen, Surroundings
from jachete.ui.shell.sign import Sign
from jachete.ui.shell.status_bar import Hint
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.fact_panel import Fact, FactPanel
from jachete.ui.widgets.flow_layout import FlowLayout
from jachete.ui.widgets.focus_ring import FocusRing
from jachete.ui.widgets.labels import text_label
from jachete.ui.widgets.reading_column import ReadingColumn, advice, head
from jachete.ui.widgets.text_view import paragraph

_WIDEST: Final = 720
_SITE: Final = "https://economiesocialeestrie.ca/jachete"
_QT_SOURCES: Final = "https://download.qt.io/official_releases/"
_LICENCES: Final = (
    ("MIT", "https://opensource.org/license/mit"),
    ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("LGPL 3.0", "https://www.gnu.org/licenses/lgpl-3.0.html"),
)


class AboutScreen(Screen):
    """Says who made what is shown, and what it owes to others."""

    place = Place.ABOUT

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._theme = surroundings.theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 0, 0)
        self.sheet = ReadingColumn(self._theme, "record", _WIDEST, 28, 12)
        self.sheet.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sheet.setAccessibleName(_("À propos"))
        self._fill(self.sheet.lines)
        FocusRing(self._theme, self.sheet)
        outer.addWidget(self.sheet)

    # ------------------------------------------------------------------ parts
    def _fill(self, lines: QVBoxLayout) -> None:
        theme = self._theme
        about = _("Répertoire des entreprises d’économie sociale · version {version}")
        said = about.format(version=jachete.__version__)
        mark = Sign(theme.px(52))
        lines.addLayout(head(theme, mark, _("L’économie sociale, j’achète!"), said, ("headline", "body")))
        lines.addWidget(self._actions())
        manifest = self.around.services.manifest
        self._add(lines, _("L’édition ouverte"), edition_facts(manifest))
        self._add_return(lines)
        self._add_privacy(lines)
        self._add(lines, _("Sur ce poste"), place_facts(self.around.policies))
        self._add(lines, _("Versions"), version_facts())
        self._add_licences(lines)
        lines.addStretch()

    def _actions(self) -> QWidget:
        actions = QWidget()
        line = FlowLayout(actions, self._theme.px(8))
        self.copy_button = Button(self._theme, _("Copier les renseignements"), "copy", "primary")
        self.copy_button.setAccessibleDescription(_("Édition, versions et réglages, pour qui vous aide"))
        self.copy_button.clicked.connect(self.copy)
        help_button = Button(self._theme, _("D’où viennent les données"), "circle-question-mark")
        help_button.clicked.connect(lambda: self.visit_wanted.emit(Visit(Place.HELP, topic="data")))
        site = Button(self._theme, _("Site de l’initiative"), "external-link")
        site.clicked.connect(lambda: self.link_wanted.emit(_SITE))
        for button in (self.copy_button, help_button, site):
            line.addWidget(button)
        return actions

    def _add(self, lines: QVBoxLayout, title: str, facts: Sequence[Fact]) -> None:
        _add_title(lines, self._theme, title)
        lines.addWidget(FactPanel(self._theme, facts))

    def _add_return(self, lines: QVBoxLayout) -> None:
        """Say which edition is opened from now on when it is not the original one, and lead back to that."""
        if self.around.policies.edition is not None:
            fixed = _("Votre organisation a choisi cette édition pour ce poste.")
            lines.addWidget(advice(self._theme, "lock", fixed))
        elif self.around.services.edition == installed():
            said = _("Vous avez installé cette édition; l’application en a apporté une autre.")
            lines.addWidget(paragraph(self._theme, said, "body", "text.secondary"))
            self.original_button = Button(self._theme, _("Revenir à l’édition d’origine"), "rotate-ccw")
            self.original_button.clicked.connect(self.original_wanted)
            lines.addWidget(self.original_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_privacy(self, lines: QVBoxLayout) -> None:
        theme = self._theme
        _add_title(lines, theme, _("Confidentialité"))
        sentences = _(
            "Rien ne sort de ce poste\u00a0: ni vos recherches, ni mesure d’usage. Une adresse ne s’ouvre "
            "qu’avec votre accord, après vous avoir été montrée. Vos préférences restent dans votre dossier."
        )
        lines.addWidget(paragraph(theme, sentences, "reading", "text.secondary"))
        more = Button(theme, _("Lire la page sur la confidentialité"), kind="link")
        more.clicked.connect(lambda: self.visit_wanted.emit(Visit(Place.HELP, topic="privacy")))
        lines.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_licences(self, lines: QVBoxLayout) -> None:
        theme = self._theme
        _add_title(lines, theme, _("Licences"))
        sentences = _(
            "Le code est libre, sous licence MIT; les données, sous CC BY 4.0. Qt et PySide6 sont employés "
            "sous LGPL, version 3, comme bibliothèques que vous pouvez remplacer par une version compatible. "
            "Les textes complets et la façon de remplacer une bibliothèque accompagnent l’application "
            "installée, dans son dossier «\u202flicences\u202f»."
        )
        lines.addWidget(paragraph(theme, sentences, "reading", "text.secondary"))
        links = QWidget()
        line = FlowLayout(links, theme.px(12))
        for name, address in (*_LICENCES, (_("Sources de Qt et de PySide6"), _QT_SOURCES)):
            line.addWidget(self._link(name, address))
        lines.addWidget(links)
        lines.addWidget(FactPanel(theme, component_facts()))

    def _link(self, name: str, address: str) -> Button:
        link = Button(self._theme, name, "external-link", "link", icon_last=True)
        link.setToolTip(address)
        link.setAccessibleDescription(address)
        link.clicked.connect(lambda: self.link_wanted.emit(address))
        return link

    # ------------------------------------------------------------------ screen
    def title(self) -> str:
        """Return the screen's name."""
        return _("À propos")

    def zones(self) -> list[QWidget]:
        """Return the page, its only part."""
        return [self.sheet]

    def settle(self) -> None:
        """Begin at the first button."""
        self.copy_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def hints(self) -> list[Hint]:
        """Return what the keys do here."""
        return [(("Tab",), _("Bouton suivant")), (("Ctrl", "C"), _("Copier les renseignements"))]

    def copy(self) -> None:
        """Put what helps those who help on the clipboard."""
        around = self.around
        said = support_text(around.services.manifest, around.settings, around.policies)
        QGuiApplication.clipboard().setText(said)
        self.told.emit(_("Renseignements copiés"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)


def _add_title(lines: QVBoxLayout, theme: Theme, title: str) -> None:
    lines.addSpacing(theme.px(12))
    lines.addWidget(text_label(theme, title, "title"))
