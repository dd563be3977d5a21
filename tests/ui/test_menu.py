"""The menu: what it paints beside its lines, at the theme's zoom."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jachete.ui.theme.style import style_sheet
from jachete.ui.theme.tokens import Theme
from jachete.ui.widgets.menu import Menu


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.show()
    return shown


def _nothing() -> None:
    """Do nothing."""


def _difference(before: QImage, after: QImage) -> QRect:
    """Return what holds every pixel that is not the same."""
    box = QRect()
    for x in range(after.width()):
        for y in range(after.height()):
            if before.pixel(x, y) != after.pixel(x, y):
                box |= QRect(x, y, 1, 1)
    return box


def _marks(window: QWidget, zoom: float) -> tuple[QRect, QRect]:
    """Return where a check mark and the arrow of a submenu are painted at a zoom."""
    theme = Theme.make(zoom=zoom)
    window.setStyleSheet(style_sheet(theme))
    pictures = []
    for checked, deeper in ((False, False), (True, False), (True, True)):
        menu = Menu(theme, window, "Essai")
        ticked = menu.add("Cochée", _nothing)
        ticked.setCheckable(True)
        ticked.setChecked(checked)
        other = menu.add("Autres", _nothing)
        if deeper:
            other.setMenu(Menu(theme, menu, "Autres"))
        menu.resize(theme.px(200), theme.px(80))
        pictures.append(menu.grab().toImage())
        menu.deleteLater()
    plain, ticked_one, both = pictures
    return _difference(plain, ticked_one), _difference(ticked_one, both)


def test_marks_are_painted_at_each_end_of_their_lines_and_follow_the_zoom(window: QWidget) -> None:
    small_check, small_arrow = _marks(window, 1.0)
    check, arrow = _marks(window, 2.0)
    assert check.right() < 60
    assert arrow.left() > 150
    assert small_check.height() >= 5
    assert small_arrow.height() >= 6
    assert check.height() >= 1.8 * small_check.height()
    assert arrow.height() >= 1.8 * small_arrow.height()


def test_a_line_says_its_key_and_its_ampersand_and_does_what_it_says(window: QWidget) -> None:
    done: list[str] = []
    menu = Menu(Theme.make(), window, "Essai")
    line = menu.add("Thé & café", lambda: done.append("fait"), key="F2", icon="copy")
    assert (line.text(), line.icon().isNull()) == ("Thé && café\tF2", False)
    assert not menu.add("Rien", _nothing, possible=False).isEnabled()
    line.trigger()
    assert done == ["fait"]
    assert menu.accessibleName() == "Essai"


def test_a_menu_opened_once_goes_when_it_is_closed(qtbot: QtBot, window: QWidget) -> None:
    menu = Menu(Theme.make(), window, "Essai")
    menu.add("Rien", _nothing)
    gone = QSignalSpy(menu.destroyed)
    menu.open_once(window.mapToGlobal(QPoint(0, 0)))
    assert menu.isVisible()
    menu.close()
    qtbot.waitUntil(lambda: gone.count() == 1)
