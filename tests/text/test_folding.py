"""Text as it is searched: nothing of how it was typed matters, and every word leads back to its place."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jachete.text.folding import digits, fold, slug, spaced, spans, words

#: Letters, digits, marks and punctuation of the languages written in Latin letters, as files keep them.
LATIN = st.text(
    st.one_of(
        st.characters(max_codepoint=0x24F, categories=["L", "N", "P", "S", "Z"]),
        st.sampled_from("’‘“”«»–—…™€½⅓²ºª\u202f\u00a0\ufb01\u0301\u0302ẞʼ'œŒæÆ"),
    ),
    max_size=40,
).map(lambda text: unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        ("Entretien MÉNAGER", "entretien menager"),
        ("L’Œuvre d’Été", "l'oeuvre d'ete"),
        ("Ex æquo", "ex aequo"),
        ("ÇA Où ÿ Ñandú", "ca ou y nandu"),
        ("Straße STRASSE ẞ", "strasse strasse ss"),
        ("Łódź, Ærø", "lodz, aero"),
        ("e\u0301te\u0301", "ete"),
        ("O\u0302\u0323", "o"),
        ("l`atelier, lʼatelier", "l'atelier, l'atelier"),
        ("\ufb01nition", "finition"),
        ("İstanbul", "istanbul"),
        ("100 m² – 2ᵉ nº 5", "100 m2 – 2e no 5"),
        ("25\u00a0000\u00a0$", "25\u00a0000\u00a0$"),
        ("Exemple™ et ⅓ de µm", "exemple™ et ⅓ de µm"),
        ("Ǽ ᴭ", "ae ae"),
        ("名前", "名前"),
        ("\ud800", "\ud800"),
    ],
)
def test_accents_case_ligatures_and_apostrophes_are_forgiven(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("text", ["m²", "nº", "³", "½", "µ", "™", "Œuvre", "été"])
def test_a_word_folds_alike_whatever_stands_beside_it(text: str) -> None:
    """The presence of a character outside Latin-1 takes another way, which must lead to the same place."""
    assert fold(f"{text} –") == f"{fold(text)} –"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("d’œuvre", ["d", "oeuvre"]),
        ("boîtes-repas (24/7)", ["boites", "repas", "24", "7"]),
        ("aujourd'hui_même", ["aujourd", "hui", "meme"]),
        ("  ¡!  ", []),
        ("Exemple™", ["exemple"]),
    ],
)
def test_words_are_runs_of_letters_and_digits(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Traiteur La Tablée Exemple", "traiteur-la-tablee-exemple"),
        ("L’Œuvre d’Été (2026)", "l-oeuvre-d-ete-2026"),
        ("«\u202f!\u202f»", ""),
    ],
)
def test_a_slug_is_an_identifier(text: str, expected: str) -> None:
    assert slug(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Entretien ménager", [("entretien", 0, 9), ("menager", 10, 17)]),
        ("L’Œuvre verte", [("l", 0, 1), ("oeuvre", 2, 7), ("verte", 8, 13)]),
        ("e\u0301te\u0301 bleu", [("ete", 0, 5), ("bleu", 6, 10)]),
        ("straße", [("strasse", 0, 6)]),
        ("\ufb01nir tôt", [("finir", 0, 4), ("tot", 5, 8)]),
        ("œe\u0301 suite", [("oee", 0, 3), ("suite", 4, 9)]),
    ],
)
def test_a_folded_word_leads_back_to_its_place(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert spans(text) == expected


@given(LATIN)
@example("ŉ Ǽ ᴭ")
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(LATIN)
@example("⅓ Exemple™ m²")
@example("lʼŒuvre")
def test_spans_name_the_same_words(text: str) -> None:
    assert [word for word, _start, _end in spans(text)] == words(text)


@given(LATIN)
def test_spans_point_into_the_original(text: str) -> None:
    places = spans(text)
    assert all(words(text[start:end]) == [word] for word, start, end in places)
    assert all(before[2] <= after[1] for before, after in pairwise(places))


@given(LATIN, LATIN)
def test_words_do_not_depend_on_their_neighbours(one: str, other: str) -> None:
    assert words(f"{one} {other}") == words(one) + words(other)


@given(LATIN)
def test_composed_and_decomposed_texts_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)


@given(LATIN)
@example("« à_côté » – ½ ٣٤\n№ 5")
def test_a_spaced_text_keeps_words_and_digits_where_they_are(text: str) -> None:
    folded = fold(text)
    assert spaced(folded) == "".join(each if each.isalnum() or each == "\n" else " " for each in folded)
    assert spaced(folded).split() == words(text)
    assert digits(folded) == "".join(each for each in folded if each.isdecimal() or each == "\n")
