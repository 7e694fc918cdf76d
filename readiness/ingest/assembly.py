"""Which sheet holds the table, and several sheets put together: appended, or joined on a key."""

from __future__ import annotations

from collections.abc import Sequence

from readiness.ingest.book import Book, Sheet
from readiness.ingest.cells import Rows, as_text, is_blank
from readiness.ingest.layout import Layout, find_table
from readiness.ingest.notes import Notes
from readiness.ingest.settings import Choice, Settings
from readiness.ingest.verdicts import NoSuchChoice
from readiness.ingest.vocabulary import header_key, known_header
from readiness.ingest.workbook import load, peek
from readiness.language import tr

PEEK = 120
APPEND_ALL = "*"
MATCH_SHARE = 0.5
"""Share of keys that two sheets must have in common before a join is offered."""


def sheets_with_data(book: Book) -> list[Sheet]:
    """Sheets with at least a header and one row of data."""
    found = []
    for sheet in book.sheets:
        filled = [row for row in peek(sheet, PEEK) if any(not is_blank(cell) for cell in row)]
        if len(filled) >= 2:
            found.append(sheet)
    # Explanations beside empty tables are no data.
    return [sheet for sheet in found if len(book.sheets) == 1 or not _is_notes(sheet)]


def pick_sheet(book: Book, candidates: list[Sheet], settings: Settings, notes: Notes) -> Sheet:
    """The chosen sheet, or the best guess together with the question."""
    wanted = settings.get("sheet", "")
    visible = [sheet for sheet in candidates if not sheet.hidden] or candidates
    if wanted == APPEND_ALL:
        return append(visible, notes)
    if wanted:
        return _named(book, wanted, settings, notes)
    best = max(visible, key=_promise)
    if len(visible) > 1:
        _ask(visible, best, notes)
        proposal = next(choice.default for choice in notes.choices if choice.key == "sheet") or best.name
        if proposal == APPEND_ALL:
            return append(_alike(visible, best), notes)
        if "+" in proposal and proposal != best.name:
            return _named(book, proposal, settings, notes)
    return best


def _named(book: Book, wanted: str, settings: Settings, notes: Notes) -> Sheet:
    by_name = {sheet.name.casefold(): sheet for sheet in book.sheets}
    if wanted.casefold() in by_name:
        return by_name[wanted.casefold()]
    names = [name.strip().casefold() for name in wanted.split("+")]
    if len(names) == 2 and all(name in by_name for name in names):
        return join(by_name[names[0]], by_name[names[1]], settings, notes)
    raise NoSuchChoice(
        tr("There is no sheet {wanted!r} in the file.", wanted=wanted),
        tr("Sheets: {sheets}.", sheets=", ".join(sheet.name for sheet in book.sheets)),
    )


def _layout(sheet: Sheet) -> Layout:
    return find_table(peek(sheet, PEEK), sheet.scan.merged)


def _headers(sheet: Sheet) -> list[str]:
    return [header_key(name) for name in _layout(sheet).names]


def _is_notes(sheet: Sheet) -> bool:
    """A sheet of explanations: one column of text, or named so and without a known header."""
    layout = _layout(sheet)
    if any(known_header(name) for name in layout.names):
        return False
    return sheet.name.strip().casefold() in {"notes", "readme", "read me", "legend", "hinweise", "info", "lists"}


def _promise(sheet: Sheet) -> tuple[int, int]:
    return sum(map(known_header, _layout(sheet).originals)), sheet.row_count


def _alike(sheets: Sequence[Sheet], best: Sheet) -> list[Sheet]:
    headers = sorted(_headers(best))
    return [sheet for sheet in sheets if sorted(_headers(sheet)) == headers]


def _ask(proper: list[Sheet], best: Sheet, notes: Notes) -> None:
    options = [sheet.name for sheet in proper]
    default = best.name
    alike = _alike(proper, best)
    has_known = _promise(best)[0] >= 2
    if len(alike) > 1 and has_known:
        options.append(APPEND_ALL)
        default = APPEND_ALL
    elif has_known:
        partner = _partner(proper, best)
        if partner is not None:
            default = f"{best.name}+{partner.name}"
            options.append(default)
    listed = ", ".join(f"{sheet.name} ({sheet.row_count} rows)" for sheet in proper[:8])
    text = tr(
        "{proper_count} sheets or tables hold data: {listed}. Which one holds the runs?",
        proper_count=len(proper),
        listed=listed,
    )
    notes.ask(Choice("sheet", text, tuple(options), default, concerns_table=True))


def _partner(proper: list[Sheet], best: Sheet) -> Sheet | None:
    """A sheet that adds known columns to the same keys."""
    own = set(_headers(best))
    for sheet in proper:
        if sheet is best or _promise(sheet)[0] < 2:
            continue
        key = _common_key(best, sheet, "")
        if key is not None and set(_headers(sheet)) - own:
            return sheet
    return None


