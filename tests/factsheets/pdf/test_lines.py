"""Words broken into lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jachete.factsheets.pdf import styles
from jachete.factsheets.pdf.setting.lines import Line, Measured, Run

SIZE = 10.0


@pytest.fixture(autouse=True)
def _fonts() -> None:
    styles.register_fonts()


def run(text: str, font: str = styles.TEXT) -> Run:
    return Run(text, font, SIZE, styles.INK)


def wide(text: str, font: str = styles.TEXT) -> float:
    return styles.width(text, font, SIZE)


def broken(runs: list[Run], room: float, first: float | None = None) -> list[str]:
    measured = Measured(runs)
    lines = measured.lines(room if first is None else first, room)
    return [measured.text[line.start : line.end] for line in lines]


def test_a_line_holds_the_words_that_it_can() -> None:
    assert broken([run("un deux trois")], wide("un deux") + 0.1) == ["un deux", "trois"]
    assert broken([run("un deux trois")], 1000) == ["un deux trois"]
    assert broken([run("")], 1000) == []


def test_a_first_line_may_have_less_room() -> None:
    assert broken([run("un deux trois")], 1000, first=wide("un") + 0.1) == ["un", "deux trois"]


def test_a_line_loses_a_little_of_its_spaces_to_hold_one_more_word() -> None:
    whole, space = wide("un deux trois"), wide(" ")
    assert broken([run("un deux trois")], whole - space * 0.09) == ["un deux trois"]
    assert broken([run("un deux trois")], whole - space * 0.11) == ["un deux", "trois"]


def test_a_word_that_no_line_can_hold_begins_where_there_is_room_and_goes_on() -> None:
    room = wide("aaaaa") + 0.1
    assert broken([run("a aaaaaaaaaa b")], room) == ["a aaa", "aaaaa", "aa b"]
    assert broken([run("aaaa aaaaaaa")], room) == ["aaaa", "aaaaa", "aa"]


def test_a_column_narrower_than_a_letter_has_one_a_line() -> None:
    assert broken([run("abc d")], 1.0) == ["a", "b", "c", "d"]


def test_runs_of_several_fonts_are_one_phrase() -> None:
    runs = [run("Siège\u00a0: ", styles.STRONG), run("Magog et "), run("Sutton")]
    room = wide("Siège\u00a0: ", styles.STRONG) + wide("Magog") + 0.1
    assert broken(runs, room) == ["Siège\u00a0: Magog", "et Sutton"]


def test_a_word_of_two_fonts_is_not_parted() -> None:
    runs = [run("très "), run("fo", styles.STRONG), run("rt")]
    assert broken(runs, wide("très fort") - 5) == ["très", "fort"]
    long = [run("a" * 5, styles.STRONG), run("b" * 5)]
    assert "".join(broken(long, wide("aaa"))) == "aaaaabbbbb"


def test_what_stands_between_two_places_keeps_its_look() -> None:
    measured = Measured([run("abc", styles.STRONG), run("def")])
    assert [(part.text, part.font) for part in measured.within(2, 4)] == [
        ("c", styles.STRONG),
        ("d", styles.TEXT),
    ]
    assert [part.text for part in measured.within(4, None)] == ["ef"]


@given(
    st.lists(st.text(alphabet="aéiW.", min_size=1, max_size=20), min_size=1, max_size=12),
    st.floats(min_value=3, max_value=120),
    st.integers(min_value=0, max_value=30),
)
def test_nothing_is_lost_and_no_line_exceeds_its_room(words: list[str], room: float, cut: int) -> None:
    styles.register_fonts()
    text = " ".join(words)
    runs = [part for part in (run(text[:cut], styles.STRONG), run(text[cut:])) if part.text]
    measured = Measured(runs)
    lines = measured.lines(room, room)
    assert [line.start for line in lines[1:]] == [_next(measured.text, line) for line in lines[:-1]]
    assert (lines[0].start, lines[-1].end) == (0, len(text))
    for line in lines:
        said = measured.text[line.start : line.end]
        assert line.width <= room + said.count(" ") * SIZE * 0.02 + 0.01 or len(said) == 1


def _next(text: str, line: Line) -> int:
    return line.end + (text[line.end] == " ")
