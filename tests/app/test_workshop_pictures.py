"""Pictures as evidence: every one is hostile until it has been written anew."""

from __future__ import annotations

import io
import random
import struct
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from readiness.app import attachments
from readiness.app.engagement import Engagement, create_engagement
from readiness.errors import AnswerError

NOW = datetime(2026, 11, 20, 13, 30, tzinfo=UTC)


def png(width: int = 40, height: int = 30, color: tuple[int, int, int] = (200, 20, 20)) -> bytes:
    out = io.BytesIO()
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", "SECRET COMMENT")
    Image.new("RGB", (width, height), color).save(out, "PNG", pnginfo=info)
    return out.getvalue()


@pytest.fixture
def engagement(tmp_path: Path) -> Iterator[Engagement]:
    made = create_engagement(tmp_path / "e.readiness", client="Client", agent="Agent", now=NOW)
    yield made
    made.close()


def test_a_picture_is_written_anew_without_what_it_carried() -> None:
    exif = Image.Exif()
    exif[0x010E] = "SECRET PLACE"
    out = io.BytesIO()
    Image.new("RGB", (40, 30)).save(out, "JPEG", exif=exif, comment=b"SECRET COMMENT")
    for body in (png() + b"SECRET TAIL", out.getvalue()):
        made = attachments.prepare_picture(body, "../../etc/picture.png")
        assert b"SECRET" not in made.body
        assert made.name == "picture.png"
        assert (made.width, made.height) == (40, 30)
        assert made.media_type == "image/png"


def test_a_large_picture_is_made_smaller_and_a_photograph_becomes_jpeg() -> None:
    noise = Image.frombytes("RGB", (3000, 1500), random.Random(1).randbytes(3000 * 1500 * 3))
    out = io.BytesIO()
    noise.save(out, "PNG")
    made = attachments.prepare_picture(out.getvalue())
    assert (made.width, made.height) == (2400, 1200)
    assert made.media_type == "image/jpeg"


@pytest.mark.parametrize("tolerant", [False, True])
def test_what_is_no_picture_is_refused_in_plain_words(monkeypatch: pytest.MonkeyPatch, tolerant: bool) -> None:
    monkeypatch.setattr("PIL.ImageFile.LOAD_TRUNCATED_IMAGES", tolerant)  # rendering a report sets it for the process
    truncated = png(300, 300)[:120]
    svg = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    postscript = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nquit\n"
    for body in (b"", b"hello", truncated, svg, postscript, b"%PDF-1.7", b"GIF89a", b"\xff\xd8\xff\xe0" + b"\0" * 40):
        with pytest.raises(AnswerError, match="no picture"):
            attachments.prepare_picture(body)


def test_a_picture_that_claims_too_many_pixels_is_refused_before_it_is_decoded() -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    for width, height in ((8000, 8000), (60000, 60000)):
        header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
        bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        with pytest.raises(AnswerError, match=f"too large: {width} x {height} pixels") as caught:
            attachments.prepare_picture(bomb + chunk(b"IEND", b""))
        assert "At most 50 million pixels" in caught.value.hint


def test_a_file_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.png"
    with path.open("wb") as file:
        file.truncate(attachments.MOST_BYTES + 1)
    with pytest.raises(AnswerError, match="too large"):
        attachments.prepare_file(path)
    with pytest.raises(AnswerError, match="cannot be read"):
        attachments.prepare_file(tmp_path / "missing.png")


def test_flipped_bytes_never_end_in_anything_but_a_picture_or_a_plain_refusal() -> None:
    chance, original = random.Random(7), png(64, 64)
    for _ in range(300):
        body = bytearray(original)
        for _ in range(chance.randrange(1, 6)):
            body[chance.randrange(len(body))] = chance.randrange(256)
        try:
            made = attachments.prepare_picture(bytes(body))
        except AnswerError:
            continue
        assert made.width * made.height <= attachments.MOST_PIXELS


def test_a_hidden_part_is_gone_from_the_stored_picture(engagement: Engagement) -> None:
    made = attachments.prepare_picture(png(100, 100), "trace.png")
    key = attachments.keep_picture(engagement, made)
    hidden = attachments.hide_part(made.body, made.name, (0.2, 0.2, 0.5, 0.5))
    attachments.replace_picture(engagement, key, hidden)
    kept = attachments.read_picture(engagement, key)
    assert kept is not None
    picture = Image.open(io.BytesIO(kept.body))
    assert picture.getpixel((30, 30)) == (18, 22, 29)
    assert picture.getpixel((80, 80)) == (200, 20, 20)
    engagement.close()
    assert made.body not in engagement.path.read_bytes()


def test_an_unknown_key_has_no_picture(engagement: Engagement) -> None:
    assert attachments.read_picture(engagement, "nothing") is None
    assert attachments.size_words(b"x" * 2048) == "2 kB"
