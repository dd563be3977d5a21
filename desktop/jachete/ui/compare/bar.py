"""What stands over a comparison: how many are compared, what differs, what can be done."""

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from jachete.factsheets.comparison import Comparison
from jachete.factsheets.side_by_side import MOST
from jachete.i18n import _, ngettext
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.labels import clear, text_label
from jachete.ui.widgets.switch import Switch
from jachete.ui.widgets.text_view import paragraph


class CompareBar(QFrame):
    """The title, the switch and the buttons; under them, a sentence on what differs."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("bar")
        self.count = text_label(theme, "", "body", "text.secondary")
        self.switch = Switch(theme, _("Seulement les différences"), on=False)
        self.add = Button(theme, _("Ajouter"), "plus")
        self.export = Button(theme, _("Exporter"), "file-spreadsheet")
        self.pdf = Button(theme, _("Aperçu et impression"), "printer")
        self._said = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        theme = self._theme
        self.head = QHBoxLayout()
        self.head.setSpacing(theme.px(10))
        self.head.addWidget(text_label(theme, _("Comparer"), "title"))
        self.head.addWidget(self.count, 1)
        self._actions = QWidget()
        line = QHBoxLayout(self._actions)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(8))
        label = text_label(theme, self.switch.accessibleName(), "body")
        label.setBuddy(self.switch)
        line.addWidget(self.switch)
        line.addWidget(label)
        line.addSpacing(theme.px(8))
        line.addStretch()
        line.addWidget(self.add)
        line.addWidget(self.export)
        line.addWidget(self.pdf)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(theme.px(8))
        self._top.addLayout(self.head, 1)
        self._top.addWidget(self._actions)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(side) for side in (24, 11, 24, 9)))
        column.setSpacing(theme.px(4))
        column.addLayout(self._top)
        QVBoxLayout(self._said).setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._said)

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the buttons under the title, or at its right."""
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._top.setDirection(way)

    def show_state(self, count: int, chosen: int, comparison: Comparison | None) -> None:
        """Say how many are compared, and what differs; `chosen` counts those that the edition has not too."""
        said = ngettext(
            "{count} entreprise sur {most} au plus", "{count} entreprises sur {most} au plus", count
        )
        self.count.setText(said.format(count=count, most=MOST))
        full = chosen >= MOST
        limit = _("Quatre entreprises au plus\u00a0: retirez-en une pour en ajouter une autre.")
        self.add.setEnabled(not full)
        self.add.setAccessibleDescription(limit if full else "")
        self._actions.setVisible(comparison is not None)
        self._say([comparison.summary, comparison.rule, *([limit] if full else [])] if comparison else [])

    def _say(self, sentences: Sequence[str]) -> None:
        """Say something under the title, or nothing."""
        clear(self._said)
        layout = self._said.layout()
        if sentences and layout is not None:
            layout.addWidget(paragraph(self._theme, " ".join(sentences), "caption", "text.secondary"))
        self._said.setVisible(bool(sentences))
