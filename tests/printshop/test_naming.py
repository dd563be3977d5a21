"""How a search is said on a cover, and how its sheets are called."""

from pathlib import Path

import pytest

from jachete import i18n
from jachete.editions.opened import Opened
from jachete.printshop.naming import scope, sheet_files
from jachete.search.query import Query


@pytest.mark.parametrize(
    ("typed", "language", "said"),
    [
        ("", "fr", ""),
        ("comptoirs ", "fr", "Recherche «\u202fcomptoirs\u202f»"),
        ("categorie:mobilier-ebenisterie", "fr", "Catégorie\u00a0: Mobilier et ébénisterie"),
        (
            "comptoirs territoire:sherbrooke nature:services",
            "en",
            "Search “comptoirs” · Nature: Services · Territory: Sherbrooke",
        ),
    ],
)
def test_a_search_is_said_in_words(edition: Path, typed: str, language: str, said: str) -> None:
    i18n.use(language)
    with Opened.at(edition) as opened:
        assert scope(opened.engine.search(Query.parse(typed), limit=1)) == said


def test_sheets_are_called_by_the_names_of_their_enterprises(edition: Path) -> None:
    with Opened.at(edition) as opened:
        hits = opened.engine.search(Query.parse("comptoirs ")).hits
    assert sheet_files(hits, Path("ici")) == (("table-temoin", Path("ici") / "Table Témoin.pdf"),)
