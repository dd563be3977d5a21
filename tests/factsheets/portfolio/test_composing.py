"""What the portfolio says around the sheets."""

import pytest

from jachete import i18n
from jachete.catalogue.initiative import Buyer
from jachete.factsheets.portfolio.arrangement import Arrangement
from jachete.factsheets.portfolio.initiative import Initiative
from makers import make_enterprise, make_manifest, make_notice, make_source
from portfolios import leaf, make_initiative, make_portfolio, said


def test_the_cover_names_the_edition_what_is_in_the_book_and_its_order() -> None:
    cover = make_portfolio(make_enterprise("Un Exemple"), make_enterprise("Deux Exemple")).cover
    assert cover.title == "L’économie sociale, j’achète!"
    assert (cover.region, cover.edition, cover.published) == (
        "Estrie",
        "Édition 2026-11",
        "3\u00a0novembre 2026",
    )
    assert (cover.scope, cover.count) == ("Tout le répertoire", "2 entreprises")
    assert cover.order == "Par catégorie, puis par ordre alphabétique"
    assert (cover.notice, cover.publisher) == ("Données fictives.", "Réseau Exemple")


def test_a_search_and_another_order_are_named_on_the_cover() -> None:
    cover = make_portfolio(make_enterprise(), by=Arrangement.NAME, scope="Recherche « traiteur »").cover
    assert (cover.scope, cover.count) == ("Recherche « traiteur »", "1 entreprise")
    assert cover.order == "Par ordre alphabétique"


def test_the_initiative_is_told_with_the_facts_of_the_edition_and_their_sources() -> None:
    book = make_portfolio(make_enterprise())
    (milestones,) = (each for each in leaf(book, "initiative").passages if each.title == "Jalons")
    (fact,) = milestones.facts
    assert (fact.label, fact.text, fact.sources) == ("5 octobre 2016", "Lancement fictif.", (1, 2))
    assert "aucun traitement de faveur" in said(leaf(book, "initiative"))


def test_buyers_partners_and_their_sources_stand_together() -> None:
    book = make_portfolio(make_enterprise())
    buyers, partners, sources = leaf(book, "partners").passages
    assert [(fact.label, fact.text, fact.sources) for fact in buyers.facts] == [
        ("Ville Exemple", "Projet-pilote, 2016", (1,))
    ]
    assert [(fact.label, fact.text) for fact in partners.facts] == [
        ("Caisse Exemple", "Financement (2016-2017)")
    ]
    assert [(fact.label, fact.text) for fact in sources.facts] == [
        ("1", "Le Témoin, 2016 · https://presse.example/article"),
        ("2", "https://presse.example/article"),
    ]
    assert sources.numbered


def test_organisations_stand_in_french_order() -> None:
    names = ["Zoo Exemple", "École Exemple", "Cégep Exemple"]
    buyers = tuple(Buyer(name, name, "2019", (make_source(),)) for name in names)
    book = make_portfolio(make_enterprise(), initiative=make_initiative(buyers=buyers, partners=()))
    first = leaf(book, "partners").passages[0]
    assert [fact.label for fact in first.facts] == ["Cégep Exemple", "École Exemple", "Zoo Exemple"]


def test_an_edition_that_says_nothing_of_the_initiative_has_no_page_of_organisations() -> None:
    book = make_portfolio(make_enterprise(), initiative=Initiative())
    assert [each.key for each in book.after] == ["legal"]
    assert "Jalons" not in said(leaf(book, "initiative"))


@pytest.mark.parametrize(
    ("by", "words"),
    [
        (Arrangement.CATEGORY, "rangées par catégorie, puis par ordre alphabétique"),
        (Arrangement.NAME, "rangées par ordre alphabétique"),
    ],
)
def test_the_order_of_the_sheets_is_explained_and_is_no_ranking(by: Arrangement, words: str) -> None:
    text = said(leaf(make_portfolio(make_enterprise(), by=by), "reading"))
    assert words in text
    assert "Aucun ordre n’est un classement." in text


def test_the_legal_notice_says_origin_licence_and_what_contracts_are_not() -> None:
    notice = make_notice(licence="CC BY 4.0")
    text = said(leaf(make_portfolio(make_enterprise(), manifest=make_manifest(notice=notice)), "legal"))
    assert "Données fictives." in text
    assert "CC BY 4.0" in text
    assert "ne sont pas des contrats de l’initiative" in text
    assert "0" * 64 in text


def test_the_book_speaks_english_too() -> None:
    i18n.use("en")
    book = make_portfolio(make_enterprise())
    assert (book.language, book.cover.subtitle) == ("en", "Portfolio of products and services")
    assert book.cover.published == "November\u00a03, 2026"
    assert book.chapters[0].title == "Food and catering"
    assert book.contents == "Contents"
