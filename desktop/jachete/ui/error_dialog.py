"""What the window says of something unexpected: what happened, its effect, what to do, what to report."""

import platform
import traceback
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from jachete import __version__
from jachete.i18n import _
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.labels import text_label
from jachete.ui.widgets.reading_column import head, sign

_WIDTH: Final = 620
_SIGN: Final = 44


def details(problem: BaseException) -> str:
    """Return what is copied for those who can repair it."""
    versions = f"jachete {__version__} · Python {platform.python_version()} · {platform.platform()}"
    return versions + "\n\n" + "".join(traceback.format_exception(problem)).rstrip()


class ErrorDialog(QDialog):
    """Says it in sentences; the details are there to be copied."""

    def __init__(self, theme: Theme, problem: BaseException, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._details = theme, details(problem)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Erreur inattendue"))
        self.setMinimumWidth(min(theme.px(_WIDTH), parent.width() - theme.px(24)))
        lines = QVBoxLayout(self)
        lines.setContentsMargins(*(theme.px(side) for side in (24, 24, 24, 20)))
        lines.setSpacing(theme.px(16))
        lines.addLayout(self._head())
        lines.addWidget(text_label(theme, _("Détails techniques"), "label", "text.secondary"))
        lines.addWidget(self._report(), 1)
        lines.addLayout(self._actions())
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _head(self) -> QHBoxLayout:
        sentence = _(
            "Ce que vous avez demandé n’a pas été terminé. Le répertoire et vos préférences n’ont pas "
            "changé. Réessayez; si l’erreur revient, copiez les détails et envoyez-les à la personne qui "
            "vous a remis l’application."
        )
        self.setAccessibleName(sentence)
        title = _("Une erreur inattendue s’est produite")
        mark = sign(self._theme, "circle-alert", _SIGN, alarm=True)
        return head(self._theme, mark, title, sentence, ("title", "reading"))

    def _report(self) -> QPlainTextEdit:
        report = QPlainTextEdit(self._details)
        report.setReadOnly(True)
        report.setTabChangesFocus(True)
        report.setFont(self._theme.font("caption"))
        report.setAccessibleName(_("Détails techniques"))
        report.setMinimumHeight(self._theme.px(120))
        return report

    def _actions(self) -> QHBoxLayout:
        actions = QHBoxLayout()
        self.copy_button = Button(self._theme, _("Copier les détails"), "copy", "ghost")
        self.copy_button.clicked.connect(self._copy)
        self.close_button = Button(self._theme, _("Fermer"), kind="primary")
        self.close_button.clicked.connect(self.accept)
        actions.addWidget(self.copy_button)
        actions.addStretch()
        actions.addWidget(self.close_button)
        return actions

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
        self.copy_button.setText(_("Détails copiés"))
