"""Identifiers, typed in every way."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jachete.catalogue.identifiers import email, neq, phone, postal_code, show_neq, unspsc, website


@pytest.mark.parametrize(
    "text",
    [
        "1140000017",
        "1140 000 017",
        "11 4000 0017",
        "11.4000.0017",
        "11-4000-0017",
        " 11\u00a04000\u00a00017 ",
    ],
)
def test_a_neq_is_kept_as_ten_digits(text: str) -> None:
    assert neq(text) == "1140000017"


@pytest.mark.parametrize("start", ["11", "22", "33"])
def test_a_neq_starts_with_the_kind_of_its_owner(start: str) -> None:
    assert neq(start + "40000017") == start + "40000017"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "4440000017",
        "114000001",
        "11400000177",
        "114000001A",
        "NEQ 1140000017",
        "１１40000017",
        "1140000٠17",
    ],
)
def test_what_is_not_a_neq_is_refused(text: str) -> None:
    assert neq(text) is None


def test_a_neq_is_shown_in_groups_that_do_not_break() -> None:
    assert show_neq("1140000017") == "11\u00a04000\u00a00017"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("819 555-0142", "819 555-0142"),
        ("8195550142", "819 555-0142"),
        ("819.555.0142", "819 555-0142"),
        ("(819) 555-0142", "819 555-0142"),
        ("(819)555-0142", "819 555-0142"),
        ("819\u00a0555\u20110142", "819 555-0142"),
        ("819 555–0142", "819 555-0142"),
        ("1 819 555-0142", "819 555-0142"),
        ("+1 819 555-0142", "819 555-0142"),
        ("1-800-555-0142", "800 555-0142"),
        (" 819 555-0142 ", "819 555-0142"),
        ("819 555-0142 poste 12", "819 555-0142, poste 12"),
        ("819 555-0142, poste 12", "819 555-0142, poste 12"),
        ("819 555-0142 Poste 12", "819 555-0142, poste 12"),
        ("819 555-0142 p. 123456", "819 555-0142, poste 123456"),
        ("819 555-0142 ext. 7", "819 555-0142, poste 7"),
        ("819 555-0142 x7", "819 555-0142, poste 7"),
        ("819 555-0142 #7", "819 555-0142, poste 7"),
    ],
)
def test_a_phone_number_is_kept_in_one_form(text: str, kept: str) -> None:
    assert phone(text) == kept


@pytest.mark.parametrize(
    "text",
    [
        "",
        "555-0142",
        "019 555-0142",
        "119 555-0142",
        "819 555-014",
        "819 555-01422",
        "+33 1 70 18 99 00",
        "+819 555-0142",
        "819 555-0142 poste",
        "819 555-0142 poste 1234567",
        "819 555-CHEZ",
        "819 ٥٥٥-0142",
        "tél. 819 555-0142",
    ],
)
def test_what_is_not_a_phone_number_is_refused(text: str) -> None:
    assert phone(text) is None


@pytest.mark.parametrize("text", ["J1H 1K1", "j1h1k1", "J1H-1K1", " J1H\u00a01K1 "])
def test_a_postal_code_is_kept_in_one_form(text: str) -> None:
    assert postal_code(text) == "J1H 1K1"


@pytest.mark.parametrize(
    "text", ["", "J1H 1K", "J1H  1K1", "D1H 1K1", "J1O 1K1", "J1H 1I1", "90210", "J1H 1\u212a1"]
)
def test_what_is_not_a_postal_code_is_refused(text: str) -> None:
    assert postal_code(text) is None


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (email, "info@tablee.example"),
        (email, "o'prenom+x_1@a-b.tablee.example"),
        (website, "https://tablee.example"),
        (website, "http://tablee.example/fr/à-propos?x=1#y"),
        (unspsc, "90101600"),
    ],
)
def test_a_right_address_or_code_is_kept_without_the_spaces_around_it(
    check: Callable[[str], str | None], text: str
) -> None:
    assert check(f" {text} ") == text


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (email, ""),
        (email, "info"),
        (email, "info@tablee"),
        (email, "info @tablee.example"),
        (email, "a@b@tablee.example"),
        (email, "info@tablee.example, b@tablee.example"),
        (email, "infó@tablee.example"),
        (website, ""),
        (website, "tablee.example"),
        (website, "www.tablee.example"),
        (website, "ftp://tablee.example"),
        (website, "javascript:alert(1).example"),
        (website, "file:///etc/passwd.txt"),
        (website, "https://tablee"),
        (website, "https://tablee.example/a b"),
        (website, 'https://tablee.example/"onclick'),
        (website, "https://tablee.example/<b>"),
        (unspsc, ""),
        (unspsc, "9010160"),
        (unspsc, "901016000"),
        (unspsc, "9010160a"),
        (unspsc, "٩0101600"),
    ],
)
def test_a_wrong_address_or_code_is_refused(check: Callable[[str], str | None], text: str) -> None:
    assert check(text) is None


@pytest.mark.parametrize("check", [neq, phone, postal_code, email, website, unspsc])
@given(text=st.text() | st.from_regex(r"[0-9 .()+-]{7,20}"))
def test_what_is_kept_is_kept_again(check: Callable[[str], str | None], text: str) -> None:
    kept = check(text)
    assert kept is None or check(kept) == kept
