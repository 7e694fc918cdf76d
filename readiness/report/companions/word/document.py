"""The Word document of a report: what its pages say, in real styles, with fields for numbers, contents and pages."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING

from readiness.report.companions.archive import seal
from readiness.report.companions.markup import Node, read_markup
from readiness.report.companions.properties import app_properties, set_properties
from readiness.report.companions.skin import Skin
from readiness.report.companions.word.contents import PLACEHOLDER
from readiness.report.companions.word.cover import cover_xml
from readiness.report.companions.word.faces import embed_faces
from readiness.report.companions.word.pagination import count_pages
from readiness.report.companions.word.runs import LANGUAGES, field, paragraph, run
from readiness.report.companions.word.story import (
    COLUMNS,
    END_COLUMNS,
    Picture,
    Story,
    Stretch,
    section_xml,
)
from readiness.report.companions.word.styles import mm, numbering_xml, styles_xml
from readiness.report.context import Report
from readiness.report.html import make_html

if TYPE_CHECKING:
    from docx.document import Document

EMU_PER_MM = 36_000
HIGHEST = 112.0
"""Millimetres: a taller chart leaves no room for what follows from it on the same page."""
_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_GUESTS = ("/customXml", "/thumbnail", "/stylesWithEffects", "/webSettings")
"""What the library's template brings and no report needs."""
_DROPPED = ("docProps/thumbnail.jpeg", "customXml/")


def make_document(report: Report, pictures: Mapping[str, bytes], skin: Skin | None = None) -> bytes:
    """The document as a file.

    Args:
        report: pages in order.
        pictures: PNG files of the charts by exhibit key, at the width they are printed in.
        skin: colours and typeface.
    """
    import docx

    skin = skin or Skin()
    body = read_markup(make_html(report, {key: key for key in pictures}))
    document = docx.Document()
    _dress(document, report, skin)
    story = Story(skin, _add_pictures(document, report, pictures), report.dossier.words)
    cover: list[str] = []
    for section in body.elements:
        if "cover" in section.classes:
            cover = cover_xml(section, skin, _logos(document, story, report, skin))
        else:
            story.add_section(section)
    _number(document, story.lists, skin)
    _fill(document, story, cover, body)
    set_properties(document.core_properties, report)
    out = io.BytesIO()
    document.save(out)
    return seal(out.getvalue(), _tidy)


def _tidy(name: str, data: bytes) -> bytes | None:
    """The library's template brings a preview picture and an empty store that do not belong to this report."""
    if name.startswith(_DROPPED):
        return None
    return app_properties("Word") if name == "docProps/app.xml" else data


def _dress(document: Document, report: Report, skin: Skin) -> None:
    """Styles, fonts and settings in place of those of the library's template."""
    from docx.oxml.parser import parse_xml

    language = report.dossier.words.language
    for holder in (document.part.rels, document.part.package.rels):
        for key in [key for key, relation in holder.items() if relation.reltype.endswith(_GUESTS)]:
            del holder[key]
    embed_faces(document, skin)
    _replace_children(document.styles.element, parse_xml(styles_xml(skin, language)))
    tag = LANGUAGES.get(language, language)
    settings = (
        f'<w:settings {_SPACES}><w:zoom w:percent="100"/><w:embedTrueTypeFonts/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:updateFields w:val="true"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        f'</w:compat><w:themeFontLang w:val="{tag}"/><w:decimalSymbol w:val="{"," if language == "de" else "."}"/>'
        f'<w:listSeparator w:val="{";" if language == "de" else ","}"/></w:settings>'
    )
    _replace_children(document.settings.element, parse_xml(settings))


def _replace_children(old: object, new: object) -> None:
    """The children of `new` in the place of those of `old`: the part keeps its root."""
    for child in list(old):  # type: ignore[call-overload]
        old.remove(child)  # type: ignore[attr-defined]
    for child in list(new):  # type: ignore[call-overload]
        old.append(child)  # type: ignore[attr-defined]


def _number(document: Document, lists: int, skin: Skin) -> None:
    from docx.oxml.parser import parse_xml

    _replace_children(document.part.numbering_part.element, parse_xml(numbering_xml(lists, skin)))


def _add_pictures(document: Document, report: Report, pictures: Mapping[str, bytes]) -> dict[str, Picture]:
    """Pictures in the package, by the address that the pages give them."""
    import base64

    found = {}
    for exhibit in report.exhibits:
        relation, _image = document.part.get_or_add_image(io.BytesIO(pictures[exhibit.key]))
        size = exhibit.figure["layout"]
        shrink = min(1.0, HIGHEST / (size["height"] * 25.4 / 96))
        width = round(size["width"] * 25.4 / 96 * EMU_PER_MM * shrink)
        address = "data:image/svg+xml;base64," + base64.b64encode(exhibit.key.encode("utf-8")).decode("ascii")
        found[address] = Picture(relation, width, round(width * size["height"] / size["width"]))
    return found


