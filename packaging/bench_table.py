"""Runs every benchmark in tests/benchmarks and prints one table: figure, baseline, ratio, goal. Fails nothing.

Baselines are measured in the same run as what they are compared with, so that ratios do not depend on the machine.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "tests" / "benchmarks"
TIME_LIMIT = 900
HEADS = ("Benchmark", "Figure", "Baseline", "Ratio", "Goal", "")


@dataclass(frozen=True)
class Line:
    """A row of the table. `is_met` None: there is no goal."""

    what: str
    figure: str
    baseline: str = ""
    ratio: str = ""
    goal: str = ""
    is_met: bool | None = None

    def cells(self) -> tuple[str, ...]:
        """The row as printed."""
        mark = "" if self.is_met is None else "met" if self.is_met else "missed"
        return (self.what, self.figure, self.baseline, self.ratio, self.goal, mark)


def read_start(found: Mapping[str, Any]) -> Iterator[Line]:
    """First window and memory against a bare window."""
    ours, bare = found["first_window_ms"], found["bare_window_ms"]
    most = 1.5 * bare + 400
    yield Line(
        "First window",
        f"{ours} ms",
        f"bare PySide6 window {bare} ms",
        f"{ours / bare:.2f}",
        f"1.5 x + 400 = {most:.0f} ms",
        ours <= most,
    )
    for key, words in (("idle_mb", "Idle memory, start page"), ("idle_with_sample_mb", "Idle memory, sample open")):
        memory, base = found[key], found["bare_mb"]
        yield Line(
            words, f"{memory} MB", f"bare PySide6 window {base} MB", f"{memory / base:.2f}", "200 MB", memory < 200
        )


def read_import(found: Mapping[str, Any]) -> Iterator[Line]:
    """Import against openpyxl."""
    goal = found["target_ratio"]
    yield Line(
        f"Import of {found['rows']:,} rows",
        f"{found['ours_s']} s",
        f"openpyxl {found['openpyxl_s']} s",
        f"{found['ratio']:.2f} times as fast",
        f"{goal:g} times",
        found["ratio"] >= goal,
    )
    yield Line("  peak memory, all processes", f"{found['peak_all_processes_mb']} MB")
    yield Line("  longest gap of the window's process", f"{found['longest_gap_ms']} ms")


def read_layout(found: Mapping[str, Any]) -> Iterator[Line]:
    """Layout against plain WeasyPrint."""
    yield Line(
        "Layout of the full report (tagged, PDF/A, data inside)",
        f"{found['ours_s']} s",
        f"plain WeasyPrint, same HTML {found['plain_s']} s",
        f"{found['ratio']:.2f}",
    )


def read_window(found: Mapping[str, Any]) -> Iterator[Line]:
    """Answering by key, and gaps of the event loop."""
    for key, words, goal in (
        ("key_to_paint_and_disk_median", "Key to painted and saved, median", 16),
        ("key_to_paint_and_disk_p99", "Key to painted and saved, 99%", 50),
    ):
        yield Line(words, f"{found[key]} ms", goal=f"{goal} ms", is_met=found[key] <= goal)
    gaps = {"open": found["longest_gap_open"], **found["longest_gap_flows"]}
    gaps |= {f"visit {name}": gap for name, gap in found["longest_gap_first_visit"].items()}
    name, (clock, busy) = max(gaps.items(), key=lambda pair: float(pair[1][1]))
    words = f"Longest gap of the event loop ({name})"
    yield Line(words, f"{clock} ms", f"of it computing {busy} ms", goal="100 ms", is_met=busy <= 100)


def read_goals(text: str) -> Iterator[Line]:
    """Lines of the form `label  best 1.2 ms  median 1.3 ms  goal 10 ms`."""
    for label, median, goal in re.findall(r"(?m)^(.+?)\s+best.*median\s+([\d.]+) ms\s+goal ([\d.]+) ms", text):
        yield Line(f"Scoring, {label}", f"{median} ms", goal=f"{goal} ms", is_met=float(median) <= float(goal))


def read_roadmap(text: str) -> Iterator[Line]:
    """Lines of the form `40 initiatives  median 12 ms  worst 14 ms`."""
    for label, median in re.findall(r"(?m)^(.+?)\s+median\s+([\d.]+) ms", text):
        goal = 2000 if label.startswith("200") else 100
        yield Line(f"Roadmap, {label.strip()}", f"{median} ms", goal=f"{goal} ms", is_met=float(median) <= goal)


def read_report(text: str) -> Iterator[Line]:
    """Lines such as `a executive  5.20 s,  4.10 s of processor  (...)  all processes 600 MB, layout 290 MB  700 kB`.

    The sample is `a`; `c` is one with everything at its limits.
    """
    form = r"(?m)^(\w+) (\w+)\s+([\d.]+) s,\s+([\d.]+) s of processor .*all processes (\d+) MB, layout (\d+) MB"
    for sample, label, took, processor, peak, layout in re.findall(form, text):
        words = f"Report, {label}" if sample == "a" else f"Report, {label}, everything at its limits"
        seconds = 7 if sample == "a" else 20
        beside = f"of it processor {processor} s; layout {layout} MB"
        is_met = float(took) <= seconds and int(peak) <= 700
        yield Line(words, f"{took} s, {peak} MB", beside, goal=f"{seconds} s, 700 MB", is_met=is_met)


def read_reliability(text: str) -> Iterator[Line]:
    """Lines of the form `label  first 30 ms  median 5.1  worst 9.9`."""
    for label, median in re.findall(r"(?m)^\s+(.+?)\s+first\s+[\d.]+ ms\s+median\s+([\d.]+)", text):
        yield Line(f"Projection, {label.strip()}", f"{median} ms")


READERS: dict[str, tuple[bool, Callable[[Any], Iterator[Line]]]] = {
    "bench_start.py": (True, read_start),
    "bench_window.py": (True, read_window),
    "bench_import.py": (True, read_import),
    "bench_scoring.py": (False, read_goals),
    "bench_reliability.py": (False, read_reliability),
    "bench_roadmap.py": (False, read_roadmap),
    "bench_report.py": (False, read_report),
    "bench_layout.py": (True, read_layout),
}
"""How the output of each benchmark is read: whether it is JSON, and by what."""


def run(script: Path) -> list[Line]:
    """Run one benchmark; what goes wrong becomes a row."""
    print(f"-- {script.name}", file=sys.stderr, flush=True)
    try:
        done = subprocess.run(
            [sys.executable, str(script)], cwd=ROOT, capture_output=True, text=True, timeout=TIME_LIMIT, check=False
        )
    except subprocess.TimeoutExpired:
        return [Line(script.name, "stopped", goal=f"within {TIME_LIMIT} s")]
    if done.returncode:
        return [Line(script.name, "did not run", (done.stderr.strip().splitlines() or ["no reason given"])[-1][:90])]
    return read(script.name, done.stdout)


def read(name: str, output: str) -> list[Line]:
    """The rows of one benchmark's output."""
    is_json, reader = READERS.get(name, (False, lambda text: iter([Line(name, text.strip()[:60])])))
    try:
        found = list(reader(json.loads(output[output.index("{") :]) if is_json else output))
    except (ValueError, KeyError, TypeError) as error:
        return [Line(name, "not understood", f"{type(error).__name__}: {error}"[:90])]
    return found or [Line(name, "not understood", output.strip()[:90])]


def table(lines: Sequence[Line]) -> str:
    """All rows under their heads, columns as wide as they need."""
    rows = [HEADS, *(line.cells() for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADS))]
    text = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    text.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(text)


def main(names: Sequence[str] | None = None) -> int:
    """Run all benchmarks, or those named, and print the table; always 0."""
    wanted = list(sys.argv[1:] if names is None else names)
    order = {name: number for number, name in enumerate(READERS)}
    scripts = sorted(FOLDER.glob("bench_*.py"), key=lambda path: (order.get(path.name, len(order)), path.name))
    lines: list[Line] = []
    for script in scripts:
        if not wanted or script.stem.removeprefix("bench_") in wanted:
            lines += run(script)
    print(table(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
