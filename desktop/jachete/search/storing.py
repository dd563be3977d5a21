"""The index in an edition: arrays as BLOBs, cards as rows."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Text, bindparam, func, literal_column, select, type_coerce

from jachete.catalogue.directory import Directory
from jachete.catalogue.labels import Label
from jachete.search import indexing
from jachete.search.document import Document, document
from jachete.search.index import FacetValues, Index
from jachete.search.labels import facet_labels
from jachete.search.offered import offered
from jachete.search.query import FacetName
from jachete.search.texts import Texts
from jachete.store import schema
from jachete.text.folding import words

_ARRAY_ROWS: Final = select(literal_column("rowid"), schema.index_array.c.name, schema.index_array.c.dtype)
_NUMBERS: Final = select(func.json_each(bindparam("numbers")).table_valued("value").c.value)
_CARDS: Final = select(
    schema.document.c.number, type_coerce(schema.document.c.content, Text).label("content")
).where(schema.document.c.number.in_(_NUMBERS))
_HOLDING: Final = select(schema.document_words.c.number).where(
    schema.document_words.c.number.in_(_NUMBERS),
    func.instr(schema.document_words.c.words, bindparam("phrase")) > 0,
)
_ARRAYS: Final = (
    *("starts", "docs", "impacts", "stem_starts", "stem_words", "phrase_starts", "backwards"),
    "places",
)
_TEXTS: Final = ("vocabulary", "spellings", "stems", "phrases")

Arrays = Mapping[str, NDArray[Any]]
#: The type and the bytes of each array.
Stored = Mapping[str, tuple[str, bytes]]


def write_index(connection: Connection, directory: Directory) -> None:
    """Index a directory, whose enterprises stand in French order, into a new edition."""
    documents = [document(enterprise, directory.vocabulary) for enterprise in directory.enterprises]
    index = indexing.build(documents, facet_labels(directory), directory.vocabulary.synonyms)
    write(connection, index, documents)


def write(connection: Connection, index: Index, documents: Sequence[Document]) -> None:
    """Write an index and the cards of its documents into a new edition."""
    connection.execute(
        schema.index_array.insert(),
        [
            {"name": name, "dtype": values.dtype.str, "data": values.tobytes()}
            for name, values in _to_arrays(index).items()
        ],
    )
    if documents:
        connection.execute(
            schema.document.insert(),
            [{"number": number, "content": item.to_json()} for number, item in enumerate(documents)],
        )
        connection.execute(
            schema.document_words.insert(),
            [{"number": number, "words": _words(item)} for number, item in enumerate(documents)],
        )


def read_index(connection: Connection) -> Index:
    """Return the index of an edition."""
    file: Any = connection.connection.driver_connection
    stored: dict[str, tuple[str, bytes]] = {}
    for number, name, dtype in connection.execute(_ARRAY_ROWS):
        # Read as a value of a row, each would be copied twice.
        with file.blobopen("index_array", "data", number, readonly=True) as blob:
            stored[name] = (dtype, blob.read())
    return _from_stored(stored)


def read_documents(connection: Connection, numbers: Sequence[int]) -> list[Document]:
    """Return documents in the order asked for."""
    rows = connection.execute(_CARDS, {"numbers": json.dumps(numbers)}).all()
    # As one text: so many short ones take half as long again.
    contents = json.loads(f"[{','.join(content for _number, content in rows)}]")
    read = {number: Document.from_json(each) for (number, _), each in zip(rows, contents, strict=True)}
    return [read[number] for number in numbers]


def read_phrase(connection: Connection, phrase: Sequence[str], numbers: Sequence[int]) -> list[int]:
    """Return the documents, among some, in which folded words follow one another."""
    given = {"phrase": _line(phrase), "numbers": json.dumps(numbers)}
    return list(connection.scalars(_HOLDING, given))


def _words(item: Document) -> str:
    return "\n".join(_line(words(text)) for _field, entries in item.fields for text in entries)


def _line(folded: Sequence[str]) -> str:
    """Return words so that one phrase is found in another only word by word."""
    return f" {' '.join(folded)} "


def _to_arrays(index: Index) -> Arrays:
    facets = {
        facet.value: {"ids": values.ids, "labels": [[label.fr, label.en] for label in values.labels]}
        for facet, values in index.facets.items()
    }
    shape = {"size": index.size, "facets": facets, "synonyms": index.synonyms, "offered": offered(index)}
    return {
        "shape": np.frombuffer(json.dumps(shape, ensure_ascii=False).encode(), np.uint8),
        **{name: np.frombuffer(getattr(index, name).data, np.uint8) for name in _TEXTS},
        **{name: _narrow(getattr(index, name).reshape(-1)) for name in _ARRAYS},
        **{f"facet_{facet.value}": values.bits.reshape(-1) for facet, values in index.facets.items()},
    }


def _from_stored(stored: Stored) -> Index:
    shape = json.loads(stored["shape"][1])
    facets = {
        FacetName(name): FacetValues(
            tuple(facet["ids"]),
            tuple(Label(fr, en) for fr, en in facet["labels"]),
            _array(stored, f"facet_{name}").reshape(len(facet["ids"]), (shape["size"] + 63) // 64),
        )
        for name, facet in shape["facets"].items()
    }
    return Index(
        size=shape["size"],
        vocabulary=_texts(stored, "vocabulary"),
        spellings=_texts(stored, "spellings"),
        starts=_array(stored, "starts"),
        docs=_array(stored, "docs"),
        impacts=_array(stored, "impacts"),
        stems=_texts(stored, "stems"),
        stem_starts=_array(stored, "stem_starts"),
        stem_words=_array(stored, "stem_words"),
        phrases=_texts(stored, "phrases"),
        phrase_starts=_array(stored, "phrase_starts"),
        backwards=_array(stored, "backwards"),
        places=_array(stored, "places").reshape(-1, 2),
        facets=facets,
        synonyms=tuple(tuple((text, tuple(folded)) for text, folded in group) for group in shape["synonyms"]),
        offered=tuple(shape["offered"]) if "offered" in shape else None,
    )


def _narrow(values: NDArray[Any]) -> NDArray[Any]:
    """Return whole numbers, none negative, in the fewest bytes: the less is read, the sooner."""
    whole = np.issubdtype(values.dtype, np.integer) and values.size
    return values.astype(np.min_scalar_type(int(values.max()))) if whole else values


def _array(stored: Stored, name: str) -> NDArray[Any]:
    dtype, data = stored[name]
    return np.frombuffer(data, dtype)


def _texts(stored: Stored, name: str) -> Texts:
    """Return texts; raise `ValueError` now, rather than when one is looked at, if they are none."""
    _dtype, data = stored[name]
    if not data.isascii():
        data.decode()
    return Texts(data)
