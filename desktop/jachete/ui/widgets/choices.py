"""A question and its answers, of which one holds."""

from collections.abc import Mapping

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.labels import text_label
from jachete.ui.widgets.radio import Radio
from jachete.ui.widgets.text_view import paragraph


class Choices(QWidget):
    """A question and its answers, of which one holds; `notes` stand under some answers, by name."""

    def __init__(
        self, theme: Theme, title: str, answers: Mapping[str, Radio], notes: Mapping[str, str] | None = None
    ) -> None:
        super().__init__()
        self.answers = answers
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(text_label(theme, title, "subtitle"))
        group = QButtonGroup(self)
        for number, (name, answer) in enumerate(answers.items()):
            note = (notes or {}).get(name, "")
            answer.setChecked(number == 0)
            answer.setAccessibleDescription(". ".join(filter(None, (title, answer.detail, note))))
            group.addButton(answer)
            column.addWidget(answer)
            if note:
                column.addLayout(_under(theme, note))
        column.addStretch(1)

    def taken(self) -> str:
        """Return the name of the answer that holds."""
        return next(name for name, answer in self.answers.items() if answer.isChecked())


def _under(theme: Theme, note: str) -> QHBoxLayout:
    """Return a line that stands under the words of an answer."""
    line = QHBoxLayout()
    line.addSpacing(theme.px(30))
    line.addWidget(paragraph(theme, note, "caption", "text.secondary"), 1)
    return line
