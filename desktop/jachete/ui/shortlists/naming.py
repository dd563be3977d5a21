"""Asking for a name, without stopping everything else."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from jachete.i18n import _
from jachete.notebook.shortlist import LONGEST_NAME
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.labels import text_label

_WIDTH: Final = 400


class NameDialog(QDialog):
    """Asks for a name; `named` carries it."""

    named = Signal(str)

    def __init__(self, theme: Theme, title: str, name: str, action: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(side) for side in (24, 20, 24, 20)))
        column.setSpacing(theme.px(10))
        column.addWidget(text_label(theme, title, "title"))
        label = text_label(theme, _("Nom"), "label", "text.secondary")
        self.field = QLineEdit(name)
        self.field.setMaxLength(LONGEST_NAME)
        self.field.setFixedHeight(theme.px(36))
        self.field.setAccessibleName(_("Nom"))
        self.field.selectAll()
        label.setBuddy(self.field)
        column.addWidget(label)
        column.addWidget(self.field)
        column.addSpacing(theme.px(6))
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addStretch()
        self.cancel = Button(theme, _("Annuler"), kind="ghost")
        self.cancel.clicked.connect(self.reject)
        self.keep = Button(theme, action, kind="primary")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self.accept)
        line.addWidget(self.cancel)
        line.addWidget(self.keep)
        column.addLayout(line)
        self.setFixedWidth(min(theme.px(_WIDTH), parent.width() - theme.px(24)))
        self.field.textChanged.connect(self._update)
        self.accepted.connect(lambda: self.named.emit(self.field.text()))
        self.finished.connect(self.deleteLater)
        self._update()

    def _update(self) -> None:
        self.keep.setEnabled(bool(self.field.text().strip()))
