"""Timing calls in turn, so that a noisy machine is noisy for all, and tables of what was measured."""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence

Milliseconds = list[float]


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that `share` percent of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share / 100 * (len(ordered) - 1)))]


def in_turn(
    calls: Mapping[str, Callable[[str], object]],
    texts: Iterable[str],
    clock: Callable[[], float] = time.perf_counter,
) -> dict[str, Milliseconds]:
    """Give each text to each call in turn and return their times in milliseconds, on a clock in seconds."""
    times: dict[str, Milliseconds] = {name: [] for name in calls}
    for text in texts:
        for name, call in calls.items():
            start = clock()
            call(text)
            times[name].append((clock() - start) * 1000)
    return times


def once(call: Callable[[], object]) -> float:
    """Return the seconds that one call takes."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)
