"""What the child that makes Word and PowerPoint files does: snapshot in, charts as pictures, finished file out."""

from __future__ import annotations

import os
import time
from pathlib import Path

from readiness.domain.snapshot import Snapshot
from readiness.report.companions.skin import skin_of
from readiness.report.context import make_report
from readiness.report.rendering import STEPS, Draw, OnStep, Options, Outcome

_PAGES, _FINISH = 60, 95


def render_companion(snapshot: Snapshot, target: Path, options: Options, on_step: OnStep, draw: Draw) -> Outcome:
    """Makes the file that `options.form` names; `target` is written whole or not at all by the caller.

    Raises:
        ReportError: see its message.
        TemplateProblem: the firm's template cannot be used.
    """
    outcome, clock = Outcome(), time.perf_counter()

    def lap(stage: str) -> None:
        nonlocal clock
        now = time.perf_counter()
        outcome.seconds[stage] = now - clock
        clock = now

    os.environ["SOURCE_DATE_EPOCH"] = str(int(snapshot.taken_at.timestamp()))
    on_step(0, "figures", 0)
    report = make_report(snapshot, profile=options.profile, language=options.language, brand=options.brand)
    figures = {exhibit.key: exhibit.figure for exhibit in report.exhibits}
    lap("pages")
    wait = draw(figures)
    from readiness.report.companions.pictures import (
        make_mark,
        make_pictures,
    )  # loads the typesetting while charts are drawn

    drawings = wait()
    lap("charts")
    on_step(_PAGES, "pages", 0)
    pictures = make_pictures(drawings, figures)
    skin = skin_of(options.brand, make_mark(options.brand.firm_logo), make_mark(options.brand.client_logo))
    lap("pictures")
    if options.form == ".docx":
        from readiness.report.companions.word.document import make_document

        content = make_document(report, pictures, skin)
    else:
        from readiness.report.companions.slides.deck import make_deck

        content = make_deck(report, pictures, skin, Path(options.template) if options.template else None)
    lap("file")
    on_step(_FINISH, "pages", 0)
    target.write_bytes(content)
    on_step(STEPS, "done", 0)
    return outcome
