"""Streaming scan of sheet XML for what the fast reader does not report."""

from __future__ import annotations

import re
from html import unescape
from typing import IO

from readiness.ingest.cells import address, column_index, parse_address
from readiness.ingest.verdicts import SheetScan

KEEP = 400
"""Addresses kept per kind; the rest is only counted."""

STRAY_GRID = 20_000_000
"""Cells of the enclosing grid above which a lone far cell would exhaust the fast reader."""

_BLOCK = 4 * 1024 * 1024
_ERROR = re.compile(
    rb"<(?:\w+:)?c\b(?=[^>]*\bt=\"e\")(?:[^>]*?\br=\"([A-Z]+\d+)\")?[^>]*>(?:.(?!/(?:\w+:)?c>))*?<(?:\w+:)?v>([^<]*)<",
    re.DOTALL,
)
_NO_VALUE = re.compile(
    rb"<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f(?:\s[^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_REFERENCE = re.compile(rb"\br=\"([A-Z]+\d+)\"")
_HIDDEN_ROW = re.compile(rb"<(?:\w+:)?row\b(?=[^>]*\bhidden=\"(?:1|true)\")[^>]*?\br=\"(\d+)\"")
_MERGE = re.compile(rb"<(?:\w+:)?mergeCell\b[^>]*\bref=\"([A-Z]+\d+):([A-Z]+\d+)\"")
_FAR = re.compile(rb"r=\"([A-Z]{3})(\d+)\"")
_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*?\br=\"(\d+)\"")


def scan_sheet(stream: IO[bytes]) -> SheetScan:
    """Scan one sheet part of an xlsx workbook, block by block; memory stays at a few megabytes."""
    found = SheetScan()
    last_row = 0
    far_column = 0
    rest = b""
    while block := stream.read(_BLOCK):
        block = rest + block
        cut = max(block.rfind(b"c>"), block.rfind(b"row>")) + 2
        if cut < 2 or len(block) - cut > 4 * _BLOCK:
            cut = len(block)
        rest, block = block[cut:], block[:cut]
        far_column = max(far_column, _scan_block(block, found))
        last_row = max(last_row, _last_row(block))
    far_column = max(far_column, _scan_block(rest, found))
    last_row = max(last_row, _last_row(rest))
    found.stray = bool(far_column) and (far_column + 1) * last_row > STRAY_GRID
    return found


def _last_row(block: bytes) -> int:
    position = block.rfind(b'row r="')
    found = _ROW.search(block, max(0, position - 20)) if position >= 0 else None
    if found is None:
        found = next(iter(list(_ROW.finditer(block[-65536:]))[-1:]), None)
    largest = int(found[1]) if found else 0
    return largest if largest < 10_000_000 else 0


def _scan_block(block: bytes, found: SheetScan) -> int:
    """Add the findings of one block; returns the largest column of three letters (0-based), or 0."""
    if b't="e"' in block:
        for cell in _ERROR.finditer(block):
            found.error_count += 1
            if cell[1] and len(found.errors) < KEEP:
                found.errors[cell[1].decode()] = unescape(cell[2].decode("utf-8", "replace"))
    if b"<f" in block or (b"<c " not in block and b":f" in block):
        _scan_formulas(block, found)
    if b"hidden=" in block:
        found.hidden_rows.update(int(row) for row in _HIDDEN_ROW.findall(block))
    if b"mergeCell" in block:
        for first, last in _MERGE.findall(block):
            start, end = parse_address(first.decode()), parse_address(last.decode())
            if start and end and len(found.merged) < 10_000:
                found.merged.append((*start, *end))
    return max((column_index(letters.decode()) for letters, _ in _FAR.findall(block)), default=0)


def _scan_formulas(block: bytes, found: SheetScan) -> None:
    for cell in _NO_VALUE.finditer(block):
        reference = _REFERENCE.search(cell[1])
        # A formula whose result is an empty text is stored as a string cell: that is a result.
        if b't="str"' in cell[1]:
            continue
        found.formula_count += 1
        if reference and len(found.formulas_without_value) < KEEP:
            found.formulas_without_value.append(reference[1].decode())


# ------------------------------------------------------------------------------------------------- ods

_ODS_TOKEN = re.compile(rb"<table:table\s[^>]*>|<table:table-row\b[^>]*>|<table:(?:covered-)?table-cell\b[^>]*>")
_REPEAT_COLUMNS = re.compile(rb"number-columns-repeated=\"(\d+)\"")
_REPEAT_ROWS = re.compile(rb"number-rows-repeated=\"(\d+)\"")
_SPAN = re.compile(rb"number-(columns|rows)-spanned=\"(\d+)\"")
_NAME = re.compile(rb"table:name=\"([^\"]*)\"")


def scan_ods(content: bytes) -> tuple[dict[str, SheetScan], set[str]]:
    """Scan the content of an OpenDocument spreadsheet: sheet name to scan, and the hidden sheets."""
    hidden_styles = {
        style
        for style, body in re.findall(
            rb"<style:style style:name=\"([^\"]*)\" style:family=\"table\"[^>]*>(.*?)</style:style>", content, re.DOTALL
        )
        if b'table:display="false"' in body
    }
    scans: dict[str, SheetScan] = {}
    hidden: set[str] = set()
    walk = _OdsWalk(SheetScan())
    for token in _ODS_TOKEN.finditer(content):
        tag = token[0]
        if tag.startswith(b"<table:table "):
            name_found = _NAME.search(tag)
            name = unescape(name_found[1].decode("utf-8", "replace")) if name_found else ""
            walk = _OdsWalk(SheetScan())
            scans[name] = walk.scan
            style = re.search(rb"table:style-name=\"([^\"]*)\"", tag)
            if style and style[1] in hidden_styles:
                hidden.add(name)
        elif tag.startswith(b"<table:table-row"):
            walk.start_row(tag)
        else:
            walk.cell(tag, content[token.end() : token.end() + 200])
    return scans, hidden


class _OdsWalk:
    """Keeps the place within one sheet while its tags pass by."""

    def __init__(self, scan: SheetScan) -> None:
        self.scan = scan
        self.row = -1
        self.column = 0
        self.next_row = 0

    def start_row(self, tag: bytes) -> None:
        self.row = self.next_row
        repeat = _REPEAT_ROWS.search(tag)
        self.next_row += int(repeat[1]) if repeat else 1
        self.column = 0
        if b'visibility="collapse"' in tag or b'visibility="filter"' in tag:
            self.scan.hidden_rows.add(self.row + 1)

    def cell(self, tag: bytes, following: bytes) -> None:
        spans = {kind: int(count) for kind, count in _SPAN.findall(tag)}
        rows, columns = spans.get(b"rows", 1), spans.get(b"columns", 1)
        if rows * columns > 1 and len(self.scan.merged) < 10_000:
            self.scan.merged.append((self.row, self.column, self.row + rows - 1, self.column + columns - 1))
        text = re.match(rb"\s*<text:p[^>]*>(#[A-Z/0!?]+|Err:\d+)<", following)
        if b'value-type="error"' in tag or (text and b"formula=" in tag):
            self.scan.error_count += 1
            if len(self.scan.errors) < KEEP:
                self.scan.errors[address(self.row, self.column)] = text[1].decode() if text else "#ERROR"
        repeat = _REPEAT_COLUMNS.search(tag)
        self.column += int(repeat[1]) if repeat else 1
