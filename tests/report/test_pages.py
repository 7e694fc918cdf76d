"""What the pages say: titles, exhibits, and that every word follows from the snapshot."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from readiness.domain.questions import QuestionId
from readiness.domain.response import RiskAcceptance
from readiness.domain.snapshot import Snapshot
from readiness.report.context import Report, make_report
from readiness.report.glyphs import missing_characters
from readiness.report.html import make_html
from readiness.report.pages.method import rank_range

Rescore = Callable[[Snapshot], Snapshot]


def html_of(report: Report) -> str:
    return make_html(report, {exhibit.key: "<svg/>" for exhibit in report.exhibits})


def text_of(html: str) -> str:
    html = re.sub(r"<style>.*?</style>", "", html, flags=re.S)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


@pytest.fixture(params=["a", "b", "c"])
def snapshot(request: pytest.FixtureRequest) -> Snapshot:
    found: Snapshot = request.getfixturevalue(f"snapshot_{request.param}")
    return found


def test_exhibit_pages_are_titled_by_a_finding_with_a_figure(snapshot: Snapshot) -> None:
    titles = [page.title for page in make_report(snapshot, profile="full").pages if page.exhibits]
    assert len(set(titles)) == len(titles)
    for title in titles:
        assert re.search(r"\d", title), title
        assert 40 <= len(title) <= 130, title


def test_titles_of_the_sample_fit_two_lines(snapshot_a: Snapshot) -> None:
    for page in make_report(snapshot_a, profile="full").pages:
        if page.exhibits:
            assert len(page.title) <= 110, page.title


def test_every_exhibit_carries_what_makes_it_checkable(snapshot: Snapshot) -> None:
    for exhibit in make_report(snapshot, profile="full").exhibits:
        assert exhibit.n.startswith("n = ")
        assert exhibit.source
        assert exhibit.interval
        assert 40 <= len(exhibit.alt) <= 350
        assert exhibit.table.rows


def test_exhibits_are_numbered_through(snapshot: Snapshot) -> None:
    numbers = [exhibit.number for exhibit in make_report(snapshot, profile="full").exhibits]
    assert numbers == list(range(1, len(numbers) + 1))


def test_appendix_has_exactly_one_row_per_question(snapshot: Snapshot) -> None:
    report = make_report(snapshot)
    rows = next(page for page in report.pages if page.key == "answers").values["rows"]
    hidden = {key for key, s in snapshot.scorecard.questions.items() if s.state == "hidden"}
    wanted = [q.id for q in snapshot.pack.questions if q.id not in hidden]
    assert sorted(row.id for row in rows) == sorted(wanted)


def test_verdict_is_on_the_first_page_after_the_cover(snapshot: Snapshot) -> None:
    assert make_report(snapshot).pages[0].key == "verdict"


def test_board_edition_has_at_most_five_pages(snapshot: Snapshot) -> None:
    assert 1 <= len(make_report(snapshot, profile="board").pages) <= 5


def test_nothing_of_a_template_is_left_over(snapshot: Snapshot) -> None:
    text = text_of(html_of(make_report(snapshot, profile="full")))
    for leftover in ("None", "nan", "{{", "TODO", "Undefined", "lorem", "Contoso"):
        found = re.search(rf"(?<![\w.]){re.escape(leftover)}(?!\w)", text)
        assert not found or (leftover == "None" and "None was named" in text), text[
            found.start() - 60 : found.end() + 60
        ]


def test_people_at_the_table_are_not_named(snapshot_c: Snapshot) -> None:
    text = text_of(html_of(make_report(snapshot_c, profile="full")))
    assert "Somebody Secret" not in text


def test_without_data_no_page_pretends_to_have_some(snapshot_b: Snapshot) -> None:
    report = make_report(snapshot_b, profile="full")
    keys = {page.key for page in report.pages}
    assert not keys & {"room", "reliability", "volume", "trend", "transfer"}
    text = text_of(html_of(report))
    assert "Nothing was imported" in text
    assert "90% interval from" not in text


def test_gates_that_fail_come_first(snapshot_a: Snapshot) -> None:
    groups = make_report(snapshot_a).pages[0].values["groups"]
    order = ("fail", "unknown", "claimed", "pass")
    for group in groups:
        ranks = [order.index(gate.status) for gate in group.gates]
        assert ranks == sorted(ranks)


def test_first_moves_name_who_owns_them(snapshot_a: Snapshot) -> None:
    moves = make_report(snapshot_a).pages[0].values["moves"]
    assert moves
    assert all(move.owner for move in moves)


def test_what_people_typed_is_in_the_appendix(snapshot_c: Snapshot) -> None:
    text = text_of(html_of(make_report(snapshot_c))).replace("&#39;", "'")
    for response in snapshot_c.responses.values():
        note = " ".join(response.note.split())
        if note and "&" not in note and '"' not in note:
            assert note in text, response.question


def worsened(snapshot: Snapshot, question: str, rescore: Rescore) -> Snapshot:
    key = QuestionId(question)
    worst = snapshot.responses[key].model_copy(update={"value": 0, "votes": (), "state": "answered"})
    return rescore(snapshot.model_copy(update={"responses": {**snapshot.responses, key: worst}}))


def test_one_answer_changed_for_the_worse_changes_verdict_bars_strip_and_appendix(
    snapshot_a: Snapshot, rescore: Rescore
) -> None:
    before, after = make_report(snapshot_a), make_report(worsened(snapshot_a, "QUA-01", rescore))
    figures = [{e.key: e.figure for e in report.exhibits} for report in (before, after)]
    for key in ("scales", "gaps", "questions"):
        assert figures[0][key] != figures[1][key], key
    assert before.pages[0].values["groups"][0].heading != after.pages[0].values["groups"][0].heading
    row = [
        next(r for r in next(p for p in report.pages if p.key == "answers").values["rows"] if r.id == "QUA-01")
        for report in (before, after)
    ]
    assert row[0].answer != row[1].answer
    assert row[0].lo > row[1].lo


def test_bars_are_as_long_as_the_evidenced_points(snapshot_a: Snapshot) -> None:
    report = make_report(snapshot_a)
    figure = next(e.figure for e in report.exhibits if e.key == "gaps")
    bars = [s for s in figure["layout"]["shapes"] if s["type"] == "rect" and s["xref"] == "x" and s["x0"] == 0]
    points = sorted(line.lo for line in report.dossier.sections)
    assert sorted(bar["x1"] for bar in bars) == pytest.approx(points)


def test_compound_curve_is_the_power_of_the_rate_per_step(snapshot_a: Snapshot) -> None:
    exhibit = next(e for e in make_report(snapshot_a).exhibits if e.key == "compound")
    rate = snapshot_a.projection.per_step
    assert rate is not None
    assert rate.point is not None
    today = next(t for t in exhibit.figure["data"] if t["line"]["color"] == "#0A3D7C" and t["mode"] == "lines")
    for steps, value in zip(today["x"], today["y"], strict=True):
        assert value == pytest.approx(100 * rate.point**steps, abs=1e-9)


def test_intervals_contain_their_estimate(snapshot_a: Snapshot) -> None:
    for estimate in (snapshot_a.projection.success, snapshot_a.projection.silent_per_day):
        assert estimate.low is not None
        assert estimate.point is not None
        assert estimate.high is not None
        assert estimate.low <= estimate.point <= estimate.high


def test_findings_have_five_parts_and_evidence_that_is_listed(snapshot_a: Snapshot) -> None:
    report = make_report(snapshot_a)
    rows = {row.id for row in next(p for p in report.pages if p.key == "answers").values["rows"]}
    pages = [p for p in report.pages if p.key.startswith("finding-")]
    assert pages
    for page in pages:
        finding = page.values["finding"]
        assert all((finding.condition, finding.criteria, finding.cause, finding.effect, finding.recommendation))
        assert finding.owner
        assert set(finding.evidence) & (rows | {"REL"})


def test_ranks_do_not_depend_on_the_scale_of_the_weights() -> None:
    lows = {"a": 20.0, "b": 40.0, "c": 60.0}
    assert rank_range({"a": 1.0, "b": 1.0, "c": 1.0}, lows) == rank_range({"a": 9.0, "b": 9.0, "c": 9.0}, lows)
    assert rank_range({"a": 1.0, "b": 1.0, "c": 1.0}, lows)["a"] == (1, 1, 1)


def test_an_accepted_risk_is_on_the_verdict_page_with_name_and_date(snapshot_a: Snapshot) -> None:
    risk = RiskAcceptance(gate="OWN-03", name="A. Sponsor", date=date(2026, 11, 18), reason="until January")
    html = html_of(make_report(snapshot_a.model_copy(update={"risks": (risk,)}), profile="board"))
    verdict = text_of(html.split('id="gaps"')[0])
    assert "A. Sponsor" in verdict
    assert "18\xa0November\xa02026" in html
    assert "The verdict does not move" in verdict
    assert "No risk has been accepted" in text_of(html_of(make_report(snapshot_a, profile="board")))


def test_derivations_end_at_the_printed_verdict_and_cover_every_question(snapshot_a: Snapshot) -> None:
    short = next(p for p in make_report(snapshot_a).pages if p.key == "derivation").values["rows"]
    full = next(p for p in make_report(snapshot_a, profile="full").pages if p.key == "derivation").values["rows"]
    assert "Pilot only" in short[0].cells[0]
    assert len(full) > len(short)
    asked = {
        q.id for q in snapshot_a.pack.questions if snapshot_a.scorecard.questions[q.id].state not in {"hidden", "na"}
    }
    assert asked <= {row.subject for row in full}


def test_characters_that_the_fonts_lack_are_named(snapshot_a: Snapshot) -> None:
    key = next(iter(snapshot_a.responses))
    changed = snapshot_a.responses[key].model_copy(update={"note": "漢字 漢 and שלום and 😀"})
    snapshot = snapshot_a.model_copy(update={"responses": {**snapshot_a.responses, key: changed}})
    assert missing_characters(snapshot_a) == {}
    assert missing_characters(snapshot) == {"漢": 2, "字": 1}
    text = text_of(html_of(make_report(snapshot)))
    assert "U+6F22 (2 ×)" in text
    assert "漢字 漢" in text


def test_changes_since_an_earlier_day_get_a_page_and_only_then(
    snapshot_a: Snapshot, tmp_path: Path, rescore: Rescore
) -> None:
    from readiness.app.comparing import assessed_then
    from readiness.domain.comparison import compare_assessments

    assert "changes" not in {page.key for page in make_report(snapshot_a).pages}
    earlier = worsened(snapshot_a, "QUA-01", rescore)
    earlier = earlier.model_copy(update={"taken_at": snapshot_a.taken_at - timedelta(days=90)})
    changes = compare_assessments(assessed_then(earlier, "First"), assessed_then(snapshot_a, "Now"))
    report = make_report(snapshot_a.model_copy(update={"changes": changes}))
    page = next(page for page in report.pages if page.key == "changes")
    assert "22\xa0August\xa02026" in page.title
    assert [gate.id for gate in page.values["gates"]] == ["QUA-01"]
    text = text_of(html_of(report))
    assert "Correct result defined: fail, now pass" in text
