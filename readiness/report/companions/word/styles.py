"""The styles of the Word document: sizes and colours of the report, in styles a consultant can change at one place."""

from __future__ import annotations

from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from readiness.report.companions.skin import Skin
from readiness.report.companions.word.runs import LANGUAGES

MM = 1440 / 25.4
"""Twentieths of a point in a millimetre."""

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def mm(value: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(value * MM)


@dataclass(frozen=True)
class Style:
    """A paragraph style: points throughout; `more` are further paragraph properties in the order of the schema."""

    id: str
    name: str
    size: float = 0
    line: float = 0
    before: float = 0
    after: float = 0
    weight: int = 400
    colour: str = ""
    indent: str = ""
    first: str = ""
    """Properties that the schema wants before borders: keep with next, page breaks, numbers."""
    borders: str = ""
    tabs: str = ""
    level: int | None = None
    based: str = "Normal"
    following: str = ""
    align: str = ""


def _edge(side: str, size: float, colour: str, space: float = 1) -> str:
    return f'<w:{side} w:val="single" w:sz="{round(8 * size)}" w:space="{round(space)}" w:color="{colour}"/>'


def _box(colour: str, space: float) -> str:
    sides = "".join(_edge(side, 0.25, colour, space) for side in ("top", "left", "bottom", "right"))
    return f'<w:pBdr>{sides}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'


def list_styles(skin: Skin) -> tuple[Style, ...]:
    """Every paragraph style of the document."""
    keep, lines = "<w:keepNext/>", "<w:keepLines/>"
    cover, on_cover, under = _box(skin.brand, 24), "FFFFFF", skin.brand_soft
    if skin.is_plain:
        cover, on_cover, under = f"<w:pBdr>{_edge('top', 6, skin.brand, 12)}</w:pBdr>", skin.brand, skin.ink
    so_what = f"<w:pBdr>{_edge('top', 0.75, skin.rule, 6)}{_edge('bottom', 0.75, skin.rule, 6)}</w:pBdr>"
    inset = f'<w:ind w:left="{mm(0)}" w:right="{mm(0)}"/>'
    return (
        Style("Normal", "Normal", 10, 13.5, 0, 4, colour=skin.ink, based=""),
        Style("Title", "Title", 34, 38, 90, 14, 600, on_cover, inset, keep, cover, following="Subtitle"),
        Style("Subtitle", "Subtitle", 14, 20, 0, 0, 400, under, inset, keep, cover),
        Style("CoverFirm", "Cover Firm", 11.5, 16, 0, 0, 600, on_cover, inset, keep, cover, following="Title"),
        Style("CoverScope", "Cover Scope", 9, 13, 90, 0, 400, under, inset, keep, cover),
        Style("Label", "Label", 8, 10.5, 0, 0, colour=skin.ink2, first=keep),
        Style(
            "Heading1", "heading 1", 10, 13.5, 0, 5, 600, skin.ink2, "", f"{keep}{lines}<w:pageBreakBefore/>",
            f"<w:pBdr>{_edge('bottom', 0.75, skin.rule, 3)}</w:pBdr>", level=0, following="Kicker",
        ),
        Style("Heading2", "heading 2", 20, 24, 0, 8, 600, skin.ink, "", keep + lines, level=1, following="Normal"),
        Style("Heading3", "heading 3", 10, 13.5, 8, 2, 600, skin.ink, "", keep + lines, level=2, following="Normal"),
        Style(
            "Kicker", "Kicker", 8.5, 13.5, 0, 2, 600, skin.brand, "", f"{keep}<w:pageBreakBefore/>",
            following="Heading2",
        ),
        Style(
            "Caption", "caption", 10, 13.5, 8, 3, 600, skin.ink, "", keep + lines, following="Normal",
        ),
        Style("FigureCaption", "Figure Caption", 0, 0, 6, 4, based="Caption", first=keep + lines,
              borders=f"<w:pBdr>{_edge('top', 1.5, skin.ink, 5)}</w:pBdr>"),
        Style("Figure", "Figure", 0, 12, 0, 4, first=keep + lines),
        Style("SourceNote", "Source Note", 8, 10.5, 0, 6, colour=skin.ink2, first=lines),
        Style(
            "SoWhat", "So What", 11.5, 15.5, 6, 12, indent=f'<w:ind w:left="{mm(31)}" w:hanging="{mm(31)}"/>',
            first=lines, borders=so_what, tabs=f'<w:tabs><w:tab w:val="left" w:pos="{mm(31)}"/></w:tabs>',
        ),
        Style("Decision", "Decision", 10, 13.5, 6, 8, borders=_box(skin.brand_wash, 6), first=lines,
              indent=f'<w:ind w:left="{mm(2.5)}" w:right="{mm(2.5)}"/>'),
        Style("SmallText", "Small Text", 8.5, 11.5, 0, 3, colour=skin.ink2),
        Style("SmallPrint", "Small Print", 8, 10.5, 4, 4, colour=skin.ink2),
        Style("ListBullet", "List Bullet", 0, 0, 0, 3, first='<w:numPr><w:numId w:val="1"/></w:numPr>'),
        Style("ListNumber", "List Number", 9.5, 12.5, 0, 3, first='<w:numPr><w:numId w:val="2"/></w:numPr>'),
        Style("TableText", "Table Text", 8.5, 11.5, 0, 0),
        Style("TableNumber", "Table Number", 0, 0, 0, 0, based="TableText", align="right"),
        Style("TableHead", "Table Head", 8, 10.5, 0, 0, 600, skin.ink2, first=keep, based="TableText"),
        Style("TableSmall", "Table Small", 8, 10.5, 0, 0, based="TableText"),
        Style("TableSmallNumber", "Table Small Number", 0, 0, 0, 0, based="TableSmall", align="right"),
        Style("TableEnd", "Table End", 5, 7.5, 0, 0),
        Style("Verdict", "Verdict", 30, 36, 0, 0, 600, based="TableText"),
        Style("VerdictSmall", "Verdict Small", 14, 20, 0, 0, 600, based="TableText"),
        Style(
            "TOC1", "toc 1", 8.5, 13.5, 6, 2, 600, skin.brand, first=keep,
            tabs=f'<w:tabs><w:tab w:val="right" w:leader="none" w:pos="{mm(170)}"/></w:tabs>',
        ),
        Style(
            "TOC2", "toc 2", 9.5, 13.5, 0, 0, borders=f"<w:pBdr>{_edge('bottom', 0.5, skin.hair, 1)}"
            f"{_edge('between', 0.5, skin.hair, 1)}</w:pBdr>",
            tabs=f'<w:tabs><w:tab w:val="right" w:leader="none" w:pos="{mm(170)}"/></w:tabs>',
        ),
        Style("Header", "header", 8, 10.5, 0, 0, colour=skin.ink2),
        Style("Footer", "footer", 8, 10.5, 0, 0, colour=skin.ink2),
    )  # fmt: skip


def _style_xml(style: Style) -> str:
    inner = f"<w:basedOn w:val={quoteattr(style.based)}/>" if style.based else ""
    if style.following:
        inner += f"<w:next w:val={quoteattr(style.following)}/>"
    inner += "<w:qFormat/>"
    marks = "<w:b/><w:bCs/>" if style.weight > 400 else ""
    if style.colour:
        marks += f'<w:color w:val="{style.colour}"/>'
    if style.size:
        marks += f'<w:sz w:val="{round(2 * style.size)}"/><w:szCs w:val="{round(2 * style.size)}"/>'
    spacing = f'w:before="{round(20 * style.before)}" w:after="{round(20 * style.after)}"'
    if style.line:
        spacing += f' w:line="{round(20 * style.line)}" w:lineRule="atLeast"'
    layout = f"{style.first}{style.borders}{style.tabs}<w:spacing {spacing}/>{style.indent}"
    if style.align:
        layout += f'<w:jc w:val="{style.align}"/>'
    if style.level is not None:
        layout += f'<w:outlineLvl w:val="{style.level}"/>'
    default = ' w:default="1"' if style.id == "Normal" else ""
    builtin = style.name[0].islower() or style.id in {"Normal", "Title", "Subtitle", "ListBullet", "ListNumber"}
    custom = "" if builtin else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{default}{custom} w:styleId="{style.id}"><w:name w:val="{style.name}"/>{inner}'
        f"<w:pPr>{layout}</w:pPr><w:rPr>{marks}</w:rPr></w:style>"
    )


