"""What a person typed is in the report and its companions, whole; what was redacted is in none of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from readiness.domain.snapshot import Snapshot
from readiness.report.companions.screen import make_screen
from readiness.report.companions.slides.deck import make_deck
from readiness.report.companions.word.document import make_document
from readiness.report.companions.workbook import make_workbook
from readiness.report.context import Report, make_report
from readiness.report.formats import integer, percent
from readiness.report.payload import read_snapshot, snapshot_json
from readiness.report.redaction import redact
from tests.report.typed_words import Marker, blank_pictures, fill_everything, office_text, workbook_text

FEWEST_PLACES = 500


@pytest.fixture(scope="module")
def marker() -> Marker:
    return Marker()


@pytest.fixture(scope="module")
def typed(snapshot_a: Snapshot, marker: Marker) -> Snapshot:
    return fill_everything(snapshot_a, marker)


@pytest.fixture(scope="module")
def report(typed: Snapshot) -> Report:
    return make_report(typed, profile="full")


def test_the_search_itself_notices_a_word_that_is_lost(marker: Marker, typed: Snapshot) -> None:
    assert typed.details.client in marker.placed
    assert len(marker.placed) > FEWEST_PLACES
    assert marker.missing_from("") == sorted(set(marker.placed.values()))


def test_everything_typed_is_in_the_full_pdf(
    typed: Snapshot, marker: Marker, pdf_of: Callable[..., tuple[Path, object]]
) -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf_of(typed, profile="full")[0])
    try:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    assert marker.missing_from(text) == []


def test_everything_typed_is_in_the_word_document(report: Report, marker: Marker) -> None:
    content = make_document(report, blank_pictures(report))
    assert marker.missing_from(office_text(content, ("word/",))) == []


def test_everything_typed_is_in_the_workbook(report: Report, marker: Marker) -> None:
    assert marker.missing_from(workbook_text(make_workbook(report))) == []


def test_everything_typed_is_in_the_file_for_the_screen(report: Report, marker: Marker) -> None:
    assert marker.missing_from(make_screen(report).decode("utf-8").split("<script>")[0]) == []


@pytest.mark.parametrize("form", ["docx", "pptx", "xlsx", "html"])
def test_nothing_redacted_is_left_in_a_companion(typed: Snapshot, snapshot_a: Snapshot, form: str) -> None:
    people = tuple(person for person in snapshot_a.people if person.name)
    secret = typed.model_copy(update={"people": people})
    clean, replaced = redact(secret)
    made = make_report(clean, profile="full")
    pictures = blank_pictures(made)
    if form == "docx":
        text = office_text(content := make_document(made, pictures), ("word/", "docProps/"))
        text += everything_inside(content)
    elif form == "pptx":
        text = everything_inside(make_deck(made, pictures))
    elif form == "xlsx":
        content = make_workbook(made)
        text = workbook_text(content) + everything_inside(content)
    else:
        text = make_screen(made).decode("utf-8")
    assert len(replaced) > 100
    for item in replaced:
        if item.category != "hosts" and len(item.text) >= 8:
            assert item.text not in text, item.category
    for person in people:
        assert person.name not in text


def everything_inside(content: bytes) -> str:
    """All parts of an Office file as text."""
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "".join(archive.read(name).decode("utf-8", "ignore") for name in archive.namelist())


def test_figures_are_those_of_the_json(snapshot_a: Snapshot) -> None:
    """Recomputed from the JSON companion and rounded as everywhere, the figures stand in every other one."""
    data = read_snapshot(snapshot_json(snapshot_a))
    made = make_report(snapshot_a, profile="full")
    pictures = blank_pictures(made)
    texts = {
        "docx": office_text(make_document(made, pictures), ("word/",)),
        "pptx": office_text(make_deck(made, pictures), ("ppt/slides/",)),
        "html": re.sub(r"<[^>]+>", "\n", make_screen(made).decode("utf-8").split("<script>")[0]),
    }
    overall, success = data.scorecard.overall, data.projection.success
    assert None not in (success.low, success.point, success.high)
    wanted = {integer(value) for value in (overall.lo, overall.hi)}
    wanted |= {percent(value, 1) for value in (success.low, success.point, success.high) if value is not None}
    wanted |= {made.dossier.band(data.scorecard.verdict.certified)}
    for form, text in texts.items():
        for figure in wanted:
            assert re.search(rf"(?<![\d.,]){re.escape(figure)}(?![\d])", text), (form, figure)
    weighted = [s for s in data.pack.sections if s.weight and s.id in data.scorecard.sections]
    for section in weighted:
        score = data.scorecard.sections[section.id]
        row = [integer(value) for value in (score.lo, score.mid, score.hi) if value is not None]
        for form in ("docx", "pptx"):
            cells = "\n".join([section.short or section.title, *row])
            assert cells in texts[form], (form, cells)
