"""An edition that is received in the window: verified, set against the other, installed, opened or left."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from homes import button, click
from jachete import paths
from jachete.editions.build import write
from jachete.editions.incoming import verified
from jachete.editions.installed import install, installed
from jachete.errors import CannotWriteError, PoliciesRefusedError
from jachete.notebook.sharing import write_shared
from jachete.policies.in_force import Policies
from jachete.policies.policy import Policy
from jachete.ui.about.screen import AboutScreen
from jachete.ui.installing.screen import InstallScreen
from jachete.ui.installing.words import changes_said, standing_said
from jachete.ui.refused import RefusedOpening
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.shortlists.screen import ShortlistsScreen
from jachete.ui.window import MainWindow
from kept import shown_received
from makers import make_directory, make_enterprise, make_notice
from notebooks import make_shortlist
from records import said

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def received(tmp_path: Path) -> Path:
    """Write an edition of two enterprises, of another month."""
    path = tmp_path / "reçue.jachete-edition"
    notice = make_notice(label="2026-12")
    write(make_directory(*map(make_enterprise, ("Arrivée", "Venue")), notice=notice, digest="1" * 64), path)
    return path


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window(first=Visit(Place.HOME))


def verifying(qtbot: QtBot, window: MainWindow, path: Path) -> InstallScreen:
    """Receive an edition, and return its screen once it was verified."""
    window.receiving.receive(path)
    qtbot.waitUntil(lambda: isinstance(window.screen_shown, InstallScreen))
    screen = window.screen_shown
    assert isinstance(screen, InstallScreen)
    qtbot.waitUntil(lambda: screen.incoming is not None)
    return screen


def test_what_is_received_is_set_against_the_edition_in_service(
    qtbot: QtBot, window: MainWindow, received: Path
) -> None:
    screen = verifying(qtbot, window, received)
    words = said(screen)
    assert "2 entreprises" in words
    assert "2 ajoutées" in words
    assert str(received) in words
    assert screen.install_button.hasFocus()
    assert screen.title() in window.windowTitle()


def test_installing_opens_it_now_and_from_then_on(qtbot: QtBot, window: MainWindow, received: Path) -> None:
    screen = verifying(qtbot, window, received)
    qtbot.keyClick(screen.install_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: installed() is not None and window.screen_shown is not screen)
    shown = window.screen_shown
    assert shown is not None
    assert shown.around.services.manifest.notice.label == "2026-12"
    assert shown.around.services.edition == installed()


def test_it_can_be_opened_without_being_installed(qtbot: QtBot, window: MainWindow, received: Path) -> None:
    screen = verifying(qtbot, window, received)
    with qtbot.waitSignal(window.edition_wanted) as wanted:
        click(qtbot, screen.open_button)
    assert wanted.args == [received]
    assert installed() is None


def test_escape_leaves_everything_as_it_was(qtbot: QtBot, window: MainWindow, received: Path) -> None:
    screen = verifying(qtbot, window, received)
    qtbot.keyClick(screen.install_button, Qt.Key.Key_Escape)
    assert window.screen_shown is not None
    assert window.screen_shown.place is Place.HOME
    assert installed() is None


def test_the_same_edition_changes_nothing_and_says_so(
    qtbot: QtBot, window: MainWindow, edition: Path
) -> None:
    screen = verifying(qtbot, window, edition)
    assert "C’est la même" in said(screen)
    assert screen.leave_button.hasFocus()


def test_a_damaged_edition_is_refused_and_the_other_stays(
    qtbot: QtBot, window: MainWindow, received: Path
) -> None:
    received.write_bytes(received.read_bytes()[:-5000])
    window.receiving.receive(received)
    qtbot.waitUntil(lambda: window.failure is not None)
    message = window.findChild(RefusedOpening)
    assert message is not None
    click(qtbot, button(message, "Réessayer"))
    qtbot.waitUntil(lambda: window.findChild(RefusedOpening) not in (None, message))
    again = window.findChild(RefusedOpening)
    assert again is not None
    click(qtbot, button(again, "Garder l’édition 2026-11"))
    assert window.screen_shown is not None
    assert window.screen_shown.place is Place.HOME


def test_a_folder_that_refuses_leaves_the_edition_in_service(
    qtbot: QtBot, window: MainWindow, received: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> Path:
        raise CannotWriteError(path, "disque plein")

    monkeypatch.setattr("jachete.ui.installing.screen.install", refuse)
    screen = verifying(qtbot, window, received)
    click(qtbot, screen.install_button)
    qtbot.waitUntil(lambda: "disque plein" in window.toast.text())
    assert window.screen_shown is screen
    assert screen.install_button.isEnabled()


def test_an_edition_that_the_organisation_did_not_choose_is_shown_and_refused_in_words(
    qtbot: QtBot, open_window: OpenWindow, received: Path, edition: Path
) -> None:
    fixed = Policies(edition=edition, sources={Policy.EDITION: "HKLM"})
    window = open_window(first=Visit(Place.HOME), policies=fixed)
    screen = verifying(qtbot, window, received)
    assert "Votre organisation a choisi l’édition de ce poste" in said(screen)
    assert not screen.install_button.isVisible()
    assert screen.leave_button.hasFocus()
    window.edition_wanted.emit(received)
    qtbot.waitUntil(lambda: window.toast.text().startswith("Édition ouverte"))
    assert window.screen_shown is screen


def test_one_goes_back_to_the_original_edition_from_the_page_about(
    qtbot: QtBot, open_window: OpenWindow, received: Path, edition: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "bundled_edition", lambda: edition)
    window = open_window(install(received), first=Visit(Place.ABOUT))
    screen = window.screen_shown
    assert isinstance(screen, AboutScreen)
    screen.original_button.click()
    qtbot.waitUntil(lambda: window.screen_shown not in (None, screen))
    assert installed() is None
    assert window.screen_shown is not None
    assert window.screen_shown.around.services.edition == edition


def test_a_shortlist_that_is_received_is_kept_and_shown(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "traiteurs.jachete-selection"
    write_shared(make_shortlist("Traiteurs d’été"), path)
    window.receiving.receive(path)
    shown_received(qtbot, window).choose.click()
    keeper = window.gathered.keeper
    qtbot.waitUntil(lambda: [each.name for each in keeper.shortlists] == ["Traiteurs d’été"])
    qtbot.waitUntil(lambda: isinstance(window.screen_shown, ShortlistsScreen))


def test_policies_that_cannot_be_understood_are_said_and_tried_again(
    qtbot: QtBot, open_window: OpenWindow, edition: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(paths, "policies", lambda: (tmp_path / "policies.toml",))
    monkeypatch.setattr(paths, "bundled_edition", lambda: edition)
    refusal = PoliciesRefusedError("policies.toml", ["faute"])
    window = open_window(policies=Policies(refusal=refusal))
    message = window.findChild(RefusedOpening)
    assert message is not None
    assert "Politiques à corriger" in said(message)
    click(qtbot, button(message, "Réessayer"))
    qtbot.waitUntil(lambda: window.screen_shown is not None)


def test_what_goes_is_counted_with_what_one_has_gathered(received: Path, edition: Path) -> None:
    incoming = verified(received, edition)
    lost = incoming.withdrawn[0]
    assert changes_said(incoming, [lost]).endswith("dont 1 dans vos sélections")
    assert changes_said(verified(edition, edition), [lost]) == "les mêmes entreprises"
    assert "avec un autre contenu" in standing_said(incoming, incoming.manifest)
