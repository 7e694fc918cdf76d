"""`backup`, `restore`, `doctor`, `merge`: nothing lost, and what was lost is said."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from readiness.cli import console

if TYPE_CHECKING:
    from readiness.app.doctoring import Diagnosis

_AS_JSON = typer.Option("--json", help="Print one JSON object.")


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("backup")(backup)
    app.command("restore")(restore)
    app.command("doctor")(doctor)


def backup(
    file: Annotated[Path, typer.Argument(help="The engagement file.")],
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Write the copy here instead.")] = None,
    list_them: Annotated[bool, typer.Option("--list", help="List the backups and take none.")] = False,
    as_json: Annotated[bool, _AS_JSON] = False,
) -> None:
    """Keep a copy now. Copies are also kept by themselves whenever a file is opened for work."""
    from readiness.app import backups
    from readiness.app.restoring import back_up_to

    with console.plain_errors():
        if out is not None:
            console.writable(out)
            back_up_to(file, out, console.now())
            console.say(f"Wrote {out}.")
            return
        made = None if list_them else backups.keep_backup(file, console.now())
        listed = backups.list_backups(file)
    if as_json:
        console.put_json(
            {
                "made": None if made is None else str(made.path),
                "backups": [
                    {"number": at, "takenAt": b.taken_at.isoformat(), "bytes": b.size, "path": str(b.path)}
                    for at, b in enumerate(listed, 1)
                ],
            }
        )
        return
    if not list_them:
        console.say("Kept a copy." if made else "The newest copy is the same already.")
    for at, entry in enumerate(listed, 1):
        console.say(f"{at:>3}  {entry.taken_at:%Y-%m-%d %H:%M} UTC  {entry.size / 1024:,.0f} kB")
    if not listed:
        console.say("No backups yet.")


def restore(
    file: Annotated[Path, typer.Argument(help="The engagement file; it is not changed.")],
    copy: Annotated[str, typer.Argument(metavar="BACKUP", help="Number in the list, `newest`, or the path of a copy.")],
    out: Annotated[Path | None, typer.Option("-o", "--out", help="The file to make; never overwritten.")] = None,
    as_json: Annotated[bool, _AS_JSON] = False,
) -> None:
    """Show what a backup would bring back, and with -o write it to a new file."""
    from readiness.app import backups, restoring

    with console.plain_errors():
        place = backups.find_backup(file, copy)
        preview = restoring.preview_restore(file, place, console.now())
        if out is not None:
            console.writable(out)
            restoring.restore_backup(place, out, console.now())
    if as_json:
        console.put_json(restoring.preview_json(preview) | {"written": None if out is None else str(out)})
        return
    for line in restoring.preview_lines(preview):
        console.say(line)
    console.say(f"Wrote {out}." if out is not None else "Nothing was written; add -o OUT to restore it to a new file.")


def doctor(
    file: Annotated[Path, typer.Argument(help="The engagement file; it is not changed.")],
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Write what can be saved to this new file.")] = None,
    as_json: Annotated[bool, _AS_JSON] = False,
) -> None:
    """Check an engagement file to its last value; with -o make a sound one of what can be read."""
    from readiness.app import doctoring

    with console.plain_errors():
        if out is None:
            found = doctoring.check_file(file)
        else:
            console.writable(out)
            found = doctoring.repair_file(file, out, console.now())
    if as_json:
        console.put_json(doctoring.diagnosis_json(found) | {"written": None if out is None else str(out)})
    else:
        _say_diagnosis(found)
        if out is not None:
            console.say(f"Wrote {out}.")
        elif not found.is_sound and found.can_be_repaired:
            console.say("Add -o OUT to write what can be saved to a new file.")
        elif not found.is_sound:
            console.say(doctoring.NOTHING_HINT)
    if not found.is_sound:
        raise typer.Exit(console.FINDINGS)


def _say_diagnosis(found: Diagnosis) -> None:
    if found.is_sound:
        console.say("Sound: every value can be read.")
    for problem in found.problems:
        console.say(problem)
    for line in found.lost:
        console.say(f"Lost: {line}")
    kept = ", ".join(f"{part} {count}" for part, count in found.kept.items() if count)
    console.say(f"Readable: {kept or 'nothing'}.")
