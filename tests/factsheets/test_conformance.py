from dataclasses import replace
from functools import cache
from pathlib import Path

import page
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archival import samples, verapdf
from archival.own_checks import faults
from jachete import i18n
from jachete.factsheets.pdf import Paper, sheet_bytes

KINDS = ["poor", "rich", "very long", *(f"hostile {number}" for number in range(len(samples.HOSTILE)))]


@cache
def _content(kind: str) -> bytes:
    return sheet_bytes(samples.sheets()[kind])


def _page_faults(content: bytes) -> list[str]:
    reports = [page.validate_pdf_bytes(content, profile=profile) for profile in ("ua1", "2a")]
    return [str(failure) for report in reports for failure in report.failures]


@pytest.mark.parametrize("kind", KINDS)
def test_a_sheet_hides_nothing_and_has_an_owner_for_everything(kind: str) -> None:
    assert faults(_content(kind)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_sheet_passes_the_quick_validator(kind: str) -> None:
    assert _page_faults(_content(kind)) == []


def test_sheets_of_every_kind_pass_the_reference_validator(tmp_path: Path) -> None:
    """PDF/UA-1 and PDF/A-2a by veraPDF; in both languages, on both papers."""
    contents = {kind: _content(kind) for kind in KINDS}
    contents["A4"] = sheet_bytes(samples.sheet(samples.rich()), Paper.A4)
    contents["English"] = sheet_bytes(samples.sheet(samples.rich(), "en"))
    files = []
    for number, content in enumerate(contents.values()):
        files.append(tmp_path / f"{number}.pdf")
        files[-1].write_bytes(content)
    found = verapdf.failures(files)
    assert dict(zip(contents, found.values(), strict=True)) == {
        kind: {"ua1": [], "2a": []} for kind in contents
    }


@pytest.mark.slow
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=400), st.text(max_size=60), st.integers(0, 30))
def test_any_text_makes_a_sheet_that_passes(long: str, short: str, count: int) -> None:
    i18n.use("fr")
    enterprise = samples.hostile(long)
    offers = tuple(replace(enterprise.offers[0], label=f"{short} {number}") for number in range(count))
    content = sheet_bytes(samples.sheet(replace(enterprise, name=short, offers=offers)))
    assert faults(content) == []
    assert _page_faults(content) == []
