"""How high a column of flowables is, before it is drawn."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

_ENDLESS = 10_000_000.0


def height(flowables: Sequence[Flowable], width: float) -> float:
    """Return the height in points that a frame of `width` gives to flowables, from its top."""
    total = after = 0.0
    for number, flowable in enumerate(flowables):
        before = max(flowable.getSpaceBefore() - after, 0.0) if number else 0.0
        after = flowable.getSpaceAfter()
        total += before + flowable.wrap(width, _ENDLESS)[1] + after
    return total
