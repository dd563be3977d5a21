"""Coming into sight: a short fade, nothing where nothing moves."""

from PySide6.QtCore import QEasingCurve, QPropertyAnimation
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

from jachete.ui.theme.tokens import Theme


def appear(widget: QWidget, theme: Theme) -> None:
    """Show a widget, little by little unless the theme is still."""
    widget.show()
    duration = theme.milliseconds("base")
    if not duration:
        return
    veil = QGraphicsOpacityEffect(widget)
    fade = QPropertyAnimation(veil, b"opacity", veil)
    fade.setDuration(duration)
    fade.setEasingCurve(QEasingCurve.Type.OutCubic)
    fade.setStartValue(0.0)
    fade.setEndValue(1.0)
    # Deleted with the effect, once the widget is seen as it is.
    fade.finished.connect(lambda: widget.setGraphicsEffect(None))  # type: ignore[arg-type]  # None takes it away
    widget.setGraphicsEffect(veil)
    fade.start()
