"""Portfolios of fictional enterprises, made in one word."""

from typing import Any

from jachete.catalogue.enterprise import Enterprise
from jachete.catalogue.initiative import Buyer, Milestone, Partner
from jachete.factsheets.portfolio.arrangement import Arrangement
from jachete.factsheets.portfolio.book import Index, Leaf, Portfolio
from jachete.factsheets.portfolio.composing import portfolio
from jachete.factsheets.portfolio.initiative import Initiative
from makers import make_manifest, make_source, make_vocabulary


def make_initiative(**other: Any) -> Initiative:
    first, second = make_source("s1"), make_source("s2", citation="Le Témoin, 2016")
    return Initiative(
        **{
            "buyers": (Buyer("ville", "Ville Exemple", "Projet-pilote, 2016", (second,)),),
            "partners": (Partner("caisse", "Caisse Exemple", "Financement", "2016-2017", (first,)),),
            "milestones": (Milestone("5 octobre 2016", "Lancement fictif.", (second, first)),),
            **other,
        }
    )


def make_portfolio(
    *enterprises: Enterprise, by: Arrangement = Arrangement.CATEGORY, scope: str = "", **other: Any
) -> Portfolio:
    known = {"vocabulary": make_vocabulary(), "manifest": make_manifest(), "initiative": make_initiative()}
    made = {**known, **other}
    return portfolio(enterprises, made["vocabulary"], made["manifest"], made["initiative"], by, scope)


def index(of: Portfolio, key: str) -> Index:
    """Return an index by its key."""
    return next(each for each in of.indexes if each.key == key)


def leaf(of: Portfolio, key: str) -> Leaf:
    """Return a leaf by its key."""
    return next(each for each in (*of.before, *of.after) if each.key == key)


def said(of: Leaf) -> str:
    """Return all that a leaf says."""
    passages = of.passages
    texts = [text for each in passages for text in (each.title, *each.paragraphs)]
    facts = [text for each in passages for fact in each.facts for text in (fact.label, fact.text)]
    return "\n".join([*texts, *facts])
