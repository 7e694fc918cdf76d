"""Brand folders from outside: what runs, loads, swells or leads elsewhere is refused with its name."""

from __future__ import annotations

import base64
import struct
import zlib
from pathlib import Path

import pytest

from readiness.errors import ReportError
from readiness.report.brand.folder import read_brand

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 60 18">{}</svg>'


def folder_with(tmp_path: Path, yaml: str, **files: bytes) -> Path:
    folder = tmp_path / "brand"
    folder.mkdir(exist_ok=True)
    (folder / "brand.yaml").write_text(yaml, "utf-8")
    for name, content in files.items():
        (folder / name.replace("_", ".")).write_bytes(content)
    return folder


def kept_of(folder: Path) -> tuple[str, str]:
    """What is kept of the firm's logo, or the words of the refusal."""
    try:
        brand, _remarks = read_brand(folder)
    except ReportError as refused:
        return "", str(refused)
    assert brand.firm_logo is not None
    return base64.b64decode(brand.firm_logo.data).decode().lower(), ""


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<rect width="1" height="1" onload="alert(1)"/>',
        '<image href="http://127.0.0.1/x.png" width="1" height="1"/>',
        '<image xlink:href="file:///etc/passwd" width="1" height="1"/>',
        '<use href="other.svg#a"/>',
        "<foreignObject><body/></foreignObject>",
        '<a href="javascript:alert(1)"><rect width="1" height="1"/></a>',
        '<style>@import url("http://127.0.0.1/a.css");</style>',
        '<rect width="1" height="1" style="fill:url(http://127.0.0.1/#a)"/>',
        '<rect width="1" height="1" fill="url(http://127.0.0.1/#a)"/>',
        "<animate attributeName='x' from='0' to='1'/>",
        "<g>" * 60 + "</g>" * 60,
        '<rect width="1" height="1"/>' * 6000,
    ],
)
def test_a_logo_that_runs_loads_or_swells_is_refused_or_cleaned(inside: str, tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "firm_logo: logo.svg\n", logo_svg=SVG.format(inside).encode())
    kept, said = kept_of(folder)
    assert kept or said.startswith("The logo logo.svg is refused")
    for word in (
        "script",
        "onload",
        "127.0.0.1",
        "passwd",
        "javascript",
        "import",
        "animate",
        "foreignobject",
        "other",
    ):
        assert word not in kept


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE svg SYSTEM "file:///etc/passwd">',
    ],
)
def test_entities_are_refused_before_anything_is_parsed(head: str, tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "firm_logo: logo.svg\n", logo_svg=(head + SVG.format("")).encode())
    with pytest.raises(ReportError, match=r"logo\.svg"):
        read_brand(folder)


def png_that_claims(width: int, height: int) -> bytes:
    """A few bytes that would unpack to width x height pixels."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(("side", "why"), [(7_000, "7000 × 7000 pixels"), (50_000, "damaged")])
def test_a_picture_that_claims_too_many_pixels_is_refused_before_it_is_decoded(
    side: int, why: str, tmp_path: Path
) -> None:
    folder = folder_with(tmp_path, "firm_logo: logo.png\n", logo_png=png_that_claims(side, side))
    with pytest.raises(ReportError, match=rf"logo\.png.*{why}"):
        read_brand(folder)


@pytest.mark.parametrize("name", ["../secret.png", "/etc/passwd", "sub/../../secret.png", "link.png"])
def test_a_name_that_leads_out_of_the_folder_is_refused(name: str, tmp_path: Path) -> None:
    folder = folder_with(tmp_path, f"firm_logo: {name}\n")
    (tmp_path / "secret.png").write_bytes(png_that_claims(4, 4))
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    with pytest.raises(ReportError):
        read_brand(folder)


@pytest.mark.parametrize(
    "yaml",
    [
        "firm_logo: &a [x]\nfooter: *a\n",
        "footer: !!python/object/apply:os.system ['true']\n",
        "footer: " + "[" * 5000,
        "cover: <script>\n",
        "unknown: 1\n",
    ],
)
def test_settings_that_swell_or_run_are_refused(yaml: str, tmp_path: Path) -> None:
    with pytest.raises(ReportError):
        read_brand(folder_with(tmp_path, yaml))


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01\x00\x00" + b"\xff" * 400, b"wOFF" + b"\0" * 100, b"OTTO" + b"\0" * 9]
)
def test_what_is_no_font_is_refused(content: bytes, tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"face\.ttf"):
        read_brand(folder_with(tmp_path, "font: face.ttf\n", face_ttf=content))
