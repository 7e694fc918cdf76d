"""Sections that are switched off and words that are added: numbers, contents and references follow, texts stay."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from readiness.app import outlines
from readiness.app.engagement import create_engagement, open_engagement
from readiness.app.snapshots import take_snapshot
from readiness.domain.snapshot import Outline, Snapshot
from readiness.errors import AnswerError, ReportError
from readiness.report.context import EDITIONS, MANDATORY, Report, make_report, sections_of
from readiness.report.html import make_html
from readiness.report.rendering import Outcome
from readiness.report.verification import verify_pdf
from tests.report.conftest import NOW

Render = Callable[..., tuple[Path, Outcome]]
TYPED = "First <b>line</b> {{7*7}} & more\n\n<link rel=attachment href=file:///etc/passwd>\n\x07=1+1 \x1b[31m"


def with_outline(snapshot: Snapshot, **values: object) -> Snapshot:
    return snapshot.model_copy(update={"outline": Outline.model_validate(values)})


def html_of(report: Report) -> str:
    return make_html(report, {exhibit.key: "<svg/>" for exhibit in report.exhibits})


@pytest.mark.parametrize("profile", EDITIONS)
def test_every_section_but_the_mandatory_ones_can_go(snapshot_a: Snapshot, profile: str) -> None:
    everything = list(sections_of(profile))  # type: ignore[arg-type]
    report = make_report(with_outline(snapshot_a, left_out={profile: everything}), profile=profile)  # type: ignore[arg-type]
    assert {page.key for page in report.pages} == MANDATORY & set(everything)
    assert [exhibit.number for exhibit in report.exhibits] == list(range(1, len(report.exhibits) + 1))
    html = html_of(report)
    ids = set(re.findall(r'id="([^"]+)"', html))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= ids  # no reference into what is left out


def test_a_section_left_out_of_one_length_stays_in_the_others(snapshot_a: Snapshot) -> None:
    snapshot = with_outline(snapshot_a, left_out={"executive": ["gaps", "findings"]})
    short = make_report(snapshot, profile="executive")
    assert "gaps" not in {page.key for page in short.pages}
    assert not any(page.key.startswith("finding-") for page in short.pages)
    letters = [page.kicker.split()[-1] for page in short.pages if page.wide]
    assert letters == sorted(letters)
    assert letters[0] == "A"
    assert "gaps" in {page.key for page in make_report(snapshot, profile="full").pages}


def test_added_words_are_printed_as_typed_at_the_end_of_their_section(snapshot_a: Snapshot) -> None:
    html = html_of(make_report(with_outline(snapshot_a, texts={"gaps": TYPED, "findings": "On the first finding"})))
    section = next(part for part in html.split("</section>") if 'id="gaps"' in part)
    assert section.rstrip().endswith("</div>")
    assert "<p>First &lt;b&gt;line&lt;/b&gt; {{7*7}} &amp; more</p>" in section
    assert "&lt;link rel=attachment" in section
    assert "\x07" not in html
    assert html.count("On the first finding") == 1


def test_added_words_can_be_left_out_of_one_length(snapshot_a: Snapshot) -> None:
    snapshot = with_outline(snapshot_a, texts={"gaps": "Our words"}, left_out={"board": ["texts"]})
    assert "Our words" not in html_of(make_report(snapshot, profile="board"))
    assert "Our words" in html_of(make_report(snapshot, profile="full"))


def test_a_board_report_that_grows_too_long_is_refused_with_the_way_out(snapshot_b: Snapshot, pdf_of: Render) -> None:
    long = with_outline(snapshot_b, texts={"gaps": "Far too many words for a board. " * 600})
    with pytest.raises(ReportError, match="it may have 5") as caught:
        pdf_of(long, profile="board")
    assert "Shorten" in caught.value.hint


def test_a_report_with_its_own_outline_verifies(snapshot_b: Snapshot, pdf_of: Render) -> None:
    snapshot = with_outline(snapshot_b, texts={"gaps": TYPED}, left_out={"executive": ["reading", "register"]})
    path = pdf_of(snapshot)[0]
    assert verify_pdf(path).differences == ()


def test_the_outline_is_kept_in_the_engagement_and_can_be_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "a.readiness"
    engagement = create_engagement(path, client="A", agent="B", now=NOW)
    engagement.apply(outlines.set_section_text(engagement, "gaps", TYPED))
    switch = outlines.switch_section(engagement, "executive", "trend", is_in=False)
    engagement.apply(switch)
    engagement.close()
    again = open_engagement(path, now=NOW)
    try:
        assert take_snapshot(again, NOW).outline == Outline(texts={"gaps": TYPED}, left_out={"executive": ("trend",)})
        rows = {row.key: row for row in outlines.list_sections(again, "executive")}
        assert not rows["trend"].is_in
        assert rows["gaps"].text == TYPED
        assert rows["verdict"].is_mandatory
        again.apply(switch.inverse())
        assert again.outline.left_out == {}
        again.apply(outlines.set_section_text(again, "gaps", "  "))
        assert again.outline.texts == {}
    finally:
        again.close()


def test_what_cannot_be_switched_or_added_is_refused(tmp_path: Path) -> None:
    engagement = create_engagement(tmp_path / "a.readiness", client="A", agent="B", now=NOW)
    try:
        with pytest.raises(AnswerError, match="cannot be left out"):
            outlines.switch_section(engagement, "full", "method", is_in=False)
        with pytest.raises(AnswerError, match="no section"):
            outlines.switch_section(engagement, "board", "answers", is_in=False)
        with pytest.raises(AnswerError, match="no section"):
            outlines.set_section_text(engagement, "nowhere", "x")
        with pytest.raises(AnswerError, match="too many"):
            outlines.set_section_text(engagement, "gaps", "x" * 100_000)
    finally:
        engagement.close()
