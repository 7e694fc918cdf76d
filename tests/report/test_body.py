"""The pages of the body agree with one another: one count, one name, one date for the same thing."""

from __future__ import annotations

import re

import pytest

from readiness.domain.snapshot import Snapshot
from readiness.report.charts.heat import Cell, Strip
from readiness.report.charts.ranks import RankRow
from readiness.report.context import Report, make_report
from readiness.report.dossier import Dossier
from readiness.report.formats import day
from readiness.report.html import make_html
from readiness.report.pages.heat import _note
from readiness.report.pages.method import _says_something
from readiness.report.pages.page import Page
from readiness.report.pages.records import make_records
from readiness.report.pages.verdict import tell_closing
from readiness.report.wording import Words


def page_of(snapshot: Snapshot, key: str, profile: str = "full") -> Page:
    report = make_report(snapshot, profile=profile, only=frozenset({key}))  # type: ignore[arg-type]  # a known profile
    return next(page for page in report.pages if page.key == key)


def text_of(report: Report) -> str:
    html = make_html(report, {exhibit.key: "<svg/>" for exhibit in report.exhibits})
    html = re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.fixture
def dossier(snapshot_a: Snapshot) -> Dossier:
    return Dossier(snapshot_a, Words())


def test_open_gates_are_counted_once_and_called_open_everywhere(snapshot_a: Snapshot, dossier: Dossier) -> None:
    open_hard = sum(gate.status != "pass" for gate in dossier.hard_gates)
    open_all = sum(gate.status != "pass" for gate in dossier.gates)
    verdict = page_of(snapshot_a, "verdict")
    assert f"{open_hard} of {len(dossier.hard_gates)} hard gates are open" in verdict.title
    assert f"{open_hard} of {len(dossier.hard_gates)} open" in verdict.values["groups"][0].heading
    assert "hard gates are open" in verdict.values["reasons"][0].claim
    assert page_of(snapshot_a, "practices").title.startswith(f"{open_all} of {len(dossier.gates)} gates are open")
    today = page_of(snapshot_a, "roadmap").values["horizons"][0]
    assert (today["hard"], today["open"]) == (open_hard, open_all)


def test_only_gates_that_hold_the_verdict_where_it_is_are_told_to_hold_it(
    snapshot_a: Snapshot, snapshot_b: Snapshot
) -> None:
    dossier = Dossier(snapshot_a, Words())
    told = tell_closing(dossier)
    closed = {gate for move in dossier.first_moves for gate in move.planned.closes_gates}
    still = [gate for gate in dossier.hard_gates if gate.status != "pass" and gate.id not in closed]
    assert {gate.status for gate in still} == {"fail", "claimed"}
    for gate in still:
        assert (f"“{gate.title}”" in told) == (gate.status == "fail")  # a claimed one holds back a better verdict only
    assert "rises only when" not in tell_closing(Dossier(snapshot_b, Words()))  # answers hold that one, not gates


def test_a_claim_that_data_contradict_is_not_told_to_need_only_proof(dossier: Dossier) -> None:
    refuted = {c.question for c in dossier.card.contradictions if c.resolution != "claim_right"}
    claimed = {gate.id for gate in dossier.gates if gate.status == "claimed"}
    assert claimed & refuted
    assert {gate.id for gate in dossier.unproven_gates} == claimed - refuted


def test_first_moves_are_told_in_the_order_of_their_dates(snapshot_a: Snapshot, snapshot_b: Snapshot) -> None:
    days = [move.day for move in Dossier(snapshot_a, Words()).first_moves]
    assert None not in days
    assert days == sorted(day for day in days if day)
    weeks = [move.planned.finish or 0 for move in Dossier(snapshot_b, Words()).first_moves]
    assert weeks == sorted(weeks)


def test_a_move_is_due_on_one_day_wherever_it_is_printed(snapshot_a: Snapshot, dossier: Dossier) -> None:
    due = {move.initiative.id: move for move in dossier.moves}
    promised = next(record for record in make_records(dossier) if record.key == "moves")
    for row in promised.rows:
        assert row[3] == due[row[0]].due, row[0]
    for finding in snapshot_a.roadmap.findings:
        days = [due[key].day for key in finding.planned]
        assert finding.due == max(found for found in days if found), finding.id


def test_weeks_of_the_plan_stand_beside_their_dates(snapshot_a: Snapshot) -> None:
    page = page_of(snapshot_a, "roadmap")
    dossier = Dossier(snapshot_a, Words())
    assert dossier.better is not None
    end = dossier.week_end(dossier.better[1])
    assert end is not None
    assert " ".join(day(end).split()) in page.title
    assert all(re.search(r"\d{4}\)$", row["label"]) for row in page.values["horizons"][1:])


def test_the_conclusion_on_gaps_is_about_those_that_the_title_counts(snapshot_a: Snapshot, dossier: Dossier) -> None:
    floor = dossier.floor("conditional")
    so_what = page_of(snapshot_a, "gaps").exhibits[0].so_what
    for line in dossier.weighted:
        assert (line.name in so_what) == (line.lo < floor), line.name


def test_where_nothing_was_asked_no_points_are_told(snapshot_b: Snapshot) -> None:
    blank = [line.name for line in Dossier(snapshot_b, Words()).sections if line.is_blank]
    assert blank
    report = make_report(snapshot_b, only=frozenset({"gaps"}))
    assert "has 0" not in report.pages[0].title
    text = text_of(report)
    for name in blank:
        assert f"{name} 0 0 100" not in text
    verdict = text_of(make_report(snapshot_b, only=frozenset({"verdict"})))
    assert "This alone is why there is no verdict" in verdict


def test_a_caption_tells_only_of_marks_that_are_drawn(dossier: Dossier) -> None:
    plain, split = Cell("A-1", 2.0), Cell("A-2", 2.0, split=True)
    assert "Dot" not in _note(dossier, [Strip("A", [plain])], 0)
    assert "Dot" in _note(dossier, [Strip("A", [plain, split])], 0)
    assert "Hatched" not in _note(dossier, [Strip("A", [plain, split])], 0)
    assert "Hatched" in _note(dossier, [Strip("A", [Cell("A-3", None)])], 0)


def test_a_chart_of_ranks_is_drawn_only_where_ranks_are_firm() -> None:
    names = ("a", "b", "c", "d", "e")
    assert not _says_something([RankRow(name, 1, k + 1, 5) for k, name in enumerate(names)])
    assert _says_something([RankRow(name, k + 1, k + 1, k + 1) for k, name in enumerate(names)])
    assert not _says_something([])


def test_the_conditions_of_stall_exposure_add_up_to_its_points(snapshot_a: Snapshot) -> None:
    values = page_of(snapshot_a, "context", "executive").values
    assert sum(row.points for row in values["conditions"]) == values["stall"].points
    assert all(0 <= row.points <= row.most for row in values["conditions"])


def test_the_two_times_of_noticing_stand_beside_one_another(snapshot_a: Snapshot) -> None:
    text = text_of(make_report(snapshot_a, only=frozenset({"trend"})))
    days = snapshot_a.projection.detection_days
    assert days is not None
    assert f"noticed after {days:.0f} day" in text
    assert "from profile" in text
