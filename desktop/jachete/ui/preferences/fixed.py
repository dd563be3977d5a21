"""The mark of what the organisation has decided: a word and a lock, not only a grey control."""

from PySide6.QtWidgets import QWidget

from jachete.i18n import _
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.labels import Pill


def fix(theme: Theme, control: QWidget) -> Pill:
    """Let a control be changed no more, say why to those who hear it; return the mark for those who see."""
    said = _("Fixé par votre organisation")
    control.setEnabled(False)
    described = control.accessibleDescription()
    control.setAccessibleDescription(f"{said}. {described}" if described else said)
    return Pill(theme, said, "pill", "lock")
