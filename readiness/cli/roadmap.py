"""`roadmap`: the plan, its waves, and the verdict projected at each horizon."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from readiness.cli import console

if TYPE_CHECKING:
    from readiness.app.planning_structs import ItemView, RoadmapView


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("roadmap", context_settings={"allow_interspersed_args": True})(roadmap)


def roadmap(
    file: Annotated[Path, typer.Argument(help="The engagement file.")],
    more: Annotated[list[str] | None, typer.Argument(metavar="[POOL=PEOPLE]...", hidden=True)] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    capacity: Annotated[
        list[str] | None,
        typer.Option("--capacity", metavar="POOL=PEOPLE", help="For example ENG=2 OPS=0.5,8:2 (2 from week 8)."),
    ] = None,
    pace: Annotated[str | None, typer.Option("--pace", help="hopeful, likely or careful.")] = None,
    drop: Annotated[list[str] | None, typer.Option("--drop", metavar="ID", help="Leave an initiative out.")] = None,
    out: Annotated[
        Path | None, typer.Option("-o", "--out", help="Write the plan of actions here: .xlsx, .csv or .ics.")
    ] = None,
) -> None:
    """Plan what first, by when, with whom, and what will be true then. Nothing is saved."""
    from readiness.app.engagement import open_engagement
    from readiness.app.planning import plan_engagement
    from readiness.app.planning_command import parse_capacity, roadmap_json
    from readiness.app.planning_options import with_dropped, with_values
    from readiness.app.planning_view import view_roadmap

    with console.plain_errors():
        file, pools = _parted(file, more or ())
        if out is not None:
            console.writable(out)
        engagement = open_engagement(file, now=console.now(), read_only=True)
        try:
            options = engagement.plan_options
            steps = parse_capacity((*(capacity or ()), *pools))
            options = with_values(options, capacity={**options.capacity, **steps})
            if pace is not None:
                options = with_values(options, pace=pace)
            for name in drop or ():
                options = with_dropped(options, name, dropped=True)
            plan = plan_engagement(engagement, options)
            if out is not None:
                from readiness.app.planning_export import export_plan

                export_plan(engagement, plan, options, out, now=console.now())
                console.tell(f"Wrote {out}.")
            view = view_roadmap(engagement, plan, options)
        finally:
            engagement.close()
        if as_json:
            console.put_json(roadmap_json(plan))
        elif out is None:
            _show(view)


def _parted(file: Path, more: Sequence[str]) -> tuple[Path, tuple[str, ...]]:
    """The file and the further pools of `--capacity ENG=2 OPS=0.5,8:2`, which stand without the option's name."""
    words = (str(file), *more)
    found = next((w for w in words if "=" not in w or Path(w).exists()), words[0])
    rest = list(words)
    rest.remove(found)
    return Path(found), tuple(rest)


def _show(view: RoadmapView) -> None:
    console.say(view.headline)
    console.say()
    for horizon in (view.today, *view.horizons):
        success = f", success {horizon.success}" if horizon.success else ""
        console.say(f"{horizon.label:<16} {horizon.verdict:<17} {horizon.overall:>3}  {horizon.gates}{success}")
    for wave in view.waves:
        if not wave.items:
            continue
        console.say()
        console.say(wave.title)
        for item in wave.items:
            console.say(_line(item))
    if view.unscheduled:
        console.say()
        console.say("Not schedulable")
        for entry in view.unscheduled:
            console.say(f"  {entry.id}  {entry.title}: needs {entry.needs}")
    for gone in view.dropped:
        console.say(f"  {gone.id}  {gone.title}: {gone.why}")
    console.say()
    for note in view.notes:
        console.say(note)


def _line(item: ItemView) -> str:
    weeks = "done" if item.status == "done" else f"weeks {item.start + 1}-{item.finish}"
    gates = f"  closes {', '.join(item.gates)}" if item.gates else ""
    return f"  {item.id}  {item.title} ({item.pool}, {weeks}){gates}"
