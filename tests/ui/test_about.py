"""What the application says of itself."""

import re
import sqlite3

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

import jachete
from jachete import i18n, paths
from jachete.ui.about.components import components
from jachete.ui.about.facts import grouped, support_text
from jachete.ui.about.screen import AboutScreen
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.widgets.fact_panel import FactPanel
from jachete.ui.window import MainWindow
from windows import OpenWindow


@pytest.fixture
def about(open_window: OpenWindow) -> AboutScreen:
    shown = open_window(first=Visit(Place.ABOUT)).screen_shown
    assert isinstance(shown, AboutScreen)
    return shown


def said(screen: AboutScreen) -> str:
    labels = screen.findChildren(QLabel)
    return "\n".join(label.accessibleName() or label.text() for label in labels)


def button(screen: AboutScreen, text: str) -> QPushButton:
    return next(each for each in screen.findChildren(QPushButton) if each.text() == text)


def window_of(screen: AboutScreen) -> MainWindow:
    window = screen.window()
    assert isinstance(window, MainWindow)
    return window


def test_it_says_who_publishes_which_edition_and_which_versions(about: AboutScreen) -> None:
    words = said(about)
    for expected in ("Réseau Exemple", "2026-11 · 3\u00a0novembre 2026", "Estrie", "60", "CC-BY-4.0"):
        assert expected in words
    assert "Données fictives." in words
    assert jachete.__version__ in words
    assert "6.9.3" in words
    assert sqlite3.sqlite_version in words


def test_it_says_what_it_owes_to_others_and_under_which_licences(about: AboutScreen) -> None:
    words = said(about)
    known = components()
    assert {"SQLAlchemy", "numpy", "reportlab", "Inter", "Lucide"} <= {each.name for each in known}
    assert all(each.name in words and each.licence in words for each in known)
    rows = re.findall(r"^\| (?!Composant|---)", paths.notices().read_text("utf-8"), re.MULTILINE)
    assert len(known) == len(rows)
    assert next(each.version for each in known if each.name == "SQLAlchemy").startswith("2.")


@pytest.mark.parametrize("by_key", [True, False])
def test_what_helps_those_who_help_is_copied(qtbot: QtBot, about: AboutScreen, by_key: bool) -> None:
    if by_key:
        qtbot.keyClick(about.copy_button, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    else:
        qtbot.mouseClick(about.copy_button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert f"Application\u00a0: jachete {jachete.__version__}" in copied
    assert f"Empreinte\u00a0: {grouped('0' * 64)}" in copied
    assert window_of(about).toast.text() == "Renseignements copiés"


def test_an_address_is_shown_before_it_opens(qtbot: QtBot, about: AboutScreen) -> None:
    about.link_wanted.disconnect()
    link = button(about, "LGPL 3.0")
    assert link.toolTip().startswith("https://")
    with qtbot.waitSignal(about.link_wanted) as asked:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert asked.args == [link.toolTip()]


@pytest.mark.parametrize(
    ("words", "topic"),
    [("Lire la page sur la confidentialité", "privacy"), ("D’où viennent les données", "data")],
)
def test_it_leads_to_the_pages_that_say_more(
    qtbot: QtBot, about: AboutScreen, words: str, topic: str
) -> None:
    window = window_of(about)
    qtbot.mouseClick(button(about, words), Qt.MouseButton.LeftButton)
    assert window.screen_shown is not None
    assert window.screen_shown.here().topic == topic
    window.back()
    assert window.screen_shown is about


def test_it_speaks_english(about: AboutScreen) -> None:
    i18n.use("en")
    text = support_text(about.around.services.manifest, about.around.settings)
    assert "Digest: 0000" in text
    assert "November" in text


@pytest.mark.parametrize(("width", "zoom"), [(700, 1.0), (1366, 2.0), (640, 2.0)])
def test_nothing_runs_out_of_a_narrow_window(open_window: OpenWindow, width: int, zoom: float) -> None:
    screen = open_window(first=Visit(Place.ABOUT), width=width, zoom=zoom).screen_shown
    assert isinstance(screen, AboutScreen)
    page = screen.sheet.widget()
    assert page.width() <= screen.sheet.viewport().width()
    for panel in page.findChildren(FactPanel):
        for label in panel.findChildren(QLabel):
            assert panel.rect().contains(label.geometry())
            assert label.height() >= label.heightForWidth(label.width()), label.text()
