"""The bar at the foot: the keys of the zone that has the focus, and the edition."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from jachete.i18n import _, language
from jachete.text.formats import date_text
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.icon_view import IconView
from jachete.ui.widgets.labels import Pill, clear, text_label

if TYPE_CHECKING:
    from jachete.catalogue.directory import EditionNotice

#: Keys, and what they do.
Hint = tuple[Sequence[str], str]


class StatusBar(QFrame):
    """Teaches the keys of the focused zone; always says which edition is shown."""

    def __init__(self, theme: Theme, notice: EditionNotice | None) -> None:
        super().__init__()
        self._theme = theme
        self._taught: list[Hint] = []
        self.setObjectName("status")
        self.setFixedHeight(theme.px(28))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(14), 0, theme.px(14), 0)
        layout.setSpacing(theme.px(14))
        self._hints = QWidget()
        self._line = QHBoxLayout(self._hints)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.px(6))
        layout.addWidget(self._hints)
        layout.addStretch()
        if notice is not None:
            self._add_edition(layout, notice)

    def _add_edition(self, layout: QHBoxLayout, notice: EditionNotice) -> None:
        theme = self._theme
        if notice.fictional:
            layout.addWidget(IconView(theme, "flask-conical"))
            layout.addWidget(text_label(theme, _("Données fictives"), "caption", "text.tertiary"))
        published = date_text(notice.published_on, language())
        sentence = _("Édition {label} · {date}").format(label=notice.label, date=published)
        label = text_label(theme, sentence, "caption", "text.secondary")
        label.setToolTip(notice.notice.text(language()))
        layout.addWidget(label)

    def teach(self, hints: Sequence[Hint]) -> None:
        """Show what keys do where the focus is."""
        if list(hints) == self._taught:
            return
        self._taught = list(hints)
        clear(self._hints)
        for keys, action in hints:
            for key in keys:
                self._line.addWidget(Pill(self._theme, key, "key"))
            self._line.addWidget(text_label(self._theme, action, "caption", "text.tertiary"))
            self._line.addSpacing(self._theme.px(8))
