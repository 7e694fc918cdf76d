"""Words with their marks as WordprocessingML: runs, fields, links. What people typed is escaped here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.sax.saxutils import escape, quoteattr

from readiness.report.companions.markup import Node, collapse
from readiness.report.companions.skin import Skin

_RIGHT_TO_LEFT = re.compile(
    "((?:[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200f](?:[\\s\u200e\u200f]*(?=[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]))?)+)"
)
_NOT_A_NAME = re.compile(r"[^0-9A-Za-z_]")
LANGUAGES = {"en": "en-GB", "de": "de-DE", "fr": "fr-FR"}
"""Tags that spell-checkers know."""
MARKS = {"pass": "✓", "claimed": "○", "unknown": "?", "fail": "■"}
"""Shape before the word of a status, so that colour only supports."""


@dataclass(frozen=True)
class Face:
    """How a run is set: sizes in points, an empty colour or language is that of the paragraph.

    `is_light` takes back the weight of a heading.
    """

    bold: bool = False
    is_light: bool = False
    italic: bool = False
    colour: str = ""
    size: float = 0
    language: str = ""


def bookmark_name(anchor: str) -> str:
    """A name that Word takes as a bookmark: letters, digits, underscores, at most 40."""
    return ("at_" + _NOT_A_NAME.sub("_", anchor))[:40]


def run(text: str, face: Face = Face()) -> str:
    """One or more runs; parts that read from right to left say so."""
    out = []
    for n, part in enumerate(_RIGHT_TO_LEFT.split(text)):
        if part:
            out.append(f"<w:r>{_properties(face, right_to_left=n % 2 == 1)}{_words(part)}</w:r>")
    return "".join(out)


def _properties(face: Face, *, right_to_left: bool = False) -> str:
    inner = ""
    if face.is_light:
        inner += '<w:b w:val="0"/><w:bCs w:val="0"/>'
    elif face.bold:
        inner += "<w:b/><w:bCs/>"
    if face.italic:
        inner += "<w:i/><w:iCs/>"
    if face.colour:
        inner += f'<w:color w:val="{face.colour}"/>'
    if face.size:
        inner += f'<w:sz w:val="{round(2 * face.size)}"/><w:szCs w:val="{round(2 * face.size)}"/>'
    if right_to_left:
        inner += "<w:rtl/>"
    if face.language:
        inner += f"<w:lang w:val={quoteattr(face.language)}/>"
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


def _words(text: str) -> str:
    pieces = []
    for n, piece in enumerate(text.split("\n")):
        if n:
            pieces.append("<w:br/>")
        for k, cell in enumerate(piece.split("\t")):
            if k:
                pieces.append("<w:tab/>")
            if cell:
                pieces.append(f'<w:t xml:space="preserve">{escape(cell)}</w:t>')
    return "".join(pieces)


def field(instruction: str, shown: str, face: Face = Face()) -> str:
    """A field with the value it has until Word computes it anew."""
    marks = _properties(face)

    def mark(kind: str) -> str:
        return f'<w:r>{marks}<w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = f'<w:r>{marks}<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
    return mark("begin") + code + mark("separate") + run(shown, face) + mark("end")


def link(anchor: str, inside: str) -> str:
    """A jump inside the document."""
    return f'<w:hyperlink w:anchor={quoteattr(anchor)} w:history="1">{inside}</w:hyperlink>'


def paragraph(style: str, inside: str, properties: str = "") -> str:
    """A paragraph; `properties` follow the style in the order of the schema."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{inside}</w:p>'


@dataclass(frozen=True)
class Piece:
    """A stretch of inline content: words with a face, perhaps a link."""

    text: str
    face: Face
    anchor: str = ""


def inline(node: Node, skin: Skin, face: Face = Face()) -> str:
    """The content of a paragraph-like element as runs, spaces folded as a browser folds them."""
    return pieces_xml(list(_pieces(node, skin, face, "")))


def pieces_xml(pieces: list[Piece]) -> str:
    """Runs of pieces; leading and trailing space goes."""
    folded: list[Piece] = []
    at_space = True
    for piece in pieces:
        text = piece.text if piece.text == "\n" else collapse(piece.text)
        if at_space:
            text = text.lstrip(" ")
        if text:
            at_space = text[-1] in " \n"
            folded.append(replace(piece, text=text))
    while folded and not folded[-1].text.strip(" "):
        folded.pop()
    if folded:
        folded[-1] = replace(folded[-1], text=folded[-1].text.rstrip(" "))
    return "".join(link(p.anchor, run(p.text, p.face)) if p.anchor else run(p.text, p.face) for p in folded)


def _pieces(node: Node, skin: Skin, face: Face, anchor: str) -> Iterator[Piece]:
    face = _faced(node, skin, face)
    if "st" in node.classes:
        status = next((key for key in MARKS if key in node.classes), "")
        if status:
            colour = {"fail": skin.wrong, "pass": skin.good}.get(status, skin.ink2)
            yield Piece(MARKS[status] + "\u00a0", replace(face, colour=colour, bold=True))
    if node.tag == "a" and node.attributes.get("href", "").startswith("#"):
        anchor = bookmark_name(node.attributes["href"][1:])
    is_after_mark = False
    for child in node.children:
        if isinstance(child, Node) and "mark" in child.classes:
            if is_after_mark:
                yield Piece(" · ", face)
            is_after_mark = True
        if isinstance(child, str):
            yield Piece(child.replace("\n", " "), face, anchor)
        elif child.tag == "br":
            yield Piece("\n", face)
        else:
            yield from _pieces(child, skin, face, anchor)


def _faced(node: Node, skin: Skin, face: Face) -> Face:
    if node.attributes.get("lang"):
        face = replace(face, language=LANGUAGES.get(node.attributes["lang"], node.attributes["lang"]))
    if node.tag in {"b", "strong"}:
        return replace(face, bold=True)
    if node.tag in {"i", "em"}:
        return replace(face, italic=True)
    if "unit" in node.classes:
        return replace(face, colour=skin.ink2, is_light=True)
    if "q" in node.classes:
        return replace(face, colour=skin.ink2)
    return face
