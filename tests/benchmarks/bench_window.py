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
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from ui.main_window import MainWindow

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROUNDS = 5
ANSWERS = 400
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

        self.longest = self.busiest = 0.0
        self._last, self._cpu = time.perf_counter(), time.thread_time()
        self._timer = QTimer()
        self._timer.setInterval(2)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now, cpu = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self.busiest = max(self.busiest, cpu - self._cpu)
        self._last, self._cpu = now, cpu

    def of(self, act: Callable[[], object], ms: int = 400) -> tuple[float, float]:
        """Run an act from the event loop and let the loop go on for a while.

        Returns:
            The longest gap in milliseconds: on the clock, and as processor time of the GUI thread (what is left of it
            on a machine that does nothing else).
        """
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        self.longest = self.busiest = 0.0
        self._last, self._cpu = time.perf_counter(), time.thread_time()
        QTimer.singleShot(0, act)
        QTimer.singleShot(ms, loop.quit)
        loop.exec()
        return round(1000 * self.longest, 1), round(1000 * self.busiest, 1)


def main() -> None:
    """Measure and print one JSON object; milliseconds unless said."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        figures: dict[str, object] = {"first_window": round(1000 * first_window(folder))}
        measure(folder, figures)
    sys.stdout.write(json.dumps(figures, indent=2) + "\n")


def answering_by_key(app: QApplication, window: MainWindow) -> dict[str, float]:
    """From the key press to the saved file and the repainted window, on every ladder of the bank in turn.

    The key goes to the focused widget as from the system; the answer is on the disk when the call returns
    (synchronous=FULL), and the event loop is then run until everything posted is delivered and painted.
    """
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from readiness.app import agenda, workshop

    engagement = window.state.engagement
    window.state.apply(agenda.reopen_workshop(engagement))  # a closed one asks a reason for every change
    ladders = [q for q in workshop.question_order(engagement) if engagement.pack.question_by_id[q].kind == "ladder"]
    keys = (Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_C, Qt.Key.Key_D, Qt.Key.Key_E)
    seconds, busy = [], []
    for i in range(ANSWERS):
        window.go("workshop", ladders[i % len(ladders)])
        for _ in range(3):
            app.processEvents()
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        version = engagement.version
        started, cpu = time.perf_counter(), time.thread_time()
        QTest.keyClick(QApplication.focusWidget() or window, keys[(i // len(ladders) + i) % len(keys)])
        app.sendPostedEvents()
        app.processEvents()
        app.processEvents()
        if engagement.version != version:
            seconds.append(time.perf_counter() - started)
            busy.append(time.thread_time() - cpu)
    return {
        "key_to_paint_and_disk_count": len(seconds),
        "key_to_paint_and_disk_median": round(1000 * statistics.median(seconds), 1),
        "key_to_paint_and_disk_p99": round(1000 * sorted(seconds)[int(0.99 * len(seconds))], 1),
        "key_to_paint_and_disk_worst": round(1000 * max(seconds), 1),
        "key_processor_time_median": round(1000 * statistics.median(busy), 1),
        "key_processor_time_p99": round(1000 * sorted(busy)[int(0.99 * len(busy))], 1),
    }


def flows(window: MainWindow, gaps: Gaps, folder: Path) -> dict[str, tuple[float, float]]:
    """The longest gap of the event loop, by flow."""
    from ui.pages.metrics import MetricsPage
    from ui.pages.report import ReportPage

    found: dict[str, tuple[float, float]] = {}

    def of(name: str, act: Callable[[], object], ms: int = 400) -> None:
        found[name] = gaps.of(act, ms)

    of("undo_on_workshop", window.undo)
    of("to_readout", lambda: window.go("readout"), 800)
    of("undo_on_readout", window.undo, 1500)
    of("redo_on_readout", window.redo, 1500)
    book = Path(__file__).resolve().parents[1] / "data" / "samples" / "case_h_silent_degradation.xlsx"
    of("import_preview", lambda: window.go("metrics", book), 6000)
    page = window.page
    if isinstance(page, MetricsPage):
        of("import_accept", window.run_primary, 8000)
        of("undo_import", window.undo, 2000)
        of("redo_import", window.redo, 2000)
    window.go("readout")
    of("undo_import_on_readout", window.undo, 3000)
    of("go_report", lambda: window.go("report"), 2500)
    shown = window.page
    if isinstance(shown, ReportPage):
        of("report", lambda: shown.write_to(folder / "report.pdf"), 15000)
    of("theme", window.appearance.next_theme, 800)
    of("zoom", lambda: window.appearance.step_zoom(1), 800)
    return found


def measure(folder: Path, figures: dict[str, object]) -> None:
    """Fill in the figures of one session."""
    from ui.application import make_application

    app = make_application(["readiness"])
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
    figures["longest_gap_warm_up"] = gaps.of(window.desk.warm_up, 5000)  # behind the first window, as in the program
    figures["longest_gap_open"] = gaps.of(lambda: window.desk.open_file(path), 4000)
    names = [entry for entry in pages.NAMES if pages.exists(entry)]
    figures["longest_gap_first_visit"] = {entry: gaps.of(partial(window.go, entry), 1500) for entry in names}
    figures["longest_gap_second_visit"] = {entry: gaps.of(partial(window.go, entry)) for entry in names}
    figures |= answering_by_key(app, window)
    figures["longest_gap_flows"] = flows(window, gaps, folder)
    window.close()


if __name__ == "__main__":
    main()