def styles_xml(skin: Skin, language: str) -> str:
    """The whole styles part: defaults with the language, paragraph styles, the table style."""
    font = quoteattr(skin.font)
    fonts = f"<w:rFonts w:ascii={font} w:hAnsi={font} w:eastAsia={font} w:cs={font}/>"
    tag = LANGUAGES.get(language, language)
    table = (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Report Table"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>'
        f"{_edge('bottom', 0.5, skin.rule, 0)}{_edge('insideH', 0.5, skin.rule, 0)}</w:tblBorders>"
        f'<w:tblCellMar><w:top w:w="{mm(1)}" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
        f'<w:bottom w:w="{mm(1)}" w:type="dxa"/><w:right w:w="{mm(3)}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="{skin.ink2}"/></w:rPr>'
        f"<w:tcPr><w:tcBorders>{_edge('bottom', 1, skin.ink, 0)}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
        '<w:style w:type="table" w:customStyle="1" w:styleId="ReportGrid"><w:name w:val="Report Grid"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblCellMar>'
        f'<w:left w:w="0" w:type="dxa"/><w:right w:w="{mm(3)}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )
    return (
        f'<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val="20"/><w:szCs w:val="20"/>'
        f'<w:lang w:val="{tag}" w:eastAsia="{tag}" w:bidi="he-IL"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        + "".join(_style_xml(style) for style in list_styles(skin))
        + '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        + table
        + "</w:styles>"
    )


def numbering_xml(lists: int, skin: Skin) -> str:
    """Dashes for bullets (list 1), digits for numbers (list 2), and one restarted list for each of `lists`."""

    def level(kind: str, text: str, style: str, left: float) -> str:
        colour = skin.accent if kind == "decimal" else skin.ink2
        bold = "<w:b/>" if kind == "decimal" else ""
        return (
            f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:pStyle w:val="{style}"/>'
            f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{mm(left)}" '
            f'w:hanging="{mm(left)}"/></w:pPr><w:rPr>{bold}<w:color w:val="{colour}"/></w:rPr></w:lvl>'
        )

    abstract = (
        '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>'
        f"{level('bullet', '–', 'ListBullet', 4)}</w:abstractNum>"
        '<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="singleLevel"/>'
        f"{level('decimal', '%1', 'ListNumber', 6)}</w:abstractNum>"
    )
    nums = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2))
    for n in range(3, lists + 3):
        nums += (
            f'<w:num w:numId="{n}"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0">'
            '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
    return f"<w:numbering {_W}>{abstract}{nums}</w:numbering>"
