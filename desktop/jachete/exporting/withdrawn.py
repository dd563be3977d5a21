"""What is said of enterprises that a shortlist has and the edition has not: none is left out in silence."""

from collections.abc import Sequence
from typing import Final

from jachete.catalogue.directory import EditionNotice
from jachete.i18n import _, language, ngettext
from jachete.notebook.shortlist import Entry
from jachete.text.formats import date_text, joined

#: How many are named where there is room for a sentence only.
FEW: Final = 4


def absence(entry: Entry, notice: EditionNotice) -> str:
    """Return what is said of an entry: « Retirée de l’édition du 3 novembre 2026 ».

    An edition that is older than the entry may never have had it: it is then absent, not withdrawn.
    """
    withdrawn = notice.published_on >= entry.added_at.date()
    said = _("Retirée de l’édition du {date}") if withdrawn else _("Absente de l’édition du {date}")
    return said.format(date=date_text(notice.published_on, language()))


def absent(count: int, notice: EditionNotice) -> str:
    """Return how many of a shortlist are not in the edition, as the end of a sentence; "" for none."""
    if not count:
        return ""
    return ngettext(
        "dont {count} absente de l’édition du {date}", "dont {count} absentes de l’édition du {date}", count
    ).format(count=count, date=date_text(notice.published_on, language()))


def few(names: Sequence[str], most: int = FEW) -> str:
    """Return names one by one, the others counted when there are more than `most` and one."""
    others = len(names) - most
    named = list(names) if others <= 1 else [*names[:most], _("{count} autres").format(count=others)]
    return joined(named, language())


def left_out(names: Sequence[str], most: int = FEW) -> str:
    """Return a sentence that says how many are left out and which; "" when none is.

    No more than `most` are named one by one: the others are counted.
    """
    if not names:
        return ""
    count = len(names)
    return ngettext(
        "{count} entreprise n’est pas dans cette édition et reste de côté\u00a0: {names}.",
        "{count} entreprises ne sont pas dans cette édition et restent de côté\u00a0: {names}.",
        count,
    ).format(count=count, names=few(names, most))


def with_left_out(sentence: str, names: Sequence[str]) -> str:
    """Return a sentence with, after it, what was left out."""
    return f"{sentence.rstrip('.')}. {left_out(names)}" if names else sentence
