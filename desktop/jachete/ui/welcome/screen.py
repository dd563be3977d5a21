"""The first start: language, comfort, what is remembered; every answer is already chosen."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from jachete.i18n import _, language
from jachete.policies.policy import Policy
from jachete.search.counting import enterprises
from jachete.text.formats import date_text
from jachete.ui.preferences.appearance import appearance_names
from jachete.ui.preferences.fixed import fix
from jachete.ui.preferences.language import NATIVE_NAMES
from jachete.ui.shell.room import Room
from jachete.ui.shell.screen import Screen, Surroundings
from jachete.ui.shell.status_bar import Hint
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.welcome.answer_card import AnswerCard
from jachete.ui.welcome.landscape import Landscape
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.flow_layout import FlowLayout
from jachete.ui.widgets.icon_view import IconView
from jachete.ui.widgets.labels import text_label
from jachete.ui.widgets.segments import Segments
from jachete.ui.widgets.switch import Switch
from jachete.ui.widgets.text_view import paragraph

#: The sizes proposed at first, fewer than the preferences know.
_SIZES: Final = (0.9, 1.0, 1.25, 1.5, 2.0)
_WIDEST: Final = 796
_LANDSCAPE: Final = 500


class WelcomeScreen(Screen):
    """Asks little and waits for nothing: one may open the directory at once, or answer later."""

    place = Place.WELCOME

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.setObjectName("welcome")
        theme = surroundings.theme
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        self._landscape = Landscape(theme)
        self._landscape.setMaximumWidth(theme.px(_LANDSCAPE))
        line.addWidget(self._landscape, 36)
        right = QVBoxLayout()
        right.setSpacing(0)
        self.area = QScrollArea()
        self.area.setObjectName("welcome")
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._questions())
        right.addWidget(self.area, 1)
        right.addWidget(self._foot())
        line.addLayout(right, 64)

    # ------------------------------------------------------------------ questions
    def _questions(self) -> QWidget:
        theme = self.around.theme
        content = QWidget()
        content.setObjectName("welcome")
        lines = QVBoxLayout(self._column(content, 48, 24))
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme.px(10))
        for title, answers in (
            (_("Langue"), self._languages()),
            (_("Confort de lecture"), self._comfort()),
            (_("Confidentialité"), self._privacy()),
            (_("Édition du répertoire"), self._edition()),
        ):
            lines.addWidget(paragraph(theme, title, "title"))
            lines.addWidget(answers)
            lines.addSpacing(theme.px(18))
        lines.addStretch()
        return content

    def _column(self, within: QWidget, above: int, below: int) -> QWidget:
        """Return a column of a readable width in the middle of a widget."""
        theme = self.around.theme
        outer = QHBoxLayout(within)
        outer.setContentsMargins(*(theme.px(side) for side in (40, above, 40, below)))
        column = QWidget()
        column.setMaximumWidth(theme.px(_WIDEST))
        outer.addStretch(1)
        outer.addWidget(column, 1000)
        outer.addStretch(1)
        return column

    def _languages(self) -> QWidget:
        settings, answers = self.around.settings, QWidget()
        line = QHBoxLayout(answers)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self.around.theme.px(12))
        for code, name in NATIVE_NAMES:
            card = AnswerCard(self.around.theme, name)
            card.setAccessibleDescription(_("Langue"))
            card.setChecked(code == settings.language)
            card.taken.connect(lambda code=code: self.settings_wanted.emit(replace(settings, language=code)))
            line.addWidget(card)
        if self.around.policies.fixes(Policy.LANGUAGE):
            line.addWidget(fix(self.around.theme, answers))
        return answers

    def _comfort(self) -> QWidget:
        theme, settings, answers = self.around.theme, self.around.settings, QWidget()
        flow = FlowLayout(answers, theme.px(16))
        sizes = [(zoom, _("{percent}\u00a0%").format(percent=round(100 * zoom))) for zoom in _SIZES]
        zoom = Segments(theme, _("Taille"), sizes, settings.zoom)
        zoom.chosen.connect(lambda zoom: self.settings_wanted.emit(replace(settings, zoom=zoom)))
        look = Segments(theme, _("Thème"), appearance_names(), settings.appearance)
        look.chosen.connect(lambda look: self.settings_wanted.emit(replace(settings, appearance=look)))
        for segments in (zoom, look):
            group = QWidget()
            lines = QVBoxLayout(group)
            lines.setContentsMargins(0, 0, 0, 0)
            lines.setSpacing(theme.px(4))
            lines.addWidget(text_label(theme, segments.accessibleName(), "label"))
            lines.addWidget(segments)
            flow.addWidget(group)
        return answers

    def _privacy(self) -> QWidget:
        theme, settings, answer = self.around.theme, self.around.settings, QWidget()
        line = QHBoxLayout(answer)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(10))
        title = _("Se souvenir des fiches consultées")
        switch = Switch(theme, title, on=settings.remembers_records)
        switch.clicked.connect(lambda on: self.settings_wanted.emit(replace(settings, remembers_records=on)))
        line.addWidget(switch, 0, Qt.AlignmentFlag.AlignTop)
        is_fixed = self.around.policies.fixes(Policy.REMEMBER_RECORDS)
        free = _("Vous les retrouvez à l’accueil. Modifiable dans Préférences.")
        line.addLayout(self._two_lines(title, _("Vous les retrouvez à l’accueil.") if is_fixed else free), 1)
        if is_fixed:
            line.addWidget(fix(theme, switch))
        return answer

    def _edition(self) -> QWidget:
        theme, manifest = self.around.theme, self.around.services.manifest
        panel = QFrame()
        panel.setProperty("kind", "panel")
        line = QHBoxLayout(panel)
        line.setContentsMargins(*(theme.px(side) for side in (20, 14, 20, 14)))
        line.setSpacing(theme.px(16))
        line.addWidget(IconView(theme, "library", "primary.text", 24))
        notice = manifest.notice
        title = _("Édition {label}").format(label=notice.label)
        facts = _("{enterprises}. Publiée le {date}.").format(
            enterprises=enterprises(manifest.enterprises), date=date_text(notice.published_on, language())
        )
        line.addLayout(self._two_lines(title, facts), 1)
        return panel

    def _two_lines(self, title: str, help_: str) -> QLayout:
        theme = self.around.theme
        lines = QVBoxLayout()
        lines.setSpacing(theme.px(2))
        lines.addWidget(paragraph(theme, title, "body", "text.primary", 600))
        lines.addWidget(paragraph(theme, help_, "caption", "text.tertiary"))
        return lines

    def _foot(self) -> QFrame:
        theme = self.around.theme
        foot = QFrame()
        foot.setObjectName("welcomefoot")
        line = QHBoxLayout(self._column(foot, 12, 20))
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(12))
        line.addStretch()
        later = Button(theme, _("Plus tard"), kind="ghost")
        later.clicked.connect(self._postpone)
        self.start = Button(theme, _("Ouvrir le répertoire"), kind="large")
        self.start.clicked.connect(self._begin)
        line.addWidget(later)
        line.addWidget(self.start)
        return foot

    # ------------------------------------------------------------------ leaving
    def _begin(self) -> None:
        """Keep the answers, and never ask again."""
        self.settings_wanted.emit(replace(self.around.settings, welcomed=True))
        self.visit_wanted.emit(Visit(Place.HOME))

    def _postpone(self) -> None:
        """Go on; it will be asked at the next start."""
        self.visit_wanted.emit(Visit(Place.HOME))

    # ------------------------------------------------------------------ screen
    def title(self) -> str:
        """Return the title."""
        return _("Bienvenue")

    def settle(self) -> None:
        """Be ready to go on."""
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def zones(self) -> list[QWidget]:
        """Return the questions and what opens the directory."""
        first = self.findChild(AnswerCard)
        return [each for each in (first, self.start) if each is not None]

    def set_room(self, room: Room) -> None:
        """Show the questions alone where there is no room beside."""
        self._landscape.setVisible(room is not Room.SINGLE)

    def hints(self) -> list[Hint]:
        """Return what the keys do here."""
        return [
            ((_("Tab"),), _("Question suivante")),
            (("←", "→"), _("Changer la réponse")),
            (("Ctrl", _("Entrée")), _("Ouvrir le répertoire")),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the directory with Ctrl+Enter, or from its button with Enter; go on with Escape."""
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and (event.modifiers() & Qt.KeyboardModifier.ControlModifier or self.start.hasFocus()):
            self._begin()
        elif event.key() == Qt.Key.Key_Escape:
            self._postpone()
        else:
            super().keyPressEvent(event)
