"""Text files: the ladder of encodings and the choice of the delimiter.

Order by evidence: byte order mark, pattern of NULs, strict UTF-8, Windows-1252. A statistical guess is deliberately
absent: it reads German Windows-1252 as an MS-DOS code page.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path

from readiness.errors import Issue
from readiness.ingest.book import Book, Sheet
from readiness.ingest.cells import Rows
from readiness.ingest.verdicts import Refused
from readiness.language import noop, tr

MAX_TEXT_BYTES = 1_500_000_000
DELIMITERS = (",", ";", "\t", "|")
SAMPLE_LINES = 300
UNCLOSED_AFTER_LINES = 50
LONG_CELL = 32_767

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def read_text(path: Path, encoding: str = "", delimiter: str = "") -> Book:
    """Read a delimited text file as one sheet of text cells.

    Args:
        path: the file.
        encoding: chosen by a person; empty: decided by the ladder.
        delimiter: likewise.
    """
    if path.stat().st_size > MAX_TEXT_BYTES:
        raise Refused("refuse_unsafe", tr("The text file is larger than 1.5 GB."), tr("Export a shorter period."))
    text, used, issues = decode(path.read_bytes(), encoding)
    text, stated = _stated_delimiter(text)
    if not text.strip("\r\n\t ,;\0\x1a"):
        raise Refused("refuse_empty", tr("The file holds no data."), tr("Export it again."))
    chosen = delimiter or stated or choose_delimiter(text)
    rows, problems = parse(text, chosen)
    kind = "tsv" if chosen == "\t" else "csv"
    width = max(map(len, rows), default=0)
    sheet = Sheet(path.name, rows, len(rows), width)
    return Book(kind, [sheet], issues + problems, used, chosen)


def decode(data: bytes, encoding: str = "") -> tuple[str, str, list[Issue]]:
    """Text, the name of its encoding and what must be said about it."""
    if encoding:
        try:
            return data.decode(encoding), encoding, []
        except (UnicodeDecodeError, LookupError) as error:
            raise Refused(
                "refuse_corrupt",
                tr("The file cannot be read as {encoding}.", encoding=encoding),
                tr("Choose another encoding."),
            ) from error
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data.decode(name, "replace"), name.removesuffix("-sig"), []
    utf16 = _utf16_by_nuls(data)
    if utf16:
        issue = Issue("warning", "encoding_guessed", tr("Encoding guessed: UTF-16 without its mark."), hint=tr(_LOOK))
        return data.decode(utf16, "replace"), utf16, [issue]
    try:
        return data.decode("utf-8"), "utf-8", []
    except UnicodeDecodeError:
        return _decode_legacy(data)


_LOOK = noop("Look at accented letters in the preview; choose another encoding if they are wrong.")


def _utf16_by_nuls(data: bytes) -> str:
    head = data[: 64 * 1024]
    half = max(1, len(head) // 2)
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 0.4 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.1 * half:
        return "utf-16-be"
    return ""


def _decode_legacy(data: bytes) -> tuple[str, str, list[Issue]]:
    lines = data.splitlines(keepends=True)
    decoded: list[str] = []
    modern = 0
    legacy: list[int] = []
    for number, line in enumerate(lines, 1):
        try:
            decoded.append(line.decode("utf-8"))
            modern += not line.isascii()
        except UnicodeDecodeError:
            legacy.append(number)
            decoded.append(line.decode("cp1252", "replace"))
    if modern:
        message = tr(
            "Mixed encodings: {legacy_count} lines are Windows-1252, the first is line {legacy}.",
            legacy_count=len(legacy),
            legacy=legacy[0],
        )
        return "".join(decoded), "utf-8 + cp1252", [Issue("warning", "mixed_encoding", message, hint=tr(_LOOK))]
    issue = Issue("warning", "legacy_encoding", tr("Windows-1252 detected: encoding guessed."), hint=tr(_LOOK))
    return data.decode("cp1252", "replace"), "cp1252", [issue]


def _stated_delimiter(text: str) -> tuple[str, str]:
    """Honour the `sep=;` line that Excel writes and reads."""
    first, found, rest = text.partition("\n")
    line = first.strip().strip('"')
    if found and line.lower().startswith("sep=") and len(line) == 5:
        return rest, line[4]
    if found and line.lower() == "sep=":
        return rest, "\t"
    return text, ""


def choose_delimiter(text: str) -> str:
    """The delimiter that gives most rows the same width of at least two; a comma where none does."""
    lines = text[:2_000_000].splitlines()[:SAMPLE_LINES]
    sample = "\n".join(line[:20_000] for line in lines)
    best, best_score = ",", (0, 0)
    for delimiter in DELIMITERS:
        if delimiter not in sample:
            continue
        widths = Counter(len(row) for row in _reader(sample, delimiter) if row)
        width, count = max(widths.items(), key=lambda item: (item[0] > 1, item[1], item[0]))
        score = (count, width) if width > 1 else (0, 0)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _reader(text: str, delimiter: str) -> list[list[str]]:
    csv.field_size_limit(64 * 1024 * 1024)
    try:
        return list(csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=delimiter))
    except csv.Error:
        return []


def parse(text: str, delimiter: str) -> tuple[Rows, list[Issue]]:
    """Rows of text cells; an unclosed quotation mark that would swallow the file is undone and reported."""
    csv.field_size_limit(256 * 1024 * 1024)
    issues: list[Issue] = []
    if "\0" in text:
        text = text.replace("\0", "")
        issues.append(Issue("warning", "nul_characters", tr("NUL characters were removed from the text.")))
    spaced = f'{delimiter} "' in text
    rows, swallowed = _read_rows(text, delimiter, spaced=spaced)
    if swallowed:
        message = tr(
            "A quotation mark opened in row {swallowed} is never closed; quotation marks were read as text.",
            swallowed=swallowed,
        )
        issues.append(Issue("warning", "unclosed_quote", message, place=tr("row {row}", row=swallowed)))
        lines = text.splitlines()
        rows = [list(row) for row in csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)]
    if spaced or '\\"' in text:
        issues.append(
            Issue("warning", "escapes", tr("Quotation marks are escaped in an unusual way; look at the preview."))
        )
    return rows, issues


def _read_rows(text: str, delimiter: str, *, spaced: bool) -> tuple[Rows, int]:
    """Rows, and the number of the row whose quotation mark swallowed the rest of the file (0: none)."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=spaced)
    if '"' not in text:
        return list(reader), 0  # type: ignore[arg-type]
    rows: Rows = []
    before = 0
    longest = (0, 0)
    for row in reader:
        rows.append(row)  # type: ignore[arg-type]
        lines = reader.line_num - before
        if lines > longest[0]:
            longest = (lines, len(rows))
        before = reader.line_num
    if longest[0] > UNCLOSED_AFTER_LINES and longest[1] == len(rows):
        return rows, len(rows)
    return rows, 0
