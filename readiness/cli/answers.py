"""`answers`: everything recorded, out and in, as JSON or as a workbook to fill in."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from readiness.cli import console
from readiness.errors import AnswerError

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement
    from readiness.app.workbook import Choice, LoadPlan

WORKBOOKS = frozenset({".xlsx", ".xlsm", ".ods"})
CHOICES: dict[str, Choice] = {"workbook": "workbook", "app": "app"}


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("answers")(answers)


def answers(  # noqa: PLR0917 - Typer passes every option by name
    file: Annotated[Path, typer.Argument(help="The engagement file.")],
    load: Annotated[Path | None, typer.Option("--load", help="Answers to load: JSON, or a filled workbook.")] = None,
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Write here (.json, or .xlsx to fill in).")] = None,
    partial: Annotated[bool, typer.Option("--partial", help="Load what fits although some entries do not.")] = False,
    preview: Annotated[bool, typer.Option("--preview", help="Workbook: only show what loading would change.")] = False,
    choose: Annotated[
        list[str] | None, typer.Option("--choose", help="Workbook: KEY=workbook or KEY=app for an open entry.")
    ] = None,
    take: Annotated[str | None, typer.Option("--take", help="Workbook: workbook or app for all that is open.")] = None,
    reason: Annotated[str, typer.Option("--reason", help="Why answers change after the workshop was closed.")] = "",
    password_env: Annotated[
        str | None, typer.Option("--password-env", help="Variable that holds the password of the workbook.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Workbook: the preview as JSON.")] = False,
) -> None:
    """Write all answers as JSON or as a workbook to fill in, or load them.

    Loading reports each entry that does not fit, with its place and reason, and changes nothing unless all fit or
    --partial is given. What a workbook and the engagement both changed waits for --choose or --take.
    """
    from readiness.app.answer_file import dump_answers
    from readiness.app.engagement import open_engagement

    with console.plain_errors():
        engagement = open_engagement(file, now=console.now(), read_only=load is None or preview)
        try:
            if load is not None and load.suffix.lower() in WORKBOOKS:
                plan = _plan(engagement, load, password_env)
                _load_workbook(
                    engagement,
                    plan,
                    _choices(plan, choose or (), take),
                    reason,
                    partial=partial,
                    preview=preview,
                    as_json=as_json,
                )
                return
            if load is not None:
                _load(engagement, load, partial=partial)
                return
            if out is not None and out.suffix.lower() == ".xlsx":
                _export(engagement, out)
                return
            dumped = dump_answers(engagement)
        finally:
            engagement.close()
        if out is None:
            console.put_json(dumped)
            return
        console.writable(out)
        out.write_text(json.dumps(dumped, ensure_ascii=False, indent=2) + "\n", "utf-8")
    console.tell(f"Wrote {len(dumped['answers'])} answers to {out}.")


def _export(engagement: Engagement, out: Path) -> None:
    from readiness.app.workbook import export_workbook

    export_workbook(engagement, out, console.now())
    console.tell(f"Wrote a workbook to fill in to {out}.")


def _plan(engagement: Engagement, path: Path, password_env: str | None) -> LoadPlan:
    import os

    from readiness.app.workbook import plan_load, read_workbook

    password = os.environ.get(password_env, "") if password_env else ""
    return plan_load(engagement, read_workbook(path, password), console.now())


def _choices(plan: LoadPlan, choose: Sequence[str], take: str | None) -> dict[str, Choice]:
    chosen: dict[str, Choice] = {}
    if take is not None:
        chosen = dict.fromkeys((item.key for item in plan.open_items), _choice(take))
    for pair in choose:
        key, _, which = pair.rpartition("=")
        chosen[key] = _choice(which)
    return chosen


def _choice(word: str) -> Choice:
    found = CHOICES.get(word.strip().lower())
    if found is None:
        raise AnswerError(f"{word} is no choice.", hint="Choose workbook or app.")
    return found


def _load_workbook(
    engagement: Engagement,
    plan: LoadPlan,
    choices: dict[str, Choice],
    reason: str,
    *,
    partial: bool,
    preview: bool,
    as_json: bool,
) -> None:
    from readiness.app.workbook import load_edit, plan_json

    if as_json:
        console.put_json(plan_json(plan))
    else:
        _say_plan(plan)
    console.list_issues(plan.notes)
    console.list_issues(plan.refused)
    if preview:
        raise typer.Exit(console.FINDINGS if plan.refused or plan.open_items else 0)
    if plan.refused and not partial:
        console.tell(f"{len(plan.refused)} entries do not fit; nothing was changed. Mend them, or use --partial.")
        raise typer.Exit(console.WRONG_USE)
    edit = load_edit(engagement, plan, choices, reason, keep_rest=partial)
    if edit.changes:
        engagement.apply(edit)
    console.tell(f"Loaded {len(edit.changes)} entries; {len(plan.refused)} refused.")
    if plan.refused:
        raise typer.Exit(console.FINDINGS)


def _say_plan(plan: LoadPlan) -> None:
    for item in plan.items:
        before = f"{item.before} -> " if item.before else ""
        console.say(f"{item.kind:<9} {item.key:<22} {before}{item.after}  ({item.place})")
    console.say(f"Unchanged: {plan.unchanged}. Newer here than in the workbook: {plan.newer}.")


def _load(engagement: Engagement, path: Path, *, partial: bool) -> None:
    from readiness.app.answer_file import load_answers, read_answers

    result = load_answers(engagement, read_answers(path), console.now(), text=f"Answers from {path.name}")
    console.list_issues(result.rejected)
    if result.rejected and not partial:
        console.tell(f"{len(result.rejected)} entries do not fit; nothing was changed. Mend them, or use --partial.")
        raise typer.Exit(console.WRONG_USE)
    if result.accepted:
        engagement.apply(result.edit)
    console.say(f"Loaded {result.accepted} entries; {len(result.rejected)} refused.")
    for caution in result.cautions:
        console.tell(f"caution: {caution.code}: {caution.place}")
    if result.rejected:
        raise typer.Exit(console.FINDINGS)
