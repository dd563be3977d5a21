"""The texts that a value of the catalogue holds."""

import dataclasses
from collections.abc import Iterator
from enum import Enum

from jachete.catalogue.labels import Label


def texts(value: object) -> Iterator[str]:
    """Yield the French texts of a value; a phone number is a number."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield value
    elif isinstance(value, Label):
        yield value.fr
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts(getattr(value, field.name)) if field.name != "phone" else ()
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)
