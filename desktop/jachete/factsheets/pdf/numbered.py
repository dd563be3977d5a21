"""A canvas that knows of how many pages a sheet is made."""

from collections.abc import Callable
from typing import Any

from jachete.factsheets.pdf.tagging import TaggedCanvas

#: Draws the foot of a page, told its number and that of the last.
Foot = Callable[[TaggedCanvas, int, int], None]


class NumberedCanvas(TaggedCanvas):
    """A canvas that keeps its pages until their number is known, then draws their feet."""

    def __init__(self, *arguments: Any, foot: Foot, **options: Any) -> None:
        self._foot = foot
        self._kept: list[dict[str, Any]] = []
        super().__init__(*arguments, **options)

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """Keep the page until the number of pages is known."""
        self._kept.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Finish the pages with their feet, then the file."""
        for number, page in enumerate(self._kept, start=1):
            self.__dict__.update(page)
            self._foot(self, number, len(self._kept))
            super().showPage()
        super().save()
