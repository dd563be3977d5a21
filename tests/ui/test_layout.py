"""Nothing is cut, covered or pushed aside, in any state of any screen, at any size, in both languages."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from jachete.i18n import LANGUAGES
from jachete.tour.looks import DOUBLED, LARGE, USUAL, Look, Size
from jachete.tour.stage import facing, staged
from jachete.tour.states import State, states
from layout import Windows, arrangement_faults, painting_faults
from painted import painted_texts

HALF = Size("683", 683, 768)
SIZES = (LARGE, USUAL, HALF, DOUBLED)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: size.name)
@pytest.mark.parametrize("state", states(), ids=lambda state: state.name)
def test_everything_is_whole_and_in_its_place(
    qtbot: QtBot,
    real_edition: Path,
    monkeypatch: pytest.MonkeyPatch,
    state: State,
    size: Size,
    language: str,
) -> None:
    with (
        staged(state, Look(size, language=language), real_edition) as window,
        painted_texts(monkeypatch) as texts,
    ):
        faced = facing(window)
        faced.grab()
        assert arrangement_faults(faced) + painting_faults(texts) == []


@pytest.mark.parametrize("state", states(), ids=lambda state: state.name)
def test_nothing_flashes_as_a_window_of_its_own(
    qtbot: QtBot, qapp: QApplication, real_edition: Path, state: State
) -> None:
    windows = Windows(qapp)
    with staged(state, Look(), real_edition) as window:
        assert [
            each for each in windows.seen if each is not window and not isinstance(each, QDialog | QMenu)
        ] == []
        assert (facing(window)).isActiveWindow()
