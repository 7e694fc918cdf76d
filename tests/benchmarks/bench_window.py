"""How quick the window is; prints figures, and is no test.

Run it by hand: `python tests/benchmarks/bench_window.py [ENGAGEMENT]`. Without a file it makes the sample engagement
first. It says how long the first window takes from process start, how long a page takes to build, how long it takes
from a key to the saved and repainted answer, and the longest gap of the event loop in each flow.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROUNDS = 5
ANSWERS = 200
FIRST_WINDOW = """
import sys, time
from ui.application import make_application
app = make_application(["readiness"])
from pathlib import Path
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.state import State
window = MainWindow(State(), Jobs(), Settings(Path(sys.argv[1])))
window.show()
window.grab()
print(time.time())
window.close()
"""


def first_window(folder: Path) -> float:
    """Seconds from starting the process to the first painted window; the median of some starts."""
    seconds = []
    for i in range(ROUNDS):
        started = time.time()
        command = [sys.executable, "-c", FIRST_WINDOW, str(folder / f"{i}.ini")]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        seconds.append(float(done.stdout) - started)
    return statistics.median(seconds)


class Gaps:
    """Measures the longest time in which the event loop did not come round."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer

        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(2)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def of(self, act: Callable[[], object], ms: int = 400) -> float:
        """Run an act from the event loop and let the loop go on for a while."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        self.longest, self._last = 0.0, time.perf_counter()
        QTimer.singleShot(0, act)
        QTimer.singleShot(ms, loop.quit)
        loop.exec()
        return self.longest


def main() -> None:
    """Measure and print one JSON object; milliseconds unless said."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        figures: dict[str, object] = {"first_window": round(1000 * first_window(folder))}
        measure(folder, figures)
    sys.stdout.write(json.dumps(figures, indent=2) + "\n")


def measure(folder: Path, figures: dict[str, object]) -> None:
    """Fill in the figures of one session."""
    from ui.application import make_application

    app = make_application(["readiness"])
    from readiness.app import answering, workshop
    from ui import pages
    from ui.jobs import Jobs
    from ui.main_window import MainWindow
    from ui.settings import Settings
    from ui.state import State

    path = Path(sys.argv[1]) if len(sys.argv) > 1 else folder / "sample.readiness"
    if not path.exists():
        from readiness.app.sample import make_sample

        make_sample(path, datetime.now(UTC)).close()
    window = MainWindow(State(), Jobs(), Settings(folder / "s.ini"))
    window.resize(1280, 720)
    window.show()
    gaps = Gaps()
    figures["longest_gap_open"] = round(1000 * gaps.of(lambda: window.desk.open_file(path), 4000), 1)
    names = [entry for entry in pages.NAMES if pages.exists(entry)]
    figures["longest_gap_first_visit"] = {
        entry: round(1000 * gaps.of(partial(window.go, entry), 1500), 1) for entry in names
    }
    figures["longest_gap_second_visit"] = {
        entry: round(1000 * gaps.of(partial(window.go, entry)), 1) for entry in names
    }
    window.go("workshop")
    engagement = window.state.engagement
    ladders = [q for q in workshop.question_order(engagement) if engagement.pack.question_by_id[q].kind == "ladder"]
    seconds = []
    for i in range(ANSWERS):
        question = ladders[i % len(ladders)]
        started = time.perf_counter()
        window.state.apply(answering.answer(engagement, question, (i // 7) % 5, datetime.now(UTC)))
        app.sendPostedEvents()
        app.processEvents()
        seconds.append(time.perf_counter() - started)
    figures["answer_median"] = round(1000 * statistics.median(seconds), 1)
    figures["answer_p99"] = round(1000 * sorted(seconds)[int(0.99 * ANSWERS)], 1)
    window.close()


if __name__ == "__main__":
    main()
