"""The look of a firm: read, checked, darkened or refused with the reason; nothing foreign reaches a page."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.domain.snapshot import Snapshot
from readiness.errors import ReportError
from readiness.report.brand.colour import contrast, parse_colour, readable
from readiness.report.brand.folder import read_brand
from readiness.report.brand.logo import read_logo
from readiness.report.brand.model import Brand
from readiness.report.brand.vector import read_vector
from readiness.report.context import make_report
from readiness.report.html import make_html
from readiness.report.rendering import Outcome
from tests.report.test_brand_fonts import SEMIBOLD, face

Render = Callable[..., tuple[Path, Outcome]]
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 10">{}</svg>'
SHAPE = '<path d="M0 0h40v10H0z" fill="#123456"/>'


def png(width: int, height: int, form: str = "PNG", **options: Any) -> bytes:
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (width, height), (10, 90, 60)).save(out, form, **options)
    return out.getvalue()


# --- colours --------------------------------------------------------------------------------------------------

COLOURS = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06X}")


@given(COLOURS)
def test_every_colour_can_be_read_or_is_refused(colour: str) -> None:
    if contrast(colour) < 1.25:
        with pytest.raises(ReportError, match="too pale"):
            readable(colour, "x")
        return
    used, words = readable(colour, "x")
    assert contrast(used) >= 4.5
    assert (used == colour) == (words == "")
    if words:
        assert colour in words
        assert used in words
        assert contrast(used) < 4.75  # the nearest tone, not just any dark one


@pytest.mark.parametrize("text", ["", "blue", "#12", "#GGGGGG", "url(http://x)", "#123456;}", "var(--x)"])
def test_what_is_no_colour_is_refused(text: str) -> None:
    with pytest.raises(ReportError, match="is no colour"):
        parse_colour(text, "primary")


# --- logos ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ('<rect width="1" height="1" onload="alert(1)"/>', "a script"),
        ("<foreignObject><p>x</p></foreignObject>", "<foreignObject>"),
        ('<image href="http://example.invalid/x.png"/>', "<image>"),
        ('<use href="#a"/>', "<use>"),
        ("<style>@import url(http://example.invalid)</style>", "<style>"),
        ('<rect style="fill:url(http://example.invalid/x)"/>', "a file or an address"),
        ('<rect fill="url(file:///etc/passwd)"/>', "a file or an address"),
        ('<linearGradient id="a" xlink:href="http://example.invalid#b"/>', "a file or an address"),
        ('<linearGradient id="a" xlink:href="#b"/><linearGradient id="b" xlink:href="#a"/>', "in a chain"),
        ("<animate/>", "<animate>"),
        ("<text>firm</text>", "<text>"),
        ("<g>" * 60 + "</g>" * 60, "too many elements"),
        (SHAPE * 6000, "too many elements"),
    ],
)
def test_a_drawing_that_runs_loads_or_grows_is_refused_with_its_reason(inside: str, reason: str) -> None:
    with pytest.raises(ReportError, match="is refused") as caught:
        read_vector(SVG.format(inside).encode(), "logo.svg")
    assert reason in str(caught.value)
    assert caught.value.hint


@pytest.mark.parametrize(
    "content",
    [
        b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + SVG.format("&a;").encode(),
        b'<!DOCTYPE svg SYSTEM "file:///etc/passwd">' + SVG.format(SHAPE).encode(),
        b"<svg",
        b"<html></html>",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    ],
)
def test_declarations_and_what_is_no_drawing_are_refused(content: bytes) -> None:
    with pytest.raises(ReportError, match="is refused"):
        read_vector(content, "logo.svg")


def test_a_plain_drawing_keeps_its_shapes_and_nothing_else() -> None:
    source = SVG.format(f'<!-- who --><metadata>me</metadata><g style="fill:red;font-family:x">{SHAPE}</g>')
    clean, ratio = read_vector(source.encode(), "logo.svg")
    assert ratio == 0.25
    assert b"M0 0h40v10H0z" in clean
    assert b'fill="red"' in clean
    for gone in (b"who", b"me", b"font-family", b"style"):
        assert gone not in clean


def test_pictures_are_written_anew_and_never_printed_too_coarse() -> None:
    from PIL import Image, PngImagePlugin

    about = PngImagePlugin.PngInfo()
    about.add_text("Author", "Somebody Secret")
    logo, words = read_logo(png(2000, 500, pnginfo=about), "logo.png")
    picture = Image.open(io.BytesIO(logo.content))
    assert picture.format == "PNG"
    assert b"Somebody Secret" not in logo.content
    assert picture.width / (logo.width / 25.4) >= 150
    assert words == ""
    small, words = read_logo(png(120, 40, "JPEG"), "small.jpg")
    assert 120 / (small.width / 25.4) >= 149
    assert "few pixels" in words


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (png(8000, 6000), "pixels"),
        (png(20, 10), "too few"),
        (png(400, 100)[:200], "damaged"),
        (png(400, 100, "GIF"), "no PNG, JPEG or SVG"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "refused"),
        (b"", "no PNG, JPEG or SVG"),
        (b"\0" * 8_000_001, "8 MB"),
    ],
)
def test_bombs_scraps_and_other_formats_are_refused(content: bytes, reason: str) -> None:
    with pytest.raises(ReportError, match="is refused") as caught:
        read_logo(content, "logo.png")
    assert reason in str(caught.value)


# --- the folder -----------------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "brand"
    place.mkdir()
    (place / "firm.svg").write_text(SVG.format(SHAPE))
    (place / "client.png").write_bytes(png(900, 240))
    (place / "a.ttf").write_bytes(face())
    (place / "b.ttf").write_bytes(face(SEMIBOLD))
    return place


GOOD = """firm_logo: firm.svg
client_logo: client.png
primary: "#7A1F5C"
secondary: "#FF8A00"
font: [a.ttf, b.ttf]
footer: Müller & Partner <b>Beratung</b>
classification: Strictly confidential
cover: plain
"""


def test_a_folder_becomes_a_brand_and_says_what_it_changed(folder: Path) -> None:
    (folder / "brand.yaml").write_text(GOOD)
    brand, remarks = read_brand(folder)
    assert brand.primary == "#7A1F5C"
    assert contrast(brand.secondary) >= 4.5
    assert ["#FF8A00" in words for words in remarks] == [True]
    assert brand.firm_logo is not None
    assert brand.client_logo is not None
    assert brand.typeface is not None
    assert Brand.model_validate_json(brand.model_dump_json()) == brand


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("firm_logo: ../secret.png", "must lie in the folder"),
        ("firm_logo: /etc/passwd", "must lie in the folder"),
        ("firm_logo: link.svg", "must lie in the folder"),
        ("firm_logo: nothing.png", "There is no file nothing.png"),
        ("font: client.png", "no TrueType or OpenType"),
        ("primary: 123456", "is no text"),
        ("primary: {a: 1}", "is no text"),
        ("cover: gold", "filled, plain"),
        ("logo: firm.svg", "no such key"),
        ("- a\n- b", "holds no keys"),
        ("a: &x [1]\nb: *x", "references are not allowed"),
        ("primary: !!python/object/apply:os.system [x]", "cannot be read"),
        ("footer: " + "x" * 200, "more than 120 letters"),
        ("footer: '" + "x" * 200_000 + "'", "too large"),
    ],
)
def test_a_hostile_folder_is_refused_with_its_reason(folder: Path, text: str, reason: str) -> None:
    (folder / "link.svg").symlink_to("/etc/passwd")
    (folder / "brand.yaml").write_text(text)
    with pytest.raises(ReportError) as caught:
        read_brand(folder)
    assert reason in str(caught.value) + caught.value.hint


def test_a_folder_without_its_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"no brand\.yaml"):
        read_brand(tmp_path)


# --- on the page ----------------------------------------------------------------------------------------------


def test_a_branded_report_is_archivable_and_carries_nothing_foreign(
    folder: Path, snapshot_b: Snapshot, pdf_of: Render
) -> None:
    import page
    import pikepdf
    import pypdfium2

    (folder / "brand.yaml").write_text(GOOD)
    brand, _ = read_brand(folder)
    path, outcome = pdf_of(snapshot_b, brand=brand, only=frozenset({"verdict", "gaps", "log"}))
    assert outcome.warnings == []
    for profile in (page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1):
        result = page.validate_pdf(str(path), profile=profile)
        assert result.is_compliant, [str(failure) for failure in result.failures][:3]
    with pikepdf.open(path) as pdf:
        names = {
            re.sub(r"^/?[A-Z]{6}\+", "", str(o.FontName))
            for o in pdf.objects
            if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == pikepdf.Name.FontDescriptor
        }
        images = [o for o in pdf.objects if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == pikepdf.Name.Image]
    assert any(name.startswith("Brand") for name in names)
    assert len({name.split("-")[0].rstrip(",") for name in names}) <= 3
    assert len(images) == 1  # the client's picture; the firm's drawing stays a drawing
    document = pypdfium2.PdfDocument(path)
    try:
        text = document[1].get_textpage().get_text_range()
    finally:
        document.close()
    assert "Müller & Partner <b>Beratung</b>" in text  # printed as typed
    assert "Strictly confidential" in text


def test_the_brand_leaves_the_colours_of_the_charts_alone(snapshot_b: Snapshot) -> None:
    brand = Brand(primary="#7A1F5C", secondary="#B46100")
    plain, branded = (make_report(snapshot_b, brand=look) for look in (None, brand))
    assert [e.figure for e in plain.exhibits] == [e.figure for e in branded.exhibits]
    html = make_html(branded, {e.key: "<svg/>" for e in branded.exhibits})
    assert "#7A1F5C" in html
    assert "#B46100" in html


@given(COLOURS)
def test_words_on_the_field_of_the_cover_can_be_read(colour: str) -> None:
    try:
        used, _ = readable(colour, "x")
    except ReportError:
        return
    tokens = Brand(primary=used).tokens()
    assert contrast(tokens["brandsoft"], used) >= 4.5
    assert contrast("#17212B", tokens["brandwash"]) >= 4.5
