"""Where a person's own files lie, in words."""

import pytest

from jachete import paths
from jachete.holding import holding_said, nothing_kept
from jachete.paths import Holding


def test_each_place_of_a_persons_files_is_said_in_words_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    said = set()
    for each in Holding:
        monkeypatch.setattr(paths, "holding", lambda each=each: each)
        said.add(holding_said())
    assert len(said) == len(Holding)


def test_a_read_only_folder_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert nothing_kept() == ""
    monkeypatch.setattr(paths, "keeps", lambda: False)
    assert str(paths.own()) in nothing_kept()
