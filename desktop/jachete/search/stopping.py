"""Giving up a search whose answer is no longer wanted."""


class Stopped(Exception):  # noqa: N818 - not an error
    """The search was interrupted: a newer one has begun."""


def never() -> bool:
    """Tell that a search is still wanted."""
    return False
