"""The whole main job on the sample engagement: make, import, score, project, plan, report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from readiness.app.files import prepare_folder
from readiness.app.reporting import write_report
from readiness.app.sample import make_sample
from readiness.app.wording import BAND_WORDS
from readiness.domain.progress import SILENT, Progress

ENGAGEMENT = "sample.readiness"
REPORT = "report.pdf"


@dataclass(frozen=True)
class DemoResult:
    """What was written, and what it says. Scores 0-100, rates 0-1."""

    files: tuple[Path, ...]
    client: str
    agent: str
    certified: str
    stated: str
    overall: float
    open_gates: int
    gates: int
    success: tuple[float, float, float] | None
    wrong_per_day: float | None
    initiatives: int

    def lines(self) -> tuple[str, ...]:
        """The result in words."""
        found = [f"{self.client}, {self.agent}"]
        found.append(f"Evidenced: {BAND_WORDS[self.certified]}, {self.overall:.0f} of 100.")
        found.append(f"If every claim is shown: {BAND_WORDS[self.stated]}.")
        found.append(f"{self.open_gates} of {self.gates} gates are open.")
        if self.success is not None:
            point, low, high = self.success
            found.append(f"Success end to end: {point:.1%} (90% interval {low:.1%} to {high:.1%}).")
        if self.wrong_per_day is not None:
            found.append(f"Wrong results at target volume: about {self.wrong_per_day:.0f} a day.")
        found.append(f"{self.initiatives} initiatives are planned.")
        return (*found, *(f"Wrote {path}" for path in self.files))

    def as_json(self) -> dict[str, Any]:
        """The result as a JSON object."""
        return {
            "files": [str(path) for path in self.files],
            "client": self.client,
            "agent": self.agent,
            "verdict": {"certified": self.certified, "stated": self.stated},
            "overall": round(self.overall, 6),
            "openGates": self.open_gates,
            "success": None if self.success is None else dict(zip(("point", "low", "high"), self.success, strict=True)),
            "wrong_per_day": self.wrong_per_day,
            "initiatives": self.initiatives,
        }


def run_demo(folder: Path, now: datetime, progress: Progress = SILENT) -> DemoResult:
    """Run the main job into a folder. An earlier demo there is replaced.

    Raises:
        ReadinessError: The folder cannot be written.
    """
    prepare_folder(folder)
    path, report = folder / ENGAGEMENT, folder / REPORT
    path.unlink(missing_ok=True)
    engagement = make_sample(path, now, progress)
    try:
        write_report(engagement, report, now=now, progress=progress)
        scorecard, projection, roadmap = engagement.scorecard, engagement.projection, engagement.roadmap
        success = projection.success
        known = success.point is not None and success.low is not None and success.high is not None
        return DemoResult(
            files=(path, report),
            client=engagement.details.client,
            agent=engagement.details.agent,
            certified=scorecard.verdict.certified,
            stated=scorecard.verdict.stated,
            overall=scorecard.overall.lo,
            open_gates=sum(status != "pass" for status in scorecard.gates.values()),
            gates=len(scorecard.gates),
            success=(success.point, success.low, success.high) if known else None,  # type: ignore[arg-type]  # checked above
            wrong_per_day=projection.wrong_per_day.point,
            initiatives=len(roadmap.plan),
        )
    finally:
        engagement.close()
