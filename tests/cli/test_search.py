"""`jachete search`: words, filters, text and JSON."""

from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]


def ids(answer: Any) -> list[str]:
    return [hit["id"] for hit in answer["hits"]]


@pytest.mark.parametrize("words", [("ebenisterie",), ("ÉBÉNISTERIE",), ("comptoirs",), ("meubles", "mesure")])
def test_words_find_an_enterprise(run: Run, words: tuple[str, ...]) -> None:
    ran = run("search", *words)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("1 entreprise\n\nÉbénisterie Spécimen  [ebenisterie-specimen]\n")


def test_a_result_says_what_matters_and_why_it_is_there(run: Run) -> None:
    assert run("search", "meubles").out.splitlines()[2:] == [
        "Ébénisterie Spécimen  [ebenisterie-specimen]",
        "  OBNL · Magog · Écoresponsable",
        "  Meubles sur mesure.",
        "  Trouvé dans : Mission",
    ]


def test_a_result_leaves_out_what_is_not_known(run: Run) -> None:
    assert run("search", "ferme", "temoin").out.splitlines()[2:4] == [
        "Ferme Témoin  [ferme-temoin]",
        "  Cuisine de production qui forme des personnes en parcours d’insertion.",
    ]


def test_no_word_gives_the_whole_directory_in_french_order(run: Run) -> None:
    ran = run("search", "--json")
    assert ids(ran.json) == ["ebenisterie-specimen", "ferme-temoin", "traiteur-la-tablee-exemple"]
    assert (ran.json["total"], ran.json["directory"], ran.json["query"]) == (3, 3, "")


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--category", "mobilier-ebenisterie"),
        ("--category", "Mobilier et ébénisterie"),
        ("--category", "furniture"),
        ("--nature", "goods"),
        ("--nature", "Biens"),
        ("--territory", "memphremagog"),
        ("--territory", "Memphrémagog"),
        ("--municipality", "Magog"),
        ("--legal-form", "obnl"),
        ("--certification", "ecoresponsable"),
        ("--certification", "Écoresponsable"),
    ],
)
def test_a_filter_takes_an_id_or_a_label(run: Run, option: str, value: str) -> None:
    assert ids(run("search", option, value, "--json").json) == ["ebenisterie-specimen"]


def test_values_of_one_filter_are_alternatives_and_filters_add_up(run: Run) -> None:
    places = ("--territory", "memphremagog", "--territory", "sherbrooke")
    assert len(ids(run("search", *places, "--json").json)) == 2
    assert ids(run("search", *places, "--legal-form", "obnl", "--json").json) == ["ebenisterie-specimen"]


def test_filters_may_be_typed_among_the_words(run: Run) -> None:
    assert ids(run("search", "comptoirs", "territoire:memphremagog", "--json").json) == [
        "ebenisterie-specimen"
    ]


@pytest.mark.parametrize(
    ("option", "known"),
    [("--territory", "sherbrooke, memphremagog"), ("--award-mode", "direct, invitation, public")],
)
@pytest.mark.parametrize("value", ["lune", "", "«!»"])
def test_an_unknown_value_is_refused_with_those_that_are_known(
    run: Run, option: str, known: str, value: str
) -> None:
    ran = run("search", option, value)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == (
        f"La valeur « {value} » n’existe pas pour le filtre « {option[2:]} ». "
        f"La recherche n’a pas été faite. Valeurs connues : {known}.\n"
    )


def test_nothing_found_is_said_aside(run: Run) -> None:
    ran = run("search", "zzzzqqqq", "--territory", "memphremagog")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith("Aucune entreprise ne correspond.")


def test_nothing_found_is_still_an_answer_in_json(run: Run) -> None:
    ran = run("search", "zzzzqqqq", "--json")
    assert (ran.status, ran.json["total"], ran.json["hits"]) == (1, 0, [])
    assert ran.err.startswith("Aucune entreprise ne correspond.")


@pytest.mark.parametrize(
    ("limit", "shown", "rest"),
    [
        (1, 1, "… et 2 autres; demandez-les avec --limit."),
        (2, 2, "… et 1 autre; demandez-la avec --limit."),
        (3, 3, ""),
    ],
)
def test_a_limit_says_how_many_are_left(run: Run, limit: int, shown: int, rest: str) -> None:
    lines = run("search", "--limit", str(limit)).out.splitlines()
    assert lines[0] == "3 entreprises"
    assert len([line for line in lines if line.endswith("]")]) == shown
    assert (lines[-1] == rest) is bool(rest)


def test_the_json_of_a_search_is_stable(run: Run) -> None:
    answer = run("search", "comptoirs", "--nature", "goods", "--json").json
    assert {"query", "order", "total", "directory", "hits", "facets"} <= set(answer)
    assert (answer["query"], answer["order"]) == ("comptoirs nature:goods", "relevance")
    (hit,) = answer["hits"]
    assert list(hit) == [
        "id",
        "name",
        "category",
        "legal_form",
        "place",
        "certifications",
        "excerpt",
        "marks",
        "reasons",
    ]
    assert (hit["category"], hit["place"]) == ("mobilier-ebenisterie", "Magog")
    (mark,) = hit["marks"]
    assert hit["excerpt"][slice(*mark)] == "Comptoirs"
    assert hit["reasons"][0] == {"field": "offer", "count": 1, "synonym": ""}
    assert list(answer["facets"]) == [
        "category",
        "nature",
        "territory",
        "municipality",
        "legal_form",
        "certification",
        "award_mode",
    ]
    assert {"id": "goods", "label": "Biens", "count": 1, "chosen": True} in answer["facets"]["nature"]


def test_labels_follow_the_language(run: Run) -> None:
    answer = run("--language", "en", "search", "comptoirs", "--json").json
    assert {"id": "goods", "label": "Goods", "count": 1, "chosen": False} in answer["facets"]["nature"]


@pytest.mark.parametrize("words", ["'; DROP TABLE document; --", "-traiteur", "%", "\x00", '"', "--", "="])
def test_any_text_is_a_search(run: Run, words: str) -> None:
    assert run("search", "--json", "--", words).status in (0, 1)
    assert run("info").status == 0


def test_a_typing_error_is_said_with_what_was_used_instead(run: Run) -> None:
    ran = run("search", "ebenistreie")
    assert "Résultats pour « ébénisterie » au lieu de « ebenistreie »." in ran.out
    assert run("search", "ebenistreie", "--json").json["corrections"] == [
        {"typed": "ebenistreie", "used": "ébénisterie"}
    ]


def test_when_filters_leave_nothing_other_searches_are_offered(run: Run) -> None:
    ran = run("search", "ebenisterie", "--nature", "works")
    assert ran.status == 1
    assert "Essayez : ebenisterie (1 entreprise)" in ran.err
    asked = run("search", "ebenisterie", "--nature", "works", "--json").json
    assert {"query": "ebenisterie", "total": 1} in asked["suggestions"]
