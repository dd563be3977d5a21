from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import count
from typing import Any

import pytest

from jachete import i18n
from jachete.catalogue.categories import Synonyms
from jachete.catalogue.enterprise import AwardMode
from jachete.catalogue.territories import Municipality
from jachete.search.engine import Engine
from jachete.search.page import Correction, Facet, FieldName, Page
from jachete.search.query import FacetName, Filter, Order, Query
from jachete.search.stopping import Stopped
from makers import (
    MakeEngine,
    make_bare_enterprise,
    make_certification,
    make_contract,
    make_enterprise,
    make_impact,
    make_offer,
    make_vocabulary,
)


def _ids(page: Page) -> list[str]:
    return [hit.id for hit in page.hits]


def _search(engine: Engine, text: str, **options: Any) -> list[str]:
    return _ids(engine.search(replace(Query.parse(text), **options)))


def _facet(page: Page, name: FacetName) -> Facet:
    return next(facet for facet in page.facets if facet.name is name)


def _counts(page: Page, name: FacetName) -> dict[str, int]:
    return {value.id: value.count for value in _facet(page, name).values}


RICH = make_enterprise(
    "Atelier Œuvre Témoin",
    other_names=("AOT",),
    mission="Des parcours d’insertion.",
    neq="1140000017",
    municipality="magog",
    territory="memphremagog",
    clienteles=("Écoles primaires",),
    offers=(make_offer("Ébénisterie", "mobilier-ebenisterie", territories=("sherbrooke",)),),
    contracts=(make_contract("Cégep Spécimen", "Bibliothèque", award_mode=AwardMode.INVITATION),),
    impacts=(make_impact("12 stagiaires"),),
    certifications=(make_certification("Entreprise adaptée"),),
)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("oeuvre", FieldName.NAME),
        ("aot", FieldName.NAME),
        ("l'ebenisterie", FieldName.OFFER),
        ("mobilier", FieldName.CATEGORY),
        ("furniture", FieldName.CATEGORY),
        ("bibliothèque", FieldName.CONTRACT),
        ("cegep", FieldName.CONTRACT),
        ("adaptee", FieldName.CERTIFICATION),
        ("parcours d'insertion", FieldName.MISSION),
        ("stagiaire", FieldName.IMPACT),
        ("magog", FieldName.PLACE),
        ("memphremagog", FieldName.PLACE),
        ("rue modele", FieldName.PLACE),
        ("solidarite", FieldName.LEGAL_FORM),
        ("ecole", FieldName.CLIENTELE),
        ("1140 000 017", FieldName.IDENTIFIER),
        ("11 4000 0017", FieldName.IDENTIFIER),
        ("819-555-0142", FieldName.IDENTIFIER),
        ("(819) 5550142", FieldName.IDENTIFIER),
        ("tablee.example", FieldName.IDENTIFIER),
    ],
)
def test_everything_a_record_says_is_found_and_said(
    make_engine: MakeEngine, text: str, field: FieldName
) -> None:
    page = make_engine(RICH, make_bare_enterprise("Autre Exemple", legal_form="obnl")).search(
        Query.parse(text)
    )
    assert _ids(page) == [RICH.id]
    assert field in [reason.field for reason in page.hits[0].reasons]


@pytest.mark.parametrize(
    "text",
    [
        "ENTRETIEN MÉNAGER",
        "entretien menager",
        "ménager entretien",
        "entretiens ménagères",
        "l’entretien du ménager",
        "entretien ména",
        "entretien-ménager",
        "entretien m",
    ],
)
def test_case_accents_endings_order_and_function_words_are_forgiven(
    make_engine: MakeEngine, text: str
) -> None:
    engine = make_engine(
        make_bare_enterprise("A Exemple", "Entretien ménager"), make_bare_enterprise("B Exemple", "Traiteur")
    )
    assert _search(engine, text) == ["a-exemple"]


def test_all_words_must_match_in_any_fields(make_engine: MakeEngine) -> None:
    engine = make_engine(
        make_bare_enterprise("A Exemple", "Traiteur"),
        make_bare_enterprise("B Exemple", "Traiteur", municipality="magog"),
        make_bare_enterprise("C Exemple"),
    )
    assert _search(engine, "traiteur magog") == ["b-exemple"]


