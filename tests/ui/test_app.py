"""The application put together: what it opens, in which language, and how it ends."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from jachete import app, i18n, opening, paths
from jachete.app import make_application
from jachete.errors import NoDisplayError
from jachete.ui.memory import Memory
from jachete.ui.one_instance import OneInstance
from jachete.ui.settings import Appearance, Settings, SettingsFile
from jachete.ui.shell.visit import Place
from jachete.ui.window import MainWindow


@pytest.fixture(autouse=True)
def _own_runtime(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with tempfile.TemporaryDirectory(prefix="j-") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        SettingsFile(paths.preferences()).write(Settings(welcomed=True))
        yield
    i18n.use("fr")
    make_application(["jachete"])


def shown_windows() -> list[MainWindow]:
    widgets = QApplication.topLevelWidgets()
    return [each for each in widgets if isinstance(each, MainWindow) and each.isVisible()]


def live(
    edition: Path | None,
    act: Callable[[MainWindow], object],
    ready: Callable[[MainWindow], bool] = lambda window: window.screen_shown is not None,
    language: str | None = None,
    file: Path | None = None,
) -> int:
    """Run the whole application until a window is ready, do something there, and close it."""

    def look() -> None:
        for window in shown_windows():
            if ready(window):
                looking.stop()
                try:
                    act(window)
                finally:
                    window.close()

    looking = QTimer()
    looking.timeout.connect(look)
    looking.start(10)
    return app.run(edition, language, file)


def test_the_application_opens_its_edition_and_ends_with_its_window(qtbot: QtBot, edition: Path) -> None:
    titles: list[str] = []
    assert live(edition, lambda window: titles.append(window.windowTitle())) == 0
    assert titles == ["Accueil – L’économie sociale, j’achète!"]
    assert shown_windows() == []


def test_without_a_name_the_edition_is_the_one_that_came_with_the_application(
    qtbot: QtBot, edition: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "bundled_edition", lambda: edition)
    assert live(None, lambda window: window.failure) == 0


def test_it_speaks_the_language_of_the_settings_or_another_this_once(qtbot: QtBot, edition: Path) -> None:
    SettingsFile(paths.preferences()).write(Settings(language="en", welcomed=True))
    spoken: list[str] = []
    live(edition, lambda _window: spoken.append(i18n.language()))
    live(edition, lambda _window: spoken.append(i18n.language()), language="fr")
    assert spoken == ["en", "fr"]
    assert SettingsFile(paths.preferences()).read().language == "en"


@pytest.mark.parametrize(("language", "words"), [("fr", "Annuler"), ("en", "Cancel")])
def test_the_dialogs_of_qt_speak_the_same_language(
    qtbot: QtBot, edition: Path, language: str, words: str
) -> None:
    said: list[str] = []

    def read(_window: MainWindow) -> None:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        said.append(box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", ""))

    live(edition, read, language=language)
    assert said == [words]


def test_settings_changed_in_the_window_are_kept(qtbot: QtBot, edition: Path) -> None:
    live(edition, lambda window: window.set_settings(replace(window.settings, appearance=Appearance.DARK)))
    assert SettingsFile(paths.preferences()).read().appearance is Appearance.DARK


def test_it_opens_where_one_was_last(qtbot: QtBot, edition: Path) -> None:
    memory = Memory(paths.memory())
    memory.keep_place(Place.DIRECTORY.value)
    assert opening.last_visit(memory).place is Place.DIRECTORY
    memory.keep_place(Place.HELP.value)
    assert opening.last_visit(memory).place is Place.HOME


def test_a_second_start_brings_the_window_forward_with_its_edition(
    qtbot: QtBot, edition: Path, tmp_path: Path
) -> None:
    absent = tmp_path / "absente.db"
    asked: list[Path] = []
    ends: list[int] = []

    def start_again(window: MainWindow) -> None:
        window.edition_wanted.connect(asked.append)
        for words in ([], ["--edition", str(absent)]):
            second = subprocess.Popen([sys.executable, "-m", "jachete", *words])
            qtbot.waitUntil(partial(_has_ended, second), timeout=30_000)
            ends.append(second.wait())

    assert live(edition, start_again) == 0
    assert ends == [0, 0]
    assert asked == [absent]


def _has_ended(process: subprocess.Popen[bytes]) -> bool:
    return process.poll() is not None


def test_a_start_that_finds_a_window_already_open_ends_at_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(OneInstance, "hand_over", lambda *_asked: True)
    assert app.run(None) == 0
    assert shown_windows() == []


def test_without_a_screen_the_window_says_that_it_cannot_open(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    with pytest.raises(NoDisplayError):
        app.run(None)
    app.do_without_display()
    assert app.has_display()


_COPYING = """
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from jachete.app import make_application
application = make_application(["jachete"])
copied = QMimeData()
copied.setText("Exemple")
QGuiApplication.clipboard().setMimeData(copied)
"""


def test_what_was_copied_does_not_outlive_the_application() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run([sys.executable, "-c", _COPYING], env=environment, check=False)
    assert ended.returncode == 0


def test_a_window_with_a_memory_of_its_own_leaves_the_notebook_of_the_user_alone(
    qtbot: QtBot, edition: Path, tmp_path: Path
) -> None:
    window = app.build_window(edition, Settings(welcomed=True), None, tmp_path / "apart" / "memory.ini")
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil((tmp_path / "apart" / "notebook.db").exists)
    window.close()
    assert not paths.notebook().exists()


def test_a_file_given_at_the_start_is_received_once_all_is_open(qtbot: QtBot, edition: Path) -> None:
    places: list[str] = []

    def received(window: MainWindow) -> bool:
        return window.screen_shown is not None and window.screen_shown.place is Place.INSTALL

    live(edition, lambda window: places.append(window.windowTitle()), received, file=edition)
    assert places == ["Installer une édition – L’économie sociale, j’achète!"]


def test_policies_come_before_options_and_leave_the_persons_own_settings_as_they_were(
    qtbot: QtBot, edition: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    policies = tmp_path / "policies.toml"
    policies.write_text(f"language = 'en'\nedition = '{edition}'\n", encoding="utf-8")
    monkeypatch.setattr(paths, "policies", lambda: (policies,))
    said: list[str] = []

    def act(window: MainWindow) -> None:
        said.extend([i18n.language(), window.toast.text()])
        window.set_settings(replace(window.settings, appearance=Appearance.DARK))

    def told(window: MainWindow) -> bool:
        return window.screen_shown is not None and "Edition opened" in window.toast.text()

    live(tmp_path / "autre.db", act, told, language="fr")
    assert said[0] == "en"
    kept = SettingsFile(paths.preferences()).read()
    assert (kept.language, kept.appearance) == ("fr", Appearance.DARK)


def test_policies_that_cannot_be_understood_are_shown_by_the_application(
    qtbot: QtBot, edition: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    policies = tmp_path / "policies.toml"
    policies.write_text("language = 'de'\n", encoding="utf-8")
    monkeypatch.setattr(paths, "policies", lambda: (policies,))
    said: list[str] = []
    live(edition, lambda window: said.append(str(window.failure)), lambda window: window.failure is not None)
    assert "« fr » ou « en » est attendu" in said[0].replace("\u202f", " ")


def test_a_folder_where_nothing_can_be_written_is_told_at_the_start(
    qtbot: QtBot, edition: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "keeps", lambda: False)
    said: list[str] = []
    live(
        edition,
        lambda window: said.append(window.toast.text()),
        lambda window: window.toast.text().startswith("Dossier en lecture seule"),
    )
    assert said
