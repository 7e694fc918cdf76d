"""Print every page of the app as a picture, from the sample engagement.

    python packaging/screenshots.py                      the pictures of the README, into docs/pictures
    python packaging/screenshots.py --all -o DIR         every page, both sizes, light, dark and high contrast

Runs without a screen. Pages that compute wait for their jobs, so the pictures show what a person sees.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.jobs import Jobs

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
PAGES = ("start", "profile", "workshop", "metrics", "readout", "reliability", "roadmap", "report")
BESIDE = ("claims", "roster", "followup", "compare", "portfolio", "merge")
README = (("workshop", "OBS-01"), ("readout", None), ("reliability", None))
SIZES = ((1280, 720), (1920, 1080))
MOMENT = datetime(2026, 11, 12, 15, 40, tzinfo=UTC)
PATIENCE = 60.0
REST = 0.4


def main() -> int:
    """Print the pictures that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--all", action="store_true", help="every page in both sizes and every theme")
    parser.add_argument("--zoom", type=float, default=1.0, help="text zoom")
    parser.add_argument("--language", default="en", help="language of the window, such as de")
    parser.add_argument("-o", "--out", type=Path, default=PICTURES, help="folder for the pictures")
    chosen = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    chosen.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="readiness-pictures-") as folder:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = folder
        sample = _make_sample(Path(folder))
        sizes, themes = (SIZES, ("light", "dark", "contrast")) if chosen.all else (SIZES[:1], ("light",))
        every: list[tuple[str, str | None]] = [(name, None) for name in (*PAGES, *BESIDE)]
        pages = every if chosen.all else list(README)
        _print_pages(sample, chosen, pages, sizes, themes)
    return 0


def _is_idle(jobs: Jobs) -> bool:
    return not jobs.is_busy


def _make_sample(folder: Path) -> Path:
    from readiness.app.sample import make_sample

    path = folder / "Halden Wholesale.readiness"
    make_sample(path, MOMENT).close()
    return path


def _print_pages(
    sample: Path,
    chosen: argparse.Namespace,
    pages: list[tuple[str, str | None]],
    sizes: tuple[tuple[int, int], ...],
    themes: tuple[str, ...],
) -> None:
    from PySide6.QtCore import QCoreApplication

    from ui.application import make_application
    from ui.jobs import Jobs
    from ui.main_window import MainWindow
    from ui.settings import Settings
    from ui.state import State
    from ui.theme.look import look

    app = make_application([sys.argv[0]])
    look.is_moving = False

    def wait(until: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and not until():
            QCoreApplication.processEvents()  # noqa: TID251 - a script without an event loop of its own

    def rest(seconds: float) -> None:
        end = time.monotonic() + seconds
        wait(lambda: time.monotonic() > end)

    for theme in themes:
        for width, height in sizes:
            settings, state, jobs = Settings(), State(now=lambda: MOMENT), Jobs()
            settings.language = chosen.language
            settings.theme, settings.zoom = theme, chosen.zoom  # type: ignore[assignment]  # one of the known themes
            window = MainWindow(state, jobs, settings)
            window.resize(width, height)
            window.show()
            window.desk.open_file(sample)
            wait(partial(getattr, state, "is_open"))
            for name, target in pages:
                window.go(name, target)
                rest(REST)
                wait(partial(_is_idle, jobs))
                rest(2.0 if name in ("reliability", "roadmap") else REST)
                label = f"{name}-{width}x{height}-{theme}" if chosen.all else name
                window.grab().save(str(chosen.out / f"{label}.png"))
            state.close()
            window.close()
            jobs.close()
    app.quit()


if __name__ == "__main__":
    sys.exit(main())
