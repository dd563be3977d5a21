import pytest

from jachete.search import indexing, matching
from jachete.search.document import document
from jachete.search.index import Index
from jachete.search.matching import Match, match
from jachete.search.query import Query
from jachete.search.synonyms import Thesaurus
from jachete.search.terms import read
from makers import make_bare_enterprise, make_vocabulary

OFFERS = ("Entretien ménager", "Entretien paysager", "Traiteur", "Ménage et entretien", "Entretien")
GROUP = (("entretien ménager", ("entretien", "menager")), ("conciergerie", ("conciergerie",)))


@pytest.fixture(scope="module")
def index() -> Index:
    """Index a hundred enterprises, of which a quarter does cleaning and two are caretakers."""
    offers = [OFFERS[number % 5] if number < 25 else "Conciergerie" for number in range(27)]
    made = [make_bare_enterprise(f"Exemple {number}", offer) for number, offer in enumerate(offers)]
    made += [make_bare_enterprise(f"Témoin {number}", "Ménagers, ménagerie") for number in range(73)]
    return indexing.build([document(each, make_vocabulary()) for each in made], {})


def _found(index: Index, text: str) -> Match:
    asked = read(Query.parse(text))
    return match(index, Thesaurus([GROUP]).clauses(asked.wanted), asked.excluded)


@pytest.mark.parametrize(
    "text",
    ["entretien", "entretien ménager", "entretien ménager ", "exemple entre", "entretien -paysager", "e"],
)
def test_documents_score_the_same_visited_one_by_one_or_all_in_a_row(
    index: Index, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    scores = []
    for few in (True, False):
        monkeypatch.setattr(matching, "_is_few", lambda _index, _count, few=few: few)
        found = _found(index, text)
        assert found.mask.any()
        scores.append(found.scores[found.mask].tolist())
    assert scores[0] == scores[1]


def test_few_documents_are_visited_one_by_one(index: Index) -> None:
    assert matching._is_few(index, 11)
    assert not matching._is_few(index, 12)


def test_a_word_is_in_one_group_only(index: Index) -> None:
    for text in ("entretien", "entre", "menager", "e", "xyz"):
        (term,) = read(Query.parse(text)).wanted
        words = [word for numbers, _worth in matching.words_for(index, term) for word in numbers]
        assert len(words) == len(set(words))
        assert set(index.prefixed(text)) <= set(words)
