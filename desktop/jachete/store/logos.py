"""What an edition gives as a logo → the logo, if it is as a build writes it."""

from io import BytesIO

from jachete.catalogue.logo import HEAVIEST, HIGHEST, WIDEST, Logo
from jachete.errors import LogoDamagedError


def kept_logo(png: object) -> Logo:
    """Return a logo whose every pixel was read, as an edition may come from anywhere.

    Raise `LogoDamagedError`.
    """
    from PIL import Image  # noqa: PLC0415 - slow to load, and few records have a logo

    if not isinstance(png, bytes) or len(png) > HEAVIEST:
        raise LogoDamagedError
    try:
        picture = Image.open(BytesIO(png), formats=("PNG",))
        if picture.mode == "RGB" and picture.width <= WIDEST and picture.height <= HIGHEST:
            picture.load()
            return Logo(png, picture.width, picture.height)
    except Exception as problem:  # a decoder lets anything out when it is fed with anything
        raise LogoDamagedError from problem
    raise LogoDamagedError
