import datetime

import pytest

from jachete.text.formats import date_text, joined, labelled, number


@pytest.mark.parametrize(
    ("date", "language", "text"),
    [
        (datetime.date(2026, 11, 3), "fr", "3\u00a0novembre 2026"),
        (datetime.date(2026, 5, 1), "fr", "1er\u00a0mai 2026"),
        (datetime.date(2026, 8, 31), "fr", "31\u00a0août 2026"),
        (datetime.date(2026, 11, 3), "en", "November\u00a03, 2026"),
    ],
)
def test_dates_are_written_in_words(date: datetime.date, language: str, text: str) -> None:
    assert date_text(date, language) == text


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [
        (7, "fr", "7"),
        (25_000, "fr", "25\u00a0000"),
        (1_234_567, "fr", "1\u00a0234\u00a0567"),
        (25_000, "en", "25,000"),
    ],
)
def test_thousands_stand_apart(value: int, language: str, text: str) -> None:
    assert number(value, language) == text


@pytest.mark.parametrize(
    ("items", "language", "text"),
    [
        ([], "fr", ""),
        (["a"], "fr", "a"),
        (["a", "b"], "fr", "a et b"),
        (["a", "b", "c"], "fr", "a, b et c"),
        (["a", "b", "c"], "en", "a, b and c"),
    ],
)
def test_a_list_is_a_phrase(items: list[str], language: str, text: str) -> None:
    assert joined(items, language) == text


@pytest.mark.parametrize(
    ("label", "language", "text"),
    [
        ("Siège", "fr", "Siège\u00a0: Magog"),
        ("Seat", "en", "Seat: Magog"),
        ("", "fr", "Magog"),
        ("", "en", "Magog"),
    ],
)
def test_a_label_stands_before_what_it_names(label: str, language: str, text: str) -> None:
    assert labelled(label, "Magog", language) == text
