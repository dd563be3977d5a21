"""Any picture, from anyone → a small, opaque PNG without metadata, or the sentence that says why not."""

import warnings
from contextlib import suppress
from io import BytesIO
from typing import Final

from PIL import Image, ImageCms, ImageOps

from jachete.catalogue.logo import HIGHEST, WIDEST, Logo
from jachete.i18n import _

#: What is opened; each of the other decoders of the library is a door that nobody needs.
_FORMATS: Final = ("PNG", "JPEG", "GIF", "WEBP")
#: A picture of more pixels is refused before any is decoded: it would fill the memory.
_MOST_PIXELS: Final = 40_000_000
_16_BITS: Final = ("I", "I;16", "I;16B", "I;16L", "I;16N")
_TO_8_BITS: Final = 1 / 256


class LogoError(Exception):
    """A logo that cannot be kept; its message is a whole sentence, without its place."""

    def __init__(self, happened: str, remedy: str) -> None:
        super().__init__(
            _("{happened}; la fiche sera sans logo; {remedy}.").format(happened=happened, remedy=remedy)
        )


def kept(content: bytes) -> Logo:
    """Return the logo that an edition keeps of a picture; raise `LogoError`.

    The first frame is set upright, its colours are brought to sRGB, what is transparent becomes white, and
    it is made smaller if it must be. The same content gives the same bytes.
    """
    picture = _decoded(content)
    picture.thumbnail((WIDEST, HIGHEST), Image.Resampling.LANCZOS)
    if all(least == most for least, most in picture.getextrema()):  # type: ignore[misc]  # RGB has three bands
        raise LogoError(
            _("le logo est d’une seule couleur une fois posé sur du blanc"),
            _("fournissez-en une version foncée, sur fond transparent ou blanc"),
        )
    picture.info = {}  # what it said of itself would be written again
    written = BytesIO()
    picture.save(written, "PNG", optimize=True)
    return Logo(written.getvalue(), picture.width, picture.height)


def _decoded(content: bytes) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the library's remarks on a picture, which is decoded or refused
            picture = Image.open(BytesIO(content), formats=_FORMATS)
            if picture.width * picture.height <= _MOST_PIXELS:
                return _opaque(ImageOps.exif_transpose(picture))
    except Image.DecompressionBombError:
        pass
    except Exception as problem:  # decoders let anything out when they are fed with anything
        raise LogoError(
            _("le fichier n’est pas une image PNG, JPEG, GIF, WebP ou SVG entière"),
            _("enregistrez le logo de nouveau, en PNG par exemple"),
        ) from problem
    raise LogoError(
        _("l’image a plus de {most} millions de pixels").format(most=_MOST_PIXELS // 1_000_000),
        _("réduisez-la : {width} pixels de largeur suffisent").format(width=WIDEST),
    )


def _opaque(picture: Image.Image) -> Image.Image:
    """Return a picture in sRGB, on white where it is transparent."""
    profile = picture.info.get("icc_profile")
    if picture.mode in _16_BITS:
        return picture.point(lambda level: level * _TO_8_BITS).convert("L").convert("RGB")
    alpha = None
    if picture.has_transparency_data:
        picture = picture.convert("RGBA")
        alpha = picture.getchannel("A")
        picture = picture.convert("RGB")
    colours = _in_srgb(picture, profile)
    if alpha is None:
        return colours
    ground = Image.new("RGB", colours.size, "white")
    ground.paste(colours, mask=alpha)
    return ground


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Return a picture in sRGB: by its colour profile if it has a right one, else as devices do."""
    if picture.mode == "P":
        picture = picture.convert("RGB")
    if profile:
        with suppress(ImageCms.PyCMSError, OSError):
            meant, shown = ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB")
            return ImageCms.buildTransform(meant, shown, picture.mode, "RGB").apply(picture)
    return picture.convert("RGB")
