"""What the Metrics page says of a batch."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from readiness.app.engagement import create_engagement
from readiness.app.importing import import_file
from readiness.app.metrics_view import StepLine, is_clearly_under, view_batch

NOW = datetime(2026, 11, 12, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("later", "ending"),
    [(1, "all from 1 Sep 2026 on: none came in later."), (8, "large-3 from 8 Sep 2026): a change may be a release.")],
)
def test_only_a_model_that_came_in_later_may_explain_a_change(tmp_path: Path, later: int, ending: str) -> None:
    rows = ["task_id,date,success,model"]
    for task in range(140):
        day = 1 + task // 10
        model = "large-3" if task % 2 and day >= later else "small-1"
        rows.append(f"T{task},2026-09-{day:02d},{int(task % 9 > 0)},{model}")
    path = tmp_path / "runs.csv"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    engagement = create_engagement(tmp_path / "client.readiness", client="Client", agent="Agent", now=NOW)

    batch = import_file(engagement, path, now=NOW, accept=True)

    assert any(sentence.endswith(ending) for sentence in view_batch(batch).sentences)
    engagement.close()


def test_only_what_lies_under_a_share_with_its_whole_interval_is_clearly_under_it() -> None:
    line = StepLine("one", 60, 60, 54, 0.9, high=0.95)
    assert is_clearly_under(line, 0.96)
    assert not is_clearly_under(line, 0.95)
    assert not is_clearly_under(StepLine("none", 5, 0, 0, None), 0.96)
