"""The tour: the main job, then the screens, then the page that lists them."""

from collections.abc import Sequence
from pathlib import Path

from jachete.app import do_without_display, make_application
from jachete.errors import CannotWriteError
from jachete.i18n import language
from jachete.tour import main_job
from jachete.tour.index import write_index
from jachete.tour.looks import LOOKS, Look
from jachete.tour.stage import keep, picture, staged
from jachete.tour.states import State, states
from jachete.ui.settings import Appearance


def play(edition: Path, out: Path, *, quick: bool = False) -> list[Path]:
    """Play the main job on an edition, draw its screens, and return what this left in a folder.

    `quick` draws every state once, in light, in the current language and at the largest size, rather than
    in every look. Raise the `EditionError` of an edition that cannot be opened, `TourFailedError` when a
    step does not happen, `CannotWriteError` when the folder refuses.
    """
    _make_folder(out)
    do_without_display()
    make_application(["jachete"])
    made = main_job.play(edition, out, Appearance.LIGHT, "")
    made += main_job.play(edition, out, Appearance.DARK, "-sombre")
    shown = states()
    looks = [Look(language=language())] if quick else LOOKS
    made += [path for look in looks for path in draw(edition, out, shown, look)]
    return [*made, write_index(out, shown, looks)]


def draw(edition: Path, out: Path, shown: Sequence[State], look: Look) -> list[Path]:
    """Draw states in a look, in the folder of the look; return the pictures."""
    folder = out / look.name
    _make_folder(folder)
    made = []
    for state in shown:
        if look.shows(state):
            with staged(state, look, edition) as window:
                made.append(keep(picture(window), folder / f"{state.name}.png"))
    return made


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise CannotWriteError(folder, problem.strerror or str(problem)) from problem
