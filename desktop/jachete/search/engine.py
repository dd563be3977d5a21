"""Query → Page: the whole way of a search, one room after the other."""

from dataclasses import replace

import numpy as np

from jachete.catalogue.directory import Vocabulary
from jachete.i18n import language
from jachete.search import facets, storing
from jachete.search.excerpt import hit
from jachete.search.matching import Match, match
from jachete.search.ordering import ordered
from jachete.search.page import Hit, Page
from jachete.search.query import PREFIXES, FacetName, Filter, Order, Query, Word
from jachete.search.terms import Clauses, clauses
from jachete.store.edition import Edition
from jachete.text.folding import words


class Engine:
    """Answers searches on an edition; safe to use from several threads."""

    def __init__(self, edition: Edition, vocabulary: Vocabulary) -> None:
        self._edition = edition
        self._forms = {form.id: form.short for form in vocabulary.legal_forms}
        with edition.reading() as connection:
            self._index = storing.read_index(connection)

    def resolve(self, chosen: Filter) -> Filter | None:
        """Return a filter whose value may be a label as the filter of its id, or None."""
        return facets.resolved(self._index, chosen)

    def values(self, facet: FacetName) -> list[str]:
        """Return the ids of a facet's values, in the order in which they are shown."""
        return list(self._index.facets[facet].ids)

    def search(self, query: Query, offset: int = 0, limit: int = 50) -> Page:
        """Return the hits from `offset`, with the exact total and the counts of every facet."""
        query = self._settled(query)
        asked = clauses(query, self._index.synonyms)
        found = self._with_phrases(match(self._index, asked), asked)
        mask, counted = facets.narrow(self._index, found.mask, query)
        kept = Match(mask, found.scores)
        order = query.order if asked.wanted or query.order is Order.DRAW else Order.NAME
        docs = ordered(kept, order, query.seed, offset, limit)
        return Page(
            query=query,
            total=int(np.count_nonzero(mask)),
            directory=self._index.size,
            hits=self._hits(docs.tolist(), asked),
            facets=counted,
            offset=offset,
        )

    def _settled(self, query: Query) -> Query:
        """Return the query with known filters only; a prefix whose value is unknown was just words."""
        known: list[Filter] = []
        unknown: list[Word] = []
        for chosen in query.filters:
            found = self.resolve(chosen)
            if found is None:
                unknown.append(Word(f"{PREFIXES[chosen.facet][0]}:{chosen.value}"))
            else:
                known.append(found)
        return replace(query, filters=tuple(dict.fromkeys(known)), words=(*query.words, *unknown))

    def _with_phrases(self, found: Match, asked: Clauses) -> Match:
        """Keep the documents in which the words of each phrase follow one another."""
        if not asked.phrases:
            return found
        docs = np.flatnonzero(found.mask).tolist()
        mask = np.zeros_like(found.mask)
        with self._edition.reading() as connection:
            documents = storing.read_documents(connection, docs)
        for doc, item in zip(docs, documents, strict=True):
            texts = [f" {' '.join(words(text))} " for _name, entries in item.fields for text in entries]
            mask[doc] = all(
                any(f" {' '.join(phrase)} " in text for text in texts) for phrase in asked.phrases
            )
        return Match(mask, found.scores)

    def _hits(self, docs: list[int], asked: Clauses) -> tuple[Hit, ...]:
        with self._edition.reading() as connection:
            documents = storing.read_documents(connection, docs)
        return tuple(hit(item, asked, self._short(item.legal_form)) for item in documents)

    def _short(self, form: str) -> str:
        label = self._forms.get(form)
        return label.text(language()) if label else ""
