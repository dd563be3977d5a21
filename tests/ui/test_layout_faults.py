"""What finds layout faults finds them, and finds nothing in what is right."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.text_view import paragraph
from layout import arrangement_faults, painting_faults, target_faults
from painted import painted_texts

WORDS = "Entreprises d’économie sociale de l’Estrie"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(400, 200)
    qtbot.addWidget(window)
    return window


def _placed(window: QWidget, child: QWidget, *area: int) -> QWidget:
    child.setParent(window)
    child.setGeometry(*area)
    return child


def _faults(window: QWidget) -> list[str]:
    window.show()
    return arrangement_faults(window)


@pytest.mark.parametrize(
    "make",
    [
        lambda: QLabel(WORDS),
        lambda: QPushButton(WORDS),
        lambda: Button(Theme.make(), WORDS),
        lambda: QLineEdit(placeholderText=WORDS),
    ],
    ids=["label", "native button", "our button", "field"],
)
def test_cut_words_are_found(window: QWidget, make: object) -> None:
    assert callable(make)
    _placed(window, make(), 10, 10, 90, 32)
    assert "for its words" in _faults(window)[0]


def test_a_cut_choice_is_found(window: QWidget) -> None:
    choice = QComboBox()
    choice.addItem(WORDS)
    _placed(window, choice, 10, 10, 90, 32)
    assert "for its words" in _faults(window)[0]


def test_a_long_address_may_be_cut_when_it_is_said_whole_and_has_no_room(window: QWidget) -> None:
    address = Button(Theme.make(), WORDS)
    address.setToolTip(WORDS)
    _placed(window, address, 0, 10, 400, 32)
    window.resize(100, 200)
    address.resize(100, 32)
    assert _faults(window) == []
    window.resize(400, 200)
    assert "for its words" in _faults(window)[0]


def test_lines_without_height_are_found(window: QWidget) -> None:
    _placed(window, paragraph(Theme.make(), WORDS * 4), 10, 10, 120, 30)
    assert "for its lines" in _faults(window)[0]


def test_what_lies_over_its_neighbour_is_found(window: QWidget) -> None:
    _placed(window, QWidget(), 0, 0, 100, 100)
    over = _placed(window, QWidget(), 50, 50, 100, 100)
    assert "share 50×50 px" in _faults(window)[0]
    over.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert _faults(window) == []


def test_a_drawer_may_lie_over_a_layout(window: QWidget) -> None:
    QVBoxLayout(window).addWidget(QLabel("Exemple"))
    _placed(window, QWidget(), 0, 0, 100, 200)
    assert _faults(window) == []


def test_what_is_outside_its_parent_is_found(window: QWidget) -> None:
    _placed(window, QWidget(), 350, 0, 100, 100)
    assert "is outside" in _faults(window)[0]


def test_what_scrolls_sideways_is_found_even_without_a_bar(window: QWidget) -> None:
    scroll = QScrollArea()
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidgetResizable(True)
    content = QWidget()
    QHBoxLayout(content).addWidget(QLabel(WORDS * 4))
    scroll.setWidget(content)
    QVBoxLayout(window).addWidget(scroll)
    assert any("scrolls sideways" in fault for fault in _faults(window))


def test_a_window_in_order_has_no_fault(window: QWidget) -> None:
    lines = QVBoxLayout(window)
    for child in (QLabel(WORDS), Button(Theme.make(), WORDS), paragraph(Theme.make(), WORDS), QLineEdit()):
        lines.addWidget(child)
    assert _faults(window) == []
    assert target_faults(window, 24) == []
    assert len(target_faults(window, 60)) == 1


class _Painting(QPushButton):
    """A button that paints its words as it is told to."""

    def __init__(self, at: QPointF | QRectF, words: str) -> None:
        super().__init__(WORDS)
        self._at, self._words = at, words

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if isinstance(self._at, QRectF):
                painter.drawText(self._at, Qt.AlignmentFlag.AlignVCenter, self._words)
            else:
                painter.drawText(self._at, self._words)


@pytest.mark.parametrize(
    ("at", "words", "fault"),
    [
        (QRectF(10, 0, 60, 30), WORDS, "out of its place"),
        (QPointF(300, 20), WORDS, "out of its place"),
        (QPointF(10, 20), "Entreprises…", "says the rest nowhere"),
        (QRectF(10, 0, 380, 30), WORDS, ""),
        (QPointF(10, 20), WORDS, ""),
    ],
)
def test_badly_painted_words_are_found(
    window: QWidget, monkeypatch: pytest.MonkeyPatch, at: QPointF | QRectF, words: str, fault: str
) -> None:
    _placed(window, _Painting(at, words), 0, 0, 400, 40)
    window.show()
    with painted_texts(monkeypatch) as texts:
        window.grab()
    found = painting_faults(texts)
    assert len(found) == bool(fault)
    assert all(fault in each for each in found)
