from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Label:
    """What a controlled value is called, in each language."""

    fr: str
    en: str

    def text(self, language: str) -> str:
        """Return the label in `language`; French for any language but English."""
        return self.en if language == "en" and self.en else self.fr
