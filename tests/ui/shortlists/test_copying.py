"""A shortlist on the clipboard, as a letter or a message takes it."""

from html.parser import HTMLParser

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from jachete.ui.shortlists.screen import ShortlistsScreen
from jachete.ui.window import MainWindow


class _Table(HTMLParser):
    """Reads back the caption and the cells of a table; every tag must be closed in its turn."""

    def __init__(self) -> None:
        super().__init__()
        self.caption = ""
        self.rows: list[list[str]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        if tag == "br":
            self.rows[-1][-1] += "/"
            return
        self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] == ["caption"]:
            self.caption += data
        elif self.open[-1:] in (["td"], ["th"]):
            self.rows[-1][-1] += data


def test_a_shortlist_is_copied_as_lines_and_as_a_table(qtbot: QtBot, shelf: ShortlistsScreen) -> None:
    note = "1 < 2 & « prêt »\ndemain"
    shelf.content.noted.emit("atelier-temoin-03", note)
    qtbot.waitUntil(lambda: shelf.keeper.shortlists[0].entries[2].note == note)
    qtbot.mouseClick(shelf.content.more, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(each for each in menu.actions() if each.text() == "Copier la liste").trigger()
    menu.close()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().splitlines()[0] == "Entreprise\tRenseignements\tNote"
    assert data.text().splitlines()[3].endswith("\t1 < 2 & « prêt » demain")
    table = _Table()
    table.feed(data.html())
    assert table.open == []
    assert table.caption == "Traiteurs 2027"
    assert [row[0] for row in table.rows] == [
        "Entreprise",
        "Traiteur La Tablée Exemple",
        "Entreprise Témoin retirée",
        "Atelier Témoin 03",
    ]
    assert table.rows[2][1] == "Absente de l’édition du 3\u00a0novembre 2026 · Magog"
    assert table.rows[3][2] == "1 < 2 & « prêt »/demain"
    window = shelf.window()
    assert isinstance(window, MainWindow)
    assert window.toast.text() == "Liste copiée\u00a0: 3 entreprises"
