"""Pictures shown as evidence. Every picture is decoded and written anew: nothing of the foreign file is kept."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from readiness.errors import AnswerError
from readiness.language import tr

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

    from readiness.app.engagement import Engagement

MOST_BYTES = 25 * 1024**2
"""A file larger than this is refused before it is read."""
MOST_PIXELS = 50_000_000
"""A picture that claims more is refused before it is decoded (decompression bombs)."""
LONGEST_SIDE = 2400
"""Larger pictures are made smaller: enough to read a screen, small enough to keep."""
MOST_PNG = 1_500_000
"""Lossless while that stays small; above it, photographs are kept as JPEG."""
JPEG_QUALITY = 88
FORMATS = ("PNG", "JPEG", "WEBP", "BMP", "GIF", "TIFF")
ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif", ".tif", ".tiff")


@dataclass(frozen=True)
class PreparedPicture:
    """A picture ready to be kept. `width` and `height` in pixels."""

    name: str
    media_type: str
    body: bytes
    width: int
    height: int


@dataclass(frozen=True)
class KeptPicture:
    """A picture of the engagement."""

    key: str
    name: str
    media_type: str
    body: bytes


def prepare_picture(body: bytes, name: str = "") -> PreparedPicture:
    """Decode a foreign picture and write it anew, without its metadata. Pure: runs in a job.

    Args:
        body: The file or the pasted picture.
        name: Its name as shown; folders are cut off.

    Raises:
        AnswerError: Too large, not a picture, or damaged.
    """
    from PIL import Image, UnidentifiedImageError

    if len(body) > MOST_BYTES:
        raise AnswerError(
            tr("The picture is too large."),
            hint=tr("Use one of at most {most_bytes} MB.", most_bytes=MOST_BYTES // 1024**2),
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            warnings.simplefilter("ignore", UserWarning)
            with _damage_refused(), Image.open(io.BytesIO(body), formats=FORMATS) as found:
                _check_size(found)
                found.load()
                clean = _upright(found)
    except AnswerError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many(*_claimed_size(body)) from error
    except (
        UnidentifiedImageError,
        OSError,
        SyntaxError,
        ValueError,
        TypeError,
        EOFError,
        OverflowError,
        MemoryError,
        KeyError,
        IndexError,
        ArithmeticError,
        AttributeError,
    ) as error:  # a hostile picture makes decoders fail in many ways; all of them mean the same to a person
        raise AnswerError(
            tr("This is no picture that can be read."), hint=tr("Use PNG or JPEG, or paste a picture of the screen.")
        ) from error
    return _written(clean, _tidy_name(name))


def prepare_file(path: Path) -> PreparedPicture:
    """Read a picture file that was dropped and write it anew.

    Raises:
        AnswerError: It cannot be read, is too large, or is no picture.
    """
    try:
        size = path.stat().st_size
        body = path.read_bytes() if size <= MOST_BYTES else b"\0" * (MOST_BYTES + 1)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise AnswerError(
            tr("{path_name} cannot be read: {reason}.", path_name=path.name, reason=reason),
            hint=tr("Copy it to this computer first."),
        ) from error
    return prepare_picture(body, path.name)


def keep_picture(engagement: Engagement, picture: PreparedPicture) -> str:
    """Store a prepared picture in the engagement file.

    Returns:
        Its key, for `Evidence.attachment`.

    Raises:
        StoreError: It was not written.
    """
    key = uuid4().hex
    engagement.file.add_attachment(key, picture.name, picture.media_type, picture.body)
    return key


def replace_picture(engagement: Engagement, key: str, picture: PreparedPicture) -> None:
    """Put a picture in the place of a stored one: the earlier one is gone, and no undo brings it back.

    Raises:
        StoreError: It was not written.
    """
    engagement.file.add_attachment(key, picture.name, picture.media_type, picture.body)


def read_picture(engagement: Engagement, key: str) -> KeptPicture | None:
    """A stored picture, None if there is none by this key."""
    found = engagement.file.attachment(key)
    return None if found is None else KeptPicture(key, *found)


def hide_part(body: bytes, name: str, box: tuple[float, float, float, float]) -> PreparedPicture:
    """Paint a part of a stored picture over, for good: what was there is gone.

    Args:
        body: The stored picture.
        name: Its name.
        box: Left, top, right and bottom as shares 0-1 of its size.

    Raises:
        AnswerError: The picture cannot be read.
    """
    from PIL import Image, ImageDraw

    try:
        with Image.open(io.BytesIO(body), formats=FORMATS) as found:
            picture = found.convert("RGB")
    except OSError as error:
        raise AnswerError(tr("The picture cannot be read."), hint=tr("Remove it and paste it again.")) from error
    w, h = picture.size
    corners = [box[0] * w, box[1] * h, box[2] * w, box[3] * h]
    ImageDraw.Draw(picture).rectangle(corners, fill=(18, 22, 29))
    return _written(picture, name)


def size_words(body: bytes) -> str:
    """How large something is, in kB or MB."""
    size = len(body)
    return f"{size / 1024**2:.1f} MB" if size >= 1024**2 else f"{max(1, round(size / 1024))} kB"


@contextmanager
def _damage_refused() -> Iterator[None]:
    """A picture that ends early is an error, even where a library of the report has told Pillow to fill it up."""
    from PIL import ImageFile

    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _check_size(picture: Picture) -> None:
    wide, high = picture.size
    if wide * high > MOST_PIXELS:
        raise _too_many(wide, high)


def _too_many(wide: int, high: int) -> AnswerError:
    words = tr("The picture is too large.")
    if wide and high:
        words = tr("The picture is too large: {wide} x {high} pixels.", wide=wide, high=high)
    most = MOST_PIXELS // 1_000_000
    return AnswerError(
        words,
        hint=tr("At most {most} million pixels: cut out the part that matters, then paste that.", most=most),
    )


def _claimed_size(body: bytes) -> tuple[int, int]:
    """What the head of a picture says of its size, read without decoding it; zeros where it cannot be read."""
    from PIL import Image

    for name in FORMATS:
        factory, accepts = Image.OPEN[name]
        if accepts is None or accepts(body[:16]) is not True:
            continue
        try:
            with factory(io.BytesIO(body), "") as found:
                return found.size
        except (OSError, SyntaxError, ValueError):  # a damaged head: its size is not known
            return 0, 0
    return 0, 0


def _upright(picture: Picture) -> Picture:
    """First frame, turned as the camera meant it, plain colours, no larger than needed."""
    from PIL import Image, ImageOps

    turned = ImageOps.exif_transpose(picture)
    rgba = turned.convert("RGBA")
    ground = Image.new("RGBA", rgba.size, (255, 255, 255, 255))
    flat = Image.alpha_composite(ground, rgba).convert("RGB")
    flat.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    return flat


def _written(picture: Picture, name: str) -> PreparedPicture:
    from PIL import Image

    clean = Image.new("RGB", picture.size)
    clean.paste(picture)  # pixels only: no comments, no location, no profile
    out = io.BytesIO()
    clean.save(out, "PNG", optimize=False)
    media = "image/png"
    if out.tell() > MOST_PNG:
        out = io.BytesIO()
        clean.save(out, "JPEG", quality=JPEG_QUALITY)
        media = "image/jpeg"
    return PreparedPicture(name, media, out.getvalue(), *clean.size)


def _tidy_name(name: str) -> str:
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    words = "".join(c for c in last if c.isprintable()).strip()[:80]
    return words or "Picture"
