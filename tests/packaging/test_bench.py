"""The table of benchmarks: every script is in it, goals are judged, and nothing that goes wrong fails it."""

from __future__ import annotations

import json
from pathlib import Path

import bench_table
import pytest

START = {"first_window_ms": 300, "bare_window_ms": 150, "idle_mb": 150, "idle_with_sample_mb": 240, "bare_mb": 50}
SCORING = "62 questions: rescore after one answer          best     0.8 ms   median    0.9 ms   goal 10 ms\n"
ROADMAP = "40 initiatives                   median   117.3 ms   worst   150.0 ms\n"
REPORT = "a executive   5.20 s,  4.10 s of processor  (pages 0.10  layout 3.00)  all processes 600 MB, layout 290 MB  700 kB\n"


def test_every_benchmark_has_a_reader() -> None:
    assert {path.name for path in bench_table.FOLDER.glob("bench_*.py")} == set(bench_table.READERS)


def test_ratios_and_goals_come_from_the_figures() -> None:
    first, idle, opened = bench_table.read("bench_start.py", json.dumps(START))
    assert first.ratio == "2.00"
    assert first.goal == "1.5 x + 400 = 625 ms"
    assert (first.is_met, idle.is_met, opened.is_met) == (True, True, False)
    assert "bare PySide6 window" in first.baseline


@pytest.mark.parametrize(
    ("name", "output", "figure", "is_met"),
    [
        ("bench_scoring.py", SCORING, "0.9 ms", True),
        ("bench_roadmap.py", ROADMAP, "117.3 ms", False),
        ("bench_report.py", REPORT, "5.20 s, 600 MB", True),
        ("bench_layout.py", '{"ours_s": 3.0, "plain_s": 2.0, "ratio": 1.5}', "3.0 s", None),
    ],
)
def test_lines_of_text_are_read(name: str, output: str, figure: str, is_met: bool | None) -> None:
    (line,) = bench_table.read(name, output)
    assert (line.figure, line.is_met) == (figure, is_met)


def test_a_benchmark_that_breaks_is_a_row_and_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bench_start.py").write_text("raise SystemExit('no display')")
    (tmp_path / "bench_scoring.py").write_text("print('nothing of use')")
    monkeypatch.setattr(bench_table, "FOLDER", tmp_path)
    assert bench_table.main([]) == 0
    said = capsys.readouterr().out
    assert "did not run" in said
    assert "no display" in said
    assert "not understood" in said


def test_the_table_has_a_head_and_even_columns() -> None:
    lines = [bench_table.Line("A", "1 ms"), bench_table.Line("Longer", "10 ms", goal="5 ms", is_met=False)]
    head, rule, *rows = bench_table.table(lines).splitlines()
    assert head.startswith("Benchmark")
    assert set(rule) == {"-", " "}
    assert rows[1].index("10 ms") == head.index("Figure")
    assert rows[1].endswith("missed")
