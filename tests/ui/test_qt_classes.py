"""The classes of Qt are made before a thread loads the screens: two threads that make one crash."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import jachete.ui
from jachete.ui.qt_classes import CLASSES

#: Paints a window for the first time, makes the classes, loads all the screens; writes what each made.
_LOADING = """
import json, os, sys
from PySide6 import QtCore, QtGui, QtWidgets
from jachete import app, i18n
from jachete.ui.settings import Settings

i18n.use("fr")
application = app.make_application([])
window = app.build_window(None, Settings())
window.started.disconnect()
window.started.connect(lambda: QtCore.QTimer.singleShot(0, application.quit))
window.show()
application.exec()

def made():
    modules = {name for name in sys.modules if name.startswith("PySide6.")}
    return modules | {name for module in (QtCore, QtGui, QtWidgets) for name in vars(module)}

import jachete.opening
from jachete.ui.qt_classes import ClassMaker
painted = made()
ClassMaker(window).finish()
known = made()
from jachete.ui import showing
from jachete.ui.screens import LATER
for load in LATER:
    load()
with open(sys.argv[1], "w", encoding="utf-8") as written:
    json.dump({"before": sorted(known - painted), "by screens": sorted(made() - known)}, written)
os._exit(0)
"""


def _named(folder: Path) -> set[str]:
    """Return what the sources of a folder take from Qt."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in folder.rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {each.name for node in nodes if (node.module or "").startswith("PySide6") for each in node.names}


def test_loading_the_screens_makes_no_class_that_was_not_there(tmp_path: Path) -> None:
    written = tmp_path / "made.json"
    environment = {**os.environ, "JACHETE_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-c", _LOADING, str(written)], env=environment, check=True)
    made = json.loads(written.read_text(encoding="utf-8"))
    assert made["by screens"] == []
    assert {"QTreeView", "QTextTable"} <= set(made["before"])


def test_no_class_is_made_that_no_screen_names() -> None:
    listed = {name for names in CLASSES.values() for name in names.split()}
    (folder,) = jachete.ui.__path__
    assert listed - _named(Path(folder)) == {"Qt"} - _named(Path(folder))
