"""Every page of the help follows the typography of its language."""

from pathlib import Path

import pytest

from jachete import paths
from words import english_faults, french_faults

PAGES = sorted((paths.resources() / "help").glob("*/*.md"))
FAULTS = {"fr": french_faults, "en": english_faults}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}-{page.stem}")
def test_a_page_of_the_help_is_well_set(page: Path) -> None:
    lines = page.read_text("utf-8").splitlines()
    faults = FAULTS[page.parent.name]
    assert [fault for line in lines for fault in faults(line.strip().lstrip("-#* |"))] == []
