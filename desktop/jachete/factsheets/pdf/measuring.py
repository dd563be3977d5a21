"""How high a column of flowables is, where each of them stands, how far apart they are: before drawing."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from reportlab.platypus import Flowable

_ENDLESS: Final = 10_000_000.0
#: Shares of the usual space between things, tried until a page holds all of them.
SPACINGS: Final = (1.0, 0.7, 0.5)


def placed(flowables: Iterable[Flowable], width: float) -> Iterator[tuple[Flowable, float]]:
    """Yield each flowable of a column `width` points wide, with how far its foot is below the top."""
    down = after = 0.0
    for number, flowable in enumerate(flowables):
        before = max(flowable.getSpaceBefore() - after, 0.0) if number else 0.0
        after = flowable.getSpaceAfter()
        down += before + flowable.wrap(width, _ENDLESS)[1]
        yield flowable, down
        down += after


def height(flowables: Sequence[Flowable], width: float) -> float:
    """Return the height in points that a frame of `width` gives to flowables, from its top."""
    down = after = 0.0
    for flowable, down in placed(flowables, width):  # noqa: B007 - the last ones count
        after = flowable.getSpaceAfter()
    return down + after


def fits(flowables: Iterable[Flowable], width: float, room: float) -> bool:
    """Tell whether a frame keeps flowables together, with what some ask below them; look no farther."""
    down = after = 0.0
    for flowable, down in placed(flowables, width):
        if down + getattr(_style(flowable), "followed", 0.0) > room:
            return False
        after = flowable.getSpaceAfter()
    return down + after <= room


class Spacing:
    """The space before and after each of some flowables, which can be made smaller."""

    def __init__(self, flowables: Iterable[Flowable]) -> None:
        self._usual = [(each, each.getSpaceBefore(), each.getSpaceAfter()) for each in flowables]

    def scale(self, share: float) -> None:
        """Leave a share of the usual space."""
        for flowable, before, after in self._usual:
            flowable.spaceBefore, flowable.spaceAfter = before * share, after * share


def tighten(flowables: Sequence[Flowable], width: float, room: float) -> None:
    """Leave less space between flowables that a frame holds only then; else leave them as they are."""
    spacing = Spacing(flowables)
    for share in SPACINGS:
        spacing.scale(share)
        if fits(flowables, width, room):
            return
    spacing.scale(1.0)


def _style(flowable: Flowable) -> object:
    return getattr(flowable, "style", None)
