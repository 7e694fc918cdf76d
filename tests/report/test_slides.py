"""The slides: native text and tables, on our master or the firm's; a template from outside is never trusted."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from readiness.domain.snapshot import Snapshot
from readiness.errors import TemplateProblem
from readiness.report.companions.archive import seal
from readiness.report.companions.slides.deck import MOST_CHARTS, make_deck
from readiness.report.companions.slides.template import check_template, open_template
from readiness.report.context import Report, make_report
from tests.report.typed_words import blank_pictures

SIXTEEN_TO_NINE = 16 / 9


@pytest.fixture(scope="module", params=["a", "b", "c"])
def report(request: pytest.FixtureRequest) -> Report:
    snapshot: Snapshot = request.getfixturevalue(f"snapshot_{request.param}")
    return make_report(snapshot, profile="full")


@pytest.fixture(scope="module")
def content(report: Report) -> bytes:
    return make_deck(report, blank_pictures(report))


@pytest.fixture
def deck(content: bytes) -> Any:
    import pptx

    return pptx.Presentation(io.BytesIO(content))


def _title(slide: Any) -> str:
    return str(slide.shapes.title.text)


def test_titles_are_the_findings_in_the_order_of_the_report(deck: Any, report: Report) -> None:
    titles = [_title(slide) for slide in deck.slides]
    wanted = [page.title for page in report.pages]
    assert titles[0] == report.pages[0].title
    assert titles == [title for title in wanted if title in titles]
    assert deck.slide_width / deck.slide_height == pytest.approx(SIXTEEN_TO_NINE, abs=0.01)


def test_verdict_charts_and_decisions_are_there(deck: Any, report: Report) -> None:
    decisions = [page.title for page in report.pages if page.key == "decisions"]
    slides = list(deck.slides)
    charts = [slide for slide in slides[1:] if any(shape.shape_type == 13 for shape in slide.shapes)]
    possible = sum(exhibit.key not in {"scales", "outcomes"} for exhibit in report.exhibits)
    assert len(charts) == min(MOST_CHARTS, possible)
    assert len(slides) == 1 + len(charts) + len(decisions)


def test_text_and_tables_are_native_and_pictures_have_words(deck: Any, report: Report) -> None:
    alternatives = {exhibit.alt for exhibit in report.exhibits}
    tables = 0
    for slide in deck.slides:
        for shape in slide.shapes:
            tables += shape.has_table
            description = shape._element.xpath(".//p:cNvPr")[0].get("descr")
            if shape.shape_type == 13:
                assert description in alternatives
            assert not shape._element.tag.endswith("}grpSp")
    assert tables >= 2


def test_nothing_leaves_the_slide(deck: Any) -> None:
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= deck.slide_width + 1
            if not shape.has_table and not shape.has_text_frame:
                assert shape.top + shape.height <= deck.slide_height


def test_notes_carry_source_and_n(deck: Any, report: Report) -> None:
    by_title = {exhibit.title: exhibit for exhibit in report.exhibits}
    seen = 0
    for slide in deck.slides:
        notes = slide.notes_slide.notes_text_frame.text
        exhibit = by_title.get(_title(slide))
        if exhibit and exhibit.key not in {"outcomes", "stock"}:
            assert exhibit.n in notes
            assert exhibit.source in notes
            seen += 1
    assert seen >= 2


def test_ids_are_unique_on_every_slide(deck: Any) -> None:
    for slide in deck.slides:
        ids = [shape.shape_id for shape in slide.shapes]
        assert len(ids) == len(set(ids))


def test_it_carries_nothing_of_the_library_or_the_computer(content: bytes, report: Report) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        text = b"".join(archive.read(name) for name in names if name.startswith("docProps"))
    assert b"Steve Canny" not in text
    assert b"python-pptx" not in text
    assert not [name for name in names if "thumbnail" in name or "printerSettings" in name]
    snapshot = report.dossier.snapshot
    assert snapshot.taken_at.strftime("%Y-%m-%dT%H:%M:%SZ").encode() in text


# ---------------------------------------------------------------- the firm's template


@pytest.fixture
def firm(tmp_path: Path) -> Path:
    """A four to three presentation with a slide, a note, and a title at an unusual place."""
    import pptx
    from pptx.util import Cm

    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[0])
    slide.shapes.title.text = "Old client, never to be seen"
    slide.notes_slide.notes_text_frame.text = "An old remark"
    title = deck.slide_layouts[5].placeholders[0]
    title.left, title.top, title.width, title.height = Cm(2), Cm(3), Cm(20), Cm(2.5)
    deck.core_properties.author = "Somebody at the firm"
    path = tmp_path / "firm.pptx"
    deck.save(str(path))
    return path


def test_slides_stand_on_the_master_of_the_firm(firm: Path, snapshot_a: Snapshot) -> None:
    import pptx

    report = make_report(snapshot_a, profile="full")
    content = make_deck(report, blank_pictures(report), template=firm)
    deck = pptx.Presentation(io.BytesIO(content))
    assert deck.slide_width / deck.slide_height == pytest.approx(4 / 3, abs=0.01)
    assert [layout.name for layout in deck.slide_layouts] == [
        x.name for x in pptx.Presentation(str(firm)).slide_layouts
    ]
    assert {slide.slide_layout.name for slide in deck.slides} == {"Title Only"}
    title = deck.slides[1].shapes.title
    under = [s for s in deck.slides[1].shapes if not s.is_placeholder]
    assert all(shape.top >= title.top + title.height for shape in under)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    for old in (b"never to be seen", b"An old remark", b"Somebody at the firm"):
        assert old not in everything
    assert content == make_deck(report, blank_pictures(report), template=firm)


def _changed(path: Path, change: Callable[[str, bytes], bytes | None], extra: dict[str, bytes] | None = None) -> Path:
    target = path.with_name("changed.pptx")
    content = seal(path.read_bytes(), change)
    target.write_bytes(content)
    with zipfile.ZipFile(target, "a") as archive:
        for name, data in (extra or {}).items():
            archive.writestr(name, data)
    return target


def _with_relation(kind: str, target: str, mode: str = "") -> Callable[[str, bytes], bytes | None]:
    relation = (
        f'<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
        f'Target="{target}" {mode}/></Relationships>'
    )

    def change(name: str, data: bytes) -> bytes:
        if name == "ppt/slideMasters/_rels/slideMaster1.xml.rels":
            return data.replace(b"</Relationships>", relation.encode())
        return data

    return change


def test_a_template_file_is_taken_like_a_presentation(firm: Path) -> None:
    def change(name: str, data: bytes) -> bytes:
        if name == "[Content_Types].xml":
            return data.replace(b"presentationml.presentation.main+xml", b"presentationml.template.main+xml")
        return data

    path = _changed(firm, change).rename(firm.with_name("firm.potx"))
    assert len(open_template(path).slide_layouts) == len(open_template(firm).slide_layouts)


def test_a_template_with_macros_is_refused(firm: Path) -> None:
    def change(name: str, data: bytes) -> bytes:
        if name == "[Content_Types].xml":
            return data.replace(b"presentationml.presentation.main+xml", b"presentation.macroEnabled.main+xml")
        return data

    with pytest.raises(TemplateProblem, match="macros"):
        check_template(_changed(firm, change))
    with pytest.raises(TemplateProblem, match="program"):
        check_template(_changed(firm, lambda _n, d: d, {"ppt/vbaProject.bin": b"\xd0\xcf\x11\xe0"}))


@pytest.mark.parametrize(
    ("kind", "target", "mode", "words"),
    [
        ("hyperlink", "https://example.invalid/", 'TargetMode="External"', "outside"),
        ("image", "file:///etc/passwd", "TargetMode='External'", "outside"),
        ("oleObject", "../media/x.wmf", "", "embedded object"),
        ("package", "../media/x.xlsx", "", "embedded object"),
        ("video", "../media/x.mp4", "", "embedded object"),
    ],
)
def test_a_template_that_points_outside_or_embeds_is_refused(
    firm: Path, kind: str, target: str, mode: str, words: str
) -> None:
    with pytest.raises(TemplateProblem, match=words) as caught:
        check_template(_changed(firm, _with_relation(kind, target, mode)))
    assert caught.value.hint


@pytest.mark.parametrize("name", ["ppt/embeddings/book.xlsx", "ppt/activeX/activeX1.xml", "ppt/media/run.exe"])
def test_a_template_with_an_embedded_file_is_refused(firm: Path, name: str) -> None:
    with pytest.raises(TemplateProblem, match="embedded file"):
        check_template(_changed(firm, lambda _n, d: d, {name: b"x"}))


def test_a_template_with_entities_is_refused(firm: Path) -> None:
    def change(name: str, data: bytes) -> bytes:
        bomb = b'<!DOCTYPE a [<!ENTITY b "bbbb">]>'
        return re.sub(rb"(\?>)", rb"\1" + bomb, data, count=1) if name.endswith("theme1.xml") else data

    with pytest.raises(TemplateProblem, match="entities"):
        check_template(_changed(firm, change))


def test_a_template_that_unpacks_without_end_is_refused(firm: Path) -> None:
    with pytest.raises(TemplateProblem, match="far more"):
        check_template(_changed(firm, lambda _n, d: d, {f"ppt/media/{n}.png": b"" for n in range(2001)}))


@pytest.mark.parametrize("data", [b"", b"no archive", b"PK\x03\x04 broken"])
def test_what_is_no_presentation_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.pptx"
    path.write_bytes(data)
    with pytest.raises(TemplateProblem, match="no presentation"):
        open_template(path)
    with pytest.raises(TemplateProblem, match="cannot be opened"):
        open_template(tmp_path / "none.pptx")


def test_a_word_document_under_another_name_is_refused(tmp_path: Path) -> None:
    import docx

    path = tmp_path / "letter.pptx"
    docx.Document().save(str(path))
    with pytest.raises(TemplateProblem, match="no presentation"):
        open_template(path)


def test_a_damaged_part_is_a_sentence_and_no_trace(firm: Path) -> None:
    def change(name: str, data: bytes) -> bytes:
        return data[: len(data) // 2] if name == "ppt/presentation.xml" else data

    with pytest.raises(TemplateProblem, match="cannot be read"):
        open_template(_changed(firm, change))
