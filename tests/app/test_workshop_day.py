"""The day around the questions: agenda, roster, late changes, register, what stays open."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from readiness.app import agenda, agenda_cards, answering, details, followup, late, register, roster, workshop
from readiness.app.engagement import Engagement, create_engagement, open_engagement
from readiness.domain.questions import QuestionId
from readiness.domain.response import Evidence, ParkedItem
from readiness.errors import AnswerError, ReadinessError

NOW = datetime(2026, 11, 20, 13, 30, tzinfo=UTC)
OBS3, GOV1, PRE = QuestionId("OBS-03"), QuestionId("GOV-01"), QuestionId("OBS-04")


@pytest.fixture
def engagement(tmp_path: Path) -> Iterator[Engagement]:
    made = create_engagement(tmp_path / "e.readiness", client="Client", agent="Agent", now=NOW)
    yield made
    made.close()


def test_the_half_day_has_240_minutes_in_the_order_of_the_workshop(engagement: Engagement) -> None:
    parts = agenda.list_parts(engagement)
    assert agenda.total_minutes(parts) == 240
    assert [p.minutes for p in parts] == [10, 10, 20, 25, 18, 22, 15, 18, 22, 20, 5, 20, 25, 10]
    assert [p.at for p in parts][:3] == ["13:30", "13:40", "13:50"]
    assert agenda.ends_at(engagement) == "17:30"
    assert [p.kind for p in parts].index("break") == 6
    assert sum(p.kind == "section" for p in parts) == 6


def test_the_day_is_filled_as_far_as_it_is_answered(engagement: Engagement) -> None:
    kinds = [part.kind for part in agenda.list_parts(engagement)]
    assert set(agenda.done_shares(engagement)) == {0.0}
    engagement.apply(details.set_profile(engagement, "P-04", "topology", "single"))
    assert agenda.done_shares(engagement)[kinds.index("profile")] == pytest.approx(1 / 12)
    engagement.apply(answering.answer(engagement, PRE, ("availability",), NOW))
    prepared = agenda.done_shares(engagement)
    assert prepared[kinds.index("opening")] == 0  # prepared beforehand: the room has not begun
    engagement.apply(answering.answer(engagement, OBS3, 2, NOW))
    begun = agenda.done_shares(engagement)
    line = workshop.list_sections(engagement)[0]
    assert begun[kinds.index("section")] == pytest.approx(line.done / line.total)
    assert begun[kinds.index("opening")] == 1
    assert begun[kinds.index("break")] == begun[kinds.index("close")] == 0
    assert len(begun) == len(kinds)


def test_the_workshop_counts_answers_as_the_read_out_does(engagement: Engagement) -> None:
    def counts() -> list[tuple[int, int]]:
        sections = engagement.scorecard.sections
        return [(sections[s.id].answered, sections[s.id].applicable) for s in workshop.list_sections(engagement)]

    before = workshop.progress(engagement)
    engagement.apply(answering.answer(engagement, OBS3, 2, NOW))
    engagement.apply(answering.mark_unknown(engagement, PRE, NOW))
    engagement.apply(answering.mark_not_applicable(engagement, QuestionId("INT-04"), "no such system", NOW))
    engagement.apply(details.set_profile(engagement, "P-04", "topology", "single"))
    lines = workshop.list_sections(engagement)
    assert [(s.done, s.total) for s in lines] == counts()
    assert workshop.progress(engagement)[1] == before[1] - 1
    assert (sum(s.unknown for s in lines), sum(s.refused for s in lines)) == (1, 1)
    assert lines[0].done == 1


def test_changed_minutes_and_start_move_everything_after_them(engagement: Engagement) -> None:
    engagement.apply(agenda.set_minutes(engagement, "opening", 20))
    engagement.apply(agenda.set_start(engagement, "9.00"))
    parts = agenda.list_parts(engagement)
    assert (parts[1].start, parts[1].at) == (20, "09:20")
    assert agenda.ends_at(engagement) == "13:10"
    with pytest.raises(AnswerError, match="no time of day"):
        agenda.set_start(engagement, "25:00")
    with pytest.raises(AnswerError, match="not possible"):
        agenda.set_minutes(engagement, "opening", 181)


def test_the_clock_runs_from_the_start_and_is_kept_in_the_file(engagement: Engagement) -> None:
    assert agenda.minutes_since_start(engagement, NOW) is None
    engagement.apply(agenda.start_workshop(engagement, NOW))
    assert agenda.minutes_since_start(engagement, NOW + timedelta(minutes=31)) == 31
    engagement.close()
    again = open_engagement(engagement.path, now=NOW, read_only=True)
    assert agenda.read_agenda(again).begun == NOW
    again.close()


def test_votes_proposals_and_prepared_answers_have_their_own_time() -> None:
    assert [agenda.seconds_for(mode) for mode in ("vote", "conf", "pre")] == [150, 45, 20]


def test_twelve_artefacts_are_ticked_one_by_one(engagement: Engagement) -> None:
    assert len(agenda.ARTEFACTS) == 12
    engagement.apply(agenda.toggle_brought(engagement, "stop"))
    assert agenda.read_agenda(engagement).brought == ("stop",)
    engagement.apply(agenda.toggle_brought(engagement, "stop"))
    assert agenda.read_agenda(engagement).brought == ()


def test_pre_work_belongs_to_a_named_person_and_follows_their_name(engagement: Engagement) -> None:
    engagement.apply(roster.put_person(engagement, None, "Ann", "build"))
    work = agenda.list_pre_work(engagement)
    assert {engagement.pack.question_by_id[w.question].mode for w in work} == {"pre"}
    engagement.apply(agenda.assign_pre_work(engagement, PRE, "Ann"))
    engagement.apply(answering.mark_unknown(engagement, PRE, NOW))
    engagement.apply(roster.put_person(engagement, 0, "Ann Berg", "build"))
    person = roster.list_people(engagement)[0]
    assert (person.name, person.prepared, person.to_prepare) == ("Ann Berg", 1, 1)


def test_seats_are_numbered_in_order_and_the_sponsor_has_none(engagement: Engagement) -> None:
    for name, role in (("A", "build"), ("S", "sponsor"), ("B", "operate"), ("C", "risk")):
        engagement.apply(roster.put_person(engagement, None, name, role))
    assert [(p.name, p.seat) for p in roster.list_people(engagement)] == [("A", 1), ("B", 2), ("C", 3), ("S", None)]
    assert roster.role_groups(engagement) == 3
    engagement.apply(roster.move_seat(engagement, 2, -1))
    assert [p.name for p in roster.list_people(engagement)] == ["A", "C", "B", "S"]
    assert roster.move_seat(engagement, 2, 1).changes == ()  # nobody moves behind the sponsor
    engagement.apply(roster.remove_person(engagement, 0))
    assert [(p.name, p.seat) for p in roster.list_people(engagement)] == [("C", 1), ("B", 2), ("S", None)]


def test_a_person_needs_a_name_of_their_own_and_a_role_group(engagement: Engagement) -> None:
    engagement.apply(roster.put_person(engagement, None, "Ann", "build"))
    with pytest.raises(AnswerError, match="already"):
        roster.put_person(engagement, None, "Ann", "risk")
    with pytest.raises(AnswerError, match="name"):
        roster.put_person(engagement, None, "  ", "risk")
    with pytest.raises(AnswerError, match="role group"):
        roster.put_person(engagement, None, "Bo", "wizard")


def test_documents_of_the_day_touch_no_figure(engagement: Engagement) -> None:
    card = engagement.scorecard
    engagement.apply(agenda.start_workshop(engagement, NOW))
    engagement.apply(roster.put_person(engagement, None, "Ann", "build"))
    engagement.apply(details.change_details(engagement, client="Other"))
    assert engagement.scorecard is card


def test_only_what_the_room_said_needs_a_reason_after_closing(engagement: Engagement) -> None:
    assert not late.needs_reason(engagement, answering.answer(engagement, OBS3, 2, NOW))
    engagement.apply(agenda.close_workshop(engagement, NOW))
    edit = answering.answer(engagement, OBS3, 2, NOW)
    assert late.needs_reason(engagement, edit)
    assert late.needs_reason(engagement, answering.set_evidence(engagement, OBS3, 1, NOW))
    assert not late.needs_reason(engagement, answering.set_note(engagement, OBS3, "x"))
    assert not late.needs_reason(engagement, answering.park(engagement, OBS3, ParkedItem()))
    with pytest.raises(AnswerError, match="reason"):
        late.stamp(edit, " ")
    stamped = late.stamp(edit, "Shown on Monday")
    engagement.apply(stamped)
    assert engagement.response(OBS3).after_workshop == "Shown on Monday"
    engagement.apply(stamped.inverse())
    assert engagement.response(OBS3).is_blank
    engagement.apply(agenda.reopen_workshop(engagement))
    assert not late.needs_reason(engagement, edit)


def test_a_third_vote_is_refused_and_the_first_stays_on_file(engagement: Engagement) -> None:
    for string in ("ab", "bb"):
        engagement.apply(answering.vote(engagement, OBS3, answering.parse_votes(string, ()), NOW))
    with pytest.raises(AnswerError, match="voted twice"):
        answering.vote(engagement, OBS3, answering.parse_votes("cc", ()), NOW)
    assert [v.level for v in engagement.response(OBS3).first_votes] == [0, 1]


def test_a_promise_is_recorded_and_stays_e0_until_something_is_opened(engagement: Engagement) -> None:
    promise = Evidence(kind=answering.PROMISED, what="Drill record", where="SharePoint", who="Ann")
    engagement.apply(answering.add_shown(engagement, OBS3, promise, NOW))
    assert engagement.response(OBS3).evidence == 0
    seen = Evidence(kind="Document", what="Drill record", where="opened here")
    engagement.apply(answering.add_shown(engagement, OBS3, seen, NOW))
    assert engagement.response(OBS3).evidence == 2
    keys = [e.id for e in engagement.response(OBS3).shown]
    assert len(set(keys)) == 2
    engagement.apply(answering.remove_shown(engagement, OBS3, keys[1]))
    assert engagement.response(OBS3).evidence == 0


def test_the_register_keeps_rows_with_words_only(engagement: Engagement) -> None:
    rows = [{"name": " Invoice agent ", "owner": ""}, {"name": "", "owner": "  "}]
    engagement.apply(register.set_register(engagement, GOV1, rows))
    assert engagement.response(GOV1).register_rows == ({"name": "Invoice agent"},)
    with pytest.raises(AnswerError, match="no register"):
        register.set_register(engagement, OBS3, rows)
    with pytest.raises(AnswerError, match="no column secret"):
        register.set_register(engagement, GOV1, [{"secret": "x"}])


@pytest.fixture
def with_open_ends(engagement: Engagement) -> Engagement:
    owned = ParkedItem(owner="Ann", due=date(2026, 12, 1), text="=HYPERLINK(1)")
    engagement.apply(answering.park(engagement, OBS3, owned))
    engagement.apply(answering.park(engagement, PRE, ParkedItem(closed=True)))
    engagement.apply(answering.mark_unknown(engagement, GOV1, NOW, who="Bo", by=date(2026, 11, 27)))
    promise = Evidence(kind=answering.PROMISED, what="@Trace", where="later", who="Cy")
    engagement.apply(answering.add_shown(engagement, QuestionId("QUA-01"), promise, NOW))
    return engagement


def test_open_ends_are_parked_unknown_and_promised_with_dates_first(with_open_ends: Engagement) -> None:
    found = followup.list_follow_ups(with_open_ends)
    assert [(f.kind, f.question, f.who) for f in found] == [
        ("unknown", "GOV-01", "Bo"),
        ("parked", "OBS-03", "Ann"),
        ("promised", "QUA-01", "Cy"),
    ]


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_the_list_goes_out_without_a_formula(with_open_ends: Engagement, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"list{ending}"
    followup.export_follow_ups(with_open_ends, path, NOW)
    if ending == ".csv":
        rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))
        assert rows[2][3] == "'=HYPERLINK(1)"
        assert rows[3][3] == "'@Trace"
    else:
        sheet = load_workbook(path).worksheets[0]
        assert all(cell.data_type != "f" for line in sheet.iter_rows() for cell in line)
        assert sheet.cell(3, 4).value == "=HYPERLINK(1)"
        assert sheet.max_row == 4


def test_a_list_is_written_as_workbook_or_text_only(engagement: Engagement, tmp_path: Path) -> None:
    with pytest.raises(ReadinessError, match="cannot be written as"):
        followup.export_follow_ups(engagement, tmp_path / "list.pdf", NOW)
    with pytest.raises(ReadinessError):
        followup.export_follow_ups(engagement, tmp_path / "missing" / "list.csv", NOW)


def test_accepting_a_risk_is_recorded_and_changes_no_verdict(engagement: Engagement) -> None:
    gate = next(g for g, status in engagement.scorecard.gates.items() if status != "pass")
    before = engagement.scorecard
    engagement.apply(followup.accept_risk(engagement, gate, "CFO", date(2026, 11, 20), "until March"))
    engagement.apply(followup.accept_risk(engagement, gate, "Ada Byron", date(2026, 11, 21)))
    assert [(r.gate, r.name) for r in engagement.risks] == [(gate, "Ada Byron")]
    assert engagement.scorecard == before
    engagement.apply(followup.withdraw_risk(engagement, gate))
    assert engagement.risks == ()
    with pytest.raises(AnswerError, match="no gate"):
        followup.accept_risk(engagement, "NOPE", "CFO", date(2026, 11, 20))
    with pytest.raises(AnswerError, match="name"):
        followup.accept_risk(engagement, gate, " ", date(2026, 11, 20))


def test_every_reference_card_says_what_not_to_conclude(engagement: Engagement) -> None:
    cards = agenda_cards.list_cards(engagement)
    assert {c.id for c in cards} == {"REF-01", "REF-02", "REF-03", "REF-04"}
    assert all(c.what_not_to_conclude and c.text for c in cards)
    engagement.apply(details.set_profile(engagement, "P-01", "kind", "customer-conversation"))
    first = agenda_cards.list_cards(engagement)[0]
    assert (first.id, first.is_suggested) == ("REF-01", True)


@pytest.mark.parametrize(
    "damaged",
    [
        {"starts": "99:99", "brought": ["stop"]},
        {"minutes": {"opening": -5}, "brought": ["stop"]},
        {"begun": "yesterday", "brought": ["stop"], "made_up": 1},
        {"begun": "2026-11-20T13:30:00", "brought": ["stop"]},
    ],
)
def test_of_a_damaged_agenda_what_can_be_read_is_kept(engagement: Engagement, damaged: dict[str, object]) -> None:
    engagement.apply(details.document_edit(engagement, "agenda", damaged, "as from a foreign file"))
    assert agenda.read_agenda(engagement).brought == ("stop",)
    assert agenda.total_minutes(agenda.list_parts(engagement)) == 240
    assert agenda.minutes_since_start(engagement, NOW) is None


@pytest.mark.parametrize("damaged", [[], "text", 7, [1, 2]])
def test_an_agenda_that_is_none_is_the_usual_one(engagement: Engagement, damaged: object) -> None:
    engagement.apply(details.document_edit(engagement, "agenda", damaged, "as from a foreign file"))
    assert agenda.read_agenda(engagement) == agenda.Agenda()