def _logos(document: Document, story: Story, report: Report, skin: Skin) -> str:
    """The firm's logo at the left, the client's at the right."""
    runs = []
    for mark, name in ((skin.firm, report.cover.firm), (skin.client, report.cover.client)):
        if mark is None:
            runs.append("")
            continue
        relation, _image = document.part.get_or_add_image(io.BytesIO(mark.content))
        size = (round(mark.width * EMU_PER_MM), round(mark.height * EMU_PER_MM))
        runs.append(story.draw(Picture(relation, *size), story.say("document.logo", name=name)))
    if not any(runs):
        return ""
    tabs = f'<w:tabs><w:tab w:val="right" w:pos="{mm(170)}"/></w:tabs><w:spacing w:after="480"/>'
    return paragraph("Normal", runs[0] + run("\t") + runs[1], tabs)


def _fill(document: Document, story: Story, cover: list[str], body: Node) -> None:
    from docx.oxml.parser import parse_xml

    head = body.find("h1")
    running = head.attributes.get("data-client", "") if head else ""
    imprint = head.attributes.get("data-imprint", "") if head else ""
    words = (story.say("document.page"), story.say("document.of"))
    blocks: list[str] = []
    if cover:
        blocks += _closed(cover, section_xml(Stretch("", is_wide=False), "", margins=(27, 21, 20)))
    count_pages(story, has_cover=bool(cover))
    for number, stretch in enumerate(story.stretches):
        references = _edges(document, stretch, running, imprint, words)
        is_last = number == len(story.stretches) - 1
        blocks += _stretch_xml(stretch, references, story.contents.write(), is_last=is_last)
    body_xml = parse_xml(f"<w:body {_SPACES}>{''.join(blocks)}</w:body>")
    _replace_children(document.element.body, body_xml)


def _stretch_xml(stretch: Stretch, references: str, contents: str, *, is_last: bool) -> list[str]:
    """The blocks of a stretch, cut into sections where columns begin and end; the last section closes the body."""
    groups: list[tuple[int, list[str]]] = [(1, [])]
    for block in stretch.blocks:
        if block in {COLUMNS, END_COLUMNS}:
            groups.append((2 if block == COLUMNS else 1, []))
        else:
            groups[-1][1].append(contents if block == PLACEHOLDER else block)
    groups = [group for group in groups if group[1]]
    out: list[str] = []
    for number, (columns, blocks) in enumerate(groups):
        section = section_xml(
            stretch,
            "" if number else references,
            margins=_margins(stretch),
            columns=columns,
            is_continued=number > 0,
        )
        ends_body = is_last and number == len(groups) - 1
        out += [*blocks, section] if ends_body else _closed(blocks, section)
    return out


def _margins(stretch: Stretch) -> tuple[float, float, float]:
    return (25, 20, 20) if stretch.is_wide else (27, 21, 20)


def _closed(blocks: list[str], section: str) -> list[str]:
    """The blocks with the section's end in their last paragraph."""
    *rest, last = blocks
    if last.startswith("<w:p>") and last.count("<w:p>") == 1:
        return [*rest, last.replace("</w:pPr>", section + "</w:pPr>", 1)]
    return [*blocks, paragraph("TableEnd", "", section)]


def _edges(document: Document, stretch: Stretch, running: str, imprint: str, words: tuple[str, str]) -> str:
    """Header and footer of a section as references."""
    from docx.oxml.parser import parse_xml

    width = mm(257 if stretch.is_wide else 170)
    tabs = f'<w:tabs><w:tab w:val="clear" w:pos="4680"/><w:tab w:val="right" w:pos="{width}"/></w:tabs>'
    header, header_id = document.part.add_header_part()  # type: ignore[no-untyped-call]
    footer, footer_id = document.part.add_footer_part()  # type: ignore[no-untyped-call]
    page = run(f"{words[0]} ") + field("PAGE", "1") + run(f" {words[1]} ") + field("NUMPAGES", "1")
    top = paragraph("Header", run(f"{running}\t{stretch.part}"), tabs)
    foot = paragraph("Footer", run(f"{imprint}\t") + page, tabs)
    _replace_children(header.element, parse_xml(f"<w:hdr {_SPACES}>{top}</w:hdr>"))
    _replace_children(footer.element, parse_xml(f"<w:ftr {_SPACES}>{foot}</w:ftr>"))
    return (
        f'<w:headerReference w:type="default" r:id="{header_id}"/>'
        f'<w:footerReference w:type="default" r:id="{footer_id}"/>'
    )
