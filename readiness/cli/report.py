"""`report`, `export` and `verify`: the PDF of an engagement, its companions, and whether its figures hold."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from readiness.cli import console

if TYPE_CHECKING:
    from readiness.app.branding import Brand
    from readiness.app.redactions import Category


_REDACT = "Replace what identifies or quotes, on the pages and in the data inside; the list stays in the engagement."
_REDACT_ONLY = "Only names, hosts, quotes, attachments or texts; can be given several times."


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("report")(report)
    app.command("export")(export)
    app.command("verify")(verify)


def report(
    file: Annotated[Path, typer.Argument(help="The engagement file.")],
    *,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="OUT.pdf", help="The PDF to write.")],
    profile: Annotated[
        str, typer.Option(help="board (at most five pages), executive, or full (everything).")
    ] = "executive",
    password_env: Annotated[
        str, typer.Option(metavar="VAR", help="Encrypt with the password in this variable; the PDF is then no PDF/A.")
    ] = "",
    brand: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="The look: a folder with brand.yaml, logos and fonts.")
    ] = None,
    redact: Annotated[bool, typer.Option("--redact", help=_REDACT)] = False,
    redact_only: Annotated[
        list[str] | None, typer.Option("--redact-only", metavar="CATEGORY", help=_REDACT_ONLY)
    ] = None,
    archive: Annotated[
        bool, typer.Option("--archive", help="PDF/A-3a and PDF/UA-1: the default, not with a password.")
    ] = False,
    language: Annotated[str, typer.Option(help="Of the report: en or de; without it the language of the app.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Write the report as a PDF, with its data inside."""
    from readiness.app.engagement import open_engagement
    from readiness.app.reporting import PROFILES, missing_characters, write_report
    from readiness.app.snapshots import take_snapshot

    chosen = next((p for p in PROFILES if p == profile), None)
    if chosen is None:
        console.tell(f"There is no report profile {profile!r}; choose one of {', '.join(PROFILES)}.")
        raise typer.Exit(console.WRONG_USE)
    if output.suffix.lower() != ".pdf":
        console.tell("The report is a PDF: choose a name that ends in .pdf. `readiness export` writes the other forms.")
        raise typer.Exit(console.WRONG_USE)
    password = os.environ.get(password_env, "") if password_env else ""
    if password_env and not password:
        console.tell(f"The variable {password_env} is empty or not set; it should hold the password.")
        raise typer.Exit(console.WRONG_USE)
    if password and archive:
        console.tell("An archive cannot be encrypted: choose --archive or --password-env, not both.")
        raise typer.Exit(console.WRONG_USE)
    categories = _categories(everything=redact, only=redact_only)
    with console.plain_errors():
        look = _look(brand)
        engagement = open_engagement(file, now=console.now(), read_only=not categories)
        try:
            write_report(
                engagement,
                output,
                now=console.now(),
                profile=chosen,
                password=password,
                redact=categories,
                language=language,
                brand=look,
            )
            missing = missing_characters(take_snapshot(engagement, console.now()))
        finally:
            engagement.close()
    if missing:
        console.tell(f"The fonts of the report cannot draw {', '.join(missing)}; the data inside keep them.")
    if as_json:
        redacted = bool(categories)
        console.put_json({"file": str(output), "profile": chosen, "archive": not password, "redacted": redacted})
    else:
        console.say(f"Wrote {output}" + (" (encrypted, therefore not PDF/A)" if password else ""))


def export(
    file: Annotated[Path, typer.Argument(help="The engagement file.")],
    *,
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="OUT", help="The .xlsx, .docx, .pptx, .html or .json to write.")
    ],
    profile: Annotated[str, typer.Option(help="full (everything), executive or board.")] = "full",
    brand: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="The look: a folder with brand.yaml, logos and fonts.")
    ] = None,
    redact: Annotated[bool, typer.Option("--redact", help=_REDACT)] = False,
    redact_only: Annotated[
        list[str] | None, typer.Option("--redact-only", metavar="CATEGORY", help=_REDACT_ONLY)
    ] = None,
    template: Annotated[
        Path | None, typer.Option(metavar="MASTER.pptx", help="Set the slides on the master of this presentation.")
    ] = None,
    language: Annotated[str, typer.Option(help="Of the file: en or de; without it the language of the app.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Write a companion of the report: workbook, Word document, slides, one HTML file, or everything as JSON."""
    from readiness.app.engagement import open_engagement
    from readiness.app.reporting import PROFILES, write_companion

    chosen = next((p for p in PROFILES if p == profile), None)
    if chosen is None:
        console.tell(f"There is no report profile {profile!r}; choose one of {', '.join(PROFILES)}.")
        raise typer.Exit(console.WRONG_USE)
    if template is not None and output.suffix.lower() != ".pptx":
        console.tell("Only slides have a template: choose an output that ends in .pptx.")
        raise typer.Exit(console.WRONG_USE)
    categories = _categories(everything=redact, only=redact_only)
    with console.plain_errors():
        look = _look(brand)
        engagement = open_engagement(file, now=console.now(), read_only=not categories)
        try:
            write_companion(
                engagement,
                output,
                now=console.now(),
                profile=chosen,
                template=template,
                redact=categories,
                language=language,
                brand=look,
            )
        finally:
            engagement.close()
    if as_json:
        console.put_json({"file": str(output)})
    else:
        console.say(f"Wrote {output}")


def _categories(*, everything: bool, only: list[str] | None) -> tuple[Category, ...]:
    """What is redacted; the file is then opened for writing, because the list of it is kept there."""
    from readiness.app.redactions import categories

    known = categories()
    unknown = [name for name in only or () if name not in known]
    if unknown:
        console.tell(f"There is no category {unknown[0]!r} to redact; choose from {', '.join(known)}.")
        raise typer.Exit(console.WRONG_USE)
    return known if everything else tuple(name for name in known if name in (only or ()))


def _look(folder: Path | None) -> Brand | None:
    """The look of a brand folder; what was changed about it is told."""
    from readiness.app.branding import read_brand

    if folder is None:
        return None
    brand, remarks = read_brand(folder)
    for remark in remarks:
        console.tell(remark)
    return brand


def verify(
    file: Annotated[Path, typer.Argument(help="A report that this program wrote.", metavar="REPORT.pdf")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Recompute the figures of a report from the data inside it, and say whether they match."""
    from readiness.app.reporting import verify_report

    with console.plain_errors():
        found = verify_report(file)
    if as_json:
        console.put_json(
            {
                "file": str(file),
                "client": found.client,
                "taken": found.taken,
                "checked": found.checked,
                "differences": [
                    {"figure": d.figure, "printed": d.printed, "computed": d.computed} for d in found.differences
                ],
            }
        )
    else:
        for difference in found.differences:
            console.say(str(difference))
        count = len(found.differences)
        result = "all match" if not count else f"{count} differ"
        console.say(f"{found.client}, {found.taken}: {found.checked} figures recomputed, {result}.")
    if found.differences:
        raise typer.Exit(console.FINDINGS)
