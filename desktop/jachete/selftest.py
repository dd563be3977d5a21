"""Proof that this installation works: each part is used for real, none is trusted."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from jachete.app import build_window, do_without_display, make_application
from jachete.editions.opened import Opened
from jachete.errors import EditionDamagedError, JacheteError
from jachete.i18n import _, language, ngettext
from jachete.search.query import Query
from jachete.ui.settings import Settings
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.theme.fonts import load_fonts
from jachete.ui.waiting import waited
from jachete.ui.window import MainWindow

#: What was tried, whether it worked, what was seen.
Result = tuple[str, bool, str]


def run(edition: Path) -> list[Result]:
    """Try every part of the installation on an edition and tell how each went."""
    do_without_display()
    try:
        opened = Opened.at(edition)
    except JacheteError as failure:
        return [(_("Édition"), False, failure.sentence)]
    with opened:
        return list(_results(opened))


def _results(opened: Opened) -> Iterator[Result]:
    parts: tuple[tuple[str, Callable[[Opened], str]], ...] = (
        (_("Édition"), _read_all),
        (_("Recherche"), _search),
        (_("Fiche PDF"), _print),
        (_("Polices"), _fonts),
        (_("Fenêtre"), _window),
    )
    for name, use in parts:
        try:
            seen = use(opened)
        except Exception as problem:  # noqa: BLE001 - told as a result
            yield name, False, str(problem)
        else:
            yield name, bool(seen), seen


def _read_all(opened: Opened) -> str:
    if not opened.edition.is_sound():
        raise EditionDamagedError(opened.edition.path, "integrity_check")
    count = len([opened.reader.enterprise(each) for each in opened.reader.ids()])
    return ngettext("{count} fiche lue", "{count} fiches lues", count).format(count=count)


def _search(opened: Opened) -> str:
    first = opened.engine.search(Query(), limit=1).hits[0]
    found = opened.engine.search(Query.parse(f"{first.name.text} "))
    names = [hit.id for hit in found.hits]
    return first.name.text if first.id in names else ""


def _print(opened: Opened) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fiche.pdf"
        opened.write_pdf(opened.reader.ids()[0], path)
        content = path.read_bytes()
    complete = content.startswith(b"%PDF-") and b"/FontFile2" in content
    return _("{count} octets").format(count=len(content)) if complete else ""


def _fonts(_opened: Opened) -> str:
    make_application(["jachete"])
    return ", ".join(sorted(set(load_fonts())))


def _window(opened: Opened) -> str:
    make_application(["jachete"])
    window = build_window(opened.edition.path, Settings(language=language()), Visit(Place.DIRECTORY))
    window.show()
    try:
        return _seen(window)
    finally:
        window.close()


def _seen(window: MainWindow) -> str:
    """Return the size of a window that shows a record, nothing when it shows none."""

    def is_reading() -> bool:
        return window.directory is not None and window.directory.record.sheet is not None

    if not waited(is_reading):
        return ""
    image = window.grab()
    return f"{image.width()} × {image.height()}" if image.toImage().pixelColor(4, 4).alpha() else ""
