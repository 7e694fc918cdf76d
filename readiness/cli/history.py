"""`snapshot`, `compare`, `reassess`, `portfolio`: engagements over time and beside one another."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from readiness.cli import console

if TYPE_CHECKING:
    from readiness.app.snapshots import SnapshotEntry

_AS_JSON = typer.Option("--json", help="Print one JSON object.")


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("snapshot")(snapshot)
    app.command("compare")(compare)
    app.command("reassess")(reassess)
    app.command("portfolio")(portfolio)


def snapshot(
    file: Annotated[Path, typer.Argument(help="The engagement file.")],
    name: Annotated[str, typer.Argument(help="A name for this state.")] = "",
    list_them: Annotated[bool, typer.Option("--list", help="List the snapshots and take none.")] = False,
    as_json: Annotated[bool, _AS_JSON] = False,
) -> None:
    """Keep the present state, with every figure, under a name and today's date."""
    from readiness.app import snapshots
    from readiness.app.engagement import open_engagement

    with console.plain_errors():
        engagement = open_engagement(file, now=console.now(), read_only=list_them)
        try:
            if not list_them:
                snapshots.keep_snapshot(engagement, snapshots.take_snapshot(engagement, console.now(), name))
            entries = snapshots.list_snapshots(engagement)
        finally:
            engagement.close()
    if as_json:
        console.put_json({"snapshots": [_entry_json(entry) for entry in entries]})
        return
    if not entries:
        console.say("No snapshots yet.")
    for at, entry in enumerate(entries, 1):
        console.say(f"{at}  {entry.taken_at:%Y-%m-%d %H:%M}  {entry.name or '(no name)'}")


def compare(
    then: Annotated[str, typer.Argument(metavar="FILE_OR_SNAPSHOT", help="A file, or FILE#NAME for a snapshot.")],
    now: Annotated[str, typer.Argument(metavar="FILE_OR_SNAPSHOT", help="The other one; order does not matter.")],
    as_json: Annotated[bool, _AS_JSON] = False,
) -> None:
    """What changed between two assessments: answers, gates, sections, verdicts, and what nobody confirmed again."""
    from readiness.app.comparing import compare_named, comparison_json, comparison_lines

    with console.plain_errors():
        found = compare_named(then, now, console.now())
    if as_json:
        console.put_json(comparison_json(found))
        return
    for line in comparison_lines(found):
        console.say(line)


def reassess(
    file: Annotated[Path, typer.Argument(help="The earlier engagement; it is not changed.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="The file to make; never overwritten.")],
    pack: Annotated[
        str | None, typer.Option("--pack", help="A newer questionnaire: a shipped id, or a folder.")
    ] = None,
    as_json: Annotated[bool, _AS_JSON] = False,
) -> None:
    """Start a new assessment from an earlier one: answers carried over, each to be confirmed again."""
    from readiness.app.engagement import open_engagement
    from readiness.app.packs import find_pack
    from readiness.app.reassessment import start_reassessment

    with console.plain_errors():
        console.writable(out)
        target = None if pack is None else find_pack(pack)
        earlier = open_engagement(file, now=console.now(), read_only=True)
        try:
            made = start_reassessment(earlier, out, console.now(), target)
            made.engagement.close()
        finally:
            earlier.close()
    aside = [{"id": a.question, "answer": a.answer, "reason": a.reason} for a in made.kept_aside]
    if as_json:
        console.put_json(
            {"file": str(out), "carried": made.carried, "keptAside": aside, "toSignAgain": made.signatures}
        )
        return
    console.say(f"Made {out}: {made.carried} answers carried over, each to be confirmed again.")
    for entry in aside:
        console.say(f"Kept aside: {entry['id']}: {entry['answer']}. {entry['reason']}")
    if made.signatures:
        console.say(f"Risk acceptances to be signed again: {made.signatures}.")


def portfolio(
    folder: Annotated[
        Path | None, typer.Argument(metavar="DIR", help="A folder of engagement files; none with --workspace.")
    ] = None,
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Write the table here: .csv.")] = None,
    as_json: Annotated[bool, _AS_JSON] = False,
) -> None:
    """Every engagement of a folder or of the workspace, weakest first. Nothing is opened for writing."""
    from readiness.app import portfolio as portfolios

    with console.plain_errors():
        if folder is None:
            found = portfolios.read_workspace(console.now())
        else:
            found = portfolios.read_portfolio(folder, console.now())
        if out is not None:
            portfolios.write_portfolio(found, out)
    if as_json:
        console.put_json(portfolios.portfolio_json(found))
        return
    for line in portfolios.portfolio_lines(found):
        console.say(line)
    if out is not None:
        console.say(f"Wrote {out}.")


def _entry_json(entry: SnapshotEntry) -> dict[str, str]:
    return {"id": entry.id, "name": entry.name, "takenAt": entry.taken_at.isoformat(timespec="seconds")}
