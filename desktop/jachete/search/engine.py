"""Query → Page: the whole way of a search, one room after the other."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from jachete.catalogue.directory import Vocabulary
from jachete.i18n import language
from jachete.search import facets, ordering, spelling, storing, suggest
from jachete.search.cards import Cards
from jachete.search.excerpt import hit
from jachete.search.marking import Marker
from jachete.search.matching import Mask, Match, match
from jachete.search.offered import offered
from jachete.search.page import Correction, Hit, Page, Proposals
from jachete.search.query import PREFIXES, FacetName, Filter, Order, Query, Word
from jachete.search.stopping import Stopped, never
from jachete.search.synonyms import Clause, Thesaurus, Words
from jachete.search.terms import read
from jachete.store.edition import Edition
from jachete.text.folding import words

#: Documents read for a phrase before asking whether the answer is still wanted.
_READ_AT_ONCE: Final = 20_000


class Engine:
    """Answers searches on an edition; safe to use from several threads."""

    def __init__(self, edition: Edition, vocabulary: Vocabulary) -> None:
        self._edition = edition
        self._forms = {form.id: form.short for form in vocabulary.legal_forms}
        self._places = {
            municipality.id: (municipality.latitude, municipality.longitude)
            for municipality in vocabulary.municipalities
            if municipality.latitude is not None and municipality.longitude is not None
        }
        with edition.reading() as connection:
            self._index = storing.read_index(connection)
        self._thesaurus = Thesaurus(self._index.synonyms)
        self._cards = Cards(edition)
        self._translations = suggest.translations(vocabulary)

    def resolve(self, chosen: Filter) -> Filter | None:
        """Return a filter whose value may be a label as the filter of its id, or None."""
        return facets.resolved(self._index, chosen)

    def values(self, facet: FacetName) -> list[str]:
        """Return the ids of a facet's values, in the order in which they are shown."""
        return list(self._index.facets[facet].ids)

    def search(
        self, query: Query, offset: int = 0, limit: int = 50, stop: Callable[[], bool] = never
    ) -> Page:
        """Return the hits from `offset`, with the exact total and the counts of every facet.

        Raise `Stopped` as soon as `stop` says that the answer is no longer wanted.
        """
        query = self._settled(query)
        asked = read(query)
        terms, corrections = spelling.correct(self._index, asked.wanted)
        clauses = self._thesaurus.clauses(terms)
        found = match(self._index, clauses, asked.excluded, stop)
        found = replace(found, mask=self._with_phrases(found.mask, asked.phrases, stop))
        mask, counted = facets.narrow(self._index, found.mask, query)
        kept = [clause for clause in clauses if clause not in found.left_out]
        order = self._order(query, ranked=bool(kept))
        docs = self._ordered(query, order, replace(found, mask=mask), offset, limit)
        total = int(np.count_nonzero(mask))
        read_as = _as_typed(query, corrections)
        if stop():
            raise Stopped
        return Page(
            query=query,
            total=total,
            directory=self._index.size,
            hits=self._hits(docs.tolist(), kept),
            facets=counted,
            order=order,
            offset=offset,
            corrections=read_as,
            left_out=tuple(way.terms[0].text for way in (clause.ways[0] for clause in found.left_out)),
            suggestions=() if total else suggest.instead(self._index, query, found.mask, clauses, read_as),
        )

    def propose(self, text: str) -> Proposals:
        """Return what to offer under what is being typed."""
        terms = read(Query.parse(text)).wanted
        docs = suggest.named(self._index, terms)
        documents = [card.document for card in self._cards.read(docs)]
        unsaid = () if language() == "en" else self._translations
        return Proposals(
            suggest.completions(self._index, terms, text, unsaid),
            tuple((document.id, document.name) for document in documents),
        )

    def offered(self, most: int) -> tuple[str, ...]:
        """Return the words that buyers use for what is offered most in this edition."""
        known = self._index.offered
        return (offered(self._index) if known is None else known)[:most]

    def _settled(self, query: Query) -> Query:
        """Return the query with known filters only; a prefix whose value is unknown was just words."""
        resolved = [(chosen, self.resolve(chosen)) for chosen in query.filters]
        known = tuple(dict.fromkeys(found for _chosen, found in resolved if found is not None))
        unknown = tuple(
            Word(f"{PREFIXES[chosen.facet][0]}:{chosen.value}") for chosen, found in resolved if found is None
        )
        return replace(query, filters=known, words=(*query.words, *unknown))

    def _with_phrases(self, mask: Mask, phrases: Sequence[Words], stop: Callable[[], bool]) -> Mask:
        """Return the documents of a mask in which the words of each phrase follow one another."""
        for phrase in phrases:
            docs = np.flatnonzero(mask)
            mask = np.zeros_like(mask)
            with self._edition.reading() as connection:
                for start in range(0, len(docs), _READ_AT_ONCE):
                    if stop():
                        raise Stopped
                    among = docs[start : start + _READ_AT_ONCE].tolist()
                    mask[storing.read_phrase(connection, phrase, among)] = True
        return mask

    def _order(self, query: Query, *, ranked: bool) -> Order:
        """Return the order in force: the one asked for, or by name when it has nothing to go by."""
        groundless = {Order.RELEVANCE: not ranked, Order.DISTANCE: query.near not in self._places}
        return Order.NAME if groundless.get(query.order, False) else query.order

    def _ordered(self, query: Query, order: Order, found: Match, offset: int, limit: int) -> ordering.Docs:
        if order is Order.DRAW:
            return ordering.by_draw(found, query.seed, offset, limit)
        if order is Order.DISTANCE:
            origin = self._places[query.near]
            return ordering.by_distance(found, self._index.places, origin, offset, limit)
        if order is Order.RELEVANCE:
            return ordering.by_relevance(found, offset, limit)
        return ordering.by_name(found, offset, limit)

    def _hits(self, docs: list[int], clauses: Sequence[Clause]) -> tuple[Hit, ...]:
        marker = Marker(clauses)
        return tuple(
            hit(card, marker, self._short(card.document.legal_form)) for card in self._cards.read(docs)
        )

    def _short(self, form: str) -> str:
        label = self._forms.get(form)
        return label.text(language()) if label else ""


def _as_typed(query: Query, corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    """Return the corrections with the words as they were typed, before folding."""
    typed = {folded: word.text for word in query.words for folded in words(word.text)}
    return tuple(replace(each, typed=typed.get(each.typed, each.typed)) for each in corrections)
