"""French words brought to a common form, on folded text: people type without accents."""

from functools import lru_cache
from typing import Final

_FUNCTION_WORDS: Final = """
    a au aux avec c ce ces d dans de des du elle en et est il ils j l la le les leur leurs m n ne nos
    notre nous on ou par pas pour qu que qui s sa se ses son sont sous sur t un une vos votre y the of
    and for in
"""
#: Words too common to narrow a search; elided articles are words of their own.
STOP_WORDS: Final = frozenset(_FUNCTION_WORDS.split())

#: Endings and what they become, longest first, by last letter; applied to the singular.
_ENDINGS: Final = {
    "e": (
        ("euse", "eur"),
        ("trice", "teur"),
        ("ienne", "ien"),
        ("enne", "en"),
        ("onne", "on"),
        ("elle", "el"),
        ("ette", "et"),
        ("esse", "ess"),
        ("ique", "ic"),
        ("ere", "er"),
        ("ive", "if"),
        ("ee", ""),
        ("e", ""),
    ),
    "l": (("ail", "al"),),
}
_SHORTEST: Final = 4
#: Plurals and feminines that no rule of endings finds.
_IRREGULAR: Final = {
    "yeux": "oeil",
    "mesdames": "madame",
    "messieurs": "monsieur",
    "fraiche": "frai",
    "seche": "sec",
    "blanche": "blanc",
    "travaux": "traval",
    "baux": "bal",
}


def singular(word: str) -> str:
    """Return a folded word without its mark of plural: « bateaux » → « bateau », « locaux » → « local »."""
    if len(word) < _SHORTEST or word.isdigit():
        return word
    if word.endswith("eaux"):
        return word[:-1]
    if word.endswith("aux"):
        return word[:-3] + "al"
    if word[-1] in "sx" and not word.endswith("ss"):
        return word[:-1]
    return word


@lru_cache(1 << 16)
def stem(word: str) -> str:
    """Return the form shared by a folded word's numbers and genders.

    « menager », « menagere » and « menagers » give one stem; a word under four letters is its own.
    """
    base = singular(word)
    base = _IRREGULAR.get(word, _IRREGULAR.get(base, base))
    for ending, replacement in _ENDINGS.get(base[-1:], ()):
        if base.endswith(ending) and len(base) - len(ending) + len(replacement) >= _SHORTEST - 1:
            return base[: -len(ending)] + replacement
    return base
