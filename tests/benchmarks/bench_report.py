"""How long a report takes from the click, per stage, and what it needs of memory.

Run as a script: `python tests/benchmarks/bench_report.py`. Goals: the sample under 7 s, the stress sample (200 questions,
long notes) under 20 s, all processes together under 700 MB, the child that lays out under 400 MB. Other programs that run
at the same time show as a large difference between seconds passed and seconds of processor.
"""

from __future__ import annotations

import datetime as dt
import multiprocessing
import os
import pickle
import resource
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
NOW = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)
LAYOUT = ("layout", "archive")


def resident_mb(pid: int) -> list[float]:
    """Resident memory of a process and of each below it, in MB; nothing where the system does not tell."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
        tasks = [task / "children" for task in Path(f"/proc/{pid}/task").iterdir()]
        children = [child for task in tasks for child in task.read_text("ascii").split()]
    except (OSError, IndexError):
        return [0.0]
    return [pages * os.sysconf("SC_PAGE_SIZE") / 1e6, *(mb for child in children for mb in resident_mb(int(child)))]


class Watch(threading.Thread):
    """Samples the memory of this process tree, and takes the steps of the work as its progress."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.peak = self.layout = 0.0
        self.done = threading.Event()
        self._label = ""

    def step(self, _done: int, _total: int, label: str = "") -> None:
        """Takes a step of the work."""
        self._label = label

    def run(self) -> None:
        """Samples ten times a second."""
        while not self.done.wait(0.1):
            found = resident_mb(os.getpid())
            self.peak = max(self.peak, sum(found))
            if self._label.startswith(LAYOUT):
                self.layout = max(self.layout, max(found[1:], default=0.0))


def make_samples(folder: str) -> None:
    """Writes both snapshots; in a child, so that the engine's own numerics do not count as memory of a report."""
    sys.path.insert(0, str(ROOT))
    from readiness.app.sample import make_sample
    from readiness.app.snapshots import take_snapshot
    from tests.report.conftest import stress

    engagement = make_sample(Path(folder) / "a.readiness", NOW)
    snapshot = take_snapshot(engagement, NOW)
    engagement.close()
    for name, made in (("a", snapshot), ("c", stress(snapshot))):
        (Path(folder) / f"{name}.pickle").write_bytes(pickle.dumps(made))


def measure(name: str, snapshot: Any, target: Path, profile: Any) -> str:
    """One report as a line."""
    from readiness.report.render import render_report
    from readiness.report.rendering import Options

    watch = Watch()
    watch.start()
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    outcome = render_report(snapshot, target, Options(profile=profile), watch)
    took, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    watch.done.set()
    watch.join()
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    stages = "  ".join(f"{stage} {seconds:.2f}" for stage, seconds in outcome.seconds.items())
    size = target.stat().st_size / 1024
    return (
        f"{name} {profile:10} {took:5.2f} s, {processor:5.2f} s of processor  ({stages})  "
        f"all processes {watch.peak:.0f} MB, layout {watch.layout:.0f} MB  {size:.0f} kB\n"
    )


def main() -> None:
    """Renders the sample in every edition and the stress sample in the usual one, and prints a line each."""
    with tempfile.TemporaryDirectory() as folder:
        child = multiprocessing.get_context("spawn").Process(target=make_samples, args=(folder,))
        child.start()
        child.join()
        for name, profile in (("a", "executive"), ("a", "full"), ("a", "board"), ("c", "executive")):
            snapshot = pickle.loads((Path(folder) / f"{name}.pickle").read_bytes())
            sys.stdout.write(measure(name, snapshot, Path(folder) / f"{name}-{profile}.pdf", profile))
            sys.stdout.flush()


if __name__ == "__main__":
    main()
