"""The command line: every use case of the app without a window."""

from __future__ import annotations

import logging
import multiprocessing
import sys

import typer

from readiness import __version__, scratch
from readiness.cli import (
    answers,
    calc,
    console,
    engagements,
    history,
    inspecting,
    packs,
    projecting,
    protecting,
    report,
    roadmap,
    safety,
    scoring,
    workspaces,
)
from readiness.cli.everywhere import EverywhereGroup
from readiness.errors import Cancelled

app = typer.Typer(
    cls=EverywhereGroup,
    name="readiness",
    help="Assess whether an AI agent pilot is ready for production, from questionnaire and metrics to the report.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
for module in (
    engagements,
    answers,
    inspecting,
    scoring,
    projecting,
    roadmap,
    report,
    calc,
    packs,
    history,
    safety,
    protecting,
    workspaces,
):
    module.register(app)


@app.callback()
def _start(
    version: bool = typer.Option(False, "--version", help="Print the version and stop.", is_eager=True),
    passphrase_env: str = typer.Option(
        "", "--passphrase-env", metavar="VAR", help="Variable that holds the passphrase of protected engagements."
    ),
    workspace: str = typer.Option(
        "", "--workspace", metavar="URL", help="Shared workspace; FILE then names an engagement in it."
    ),
) -> None:
    if version:
        console.say(f"readiness {__version__}")
        raise typer.Exit
    protecting.give_passphrases_from(passphrase_env)
    workspaces.use(workspace)


def main() -> None:
    """Run the command line; no traceback ever reaches the person."""
    multiprocessing.freeze_support()  # children of a frozen app begin here
    console.use_utf8()
    if sys.argv[1:2] != ["app"]:  # the window begins its own run, once it knows that it is the first
        scratch.begin()
    logging.getLogger("readiness").addHandler(logging.NullHandler())
    try:
        app()
    except (KeyboardInterrupt, Cancelled):
        console.tell("Stopped; nothing was changed.")
        sys.exit(console.CANCELLED)
    except Exception as error:
        logging.getLogger(__name__).exception("a defect")
        console.tell(
            f"This is a defect of the program ({type(error).__name__}: {error}). Nothing already saved is lost."
        )
        if "--debug" in sys.argv:
            raise
        sys.exit(3)
