"""Everything typed is hostile: it is printed literally, nothing is fetched, nothing foreign gets inside."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from readiness.domain.questions import QuestionId
from readiness.domain.response import Evidence
from readiness.domain.snapshot import Outline, Snapshot
from readiness.errors import TemplateProblem
from readiness.report.context import make_report
from readiness.report.html import make_html
from readiness.report.payload import SNAPSHOT_NAME, WORKBOOK_NAME
from readiness.report.pdf import write_raw_pdf
from readiness.report.wording import Words

ATTACKS = (
    "<script>alert(1)</script>",
    "{{7*7}}{% for x in y %}",
    "<link rel=attachment href=file:///etc/passwd>",
    "<img src='http://example.invalid/x.png'>",
    "</style><style>@import url(http://example.invalid/a.css);",
    "<object data='file:///etc/passwd'></object>",
    "<svg xmlns='http://www.w3.org/2000/svg'><image href='http://example.invalid/b.png'/></svg>",
    "bell \x07 escape \x1b[31m null \x00 end",
    '=HYPERLINK("http://example.invalid")',
)


@pytest.fixture(scope="module")
def hostile(snapshot_a: Snapshot) -> Snapshot:
    responses = dict(snapshot_a.responses)
    keys = [QuestionId(q.id) for q in snapshot_a.pack.questions if q.id in responses]
    for n, key in enumerate(keys):
        attack = ATTACKS[n % len(ATTACKS)]
        shown = Evidence(kind=attack, what=attack, where=attack, who=attack)
        responses[key] = responses[key].model_copy(
            update={"note": attack, "shown": (shown,), "consensus_reason": attack}
        )
    responses[keys[0]] = responses[keys[0]].model_copy(update={"note": "long " * 20_000})
    details = snapshot_a.details.model_copy(
        update={"client": ATTACKS[0], "agent": ATTACKS[1], "firm": ATTACKS[2], "other_blockers": ATTACKS[4]}
    )
    outline = Outline(texts={"gaps": "\n".join(ATTACKS), "answers": "x" * 100_000})
    return snapshot_a.model_copy(update={"responses": responses, "details": details, "outline": outline})


def test_typed_text_is_printed_literally_and_nothing_foreign_is_inside(
    hostile: Snapshot, pdf_of: Callable[[Snapshot], tuple[Path, object]]
) -> None:
    import pikepdf
    import pypdfium2

    path = pdf_of(hostile)[0]
    with pikepdf.open(path) as pdf:
        assert set(pdf.attachments) == {SNAPSHOT_NAME, WORKBOOK_NAME}
    document = pypdfium2.PdfDocument(path)
    try:
        text = re.sub(r"\s+", "", "".join(page.get_textpage().get_text_range() for page in document))
    finally:
        document.close()
    for attack in ATTACKS[:3]:
        assert re.sub(r"\s+", "", attack) in text
    assert "49" not in re.findall(r"Is“(.*?)”ready", text)[0]


def test_document_asks_for_nothing_outside_itself(hostile: Snapshot) -> None:
    report = make_report(hostile, profile="full")
    html = make_html(report, {exhibit.key: "<svg/>" for exhibit in report.exhibits})
    tags = re.findall(r"<(?:img|link|script|object|image|iframe|embed|base)\b[^>]*>", html)
    assert tags
    assert all(tag.startswith("<img ") and 'src="data:image/svg+xml;base64,' in tag for tag in tags)
    assert not re.search(r"\x00|\x07|\x1b", html)


# A layout that is broken off leaves WeasyPrint's own colour profile open for the collector to close.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize(
    "body",
    [
        "<link rel=attachment href=file:///etc/passwd>",
        "<img src=http://example.invalid/a.png>",
        "<img src=file:///etc/passwd>",
        "<style>p{background:url(http://example.invalid/c.png)}</style><p>x",
        "<style>@import url(file:///etc/passwd);</style>",
        "<object data=file:///etc/passwd></object>",
    ],
)
def test_layout_refuses_every_address_that_is_not_data(body: str, tmp_path: Path, snapshot_a: Snapshot) -> None:
    with pytest.raises(TemplateProblem):
        write_raw_pdf(f"<html lang=en><body>{body}", (), tmp_path / "x.pdf", snapshot_a.taken_at)


def test_typed_text_never_becomes_a_template() -> None:
    assert Words()("answer.shown", text="{{ 7 * 7 }}") == "Shown: {{ 7 * 7 }}."


def test_workbook_never_holds_a_formula(hostile: Snapshot) -> None:
    import io

    import openpyxl

    from readiness.report.companions.workbook import make_workbook

    book = openpyxl.load_workbook(io.BytesIO(make_workbook(make_report(hostile))))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert any(str(cell.value).startswith("=") or "=HYPERLINK" in str(cell.value) for cell in cells)
    assert all(cell.data_type != "f" for cell in cells)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_picture_that_cannot_be_embedded_is_an_error_and_no_gap(tmp_path: Path, snapshot_a: Snapshot) -> None:
    from readiness.errors import ReportError

    html = '<html lang=en><body><img alt="x" src="data:image/svg+xml;base64,bm8gcGljdHVyZQ==">'
    with pytest.raises(ReportError, match="could not be embedded"):
        write_raw_pdf(html, (), tmp_path / "x.pdf", snapshot_a.taken_at)
