import pytest

from jachete.search.counting import enterprises
from jachete.search.page import Correction, FieldName, Page, Reason
from jachete.search.query import FacetName, Order, Query
from jachete.search.wording import facet_title, found_in, in_order, order_title, said


def _page(total: int = 1, corrections: tuple[Correction, ...] = (), left_out: tuple[str, ...] = ()) -> Page:
    return Page(Query(), total, 9, (), (), Order.NAME, corrections=corrections, left_out=left_out)


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "0 entreprise"), (1, "1 entreprise"), (2, "2 entreprises"), (11_200, "11\u00a0200 entreprises")],
)
def test_a_number_of_enterprises_is_said_in_french(count: int, text: str) -> None:
    assert enterprises(count) == text


def test_every_facet_order_and_field_has_its_name() -> None:
    assert len({facet_title(facet) for facet in FacetName}) == len(FacetName)
    assert len({order_title(order) for order in Order}) == len(Order)
    assert len({found_in([Reason(field)]) for field in FieldName}) == len(FieldName)


def test_an_order_says_what_it_goes_by() -> None:
    assert order_title(Order.DISTANCE, "Magog") == "Distance depuis Magog"
    assert in_order(Order.DRAW, seed=4821) == "tirage nº\u00a04821"
    assert in_order(Order.NAME, "Magog", 4821) == "par nom"


def test_where_words_were_found_is_counted_where_it_tells() -> None:
    reasons = [Reason(FieldName.OFFER, 3), Reason(FieldName.CONTRACT, 4), Reason(FieldName.MISSION)]
    assert found_in(reasons) == "Produits et services, 4 contrats, Mission"
    assert found_in([Reason(FieldName.OFFER, 1, "boîtes-repas")]) == (
        "Produits et services (synonyme «\u202fboîtes-repas\u202f»)"
    )


@pytest.mark.parametrize(
    ("page", "sentence"),
    [
        (_page(), ""),
        (
            _page(corrections=(Correction("traitteur", "traiteur"),)),
            "Résultats pour «\u202ftraiteur\u202f» au lieu de «\u202ftraitteur\u202f».",
        ),
        (
            _page(left_out=("toiture", "buffet")),
            "Aucune entreprise n’a tous les mots; sans «\u202ftoiture\u202f», «\u202fbuffet\u202f».",
        ),
        (_page(total=0, left_out=("toiture",)), ""),
    ],
)
def test_what_was_done_with_the_words_is_said(page: Page, sentence: str) -> None:
    assert said(page) == sentence
