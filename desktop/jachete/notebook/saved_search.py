"""A search kept is a value."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search kept under a name.

    `query` is written as it can be typed, `order` names the order asked for, `near` and `seed` what it goes
    by; `id` is 0 until it is kept.
    """

    name: str
    query: str
    order: str
    made_at: datetime.datetime
    near: str = ""
    seed: int = 0
    id: int = 0
