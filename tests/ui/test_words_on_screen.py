"""Every text of every state, as it is shown and as it is said, follows the typography of its language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from jachete.tour.looks import LARGE, Look
from jachete.tour.stage import facing, staged
from jachete.tour.states import State, states
from jachete.ui.preview.page_view import PageView
from speaking import spoken
from words import english_faults, french_faults

STATES = pytest.mark.parametrize("state", states(), ids=lambda state: state.name)


def texts(window: QWidget) -> Iterator[str]:
    """Yield the texts of a window: titles, names, descriptions, tips, what empty fields say."""
    yield window.windowTitle()
    for each in spoken(window):
        yield each.name
        # What is read back from a PDF page has lost which of its spaces do not break.
        yield each.description if not isinstance(each.object, PageView) else ""
    for widget in window.findChildren(QWidget):
        yield from (str(widget.property("text") or ""), widget.toolTip()) if _is_ours(widget) else ()
        yield widget.placeholderText() if isinstance(widget, QLineEdit) else ""


def _is_ours(widget: QWidget) -> bool:
    """Tell whether a widget's text is the application's rather than what the user typed."""
    return widget.isVisible() and not isinstance(widget, QLineEdit)


@STATES
def test_french_is_set_as_in_quebec(qtbot: QtBot, real_edition: Path, state: State) -> None:
    with staged(state, Look(LARGE), real_edition) as window:
        said = set(texts(facing(window)))
        assert len(said) > 3
        assert [fault for text in said for fault in french_faults(text)] == []


@STATES
def test_english_has_no_french_spaces(
    qtbot: QtBot, real_edition: Path, facts: list[str], state: State
) -> None:
    """The facts themselves stay in the language of their source."""
    with staged(state, Look(LARGE, language="en"), real_edition) as window:
        said = set(texts(facing(window)))
        assert [fault for text in said for fault in english_faults(_without(text, facts))] == []


def _without(text: str, facts: list[str]) -> str:
    """Return a text in which the words of the directory give way to a letter."""
    for fact in facts:
        text = text.replace(fact, "x")
    return text
