import json
from pathlib import Path
from typing import Any

import pytest

from jachete.errors import CannotWriteError, ShortlistRefusedError
from jachete.notebook.sharing import read_shared, write_shared
from notebooks import make_entry, make_shortlist

SHARED = make_shortlist("Traiteurs d’été", make_entry("À l’œuvre Exemple", note="« oui »\n😀"), note="note")


def _written(path: Path, **changes: Any) -> Path:
    write_shared(SHARED, path)
    content = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(content | changes), encoding="utf-8")
    return path


def test_what_is_shared_is_read_as_it_was(tmp_path: Path) -> None:
    write_shared(SHARED, tmp_path / "été.jachete-selection")
    assert read_shared(tmp_path / "été.jachete-selection") == SHARED


def test_what_a_newer_application_added_is_passed_over(tmp_path: Path) -> None:
    assert read_shared(_written(tmp_path / "liste", colour="blue")) == SHARED


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "pas du JSON"),
        (b"\xff\xfe\x00", "pas du JSON"),
        (b"[" * 100_000, "pas du JSON"),
        (b"[]", "autre application"),
        (b'{"format": "autre"}', "autre application"),
    ],
)
def test_a_file_of_another_kind_is_refused_with_the_reason(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    (tmp_path / "liste").write_bytes(content)
    with pytest.raises(ShortlistRefusedError, match=reason) as caught:
        read_shared(tmp_path / "liste")
    assert "Rien n’a été ajouté" in caught.value.sentence


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"version": 2}, "version plus récente"),
        ({"name": " "}, "name »"),
        ({"name": "x" * 121}, "name »"),
        ({"note": 5}, "note »"),
        ({"made_at": "hier"}, "made_at » n’est pas une date"),
        ({"entries": "x"}, "liste d’entreprises"),
        ({"entries": [{}] * 20_001}, "liste d’entreprises"),
        ({"entries": [5]}, "une de ses entreprises"),
        ({"entries": [{"enterprise": "a", "name": "A"}]}, "added_at »"),
    ],
)
def test_a_shortlist_of_another_form_is_refused_with_the_reason(
    tmp_path: Path, changes: dict[str, Any], reason: str
) -> None:
    with pytest.raises(ShortlistRefusedError, match=reason):
        read_shared(_written(tmp_path / "liste", **changes))


def test_a_file_that_is_missing_or_huge_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ShortlistRefusedError, match="No such file"):
        read_shared(tmp_path / "absente")
    monkeypatch.setattr("jachete.notebook.sharing._LARGEST", 10)
    with pytest.raises(ShortlistRefusedError, match="trop gros"):
        read_shared(_written(tmp_path / "liste"))


def test_a_place_that_refuses_a_file_is_said_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteError):
        write_shared(SHARED, tmp_path / "absent" / "liste")
    (tmp_path / "dossier").mkdir()
    (tmp_path / "dossier" / "x").touch()
    with pytest.raises(CannotWriteError):
        write_shared(SHARED, tmp_path / "dossier")
    assert [each.name for each in tmp_path.iterdir()] == ["dossier"]
