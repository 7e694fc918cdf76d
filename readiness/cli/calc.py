"""`readiness calc`: every public formula by its name, and files of cases."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from readiness.cli import console


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("calc")(calc)


def calc(
    name: Annotated[str | None, typer.Argument(help="Name of a formula; without it, all are listed.")] = None,
    inputs: Annotated[
        list[str] | None, typer.Argument(metavar="KEY=VALUE...", help="Arguments, values in JSON.")
    ] = None,
    cases: Annotated[
        Path | None, typer.Option("--cases", metavar="FILE", help="Run a file of cases and count the results.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Compute one of the reliability formulas by name, list them all, or run a file of cases."""
    if cases is not None and name is not None:
        raise typer.BadParameter("give either a formula or --cases, not both")
    with console.plain_errors():
        if cases is not None:
            _run_cases(cases, as_json=as_json)
        elif name is None:
            _list_formulas(as_json=as_json)
        else:
            _compute(name, inputs or [], as_json=as_json)


def _list_formulas(*, as_json: bool) -> None:
    from readiness.app import calculation

    lines = calculation.list_formulas()
    if as_json:
        listed = [{"name": f.name, "arguments": list(f.arguments), "summary": f.summary} for f in lines]
        console.put_json({"formulas": listed})
        return
    width = max(len(line.name) for line in lines)
    for line in lines:
        console.say(f"{line.name:<{width}}  {line.summary}")


def _compute(name: str, words: list[str], *, as_json: bool) -> None:
    from readiness.app import calculation

    result = calculation.compute_formula(name, calculation.parse_inputs(words))
    if as_json:
        console.put_json({"name": name, "value": result.value, "status": result.status})
        return
    parts = result.value.items() if isinstance(result.value, dict) else [("value", result.value)]
    for key, value in [*parts, ("status", result.status)]:
        console.say(f"{key}: {value if isinstance(value, str) else json.dumps(value)}")


def _run_cases(path: Path, *, as_json: bool) -> None:
    from readiness.app import calculation

    result = calculation.run_cases(path)
    if as_json:
        failed = [{"id": failure.id, "reason": failure.reason} for failure in result.failures]
        console.put_json({"passed": result.passed, "failed": len(failed), "failures": failed})
    else:
        for failure in result.failures:
            console.say(f"{failure.id}: {failure.reason}")
        console.say(f"{result.passed} passed, {len(result.failures)} failed")
    if result.failures:
        raise typer.Exit(console.FINDINGS)
