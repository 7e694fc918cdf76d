"""A presentation of the firm as master. It comes from outside: what could run, reach out or hide in it is refused."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.errors import TemplateProblem
from readiness.language import tr
from readiness.report.companions.archive import seal

if TYPE_CHECKING:
    from pptx.presentation import Presentation

MOST_BYTES, MOST_INSIDE, MOST_PARTS = 30_000_000, 200_000_000, 2_000
_XML = (".xml", ".rels", ".vml")
_MACROS = re.compile(rb"macroEnabled|vbaProject|activeX", re.IGNORECASE)
_OBJECTS = re.compile(rb"/(?:oleObject|package|control|slicer|externalLink|attachedToolbars|aFChunk)\"", re.IGNORECASE)
_MEDIA = re.compile(rb"/relationships/(?:audio|video)\"|/relationships/media\"", re.IGNORECASE)
_KEPT = frozenset({"slideMaster", "notesMaster", "handoutMaster", "theme", "presProps", "viewProps", "tableStyles"})
_FOLDERS = re.compile(r"(?i)/(?:embeddings|activeX|externalLinks|ink)/|\.(?:bin|exe|dll|js|vbs|ole)$")
_HARMLESS = re.compile(r"ppt/printerSettings/printerSettings\d+\.bin")
"""What a printer was told last; nearly every presentation has one, and it is left out of ours."""


def open_template(path: Path) -> Presentation:
    """The presentation without its slides, ready for ours.

    Raises:
        TemplateProblem: what is wrong with it, in words.
    """
    check_template(path)
    import pptx

    try:
        deck = pptx.Presentation(io.BytesIO(_as_presentation(path.read_bytes())))
        empty_deck(deck)
        layouts = len(deck.slide_layouts)
    except Exception as error:  # whatever the library raises on a broken package: the file is to blame
        raise _refused(path, tr("it cannot be read as a presentation")) from error
    if not layouts:
        raise _refused(path, tr("it has no slide layout"))
    return deck


def _as_presentation(content: bytes) -> bytes:
    """A template (.potx) differs from a presentation in one word, and the library knows presentations only."""

    def change(name: str, data: bytes) -> bytes:
        if name != "[Content_Types].xml":
            return data
        return data.replace(b"presentationml.template.main+xml", b"presentationml.presentation.main+xml")

    return seal(content, change)


def _refused(path: Path, reason: str) -> TemplateProblem:
    return TemplateProblem(
        tr("{name} cannot be the template of the slides: {reason}.", name=path.name, reason=reason),
        hint=tr("Save a presentation with your master alone as .pptx, without macros, links and embedded files."),
    )


def check_template(path: Path) -> None:
    """Refuses what is too large, could run, embeds files or points outside.

    Raises:
        TemplateProblem: the first thing found.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _refused(path, tr("it is larger than {size} MB", size=MOST_BYTES // 1_000_000))
        with zipfile.ZipFile(path) as archive:
            _check_parts(path, archive)
    except OSError as error:
        raise _refused(path, tr("it cannot be opened")) from error
    except (zipfile.BadZipFile, zipfile.LargeZipFile, RuntimeError, NotImplementedError) as error:
        raise _refused(path, tr("it is no presentation in the format .pptx")) from error


def _check_parts(path: Path, archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_INSIDE:
        raise _refused(path, tr("it unpacks to far more than a master needs"))
    names = [part.filename for part in parts]
    if len(set(names)) != len(names) or any(".." in name or name.startswith(("/", "\\")) for name in names):
        raise _refused(path, tr("its parts have impossible names"))
    if "[Content_Types].xml" not in names or "ppt/presentation.xml" not in names:
        raise _refused(path, tr("it is no presentation in the format .pptx"))
    for name in names:
        if _FOLDERS.search("/" + name) and not _HARMLESS.fullmatch(name):
            raise _refused(path, tr("it carries an embedded file or a program ({part})", part=name))
    for name in names:
        if name.lower().endswith(_XML):
            _check_text(path, name, archive.read(name))


def _check_text(path: Path, name: str, data: bytes) -> None:
    if b"\x00" in data[:200]:
        data = data.decode("utf-16", "ignore").encode("utf-8")
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise _refused(path, tr("a part of it defines its own entities ({part})", part=name))
    if name == "[Content_Types].xml" and _MACROS.search(data):
        raise _refused(path, tr("it carries macros"))
    if not name.endswith(".rels"):
        return
    if re.search(rb"TargetMode\s*=\s*[\"']External", data, re.IGNORECASE):
        raise _refused(path, tr("it points to something outside of itself ({part})", part=name))
    if _OBJECTS.search(data) or _MEDIA.search(data):
        raise _refused(path, tr("it carries an embedded object ({part})", part=name))


def empty_deck(deck: Presentation) -> None:
    """Slides, comments, tags and other guests go; master, layouts and theme stay."""
    part = deck.part
    holder = part._element  # noqa: SLF001 - the library cannot remove slides
    for kind in ("sldIdLst", "custShowLst", "extLst", "embeddedFontLst", "custDataLst"):
        for child in holder.findall(f"{{http://schemas.openxmlformats.org/presentationml/2006/main}}{kind}"):
            holder.remove(child)
    for key, relation in list(part.rels.items()):
        if relation.reltype.rsplit("/", 1)[-1] not in _KEPT:
            part.rels.pop(key)
    package = part.package
    for key, relation in list(package._rels.items()):  # noqa: SLF001
        if relation.reltype.rsplit("/", 1)[-1] not in {"officeDocument", "core-properties", "extended-properties"}:
            package._rels.pop(key)  # noqa: SLF001
