"""`project`: the reliability projection, and what-ifs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from readiness.cli import console


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("project")(project)


def project(
    file: Annotated[Path, typer.Argument(help="The engagement file.")],
    set_: Annotated[
        list[str] | None, typer.Option("--set", metavar="KEY=VALUE", help="A what-if; may be repeated.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Project reliability from the imported metrics, with intervals."""
    from readiness.app.engagement import open_engagement
    from readiness.app.projection_json import projection_json, projection_lines
    from readiness.app.reliability import what_if

    changes = dict(_pair(word) for word in set_ or [])
    with console.plain_errors():
        engagement = open_engagement(file, now=console.now(), read_only=True)
        try:
            result = what_if(engagement, changes) if changes else engagement.projection
        finally:
            engagement.close()
    if as_json:
        console.put_json(projection_json(result))
        return
    for line in projection_lines(result):
        console.say(line)


def _pair(word: str) -> tuple[str, Any]:
    key, mark, value = word.partition("=")
    if not mark:
        raise typer.BadParameter(f"--set {word}: expected KEY=VALUE")
    try:
        return key, json.loads(value)
    except ValueError:
        return key, value
