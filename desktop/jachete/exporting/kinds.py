"""The kinds of file that enterprises are exported as."""

from enum import StrEnum


class Kind(StrEnum):
    """A kind of file: its name in commands."""

    XLSX = "xlsx"
    CSV = "csv"
    VCARD_4 = "vcard"
    VCARD_3 = "vcard3"

    @property
    def suffix(self) -> str:
        """Return how the name of such a file ends."""
        return {Kind.XLSX: ".xlsx", Kind.CSV: ".csv"}.get(self, ".vcf")
