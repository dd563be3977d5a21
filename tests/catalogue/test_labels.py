import pytest

from jachete.catalogue.labels import Label


@pytest.mark.parametrize(
    ("label", "language", "expected"),
    [
        (Label("Travaux", "Works"), "fr", "Travaux"),
        (Label("Travaux", "Works"), "en", "Works"),
        (Label("Travaux", ""), "en", "Travaux"),
        (Label("Travaux", "Works"), "es", "Travaux"),
    ],
)
def test_a_label_is_french_unless_english_is_asked_for_and_known(
    label: Label, language: str, expected: str
) -> None:
    assert label.text(language) == expected
