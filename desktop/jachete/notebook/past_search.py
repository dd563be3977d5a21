"""A search that was made is a value."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PastSearch:
    """A search that was made, and when: `query` is written as it can be typed, `order` names its order.

    `near` and `seed` are what the order goes by.
    """

    query: str
    order: str
    at: datetime.datetime
    near: str = ""
    seed: int = 0
