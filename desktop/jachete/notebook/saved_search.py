"""A search kept is a value."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search kept under a name.

    `query` is written as it can be typed, `order` names the order asked for, `near` and `seed` what it goes
    by; `found` is how many enterprises it had when it was seen last, -1 when that is not known, `seen_at`
    when that was; `id` is 0 until it is kept.
    """

    name: str
    query: str
    order: str
    made_at: datetime.datetime
    near: str = ""
    seed: int = 0
    found: int = -1
    seen_at: datetime.datetime | None = None
    id: int = 0
