"""One cell at a time: its value, or the sentence that says what is wrong."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jachete.importing.cells import CellError, Value, parse
from jachete.importing.columns import Column, Kind
from jachete.importing.tables import TABLES
from packages import plain


def column(
    kind: Kind, *, required: bool = False, longest: int = 300, choices: tuple[str, ...] = ()
) -> Column:
    return Column("colonne", "Exemple", kind, required=required, longest=longest, choices=choices)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Kind.TEXT, "Boîtes à lunch", "Boîtes à lunch"),
        (Kind.TEXT, "a = b + c - d @ e", "a = b + c - d @ e"),
        (Kind.TEXT, "25\u00a0000\u00a0$", "25\u00a0000\u00a0$"),
        (Kind.ID, "traiteur-exemple-1", "traiteur-exemple-1"),
        (Kind.LIST, "français | anglais", ("français", "anglais")),
        (Kind.LIST, "français|anglais", ("français", "anglais")),
        (Kind.LIST, "un seul", ("un seul",)),
        (Kind.LIST, "| a | | b |", ("a", "b")),
        (Kind.REFERENCE, "obnl", "obnl"),
        (Kind.REFERENCES, "a | b", ("a", "b")),
        (Kind.YEAR, "2016", 2016),
        (Kind.YEAR, "1600", 1600),
        (Kind.YEAR, "2100", 2100),
        (Kind.DATE, "2026-11-03", datetime.date(2026, 11, 3)),
        (Kind.DEGREES, "45.4", 45.4),
        (Kind.DEGREES, "-71,8929", -71.8929),
        (Kind.DEGREES, "-180", -180.0),
        (Kind.NEQ, "1140 000 017", "1140000017"),
        (Kind.PHONE, "+1 (819) 555-0142", "819 555-0142"),
        (Kind.POSTAL_CODE, "j1h1k1", "J1H 1K1"),
        (Kind.EMAIL, "info@tablee.example", "info@tablee.example"),
        (Kind.WEB, "https://tablee.example", "https://tablee.example"),
        (Kind.UNSPSC, "90101600", "90101600"),
        *((Kind.BOOLEAN, text, True) for text in ("true", "True", "TRUE", "VRAI", "vrai", "oui", "1")),
        *((Kind.BOOLEAN, text, False) for text in ("false", "False", "FALSE", "FAUX", "faux", "non", "0")),
    ],
)
def test_a_right_cell_gives_its_value(kind: Kind, text: str, value: Value) -> None:
    assert parse(text, column(kind)) == value


def test_a_choice_is_one_of_those_of_its_column() -> None:
    assert parse("services", column(Kind.CHOICE, choices=("goods", "services"))) == "services"
    with pytest.raises(CellError) as caught:
        parse("Services", column(Kind.CHOICE, choices=("goods", "services")))
    assert plain(str(caught.value)) == "« Services » n’est pas un choix possible : goods, services."


@pytest.mark.parametrize("kind", Kind)
def test_an_empty_cell_is_no_value(kind: Kind) -> None:
    assert parse("", column(kind)) == (() if kind in (Kind.LIST, Kind.REFERENCES) else None)


@pytest.mark.parametrize("kind", Kind)
def test_a_required_cell_must_be_filled(kind: Kind) -> None:
    with pytest.raises(CellError, match="obligatoire"):
        parse("", column(kind, required=True))


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        (Kind.ID, "Traiteur", "n’est pas un identifiant"),
        (Kind.ID, "été", "n’est pas un identifiant"),
        (Kind.ID, "a--b", "n’est pas un identifiant"),
        (Kind.ID, "a b", "n’est pas un identifiant"),
        (Kind.ID, "a/../b", "n’est pas un identifiant"),
        (Kind.YEAR, "16", "n’est pas une année"),
        (Kind.YEAR, "1599", "n’est pas une année"),
        (Kind.YEAR, "2101", "n’est pas une année"),
        (Kind.YEAR, "vers 2016", "n’est pas une année"),
        (Kind.YEAR, "2016,0", "n’est pas une année"),
        (Kind.DATE, "3 novembre 2026", "n’est pas une date"),
        (Kind.DATE, "03/11/2026", "n’est pas une date"),
        (Kind.DATE, "20261103", "n’est pas une date"),
        (Kind.DATE, "2026-02-30", "n’est pas une date"),
        (Kind.DATE, "2026-W45-2", "n’est pas une date"),
        (Kind.DEGREES, "45°24′", "n’est pas un angle"),
        (Kind.DEGREES, "180.5", "n’est pas un angle"),
        (Kind.DEGREES, "-A1", "n’est pas un angle"),
        (Kind.DEGREES, "nan", "n’est pas un angle"),
        (Kind.BOOLEAN, "peut-être", "n’est ni true ni false"),
        (Kind.NEQ, "4440000017", "n’a pas la forme attendue, par exemple 1140 000 017"),
        (Kind.PHONE, "555-0142", "n’a pas la forme attendue, par exemple 819 555-0142"),
        (Kind.PHONE, "=819", "n’a pas la forme attendue"),
        (Kind.POSTAL_CODE, "90210", "n’a pas la forme attendue, par exemple J1H 1K1"),
        (Kind.EMAIL, "info", "n’a pas la forme attendue, par exemple info@exemple.ca"),
        (Kind.WEB, "www.tablee.example", "n’a pas la forme attendue, par exemple https://exemple.ca"),
        (Kind.UNSPSC, "123", "n’a pas la forme attendue, par exemple 90101600"),
    ],
)
def test_a_wrong_cell_is_quoted_and_explained(kind: Kind, text: str, words: str) -> None:
    with pytest.raises(CellError, match=words) as caught:
        parse(text, column(kind))
    assert plain(str(caught.value)).startswith(f"« {text} » ")
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize("kind", sorted(set(Kind) - {Kind.PHONE, Kind.DEGREES}))
@pytest.mark.parametrize("text", ["=HYPERLINK(A1)", "=1+1", "@SUM(A1)", "+33 1", "-5 %"])
def test_what_a_spreadsheet_takes_for_a_formula_is_refused(kind: Kind, text: str) -> None:
    with pytest.raises(CellError, match="prend pour une formule") as caught:
        parse(text, column(kind))
    assert f"« {text[0]} »" in plain(str(caught.value))


@pytest.mark.parametrize("items", ["français | =HYPERLINK(A1)", "a|@b", "a |+b", "a | -b"])
def test_a_formula_is_found_inside_a_list_too(items: str) -> None:
    with pytest.raises(CellError, match="formule"):
        parse(items, column(Kind.LIST))


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x1b", "\x1f", "\t", "\x7f", "\x85", "\x92"])
def test_an_invisible_command_is_refused(char: str) -> None:
    """Among them are the apostrophes of Windows-1252 read as Latin-1."""
    with pytest.raises(CellError, match="caractère de commande invisible"):
        parse(f"l{char}atelier", column(Kind.TEXT))


def test_a_text_as_long_as_allowed_is_kept() -> None:
    assert parse("é" * 300, column(Kind.TEXT)) == "é" * 300


def test_a_text_too_long_is_measured_and_never_quoted() -> None:
    with pytest.raises(CellError) as caught:
        parse("é" * 300_000, column(Kind.TEXT))
    assert str(caught.value) == "le texte a 300000 caractères; le maximum est 300; raccourcissez-le."


@given(st.text(max_size=60), st.sampled_from([each for table in TABLES for each in table.columns]))
def test_any_cell_gives_a_value_or_a_sentence(text: str, each: Column) -> None:
    sentence = ""
    try:
        parse(text, each)
    except CellError as fault:
        sentence = str(fault)
    assert sentence == "" or sentence.endswith(".")
