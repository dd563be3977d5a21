"""The classes of Qt that the screens are made of, made before another thread loads the screens.

PySide6 makes a class when it is first named, and crashes when two threads do so at the same moment.
"""

from collections.abc import Mapping
from importlib import import_module
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, QTimer

#: Seconds that a turn of the event loop may take.
_TURN: Final = 0.008

CLASSES: Final[Mapping[str, str]] = {
    "PySide6.QtCore": """
        QAbstractItemModel QAbstractListModel QAbstractTableModel QBuffer QElapsedTimer QIODevice QMarginsF
        QMimeData QModelIndex QPersistentModelIndex QPoint QRect QRegularExpression QSizeF QSysInfo QUrl
        Qt""",
    "PySide6.QtGui": """
        QAbstractTextDocumentLayout QAction QActionGroup QDesktopServices QImage QPageLayout QPageSize
        QIcon QPainterPath QPdfWriter QPolygonF QRegularExpressionValidator QStandardItem QStandardItemModel
        QTextBlock QTextBlockFormat QTextCharFormat QTextCursor QTextDocument QTextFormat QTextFragment
        QTextFrameFormat QTextLayout QTextLength QTextLine QTextListFormat QTextOption QTextTable""",
    "PySide6.QtWidgets": """
        QAbstractButton QAbstractItemView QAbstractSlider QButtonGroup QCheckBox QDialog QFileDialog
        QGraphicsDropShadowEffect QGridLayout QHeaderView QListView QListWidget QListWidgetItem QMenu
        QMessageBox QPlainTextEdit QProgressBar QPushButton QRadioButton QScroller QScrollerProperties
        QSlider QSplitter QStackedWidget QStyleOptionViewItem QStyledItemDelegate QTableView QTextBrowser
        QTextEdit QToolTip QTreeView""",
}


class ClassMaker(QObject):
    """Makes them in the GUI thread, a few at each turn of its event loop, or all that is left by `finish`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = ((module, name) for module, names in CLASSES.items() for name in names.split())
        QTimer.singleShot(0, self._go_on)

    def finish(self) -> None:
        """Make those that are not there yet."""
        for module, name in self._left:
            getattr(import_module(module), name)

    def _go_on(self) -> None:
        end = perf_counter() + _TURN
        for module, name in self._left:
            getattr(import_module(module), name)
            if perf_counter() > end:
                QTimer.singleShot(0, self._go_on)
                return
