"""The foot of a dialog: what is said at its left, the buttons at its right."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from jachete.ui.theme.tokens import Theme


def dialog_foot(theme: Theme, *buttons: QPushButton, said: QWidget | None = None, side: int = 20) -> QFrame:
    """Return the foot; `side` is what it leaves at its sides, in logical pixels."""
    foot = QFrame()
    foot.setObjectName("foot")
    line = QHBoxLayout(foot)
    line.setContentsMargins(*(theme.px(length) for length in (side, 12, side, 12)))
    line.setSpacing(theme.px(8))
    if said is not None:
        line.addWidget(said, 1)
    else:
        line.addStretch(1)
    for button in buttons:
        line.addWidget(button)
    return foot
