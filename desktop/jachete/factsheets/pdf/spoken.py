"""Words of two languages: facts stay in the one in which they were read, and are said in it."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from reportlab.lib.styles import ParagraphStyle

from jachete.factsheets.pdf.pieces import Decoration, Piece, of_runs, piece
from jachete.factsheets.pdf.safe_text import said
from jachete.factsheets.pdf.setting.lines import Measured, Run
from jachete.factsheets.pdf.tagging import Node, Role
from jachete.i18n import language

#: The language of what sources say; labels are in that of the document.
FACTS: Final = "fr-CA"
_JOINT: Final = " · "
#: The name of the initiative, which no language translates.
_BRAND: Final = re.compile("(L’économie sociale, j’achète!)", re.IGNORECASE)


class Fact(str):
    """Words that are those of a fact, not a label's."""

    __slots__ = ()


def spoken(
    parts: Sequence[str], style: ParagraphStyle, node: Node, decoration: Decoration | None = None
) -> Piece:
    """Return a paragraph of labels and facts joined by points, those that say something."""
    shown = [part for part in parts if part]
    if all(isinstance(part, Fact) for part in shown):
        node.language = FACTS
    elif are_two() and any(isinstance(part, Fact) for part in shown):
        runs = [_JOINT.join(run) for _fact, run in groupby(shown, key=lambda part: isinstance(part, Fact))]
        joints = [_JOINT] * (len(runs) - 1) + [""]
        words = [said(run, style, after=joint) for run, joint in zip(runs, joints, strict=True)]
        return in_spans(words, not isinstance(shown[0], Fact), style, node, decoration)
    return piece(_JOINT.join(shown), style, node, decoration)


def in_spans(
    words: Sequence[Sequence[Run]],
    label_first: bool,
    style: ParagraphStyle,
    node: Node,
    decoration: Decoration | None = None,
) -> Piece:
    """Return a paragraph of a label and a fact in turn, each in a span of its language."""
    if are_two():
        languages = ("", FACTS) if label_first else (FACTS, "")
        spans = [node.add(Role.SPAN, language=languages[number % 2]) for number in range(len(words))]
        words = [[run._replace(span=span) for run in runs] for runs, span in zip(words, spans, strict=True)]
    return of_runs([run for runs in words for run in runs], style, node, decoration)


def branded(words: str, style: ParagraphStyle, node: Node) -> list[Run]:
    """Return the runs of a label, the name of the initiative in a span of its language."""
    runs = said(words, style)
    parts = _BRAND.split("".join(run.text for run in runs))
    if not are_two() or len(parts) == 1:
        return runs
    measured, made, at = Measured(runs), [], 0
    for number, part in enumerate(parts):
        if part:
            span = node.add(Role.SPAN, language=FACTS if number % 2 else "")
            made += [run._replace(span=span) for run in measured.within(at, at + len(part))]
        at += len(part)
    return made


def are_two() -> bool:
    """Tell whether labels are in another language than facts."""
    return language() not in FACTS
