"""Giving up a work that is no longer wanted: a search, a portfolio, an export."""


class Stopped(Exception):  # noqa: N818 - not an error
    """The work was interrupted, since its answer is no longer wanted."""


def never() -> bool:
    """Tell that a work is still wanted."""
    return False
