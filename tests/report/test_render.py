"""The rendering child: progress, cancelling, refusals that leave everything as it was."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest

from readiness.domain.snapshot import Snapshot
from readiness.errors import Cancelled, CannotWrite, TemplateProblem
from readiness.report.charts.exhibit import Exhibit, Table
from readiness.report.render import render_report
from readiness.report.wording import Words


class Steps:
    """Notes every step and may stop at one."""

    def __init__(self, stop_at: int | None = None) -> None:
        self.seen: list[tuple[int, int, str]] = []
        self._stop_at = stop_at

    def step(self, done: int, total: int, label: str = "") -> None:
        self.seen.append((done, total, label))
        if self._stop_at is not None and done >= self._stop_at:
            raise Cancelled


def test_progress_moves_forward_and_names_charts_and_pages(snapshot_b: Snapshot, tmp_path: Path) -> None:
    steps = Steps()
    render_report(snapshot_b, tmp_path / "b.pdf", progress=steps)
    done = [step[0] for step in steps.seen]
    assert done == sorted(done)
    assert done[-1] == 100
    labels = " ".join(step[2] for step in steps.seen)
    assert "chart 1 of" in labels
    assert "layout, page" in labels
    assert [p.name for p in tmp_path.iterdir()] == ["b.pdf"]


@pytest.mark.parametrize("stop_at", [0, 41])
def test_cancelling_leaves_the_older_report_and_no_process(snapshot_b: Snapshot, tmp_path: Path, stop_at: int) -> None:
    target = tmp_path / "b.pdf"
    target.write_bytes(b"older report")
    with pytest.raises(Cancelled):
        render_report(snapshot_b, target, progress=Steps(stop_at))
    assert target.read_bytes() == b"older report"
    assert [p.name for p in tmp_path.iterdir()] == ["b.pdf"]
    assert multiprocessing.active_children() == []


def test_a_missing_folder_is_named_before_any_work(snapshot_b: Snapshot, tmp_path: Path) -> None:
    steps = Steps()
    with pytest.raises(CannotWrite, match="the folder does not exist"):
        render_report(snapshot_b, tmp_path / "nowhere" / "b.pdf", progress=steps)
    assert steps.seen == []


def test_a_folder_is_no_target(snapshot_b: Snapshot, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="it is a folder"):
        render_report(snapshot_b, tmp_path)


GOOD = {
    "key": "k",
    "figure": {"data": [], "layout": {}},
    "title": "Two of three are open",
    "so_what": "Close them.",
    "name": "Gates",
    "n": "n = 3 gates",
    "source": "workshop",
    "interval": "Counts, no interval.",
    "alt": "Three bars of which two are open and one is closed, 2 of 3.",
    "table": Table(("Gate",), (("a",),)),
}


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("title", "No figure in here"),
        ("so_what", ""),
        ("n", "many"),
        ("source", " "),
        ("interval", ""),
        ("alt", "short 1"),
        ("alt", "no figure at all in this text, however long it may become in the end"),
        ("table", Table(("Gate",), ())),
    ],
)
def test_a_chart_without_its_parts_cannot_be_built(snapshot_a: Snapshot, part: str, value: object) -> None:
    day = snapshot_a.taken_at.date()
    good = {**GOOD, "title": "2 of 3 gates are open"}
    Exhibit(**good, as_of=day)  # type: ignore[arg-type]
    with pytest.raises(TemplateProblem):
        Exhibit(**{**good, part: value}, as_of=day)  # type: ignore[arg-type]


def test_an_unknown_text_or_a_missing_value_is_refused() -> None:
    words = Words()
    with pytest.raises(TemplateProblem, match="no text"):
        words("no.such.text")
    with pytest.raises(TemplateProblem, match="cannot be filled"):
        words("gaps.title")
