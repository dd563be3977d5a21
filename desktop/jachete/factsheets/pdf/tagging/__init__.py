"""PDFs that say what they show: tagged in reading order while drawing, PDF/UA-1 and PDF/A-2a.

1. Make a tree of `Node`s with the story, in reading order.
2. Draw with a `TaggedCanvas`: `TaggedParagraph`, `tagged_table`, or `with canvas.tag(node):`. What is drawn
   under no node is decoration; running heads and feet are drawn under `canvas.tag(HEADER)` or `FOOTER`.
3. `save()` writes the tree, the metadata and the output intent.

A document of several passes (contents, indexes) takes a new canvas at each of them:
`canvasmaker=partial(TaggedCanvas, tree=tree, about=about, font=font)`. A link inside it is a paragraph whose
node is a `Role.LINK` and whose `link` is `#key`, what `canvas.bookmarkPage(key)` marked; the `alt` of the
node says where it leads.
"""

from jachete.factsheets.pdf.tagging.about import About
from jachete.factsheets.pdf.tagging.canvas import TaggedCanvas
from jachete.factsheets.pdf.tagging.marking import DECORATION, FOOTER, HEADER, PAGINATION
from jachete.factsheets.pdf.tagging.node import NUMBERED, UNNUMBERED, Node, Role
from jachete.factsheets.pdf.tagging.paragraph import TaggedParagraph
from jachete.factsheets.pdf.tagging.table import Grid, tagged_table

__all__ = [
    "DECORATION",
    "FOOTER",
    "HEADER",
    "NUMBERED",
    "PAGINATION",
    "UNNUMBERED",
    "About",
    "Grid",
    "Node",
    "Role",
    "TaggedCanvas",
    "TaggedParagraph",
    "tagged_table",
]
