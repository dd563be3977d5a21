"""What each policy may say."""

from pathlib import Path

import pytest

from jachete.exporting.kinds import Kind
from jachete.policies.policy import Misunderstood, Policy, understood

HERE = Path("/etc/jachete").absolute()


@pytest.mark.parametrize(
    ("policy", "value", "meant"),
    [
        (Policy.LANGUAGE, "en", "en"),
        (Policy.EXPORT_FORMATS, ["csv", "xlsx"], (Kind.XLSX, Kind.CSV)),
        (Policy.EXPORT_FORMATS, "xlsx, vcard", (Kind.XLSX, Kind.VCARD_4)),
        (Policy.EXPORT_FORMATS, "xlsx\ncsv", (Kind.XLSX, Kind.CSV)),
        (Policy.EXPORT_FORMATS, [], ()),
        (Policy.EXPORT_FORMATS, "none", ()),
        (Policy.REMEMBER_RECORDS, False, False),
        (Policy.REMEMBER_RECORDS, 1, True),
        (Policy.EDITION, str(HERE / "été.jachete-edition"), HERE / "été.jachete-edition"),
        (Policy.EDITION, "editions/estrie.jachete-edition", HERE / "editions" / "estrie.jachete-edition"),
    ],
)
def test_a_policy_is_understood(policy: Policy, value: object, meant: object) -> None:
    assert understood(policy, value, HERE) == meant


@pytest.mark.parametrize(
    ("policy", "value", "words"),
    [
        (Policy.LANGUAGE, "de", "« fr » ou « en » est attendu"),
        (Policy.LANGUAGE, 1, "est attendu"),
        (Policy.EXPORT_FORMATS, ["xslx"], "une liste est attendue"),
        (Policy.EXPORT_FORMATS, True, "une liste est attendue"),
        (Policy.EXPORT_FORMATS, ["none", "csv"], "exclut tout autre format"),
        (Policy.REMEMBER_RECORDS, "false", "true ou false est attendu"),
        (Policy.REMEMBER_RECORDS, 2, "true ou false est attendu"),
        (Policy.NOTEBOOK, "", "un chemin est attendu"),
        (Policy.NOTEBOOK, 3, "un chemin est attendu"),
        (Policy.NOTEBOOK, "carnet.db", "un chemin complet est attendu"),
        (Policy.NOTEBOOK, "/partage/$INCONNUE_ICI/carnet.db", "une variable de ce chemin est inconnue"),
        (Policy.NOTEBOOK, "/partage/%INCONNUE_ICI%/carnet.db", "une variable de ce chemin est inconnue"),
    ],
)
def test_a_policy_that_means_nothing_says_what_is_expected(policy: Policy, value: object, words: str) -> None:
    with pytest.raises(Misunderstood) as refusal:
        understood(policy, value, None)
    assert words in str(refusal.value).replace("\u202f", " ")


def test_a_path_may_name_the_home_and_variables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARTAGE", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path / "moi"))
    assert understood(Policy.NOTEBOOK, "$PARTAGE/carnet.db", None) == tmp_path / "carnet.db"
    assert understood(Policy.NOTEBOOK, "~/carnet.db", None) == tmp_path / "moi" / "carnet.db"


def test_each_policy_is_called_something_of_its_own() -> None:
    assert len({each.called for each in Policy}) == len(Policy)
