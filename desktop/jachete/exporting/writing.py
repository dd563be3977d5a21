"""Enterprises → a file of the kind asked for, with progress, and a way to stop."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from jachete.catalogue.directory import Manifest, Vocabulary
from jachete.exporting.cards import V3, V4, card
from jachete.exporting.columns import Cell, Column, Item
from jachete.exporting.csv_file import write_csv
from jachete.exporting.kinds import Kind
from jachete.exporting.withdrawn import left_out
from jachete.i18n import _, language
from jachete.saving import replacing
from jachete.search.stopping import Stopped, never
from jachete.text.formats import date_text


@dataclass(frozen=True, slots=True)
class Export:
    """What to export: `items` of a `title`, of this edition, as these columns.

    `left_out` names what was asked for too and this edition has not; a workbook says it.
    """

    title: str
    items: Iterable[Item]
    columns: Sequence[Column]
    vocabulary: Vocabulary
    manifest: Manifest
    left_out: Sequence[str] = ()


def _silent(_done: int) -> None:
    """Say nothing."""


def export(
    wanted: Export,
    kind: Kind,
    path: Path,
    tell: Callable[[int], object] = _silent,
    stop: Callable[[], bool] = never,
) -> None:
    """Write a file, whole or not at all; `tell` is given the number of items done.

    Raise `CannotWriteError`, and `Stopped` as soon as `stop` says so.
    """
    with replacing(path) as file:
        _write(wanted, kind, file, _watched(wanted.items, tell, stop))


def _watched(
    items: Iterable[Item], tell: Callable[[int], object], stop: Callable[[], bool]
) -> Iterator[Item]:
    for done, item in enumerate(items):
        if stop():
            raise Stopped
        tell(done)
        yield item


def _write(wanted: Export, kind: Kind, file: BinaryIO, items: Iterator[Item]) -> None:
    titles = [column.title for column in wanted.columns]
    rows = (_row(item, wanted) for item in items)
    if kind is Kind.CSV:
        write_csv(file, titles, rows)
    elif kind is Kind.XLSX:
        from jachete.exporting.workbook import write_workbook  # noqa: PLC0415 - slow to load

        heads = [(column.title, column.width) for column in wanted.columns]
        write_workbook(file, _("Entreprises"), heads, rows, (_("À propos"), _about(wanted)))
    else:
        version = V4 if kind is Kind.VCARD_4 else V3
        file.writelines(card(item.enterprise, wanted.vocabulary, version) for item in items)


def _row(item: Item, wanted: Export) -> list[Cell]:
    return [column.value(item, wanted.vocabulary) for column in wanted.columns]


def _about(wanted: Export) -> list[str]:
    notice = wanted.manifest.notice
    published = date_text(notice.published_on, language())
    return [
        _("L’économie sociale, j’achète! — Répertoire"),
        wanted.title,
        *([left_out(wanted.left_out, most=len(wanted.left_out))] if wanted.left_out else []),
        _("Édition {label} · {region}, publiée le {date}").format(
            label=notice.label, region=notice.region, date=published
        ),
        notice.notice.text(language()),
        _("L’ordre des lignes n’est pas un classement de mérite."),
        notice.licence,
        *([_("Données fictives")] if notice.fictional else []),
    ]
