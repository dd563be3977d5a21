"""The screens of the application, one for each place; each is loaded when it is first asked for.

What opens over them comes after them.
"""

from collections.abc import Callable, Mapping
from typing import Final

from jachete.ui.shell.screen import Screen
from jachete.ui.shell.visit import Place


def screen_class(place: Place) -> type[Screen]:
    """Return the class of the screen of a place; loading it takes up to a tenth of a second, once."""
    return _SCREENS[place]()


def _home() -> type[Screen]:
    from jachete.ui.home.screen import HomeScreen  # noqa: PLC0415 - when it is asked for

    return HomeScreen


def _directory() -> type[Screen]:
    from jachete.ui.directory.screen import DirectoryScreen  # noqa: PLC0415 - as above

    return DirectoryScreen


def _record() -> type[Screen]:
    from jachete.ui.record.screen import RecordScreen  # noqa: PLC0415 - as above

    return RecordScreen


def _shortlists() -> type[Screen]:
    from jachete.ui.shortlists.screen import ShortlistsScreen  # noqa: PLC0415 - as above

    return ShortlistsScreen


def _compare() -> type[Screen]:
    from jachete.ui.compare.screen import CompareScreen  # noqa: PLC0415 - as above

    return CompareScreen


def _preferences() -> type[Screen]:
    from jachete.ui.preferences.screen import PreferencesScreen  # noqa: PLC0415 - as above

    return PreferencesScreen


def _help() -> type[Screen]:
    from jachete.ui.help.screen import HelpScreen  # noqa: PLC0415 - as above

    return HelpScreen


def _about() -> type[Screen]:
    from jachete.ui.about.screen import AboutScreen  # noqa: PLC0415 - as above

    return AboutScreen


def _welcome() -> type[Screen]:
    from jachete.ui.welcome.screen import WelcomeScreen  # noqa: PLC0415 - as above

    return WelcomeScreen


def _install() -> type[Screen]:
    from jachete.ui.installing.screen import InstallScreen  # noqa: PLC0415 - as above

    return InstallScreen


#: In the order in which one is likely to go there.
_SCREENS: Final[Mapping[Place, Callable[[], type[Screen]]]] = {
    Place.HOME: _home,
    Place.DIRECTORY: _directory,
    Place.RECORD: _record,
    Place.SHORTLISTS: _shortlists,
    Place.COMPARE: _compare,
    Place.PREFERENCES: _preferences,
    Place.HELP: _help,
    Place.ABOUT: _about,
    Place.WELCOME: _welcome,
    Place.INSTALL: _install,
}


def _palette() -> object:
    from jachete.ui.palette import kept, overlay  # noqa: PLC0415 - as above

    return kept, overlay


def _export() -> object:
    from jachete.ui.exporting import desk  # noqa: PLC0415 - as above

    return desk


def _reception() -> object:
    from jachete.ui.shortlists import reception  # noqa: PLC0415 - as above

    return reception


#: What loads, one after another, all that one may go to from the first screen.
LATER: Final[tuple[Callable[[], object], ...]] = (*_SCREENS.values(), _palette, _export, _reception)
