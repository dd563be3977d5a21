import pytest
from hypothesis import given
from hypothesis import strategies as st

from jachete.search.query import FacetName, Filter, Query, Word

TERRITORY = Filter(FacetName.TERRITORY, "memphremagog")


@pytest.mark.parametrize(
    ("text", "words", "filters"),
    [
        ("", (), ()),
        ("   ", (), ()),
        ("traiteur", (Word("traiteur"),), ()),
        ("entretien ménager", (Word("entretien"), Word("ménager")), ()),
        ('"boîtes à lunch" bio', (Word("boîtes à lunch", phrase=True), Word("bio")), ()),
        ("« boîtes à lunch »", (Word("boîtes à lunch", phrase=True),), ()),
        ("traiteur -buffet", (Word("traiteur"), Word("buffet", excluded=True)), ()),
        ("-territoire:magog", (Word("territoire:magog", excluded=True),), ()),
        ("territoire:Memphrémagog", (), (TERRITORY,)),
        ("territory:memphremagog", (), (TERRITORY,)),
        ("TERRITOIRE : memphremagog", (), (TERRITORY,)),
        (
            'categorie:"Alimentation et traiteur"',
            (),
            (Filter(FacetName.CATEGORY, "alimentation-et-traiteur"),),
        ),
        ("catégorie:transport", (), (Filter(FacetName.CATEGORY, "transport"),)),
        ("forme:obnl", (), (Filter(FacetName.LEGAL_FORM, "obnl"),)),
        (
            "mode:invitation nature:goods",
            (),
            (Filter(FacetName.AWARD_MODE, "invitation"), Filter(FacetName.NATURE, "goods")),
        ),
        ("territoire:memphremagog territoire:memphremagog", (), (TERRITORY,)),
        ("pays:canada", (Word("pays:canada"),), ()),
        ("territoire:", (Word("territoire:"),), ()),
        ("http://exemple.ca", (Word("http://exemple.ca"),), ()),
        ("!!! ---", (), ()),
    ],
)
def test_a_query_is_read_from_what_is_typed(
    text: str, words: tuple[Word, ...], filters: tuple[Filter, ...]
) -> None:
    query = Query.parse(text)
    assert query.words == words
    assert query.filters == filters


@pytest.mark.parametrize("text", ["traiteur", "traiteur ", '"boîtes à lunch" -buffet territoire:magog'])
def test_a_query_is_written_back_as_it_can_be_typed(text: str) -> None:
    assert str(Query.parse(text)) == text


@given(st.text(max_size=80))
def test_writing_and_reading_a_query_changes_nothing(text: str) -> None:
    query = Query.parse(text)
    assert Query.parse(str(query)) == query


def test_a_space_after_the_last_word_finishes_it() -> None:
    assert Query.parse("traiteur ").finished
    assert not Query.parse("traiteur").finished


def test_a_filter_is_toggled_on_and_off() -> None:
    query = Query.parse("traiteur")
    chosen = query.toggled(TERRITORY)
    assert chosen.chosen(FacetName.TERRITORY) == {"memphremagog"}
    assert chosen.toggled(TERRITORY) == query
