from bisect import bisect_left

import pytest

from jachete.search.texts import Texts

SOUGHT = ("", "a", "e", "mot", "mot 64", "mot 127é", "mot 128", "mot 999", "œ", "z", "mot 5\U0010ffff")


@pytest.mark.parametrize("count", [1, 2, 127, 128, 129, 255, 256, 257, 1000])
def test_texts_are_found_as_in_a_sorted_list(count: int) -> None:
    listed = sorted(f"mot {number}{'é' * (number % 3)}" for number in range(count))
    texts = Texts.of(listed)
    assert len(texts) == count
    assert [texts[number] for number in range(count)] == listed
    assert [texts.number(each) for each in listed] == list(range(count))
    for sought in (*SOUGHT, *listed, *(f"{each}a" for each in listed)):
        assert texts.find(sought) == bisect_left(listed, sought)
        assert (texts.number(sought) is not None) == (sought in listed)


def test_no_text_is_not_an_empty_one() -> None:
    texts = Texts.of(())
    assert (len(texts), texts.find("mot"), texts.number("")) == (0, 0, None)


def test_a_text_that_no_file_can_hold_is_not_there() -> None:
    texts = Texts.of(("mot",))
    assert (texts.number("\ud800"), texts.find("\ud800")) == (None, 1)
