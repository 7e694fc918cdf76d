"""`readiness pack`: check a questionnaire pack, list what is in one, move an engagement to another version."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from readiness.cli import console

_AS_JSON = typer.Option("--json", help="Print one JSON object.")


def register(app: typer.Typer) -> None:
    """Add the group to the program."""
    group = typer.Typer(
        help="Questionnaire packs: check one, list one, move an engagement to another.", no_args_is_help=True
    )
    group.command("lint")(lint)
    group.command("show")(show)
    group.command("migrate")(migrate)
    app.add_typer(group, name="pack")


def lint(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder that holds pack.yaml.")],
    as_json: Annotated[bool, _AS_JSON] = False,
) -> None:
    """Report every problem of a pack at once: where it stands, what is wrong, what to do."""
    from readiness.app.packs import check_pack

    with console.plain_errors():
        report = check_pack(folder)
    if as_json:
        console.put_json(
            {
                "folder": str(folder),
                "errors": report.errors,
                "warnings": report.warnings,
                "issues": [
                    {
                        "severity": issue.severity,
                        "code": issue.code,
                        "place": issue.place,
                        "message": issue.message,
                        "hint": issue.hint,
                    }
                    for issue in report.issues
                ],
            }
        )
    else:
        for issue in report.issues:
            console.say(f"{issue.severity}: {issue.place}: {issue.message}")
            if issue.hint:
                console.say(f"    {issue.hint}")
        console.say(report.summary())
    if report.errors:
        raise typer.Exit(console.FINDINGS)


def show(
    name: Annotated[str | None, typer.Argument(metavar="[ID]", help="Id or folder of a pack.")] = None,
    as_json: Annotated[bool, _AS_JSON] = False,
) -> None:
    """List the questions of a pack, by default of the shipped one."""
    from readiness.app.packs import DEFAULT_PACK, describe_pack, find_pack, list_packs

    with console.plain_errors():
        outline = describe_pack(find_pack(name or DEFAULT_PACK))
    if as_json:
        packs = [{"id": p.id, "title": p.title, "version": p.version} for p in list_packs()]
        console.put_json(outline | {"shipped": packs})
        return
    _say_outline(outline)


def migrate(
    file: Annotated[Path, typer.Argument(help="The engagement.")],
    to: Annotated[str, typer.Option("--to", help="Id or folder of the pack to move to.")] = "agent-production",
    apply: Annotated[bool, typer.Option("--apply", help="Do it; without this, only show what would change.")] = False,
    as_json: Annotated[bool, _AS_JSON] = False,
) -> None:
    """Show what moving an engagement to another version of its questionnaire changes, and do it with --apply."""
    from readiness.app.engagement import open_engagement
    from readiness.app.packs import describe_migration, find_pack, preview_migration

    with console.plain_errors():
        target = find_pack(to)
        engagement = open_engagement(file, now=console.now(), read_only=not apply)
        try:
            preview = preview_migration(engagement, target)
            if apply:
                engagement.apply(preview.edit)
        finally:
            engagement.close()
    described = describe_migration(preview) | {"applied": apply}
    if as_json:
        console.put_json(described)
        return
    _say_migration(described)


def _say_outline(outline: dict[str, Any]) -> None:
    counts = outline["counts"]
    console.say(f"{outline['title']} ({outline['id']}), version {outline['version']}")
    console.say(
        f"{counts['profile']} profile items, {counts['questions']} questions, {counts['gates']} gates, "
        f"{counts['crossChecks']} cross-checks, {counts['initiatives']} initiatives, {counts['facts']} facts"
    )
    console.say(f"content hash {outline['hash']}")
    for item in outline["profile"]:
        if item is outline["profile"][0]:
            console.say("\nProfile")
        console.say(f"  {item['id']:<8} {item['title']}: {', '.join(item['fields'])}")
    for section in outline["sections"]:
        console.say(f"\n{section['id']} {section['title']}, weight {section['weight']:g}")
        for question in section["questions"]:
            gate = question["gate"]
            marks = [question["kind"], f"weight {question['weight']:g}"]
            marks += [f"{'hard' if gate['hard'] else 'soft'} gate {gate['min']:g}"] if gate else []
            marks += ["may be n/a"] if question["naAllowed"] else []
            marks += ["conditional"] if question["conditional"] else []
            console.say(f"  {question['id']:<8} {question['question']}")
            console.say(f"           {', '.join(marks)}")


def _say_migration(described: dict[str, Any]) -> None:
    console.say(f"From version {described['from']} to {described['to']}.")
    for key, title in (("new", "New"), ("gone", "Gone")):
        for question in described[key]:
            console.say(f"{title}: {question['id']} {question['title']}")
    for question in described["changed"]:
        again = "; to be confirmed again" if question["confirmAgain"] else ""
        console.say(f"Changed: {question['id']} {question['title']} ({', '.join(question['what'])}){again}")
    for aside in described["keptAside"]:
        console.say(f"Kept aside: {aside['id']} {aside['title']}: {aside['answer']}. {aside['reason']}")
    for key in ("new", "changed", "gone"):
        if described["profile"][key]:
            console.say(f"Profile, {key}: {', '.join(described['profile'][key])}")
    if described["rest"]:
        console.say(f"Also different: {', '.join(described['rest'])}.")
    console.say(f"Unchanged questions: {described['unchanged']}.")
    console.say("Done." if described["applied"] else "Nothing was changed; add --apply to do it.")
