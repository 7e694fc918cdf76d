"""The report's typeface inside the document, so that it looks the same where the typeface is not installed.

Fonts are stored as the format asks: their first 32 bytes exclusive-or with the digits of a key (ECMA-376 part 4,
17.8.1). The key only marks the file as part of this document; it comes from the name of the face, so that bytes stay
the same.
"""

from __future__ import annotations

import base64
import io
import uuid
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from readiness.report.companions.skin import Skin
from readiness.report.fonts import FAMILY, templates_folder

if TYPE_CHECKING:
    from docx.document import Document

FACES = {
    "embedRegular": "SourceSans3-Regular.ttf",
    "embedBold": "SourceSans3-Bold.ttf",
    "embedItalic": "SourceSans3-It.ttf",
}
FALLBACK = "Calibri"
_EDITABLE = 0x0008
"""The right to embed a font in a document that can be edited (OpenType OS/2, fsType)."""
_TYPE = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"
_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def obfuscate(content: bytes, key: uuid.UUID) -> bytes:
    """The font with its first 32 bytes masked by the key, last digit first."""
    mask = key.bytes[::-1] * 2
    return bytes(a ^ b for a, b in zip(content[:32], mask, strict=True)) + content[32:]


def embed_faces(document: Document, skin: Skin) -> None:
    """Puts the table of fonts in place, with the files that may be embedded in a document that can be edited."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    part = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    entries = ""
    for number, (kind, content) in enumerate(_files(skin).items(), start=1):
        key = uuid.uuid5(uuid.NAMESPACE_OID, f"{skin.font} {kind}")
        face = Part(PackURI(f"/word/fonts/font{number}.odttf"), _TYPE, obfuscate(content, key), document.part.package)
        relation = part.relate_to(face, _RELATION)
        entries += f'<w:{kind} r:id="{relation}" w:fontKey="{{{str(key).upper()}}}"/>'
    table = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts {_NAMESPACES}>'
        f'<w:font w:name={quoteattr(skin.font)}><w:altName w:val="{FALLBACK}"/><w:family w:val="swiss"/>'
        f'<w:pitch w:val="variable"/>{entries}</w:font></w:fonts>'
    )
    part._blob = table.encode("utf-8")  # noqa: SLF001 - the library has no other way to change an opaque part


def _files(skin: Skin) -> dict[str, bytes]:
    if skin.font == FAMILY:
        return {kind: (templates_folder() / "fonts" / name).read_bytes() for kind, name in FACES.items()}
    kinds = {(400, "normal"): "embedRegular", (600, "normal"): "embedBold", (400, "italic"): "embedItalic"}
    found = {kinds[face.weight, face.style]: base64.b64decode(face.data) for face in skin.faces}
    return {kind: content for kind, content in found.items() if may_be_embedded(content)}


def may_be_embedded(content: bytes) -> bool:
    """Word embeds TrueType outlines only, and an editable document asks for more than the right to print."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # ships no types

    if content[:4] == b"OTTO":
        return False
    font = TTFont(io.BytesIO(content), lazy=True)
    rights = int(font["OS/2"].fsType) & 0x000F
    font.close()
    return rights == 0 or bool(rights & _EDITABLE)
