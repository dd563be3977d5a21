"""What links lead to, by name; each is marked on the page where the thing begins."""

from jachete.factsheets.portfolio.book import Chapter, Index, Leaf

COVER = "cover"
CONTENTS = "contents"


def sheet_key(enterprise_id: str) -> str:
    """Return the key of a sheet."""
    return f"sheet {enterprise_id}"


def chapter_key(chapter: Chapter) -> str:
    """Return the key of a chapter: its first sheet."""
    return sheet_key(chapter.sheets[0].id)


def leaf_key(leaf: Leaf) -> str:
    """Return the key of a leaf."""
    return f"leaf {leaf.key}"


def index_key(index: Index) -> str:
    """Return the key of an index."""
    return f"index {index.key}"
