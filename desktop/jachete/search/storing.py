"""The index in an edition: arrays as BLOBs, cards as rows."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from sqlalchemy import Connection, bindparam, select

from jachete.catalogue.directory import Directory
from jachete.search import index as indexing
from jachete.search.document import Document, document
from jachete.search.index import Index
from jachete.search.labels import facet_labels
from jachete.store import schema

_CARDS: Final = select(schema.document.c.number, schema.document.c.content).where(
    schema.document.c.number.in_(bindparam("numbers", expanding=True))
)


def write_index(connection: Connection, directory: Directory) -> None:
    """Index a directory, whose enterprises stand in French order, into a new edition."""
    documents = [document(enterprise, directory.vocabulary) for enterprise in directory.enterprises]
    index = indexing.build(documents, facet_labels(directory), directory.vocabulary.synonyms)
    arrays = indexing.to_arrays(index)
    connection.execute(
        schema.index_array.insert(),
        [
            {"name": name, "dtype": values.dtype.str, "data": values.tobytes()}
            for name, values in arrays.items()
        ],
    )
    if documents:
        connection.execute(
            schema.document.insert(),
            [{"number": number, "content": item.to_json()} for number, item in enumerate(documents)],
        )


def read_index(connection: Connection) -> Index:
    """Return the index of an edition."""
    rows = connection.execute(select(schema.index_array))
    return indexing.from_arrays({row.name: np.frombuffer(row.data, row.dtype) for row in rows})


def read_documents(connection: Connection, numbers: Sequence[int]) -> list[Document]:
    """Return documents in the order asked for."""
    rows = {row.number: row.content for row in connection.execute(_CARDS, {"numbers": list(numbers)})}
    return [Document.from_json(rows[number]) for number in numbers]
