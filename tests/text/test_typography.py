import pytest
from hypothesis import given
from hypothesis import strategies as st

from jachete.text.typography import faults, typeset


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Que souhaitez-vous acheter ?", "Que souhaitez-vous acheter?"),
        ("Attention !", "Attention!"),
        ("un ; deux", "un; deux"),
        ("(quoi ?)", "(quoi?)"),
        ("Vraiment ?!", "Vraiment?!"),
        ("« Attention ! »", "«\u202fAttention!\u202f»"),
        ("Trouvé dans : Services", "Trouvé dans\u00a0: Services"),
        ("Trouvé dans: Services", "Trouvé dans\u00a0: Services"),
        ("Trouvé dans\u202f: Services", "Trouvé dans\u00a0: Services"),
        ("« boîte-repas »", "«\u202fboîte-repas\u202f»"),
        ("«boîte-repas»", "«\u202fboîte-repas\u202f»"),
        ("l'entreprise d'ici", "l’entreprise d’ici"),
        ("l'« économie »", "l’«\u202féconomie\u202f»"),
        ("25 000 $", "25\u00a0000\u00a0$"),
        ("1,2 M$ et 78 %", "1,2\u00a0M$ et 78\u00a0%"),
        ("4 km, 9 h 12", "4\u00a0km, 9\u00a0h 12"),
        ("12 m², 20 °C, 14 Mo", "12\u00a0m², 20\u00a0°C, 14\u00a0Mo"),
        ("9:30", "9:30"),
        ("https://exemple.ca/a?b=c !", "https://exemple.ca/a?b=c!"),
        ("https://exemple.ca : voir", "https://exemple.ca\u00a0: voir"),
        ("info@exemple.ca ; www.exemple.ca", "info@exemple.ca; www.exemple.ca"),
    ],
)
def test_spaces_stand_as_quebec_sets_them(typed: str, text: str) -> None:
    assert typeset(typed) == text
    assert faults(text) == []
    assert bool(faults(typed)) == (typed != text)


_SIGNS = "ab12 «»:;!?'%$.)/@hw\u00a0\u202f"


_TEXTS = st.text(_SIGNS, max_size=30)
_BESIDE_ADDRESSES = st.builds("{}{}".format, st.sampled_from(["https://a.example", "a@b.example"]), _TEXTS)


@given(_TEXTS | _BESIDE_ADDRESSES | st.text(max_size=30))
def test_setting_twice_changes_nothing_more(text: str) -> None:
    assert typeset(typeset(text)) == typeset(text)


@given(_TEXTS | _BESIDE_ADDRESSES)
def test_a_text_is_faulty_when_setting_changes_it(text: str) -> None:
    assert bool(faults(text)) == (typeset(text) != text)


def test_a_fault_is_told_with_the_words_around_it() -> None:
    assert faults("Que souhaitez-vous acheter ? Un repas coûte 25\u00a0$.") == ["vous acheter ? Un repas c"]
