"""One current language; French is the source and never missing."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from jachete import i18n, paths
from jachete.i18n import _, ngettext, pgettext

ENTERPRISES = ("{count} entreprise", "{count} entreprises")


@pytest.fixture
def _english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lay down an English catalogue of two texts."""
    catalogue = Catalog(locale="en", domain=i18n.DOMAIN)
    catalogue.add("Nom", "Name")
    catalogue.add("Annuler", "Cancel")
    catalogue.add("Annuler", "Undo", context="undo")
    catalogue.add(ENTERPRISES, ("{count} enterprise", "{count} enterprises"))
    folder = tmp_path / "i18n" / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "jachete.mo").open("wb") as file:
        write_mo(file, catalogue)
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)


@pytest.mark.parametrize(
    ("count", "form"), [(0, "entreprise"), (1, "entreprise"), (-1, "entreprise"), (2, "entreprises")]
)
def test_french_counts_zero_and_one_alike(count: int, form: str) -> None:
    assert ngettext("entreprise", "entreprises", count) == form


def test_french_needs_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "resources", lambda: tmp_path / "nowhere")
    i18n.use("fr")
    assert _("Nom") == "Nom"


@pytest.mark.usefixtures("_english")
def test_english_has_its_own_words_and_its_own_plural() -> None:
    i18n.use("en")
    assert i18n.language() == "en"
    assert _("Nom") == "Name"
    assert [ngettext(*ENTERPRISES, count) for count in (0, 1, 2)] == [
        "{count} enterprises",
        "{count} enterprise",
        "{count} enterprises",
    ]


@pytest.mark.usefixtures("_english")
def test_what_french_says_in_one_word_may_be_two_in_english() -> None:
    assert (_("Annuler"), pgettext("undo", "Annuler")) == ("Annuler", "Annuler")
    i18n.use("en")
    assert (_("Annuler"), pgettext("undo", "Annuler")) == ("Cancel", "Undo")


@pytest.mark.usefixtures("_english")
def test_a_text_without_english_is_shown_in_french() -> None:
    i18n.use("en")
    assert _("Texte sans traduction") == "Texte sans traduction"


@pytest.mark.usefixtures("_english")
@pytest.mark.parametrize("language", ["fr", "es", "", "../en"])
def test_any_other_language_means_french(language: str) -> None:
    i18n.use("en")
    i18n.use(language)
    assert i18n.language() == "fr"
    assert _("Nom") == "Nom"


def test_english_without_its_file_is_shown_in_french(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "resources", lambda: tmp_path / "nowhere")
    i18n.use("en")
    assert _("Nom") == "Nom"
