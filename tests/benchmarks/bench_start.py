"""How soon the first window stands, and what an idle app holds, against a bare PySide6 window of the same size.

Run: `python tests/benchmarks/bench_start.py [ROUNDS]`. Prints one JSON object; medians of several starts, taken in turn
so that a busy machine slows both. Goals: the first window within 1.5 times the bare one plus 400 ms; an idle app
without charts under 200 MB, on the start page and with the sample open on the workshop page.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROUNDS = 5
SIZE = (1280, 720)
SETTLED_MS = 3000

MEMORY = """
def resident():
    import os
    from pathlib import Path
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    except OSError:
        return 0.0
"""
BARE = (
    MEMORY
    + """
import sys, time
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication(["bare"])
window = QMainWindow()
window.setCentralWidget(QLabel("bare"))
window.resize({width}, {height})
window.show()
window.grab()
print(time.time(), resident())
"""
)
OURS = (
    MEMORY
    + """
import sys, time
from pathlib import Path
from ui.application import make_application
app = make_application(["readiness"])
from PySide6.QtCore import QTimer
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.state import State
window = MainWindow(State(), Jobs(), Settings(Path(sys.argv[1])))
window.resize({width}, {height})
window.show()
window.grab()
shown = time.time()
if len(sys.argv) > 2:
    window.state.open(Path(sys.argv[2]))
    window.go("workshop")
window.desk.warm_up()
QTimer.singleShot({settled}, app.quit)
app.exec()
print(shown, resident())
window.close()
"""
)


def start(code: str, *arguments: str) -> tuple[float, float]:
    """Milliseconds from process start to the painted window, and resident megabytes at the end."""
    import time

    filled = code.replace("{width}", str(SIZE[0])).replace("{height}", str(SIZE[1]))
    begun = time.time()
    done = subprocess.run(
        [sys.executable, "-c", filled.replace("{settled}", str(SETTLED_MS)), *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit((done.stderr.strip().splitlines() or ["the window did not start"])[-1])
    shown, memory = done.stdout.split()
    return 1000 * (float(shown) - begun), float(memory)


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sample = folder / "sample.readiness"
        from readiness.app.sample import make_sample

        make_sample(sample, datetime.now(UTC)).close()
        bare, ours = [], []
        for number in range(rounds):
            bare.append(start(BARE))
            ours.append(start(OURS, str(folder / f"{number}.ini")))
        opened = start(OURS, str(folder / "open.ini"), str(sample))
    figures = {
        "first_window_ms": round(statistics.median(ms for ms, _ in ours)),
        "bare_window_ms": round(statistics.median(ms for ms, _ in bare)),
        "idle_mb": round(statistics.median(mb for _, mb in ours)),
        "idle_with_sample_mb": round(opened[1]),
        "bare_mb": round(statistics.median(mb for _, mb in bare)),
    }
    sys.stdout.write(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
