"""The look at a file before any reader opens it: standard library only, nothing is unpacked as a whole.

Order and limits follow the measured hazards: magic bytes, members of the archive, their ratio and size,
document types in XML parts, encryption marks, then a streaming scan of the sheets.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from html import unescape
from pathlib import Path

from readiness.errors import Issue
from readiness.ingest.scan import scan_ods, scan_sheet
from readiness.ingest.verdicts import Preflight, Refused

MAX_PART_BYTES = 800 * 1024 * 1024
"""No benign export holds a larger part."""

MAX_RATIO = 100
"""Largest ratio in any benign file seen is 51:1, hostile files start at 343:1."""

RATIO_MATTERS_FROM = 10 * 1024 * 1024

MAX_MEMBERS = 20_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEAD = 64 * 1024
_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_RESAVE = "Open it in Excel or LibreOffice, save it as .xlsx or .csv, and import that copy."

_FOREIGN_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "This is a PDF document, not a table."),
    (b"\x1f\x8b", "This file is compressed (gzip)."),
    (b"PAR1", "This is a Parquet file."),
    (b"\x89PNG", "This is a picture, not a table."),
    (b"\xff\xd8\xff", "This is a picture, not a table."),
    (b"SQLite format 3", "This is a database file, not a table."),
    (b"ID;P", "This is a SYLK file."),
    (b"{\\rtf", "This is a text document (RTF), not a table."),
    (b"7z\xbc\xaf", "This is a 7-Zip archive."),
    (b"Rar!", "This is a RAR archive."),
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
    "xlsx": "an Excel workbook",
    "xlsb": "a binary Excel workbook",
    "xls": "an old Excel workbook",
    "ods": "an OpenDocument spreadsheet",
    "text": "text",
    "json": "JSON",
    "jsonl": "JSON lines",
}


def examine(path: Path) -> Preflight:
    """Classify the file and refuse what must not be opened.

    Raises:
        Refused: with the verdict and a sentence that says what to do.
        OSError: the file cannot be read at all.
    """
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    if not head:
        raise Refused("refuse_empty", "The file is empty (0 bytes).", "Export it again.")
    if not head.strip(b"\0"):
        _refuse_zeros(path)
    _refuse_foreign(head)
    if head.startswith(b"PK"):
        found = _examine_zip(path)
    elif head.startswith(_OLE):
        found = _examine_ole(path)
    else:
        found = _examine_text(head)
        if path.suffix.lower() in _BINARY_EXTENSIONS and not re.search(rb"[\t;,|]", head):
            raise Refused("refuse_corrupt", "The content is no workbook: the file is damaged.", _RESAVE)
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
                "The file has no content yet: a cloud folder shows it, but it was not downloaded.",
                "Open it once so that it downloads, then import it again.",
            )
    raise Refused("refuse_corrupt", "The file starts with empty bytes: it is damaged.", _RESAVE)


def _refuse_foreign(head: bytes) -> None:
    for magic, sentence in _FOREIGN_MAGIC:
        if head.startswith(magic):
            raise Refused("refuse_unsupported", sentence, _RESAVE)
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"<?xml") and b"office:spreadsheet" in start:
        raise Refused("refuse_unsupported", "This is an Excel 2003 XML file.", _RESAVE)
    if start.startswith((b"<!doctype html", b"<html", b"<table", b"<meta")) or (
        start.startswith(b"<") and b"<table" in start
    ):
        raise Refused("refuse_unsupported", "This is a web page saved under the name of a spreadsheet.", _RESAVE)
    if start.startswith((b"<?xml", b"<!--", b"<!doctype")):
        raise Refused("refuse_unsupported", "This is an XML document, not a table.", _RESAVE)


# ---------------------------------------------------------------------------------------------- text


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
            raise Refused("refuse_unsupported", "The content is neither a spreadsheet nor text.", _RESAVE)
    return Preflight("text")


def _looks_utf16(head: bytes) -> bool:
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = max(1, len(head) // 2)
    return max(even, odd) > 0.4 * half and min(even, odd) < 0.1 * half


# ----------------------------------------------------------------------------------------------- OLE


def _examine_ole(path: Path) -> Preflight:
    data = path.read_bytes()[: 64 * 1024 * 1024]
    if len(data) < 1024:
        raise Refused("refuse_corrupt", "The file is too short to be a workbook: it is damaged.", _RESAVE)
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise Refused(
            "password",
            "This workbook is password-protected.",
            "Enter the password, or save an unprotected copy in Excel (File > Info > Protect Workbook).",
        )
    streams = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
    if not any(name in data for name in streams):
        raise Refused("refuse_unsupported", "This is an Office document, but not a workbook.", _RESAVE)
    if _has_filepass(data):
        raise Refused(
            "password",
            "This old .xls workbook is password-protected.",
            "Enter the password, or save an unprotected .xlsx copy in Excel.",
        )
    issues = []
    if "_VBA_PROJECT_CUR".encode("utf-16-le") in data:
        issues.append(_macros())
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


# ----------------------------------------------------------------------------------------------- zip


def _examine_zip(path: Path) -> Preflight:
    try:
        with zipfile.ZipFile(path) as archive:
            return _examine_archive(archive)
    except Refused:
        raise
    except (zipfile.BadZipFile, zlib.error, EOFError, struct.error, OSError, ValueError, KeyError) as error:
        raise Refused(
            "refuse_corrupt",
            f"The file is damaged ({_reason(error)}).",
            "Open it in Excel, let it repair the file, and save a copy; or export it again.",
        ) from error
    except (NotImplementedError, RuntimeError) as error:
        raise Refused("refuse_corrupt", f"The archive cannot be unpacked ({_reason(error)}).", _RESAVE) from error


def _reason(error: Exception) -> str:
    text = str(error)
    if "CRC" in text:
        return "the checksum of a part does not agree"
    if "zip file" in text or "zipfile" in text:
        return "the archive is incomplete"
    return "a part cannot be unpacked"


def _examine_archive(archive: zipfile.ZipFile) -> Preflight:
    members = archive.infolist()
    names = {member.filename.lstrip("/") for member in members}
    _refuse_sizes(members)
    if any(member.flag_bits & 0x1 for member in members):
        raise Refused("password", "The archive is encrypted.", "Save an unprotected copy and import that.")
    kind = _kind_of_archive(archive, names)
    _refuse_entities(archive, members)
    if kind == "ods":
        return _examine_ods(archive)
    issues = []
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        issues.append(_macros())
    if any("externallinks/" in name.lower() for name in names):
        issues.append(
            Issue("warning", "external_links", "Links to other files are not followed; saved values are used.")
        )
    if any("/embeddings/" in name.lower() for name in names):
        issues.append(Issue("warning", "embedded_files", "Embedded files are ignored."))
    found = Preflight(kind, issues=issues)
    if kind == "xlsx":
        _scan_xlsx(archive, found)
    else:
        _check_members(archive, members)
    return found


def _refuse_sizes(members: list[zipfile.ZipInfo]) -> None:
    if len(members) > MAX_MEMBERS:
        raise Refused("refuse_unsafe", f"The archive holds {len(members)} parts.", _RESAVE)
    for member in members:
        ratio = member.file_size / max(1, member.compress_size)
        if member.file_size > MAX_PART_BYTES or (member.file_size > RATIO_MATTERS_FROM and ratio > MAX_RATIO):
            raise Refused(
                "refuse_unsafe",
                f"Unpacked, the file would take {member.file_size // 1_000_000} MB: "
                "far larger than any real export. It was not opened.",
                "Ask for a fresh export of the data.",
            )


def _kind_of_archive(archive: zipfile.ZipFile, names: set[str]) -> str:
    lower = {name.lower() for name in names}
    if any(name.endswith((".iwa", "/index.zip")) or ".numbers/" in name for name in lower):
        raise Refused("refuse_unsupported", "This is an Apple Numbers file.", "In Numbers: File > Export To > Excel.")
    if "mimetype" in lower:
        kind = archive.read("mimetype")[:200] if "mimetype" in names else b""
        if b"opendocument.spreadsheet" in kind:
            return "ods"
        raise Refused("refuse_unsupported", "This is an OpenDocument file, but not a spreadsheet.", _RESAVE)
    if any(name.endswith("workbook.bin") for name in lower):
        return "xlsb"
    if any(re.search(r"(^|/)workbook\d*\.xml$", name) for name in lower):
        return "xlsx"
    if "content.xml" in lower:
        return "ods"
    if "[content_types].xml" in lower:
        if any(name.startswith(("word/", "ppt/")) for name in lower):
            raise Refused("refuse_unsupported", "This is an Office document, but not a workbook.", _RESAVE)
        if any("sheet" in name for name in lower):
            return "xlsx"
        raise Refused("refuse_corrupt", "The workbook lacks its main part: it is damaged.", _RESAVE)
    raise Refused("refuse_unsupported", "This is a ZIP archive, not a workbook.", "Unpack it and import the table.")


def _refuse_entities(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> None:
    for member in members:
        if not member.filename.lower().endswith((".xml", ".rels", ".vml", ".xsd")):
            continue
        with archive.open(member) as part:
            head = part.read(_HEAD)
        if head.startswith((b"\xff\xfe", b"\xfe\xff")):
            head = head.replace(b"\0", b"")
        if _ENTITY.search(head):
            raise Refused(
                "refuse_unsafe",
                "The file contains XML entity definitions, which no spreadsheet program writes. "
                "It was not opened and nothing was fetched.",
                "Ask where the file comes from; a fresh export of the data is safe.",
            )


def _check_members(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> None:
    """Unpack every needed part once, so that a wrong checksum is seen."""
    for member in members:
        with archive.open(member) as part:
            while part.read(1 << 20):
                pass


def _macros() -> Issue:
    return Issue("warning", "macros", "The workbook holds macros; they are never run.")


def _scan_xlsx(archive: zipfile.ZipFile, found: Preflight) -> None:
    parts = {member.filename.lstrip("/"): member for member in archive.infolist()}
    workbook = next((name for name in parts if re.search(r"(^|/)workbook\d*\.xml$", name, re.IGNORECASE)), None)
    if workbook is None:
        return
    folder = workbook.rpartition("/")[0]
    main = archive.read(parts[workbook])
    targets = _relations(archive, parts, folder, workbook.rpartition("/")[2])
    scanned: set[str] = set()
    for tag in re.findall(rb"<(?:\w+:)?sheet\s[^>]*>", main):
        attributes = _attributes(tag)
        name = attributes.get("name", "")
        if attributes.get("state", "visible") != "visible":
            found.hidden_sheets.add(name)
        part = targets.get(attributes.get("id", ""), "")
        if part not in parts or "worksheet" not in part.lower():
            continue
        scanned.add(part)
        with archive.open(parts[part]) as stream:
            found.scans[name] = scan_sheet(stream)
    _check_members(
        archive,
        [
            member
            for name, member in parts.items()
            if name not in scanned and ("sharedstrings" in name.lower() or "styles" in name.lower())
        ],
    )


def _relations(
    archive: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo], folder: str, workbook: str
) -> dict[str, str]:
    relations = f"{folder}/_rels/{workbook}.rels".lstrip("/")
    if relations not in parts:
        return {}
    targets = {}
    for tag in re.findall(rb"<(?:\w+:)?Relationship\s[^>]*>", archive.read(parts[relations])):
        attributes = _attributes(tag)
        target = attributes.get("Target", "").replace("\\", "/")
        path = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}".lstrip("/")
        while "/../" in path:
            path = re.sub(r"[^/]+/\.\./", "", path, count=1)
        targets[attributes.get("Id", "")] = path.replace("/./", "/")
    return targets


def _attributes(tag: bytes) -> dict[str, str]:
    """Attributes of one tag without their namespace prefix."""
    found = re.findall(rb"([\w:]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", tag)
    return {
        name.decode("ascii", "replace").rpartition(":")[2]: unescape((double or single).decode("utf-8", "replace"))
        for name, double, single in found
    }


def _examine_ods(archive: zipfile.ZipFile) -> Preflight:
    names = set(archive.namelist())
    if "META-INF/manifest.xml" in names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise Refused(
            "password", "This spreadsheet is password-protected.", "Save an unprotected copy and import that."
        )
    if "content.xml" not in names:
        raise Refused("refuse_corrupt", "The spreadsheet lacks its content: it is damaged.", _RESAVE)
    found = Preflight("ods")
    content = archive.read("content.xml")
    if len(content) <= 64 * 1024 * 1024:
        found.scans, found.hidden_sheets = scan_ods(content)
    return found


def _note_extension(path: Path, found: Preflight) -> None:
    extension = path.suffix.lower()
    if extension in _EXTENSIONS[found.kind]:
        return
    found.issues.append(
        Issue(
            "warning",
            "wrong_extension",
            f"The name ends in {extension}, but the content is {_KIND_NAMES[found.kind]}; read as such.",
        )
    )
