"""Any text whatever is a legal search."""

import random
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jachete.search.engine import Engine
from jachete.search.query import Query
from makers import MakeEngine, make_enterprise, make_offer

HOSTILE = (
    "'",
    '"',
    '""',
    "«",
    "» «",
    "(",
    ")",
    "*",
    "%",
    "_",
    "--",
    "; DROP TABLE document",
    "NEAR(a b)",
    "a AND b OR NOT c",
    "a:b:c",
    ":",
    "::",
    "territoire:",
    ":territoire",
    'territoire:"',
    "-",
    "--x",
    "\x00",
    "\ud800",
    "\u202e",
    "\ufeff",
    "😀",
    "é" * 500,
    "a " * 500,
    "œ" * 99,
    "ﷺ",
    "ﬁn",
    "İ",
    "ß",
    "½",
    "x̂" * 50,
    "9" * 400,
    "0" * 9,
    "\n\t\r",
    "名前",
    "ا",
    "ก็",
    "\\",
    "$",
    "^",
    "[a-z]",
    "{1}",
    "l'",
    "d’",
    "qu'",
    "' OR 1=1",
    "a" * 5000,
    "traiteur\x00",
    '-"a b"',
)
PIECES = (
    *HOSTILE,
    "traiteur",
    "buffet",
    "entretien",
    "œuvre",
    "territoire:sherbrooke",
    " ",
    "-",
    '"',
    "é",
    "s",
    ":",
)


@pytest.fixture(scope="module")
def engine(make_module_engine: MakeEngine) -> Engine:
    return make_module_engine(
        make_enterprise(), make_enterprise("Œuvre Exemple", offers=(make_offer("Entretien ménager"),))
    )


def _random_texts(count: int) -> Iterator[str]:
    """Yield texts of pieces and of any characters, always the same ones."""
    source = random.Random(2026)  # noqa: S311 - not a secret
    for number in range(count):
        if number % 2:
            yield "".join(source.choices(PIECES, k=source.randint(1, 5)))[:300]
        else:
            yield "".join(chr(source.randrange(1, 0x3000)) for _ in range(source.randint(1, 12)))


def _answers(engine: Engine, text: str) -> bool:
    page = engine.search(Query.parse(text), limit=1)
    return 0 <= page.total <= page.directory and len(page.hits) <= 1


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_a_search_like_another(engine: Engine, text: str) -> None:
    assert _answers(engine, text)
    engine.propose(text)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=60))
def test_any_text_is_a_search(engine: Engine, text: str) -> None:
    assert _answers(engine, text)
    engine.propose(text)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_hundred_thousand_texts_are_searches(engine: Engine) -> None:
    assert all(_answers(engine, text) for text in _random_texts(100_000))