def append(sheets: list[Sheet], notes: Notes) -> Sheet:
    """Sheets of the same columns under one header, matched by name and never by position."""
    first = sheets[0]
    layout = find_table(load(first), first.scan.merged)
    rows: Rows = [list(layout.names)]
    origins: list[tuple[str, int]] = [(first.name, layout.header_first)]
    for sheet in sheets:
        content = load(sheet)
        own = find_table(content, sheet.scan.merged)
        places = {header_key(name): own.first_column + i for i, name in enumerate(own.names)}
        order = [places.get(header_key(name)) for name in layout.names]
        for number, row in enumerate(content[own.data_first :], own.data_first):
            rows.append([row[i] if i is not None and i < len(row) else None for i in order])
            origins.append((sheet.name, number))
    names = ", ".join(sheet.name for sheet in sheets)
    notes.inform(
        "sheets_appended",
        tr(
            "{sheets_count} sheets with the same columns were put under each other: {names}.",
            sheets_count=len(sheets),
            names=names,
        ),
    )
    return Sheet(names, rows, len(rows), len(layout.names), origins=origins)


def _key_text(cell: object) -> str:
    return " ".join(as_text(cell).split()).casefold()  # type: ignore[arg-type]


def _common_key(left: Sheet, right: Sheet, wanted: str) -> tuple[int, int] | None:
    """Positions of the column by which two sheets belong together, or None."""
    first, second = find_table(load(left), left.scan.merged), find_table(load(right), right.scan.merged)
    best: tuple[float, int, int] | None = None
    for i, name in enumerate(first.names):
        for k, other in enumerate(second.names):
            same_name = header_key(name) == header_key(other)
            if wanted and header_key(wanted) not in {header_key(name), header_key(other)}:
                continue
            if not same_name and not wanted and not (_is_key(name) and _is_key(other)):
                continue
            score = _overlap(load(left), first, i, load(right), second, k)
            if score >= MATCH_SHARE and (best is None or score > best[0]):
                best = (score, i, k)
    return None if best is None else (best[1], best[2])


_KEY_NAMES = frozenset(
    map(header_key, ("task_id", "run_id", "id", "ticket", "case", "case id", "task", "issue key", "number", "key"))
)


def _is_key(name: str) -> bool:
    return header_key(name) in _KEY_NAMES


def _keys(rows: Rows, layout: Layout, position: int) -> list[str]:
    column = layout.first_column + position
    texts = (_key_text(row[column]) for row in rows[layout.data_first :] if len(row) > column)
    return [text for text in texts if text]


def _overlap(left: Rows, first: Layout, i: int, right: Rows, second: Layout, k: int) -> float:
    """Share of the left keys found on the right; 0 unless the keys tell rows apart."""
    ours = [
        _key_text(row[first.first_column + i]) for row in left[first.data_first :] if len(row) > first.first_column + i
    ]
    theirs = [
        _key_text(row[second.first_column + k])
        for row in right[second.data_first :]
        if len(row) > second.first_column + k
    ]
    ours, theirs = [key for key in ours if key], [key for key in theirs if key]
    if not ours or not theirs or len(set(theirs)) < 0.9 * len(theirs):
        return 0.0
    known = set(theirs)
    return sum(key in known for key in ours) / len(ours)


def join(left: Sheet, right: Sheet, settings: Settings, notes: Notes) -> Sheet:
    """Every row of the left sheet with the columns of the matching right row; matches are counted."""
    key = _common_key(left, right, settings.get("join_on", ""))
    if key is None and len(set(_headers(left)) & set(_headers(right))):
        key = _common_key(right, left, settings.get("join_on", ""))
        if key is not None:
            left, right = right, left
    if key is None:
        raise NoSuchChoice(
            tr(
                "{left_name} and {right_name} have no key column in common.", left_name=left.name, right_name=right.name
            ),
            tr("Name it: --set join_on=COLUMN."),
        )
    first, second = find_table(load(left), left.scan.merged), find_table(load(right), right.scan.merged)
    lookup = {
        _key_text(row[second.first_column + key[1]]): row
        for row in load(right)[second.data_first :]
        if len(row) > second.first_column + key[1] and not is_blank(row[second.first_column + key[1]])
    }
    taken = {header_key(name) for name in first.names}
    extra = [(i, name) for i, name in enumerate(second.names) if i != key[1] and header_key(name) not in taken]
    rows: Rows = [[*first.names, *(name for _, name in extra)]]
    origins = [(left.name, first.header_first)]
    matched = unmatched = 0
    for number, row in enumerate(load(left)[first.data_first :], first.data_first):
        ours = [*row[first.first_column : first.first_column + len(first.names)]]
        ours.extend([None] * (len(first.names) - len(ours)))
        partner = lookup.get(_key_text(ours[key[0]]))
        if partner is not None:
            matched += 1
        elif any(not is_blank(cell) for cell in ours):
            unmatched += 1
        rows.append(
            ours
            + [
                partner[second.first_column + i] if partner and second.first_column + i < len(partner) else None
                for i, _ in extra
            ]
        )
        origins.append((left.name, number))
    text = tr(
        "{left_name} and {right_name} were joined on {names}: {matched} rows matched, "
        "{unmatched} without a partner (case and spaces ignored).",
        left_name=left.name,
        right_name=right.name,
        names=first.names[key[0]],
        matched=matched,
        unmatched=unmatched,
    )
    if unmatched:
        notes.warn("join_unmatched", text)
    else:
        notes.inform("joined", text)
    name = f"{left.name}+{right.name}"
    return Sheet(name, rows, len(rows), len(rows[0]), origins=origins)


def assemble(sheet: Sheet) -> Rows:
    """All rows of the sheet that was picked."""
    return load(sheet)
