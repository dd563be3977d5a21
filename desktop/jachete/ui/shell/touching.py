"""Scrolling with a finger."""

from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QScroller, QScrollerProperties, QWidget


def scroll_by_touch(content: QWidget) -> None:
    """Let every list and page of a widget be thrown with a finger; mouse and wheel do as before."""
    for area in content.findChildren(QAbstractScrollArea):
        viewport = area.viewport()
        QScroller.grabGesture(viewport, QScroller.ScrollerGestureType.TouchGesture)
        scroller = QScroller.scroller(viewport)
        properties = scroller.scrollerProperties()
        still = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff.value
        for metric in (
            QScrollerProperties.ScrollMetric.HorizontalOvershootPolicy,
            QScrollerProperties.ScrollMetric.VerticalOvershootPolicy,
        ):
            properties.setScrollMetric(metric, still)
        scroller.setScrollerProperties(properties)
        if isinstance(area, QAbstractItemView):
            area.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
