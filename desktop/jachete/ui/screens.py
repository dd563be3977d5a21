"""The screens of the application, one for each place."""

from collections.abc import Mapping
from typing import Final

from jachete.ui.about.screen import AboutScreen
from jachete.ui.compare.screen import CompareScreen
from jachete.ui.directory.screen import DirectoryScreen
from jachete.ui.help.screen import HelpScreen
from jachete.ui.home.screen import HomeScreen
from jachete.ui.installing.screen import InstallScreen
from jachete.ui.preferences.screen import PreferencesScreen
from jachete.ui.record.screen import RecordScreen
from jachete.ui.shell.screen import Screen, Surroundings
from jachete.ui.shell.visit import Place
from jachete.ui.shortlists.screen import ShortlistsScreen
from jachete.ui.welcome.screen import WelcomeScreen

_SCREENS: Final[Mapping[Place, type[Screen]]] = {
    Place.HOME: HomeScreen,
    Place.DIRECTORY: DirectoryScreen,
    Place.RECORD: RecordScreen,
    Place.SHORTLISTS: ShortlistsScreen,
    Place.COMPARE: CompareScreen,
    Place.PREFERENCES: PreferencesScreen,
    Place.HELP: HelpScreen,
    Place.ABOUT: AboutScreen,
    Place.WELCOME: WelcomeScreen,
    Place.INSTALL: InstallScreen,
}


def make_screen(place: Place, surroundings: Surroundings) -> Screen:
    """Return the screen of a place."""
    return _SCREENS[place](surroundings)
