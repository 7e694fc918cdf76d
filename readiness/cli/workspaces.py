"""`workspace`: the shared workspace of a firm; `--workspace URL` makes every command take its engagements there."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path
from typing import Annotated

import typer

from readiness.cli import console

_AS_JSON = typer.Option("--json", help="Print one JSON object.")


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(help="The shared workspace named by --workspace.", no_args_is_help=True)
    group.command("prepare")(prepare)
    group.command("list")(list_them)
    group.command("bring")(bring)
    group.command("take")(take)
    app.add_typer(group, name="workspace")


def use(url: str) -> None:
    """Take engagements from this workspace; asks for its password at a terminal, if it wants one."""
    if not url and "readiness.app.workspaces" not in sys.modules:
        return
    from readiness.app import workspaces

    with console.plain_errors():
        if url:
            workspaces.check_address(url)
        workspaces.configure(url, takes_names=True)
        if url and sys.stdin.isatty() and _is_password_wanted():
            workspaces.give_password(getpass.getpass(f"Password for {workspaces.workspace_name()}: "))


def prepare() -> None:
    """Make the workspace in its database once for everybody, or bring it to the present format."""
    from readiness.app import workspaces

    with console.plain_errors():
        is_new = workspaces.prepare_workspace()
        name = workspaces.workspace_name()
    console.say(f"The workspace {name} is ready." if is_new else f"The workspace {name} is of the present format.")


def list_them(as_json: Annotated[bool, _AS_JSON] = False) -> None:
    """List what the workspace holds, the last changed first."""
    from readiness.app import workspaces

    with console.plain_errors():
        entries = workspaces.list_engagements()
    if as_json:
        console.put_json(
            {
                "engagements": [
                    {"id": e.id, "name": e.name, "changedBy": e.changed_by, "changedAt": e.changed_at} for e in entries
                ]
            }
        )
        return
    for entry in entries:
        console.say(f"{entry.name}: changed {entry.changed_at[:16].replace('T', ' ')} by {entry.changed_by}")
    if not entries:
        console.say("The workspace holds no engagements yet.")


def bring(
    file: Annotated[Path, typer.Argument(help="The engagement file; it is not changed.")],
    name: Annotated[str, typer.Option("--name", help="Its name in the workspace; without it that of the file.")] = "",
) -> None:
    """Copy an engagement file into the workspace."""
    from readiness.app import workspaces

    with console.plain_errors():
        workspaces.bring_in(file, name or file.stem, console.now())
    console.say(f"{name or file.stem} is in the workspace. The file is as it was.")


def take(
    name: Annotated[str, typer.Argument(help="The engagement in the workspace; it is not changed.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="The file to make; never overwritten.")],
) -> None:
    """Copy an engagement of the workspace into a file."""
    from readiness.app.restoring import back_up_to

    with console.plain_errors():
        console.writable(out)
        back_up_to(Path(name), out, console.now())
    console.say(f"Wrote {out}.")


def _is_password_wanted() -> bool:
    from readiness.app import workspaces
    from readiness.errors import StoreError

    try:
        return workspaces.is_password_wanted()
    except StoreError:  # the command itself says what is wrong
        return False
