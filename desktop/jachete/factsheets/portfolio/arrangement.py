"""The orders of a portfolio."""

from enum import StrEnum


class Arrangement(StrEnum):
    """The neutral orders in which sheets can stand."""

    CATEGORY = "category"
    NAME = "name"
