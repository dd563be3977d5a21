"""What the tour leaves: pictures of every state, a page that lists them, nothing in the user's folder."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from jachete import i18n, paths, tour
from jachete.app import make_application
from jachete.editions.build import build
from jachete.errors import CannotWriteError, EditionMissingError, TourFailedError
from jachete.tour.index import write_index
from jachete.tour.looks import DOUBLED, LARGE, LOOKS, Look
from jachete.tour.preparing import wait
from jachete.tour.states import states
from jachete.ui.settings import Appearance

PACKAGE = Path(__file__).resolve().parents[2] / "data" / "directory"


@pytest.fixture(scope="session")
def qapp() -> object:
    return make_application(["jachete"])


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tour") / "edition.db"
    build(PACKAGE, path)
    return path


class Page(HTMLParser):
    """The pictures, links and language of a page."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.pictures: dict[str, str] = {}
        self.links: list[str] = []
        self.language = ""
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = given["lang"]
        elif tag == "img":
            self.pictures[given["src"]] = given["alt"]
        elif tag == "a":
            self.links.append(given["href"])


def test_a_quick_tour_plays_the_main_job_and_draws_every_state(
    qapp: object, edition: Path, tmp_path: Path
) -> None:
    out = tmp_path / "visite"
    made = tour.play(edition, out, quick=True)
    assert all(path.is_file() for path in made)
    assert [path.name for path in made if path.suffix == ".pdf"] == ["cepop.pdf"]
    job = [path for path in made if path.parent == out and path.suffix == ".png"]
    assert [path.stem for path in job] == [
        f"{step}{theme}"
        for theme in ("", "-sombre")
        for step in ("01-repertoire", "02-recherche", "03-fiche")
    ]
    drawn = {path.stem: QImage(str(path)) for path in made if path.parent.name == Look().name}
    assert list(drawn) == [state.name for state in states() if not state.narrow]
    assert {(image.width(), image.height()) for image in drawn.values()} == {(1440, 868)}


def test_a_tour_reads_and_writes_nothing_of_the_user(qapp: object, edition: Path, tmp_path: Path) -> None:
    tour.play(edition, tmp_path / "visite", quick=True)
    assert not paths.memory().exists()
    assert not paths.preferences().exists()
    assert i18n.language() == "fr"


@pytest.mark.slow
@pytest.mark.timeout(900)  # some five hundred pictures
def test_a_whole_tour_draws_every_state_in_every_look_and_lists_them(
    qapp: object, edition: Path, tmp_path: Path
) -> None:
    made = tour.play(edition, tmp_path)
    page = Page(tmp_path / "index.html")
    drawn = {str(path.relative_to(tmp_path)) for path in made if path.parent != tmp_path}
    assert set(page.pictures) == drawn
    assert len(drawn) == sum(look.shows(state) for look in LOOKS for state in states())


def test_the_page_links_each_picture_and_says_what_it_shows(tmp_path: Path) -> None:
    looks = [Look(LARGE), Look(DOUBLED, Appearance.DARK, "en")]
    page = Page(write_index(tmp_path, states(), looks))
    assert page.language == "fr"
    assert set(page.pictures) <= set(page.links)
    assert page.pictures["fr-light-1440x900/accueil.png"] == "Accueil\u00a0: Français, clair, 1440 × 900"
    assert page.pictures["en-dark-200/tiroir.png"].endswith("Anglais, sombre, 1366 × 768 à 200\u00a0%")
    assert "fr-light-1440x900/tiroir.png" not in page.pictures
    assert len(set(page.pictures.values())) == len(page.pictures)


def test_the_page_speaks_the_language_of_the_command(tmp_path: Path) -> None:
    i18n.use("en")
    page = Page(write_index(tmp_path, states(), [Look()]))
    assert page.language == "en"
    assert page.pictures["fr-light-1440x900/accueil.png"] == "Home: French, light, 1440 × 900"


def test_states_are_told_apart_by_name_and_by_title() -> None:
    shown = states()
    assert len({state.name for state in shown}) == len({state.title for state in shown}) == len(shown)


def test_the_tour_of_a_missing_edition_says_so(qapp: object, tmp_path: Path) -> None:
    with pytest.raises(EditionMissingError):
        tour.play(tmp_path / "absente.db", tmp_path)


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "fichier").write_text("Exemple", encoding="utf-8")
    with pytest.raises(CannotWriteError):
        tour.play(tmp_path / "edition.db", tmp_path / "fichier" / "visite", quick=True)


def test_a_page_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteError):
        write_index(tmp_path / "absent", states(), [Look()])


def test_a_step_that_never_happens_stops_the_tour(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jachete.tour.preparing.waited", lambda _done: False)
    with pytest.raises(TourFailedError, match="attendre l’exemple"):
        wait(lambda: False, "attendre l’exemple")
