"""Saying what a copy replaces, before it does."""

from typing import Final

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from jachete.i18n import _
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.text_view import paragraph

_WIDTH: Final = 460


class RestoreDialog(QDialog):
    """Says what will be replaced by what; `accepted` when it must be done."""

    def __init__(self, theme: Theme, when: str, present: str, copied: str, parent: QWidget) -> None:
        super().__init__(parent)
        title = _("Restaurer cette copie?")
        self.setWindowTitle(title)
        self.setModal(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(side) for side in (24, 20, 24, 20)))
        column.setSpacing(theme.px(10))
        column.addWidget(paragraph(theme, title, "title"))
        effect = _(
            "Votre carnet d’aujourd’hui ({present}) sera remplacé par la copie\u00a0: {when} ({copied})."
        ).format(present=present, when=when, copied=copied)
        safe = _(
            "Une copie du carnet d’aujourd’hui se fait d’abord\u00a0: rien n’est perdu, et vous pourrez y "
            "revenir. Les recherches récentes ne changent pas."
        )
        column.addWidget(paragraph(theme, effect, "body"))
        column.addWidget(paragraph(theme, safe, "body", "text.secondary"))
        column.addSpacing(theme.px(6))
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addStretch()
        self.cancel = Button(theme, _("Annuler"), kind="ghost")
        self.cancel.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self.restore = Button(theme, _("Restaurer cette copie"), kind="primary")
        self.restore.clicked.connect(self.accept)
        line.addWidget(self.cancel)
        line.addWidget(self.restore)
        column.addLayout(line)
        width = min(theme.px(_WIDTH), parent.width() - theme.px(24))
        self.setFixedSize(width, column.totalHeightForWidth(width))
        self.finished.connect(self.deleteLater)
        self.cancel.setFocus()
