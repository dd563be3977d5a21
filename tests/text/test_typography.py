import pytest
from hypothesis import given
from hypothesis import strategies as st

from jachete.text.typography import is_typeset, typeset


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Que souhaitez-vous acheter ?", "Que souhaitez-vous acheter?"),
        ("Attention !", "Attention!"),
        ("un ; deux", "un; deux"),
        ("Trouvé dans : Services", "Trouvé dans\u00a0: Services"),
        ("« boîte-repas »", "«\u202fboîte-repas\u202f»"),
        ("«boîte-repas»", "«\u202fboîte-repas\u202f»"),
        ("l'entreprise d'ici", "l’entreprise d’ici"),
        ("25 000 $", "25\u00a0000\u00a0$"),
        ("1,2 M$ et 78 %", "1,2\u00a0M$ et 78\u00a0%"),
        ("4 km, 9 h 12", "4\u00a0km, 9\u00a0h 12"),
        ("9:30", "9:30"),
        ("https://exemple.ca/a?b=c !", "https://exemple.ca/a?b=c!"),
        ("info@exemple.ca ; www.exemple.ca", "info@exemple.ca; www.exemple.ca"),
    ],
)
def test_spaces_stand_as_quebec_sets_them(typed: str, text: str) -> None:
    assert typeset(typed) == text
    assert is_typeset(text)
    assert not is_typeset(typed) or typed == text


@given(st.text("ab12 «»:;!?'%$\u00a0\u202f", max_size=30))
def test_setting_twice_changes_nothing_more(text: str) -> None:
    assert typeset(typeset(text)) == typeset(text)
