"""The page that lists what the tour has drawn; it needs nothing but the pictures beside it."""

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Final

from jachete.errors import CannotWriteError
from jachete.i18n import _, language
from jachete.tour.looks import Look
from jachete.tour.states import State

_STYLE: Final = """
:root { color-scheme: light dark; font: 16px/1.5 Inter, system-ui, sans-serif }
body { max-width: 1500px; margin: 0 auto; padding: 24px }
section { padding: 16px 0; border-top: 1px solid #8884 }
.looks { display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); gap: 16px }
figure { margin: 0 }
img { width: 100%; height: auto; border: 1px solid #8886; border-radius: 6px }
figcaption { font-size: 13px }
nav ul { columns: 3 240px; padding-left: 20px }
"""


def write_index(folder: Path, shown: Sequence[State], looks: Sequence[Look]) -> Path:
    """Write the page in the current language; raise `CannotWriteError`."""
    path = folder / "index.html"
    try:
        path.write_text("\n".join(_page(shown, looks)) + "\n", encoding="utf-8")
    except OSError as problem:
        raise CannotWriteError(path, problem.strerror or str(problem)) from problem
    return path


def _page(shown: Sequence[State], looks: Sequence[Look]) -> Iterator[str]:
    title = escape(_("Les écrans de « L’économie sociale, j’achète! »"))
    yield f'<!doctype html>\n<html lang="{language()}">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width">'
    yield f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>"
    yield f"<p>{escape(_('Chaque image s’ouvre en grand. La barre de titre du système n’y est pas.'))}</p>"
    yield f'<nav aria-label="{escape(_("Écrans"))}"><ul>'
    yield from (f'<li><a href="#{state.name}">{escape(state.title)}</a></li>' for state in shown)
    yield "</ul></nav>\n<main>"
    for state in shown:
        yield from _section(state, [look for look in looks if look.shows(state)])
    yield "</main>\n</body>\n</html>"


def _section(state: State, looks: Sequence[Look]) -> Iterator[str]:
    yield f'<section id="{state.name}" aria-labelledby="titre-{state.name}">'
    yield f'<h2 id="titre-{state.name}">{escape(state.title)}</h2>\n<div class="looks">'
    for look in looks:
        picture, words = f"{look.name}/{state.name}.png", escape(look.title())
        said = escape(_("{state} : {look}").format(state=state.title, look=look.title()))
        size = f'width="{look.size.width}" height="{look.size.height}"'
        yield f'<figure><a href="{picture}"><img src="{picture}" alt="{said}" {size} loading="lazy"></a>'
        yield f"<figcaption>{words}</figcaption></figure>"
    yield "</div>\n</section>"
