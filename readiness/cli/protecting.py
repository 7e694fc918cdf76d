"""`passphrase`, and where the passphrases of protected engagements come from: a variable or the terminal."""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from readiness.cli import console
from readiness.errors import ReadinessError

if TYPE_CHECKING:
    from readiness.app.protecting import BackupsChoice, Key

_variable = ""


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("passphrase")(passphrase)


def give_passphrases_from(variable: str) -> None:
    """Answer protected files from this variable; without one, by asking at a terminal."""
    global _variable  # noqa: PLW0603 - an option of the whole run
    _variable = variable
    if not variable and not sys.stdin.isatty():
        ask = None
    else:
        ask = _from_terminal if not variable else lambda _name: _value(variable)
    if ask is not None or "readiness.app.protecting" in sys.modules:
        from readiness.app.protecting import ask_with

        ask_with(ask)


def key_for_new() -> Key | None:
    """The key of a new file, None without --passphrase-env.

    Raises:
        ReadinessError: The variable is empty, or the passphrase too short.
    """
    if not _variable:
        return None
    from readiness.app.protecting import new_key

    return new_key(_value(_variable))


def passphrase(
    file: Annotated[Path, typer.Argument(help="The engagement file.")],
    new_env: Annotated[
        str, typer.Option("--set-env", metavar="VAR", help="Variable that holds the new passphrase.")
    ] = "",
    remove: Annotated[
        bool, typer.Option("--remove", help="Take the passphrase away; the file is in clear then.")
    ] = False,
    old_backups: Annotated[
        str, typer.Option("--backups", help="Backups kept so far: encrypt (like the file), remove, or leave.")
    ] = "encrypt",
) -> None:
    """Say whether an engagement is protected; set, change or remove its passphrase, backups included."""
    from readiness.app import protecting
    from readiness.app.engagement import open_engagement

    with console.plain_errors():
        if new_env and remove:
            raise ReadinessError("--set-env and --remove exclude each other.", hint="Name one of them.")
        choice = _choice(old_backups)
        if not new_env and not remove:
            is_on = protecting.is_protected(file)
            console.say(f"{file.name} is protected by a passphrase." if is_on else f"{file.name} is in clear.")
            return
        key = None if remove else protecting.new_key(_value(new_env))
        engagement = open_engagement(file, now=console.now())
        try:
            if remove and not engagement.is_protected:
                raise ReadinessError(f"{file.name} has no passphrase.", hint="Nothing was changed.")
            done = protecting.protect(engagement, key, choice)
        finally:
            engagement.close()
    for sentence in done.sentences():
        console.say(sentence)


def _choice(word: str) -> BackupsChoice:
    choices: dict[str, BackupsChoice] = {"encrypt": "encrypt", "remove": "remove", "leave": "leave"}
    if word not in choices:
        raise ReadinessError(f"--backups {word} is no choice.", hint="Write encrypt, remove or leave.")
    return choices[word]


def _value(variable: str) -> str:
    found = os.environ.get(variable, "")
    if not found:
        raise ReadinessError(
            f"The variable {variable} that should hold the passphrase is empty.", hint="Set it, then try again."
        )
    return found


def _from_terminal(name: str) -> str | None:
    try:
        return getpass.getpass(f"Passphrase of {name}: ") or None
    except (EOFError, OSError):
        return None
