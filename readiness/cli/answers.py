"""`answers`: everything recorded, out and in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from readiness.cli import console


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("answers")(answers)


def answers(
    file: Annotated[Path, typer.Argument(help="The engagement file.")],
    load: Annotated[Path | None, typer.Option("--load", help="Answers JSON to load.")] = None,
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Write here instead of the screen.")] = None,
    partial: Annotated[bool, typer.Option("--partial", help="Load what fits although some entries do not.")] = False,
) -> None:
    """Write all answers as JSON, or load them.

    Loading reports each entry that does not fit, by id and reason, and changes nothing unless all fit or
    --partial is given.
    """
    from readiness.app.answer_file import dump_answers
    from readiness.app.engagement import open_engagement

    with console.plain_errors():
        engagement = open_engagement(file, now=console.now(), read_only=load is None)
        try:
            if load is not None:
                _load(engagement, load, partial=partial)
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


def _load(engagement: object, path: Path, *, partial: bool) -> None:
    from readiness.app.answer_file import load_answers, read_answers
    from readiness.app.engagement import Engagement

    if not isinstance(engagement, Engagement):
        raise TypeError(type(engagement).__name__)
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
