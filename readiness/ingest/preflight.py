"""The look at a file before any reader opens it: standard library only, nothing is unpacked as a whole.

Order and limits follow the measured hazards: magic bytes, members of the archive, their ratio and size,
document types in XML parts, encryption marks, then a streaming scan of the sheets.
"""

from __future__ import annotations

import re
import struct
from pathlib import Path

from readiness.errors import Issue
from readiness.ingest.archive import examine_zip
from readiness.ingest.verdicts import HEAD_BYTES, RESAVE, Preflight, Refused, macros
from readiness.language import noop, tr

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


_FOREIGN_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", noop("This is a PDF document, not a table.")),
    (b"\x1f\x8b", noop("This file is compressed (gzip).")),
    (b"PAR1", noop("This is a Parquet file.")),
    (b"\x89PNG", noop("This is a picture, not a table.")),
    (b"\xff\xd8\xff", noop("This is a picture, not a table.")),
    (b"SQLite format 3", noop("This is a database file, not a table.")),
    (b"ID;P", noop("This is a SYLK file.")),
    (b"{\\rtf", noop("This is a text document (RTF), not a table.")),
    (b"7z\xbc\xaf", noop("This is a 7-Zip archive.")),
    (b"Rar!", noop("This is a RAR archive.")),
)


_EXTENSIONS = {
    "xlsx": {".xlsx", ".xlsm", ".xltx", ".xltm"},
    "xlsb": {".xlsb"},
    "xls": {".xls", ".xlt"},
    "ods": {".ods", ".ots", ".fods"},
    "text": {".csv", ".tsv", ".txt", ".tab", ".log", ".dat", ""},
    "json": {".json"},
    "jsonl": {".jsonl", ".ndjson", ".json"},
}


_BINARY_EXTENSIONS = _EXTENSIONS["xlsx"] | _EXTENSIONS["xlsb"] | _EXTENSIONS["xls"] | {".ods", ".ots"}


_KIND_NAMES = {
    "xlsx": noop("an Excel workbook"),
    "xlsb": noop("a binary Excel workbook"),
    "xls": noop("an old Excel workbook"),
    "ods": noop("an OpenDocument spreadsheet"),
    "text": noop("text"),
    "json": noop("JSON"),
    "jsonl": noop("JSON lines"),
}


def examine(path: Path) -> Preflight:
    """Classify the file and refuse what must not be opened.

    Raises:
        Refused: with the verdict and a sentence that says what to do.
        OSError: the file cannot be read at all.
    """
    with path.open("rb") as stream:
        head = stream.read(HEAD_BYTES)
    if not head:
        raise Refused("refuse_empty", tr("The file is empty (0 bytes)."), tr("Export it again."))
    if not head.strip(b"\0"):
        _refuse_zeros(path)
    _refuse_foreign(head)
    if head.startswith(b"PK"):
        found = examine_zip(path)
    elif head.startswith(_OLE):
        found = _examine_ole(path)
    else:
        found = _examine_text(head)
        if path.suffix.lower() in _BINARY_EXTENSIONS and not re.search(rb"[\t;,|]", head):
            raise Refused("refuse_corrupt", tr("The content is no workbook: the file is damaged."), tr(RESAVE))
    _note_extension(path, found)
    return found


def _refuse_zeros(path: Path) -> None:
    with path.open("rb") as stream:
        while block := stream.read(1 << 20):
            if block.strip(b"\0"):
                break
        else:
            raise Refused(
                "refuse_corrupt",
                tr("The file has no content yet: a cloud folder shows it, but it was not downloaded."),
                tr("Open it once so that it downloads, then import it again."),
            )
    raise Refused("refuse_corrupt", tr("The file starts with empty bytes: it is damaged."), tr(RESAVE))


def _refuse_foreign(head: bytes) -> None:
    for magic, sentence in _FOREIGN_MAGIC:
        if head.startswith(magic):
            raise Refused("refuse_unsupported", tr(sentence), tr(RESAVE))
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"<?xml") and b"office:spreadsheet" in start:
        raise Refused("refuse_unsupported", tr("This is an Excel 2003 XML file."), tr(RESAVE))
    if start.startswith((b"<!doctype html", b"<html", b"<table", b"<meta")) or (
        start.startswith(b"<") and b"<table" in start
    ):
        raise Refused("refuse_unsupported", tr("This is a web page saved under the name of a spreadsheet."), tr(RESAVE))
    if start.startswith((b"<?xml", b"<!--", b"<!doctype")):
        raise Refused("refuse_unsupported", tr("This is an XML document, not a table."), tr(RESAVE))


def _examine_text(head: bytes) -> Preflight:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"[") and re.match(rb"\[\s*[{\]]", start):
        return Preflight("json")
    if start.startswith(b"{") and re.match(rb'\{\s*["}]', start):
        first = start.split(b"\n", 1)
        two_objects = len(first) == 2 and first[0].rstrip().endswith(b"}") and first[1].lstrip().startswith(b"{")
        return Preflight("jsonl" if two_objects else "json")
    if not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        # Text holds hardly any control characters; NULs in every second byte are UTF-16 without its mark.
        control = sum(byte < 9 or 13 < byte < 32 for byte in head if byte)
        nul = head.count(0)
        if control > len(head) // 20 or (nul and not _looks_utf16(head)):
            raise Refused("refuse_unsupported", tr("The content is neither a spreadsheet nor text."), tr(RESAVE))
    return Preflight("text")


def _looks_utf16(head: bytes) -> bool:
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = max(1, len(head) // 2)
    return max(even, odd) > 0.4 * half and min(even, odd) < 0.1 * half


def _examine_ole(path: Path) -> Preflight:
    data = path.read_bytes()[: 64 * 1024 * 1024]
    if len(data) < 1024:
        raise Refused("refuse_corrupt", tr("The file is too short to be a workbook: it is damaged."), tr(RESAVE))
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise Refused(
            "password",
            tr("This workbook is password-protected."),
            tr("Enter the password, or save an unprotected copy in Excel (File > Info > Protect Workbook)."),
        )
    streams = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
    if not any(name in data for name in streams):
        raise Refused("refuse_unsupported", tr("This is an Office document, but not a workbook."), tr(RESAVE))
    if _has_filepass(data):
        raise Refused(
            "password",
            tr("This old .xls workbook is password-protected."),
            tr("Enter the password, or save an unprotected .xlsx copy in Excel."),
        )
    issues = []
    if "_VBA_PROJECT_CUR".encode("utf-16-le") in data:
        issues.append(macros())
    return Preflight("xls", issues=issues)


def _has_filepass(data: bytes) -> bool:
    """True if the workbook globals of a BIFF stream hold a FILEPASS record (0x002F, [MS-XLS] 2.4.117)."""
    for start in re.finditer(rb"\x09\x08[\x08\x10]\x00\x00[\x05\x06]\x05\x00", data):
        position = start.start()
        for _ in range(40):
            if position + 4 > len(data):
                break
            record, length = struct.unpack_from("<HH", data, position)
            if record == 0x2F:
                return True
            if record in {0x0085, 0x000A}:
                break
            position += 4 + length
    return False


def _note_extension(path: Path, found: Preflight) -> None:
    extension = path.suffix.lower()
    if extension in _EXTENSIONS[found.kind]:
        return
    found.issues.append(
        Issue(
            "warning",
            "wrong_extension",
            tr(
                "The name ends in {extension}, but the content is {kind_names}; read as such.",
                extension=extension,
                kind_names=tr(_KIND_NAMES[found.kind]),
            ),
        )
    )
