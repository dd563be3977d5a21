"""The pages of help, as they are written: one for each task, in each language."""

import json
import re
from dataclasses import dataclass
from typing import Final

from jachete import paths

#: A link of a page: what it says, what it leads to.
LINK: Final = re.compile(r"\[([^\]]*)\]\(([^)\s]*)\)")
_MARKS: Final = re.compile(r"^(?:#+|[-*]|\d+\.) |[*`|]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page: its name never changes, `group` is what it stands under, `text` is Markdown with its title."""

    name: str
    group: str
    text: str

    @property
    def title(self) -> str:
        """Return the title that the text opens with."""
        return self.text.split("\n", 1)[0].removeprefix("# ")

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Return the words of the page under its title, without marks nor links, one text for each line."""
        plain = _MARKS.sub("", LINK.sub(r"\1", self.text))
        return tuple(line.strip() for line in plain.splitlines()[1:] if any(char.isalnum() for char in line))


def read_pages(language: str) -> tuple[HelpPage, ...]:
    """Return the pages in the order of the index."""
    folder = paths.resources() / "help"
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    return tuple(
        HelpPage(name, group[language], (folder / language / f"{name}.md").read_text(encoding="utf-8"))
        for group in index
        for name in group["pages"]
    )
