"""Words of two languages: facts stay in the one in which they were read, and are said in it."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from reportlab.lib.styles import ParagraphStyle

from jachete.factsheets.pdf.pieces import Decoration, Piece, marked, piece
from jachete.factsheets.pdf.safe_text import markup
from jachete.factsheets.pdf.tagging import SPAN, Node, Role
from jachete.i18n import language

#: The language of what sources say; labels are in that of the document.
FACTS: Final = "fr-CA"
_JOINT: Final = " · "


class Fact(str):
    """Words that are those of a fact, not a label's."""

    __slots__ = ()


def spoken(
    parts: Sequence[str], style: ParagraphStyle, node: Node, decoration: Decoration | None = None
) -> Piece:
    """Return a paragraph of labels and facts joined by points, those that say something."""
    said = [part for part in parts if part]
    if all(isinstance(part, Fact) for part in said):
        node.language = FACTS
    elif _are_two() and any(isinstance(part, Fact) for part in said):
        runs = [_JOINT.join(run) for _fact, run in groupby(said, key=lambda part: isinstance(part, Fact))]
        joints = [_JOINT] * (len(runs) - 1) + [""]
        words = [markup(run, style.fontName) + joint for run, joint in zip(runs, joints, strict=True)]
        return in_spans(words, not isinstance(said[0], Fact), style, node, decoration)
    return piece(_JOINT.join(said), style, node, decoration)


def in_spans(
    words: Sequence[str],
    label_first: bool,
    style: ParagraphStyle,
    node: Node,
    decoration: Decoration | None = None,
) -> Piece:
    """Return a paragraph of markup, a label and a fact in turn, each in a span of its language."""
    if not _are_two():
        return marked("".join(words), style, node, decoration)
    languages = ("", FACTS) if label_first else (FACTS, "")
    spans = [node.add(Role.SPAN, language=languages[number % 2]) for number in range(len(words))]
    cut = (f'<onDraw name="{SPAN}" label="{number}"/>{run}' for number, run in enumerate(words))
    return marked("".join(cut), style, node, decoration, spans)


def _are_two() -> bool:
    """Tell whether labels are in another language than facts."""
    return language() not in FACTS
