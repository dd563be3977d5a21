import datetime

import pytest

from jachete.text.formats import date_text, joined, labelled, moment_text, number, time_text


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
    ("time", "language", "text"),
    [
        (datetime.time(9, 12), "fr", "9\u00a0h\u00a012"),
        (datetime.time(15, 5), "fr", "15\u00a0h\u00a005"),
        (datetime.time(9), "fr", "9\u00a0h"),
        (datetime.time(9, 12), "en", "9:12\u00a0a.m."),
        (datetime.time(12, 0), "en", "12:00\u00a0p.m."),
        (datetime.time(0, 30), "en", "12:30\u00a0a.m."),
    ],
)
def test_hours_are_written_as_one_says_them(time: datetime.time, language: str, text: str) -> None:
    assert time_text(time, language) == text


@pytest.mark.parametrize(
    ("moment", "language", "text"),
    [
        ("2026-11-20T09:12", "fr", "Aujourd’hui, 9\u00a0h\u00a012"),
        ("2026-11-19T23:59", "fr", "Hier, 23\u00a0h\u00a059"),
        ("2026-11-18T15:40", "fr", "18\u00a0novembre"),
        ("2025-05-01T15:40", "fr", "1er\u00a0mai 2025"),
        ("2026-11-19T15:40", "en", "Yesterday, 3:40\u00a0p.m."),
        ("2026-11-18T15:40", "en", "November\u00a018"),
    ],
)
def test_a_moment_is_as_exact_as_it_is_near(moment: str, language: str, text: str) -> None:
    at, now = map(datetime.datetime.fromisoformat, (moment, "2026-11-20T00:05"))
    assert moment_text(at, now, language) == text


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
