"""Draw the product's sign in the forms that systems take, from its one SVG.

    python packaging/freezing/icons.py FOLDER

Writes jachete.ico (Windows), jachete.icns (macOS) and SIDE.png for each side. Needs Qt and Pillow.
"""

import os
import sys
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIGN: Final = Path(__file__).resolve().parents[2] / "resources" / "sign" / "jachete.svg"
SIDES: Final = (16, 24, 32, 48, 64, 128, 256, 512)
_LARGEST_ICO: Final = 256


def main(folder: Path) -> None:
    """Write every form of the sign in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication([])
    drawn = {side: draw(side) for side in SIDES}
    for side, image in drawn.items():
        image.save(folder / f"{side}.png")
    small = [image for side, image in drawn.items() if side <= _LARGEST_ICO]
    sizes = [image.size for image in small]
    small[-1].save(folder / "jachete.ico", sizes=sizes, append_images=small[:-1])
    drawn[max(SIDES)].save(folder / "jachete.icns", append_images=list(drawn.values()))
    del application


def draw(side: int) -> Image.Image:
    """Return the sign at a size in pixels, each one drawn rather than reduced."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(SIGN)).render(painter)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # its stub wants bytes where a name is taken
    return Image.open(BytesIO(content.data()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
