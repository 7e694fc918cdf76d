"""Snapshots that the report is tested with, each made by the real engine: A full, B minimal, C stress."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from readiness.domain.progress import SILENT
from readiness.domain.questionnaire import Pack
from readiness.domain.questions import LadderQuestion, QuestionId
from readiness.domain.response import Evidence, Response
from readiness.domain.snapshot import Snapshot
from readiness.report.render import render_report
from readiness.report.rendering import Options, Outcome

Rendered = tuple[Path, Outcome]
Shared = Callable[[str, Callable[[Path], object]], Path]
NOW = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)
LONG_NOTE = ("Die Prüfung dauerte länger als geplant; niemand wusste, wer entscheidet. " * 8)[:500]
RIGHT_TO_LEFT = "הסוכן נבדק בכל יום ‎(RTL)‎ العربية"
EMOJI = "agreed 😀 ✔ ☂"
LONG_NAME = "Zuständigkeitsabgrenzungsvereinbarungsamt"


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Shared:
    """Makes a file once for all processes that run tests at the same time."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own) / "made-once"
    folder.mkdir(exist_ok=True)

    def make(name: str, work: Callable[[Path], object]) -> Path:
        path = folder / name
        with FileLock(folder / f"{name}.lock"):
            if not path.exists():
                part = folder / f"part-{name}"
                work(part)
                part.replace(path)
        return path

    return make


@pytest.fixture(scope="session")
def snapshot_a(shared: Shared, tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """The shipped sample engagement."""

    def make(path: Path) -> None:
        from readiness.app.sample import make_sample
        from readiness.app.snapshots import take_snapshot

        engagement = make_sample(tmp_path_factory.mktemp("a") / "a.readiness", NOW, SILENT)
        try:
            path.write_bytes(pickle.dumps(take_snapshot(engagement, NOW)))
        finally:
            engagement.close()

    found: Snapshot = pickle.loads(shared("a.pickle", make).read_bytes())
    return found


@pytest.fixture(scope="session")
def snapshot_b(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """Three in ten questions answered, nothing imported, nobody entered."""
    from readiness.app.answer_file import load_answers
    from readiness.app.engagement import create_engagement
    from readiness.app.snapshots import take_snapshot

    path = tmp_path_factory.mktemp("b") / "b.readiness"
    engagement = create_engagement(path, client="Minimal Ltd", agent="Desk helper", now=NOW)
    try:
        ladders = [q.id for q in engagement.pack.questions if isinstance(q, LadderQuestion)]
        answers = {str(key): {"value": 1 + n % 3, "evidence": n % 2} for n, key in enumerate(ladders[:19])}
        loaded = load_answers(engagement, {"pack": "agent-production", "profile": {}, "answers": answers}, NOW)
        engagement.apply(loaded.edit)
        return take_snapshot(engagement, NOW)
    finally:
        engagement.close()


def widen(pack: Pack, count: int) -> Pack:
    """The pack with copies of its ladders until it has so many questions."""
    ladders = [q for q in pack.questions if isinstance(q, LadderQuestion) and q.gate is None]
    extra = []
    for n in range(count - len(pack.questions)):
        model = ladders[n % len(ladders)]
        changes = {"id": QuestionId(f"{model.section}-{50 + n}"), "cross_checks": (), "short_title": LONG_NAME[:40]}
        extra.append(model.model_copy(update=changes))
    return pack.model_copy(update={"questions": (*pack.questions, *extra)})


@pytest.fixture(scope="session", name="rescore")
def _rescore() -> Callable[[Snapshot], Snapshot]:
    return rescore


def rescore(snapshot: Snapshot) -> Snapshot:
    """The snapshot with its scorecard computed afresh from pack, profile, answers and imports."""
    from readiness.domain.crosscheck import metrics_from_batches
    from readiness.domain.scoring import score

    card = score(
        snapshot.pack,
        snapshot.profile,
        snapshot.responses,
        metrics_from_batches(snapshot.batches),
        rel_gate=snapshot.projection.gate if snapshot.batches else "unknown",
        today=NOW.date(),
    )
    return snapshot.model_copy(update={"scorecard": card})


@pytest.fixture(scope="session")
def snapshot_c(snapshot_a: Snapshot) -> Snapshot:
    """Two hundred questions, long notes and names, right-to-left text and emoji."""
    return stress(snapshot_a)


def stress(snapshot_a: Snapshot) -> Snapshot:
    """The sample grown to two hundred questions, with long notes and names, right-to-left text and emoji."""
    pack = widen(snapshot_a.pack, 200)
    responses = dict(snapshot_a.responses)
    for n, question in enumerate(pack.questions):
        old = responses.get(question.id) or Response(
            question=question.id, state="answered", value=n % 5, evidence=n % 3
        )
        note = (LONG_NOTE, RIGHT_TO_LEFT, EMOJI, old.note)[n % 4]
        shown = Evidence(
            kind="log", what=LONG_NAME, where=f"{RIGHT_TO_LEFT} {n}", who="Somebody Secret", date=NOW.date()
        )
        responses[question.id] = old.model_copy(update={"note": note, "shown": (shown,) if n % 3 == 2 else old.shown})
    details = snapshot_a.details.model_copy(
        update={"client": f"{LONG_NAME} & Söhne <GmbH>", "agent": f"{LONG_NAME} {EMOJI}", "other_blockers": LONG_NOTE}
    )
    return rescore(snapshot_a.model_copy(update={"pack": pack, "responses": responses, "details": details}))


@pytest.fixture(scope="session")
def pdf_of(shared: Shared) -> Callable[..., Rendered]:
    """Renders a snapshot once per session, in whichever process asks first."""

    def render(snapshot: Snapshot, **options: Any) -> Rendered:
        text = snapshot.model_dump_json() + repr(sorted(options.items()))
        name = hashlib.sha256(text.encode()).hexdigest()[:24]

        def make(path: Path) -> None:
            outcome = render_report(snapshot, path.with_suffix(".pdf"), Options(**options))
            path.write_bytes(pickle.dumps((path.with_suffix(".pdf"), outcome)))

        found: Rendered = pickle.loads(shared(f"{name}.report", make).read_bytes())
        return found

    return render