def test_when_nothing_has_all_the_words_the_nearest_says_what_was_left_out(make_engine: MakeEngine) -> None:
    engine = make_engine(
        make_bare_enterprise("A Exemple", "Traiteur", "Buffets"),
        make_bare_enterprise("B Exemple", "Traiteur", "Déneigement"),
    )
    page = engine.search(Query.parse("traiteur buffet toiture "))
    assert _ids(page) == ["a-exemple"]
    assert page.left_out == ("toiture",)
    page = engine.search(Query.parse("buffets déneigement traiteur "))
    assert page.total == 1
    assert len(page.left_out) == 1


def test_a_single_word_that_is_nowhere_finds_nothing(make_engine: MakeEngine) -> None:
    page = make_engine(make_bare_enterprise("A Exemple")).search(Query.parse("zzzzzz"))
    assert (page.total, page.hits, page.left_out, page.suggestions) == (0, (), (), ())


def test_words_that_are_all_nowhere_find_nothing(make_engine: MakeEngine) -> None:
    page = make_engine(make_bare_enterprise("A Exemple")).search(Query.parse("zzzzzz yyyyyy"))
    assert (page.total, page.left_out) == (0, ())


def test_a_typing_error_is_mended_and_said_as_it_was_typed(make_engine: MakeEngine) -> None:
    page = make_engine(make_bare_enterprise("A Exemple", "Ébénisterie")).search(Query.parse("Ébénistreie"))
    assert _ids(page) == ["a-exemple"]
    assert page.corrections == (Correction("Ébénistreie", "ébénisterie"),)


def test_quoting_a_word_searches_it_as_it_is(make_engine: MakeEngine) -> None:
    engine = make_engine(make_bare_enterprise("A Exemple", "Traiteur"))
    assert _search(engine, '"traitteur"') == []
    assert _search(engine, '"traiteur"') == ["a-exemple"]


def test_synonyms_work_both_ways_and_are_the_reason(make_engine: MakeEngine) -> None:
    vocabulary = make_vocabulary(synonyms=(Synonyms("papier", ("déchiquetage", "destruction de documents")),))
    engine = make_engine(
        make_bare_enterprise("A Exemple", "Destruction de documents"),
        make_bare_enterprise("B Exemple", "Déchiquetage"),
        vocabulary=vocabulary,
    )
    page = engine.search(Query.parse("déchiquetage"))
    assert _ids(page) == ["b-exemple", "a-exemple"]
    assert [hit.reasons[0].synonym for hit in page.hits] == ["", "destruction de documents"]
    assert _search(engine, "destruction documents") == ["a-exemple", "b-exemple"]


def test_a_quoted_phrase_keeps_its_words_together(make_engine: MakeEngine) -> None:
    engine = make_engine(
        make_bare_enterprise("A Exemple", "Salle de réunion"),
        make_bare_enterprise("B Exemple", "Réunion", "Salle à louer"),
    )
    assert _search(engine, '"salle de réunion"') == ["a-exemple"]
    assert _search(engine, '"salle de réunion" "a exemple"') == ["a-exemple"]
    assert _search(engine, '"réunion salle"') == []
    assert _search(engine, '"alle de réunion"') == []
    assert sorted(_search(engine, "salle réunion ")) == ["a-exemple", "b-exemple"]


def test_an_excluded_word_shuts_out(make_engine: MakeEngine) -> None:
    engine = make_engine(
        make_bare_enterprise("A Exemple", "Traiteur"),
        make_bare_enterprise("B Exemple", "Traiteur", "Buffets"),
    )
    assert _search(engine, "traiteur -buffet") == ["a-exemple"]
    assert _search(engine, "-buffet") == ["a-exemple"]


def test_words_side_by_side_come_before_words_apart(make_engine: MakeEngine) -> None:
    engine = make_engine(
        make_bare_enterprise("A Exemple", "Grand ménage", "Entretien de parcs"),
        make_bare_enterprise("B Exemple", "Entretien ménage", "Parcs"),
    )
    assert _search(engine, "entretien ménage") == ["b-exemple", "a-exemple"]


def test_heavier_fields_come_first_and_equals_by_name(make_engine: MakeEngine) -> None:
    engine = make_engine(
        make_bare_enterprise("Éclair Exemple", "Buffets"),
        make_bare_enterprise("Zoo Buffet Exemple"),
        make_bare_enterprise("École Exemple", "Buffets"),
        make_bare_enterprise("Mission Exemple", mission="Des buffets."),
    )
    assert _search(engine, "buffet") == [
        "zoo-buffet-exemple",
        "eclair-exemple",
        "ecole-exemple",
        "mission-exemple",
    ]


