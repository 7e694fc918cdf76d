"""The Word document: sound inside, real styles and fields, nothing of the computer it was made on."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any, Literal
from xml.etree import ElementTree

import pytest

from readiness.domain.snapshot import Snapshot
from readiness.report.brand.model import Brand
from readiness.report.companions.skin import skin_of
from readiness.report.companions.word.document import make_document
from readiness.report.companions.word.faces import obfuscate
from readiness.report.companions.writing import write_companion
from readiness.report.context import Report, make_report
from tests.report.typed_words import blank_pictures, office_text

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@pytest.fixture(scope="module", params=["a", "b", "c"])
def report(request: pytest.FixtureRequest) -> Report:
    snapshot: Snapshot = request.getfixturevalue(f"snapshot_{request.param}")
    return make_report(snapshot, profile="full")


@pytest.fixture(scope="module")
def content(report: Report) -> bytes:
    return make_document(report, blank_pictures(report))


@pytest.fixture(scope="module")
def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def body(parts: dict[str, bytes]) -> Any:
    return ElementTree.fromstring(parts["word/document.xml"])


def test_the_library_opens_it_and_finds_every_heading(content: bytes, report: Report) -> None:
    import docx

    document = docx.Document(io.BytesIO(content))
    headings = [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Heading 2"]
    assert headings == [page.title for page in report.pages]
    parts = [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Heading 1"]
    assert len(parts) == len(set(parts)) == len(report.contents)


def test_every_relation_leads_to_a_part_inside(parts: dict[str, bytes]) -> None:
    for name, data in parts.items():
        if not name.endswith(".rels"):
            continue
        folder = Path(name).parent.parent
        for relation in ElementTree.fromstring(data):
            assert relation.get("TargetMode") != "External"
            target = relation.attrib["Target"]
            path = target.lstrip("/") if target.startswith("/") else str((folder / target).as_posix())
            assert path.removeprefix("./") in parts, (name, target)


def test_every_id_is_used_once_and_every_reference_resolves(body: Any, parts: dict[str, bytes]) -> None:
    relations = {r.get("Id") for r in ElementTree.fromstring(parts["word/_rels/document.xml.rels"])}
    used = {value for node in body.iter() for key, value in node.attrib.items() if key.startswith(R)}
    assert used <= relations
    drawings = [node.get("id") for node in body.iter() if node.tag.endswith("}docPr")]
    assert len(drawings) == len(set(drawings))
    marks = list(body.iter(f"{W}bookmarkStart"))
    names = [node.get(f"{W}name") for node in marks]
    numbers = [node.get(f"{W}id") for node in marks]
    assert len(names) == len(set(names))
    assert len(numbers) == len(set(numbers))
    assert sorted(numbers) == sorted(node.get(f"{W}id") for node in body.iter(f"{W}bookmarkEnd"))
    assert {node.get(f"{W}anchor") for node in body.iter(f"{W}hyperlink")} <= set(names)
    assert all(re.fullmatch(r"[A-Za-z_]\w{0,39}", name or "") for name in names)


def test_every_style_and_list_that_is_used_is_defined(body: Any, parts: dict[str, bytes]) -> None:
    styles = ElementTree.fromstring(parts["word/styles.xml"])
    known = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}
    used = {node.get(f"{W}val") for tag in ("pStyle", "rStyle", "tblStyle") for node in body.iter(f"{W}{tag}")}
    assert used <= known
    lists = {n.get(f"{W}numId") for n in ElementTree.fromstring(parts["word/numbering.xml"]).iter(f"{W}num")}
    assert {node.get(f"{W}val") for node in body.iter(f"{W}numId")} <= lists


def test_fields_are_whole_and_the_contents_are_filled(body: Any, report: Report) -> None:
    kinds = [node.get(f"{W}fldCharType") for node in body.iter(f"{W}fldChar")]
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end") > 0
    codes = [(node.text or "").strip() for node in body.iter(f"{W}instrText")]
    exhibits = [code for code in codes if code.startswith("SEQ Exhibit")]
    assert len(exhibits) == len(report.exhibits)
    assert sum(code.startswith("TOC") for code in codes) == 1
    entries = dict.fromkeys(("TOC1", "TOC2"), 0)
    for node in body.iter(f"{W}pStyle"):
        if node.get(f"{W}val") in entries:
            entries[node.get(f"{W}val")] += 1
    assert entries == {"TOC1": len(report.contents), "TOC2": len(report.pages)}


def test_tables_repeat_their_heads_and_rows_are_whole(body: Any) -> None:
    for table in body.iter(f"{W}tbl"):
        columns = len(list(table.find(f"{W}tblGrid")))
        for row in table.findall(f"{W}tr"):
            spans = [node.get(f"{W}val") for node in row.iter(f"{W}gridSpan")]
            assert len(row.findall(f"{W}tc")) + sum(int(span) - 1 for span in spans) == columns
            assert all(cell.findall(f"{W}p") for cell in row.findall(f"{W}tc"))
        look = table.find(f"{W}tblPr/{W}tblLook")
        if look.get(f"{W}firstRow") == "1":
            assert table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None
    styles = [node.get(f"{W}val") for node in body.iter(f"{W}pStyle")]
    assert styles.count("TableNumber") > 10


def test_sections_turn_the_appendix_and_carry_heads_and_feet(content: bytes, report: Report) -> None:
    import docx

    document = docx.Document(io.BytesIO(content))
    pages = [section for section in document.sections if section.start_type != 0]
    first, last = pages[0], pages[-1]
    assert (first.page_width or 0) < (first.page_height or 0)
    assert (last.page_width or 0) > (last.page_height or 0)
    assert pages[-1].header.paragraphs[0].text.startswith(report.cover.client)
    foot = pages[-1].footer._element.xml
    assert " PAGE " in foot
    assert " NUMPAGES " in foot


def test_charts_are_pictures_with_words_and_nothing_else_is_one(body: Any, report: Report) -> None:
    drawn = [node.get("descr") for node in body.iter() if node.tag.endswith("}docPr")]
    assert drawn == [" ".join(exhibit.alt.split()) for exhibit in report.exhibits]
    assert not [node for node in body.iter() if node.tag.endswith(("}txbx", "}anchor", "}pict", "}object"))]
    text = office_text(make_document(report, blank_pictures(report)), ("word/document.xml",))
    for exhibit in report.exhibits:
        assert " ".join(exhibit.so_what.split()) in " ".join(text.split())
        assert f"{' '.join(exhibit.n.split())}. " in " ".join(text.split())


def test_it_says_who_made_it_from_the_settings_and_nothing_of_the_computer(
    content: bytes, parts: dict[str, bytes], report: Report
) -> None:
    import getpass

    import docx

    properties = docx.Document(io.BytesIO(content)).core_properties
    snapshot = report.dossier.snapshot
    assert properties.title == " ".join(report.dossier.words("document.title", client=snapshot.details.client).split())
    assert properties.created == properties.modified == snapshot.taken_at.replace(microsecond=0)
    assert properties.language == "en"
    assert properties.author == properties.last_modified_by
    everything = b"".join(data for name, data in parts.items() if name.startswith(("docProps", "word/")))
    for foreign in (b"python-docx", b"Microsoft Macintosh", b"thumbnail", getpass.getuser().encode() + b"@"):
        assert foreign not in everything
    assert not [name for name in parts if name.startswith(("customXml", "docProps/thumbnail"))]


def test_the_language_of_the_document_is_that_of_the_report(snapshot_a: Snapshot) -> None:
    report = make_report(snapshot_a, profile="executive", language="de")
    content = make_document(report, blank_pictures(report))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        styles = archive.read("word/styles.xml").decode()
        text = archive.read("word/document.xml").decode()
    assert 'w:lang w:val="de-DE"' in styles
    assert "Abbildung " in text
    assert "Tabelle " in text
    assert 'w:lang w:val="en-GB"' in text, "text of an English questionnaire is marked as such"


def test_a_brand_changes_colours_and_cover(snapshot_b: Snapshot) -> None:
    brand = Brand(primary="#7A1F5C", secondary="#0B6B3A", footer="Firm & Co", cover="plain")
    report = make_report(snapshot_b, brand=brand)
    content = make_document(report, blank_pictures(report), skin_of(brand))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        text = archive.read("word/document.xml").decode() + archive.read("word/styles.xml").decode()
        feet = "".join(archive.read(n).decode() for n in archive.namelist() if n.startswith("word/footer"))
    assert "7A1F5C" in text
    assert "0B6B3A" in text
    assert "0A3D7C" not in text
    assert "Firm &amp; Co" in feet


@pytest.mark.parametrize("profile", ["board", "executive", "full"])
def test_every_page_of_the_report_begins_a_page_and_nothing_else_does(
    snapshot_a: Snapshot, profile: Literal["board", "executive", "full"]
) -> None:
    report = make_report(snapshot_a, profile=profile)
    with zipfile.ZipFile(io.BytesIO(make_document(report, blank_pictures(report)))) as archive:
        body = ElementTree.fromstring(archive.read("word/document.xml"))
    breaks = 0
    for paragraph in body.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        off = paragraph.find(f"{W}pPr/{W}pageBreakBefore")
        begins = style is not None and style.get(f"{W}val") in {"Kicker", "Heading1"}
        breaks += begins and (off is None or off.get(f"{W}val") != "0")
    sections = [node.find(f"{W}type").get(f"{W}val") for node in body.iter(f"{W}sectPr")]  # type: ignore[union-attr]
    covers = 1 if report.has_cover else 0
    assert breaks + sections.count("nextPage") == len(report.pages) + covers
    text = office_text(make_document(report, blank_pictures(report)), ("word/document.xml",))
    assert text.count(report.pages[0].title) == 1 + covers, "once as heading, once in the contents"


def test_masked_fonts_come_back() -> None:
    import uuid

    key, data = uuid.uuid4(), bytes(range(200))
    masked = obfuscate(data, key)
    assert masked != data
    assert masked[32:] == data[32:]
    assert obfuscate(masked, key) == data


@pytest.mark.parametrize("form", [".docx", ".pptx"])
def test_two_processes_write_the_same_bytes_with_the_charts_inside(
    snapshot_b: Snapshot, tmp_path: Path, form: str
) -> None:
    files = [tmp_path / f"{n}{form}" for n in (1, 2)]
    for file in files:
        write_companion(snapshot_b, file)
    first, second = (file.read_bytes() for file in files)
    assert first == second
    assert sorted(p.name for p in tmp_path.iterdir()) == [f"1{form}", f"2{form}"]
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        pictures = [archive.read(name) for name in archive.namelist() if name.endswith(".png")]
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert pictures
    for picture in pictures:
        width = int.from_bytes(picture[16:20], "big")
        assert width >= 312 * 200 // 96, "two hundred dots per inch"


ORDER = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
        "suppressAutoHyphens spacing ind contextualSpacing jc textAlignment outlineLvl rPr sectPr"
    ),
    "rPr": (
        "rStyle rFonts b bCs i iCs caps smallCaps strike color spacing w kern position sz szCs highlight u shd "
        "vertAlign rtl cs lang"
    ),
    "tblPr": "tblStyle tblpPr bidiVisual tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign",
    "tcMar": "top left bottom right",
    "tcBorders": "top left bottom right insideH insideV",
    "pBdr": "top left bottom right between bar",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType cols docGrid",
    "style": (
        "name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr trPr tcPr tblStylePr"
    ),
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlJc pPr rPr",
    "settings": (
        "zoom embedTrueTypeFonts saveSubsetFonts defaultTabStop characterSpacingControl updateFields compat "
        "themeFontLang decimalSymbol listSeparator"
    ),
    "font": "altName panose1 charset family pitch sig embedRegular embedBold embedItalic embedBoldItalic",
}
"""The sequences of ECMA-376 part 1, 17: Word calls a document damaged whose elements stand in another order."""


def test_elements_stand_in_the_order_of_the_standard(parts: dict[str, bytes]) -> None:
    checked = 0
    for name, data in parts.items():
        if not (name.startswith("word/") and name.endswith(".xml")) or "theme" in name:
            continue
        for node in ElementTree.fromstring(data).iter():
            order = ORDER.get(node.tag.removeprefix(W), "").split()
            if order and node.tag.startswith(W):
                found = [child.tag.removeprefix(W) for child in node]
                assert set(found) <= set(order), (name, node.tag, found)
                places = [order.index(tag) for tag in found]
                assert places == sorted(places), (name, node.tag, found)
                checked += 1
    assert checked > 1000
