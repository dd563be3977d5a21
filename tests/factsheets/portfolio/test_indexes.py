"""The indexes of the portfolio."""

from jachete.catalogue.enterprise import CertificationKind
from jachete.factsheets.portfolio.arrangement import Arrangement
from jachete.factsheets.portfolio.book import Index
from makers import (
    make_bare_enterprise,
    make_certification,
    make_contract,
    make_enterprise,
    make_offer,
)
from portfolios import index, make_portfolio


def shown(of: Index) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """Return an index as nested lists of words."""
    return [
        (group.title, [(entry.text, [each.name for each in entry.mentions]) for entry in group.entries])
        for group in of.groups
    ]


def test_products_are_looked_up_in_french_order_each_with_those_who_sell_it() -> None:
    book = make_portfolio(
        make_enterprise("Zone Exemple", offers=(make_offer("Étagères"), make_offer("Eau de source"))),
        make_enterprise("Atelier Exemple", offers=(make_offer("étagères"), make_offer("Buffets"))),
    )
    assert shown(index(book, "products")) == [
        ("B", [("Buffets", ["Atelier Exemple"])]),
        ("E", [("Eau de source", ["Zone Exemple"]), ("étagères", ["Atelier Exemple", "Zone Exemple"])]),
    ]


def test_an_enterprise_that_says_a_thing_twice_is_mentioned_once() -> None:
    book = make_portfolio(make_enterprise(offers=(make_offer("Buffets"), make_offer("Buffets", id="2"))))
    assert shown(index(book, "products")) == [("B", [("Buffets", ["Traiteur La Tablée Exemple"])])]


def test_territories_have_the_seats_and_those_who_serve_them() -> None:
    served = make_offer(territories=("memphremagog", "inconnu"))
    book = make_portfolio(
        make_enterprise("Un Exemple", offers=(served,)),
        make_enterprise("Deux Exemple", territory="memphremagog"),
        make_enterprise("Trois Exemple", territory=""),
    )
    found = index(book, "territories")
    assert [
        (group.title, [(each.name, each.detail) for each in group.entries[0].mentions])
        for group in found.groups
    ] == [
        ("Memphrémagog", [("Deux Exemple", ""), ("Un Exemple", "desservi")]),
        ("Sherbrooke", [("Un Exemple", "")]),
        ("Territoire non précisé par les sources", [("Trois Exemple", "")]),
    ]
    assert "quand une source les nomme" in found.note


def test_legal_forms_end_with_those_that_no_source_tells() -> None:
    book = make_portfolio(
        make_enterprise("Un Exemple", legal_form=""),
        make_enterprise("Deux Exemple", legal_form="obnl"),
        make_enterprise("Trois Exemple"),
    )
    assert [group.title for group in index(book, "forms").groups] == [
        "Coopérative de solidarité",
        "OBNL",
        "Forme juridique non précisée par les sources",
    ]


def test_certifications_stand_by_kind() -> None:
    book = make_portfolio(
        make_enterprise(
            "Un Exemple",
            certifications=(
                make_certification("Prix Témoin", kind=CertificationKind.AWARD),
                make_certification("Entreprise d’insertion"),
            ),
        )
    )
    assert shown(index(book, "certifications")) == [
        ("Statut", [("Entreprise d’insertion", ["Un Exemple"])]),
        ("Prix", [("Prix Témoin", ["Un Exemple"])]),
    ]


def test_clients_are_named_with_what_they_are_not() -> None:
    book = make_portfolio(make_enterprise("Un Exemple", contracts=(make_contract("École Témoin"),)))
    clients = index(book, "clients")
    assert shown(clients) == [("E", [("École Témoin", ["Un Exemple"])])]
    assert "ne sont pas des contrats de l’initiative" in clients.note


def test_an_index_with_nothing_to_say_is_left_out() -> None:
    book = make_portfolio(make_bare_enterprise("Un Exemple"))
    assert [each.key for each in book.indexes] == ["territories", "forms"]


def test_a_book_in_order_of_names_has_an_index_of_categories() -> None:
    both = (make_enterprise("Un Exemple"), make_bare_enterprise("Deux Exemple"))
    assert "categories" not in [each.key for each in make_portfolio(*both).indexes]
    book = make_portfolio(*both, by=Arrangement.NAME)
    assert shown(index(book, "categories")) == [
        ("Alimentation et traiteur", [("", ["Un Exemple"])]),
        ("Sans catégorie", [("", ["Deux Exemple"])]),
    ]
