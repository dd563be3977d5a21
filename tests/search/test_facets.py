import numpy as np
import pytest

from jachete.catalogue.enterprise import AwardMode, CertificationKind, Nature
from jachete.search import facets
from jachete.search.engine import Engine
from jachete.search.page import Facet, Page
from jachete.search.query import FacetName, Filter, Query
from makers import (
    MakeEngine,
    make_bare_enterprise,
    make_certification,
    make_contract,
    make_offer,
)


def _ids(page: Page) -> list[str]:
    return [hit.id for hit in page.hits]


def _search(engine: Engine, text: str) -> list[str]:
    return _ids(engine.search(Query.parse(text)))


def _facet(page: Page, name: FacetName) -> Facet:
    return next(facet for facet in page.facets if facet.name is name)


def _counts(page: Page, name: FacetName) -> dict[str, int]:
    return {value.id: value.count for value in _facet(page, name).values}


FACETED = (
    make_bare_enterprise(
        "A Exemple", "Traiteur", municipality="magog", territory="memphremagog", legal_form="obnl"
    ),
    make_bare_enterprise(
        "B Exemple",
        "Traiteur",
        certifications=(make_certification("ICI on recycle +", kind=CertificationKind.CERTIFICATION),),
    ),
    make_bare_enterprise(
        "C Exemple",
        contracts=(make_contract(award_mode=AwardMode.PUBLIC),),
        offers=(
            make_offer("Meubles", "mobilier-ebenisterie", nature=Nature.GOODS, territories=("memphremagog",)),
        ),
    ),
    make_bare_enterprise(
        "D Exemple", certifications=(make_certification("Prix Exemple", kind=CertificationKind.AWARD),)
    ),
)


def test_facets_count_every_value_for_the_current_search(make_engine: MakeEngine) -> None:
    page = make_engine(*FACETED).search(Query())
    assert [facet.name for facet in page.facets] == list(FacetName)
    assert _counts(page, FacetName.CATEGORY) == {"alimentation-traiteur": 2, "mobilier-ebenisterie": 1}
    assert _counts(page, FacetName.NATURE) == {"goods": 1, "services": 2, "works": 0}
    assert _counts(page, FacetName.TERRITORY) == {"sherbrooke": 3, "memphremagog": 2}
    assert _counts(page, FacetName.MUNICIPALITY) == {"sherbrooke": 3, "magog": 1}
    assert _counts(page, FacetName.LEGAL_FORM) == {"cooperative-solidarite": 3, "obnl": 1}
    assert _counts(page, FacetName.CERTIFICATION) == {"ici-on-recycle": 1}
    assert _counts(page, FacetName.AWARD_MODE) == {"direct": 0, "invitation": 0, "public": 1}


def test_values_of_a_facet_are_alternatives_and_facets_add_up(make_engine: MakeEngine) -> None:
    engine = make_engine(*FACETED)
    assert _search(engine, "territoire:memphremagog") == ["a-exemple", "c-exemple"]
    assert len(_search(engine, "territoire:memphremagog territoire:sherbrooke")) == 4
    assert _search(engine, "territoire:memphremagog forme:obnl") == ["a-exemple"]
    assert _search(engine, "traiteur territoire:sherbrooke") == ["b-exemple"]


def test_a_facet_ignores_its_own_choice_when_it_counts(make_engine: MakeEngine) -> None:
    page = make_engine(*FACETED).search(Query.parse("territoire:memphremagog"))
    assert _counts(page, FacetName.TERRITORY) == {"sherbrooke": 3, "memphremagog": 2}
    assert _counts(page, FacetName.LEGAL_FORM) == {"cooperative-solidarite": 1, "obnl": 1}
    chosen = [value.id for value in _facet(page, FacetName.TERRITORY).values if value.chosen]
    assert chosen == ["memphremagog"]


@pytest.mark.parametrize(
    "text",
    [
        "categorie:mobilier-ebenisterie",
        'categorie:"Mobilier et ébénisterie"',
        "category:furniture",
        "nature:biens",
        'mode:"Appel public"',
        "mode:public",
        "nature:goods",
    ],
)
def test_a_prefix_takes_an_id_or_a_label_in_either_language(make_engine: MakeEngine, text: str) -> None:
    assert _search(make_engine(*FACETED), text) == ["c-exemple"]


def test_a_prefix_with_an_unknown_value_is_just_words(make_engine: MakeEngine) -> None:
    page = make_engine(make_bare_enterprise("Forme Ronde Exemple"), make_bare_enterprise("B Exemple")).search(
        Query.parse("forme:ronde")
    )
    assert _ids(page) == ["forme-ronde-exemple"]
    assert page.query.filters == ()


def test_when_filters_leave_nothing_each_says_what_its_removal_gains(make_engine: MakeEngine) -> None:
    page = make_engine(*FACETED).search(Query.parse("traiteur forme:obnl mode:public"))
    gains = {suggestion.removed: suggestion.total for suggestion in page.suggestions if suggestion.removed}
    assert gains == {Filter(FacetName.AWARD_MODE, "public"): 1}


def test_when_nothing_is_found_a_category_nearby_is_offered(make_engine: MakeEngine) -> None:
    page = make_engine(*FACETED).search(Query.parse('meubles mode:invitation "zzz"'))
    assert page.total == 0
    nearby = [suggestion for suggestion in page.suggestions if suggestion.removed is None]
    assert [str(suggestion.query) for suggestion in nearby] == ["categorie:mobilier-ebenisterie"]
    assert nearby[0].total == 1


def test_mistyped_words_are_offered_first_as_they_were_read_without_filters(make_engine: MakeEngine) -> None:
    page = make_engine(*FACETED).search(Query.parse("traitteur forme:obnl mode:public"))
    assert page.total == 0
    first = page.suggestions[0]
    assert (str(first.query), first.total, first.removed) == ("traiteur", 2, None)


def test_when_no_filter_alone_is_to_blame_all_can_be_given_up(make_engine: MakeEngine) -> None:
    page = make_engine(*FACETED).search(Query.parse("meubles forme:obnl mode:public nature:works"))
    assert page.total == 0
    assert [str(each.query) for each in page.suggestions if not each.query.filters] == ["meubles"]


@pytest.mark.parametrize("share", [0, 0.001, 0.5, 1])
def test_counts_are_exact_in_a_large_directory(share: float) -> None:
    draw = np.random.default_rng(7)
    held, mask = draw.random((3, 64 * 2500)) < [[0.01], [0.5], [1]], draw.random(64 * 2500) < share
    rows = np.packbits(held, axis=1).view(np.uint64)
    assert facets._common(rows, facets._pack(mask)).tolist() == (held & mask).sum(axis=1).tolist()
