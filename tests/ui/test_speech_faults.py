"""What finds the faults of speech finds them, and finds nothing in what is right."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QListView, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.text_view import paragraph
from speaking import speech_faults


def _list(*words: str) -> QListView:
    view = QListView()
    view.setAccessibleName("Liste")
    model = QStandardItemModel(view)
    for each in words:
        model.appendRow(QStandardItem(each))
    view.setModel(model)
    return view


def _area(policy: Qt.FocusPolicy) -> QWidget:
    widget = QWidget()
    widget.setAccessibleName("Exemple")
    widget.setFocusPolicy(policy)
    return widget


def _faults(qtbot: QtBot, *children: QWidget) -> list[str]:
    window = QWidget()
    qtbot.addWidget(window)
    lines = QVBoxLayout(window)
    for child in children:
        lines.addWidget(child)
    window.show()
    return speech_faults(window)


def test_a_control_without_a_name_is_found(qtbot: QtBot) -> None:
    (fault,) = _faults(qtbot, QLineEdit())
    assert "has no name" in fault


def test_a_control_without_a_role_is_found(qtbot: QtBot) -> None:
    (fault,) = _faults(qtbot, _area(Qt.FocusPolicy.StrongFocus))
    assert "has no role" in fault


def test_an_item_that_says_nothing_is_found(qtbot: QtBot) -> None:
    (fault,) = _faults(qtbot, _list("Un", ""))
    assert "says nothing" in fault


def test_controls_that_bear_one_name_are_found(qtbot: QtBot) -> None:
    (fault,) = _faults(qtbot, QPushButton("Retirer"), QPushButton("Retirer"))
    assert fault == "2 controls are Button « Retirer »"


@pytest.mark.parametrize("hidden", [True, False])
def test_what_is_right_has_no_fault(qtbot: QtBot, hidden: bool) -> None:
    pane = QScrollArea()
    pane.setAccessibleName("Fiche")
    pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    unseen = QPushButton()
    unseen.setVisible(not hidden)
    faults = _faults(
        qtbot, QPushButton("Ouvrir"), _list("Un"), pane, paragraph(Theme.make(), "Un"), unseen, QWidget()
    )
    assert bool(faults) is not hidden
