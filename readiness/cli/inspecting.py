"""`inspect`, `import`, `batches`, `template`: metrics from spreadsheets."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from readiness.cli import console
from readiness.errors import IngestError

if TYPE_CHECKING:
    from readiness.app.importing import Inspection

SheetOption = Annotated[str, typer.Option("--sheet", help="Sheet or table to read; * puts alike sheets together.")]
MappingOption = Annotated[Path | None, typer.Option("--mapping", help="A saved mapping (JSON).")]
SetOption = Annotated[
    list[str] | None, typer.Option("--set", metavar="KEY=VALUE", help="Answer a choice; may be repeated.")
]
PasswordOption = Annotated[
    str, typer.Option("--password-env", metavar="VAR", help="Environment variable with the workbook's password.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="One JSON object.")]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("inspect")(inspect)
    app.command("import")(import_)
    app.command("batches")(batches)
    app.command("template")(template)


def inspect(
    spreadsheet: Annotated[Path, typer.Argument(help="Workbook, text file or tool export.")],
    sheet: SheetOption = "",
    mapping: MappingOption = None,
    settings: SetOption = None,
    password: PasswordOption = "",
    save_mapping: Annotated[Path | None, typer.Option("--save-mapping", help="Write the mapping there.")] = None,
    problems: Annotated[Path | None, typer.Option("--problems", help="Write skipped and problem rows (.xlsx).")] = None,
    as_json: JsonOption = False,
) -> None:
    """Show what the importer sees in a spreadsheet and would do with it; nothing is imported."""
    with console.plain_errors():
        from readiness.app.import_files import mapping_json
        from readiness.app.import_view import as_json as view_json
        from readiness.app.importing import ImportOptions, inspect_file

        chosen = _settings(sheet, mapping, settings)
        found = inspect_file(spreadsheet, ImportOptions(chosen, _password(password)))
        if save_mapping is not None:
            console.writable(save_mapping)
            save_mapping.write_text(mapping_json(found), encoding="utf-8")
        if problems is not None:
            from readiness.app.import_export import save_problems

            console.writable(problems)
            save_problems(found, problems)
    if as_json:
        console.put_json(view_json(found))
    else:
        _show(found)
    if found.is_refused:
        raise typer.Exit(console.FINDINGS)


def import_(
    file: Annotated[Path, typer.Argument(help="The engagement.")],
    spreadsheet: Annotated[Path, typer.Argument(help="Workbook, text file or tool export.")],
    sheet: SheetOption = "",
    mapping: MappingOption = None,
    settings: SetOption = None,
    password: PasswordOption = "",
    accept: Annotated[bool, typer.Option("--accept", help="Take every proposal that has a default.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Import a spreadsheet as one batch that can be removed whole."""
    with console.plain_errors():
        from readiness.app.engagement import open_engagement
        from readiness.app.importing import import_file, options_for

        chosen = _settings(sheet, mapping, settings)
        engagement = open_engagement(file, now=console.now())
        try:
            options = options_for(engagement, chosen, _password(password))
            batch = import_file(engagement, spreadsheet, now=console.now(), options=options, accept=accept)
        except IngestError as error:
            if not error.verdict:
                raise
            console.tell(str(error))
            console.tell(error.hint)
            raise typer.Exit(console.FINDINGS) from None
        finally:
            engagement.close()
    if as_json:
        console.put_json(batch)
        return
    skipped = ", ".join(f"{part.count} {part.reason}" for part in batch.skipped)
    console.say(f"Imported {batch.rows_imported:,} rows of {batch.file} as batch {batch.id}.")
    if skipped:
        console.say(f"Left out: {skipped}.")


def batches(
    file: Annotated[Path, typer.Argument(help="The engagement.")],
    remove: Annotated[str, typer.Option("--remove", metavar="ID", help="Take this batch out.")] = "",
    as_json: JsonOption = False,
) -> None:
    """List imported batches, or remove one."""
    with console.plain_errors():
        from readiness.app.engagement import open_engagement
        from readiness.app.importing import remove_batch

        engagement = open_engagement(file, now=console.now(), read_only=not remove)
        try:
            if remove:
                remove_batch(engagement, remove)
            kept = engagement.batches
        finally:
            engagement.close()
    if as_json:
        console.put_json({"batches": [batch.model_dump(mode="json") for batch in kept]})
        return
    if remove:
        console.tell(f"Removed batch {remove}.")
    if not kept:
        console.say("No batch is imported.")
    for batch in kept:
        sums = batch.aggregates
        span = f"{sums.date_min} to {sums.date_max}" if sums.date_min else ""
        console.say(f"{batch.id}  {batch.file}  {batch.rows_imported:,} rows  {batch.grain}  {span}")


def template(
    out: Annotated[Path, typer.Option("-o", "--out", help="Workbook to write (.xlsx).")],
) -> None:
    """Write the blank metrics workbook that clients fill in."""
    with console.plain_errors():
        from readiness.app.import_export import write_template

        console.writable(out)
        write_template(out)
    console.say(f"Wrote {out}.")


def _settings(sheet: str, mapping: Path | None, pairs: Sequence[str] | None) -> dict[str, str]:
    from readiness.app.import_files import load_mapping

    chosen = load_mapping(mapping) if mapping is not None else {}
    chosen.pop("headers", None)
    for pair in pairs or ():
        key, found, value = pair.rpartition("=")
        if not found or not key:
            raise IngestError(f"{pair!r} is no KEY=VALUE.", hint="For example: --set date_order=dmy")
        chosen[key] = value
    if sheet:
        chosen["sheet"] = sheet
    return chosen


def _password(variable: str) -> str:
    if not variable:
        return ""
    value = os.environ.get(variable, "")
    if not value:
        raise IngestError(f"The environment variable {variable} is not set.", hint="Set it to the password.")
    return value


def _show(found: Inspection) -> None:
    console.say(f"{found.file}: {found.verdict}. {found.message}")
    if found.hint:
        console.say(found.hint)
    if found.is_refused:
        return
    where = f"sheet {found.sheet}, " if len(found.sheets) > 1 else ""
    profile = f", {found.profile}" if found.profile else ""
    console.say(
        f"{found.format}, {where}header in row {found.header_row}, {found.grain} rows{profile}; {found.locale}."
    )
    console.say()
    for column in found.columns[:60]:
        target = f"{column.field} {f'({column.unit})' if column.unit else ''}".strip() or "-"
        console.say(
            f"  {column.source[:32]:32}  {target:26}  {column.confidence:4.2f}  {' | '.join(column.samples)[:50]}"
        )
    console.say()
    for issue in found.issues:
        console.say(f"  {issue.severity}: {issue}")
    for choice in found.choices:
        default = choice.default if choice.default is not None else "?"
        console.say(f"  choose: {choice.question}  --set {choice.key}={default}  [{', '.join(choice.options)}]")
    console.say()
    console.say(found.commit + ".")
