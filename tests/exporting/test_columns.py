import pytest

from jachete import i18n
from jachete.errors import UnknownColumnError
from jachete.exporting.columns import USUAL, Cell, Item, chosen, columns
from makers import make_contract, make_enterprise, make_offer, make_vocabulary


def _said(item: Item) -> dict[str, Cell]:
    return {column.name: column.value(item, make_vocabulary()) for column in columns()}


def test_a_record_is_said_in_full() -> None:
    said = _said(
        Item(
            make_enterprise(
                offers=(
                    make_offer("Boîtes à lunch", served_area="Tout Magog", territories=("sherbrooke",)),
                    make_offer("Buffets"),
                ),
                contracts=(make_contract("Ville Exemple", "Repas"), make_contract("", "Café", year=None)),
                neq="1140000017",
                founded=1998,
            ),
            note="rappeler",
        )
    )
    assert said["note"] == "rappeler"
    assert said["categories"] == "Alimentation et traiteur"
    assert said["natures"] == "Services"
    assert said["offers"] == "Boîtes à lunch; Buffets"
    assert said["contracts"] == "Repas (Ville Exemple, 2025); Café"
    assert said["served"] == "Sherbrooke; Tout Magog"
    assert said["neq"] == "11\u00a04000\u00a00017"
    assert said["founded"] == 1998
    assert said["territory"] == said["municipality"] == "Sherbrooke"


def test_what_is_not_known_is_empty() -> None:
    bare = make_enterprise(
        territory="",
        municipality="",
        legal_form="",
        neq="",
        offers=(),
        contracts=(),
        certifications=(),
        founded=None,
    )
    said = _said(Item(bare))
    for name in ("territory", "municipality", "legal_form", "neq", "offers", "categories", "certifications"):
        assert said[name] == ""
    assert said["founded"] is None


def test_columns_come_in_the_order_asked_for_each_once() -> None:
    assert [column.name for column in chosen(["phone", "name", "phone"])] == ["phone", "name"]
    assert [column.name for column in chosen(USUAL)] == list(USUAL)


def test_an_unknown_column_is_refused_with_those_that_exist() -> None:
    with pytest.raises(UnknownColumnError, match=r"adresse.*name, other_names"):
        chosen(["adresse"])


def test_titles_follow_the_language() -> None:
    i18n.use("en")
    assert chosen(["phone"])[0].title == "Phone"
