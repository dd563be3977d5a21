"""Our own widgets: what they paint, say and let one do."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QFocusEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jachete.search.page import Marked
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.buttons import Button
from jachete.ui.widgets.marked_text import LaidText, TextStyle
from jachete.ui.widgets.search_bar import SearchField
from jachete.ui.widgets.segments import Segment, Segments
from jachete.ui.widgets.switch import Switch
from jachete.ui.widgets.text_view import TextView, paragraph

THEME = Theme.make()
STYLE = TextStyle.of(THEME, "body", "text.primary")


def _pixels(image: QImage, color: str) -> int:
    wanted = QColor(color)
    places = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return sum(image.pixelColor(x, y) == wanted for x, y in places)


def _shown(qtbot: QtBot, text: str | Marked, width: int = 300) -> TextView:
    view = paragraph(THEME, text)
    qtbot.addWidget(view)
    view.resize(width, view.heightForWidth(width))
    view.show()
    return view


def test_a_text_takes_a_line_more_for_each_that_it_needs(qtbot: QtBot) -> None:
    view = paragraph(THEME, "Boîtes à lunch froides et chaudes, livrées le matin")
    qtbot.addWidget(view)
    line = THEME.line("body")
    assert view.heightForWidth(1000) == line
    assert view.heightForWidth(200) == 2 * line


def test_found_words_have_a_golden_ground(qtbot: QtBot) -> None:
    gold = THEME.hex("gold.mark")
    assert _pixels(_shown(qtbot, "Boîtes à lunch").grab().toImage(), gold) == 0
    assert _pixels(_shown(qtbot, Marked("Boîtes à lunch", ((0, 6),))).grab().toImage(), gold) > 100


def test_a_word_longer_than_its_line_is_cut_rather_than_run_out(qtbot: QtBot) -> None:
    laid = LaidText(Marked("m" * 5000), STYLE, 200, 2)
    assert laid.natural_width <= 200
    assert laid.height == 2 * STYLE.line
    assert laid.text.text.endswith("…")


def test_an_elided_text_keeps_the_marks_that_are_still_seen() -> None:
    text = Marked("Exemple " * 40, ((0, 7), (200, 207)))
    assert LaidText(text, STYLE, 200, 2).text.spans == ((0, 7),)


def test_a_text_is_selected_and_copied(qtbot: QtBot) -> None:
    view = _shown(qtbot, "Boîtes à lunch")
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert view.selected_text() == "Boîtes"
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Boîtes"


def test_a_text_is_selected_by_dragging_over_several_lines(qtbot: QtBot) -> None:
    words = "Boîtes à lunch froides et chaudes, livrées le matin"
    view = _shown(qtbot, words, 200)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(0, 4))
    qtbot.mouseMove(view, QPoint(199, 30))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(199, 30))
    assert view.selected_text() == words


def test_the_place_in_a_text_follows_its_lines() -> None:
    laid = LaidText(Marked("Boîtes à lunch froides et chaudes, livrées le matin"), STYLE, 200)
    assert laid.position(QPointF(0, 0)) == 0
    assert laid.position(QPointF(0, STYLE.line + 1)) > 20
    assert laid.position(QPointF(0, -50)) == 0


def _role(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def test_a_screen_reader_hears_a_text_as_a_text_and_a_button_as_a_button(qtbot: QtBot) -> None:
    view = _shown(qtbot, "Boîtes à lunch")
    assert _role(view) == QAccessible.Role.StaticText
    assert QAccessible.queryAccessibleInterface(view).text(QAccessible.Text.Name) == "Boîtes à lunch"
    button = Button(THEME, "Fiche PDF", "file-down", "primary")
    qtbot.addWidget(button)
    assert _role(button) == QAccessible.Role.Button


def test_a_button_shows_a_ring_to_the_keyboard_and_none_to_the_pointer(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(200, 100)
    button = Button(THEME, "Fiche PDF")
    button.setParent(host)
    host.show()
    ring = THEME.hex("focus.ring")
    seen = {}
    for reason in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.TabFocusReason):
        host.activateWindow()
        button.setFocus(reason)
        QApplication.sendEvent(button, QFocusEvent(QFocusEvent.Type.FocusIn, reason))
        qtbot.waitUntil(button.hasFocus)
        seen[reason] = _pixels(button.grab().toImage(), ring)
    assert seen[Qt.FocusReason.MouseFocusReason] == 0
    assert seen[Qt.FocusReason.TabFocusReason] > 150


@pytest.mark.parametrize("theme", [THEME, Theme.make("dark")])
def test_a_button_that_does_nothing_loses_the_colour_of_what_acts(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Créer", kind="primary")
    qtbot.addWidget(button)
    assert _pixels(button.grab().toImage(), theme.hex("primary.base")) > 100
    button.setEnabled(False)
    image = button.grab().toImage()
    assert _pixels(image, theme.hex("primary.base")) == 0
    assert _pixels(image, theme.hex("bg.subtle")) > 100


def test_a_button_grows_with_its_count(qtbot: QtBot) -> None:
    button = Button(THEME, "Filtres", "sliders-horizontal")
    qtbot.addWidget(button)
    before = button.sizeHint().width()
    button.set_count(2)
    assert button.sizeHint().width() > before
    button.resize(button.sizeHint())
    assert _pixels(button.grab().toImage(), THEME.hex("primary.soft")) > 100
    button.set_count(0)
    assert button.sizeHint().width() == before


def test_the_field_says_what_one_types_and_erases(qtbot: QtBot) -> None:
    field = SearchField(THEME)
    qtbot.addWidget(field)
    said: list[str] = []
    field.typed.connect(said.append)
    field.setText("posé par le programme")
    qtbot.keyClicks(field, "a")
    field.erase()
    assert said == ["posé par le programmea", ""]


def test_a_button_too_small_for_its_words_cuts_them_in_their_middle(qtbot: QtBot) -> None:
    button = Button(THEME, "https://presse.example/une-adresse-spécimen-bien-longue", kind="address")
    qtbot.addWidget(button)
    button.resize(150, 24)
    image = button.grab().toImage()
    edges = [image.pixel(x, y) for x in (0, 1, 149) for y in range(image.height())]
    assert set(edges) == {image.pixel(0, 0)}


@pytest.mark.parametrize("theme", [THEME, Theme.make("contrast")])
def test_a_choice_shows_its_ring_to_the_keyboard(qtbot: QtBot, theme: Theme) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    line = QHBoxLayout(host)
    segments = Segments(theme, "Exemple", [(1, "Un"), (2, "Deux")], 1)
    switch = Switch(theme, "Bascule", on=False)
    for control in (segments, switch):
        line.addWidget(control)
    host.show()
    host.activateWindow()
    (first, _second) = segments.findChildren(Segment)
    for focused in (first, switch):
        before = focused.grab().toImage()
        focused.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(focused.hasFocus)
        assert focused.grab().toImage() != before


def test_a_segment_says_its_value_and_the_arrows_go_round(qtbot: QtBot) -> None:
    segments = Segments(THEME, "Exemple", [(1, "Un"), (2, "Deux"), (3, "Trois")], 1)
    qtbot.addWidget(segments)
    segments.show()
    said: list[object] = []
    segments.chosen.connect(said.append)
    first = segments.findChildren(Segment)[0]
    qtbot.keyClick(first, Qt.Key.Key_Left)
    qtbot.keyClick(segments.findChildren(Segment)[2], Qt.Key.Key_Down)
    qtbot.mouseClick(segments.findChildren(Segment)[1], Qt.MouseButton.LeftButton)
    qtbot.keyClick(first, Qt.Key.Key_A)
    assert said == [3, 1, 2]
    assert _role(first) == QAccessible.Role.RadioButton
