"""Markdown → a document in our letters: styles of the design, keys and code in boxes."""

from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFontDatabase,
    QPainter,
    QPen,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrameFormat,
    QTextLength,
    QTextLine,
    QTextListFormat,
    QTextTable,
)

from jachete.ui.help.filling import CAP
from jachete.ui.help.finding import marked
from jachete.ui.theme.tokens import Theme

#: What a run of letters is painted on.
_BOX: Final = QTextFormat.Property.UserProperty.value + 1
#: Style of letters, space above and under, in logical pixels, by level of heading; 0 for a paragraph.
_BLOCKS: Final = {1: ("headline", 0, 10), 2: ("title", 20, 6), 0: ("reading", 0, 10)}
_ITEM_SPACE: Final = 5
#: A list whose dots are painted by us.
_OWN_DOTS: Final = QTextListFormat.Style.ListStyleUndefined
#: Ground and edge of each kind of box.
_BOXES: Final = {
    "key": ("bg.surface", "border.control"),
    "code": ("bg.subtle", "border.subtle"),
    "mark": ("gold.mark", "gold.mark"),
}


def document(theme: Theme, markdown: str) -> QTextDocument:
    """Return a page laid out in a theme."""
    made = QTextDocument()
    made.setDocumentMargin(0)
    made.setIndentWidth(theme.px(24))
    made.setDefaultFont(theme.font("reading"))
    made.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    block = made.begin()
    while block.isValid():
        _set_block(theme, made, block)
        _set_list(block)
        block = block.next()
    _set_tables(theme, made)
    return made


def _set_block(theme: Theme, made: QTextDocument, block: QTextBlock) -> None:
    level = block.blockFormat().headingLevel()
    style, above, under = _BLOCKS.get(level, _BLOCKS[0])
    cursor = QTextCursor(block)
    in_table = isinstance(cursor.currentTable(), QTextTable)
    shape = QTextBlockFormat()
    shape.setLineHeight(theme.line(style), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    shape.setTopMargin(theme.px(above))
    if in_table:
        under = 0
    elif block.textList() is not None and block.next().textList() is not None:
        under = _ITEM_SPACE
    shape.setBottomMargin(theme.px(under))
    cursor.mergeBlockFormat(shape)
    for fragment in _fragments(block):
        run = QTextCursor(made)
        run.setPosition(fragment.position())
        run.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
        run.setCharFormat(_letters(theme, style, fragment))
    cursor.setBlockCharFormat(_plain(theme, style))


def _set_list(block: QTextBlock) -> None:
    """Have the dots of a list painted by us: Qt's touch the words."""
    items = block.textList()
    if items is not None and items.format().style() is QTextListFormat.Style.ListDisc:
        shape = items.format()
        shape.setStyle(_OWN_DOTS)
        items.setFormat(shape)


def _fragments(block: QTextBlock) -> list[QTextFragment]:
    runs: Any = block  # the stubs do not know that it is walked through
    return [each.fragment() for each in runs]


def _plain(theme: Theme, style: str, weight: int | None = None) -> QTextCharFormat:
    letters = QTextCharFormat()
    letters.setFont(theme.font(style, weight))
    letters.setForeground(theme.color("text.primary"))
    return letters


def _letters(theme: Theme, style: str, fragment: QTextFragment) -> QTextCharFormat:
    """Return how a run of letters is drawn, from what Markdown says of it."""
    said = fragment.charFormat()
    if said.anchorHref() == CAP:
        letters = _plain(theme, "caption", 600)
        letters.setForeground(theme.color("text.secondary"))
        letters.setProperty(_BOX, "key")
        return letters
    letters = _plain(theme, style, 600 if said.fontWeight() > 400 else None)  # noqa: PLR2004 - bold is heavier
    if said.fontFixedPitch():
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(theme.px(13))
        letters.setFont(font)
        letters.setProperty(_BOX, "code")
    if said.anchorHref():
        letters.setAnchor(True)
        letters.setAnchorHref(said.anchorHref())
        letters.setForeground(theme.color("primary.text"))
        letters.setFontUnderline(True)
    return letters


def _set_tables(theme: Theme, made: QTextDocument) -> None:
    """Give the tables the width of the page, hairlines and room."""
    for table in (each for each in made.rootFrame().childFrames() if isinstance(each, QTextTable)):
        shape = table.format()
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        third = QTextLength(QTextLength.Type.PercentageLength, 34)
        shape.setColumnWidthConstraints([third, QTextLength()])
        shape.setBorder(0)
        shape.setCellSpacing(0)
        shape.setCellPadding(theme.px(6))
        shape.setHeaderRowCount(1)
        shape.setBottomMargin(theme.px(10))
        table.setFormat(shape)
        for row in range(table.rows()):
            for column in range(table.columns()):
                cell = table.cellAt(row, column)
                edge = cell.format().toTableCellFormat()
                edge.setBottomBorder(1)
                edge.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                edge.setBottomBorderBrush(theme.color("border.subtle"))
                edge.setLeftPadding(0)
                cell.setFormat(edge)


# ------------------------------------------------------------------ boxes
def paint_boxes(painter: QPainter, theme: Theme, shown: QTextDocument, wanted: list[str]) -> None:
    """Paint what lies under letters: the boxes of keys and code, the marks of words searched."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    block = shown.begin()
    while block.isValid():
        if _is_dotted(block):
            _paint_dot(painter, theme, block)
        for start, end in marked(block.text(), wanted).spans if wanted else ():
            _paint_run(painter, theme, block, (start, end), "mark")
        for fragment in _fragments(block):
            kind = fragment.charFormat().property(_BOX)
            if kind:
                first = fragment.position() - block.position()
                _paint_run(painter, theme, block, (first, first + fragment.length()), str(kind))
        block = block.next()
    painter.restore()


def _paint_run(painter: QPainter, theme: Theme, block: QTextBlock, run: tuple[int, int], kind: str) -> None:
    layout = block.layout()
    origin = block.document().documentLayout().blockBoundingRect(block).topLeft()
    ground, edge = _BOXES[kind]
    painter.setPen(QPen(theme.color(edge), 1) if kind != "mark" else Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(ground))
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = max(run[0], line.textStart()), min(run[1], line.textStart() + line.textLength())
        if first < last:
            left, right = _x(line, first), _x(line, last)
            base = line.y() + line.ascent()
            box = QRectF(QPointF(left, base - theme.px(13)), QPointF(right, base + theme.px(5)))
            round_ = theme.px(3 if kind == "mark" else 4)
            painter.drawRoundedRect(box.translated(origin), round_, round_)


def _is_dotted(block: QTextBlock) -> bool:
    return block.textList() is not None and block.textList().format().style() is _OWN_DOTS


def _paint_dot(painter: QPainter, theme: Theme, block: QTextBlock) -> None:
    """Paint the mark of an item where it stands well apart from the words."""
    line = block.layout().lineAt(0)
    origin = block.document().documentLayout().blockBoundingRect(block).topLeft()
    middle = QPointF(line.x() - theme.px(11), line.y() + line.ascent() - theme.px(5)) + origin
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("text.tertiary"))
    painter.drawEllipse(middle, theme.px(2), theme.px(2))


def _x(line: QTextLine, position: int) -> float:
    place: Any = line.cursorToX(position)
    return float(place[0] if isinstance(place, tuple) else place)