def test_without_a_word_order_is_french_and_alphabetical(make_engine: MakeEngine) -> None:
    engine = make_engine(
        make_bare_enterprise("Zoo"),
        make_bare_enterprise("Éclair"),
        make_bare_enterprise("eau"),
        make_bare_enterprise("Ébène"),
    )
    assert _search(engine, "") == ["eau", "ebene", "eclair", "zoo"]
    assert _search(engine, "-absent") == ["eau", "ebene", "eclair", "zoo"]


def test_names_order_hits_when_asked(make_engine: MakeEngine) -> None:
    engine = make_engine(
        make_bare_enterprise("A Exemple", mission="Buffets."), make_bare_enterprise("Buffet Exemple")
    )
    assert _search(engine, "buffet", order=Order.NAME) == ["a-exemple", "buffet-exemple"]


def test_distance_orders_hits_from_a_municipality(make_engine: MakeEngine) -> None:
    vocabulary = make_vocabulary(
        municipalities=(
            Municipality("sherbrooke", "Sherbrooke", "sherbrooke", latitude=45.4, longitude=-71.9),
            Municipality("magog", "Magog", "memphremagog", latitude=45.27, longitude=-72.15),
            Municipality("ailleurs", "Ailleurs", "memphremagog"),
        )
    )
    engine = make_engine(
        make_bare_enterprise("A Exemple"),
        make_bare_enterprise("B Exemple", municipality="magog", territory="memphremagog"),
        make_bare_enterprise("C Exemple", municipality="ailleurs", territory="memphremagog"),
        vocabulary=vocabulary,
    )
    assert _search(engine, "", order=Order.DISTANCE, near="magog") == ["b-exemple", "a-exemple", "c-exemple"]
    assert _search(engine, "", order=Order.DISTANCE, near="ailleurs") == [
        "a-exemple",
        "b-exemple",
        "c-exemple",
    ]


def test_a_draw_depends_on_its_seed(make_engine: MakeEngine) -> None:
    engine = make_engine(*(make_bare_enterprise(f"Exemple {number:02}") for number in range(12)))
    draws = {tuple(_search(engine, "", order=Order.DRAW, seed=seed)) for seed in range(5)}
    assert len(draws) == 5
    assert {tuple(sorted(draw)) for draw in draws} == {tuple(_search(engine, ""))}


def test_pages_follow_one_another(make_engine: MakeEngine) -> None:
    engine = make_engine(*(make_bare_enterprise(f"Exemple {number:02}", "Traiteur") for number in range(7)))
    query = Query.parse("traiteur")
    pages = [engine.search(query, offset, 3) for offset in (0, 3, 6)]
    assert [len(page.hits) for page in pages] == [3, 3, 1]
    assert [hit for page in pages for hit in page.hits] == list(engine.search(query).hits)
    assert {page.total for page in pages} == {7}
    assert pages[1].offset == 3


def test_typing_proposes_words_and_enterprises(make_engine: MakeEngine) -> None:
    engine = make_engine(
        make_bare_enterprise("Entraide Exemple", "Entretien ménager", neq="1140000017"),
        make_bare_enterprise("B Exemple", "Entretien", "Œuvres d’art"),
    )
    proposals = engine.propose("entr")
    assert [(each.text, each.count) for each in proposals.completions] == [("entretien", 2), ("entraide", 1)]
    assert proposals.enterprises == (("entraide-exemple", "Entraide Exemple"),)
    assert [each.text for each in engine.propose("bel œuv").completions] == []
    assert [each.text for each in engine.propose("entretien œuv").completions] == ["entretien œuvres"]
    assert engine.propose("").completions == ()
    assert engine.propose("entr ").completions == ()
    assert engine.propose("114").completions == ()


