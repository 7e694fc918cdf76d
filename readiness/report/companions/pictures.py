"""Charts as pictures for Word and PowerPoint, drawn from the very figures of the PDF.

A chart's SVG becomes a page of its own size in one PDF, and that page a PNG at 200 dots per inch: Qt's own SVG renderer
would lose the typeface (report design 2.2).
"""

from __future__ import annotations

import base64
from collections.abc import Mapping

from readiness.report.brand.model import Logo
from readiness.report.charts.canvas import Figure
from readiness.report.companions.skin import Mark
from readiness.report.svg import rasterise_pages

DPI = 200
PX_PER_INCH = 96
LOGO_DPI = 300
BATCH = 6
"""Pages rasterised at once: bounds what the pixels take."""


def make_pictures(drawings: Mapping[str, str], figures: Mapping[str, Figure]) -> dict[str, bytes]:
    """PNG files of SVG drawings by key, white behind; equal drawings give equal bytes.

    Main thread of a rendering child only.

    Raises:
        ReportError: a chart could not be made into a picture.
    """
    keys = list(drawings)
    pictures: dict[str, bytes] = {}
    for start in range(0, len(keys), BATCH):
        part = keys[start : start + BATCH]
        sizes = [(figures[key]["layout"]["width"], figures[key]["layout"]["height"]) for key in part]
        pages = _print_pages([drawings[key] for key in part], sizes)
        pixels = [(round(w * DPI / PX_PER_INCH), round(h * DPI / PX_PER_INCH)) for w, h in sizes]
        pictures.update(zip(part, rasterise_pages(pages, pixels), strict=True))
    return pictures


def make_mark(logo: Logo | None) -> Mark | None:
    """A logo as a picture: an SVG is drawn, a PNG is taken as it is kept."""
    if logo is None:
        return None
    content = logo.content
    if logo.kind == "svg":
        width, height = (size / 25.4 * PX_PER_INCH for size in (logo.width, logo.height))
        pages = _print_pages([content.decode("utf-8")], [(width, height)])
        pixels = (round(width * LOGO_DPI / PX_PER_INCH), round(height * LOGO_DPI / PX_PER_INCH))
        content = rasterise_pages(pages, [pixels])[0]
    return Mark(content, logo.width, logo.height)


def _print_pages(drawings: list[str], sizes: list[tuple[float, float]]) -> bytes:
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher

    rules, body = [], []
    for number, (drawing, (width, height)) in enumerate(zip(drawings, sizes, strict=True)):
        rules.append(
            f"@page p{number}{{size:{width}px {height}px;margin:0}}"
            f"#i{number}{{page:p{number};display:block;width:{width}px;height:{height}px}}"
        )
        data = base64.b64encode(drawing.encode("utf-8")).decode("ascii")
        body.append(f'<img id="i{number}" alt="" src="data:image/svg+xml;base64,{data}">')
    html = f"<html><style>body{{margin:0}}{''.join(rules)}</style><body>{''.join(body)}</body></html>"
    fetcher = URLFetcher(allowed_protocols={"data"}, allow_redirects=False, fail_on_errors=True)
    made: bytes = HTML(string=html, base_url=None, url_fetcher=fetcher).write_pdf(font_config=FontConfiguration())
    return made
