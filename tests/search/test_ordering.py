from collections import Counter

import numpy as np
import pytest

from jachete.search.matching import Match
from jachete.search.ordering import by_distance, by_draw, by_name, by_relevance, kilometres

SHERBROOKE = (45.4, -71.9)


def _match(*scores: int) -> Match:
    return Match(np.array([score > 0 for score in scores]), np.array(scores, np.int32))


def test_relevance_sorts_by_score_then_by_name() -> None:
    assert by_relevance(_match(5, 9, 0, 9, 1), 0, 10).tolist() == [1, 3, 0, 4]


@pytest.mark.parametrize(("offset", "limit"), [(0, 2), (2, 2), (3, 5), (9, 2)])
def test_a_slice_is_a_slice_of_the_whole(offset: int, limit: int) -> None:
    match = _match(*(1 + number % 3 for number in range(8)))
    whole = by_relevance(match, 0, 100).tolist()
    assert by_relevance(match, offset, limit).tolist() == whole[offset : offset + limit]


@pytest.mark.parametrize("levels", [1, 3, 50, 100_000])
@pytest.mark.parametrize("share", [0.001, 0.1, 1])
def test_relevance_among_many_is_that_of_a_whole_sort(levels: int, share: float) -> None:
    draw = np.random.default_rng(levels)
    scores, mask = draw.integers(0, levels, 40_000, np.int32), draw.random(40_000) < share
    whole = sorted(np.flatnonzero(mask).tolist(), key=lambda doc: (-scores[doc], doc))
    for offset, limit in ((0, 0), (0, 1), (0, 50), (100, 20), (30, 40_000)):
        found = by_relevance(Match(mask, scores), offset, limit).tolist()
        assert found == whole[offset : offset + limit]


def test_names_are_already_in_order() -> None:
    assert by_name(_match(1, 0, 9, 5), 1, 2).tolist() == [2, 3]


def test_a_draw_is_the_same_for_the_same_seed_and_keeps_its_place_when_narrowed() -> None:
    everything = by_draw(_match(*[1] * 30), 7, 0, 30).tolist()
    assert everything == by_draw(_match(*[1] * 30), 7, 0, 30).tolist()
    assert everything != by_draw(_match(*[1] * 30), 8, 0, 30).tolist()
    some = by_draw(_match(*[number % 2 for number in range(30)]), 7, 0, 30).tolist()
    assert some == [number for number in everything if number % 2]


def test_draws_are_fair_over_many_seeds() -> None:
    """Chi-square with nine degrees of freedom, p = 0.001: each of ten comes first about as often."""
    draws = 5000
    first = Counter(by_draw(_match(*[1] * 10), seed, 0, 1).item() for seed in range(draws))
    chi_square = sum((first[number] - draws / 10) ** 2 / (draws / 10) for number in range(10))
    assert chi_square < 27.9


def test_every_rank_is_drawn_about_equally_often() -> None:
    draws, count = 4000, 6
    ranks = Counter(
        (rank, number)
        for seed in range(draws)
        for rank, number in enumerate(by_draw(_match(*[1] * count), seed, 0, count).tolist())
    )
    expected = draws / count
    assert (
        max(abs(ranks[rank, number] - expected) for rank in range(count) for number in range(count))
        < 0.2 * expected
    )


def test_distance_sorts_from_the_nearest_unknown_places_last() -> None:
    places = np.array(
        [[45.3, -72.1], [np.nan, np.nan], [45.4, -71.9], [45.6, -70.9], [45.4, -71.9]], np.float32
    )
    assert by_distance(_match(1, 1, 1, 1, 1), places, SHERBROOKE, 0, 9).tolist() == [2, 4, 0, 3, 1]


def test_kilometres_are_those_of_the_globe() -> None:
    montreal = np.array([[45.5017, -73.5673]], np.float32)
    assert kilometres(montreal, (46.8139, -71.2080))[0] == pytest.approx(233, abs=3)
