"""Questions asked before a file is chosen, over the buttons that give up or go on."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from jachete.i18n import _
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.dialog_foot import dialog_foot
from jachete.ui.widgets.labels import text_label
from jachete.ui.widgets.text_view import paragraph

#: Logical pixels at the sides of the questions.
_SIDE: Final = 24


class QuestionDialog(QDialog):
    """A title, what it is about, and `questions`; accepted when a file may be chosen.

    `width` is the dialog's, in logical pixels, where the window has room for it; `wide` is what it has.
    """

    def __init__(self, theme: Theme, title: str, about: str, icon: str, width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._high = theme, parent.height() - theme.px(12)
        self.setWindowTitle(title)
        self.setModal(True)
        self.wide = min(theme.px(width), parent.width() - theme.px(24))
        self._asked = QWidget()
        self.questions = QVBoxLayout(self._asked)
        self.questions.setContentsMargins(*(theme.px(side) for side in (_SIDE, 20, _SIDE, 20)))
        self.questions.setSpacing(theme.px(16))
        self.questions.addWidget(text_label(theme, title, "title"))
        self.questions.addWidget(paragraph(theme, about, "body", "text.secondary"))
        self.cancel = Button(theme, _("Annuler"), kind="ghost")
        self.cancel.clicked.connect(self.reject)
        self.choose = Button(theme, _("Choisir le fichier…"), icon, "primary")
        self.choose.setDefault(True)
        self.choose.clicked.connect(self.accept)

    def lay_out(self) -> None:
        """Put together the questions, once they are all there, and the buttons."""
        foot = dialog_foot(self._theme, self.cancel, self.choose, side=_SIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_scrolled(self._asked), 1)
        column.addWidget(foot)
        asked = max(self._asked.heightForWidth(self.wide), self._asked.minimumSizeHint().height())
        high = asked + foot.sizeHint().height()
        self.setMinimumWidth(self.wide)
        self.resize(self.wide, min(high, self._high))


def _scrolled(questions: QWidget) -> QScrollArea:
    """Return the questions, which scroll where the screen is too low for them."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(questions)
    for part in (area.viewport(), questions):
        part.setAutoFillBackground(False)  # the dialog's own ground shows
    return area
