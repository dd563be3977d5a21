"""The edition that a person installed: verified, compared, copied, put in service, left again."""

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from jachete import paths
from jachete.editions.build import write
from jachete.editions.incoming import Standing, verified
from jachete.editions.installed import install, installed, uninstall
from jachete.editions.opened import Opened
from jachete.errors import CannotWriteError, EditionDamagedError, EditionUnreadableError
from jachete.store.edition import Edition
from makers import make_directory, make_enterprise, make_notice

Made = Callable[..., Path]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Give what writes an edition of enterprises, published on a day of November."""

    def make(name: str, *names: str, day: int = 3, digest: str = "0") -> Path:
        path = tmp_path / f"{name}.jachete-edition"
        notice = make_notice(published_on=datetime.date(2026, 11, day), label=name)
        enterprises = map(make_enterprise, names)
        write(make_directory(*enterprises, notice=notice, digest=digest * 64), path)
        return path

    return make


@pytest.mark.parametrize(
    ("day", "digest", "standing"),
    [
        (4, "1", Standing.NEWER),
        (2, "1", Standing.OLDER),
        (3, "1", Standing.OTHER),
        (9, "0", Standing.SAME),
    ],
)
def test_an_edition_stands_to_another_by_its_date_and_content(
    made: Made, day: int, digest: str, standing: Standing
) -> None:
    current = made("novembre", "Atelier Exemple")
    assert verified(made("reçue", "Atelier Exemple", day=day, digest=digest), current).standing is standing


def test_what_comes_and_goes_is_named(made: Made) -> None:
    current = made("novembre", "Atelier Exemple", "Ferme Témoin")
    coming = verified(made("reçue", "Ferme Témoin", "Traiteur Exemple"), current)
    assert (coming.added, coming.withdrawn) == (("traiteur-exemple",), ("atelier-exemple",))
    assert coming.manifest.notice.label == "reçue"


def test_an_edition_that_is_not_sound_is_refused(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made("novembre", "Atelier Exemple")
    monkeypatch.setattr(Edition, "is_sound", lambda _edition: False)
    with pytest.raises(EditionDamagedError):
        verified(path, path)


def test_an_edition_that_has_lost_enterprises_is_refused(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made("novembre", "Atelier Exemple", "Ferme Témoin")
    with Opened.at(path) as opened:
        reader = type(opened.reader)
    monkeypatch.setattr(reader, "ids", lambda _reader: ("atelier-exemple",))
    with pytest.raises(EditionDamagedError):
        verified(path, path)


def test_what_is_installed_is_opened_from_then_on_and_only_that_is_kept(made: Made) -> None:
    assert installed() is None
    first, second = made("un", "Atelier Exemple"), made("deux", "Ferme Témoin")
    kept = install(first)
    assert installed() == kept
    assert kept.read_bytes() == first.read_bytes()
    other = install(second)
    assert install(second) == other == installed()
    assert [each.name for each in paths.editions().glob("*.jachete-edition")] == [other.name]


def test_one_goes_back_to_the_original_edition(made: Made) -> None:
    install(made("un", "Atelier Exemple"))
    uninstall()
    assert installed() is None
    uninstall()


def test_what_names_the_edition_in_service_leads_nowhere_else(made: Made) -> None:
    pointer = install(made("un", "Atelier Exemple")).parent / "in-service.txt"
    pointer.write_text("../../ailleurs.db\n", encoding="utf-8")
    assert installed() == paths.editions() / "ailleurs.db"
    pointer.write_bytes(b"\xff\xfe")
    assert installed() is None
    pointer.write_text("\n", encoding="utf-8")
    assert installed() is None


def test_a_file_that_cannot_be_read_changes_nothing(made: Made, tmp_path: Path) -> None:
    kept = install(made("un", "Atelier Exemple"))
    with pytest.raises(EditionUnreadableError):
        install(tmp_path / "absente")
    assert installed() == kept


def test_a_folder_that_refuses_is_said(made: Made) -> None:
    paths.own().mkdir(parents=True)
    paths.editions().touch()
    with pytest.raises(CannotWriteError):
        install(made("un", "Atelier Exemple"))


def test_an_edition_that_cannot_leave_service_is_said(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    install(made("un", "Atelier Exemple"))

    def refuse(_path: Path, **_options: object) -> None:
        raise PermissionError(13, "accès refusé")

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(CannotWriteError, match="accès refusé"):
        uninstall()
