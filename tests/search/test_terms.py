import pytest

from jachete.search.query import Query
from jachete.search.terms import Asked, Term, read


def _open(text: str) -> Term:
    return Term(text, open=True)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", ()),
        ("traiteur", (_open("traiteur"),)),
        ("traiteur ", (Term("traiteur"),)),
        ("boîtes à lunch", (Term("boites"), _open("lunch"))),
        ("l’ébénisterie", (_open("ebenisterie"),)),
        ("sous-traitance", (_open("traitance"),)),
        ("la", (_open("la"),)),
        ("de la", (Term("de"), _open("la"))),
        ("entretien d", (Term("entretien"),)),
        ("entretien m", (Term("entretien"),)),
        ("entretien me", (Term("entretien"), _open("me"))),
        ('"traiteur"', (Term("traiteur", exact=True),)),
        ('entretien "menager"', (Term("entretien"), Term("menager", exact=True))),
        ("1140 000 017", (_open("1140000017"),)),
        ("819 555-0142 ", (Term("8195550142"),)),
        ("local 12", (Term("local"), _open("12"))),
        ("J1H 1K1", (Term("j1h"), _open("1k1"))),
    ],
)
def test_terms_are_the_telling_words_typed(text: str, wanted: tuple[Term, ...]) -> None:
    assert read(Query.parse(text)).wanted == wanted


def test_excluded_words_and_phrases_stand_apart() -> None:
    assert read(Query.parse('"boîtes à lunch" -d’école ')) == Asked(
        (Term("boites", exact=True), Term("lunch", exact=True)),
        (Term("ecole"),),
        (("boites", "a", "lunch"),),
    )
