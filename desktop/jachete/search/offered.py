"""What an edition offers most, in the words of buyers."""

from dataclasses import replace

import numpy as np

from jachete.search.index import Index
from jachete.search.indexing import WEIGHTS
from jachete.search.matching import match
from jachete.search.page import FieldName
from jachete.search.synonyms import Thesaurus
from jachete.search.terms import Term
from jachete.text.french import STOP_WORDS


def offered(index: Index) -> tuple[str, ...]:
    """Return the first words of the groups of synonyms that are in offers, those of most enterprises first.

    Between words offered as often, those that find more come first.
    """
    heavy = np.where(index.impacts >= WEIGHTS[FieldName.OFFER], index.impacts, 0)
    offers = replace(index, impacts=heavy.astype(np.uint8))
    thesaurus = Thesaurus(index.synonyms)
    counted: dict[str, tuple[int, int]] = {}
    for (text, words), *_others in index.synonyms:
        clauses = thesaurus.clauses([Term(word) for word in words if word not in STOP_WORDS])
        named, found = (int(np.count_nonzero(match(each, clauses).mask)) for each in (offers, index))
        if named:
            counted[text] = (-named, -found)
    return tuple(sorted(counted, key=lambda text: (*counted[text], text)))
