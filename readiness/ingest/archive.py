"""The look into zipped workbooks before any reader opens them."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from html import unescape
from pathlib import Path

from readiness.errors import Issue
from readiness.ingest.scan import scan_ods, scan_sheet
from readiness.ingest.verdicts import HEAD_BYTES, RESAVE, Preflight, Refused, macros
from readiness.language import tr

MAX_PART_BYTES = 800 * 1024 * 1024
"""No benign export holds a larger part."""


MAX_RATIO = 100
"""Largest ratio in any benign file seen is 51:1, hostile files start at 343:1."""


RATIO_MATTERS_FROM = 10 * 1024 * 1024


MAX_MEMBERS = 20_000


_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def examine_zip(path: Path) -> Preflight:
    """Classify a zipped workbook and refuse what must not be opened.

    Raises:
        Refused: with the verdict and a sentence that says what to do.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            return _examine_archive(archive)
    except Refused:
        raise
    except (zipfile.BadZipFile, zlib.error, EOFError, struct.error, OSError, ValueError, KeyError) as error:
        raise Refused(
            "refuse_corrupt",
            tr("The file is damaged ({reason}).", reason=_reason(error)),
            tr("Open it in Excel, let it repair the file, and save a copy; or export it again."),
        ) from error
    except (NotImplementedError, RuntimeError) as error:
        raise Refused(
            "refuse_corrupt", tr("The archive cannot be unpacked ({reason}).", reason=_reason(error)), tr(RESAVE)
        ) from error


def _reason(error: Exception) -> str:
    text = str(error)
    if "CRC" in text:
        return tr("the checksum of a part does not agree")
    if "zip file" in text or "zipfile" in text:
        return tr("the archive is incomplete")
    return tr("a part cannot be unpacked")


def _examine_archive(archive: zipfile.ZipFile) -> Preflight:
    members = archive.infolist()
    names = {member.filename.lstrip("/") for member in members}
    _refuse_sizes(members)
    if any(member.flag_bits & 0x1 for member in members):
        raise Refused("password", tr("The archive is encrypted."), tr("Save an unprotected copy and import that."))
    kind = _kind_of_archive(archive, names)
    _refuse_entities(archive, members)
    if kind == "ods":
        return _examine_ods(archive)
    issues = []
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        issues.append(macros())
    if any("externallinks/" in name.lower() for name in names):
        issues.append(
            Issue("warning", "external_links", tr("Links to other files are not followed; saved values are used."))
        )
    if any("/embeddings/" in name.lower() for name in names):
        issues.append(Issue("warning", "embedded_files", tr("Embedded files are ignored.")))
    found = Preflight(kind, issues=issues)
    if kind == "xlsx":
        _scan_xlsx(archive, found)
    else:
        _check_members(archive, members)
    return found


def _refuse_sizes(members: list[zipfile.ZipInfo]) -> None:
    if len(members) > MAX_MEMBERS:
        raise Refused(
            "refuse_unsafe", tr("The archive holds {members_count} parts.", members_count=len(members)), tr(RESAVE)
        )
    for member in members:
        ratio = member.file_size / max(1, member.compress_size)
        if member.file_size > MAX_PART_BYTES or (member.file_size > RATIO_MATTERS_FROM and ratio > MAX_RATIO):
            raise Refused(
                "refuse_unsafe",
                tr(
                    "Unpacked, the file would take {file_size} MB: far larger than any real export. It was not opened.",
                    file_size=member.file_size // 1_000_000,
                ),
                tr("Ask for a fresh export of the data."),
            )


def _kind_of_archive(archive: zipfile.ZipFile, names: set[str]) -> str:
    lower = {name.lower() for name in names}
    if any(name.endswith((".iwa", "/index.zip")) or ".numbers/" in name for name in lower):
        raise Refused(
            "refuse_unsupported", tr("This is an Apple Numbers file."), tr("In Numbers: File > Export To > Excel.")
        )
    if "mimetype" in lower:
        kind = archive.read("mimetype")[:200] if "mimetype" in names else b""
        if b"opendocument.spreadsheet" in kind:
            return "ods"
        raise Refused("refuse_unsupported", tr("This is an OpenDocument file, but not a spreadsheet."), tr(RESAVE))
    if any(name.endswith("workbook.bin") for name in lower):
        return "xlsb"
    if any(re.search(r"(^|/)workbook\d*\.xml$", name) for name in lower):
        return "xlsx"
    if "content.xml" in lower:
        return "ods"
    if "[content_types].xml" in lower:
        if any(name.startswith(("word/", "ppt/")) for name in lower):
            raise Refused("refuse_unsupported", tr("This is an Office document, but not a workbook."), tr(RESAVE))
        if any("sheet" in name for name in lower):
            return "xlsx"
        raise Refused("refuse_corrupt", tr("The workbook lacks its main part: it is damaged."), tr(RESAVE))
    raise Refused(
        "refuse_unsupported", tr("This is a ZIP archive, not a workbook."), tr("Unpack it and import the table.")
    )


def _refuse_entities(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> None:
    for member in members:
        if not member.filename.lower().endswith((".xml", ".rels", ".vml", ".xsd")):
            continue
        with archive.open(member) as part:
            head = part.read(HEAD_BYTES)
        if head.startswith((b"\xff\xfe", b"\xfe\xff")):
            head = head.replace(b"\0", b"")
        if _ENTITY.search(head):
            raise Refused(
                "refuse_unsafe",
                tr(
                    "The file contains XML entity definitions, which no spreadsheet program writes. "
                    "It was not opened and nothing was fetched."
                ),
                tr("Ask where the file comes from; a fresh export of the data is safe."),
            )


def _check_members(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> None:
    """Unpack every needed part once, so that a wrong checksum is seen."""
    for member in members:
        with archive.open(member) as part:
            while part.read(1 << 20):
                pass


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
            "password", tr("This spreadsheet is password-protected."), tr("Save an unprotected copy and import that.")
        )
    if "content.xml" not in names:
        raise Refused("refuse_corrupt", tr("The spreadsheet lacks its content: it is damaged."), tr(RESAVE))
    found = Preflight("ods")
    content = archive.read("content.xml")
    if len(content) <= 64 * 1024 * 1024:
        found.scans, found.hidden_sheets = scan_ods(content)
    return found
