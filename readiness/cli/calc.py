"""`readiness calc`: every public formula by its name, and files of cases."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from readiness.app import calculation


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
    if cases is not None:
        if name is not None:
            raise typer.BadParameter("give either a formula or --cases, not both")
        _run_cases(cases, as_json=as_json)
    elif name is None:
        _list_formulas(as_json=as_json)
    else:
        _compute(name, inputs or [], as_json=as_json)


def _list_formulas(*, as_json: bool) -> None:
    lines = calculation.list_formulas()
    if as_json:
        listed = [{"name": f.name, "arguments": list(f.arguments), "summary": f.summary} for f in lines]
        typer.echo(json.dumps({"formulas": listed}, ensure_ascii=False))
        return
    width = max(len(line.name) for line in lines)
    for line in lines:
        typer.echo(f"{line.name:<{width}}  {line.summary}")


def _compute(name: str, words: list[str], *, as_json: bool) -> None:
    result = calculation.compute_formula(name, calculation.parse_inputs(words))
    if as_json:
        typer.echo(json.dumps({"name": name, "value": result.value, "status": result.status}))
        return
    parts = result.value.items() if isinstance(result.value, dict) else [("value", result.value)]
    for key, value in [*parts, ("status", result.status)]:
        typer.echo(f"{key}: {value if isinstance(value, str) else json.dumps(value)}")


def _run_cases(path: Path, *, as_json: bool) -> None:
    result = calculation.run_cases(path)
    if as_json:
        failed = [{"id": failure.id, "reason": failure.reason} for failure in result.failures]
        typer.echo(json.dumps({"passed": result.passed, "failed": len(failed), "failures": failed}))
    else:
        for failure in result.failures:
            typer.echo(f"{failure.id}: {failure.reason}")
        typer.echo(f"{result.passed} passed, {len(result.failures)} failed")
    if result.failures:
        raise typer.Exit(1)
