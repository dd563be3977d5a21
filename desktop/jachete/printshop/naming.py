"""Which enterprises a search finds, and the files in which their sheets are saved."""

from collections.abc import Sequence
from pathlib import Path

from jachete.i18n import _, language
from jachete.search.page import Hit, Page
from jachete.search.wording import facet_title
from jachete.text.filenames import distinct_names
from jachete.text.formats import labelled


def sheet_files(hits: Sequence[Hit], folder: Path) -> tuple[tuple[str, Path], ...]:
    """Return the id of each enterprise with the file of its sheet in a folder."""
    names = distinct_names([hit.name.text for hit in hits], [hit.id for hit in hits])
    return tuple((hit.id, folder / f"{name}.pdf") for hit, name in zip(hits, names, strict=True))


def scope(page: Page) -> str:
    """Return what was searched, as the cover says it; nothing when all of the directory was."""
    query = page.query
    typed = " ".join(str(word) for word in query.words)
    said = [_("Recherche «\u202f{words}\u202f»").format(words=typed)] if typed else []
    for facet in page.facets:
        chosen = [value.label.text(language()) for value in facet.values if value.chosen]
        if chosen:
            said.append(labelled(facet_title(facet.name), ", ".join(chosen), language()))
    return " · ".join(said)
