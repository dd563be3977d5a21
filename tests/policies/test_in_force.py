"""The policies in force: which place decides, what they leave to the person, what is refused."""

from pathlib import Path

import pytest

from jachete import paths
from jachete.editions.installed import install
from jachete.errors import FixedByPolicyError, PoliciesRefusedError
from jachete.exporting.kinds import Kind
from jachete.policies.in_force import FREE, Policies, decided, in_force
from jachete.policies.policy import Policy
from jachete.policies.reading import Written

ASKED = Path("/tmp/autre.db")  # noqa: S108 - never opened


def test_each_policy_is_decided_by_the_first_place_that_names_it(tmp_path: Path) -> None:
    policies = decided(
        [
            Written("HKLM", {"Language": "fr"}),
            Written("fichier", {"language": "en", "remember_records": False}, tmp_path),
        ]
    )
    assert policies == Policies(
        language="fr",
        remember_records=False,
        sources={Policy.LANGUAGE: "HKLM", Policy.REMEMBER_RECORDS: "fichier"},
    )


def test_what_is_no_policy_is_passed_over_and_said() -> None:
    policies = decided([Written("fichier", {"couleur": "bleu"})])
    assert policies.sources == {}
    [said] = policies.passed_over
    assert "couleur" in said
    assert "fichier" in said


def test_every_fault_of_every_place_is_told_at_once() -> None:
    places = [
        Written("HKLM", {"language": "de"}),
        Written("fichier", {"remember_records": "oui", "edition": ""}),
        Written("autre", {}, fault="illisible"),
    ]
    with pytest.raises(PoliciesRefusedError) as refusal:
        decided(places)
    assert len(refusal.value.faults) == 4
    assert refusal.value.where == "HKLM, fichier, autre"


def test_the_computers_file_is_in_force(policies_file: Path) -> None:
    assert in_force() == FREE
    policies_file.write_text('export_formats = ["csv"]\n', encoding="utf-8")
    assert in_force().export_formats == (Kind.CSV,)
    assert in_force().sources == {Policy.EXPORT_FORMATS: str(policies_file)}


def test_the_edition_is_the_organisations_then_the_one_asked_for_then_installed_then_brought_along(
    tmp_path: Path,
) -> None:
    fixed = Policies(edition=tmp_path / "fixe.db")
    assert fixed.edition_to_open(None) == tmp_path / "fixe.db"
    assert fixed.edition_to_open(tmp_path / "fixe.db") == tmp_path / "fixe.db"
    assert FREE.edition_to_open(ASKED) == ASKED
    assert FREE.edition_to_open(None) == paths.bundled_edition()
    (tmp_path / "reçue").write_bytes(b"contenu")
    received = install(tmp_path / "reçue")
    assert FREE.edition_to_open(None) == received


def test_what_goes_against_a_policy_is_refused_with_what_is_fixed(tmp_path: Path) -> None:
    policies = Policies(tmp_path / "fixe.db", tmp_path / "carnet.db", "fr", (Kind.CSV,))
    for refused in (
        lambda: policies.edition_to_open(ASKED),
        lambda: policies.notebook_to_open(ASKED),
        lambda: policies.language_to_speak("en"),
        lambda: policies.allow(Kind.XLSX),
    ):
        with pytest.raises(FixedByPolicyError):
            refused()
    assert policies.notebook_to_open(None) == tmp_path / "carnet.db"
    assert policies.language_to_speak(None) == policies.language_to_speak("fr") == "fr"
    policies.allow(Kind.CSV)


def test_nothing_is_refused_where_no_policy_decides() -> None:
    assert FREE.notebook_to_open(ASKED) == ASKED
    assert FREE.notebook_to_open(None) == paths.notebook()
    assert FREE.language_to_speak("en") == "en"
    assert FREE.kinds() == tuple(Kind)


def test_policies_that_cannot_be_understood_open_nothing() -> None:
    refusal = PoliciesRefusedError("fichier", ["faute"])
    with pytest.raises(PoliciesRefusedError):
        Policies(refusal=refusal).edition_to_open(None)


@pytest.mark.parametrize(
    ("policies", "policy", "words"),
    [
        (Policies(export_formats=(Kind.XLSX, Kind.CSV)), Policy.EXPORT_FORMATS, "xlsx, csv"),
        (Policies(export_formats=()), Policy.EXPORT_FORMATS, "aucun"),
        (Policies(remember_records=True), Policy.REMEMBER_RECORDS, "oui"),
        (Policies(remember_records=False), Policy.REMEMBER_RECORDS, "non"),
        (Policies(language="en"), Policy.LANGUAGE, "en"),
    ],
)
def test_a_decision_is_said_in_words(policies: Policies, policy: Policy, words: str) -> None:
    assert policies.said(policy) == words
