"""The shipped sample engagement: a fictional client, made afresh into a file whenever it is asked for."""

from __future__ import annotations

from datetime import datetime
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from readiness.app.answer_file import load_answers
from readiness.app.engagement import Engagement, create_engagement
from readiness.app.importing import import_file
from readiness.content.yaml_reader import read_yaml
from readiness.domain.edit import Change, DocumentChange, Edit
from readiness.domain.progress import SILENT, Progress
from readiness.domain.roadmap.options import Assignment, PlanOptions
from readiness.domain.snapshot import EngagementDetails, Person
from readiness.errors import ContentError
from readiness.language import tr

FOLDER = "sample"


def make_sample(path: Path, now: datetime, progress: Progress = SILENT) -> Engagement:
    """Make the sample engagement in a new file: profile, answers, roster, owners and the imported workbook.

    Raises:
        ReadinessError: The file exists or cannot be written.
    """
    source = files("questionnaires") / FOLDER
    data = read_yaml((source / "engagement.yaml").read_bytes(), "engagement.yaml")
    details = EngagementDetails.model_validate(data["details"])
    progress.step(0, 4, tr("Answers"))
    engagement = create_engagement(path, client=details.client, agent=details.agent, pack_id=data["pack"], now=now)
    try:
        _record(engagement, data, details)
        progress.step(1, 4, tr("Metrics"))
        with as_file(source / data["import"]["file"]) as workbook:
            import_file(engagement, workbook, now=_taken(data), progress=progress, accept=True)
    except BaseException:
        engagement.close()
        path.unlink(missing_ok=True)
        raise
    return engagement


def _record(engagement: Engagement, data: dict[str, Any], details: EngagementDetails) -> None:
    people = [Person.model_validate(p).model_dump(mode="json") for p in data["people"]]
    owners = tuple(Assignment.model_validate(o) for o in data["owners"])
    plan = PlanOptions(assignments=owners).model_dump(mode="json")
    answers = {name: data[name] for name in ("pack", "profile", "answers")}
    loaded = load_answers(engagement, answers, _taken(data))
    if loaded.rejected:
        raise ContentError(tr("The sample engagement does not fit its questionnaire."), issues=loaded.rejected)
    changes: tuple[Change, ...] = (
        DocumentChange(name="details", before=engagement.document("details"), after=details.model_dump(mode="json")),
        DocumentChange(name="people", before=None, after=people),
        DocumentChange(name="plan", before=None, after=plan),
        *loaded.edit.changes,
    )
    engagement.apply(Edit(text=tr("Sample engagement"), changes=changes))


def _taken(data: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(str(data["taken_at"]))
