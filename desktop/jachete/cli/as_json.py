"""Values → the stable JSON of the command line, documented in the README."""

import dataclasses
import datetime
import json
import platform
from pathlib import Path
from typing import Any

import jachete
from jachete import paths
from jachete.catalogue.directory import Manifest
from jachete.catalogue.enterprise import Enterprise
from jachete.i18n import language
from jachete.notebook.shortlist import Shortlist
from jachete.policies.in_force import Policies
from jachete.policies.policy import Policy
from jachete.search.page import Facet, Hit, Page


def text(value: object) -> str:
    """Return JSON in UTF-8, keys in the order given."""
    return json.dumps(value, ensure_ascii=False, indent=2, default=datetime.date.isoformat)


def page(found: Page) -> dict[str, Any]:
    """Return an answer: the query as understood, the exact total, hits, facets."""
    return {
        "query": str(found.query).strip(),
        "order": found.order.value,
        "total": found.total,
        "directory": found.directory,
        "corrections": [{"typed": each.typed, "used": each.used} for each in found.corrections],
        "left_out": list(found.left_out),
        "suggestions": [
            {"query": str(each.query).strip(), "total": each.total} for each in found.suggestions
        ],
        "hits": [_hit(hit) for hit in found.hits],
        "facets": {facet.name.value: _facet(facet) for facet in found.facets},
    }


def shortlist(kept: Shortlist) -> dict[str, Any]:
    """Return a shortlist with its entries."""
    return {
        "name": kept.name,
        "note": kept.note,
        "made_at": kept.made_at.isoformat(),
        "entries": [
            {
                "enterprise": each.enterprise,
                "name": each.name,
                "place": each.place,
                "note": each.note,
                "added_at": each.added_at.isoformat(),
            }
            for each in kept.entries
        ],
    }


def _hit(hit: Hit) -> dict[str, Any]:
    return {
        "id": hit.id,
        "name": hit.name.text,
        "category": hit.category,
        "legal_form": hit.legal_form,
        "place": hit.place,
        "certifications": list(hit.certifications),
        "excerpt": hit.excerpt.text,
        "marks": [list(span) for span in hit.excerpt.spans],
        "reasons": [
            {"field": reason.field.value, "count": reason.count, "synonym": reason.synonym}
            for reason in hit.reasons
        ],
    }


def _facet(facet: Facet) -> list[dict[str, Any]]:
    return [
        {
            "id": value.id,
            "label": value.label.text(language()),
            "count": value.count,
            "chosen": value.chosen,
        }
        for value in facet.values
    ]


def enterprise(value: Enterprise) -> dict[str, Any]:
    """Return a record: the glossary's fields, ids as in the data package."""
    return dataclasses.asdict(value)


def info(manifest: Manifest, path: str) -> dict[str, Any]:
    """Return the edition, its counts, where it lies, and the versions that read it."""
    notice = manifest.notice
    return {
        "edition": {
            "path": path,
            "label": notice.label,
            "published_on": notice.published_on,
            "region": notice.region,
            "publisher": notice.publisher,
            "notice": notice.notice.text(language()),
            "licence": notice.licence,
            "fictional": notice.fictional,
            "digest": manifest.digest,
        },
        "counts": {
            "enterprises": manifest.enterprises,
            "offers": manifest.offers,
            "contracts": manifest.contracts,
            "candidates": manifest.candidates,
        },
        "versions": {"jachete": jachete.__version__, "python": platform.python_version()},
    }


def places() -> dict[str, Any]:
    """Return where a person's own files lie, why there, and whether anything can be kept."""
    return {"own": {"path": str(paths.own()), "holding": paths.holding().value, "keeps": paths.keeps()}}


def policies(decided: Policies) -> dict[str, Any]:
    """Return what the organisation has decided, where each is written, and what was passed over."""
    return {
        "policies": {
            each.value: {"value": _plain(getattr(decided, each.value)), "source": decided.sources[each]}
            for each in Policy
            if decided.fixes(each)
        },
        "policies_passed_over": list(decided.passed_over),
    }


def _plain(value: object) -> object:
    return str(value) if isinstance(value, Path) else value