def test_words_of_english_labels_complete_what_is_typed_in_english_only(
    make_engine: MakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = make_engine(
        make_bare_enterprise("A Exemple", "Fournitures"), make_bare_enterprise("B Exemple", "Catering")
    )
    assert [each.text for each in engine.propose("foo").completions] == []
    assert [each.text for each in engine.propose("cat").completions] == ["catering"]
    monkeypatch.setattr(i18n, "_language", "en")
    assert [each.text for each in engine.propose("foo").completions] == ["food"]


def test_what_is_offered_most_is_said_in_the_words_of_buyers(make_engine: MakeEngine) -> None:
    groups = (
        Synonyms("menage", ("entretien ménager", "conciergerie")),
        Synonyms("repas", ("boîtes à lunch", "boîtes-repas")),
        Synonyms("traiteur", ("traiteur", "buffet")),
        Synonyms("absent", ("déneigement", "déblaiement")),
        Synonyms("a-moitie", ("entretien de terrains",)),
    )
    engine = make_engine(
        make_bare_enterprise("A Exemple", "Entretien ménager", "Boîtes-repas"),
        make_bare_enterprise("B Exemple", "Conciergerie"),
        make_bare_enterprise("C Exemple", "Buffets", mission="Boîtes à lunch, traiteur, déneigement."),
        vocabulary=make_vocabulary(synonyms=groups),
    )
    assert engine.offered(6) == ("entretien ménager", "traiteur", "boîtes à lunch")
    assert engine.offered(1) == ("entretien ménager",)
    assert make_engine(make_bare_enterprise("A Exemple")).offered(6) == ()


def test_short_labels_follow_the_language(make_engine: MakeEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = make_engine(make_bare_enterprise("A Exemple"), make_bare_enterprise("B Exemple", legal_form=""))
    assert [hit.legal_form for hit in engine.search(Query()).hits] == ["Coop de solidarité", ""]
    monkeypatch.setattr(i18n, "_language", "en")
    assert engine.search(Query()).hits[0].legal_form == "Solidarity co-op"


@pytest.mark.parametrize("patience", [0, 1, 2])
def test_a_search_stops_when_it_is_no_longer_wanted(make_engine: MakeEngine, patience: int) -> None:
    engine = make_engine(make_bare_enterprise("A Exemple", "Entretien ménager"))
    asked = count()
    with pytest.raises(Stopped):
        engine.search(Query.parse("entretien ménager"), stop=lambda: next(asked) >= patience)


def test_a_phrase_is_no_longer_looked_for_once_nobody_waits_for_it(make_engine: MakeEngine) -> None:
    engine = make_engine(make_bare_enterprise("A Exemple", "Entretien ménager"))
    asked = count()
    with pytest.raises(Stopped):
        engine.search(Query.parse('"entretien ménager"'), stop=lambda: next(asked) >= 2)
    assert next(asked) == 3  # the third time it is asked, between the words and the page


def test_a_phrase_is_looked_for_some_documents_at_a_time(
    make_engine: MakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jachete.search.engine._READ_AT_ONCE", 2)
    labels = [
        "Salle à louer",
        "Meubles",
        "Meubles",
        "Salle de réunion",
        "Salle",
        "Salle de réunion",
        "Salles",
    ]
    engine = make_engine(*(make_bare_enterprise(f"{n} Exemple", label) for n, label in enumerate(labels)))
    assert _search(engine, '"salle de réunion"') == ["3-exemple", "5-exemple"]


SOME = (
    make_bare_enterprise("A Exemple", "Traiteur", legal_form="obnl"),
    make_bare_enterprise("B Exemple", "Traiteur"),
    make_bare_enterprise("C Exemple", "Meubles"),
)


def test_an_empty_directory_answers(make_engine: MakeEngine) -> None:
    engine = make_engine(vocabulary=make_vocabulary(), enterprises=())
    for text in ("", "traiteur", "territoire:sherbrooke", '"a b"', "-x"):
        assert engine.search(Query.parse(text)).total == 0
    assert engine.propose("a").enterprises == ()


def test_threads_search_at_once(make_engine: MakeEngine) -> None:
    engine = make_engine(*SOME)
    texts = ["traiteur", "meubles", "territoire:sherbrooke", "exemple"] * 25
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda text: _search(engine, text), texts))
    assert together == [_search(engine, text) for text in texts]


def test_the_same_directory_gives_the_same_answer_whatever_its_order(make_engine: MakeEngine) -> None:
    first, second = make_engine(*SOME), make_engine(*reversed(SOME))
    for text in ("traiteur", "", "exemple", "territoire:sherbrooke"):
        assert first.search(Query.parse(text)) == second.search(Query.parse(text))


def test_filters_know_their_values(make_engine: MakeEngine) -> None:
    engine = make_engine(*SOME)
    assert engine.values(FacetName.LEGAL_FORM) == ["cooperative-solidarite", "obnl"]
    assert engine.resolve(Filter(FacetName.LEGAL_FORM, "osbl")) is None
