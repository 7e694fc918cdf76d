"""`app`, `demo`, `new`, `self-test`: starting, and making engagement files."""

from __future__ import annotations

from importlib.metadata import entry_points
from pathlib import Path
from typing import Annotated

import typer

from readiness.cli import console


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("app")(open_app)
    app.command("demo")(demo)
    app.command("new")(new)
    app.command("self-test")(self_test)


def open_app(
    file: Annotated[Path | None, typer.Argument(help="The engagement to open.")] = None,
    sample: Annotated[bool, typer.Option("--sample", help="Open the shipped sample engagement.")] = False,
    language: Annotated[str, typer.Option("--language", help="Language of the window: system, en or de.")] = "",
) -> None:
    """Open the desktop app."""
    found = [e for e in entry_points(group="readiness.gui") if e.name == "main"]
    if not found:
        console.tell("The desktop part is not installed. Every use case has a command: see `readiness --help`.")
        raise typer.Exit(console.WRONG_USE)
    from readiness.app.display import display_problem

    problem = display_problem()
    if problem:
        console.tell(f"{problem} The same work without a window: `readiness demo -o DIR`, or see `readiness --help`.")
        raise typer.Exit(console.WRONG_USE)
    arguments = [
        *(["--sample"] if sample else []),
        *(["--language", language] if language else []),
        *([str(file)] if file else []),
    ]
    raise typer.Exit(found[0].load()(arguments))


def demo(
    out: Annotated[Path, typer.Option("-o", "--out", help="Folder for what is written.")] = Path("readiness-demo"),
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Run the whole main job on the shipped sample engagement and write its report."""
    from readiness.app.demo import run_demo

    with console.plain_errors():
        result = run_demo(out, console.now())
    if as_json:
        console.put_json(result.as_json())
        return
    for line in result.lines():
        console.say(line)


def new(
    file: Annotated[Path, typer.Argument(help="The file to make; it is never overwritten.")],
    client: Annotated[str, typer.Option("--client", help="The client's name.")],
    agent: Annotated[str, typer.Option("--agent", help="The agent's name.")],
    pack: Annotated[str, typer.Option("--pack", help="Questionnaire: a shipped id, or a folder.")] = "agent-production",
) -> None:
    """Make a new engagement file; with --passphrase-env it is protected from its first byte."""
    from readiness.app.engagement import create_engagement
    from readiness.app.workspaces import place_in
    from readiness.cli.protecting import key_for_new

    folder = Path(pack)
    own = folder if folder.is_dir() else None
    with console.plain_errors():
        if not place_in(file):
            console.writable(file)
        made = create_engagement(
            file, client=client, agent=agent, pack_id=pack, pack=own, now=console.now(), key=key_for_new()
        )
        title, version = made.pack.title, made.pack.version
        made.close()
    console.say(f"Made {file} for {client}, {agent} ({title}, version {version}).")


def self_test() -> None:
    """Check this installation: one line for each part."""
    from readiness.app.self_test import check_installation

    failed = False
    for check in check_installation(console.now()):
        failed = failed or not check.passed
        console.say(f"{'ok  ' if check.passed else 'FAIL'} {check.name}: {check.detail}")
    if failed:
        raise typer.Exit(console.FINDINGS)
