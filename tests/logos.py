"""Fictional logos, drawn by code: one of each kind that an enterprise might send."""

from io import BytesIO
from typing import Any, Final

from PIL import Image, ImageCms, ImageDraw

#: An orange that no conversion of colours leaves unnoticed, and a lake.
ORANGE: Final = (230, 120, 20)
LAKE: Final = (11, 92, 105)
_ORIENTATION: Final = 0x0112
SVG: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><defs><linearGradient id="g">'
    '<stop stop-color="#0b5c69"/></linearGradient></defs><rect width="40" height="40" fill="#e67814"/>'
    '<path d="M40 0H80V40Z" style="fill:url(#g)"/></svg>'
)


def picture(width: int = 400, height: int = 400) -> Image.Image:
    """Return a fictional logo: orange at its left, a disc of lake at its right."""
    drawn = Image.new("RGB", (width, height), "white")
    pen = ImageDraw.Draw(drawn)
    pen.rectangle((0, 0, width // 2 - 1, height - 1), fill=ORANGE)
    pen.ellipse((width // 2, height // 4, width - 1, height - 1), fill=LAKE)
    return drawn


def saved(drawn: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    """Return a picture as a file."""
    file = BytesIO()
    drawn.save(file, kind, **options)
    return file.getvalue()


def transparent(drawn: Image.Image) -> Image.Image:
    """Return a picture whose white is transparent."""
    clear = drawn.convert("RGBA")
    clear.putalpha(drawn.convert("L").point(lambda level: 0 if level == 255 else 255))
    return clear


def turned(drawn: Image.Image) -> bytes:
    """Return a picture taken with the camera on its side, which says so."""
    said = Image.Exif()
    said[_ORIENTATION] = 6
    return saved(drawn.transpose(Image.Transpose.ROTATE_90), "JPEG", exif=said, quality=95)


def profiled(drawn: Image.Image, kind: str = "PNG") -> bytes:
    """Return a picture with the profile of its colours."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    return saved(drawn, kind, icc_profile=profile.tobytes())


def kinds() -> dict[str, bytes]:
    """Return the same logo in every kind of file that is read."""
    drawn = picture()
    deep = drawn.convert("L").convert("I;16").point(lambda level: level * 257)
    return {
        "png": saved(drawn, dpi=(72, 72)),
        "jpeg": saved(drawn, "JPEG", quality=95),
        "cmyk": saved(drawn.convert("CMYK"), "JPEG", quality=95),
        "grey": saved(drawn.convert("L")),
        "grey of 16 bits": saved(deep),
        "black and white": saved(drawn.convert("1")),
        "transparent": saved(transparent(drawn)),
        "transparent grey": saved(transparent(drawn).convert("LA")),
        "palette": saved(drawn.convert("P")),
        "transparent palette": saved(drawn.convert("P"), transparency=0),
        "gif": saved(drawn, "GIF"),
        "webp": saved(transparent(drawn), "WEBP", lossless=True),
        "turned": turned(drawn),
        "profile": profiled(drawn),
        "wrong profile": saved(drawn, icc_profile=b"no profile"),
        "profile of another kind": profiled(drawn.convert("CMYK"), "JPEG"),
        "svg": SVG.encode(),
    }
