"""What the organisation has decided is seen, heard, and cannot be changed."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jachete.exporting.kinds import Kind
from jachete.policies.in_force import Policies
from jachete.policies.policy import Policy
from jachete.ui.about.screen import AboutScreen
from jachete.ui.preferences.privacy import PrivacyPage
from jachete.ui.preferences.screen import PreferencesScreen
from jachete.ui.settings import Settings
from jachete.ui.shell.visit import Place, Visit
from jachete.ui.widgets.segments import Segments
from jachete.ui.window import MainWindow
from records import said

OpenWindow = Callable[..., MainWindow]
WORD = "Fixé par votre organisation"
FIXED = Policies(
    language="fr",
    export_formats=(Kind.CSV,),
    remember_records=False,
    sources={Policy.LANGUAGE: "HKLM", Policy.EXPORT_FORMATS: "HKLM", Policy.REMEMBER_RECORDS: "HKCU"},
    passed_over=("« couleur » n’est pas une politique connue",),
)


def preferences(window: MainWindow) -> PreferencesScreen:
    screen = window.screen_shown
    assert isinstance(screen, PreferencesScreen)
    return screen


def is_fixed(control: QWidget) -> bool:
    return not control.isEnabled() and control.accessibleDescription().startswith(WORD)


def test_the_language_is_marked_with_a_word(open_window: OpenWindow) -> None:
    screen = preferences(open_window(first=Visit(Place.PREFERENCES, topic="language"), policies=FIXED))
    assert WORD in said(screen.page)
    assert is_fixed(screen.page.findChildren(Segments)[0])


def test_what_is_remembered_is_marked_and_the_rest_is_left_to_the_person(open_window: OpenWindow) -> None:
    screen = preferences(open_window(first=Visit(Place.PREFERENCES, topic="privacy"), policies=FIXED))
    assert isinstance(screen.page, PrivacyPage)
    assert said(screen.page).count(WORD) == 1
    assert is_fixed(screen.page.switch)
    assert not screen.page.switch.isChecked()
    assert screen.page.searches_switch.isEnabled()


def test_settings_cannot_leave_what_is_fixed(open_window: OpenWindow) -> None:
    window = open_window(policies=FIXED)
    window.set_settings(Settings(language="en", remembers_records=True, teaches_keys=False))
    assert window.settings == Settings(language="fr", remembers_records=False, teaches_keys=False)


def test_the_first_start_marks_it_too(open_window: OpenWindow) -> None:
    window = open_window(first=Visit(Place.WELCOME), policies=FIXED)
    assert window.screen_shown is not None
    words = said(window.screen_shown)
    assert words.count(WORD) == 2
    assert "Vous les retrouvez à l’accueil." in words
    assert "Modifiable dans Préférences" not in words


def test_an_export_offers_only_the_formats_allowed(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window(policies=FIXED)
    desk = window.gathered.export_desk
    assert window.directory is not None
    window.gathered.export_search(window.directory.query)
    qtbot.waitUntil(lambda: desk.dialog is not None)
    assert desk.dialog is not None
    assert list(desk.dialog.kind.answers) == [Kind.CSV]
    assert "Votre organisation ne permet pas les autres formats." in said(desk.dialog)
    desk.dialog.reject()


def test_no_export_at_all_is_said_and_asks_nothing(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window(policies=Policies(export_formats=(), sources={Policy.EXPORT_FORMATS: "HKLM"}))
    assert window.directory is not None
    window.gathered.export_search(window.directory.query)
    qtbot.waitUntil(lambda: window.toast.text().startswith("Votre organisation ne permet aucun export."))
    assert window.gathered.export_desk.dialog is None


def test_the_page_about_lists_what_is_fixed_and_what_has_no_effect(open_window: OpenWindow) -> None:
    screen = open_window(first=Visit(Place.ABOUT), policies=FIXED).screen_shown
    assert isinstance(screen, AboutScreen)
    words = said(screen)
    assert "csv · fixé par votre organisation (HKLM)" in words
    assert "couleur" in words
