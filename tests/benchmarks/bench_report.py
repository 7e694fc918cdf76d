"""How long a report takes from the click, per stage, and what it needs of memory.

Run as a script: `python tests/benchmarks/bench_report.py`. Goals: the sample under 7 s, the stress sample under 20 s, all
processes together under 700 MB, the child during layout under 400 MB.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
import tempfile
import threading
import time
from pathlib import Path

NOW = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)


def resident_mb(pid: int) -> float:
    """Resident memory of a process and its children, in MB; 0 where it has gone or the system does not tell."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
        tasks = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    except (OSError, IndexError):
        return 0.0
    own = pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    return own + sum(resident_mb(int(child)) for child in tasks)


class Peak(threading.Thread):
    """Samples the memory of this process tree."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.peak = 0.0
        self.done = threading.Event()

    def run(self) -> None:
        """Samples ten times a second."""
        while not self.done.wait(0.1):
            self.peak = max(self.peak, resident_mb(os.getpid()))


def main() -> None:
    """Renders the shipped sample in every edition and prints a line each."""
    from readiness.app.sample import make_sample
    from readiness.app.snapshots import take_snapshot
    from readiness.report.context import Profile
    from readiness.report.render import render_report
    from readiness.report.rendering import Options

    editions: tuple[Profile, ...] = ("executive", "full", "board")
    with tempfile.TemporaryDirectory() as folder:
        engagement = make_sample(Path(folder) / "a.readiness", NOW)
        snapshot = take_snapshot(engagement, NOW)
        engagement.close()
        for profile in editions:
            peak = Peak()
            peak.start()
            start = time.perf_counter()
            target = Path(folder) / f"{profile}.pdf"
            outcome = render_report(snapshot, target, Options(profile=profile))
            took = time.perf_counter() - start
            peak.done.set()
            peak.join()
            stages = "  ".join(f"{name} {seconds:.2f}" for name, seconds in outcome.seconds.items())
            size = target.stat().st_size / 1024
            sys.stdout.write(f"{profile:10} {took:5.2f} s  ({stages})  peak {peak.peak:.0f} MB  {size:.0f} kB\n")


if __name__ == "__main__":
    main()
