from jachete.search.synonyms import Clause, Thesaurus, Way
from jachete.search.terms import Term

LUNCH = (("boîtes à lunch", ("boites", "a", "lunch")), ("boîtes-repas", ("boites", "repas")))
SHRED = (
    ("déchiquetage", ("dechiquetage",)),
    ("destruction de documents", ("destruction", "de", "documents")),
)


def _terms(text: str) -> list[Term]:
    return [Term(word) for word in text.split()]


def test_terms_that_no_group_knows_are_clauses_of_their_own() -> None:
    assert Thesaurus([LUNCH]).clauses(_terms("traiteur bio")) == (
        Clause((Way((Term("traiteur"),)),)),
        Clause((Way((Term("bio"),)),)),
    )


def test_a_run_of_terms_is_one_clause_with_its_synonyms() -> None:
    assert Thesaurus([LUNCH, SHRED]).clauses(_terms("boite lunch chaude")) == (
        Clause(
            (
                Way((Term("boite"), Term("lunch"))),
                Way((Term("boites"), Term("repas")), "boîtes-repas"),
            )
        ),
        Clause((Way((Term("chaude"),)),)),
    )


def test_synonyms_work_both_ways() -> None:
    thesaurus = Thesaurus([SHRED])
    assert thesaurus.clauses(_terms("destruction documents"))[0].ways[1].synonym == "déchiquetage"
    assert thesaurus.clauses(_terms("dechiquetages"))[0].ways[1].synonym == "destruction de documents"


def test_a_term_of_two_groups_has_the_synonyms_of_both() -> None:
    other = (("déchiquetage", ("dechiquetage",)), ("broyage", ("broyage",)))
    ways = Thesaurus([SHRED, other]).clauses(_terms("dechiquetage"))[0].ways
    assert [way.synonym for way in ways] == ["", "destruction de documents", "broyage"]


def test_quoted_words_have_no_synonyms() -> None:
    clauses = Thesaurus([SHRED]).clauses([Term("dechiquetage", exact=True)])
    assert clauses == (Clause((Way((Term("dechiquetage", exact=True),)),)),)


def test_without_groups_every_term_stands_alone() -> None:
    assert len(Thesaurus([]).clauses(_terms("boites lunch"))) == 2
