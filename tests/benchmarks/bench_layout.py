"""Laying out the report against plain WeasyPrint of the very same HTML.

Run: `python tests/benchmarks/bench_layout.py`. Ours embeds the data, tags the pages, makes PDF/A and finishes the file;
plain WeasyPrint does none of that. Charts are stand-ins, so that only the layout is compared. Prints one JSON object.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
STAND_IN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><rect width="400" height="200"/></svg>'


def main() -> None:
    """Measure both ways on the full edition of the sample."""
    from readiness.report.fonts import templates_folder

    os.environ["FONTCONFIG_FILE"] = str(templates_folder() / "fonts.conf")
    from readiness.app.sample import make_sample
    from readiness.app.snapshots import take_snapshot
    from readiness.report import html as pages
    from readiness.report import rendering

    kept: list[str] = []
    make_html = pages.make_html

    def keep(report: object, pictures: Mapping[str, str]) -> str:
        kept.append(make_html(report, pictures))  # type: ignore[arg-type]  # handed through
        return kept[-1]

    def draw(figures: Mapping[str, object]) -> Callable[[], dict[str, str]]:
        return lambda: dict.fromkeys(figures, STAND_IN)

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        engagement = make_sample(folder / "sample.readiness", NOW)
        snapshot = take_snapshot(engagement, NOW)
        engagement.close()
        pages.make_html = keep
        rendering.limit_memory = lambda extra=0: None
        options = rendering.Options(profile="full")
        outcome = rendering.render_pdf(snapshot, folder / "ours.pdf", options, lambda *_step: None, draw)
        ours = outcome.seconds["layout"] + outcome.seconds["finish"]
        plain = plain_weasyprint(kept[-1], folder / "plain.pdf")
    figures = {"ours_s": round(ours, 2), "plain_s": round(plain, 2), "ratio": round(ours / plain, 2)}
    sys.stdout.write(json.dumps(figures, indent=1) + "\n")


def plain_weasyprint(html: str, target: Path) -> float:
    """Seconds that WeasyPrint takes as its documentation shows it."""
    import logging

    from weasyprint import HTML

    for name in ("weasyprint", "fontTools"):
        logging.getLogger(name).setLevel(logging.ERROR)
    begun = time.perf_counter()
    HTML(string=html).write_pdf(target)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
