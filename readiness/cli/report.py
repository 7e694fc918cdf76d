"""`report`: the PDF of an engagement."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from readiness.cli import console


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("report")(report)


def report(
    file: Annotated[Path, typer.Argument(help="The engagement file.")],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="OUT.pdf", help="The PDF to write.")],
    profile: Annotated[
        str, typer.Option(help="board (at most five pages), executive, or full (everything).")
    ] = "executive",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Write the report as a PDF, with its data inside."""
    from readiness.app.engagement import open_engagement
    from readiness.app.reporting import PROFILES, write_report

    chosen = next((p for p in PROFILES if p == profile), None)
    if chosen is None:
        console.tell(f"There is no report profile {profile!r}; choose one of {', '.join(PROFILES)}.")
        raise typer.Exit(console.WRONG_USE)
    with console.plain_errors():
        engagement = open_engagement(file, now=console.now(), read_only=True)
        try:
            write_report(engagement, output, now=console.now(), profile=chosen)
        finally:
            engagement.close()
    if as_json:
        console.put_json({"file": str(output), "profile": chosen})
    else:
        console.say(f"Wrote {output}")
