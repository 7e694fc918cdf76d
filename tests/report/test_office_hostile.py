"""Everything typed is hostile in the Office files too: printed literally, never run, and the files open."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

import pytest

from readiness.domain.snapshot import Snapshot
from readiness.report.companions.screen import make_screen
from readiness.report.companions.slides.deck import make_deck
from readiness.report.companions.word.document import make_document
from readiness.report.companions.workbook import make_workbook
from readiness.report.context import Report, make_report
from tests.report.typed_words import blank_pictures, fill_everything, office_text, workbook_text

ATTACKS = (
    "<w:p><w:r><w:instrText>INCLUDETEXT c:\\\\x</w:instrText></w:r></w:p>",
    "]]><a:hlinkClick r:id='rId1'/>",
    "{{7*7}}{% for x in y %}",
    '=HYPERLINK("http://example.invalid")',
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "bell \x07 escape \x1b null \x00 vertical \x0b form \x0c end",
    "not a character \ufffe \uffff, half a pair \ud83d",
    "&lt;already&gt; &amp; _x0041_ &#x41;",
    "הסוכן נבדק בכל יום (RTL) العربية then left 12",
    "👩‍👩‍👧 🇩🇪 ✔ ☂ 𝔘𝔫𝔦",
    "zero\u200bwidth \u202eoverride\u202c \u2066isolate\u2069",
    "line\nbreak\r\nand\ttab",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
)
LONG = "long" + " word" * 20_000 + " end"


@pytest.fixture(scope="module")
def report(snapshot_a: Snapshot) -> Report:
    count = 0

    def attack(_place: str) -> str:
        nonlocal count
        count += 1
        return LONG if count == 40 else ATTACKS[count % len(ATTACKS)]

    return make_report(fill_everything(snapshot_a, attack), profile="full")


def _parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_word_prints_it_literally(report: Report) -> None:
    import docx

    content = make_document(report, blank_pictures(report))
    docx.Document(io.BytesIO(content))
    for name, data in _parts(content).items():
        if name.endswith((".xml", ".rels")):
            ElementTree.fromstring(data)
    text = " ".join(office_text(content, ("word/document.xml",)).split())
    for attack in (*ATTACKS[:6], *ATTACKS[8:11], ATTACKS[13], "bell escape null vertical form end", LONG):
        assert " ".join(attack.split()) in text, attack[:40]
    codes = [
        (node.text or "").split()[0]
        for node in ElementTree.fromstring(_parts(content)["word/document.xml"]).iter()
        if node.tag.endswith("}instrText")
    ]
    assert set(codes) == {"TOC", "PAGEREF", "SEQ"}


def test_slides_print_it_literally(report: Report) -> None:
    import pptx

    content = make_deck(report, blank_pictures(report))
    deck = pptx.Presentation(io.BytesIO(content))
    text = " ".join(shape.text_frame.text for slide in deck.slides for shape in slide.shapes if shape.has_text_frame)
    assert len(text) < 30_000, "a slide is no place for a page of notes"
    for name, data in _parts(content).items():
        if name.endswith((".xml", ".rels")):
            root = ElementTree.fromstring(data)
            assert not [node for node in root.iter() if node.tag.endswith(("}hlinkClick", "}hlinkHover"))]
        if name.endswith(".rels"):
            assert b"External" not in data


def test_the_workbook_holds_it_as_text_and_whole(report: Report) -> None:
    import openpyxl

    content = make_workbook(report)
    book = openpyxl.load_workbook(io.BytesIO(content))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert all(cell.data_type != "f" for cell in cells)
    starts = [cell for cell in cells if str(cell.value).startswith(("=", "@"))]
    assert starts
    assert all(cell.quotePrefix for cell in starts)
    text = " ".join(workbook_text(content).split())
    for attack in (*ATTACKS[:6], *ATTACKS[9:11]):
        assert " ".join(attack.split()) in text, attack[:40]
    assert max(len(str(cell.value)) for cell in cells) <= 32_767
    assert workbook_text(content).count("word") >= 20_000


def test_the_screen_prints_it_literally(report: Report) -> None:
    text = make_screen(report).decode("utf-8")
    assert "<script>alert" not in text
    assert "onerror=alert(1)&gt;" in text
    assert "\x07" not in text
