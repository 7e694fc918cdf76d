"""`backup`, `restore`, `doctor`, `merge`: nothing lost, and what was lost is said."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from readiness.cli import console
from readiness.errors import ReadinessError

if TYPE_CHECKING:
    from readiness.app.doctoring import Diagnosis
    from readiness.app.merging import Choice, MergePlan

_AS_JSON = typer.Option("--json", help="Print one JSON object.")


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("backup")(backup)
    app.command("restore")(restore)
    app.command("doctor")(doctor)
    app.command("merge")(merge)


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


def merge(
    first: Annotated[Path, typer.Argument(metavar="A", help="One copy of the engagement.")],
    second: Annotated[Path, typer.Argument(metavar="B", help="The other copy.")],
    out: Annotated[Path | None, typer.Option("-o", "--out", help="The file to make; never overwritten.")] = None,
    choose: Annotated[
        list[str] | None, typer.Option("--choose", metavar="KEY=A", help="Whose value is taken for one conflict.")
    ] = None,
    as_json: Annotated[bool, _AS_JSON] = False,
) -> None:
    """Bring two copies of one engagement together; every conflict is chosen one by one, nothing is overwritten."""
    from readiness.app import merging
    from readiness.app.engagement import open_engagement

    with console.plain_errors():
        choices = dict(_choice(text) for text in choose or ())
        a = open_engagement(first, now=console.now(), read_only=True)
        try:
            b = open_engagement(second, now=console.now(), read_only=True)
            try:
                plan = merging.plan_merge(a, b)
                undecided = [c.key for c in plan.conflicts if c.key not in choices]
                if out is not None and not undecided:
                    console.writable(out)
                    merging.merge_engagements(a, b, out, choices, console.now())
            finally:
                b.close()
        finally:
            a.close()
    written = out is not None and not undecided
    if as_json:
        console.put_json(merging.plan_json(plan) | {"open": undecided, "written": str(out) if written else None})
    else:
        _say_plan(plan, choices)
        console.say(f"Wrote {out}." if written else "Nothing was written.")
    if undecided:
        console.tell(f"Choose each conflict, for example --choose {undecided[0]}=A, and name the file with -o.")
        raise typer.Exit(console.FINDINGS)


def _choice(text: str) -> tuple[str, Choice]:
    key, _, value = text.rpartition("=")
    if not key or value.lower() not in {"a", "b"}:
        raise ReadinessError(f"--choose {text!r} is no choice.", hint="Write KEY=A or KEY=B.")
    return key, "a" if value.lower() == "a" else "b"


def _say_plan(plan: MergePlan, choices: dict[str, Choice]) -> None:
    console.say(f"{plan.same} values are the same; {len(plan.from_a)} only in A, {len(plan.from_b)} only in B.")
    for conflict in plan.conflicts:
        chosen = choices.get(conflict.key)
        console.say(f"Conflict {conflict.key} {conflict.title}: {f'{chosen.upper()} is taken' if chosen else 'open'}")
        for name, version in (("A", conflict.a), ("B", conflict.b)):
            when = "" if version.recorded is None else f", {version.recorded:%Y-%m-%d %H:%M}"
            who = f" ({version.who}{when})" if version.who else f" ({when[2:]})" if when else ""
            console.say(f"  {name}: {version.words}{who}")


def _say_diagnosis(found: Diagnosis) -> None:
    if found.is_sound:
        console.say("Sound: every value can be read.")
    for problem in found.problems:
        console.say(problem)
    for line in found.lost:
        console.say(f"Lost: {line}")
    kept = ", ".join(f"{part} {count}" for part, count in found.kept.items() if count)
    console.say(f"Readable: {kept or 'nothing'}.")
