"""The section of the appearance: theme, sizes, what moves, what is shown around the screens."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from jachete.i18n import _
from jachete.ui.preferences.row import Page
from jachete.ui.preferences.sections import Section, section_title
from jachete.ui.preferences.theme_card import ThemeCard
from jachete.ui.settings import Appearance, RailWidth, Settings
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.flow_layout import FlowLayout
from jachete.ui.widgets.labels import rule, text_label
from jachete.ui.widgets.segments import Segments
from jachete.ui.widgets.switch import Switch
from jachete.ui.widgets.zoom_slider import ZoomSlider

Apply = Callable[[Settings], None]


def appearance_names() -> list[tuple[Appearance, str]]:
    """Return the appearances with what they are called."""
    return [
        (Appearance.LIGHT, _("Clair")),
        (Appearance.DARK, _("Sombre")),
        (Appearance.SYSTEM, _("Comme le système")),
        (Appearance.CONTRAST, _("Contraste élevé")),
    ]


class AppearancePage(Page):
    """How the application looks; each change is applied at once."""

    def __init__(self, theme: Theme, settings: Settings, apply: Apply) -> None:
        super().__init__(theme, section_title(Section.APPEARANCE))
        self._settings, self._apply = settings, apply
        self._add_themes()
        self._add_zoom()
        self._add_motion()
        self._add_keys()
        self._add_rail()
        self._add_reset()
        self.column.addStretch(1)

    def _set(self, **changes: object) -> None:
        self._apply(replace(self._settings, **changes))  # type: ignore[arg-type]  # each row gives its own field

    def _add_themes(self) -> None:
        theme = self._theme
        self.column.addSpacing(theme.px(14))
        self.column.addWidget(text_label(theme, _("Thème"), "label"))
        self.column.addSpacing(theme.px(4))
        cards = QWidget()
        cards.setAccessibleName(_("Thème"))
        flow = FlowLayout(cards, theme.px(4))
        for appearance, name in appearance_names():
            card = ThemeCard(theme, name, appearance)
            card.setAccessibleDescription(_("Thème"))
            card.setChecked(appearance is self._settings.appearance)
            card.taken.connect(lambda appearance=appearance: self._set(appearance=appearance))
            flow.addWidget(card)
        self.column.addWidget(cards)
        self.column.addSpacing(theme.px(16))
        self.column.addWidget(rule())

    def _add_zoom(self) -> None:
        title = _("Taille du texte et de l’interface")
        slider = ZoomSlider(self._theme, title, self._settings.zoom)
        slider.chosen.connect(lambda zoom: self._set(zoom=zoom))
        self.add(title, _("S’ajoute à la mise à l’échelle du système."), slider)

    def _add_motion(self) -> None:
        title = _("Réduire les animations")
        switch = Switch(self._theme, title, on=self._settings.reduced_motion)
        switch.clicked.connect(lambda on: self._set(reduced_motion=on))
        self.add(title, _("Rien ne bouge ni n’apparaît en fondu. Suit aussi le réglage du système."), switch)

    def _add_keys(self) -> None:
        title = _("Rappel des touches dans la barre d’état")
        switch = Switch(self._theme, title, on=self._settings.teaches_keys)
        switch.clicked.connect(lambda on: self._set(teaches_keys=on))
        self.add(title, _("Montre les raccourcis utiles dans la zone active."), switch)

    def _add_rail(self) -> None:
        title = _("Menu latéral")
        widths = [
            (RailWidth.AUTOMATIC, _("Automatique")),
            (RailWidth.WIDE, _("Large")),
            (RailWidth.NARROW, _("Réduit")),
        ]
        segments = Segments(self._theme, title, widths, self._settings.rail)
        segments.chosen.connect(lambda rail: self._set(rail=rail))
        self.add(title, _("Automatique le réduit sous 1400 pixels de large."), segments)

    def _add_reset(self) -> None:
        usual = Settings()
        looks = ("appearance", "zoom", "reduced_motion", "teaches_keys", "rail")
        button = Button(self._theme, _("Rétablir"), "rotate-ccw")
        button.setAccessibleName(_("Rétablir l’apparence d’origine"))
        button.clicked.connect(lambda: self._set(**{name: getattr(usual, name) for name in looks}))
        self.add(_("Rétablir l’apparence d’origine"), _("Les autres préférences ne changent pas."), button)
