"""French order: letters first, then accents from the end of the word, then capitals."""

import unicodedata

from jachete.text.folding import words

CollationKey = tuple[str, tuple[str, ...], str, str]


def collation_key(text: str) -> CollationKey:
    """Return a key that sorts names as a French-Canadian dictionary does (CAN/CSA Z243.4.1).

    « cote », « côte », « coté », « côté »: accents count from the end; the text itself ends the key, so that
    the order is total and the same on every machine.
    """
    accents = tuple(
        unicodedata.normalize("NFD", char)[1:]
        for char in reversed(unicodedata.normalize("NFC", text.lower()))
    )
    return " ".join(words(text)), accents, text.swapcase(), text
