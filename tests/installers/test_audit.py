"""The search for known vulnerabilities never says that all is well without having looked."""

from typing import Any

import audit
import pytest

CLEAN = {"dependencies": [{"name": "exemple", "version": "1.0", "vulns": []}]}
TOUCHED = {
    "dependencies": [
        {"name": "exemple", "version": "1.0", "vulns": [{"id": "PYSEC-0000-1", "fix_versions": ["1.1"]}]}
    ]
}
SKIPPED = {"dependencies": [{"name": "exemple", "skip_reason": "inconnue"}]}


@pytest.mark.parametrize(
    ("answer", "arguments", "status", "said"),
    [
        (CLEAN, [], audit.CLEAN, "aucune connue, 1 distributions vérifiées"),
        (TOUCHED, [], audit.TOUCHED, "PYSEC-0000-1; corrigée dans\u00a0: 1.1"),
        (SKIPPED, [], audit.TOUCHED, "exemple\u00a0: pas vérifiée"),
        ({"dependencies": []}, [], audit.TOUCHED, "aucune distribution n’a été vérifiée"),
        (None, [], audit.CLEAN, "AUCUNE VÉRIFICATION FAITE"),
        (None, ["--required"], audit.UNREACHABLE, "AUCUNE VÉRIFICATION FAITE"),
    ],
    ids=["clean", "touched", "skipped", "nothing", "no answer", "no answer, required"],
)
def test_the_exit_status_tells_what_was_learned(
    answer: dict[str, Any] | None,
    arguments: list[str],
    status: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(audit, "ask", lambda _lock: answer)
    assert audit.main(arguments) == status
    spoken = capsys.readouterr()
    assert said in spoken.out + spoken.err


def test_a_source_that_cannot_be_reached_answers_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert audit.ask(audit.LOCK) is None
