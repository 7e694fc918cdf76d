"""The workbook that goes out and comes back: what it holds, what loading it would change, and what it never does."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from typer.testing import CliRunner

from readiness.app import answering, details, languages
from readiness.app.agenda import close_workshop
from readiness.app.engagement import Engagement, create_engagement
from readiness.app.register import set_register
from readiness.app.sample import make_sample
from readiness.app.workbook import (
    LoadPlan,
    export_workbook,
    is_form,
    load_edit,
    plan_json,
    plan_load,
    read_workbook,
)
from readiness.app.workbook_sheets import make_form
from readiness.cli.main import app
from readiness.domain.edit import Edit
from readiness.domain.questions import (
    ChoiceQuestion,
    DerivedQuestion,
    LadderQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
    QuestionId,
    YesNoQuestion,
)
from readiness.domain.response import Evidence, Vote
from readiness.errors import AnswerError, IngestError
from readiness.ingest.forms.form import STAMP_START
from readiness.ingest.forms.reading import CellBook, CellRequest, read_cells
from readiness.ingest.forms.writing import save_form

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
LATER = datetime(2026, 11, 23, 9, tzinfo=UTC)
Q = QuestionId
SOAK = os.environ.get("READINESS_SOAK") == "1"
EACH = settings(
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # an example takes a second: shrinking would take minutes
)


@pytest.fixture(scope="module")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.readiness"
    make_sample(path, NOW).close()
    return path


@pytest.fixture
def sample(sample_file: Path, tmp_path: Path) -> Iterator[Engagement]:
    from readiness.app.engagement import open_engagement

    path = tmp_path / "sample.readiness"
    path.write_bytes(sample_file.read_bytes())
    engagement = open_engagement(path, now=NOW)
    yield engagement
    engagement.close()


@pytest.fixture
def blank(tmp_path: Path) -> Iterator[Engagement]:
    engagement = create_engagement(tmp_path / "blank.readiness", client="Halden", agent="Invoices", now=NOW)
    yield engagement
    engagement.close()


def exported(engagement: Engagement, folder: Path, name: str = "book.xlsx") -> Path:
    path = folder / name
    export_workbook(engagement, path, NOW)
    return path


def look(path: Path) -> CellBook:
    """What the reading child would answer, without the second that starting one takes."""
    return read_cells(CellRequest(path))


def plan_of(engagement: Engagement, path: Path) -> LoadPlan:
    return plan_load(engagement, look(path), LATER)


def state(engagement: Engagement) -> tuple[Any, ...]:
    """What is recorded, without the moments of recording."""
    responses = {
        q: r.model_dump(mode="json", exclude={"recorded", "not_reconfirmed"}) for q, r in engagement.responses.items()
    }
    profile = {i: {f: v for f, v in fields.items() if v is not None} for i, fields in engagement.profile.items()}
    return {i: v for i, v in profile.items() if v}, responses


class Sheets:
    """A workbook opened as a person would, to type in it."""

    def __init__(self, path: Path) -> None:
        self.path, self.book = path, load_workbook(path)

    def find(self, key: str, column: str) -> Any:
        for sheet in self.book.worksheets:
            names = [cell.value for cell in sheet[1]]
            for row in sheet.iter_rows(min_row=4):
                if row[0].value == key or str(row[0].value).startswith(f"{key}="):
                    return row[names.index(column)]
        raise AssertionError(key)

    def type(self, key: str, value: object, column: str = "answer") -> str:
        cell = self.find(key, column)
        assert not cell.protection.locked, f"{key} {column} is locked"
        cell.value = value
        return f"{cell.parent.title}!{cell.coordinate}"

    def sheet(self, title: str) -> Any:
        return self.book[title]

    def save(self, name: str = "") -> Path:
        path = self.path.with_name(name) if name else self.path
        self.book.save(path)
        return path


# --- what it holds ---------------------------------------------------------------------------------------------------


def test_everything_that_is_asked_stands_in_it_with_what_is_recorded(sample: Engagement, tmp_path: Path) -> None:
    sheets = Sheets(exported(sample, tmp_path))
    assert sheets.book.sheetnames[0] == "Start here"
    text = "\n".join(
        str(cell.value) for sheet in sheets.book.worksheets for row in sheet.iter_rows() for cell in row if cell.value
    )
    for item in sample.pack.profile:
        assert item.question in text
        for field in item.fields:
            assert field.label in text
    asked = [q for q in sample.pack.questions if not isinstance(q, DerivedQuestion)]
    assert all(q.question in text for q in asked if q.id in sample.responses)
    assert sheets.find("P-03.typical", "answer").value == sample.profile["P-03"]["typical"]
    assert sheets.find("P-12.rules:eu-users", "answer").value in (None, "x")


def test_nothing_that_the_room_must_not_see_is_in_it(sample: Engagement, tmp_path: Path) -> None:
    path = exported(sample, tmp_path)
    with zipfile.ZipFile(path) as archive:
        text = "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist()).lower()
    for word in ("weight", "hard gate", "certified", "agent sprawl"):
        assert word not in text
    assert "<f>" not in "".join(
        zipfile.ZipFile(path).read(n).decode() for n in zipfile.ZipFile(path).namelist() if "worksheets/" in n
    )


def test_only_cells_for_typing_are_open_and_ids_are_hidden(sample: Engagement, tmp_path: Path) -> None:
    sheets = Sheets(exported(sample, tmp_path))
    for sheet in sheets.book.worksheets:
        assert sheet.protection.sheet
        if sheet.title in ("Start here", "Lists"):
            continue
        assert str(sheet["A1"].value).startswith(f"{STAMP_START}|")
        assert sheet.row_dimensions[1].hidden
        assert sheet.column_dimensions["A"].hidden
        assert sheet.freeze_panes is not None
        assert sheet.auto_filter.ref
        assert sheet.page_setup.orientation == "landscape"
    answers = sheets.sheet("Answers")
    locked = {cell.column_letter for cell in answers[4] if cell.protection.locked}
    names = {cell.column_letter: cell.value for cell in answers[1]}
    assert {names[letter] for letter in locked} - {names["A"]} == {"was", "id", "section", "question", "levels"}
    lists = [rule for rule in answers.data_validations.dataValidation if rule.type == "list"]
    assert lists
    assert sheets.sheet("Lists").sheet_state == "hidden"


def test_text_that_looks_like_a_formula_stays_text(blank: Engagement, tmp_path: Path) -> None:
    evil = '=HYPERLINK("http://127.0.0.1","x")'
    blank.apply(details.set_profile(blank, "P-01", "sentence", evil))
    blank.apply(answering.set_note(blank, Q("OBS-01"), "+1-2@SUM(A1)"))
    blank.apply(set_register(blank, Q("GOV-01"), [{"name": "@cmd", "owner": "-1+1"}]))
    path = exported(blank, tmp_path)
    sheets = Sheets(path)
    for key, column in (("P-01.sentence", "answer"), ("OBS-01", "note")):
        cell = sheets.find(key, column)
        assert cell.data_type == "s"
        assert cell.quotePrefix
    assert plan_of(blank, path).items == ()


def test_a_person_has_their_rows_on_the_sheet_for_pre_work(sample: Engagement, tmp_path: Path) -> None:
    sheets = Sheets(exported(sample, tmp_path))
    sheet = sheets.sheet("Pre-work")
    names = [cell.value for cell in sheet[1]]
    people = {row[names.index("person")].value for row in sheet.iter_rows(min_row=4) if row[0].value}
    from readiness.app.agenda import list_pre_work

    assert people - {None} == {work.who for work in list_pre_work(sample) if work.who}
    assert {str(row[0].value).partition("=")[0] for row in sheet.iter_rows(min_row=4) if row[0].value} >= {
        work.question for work in list_pre_work(sample)
    }


# --- round trips -----------------------------------------------------------------------------------------------------


def test_loading_an_untouched_workbook_changes_nothing(sample: Engagement, tmp_path: Path) -> None:
    plan = plan_load(sample, read_workbook(exported(sample, tmp_path)), LATER)  # through the real child process
    assert (plan.items, plan.refused, plan.notes, plan.newer) == ((), (), (), 0)
    assert plan.unchanged > 200
    assert load_edit(sample, plan, {}).changes == ()


def test_a_workbook_saved_in_german_is_understood_in_english(sample: Engagement, tmp_path: Path) -> None:
    if "de" not in languages.available():
        pytest.skip("no German catalogue is compiled")
    with languages.speaking("de"):
        path = exported(sample, tmp_path)
    assert plan_of(sample, path).items == ()
    sheets = Sheets(path)
    sheets.type("P-01.retrieval", "nein" if sample.profile["P-01"].get("retrieval") else "ja")
    (item,) = plan_of(sample, sheets.save()).items
    assert item.key == "P-01.retrieval"


def answers_for(question: Question) -> st.SearchStrategy[tuple[object, object]]:
    """What is typed for a question, and what the app's own act takes."""
    match question:
        case LadderQuestion():
            return st.integers(0, 4).map(lambda n: ("ABCDE"[n], n))
        case YesNoQuestion():
            return st.booleans().map(lambda b: ("yes" if b else "no", b))
        case ChoiceQuestion():
            return st.sampled_from(question.options).map(lambda o: (o.label, o.key))
        case MultiQuestion():
            chosen = st.lists(st.sampled_from(question.options), unique_by=lambda o: o.key)
            return chosen.map(
                lambda many: ("; ".join(o.label for o in many) or "none of these", tuple(o.key for o in many))
            )
        case NumberQuestion():
            low, high = int(question.min or 0), int(question.max or 100)
            percent = "%" if question.unit.startswith("percent") else ""
            return st.integers(low, min(high, 1000)).map(lambda n: (f"{n}{percent}" if percent else n, n))
        case _:
            raise AssertionError(question)


@settings(EACH, max_examples=200 if SOAK else 8)
@given(data=st.data())
def test_filling_the_workbook_equals_answering_in_the_app(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("both")
    engagement = create_engagement(folder / "a.readiness", client="A", agent="B", now=NOW)
    try:
        sheets = Sheets(exported(engagement, folder))
        asked = [q for q in engagement.pack.questions if not isinstance(q, DerivedQuestion)]
        shown = [
            q for q in asked if any(str(q.id) == str(c.value).partition("=")[0] for s in sheets.book for c in s["A"])
        ]
        expected = create_engagement(folder / "b.readiness", client="A", agent="B", now=NOW)
        for question in data.draw(st.lists(st.sampled_from(shown), min_size=1, max_size=12, unique_by=lambda q: q.id)):
            way = data.draw(st.sampled_from(("answer", "answer", "unknown", "na")))
            if way == "na" and question.na_allowed and question.gate is None:
                sheets.type(question.id, "not applicable")
                sheets.type(question.id, "out of scope", "because")
                expected.apply(answering.mark_not_applicable(expected, question.id, "out of scope", LATER))
            elif way == "unknown":
                sheets.type(question.id, "don't know")
                sheets.type(question.id, "Ines", "because")
                sheets.type(question.id, date(2026, 12, 1), "by")
                expected.apply(answering.mark_unknown(expected, question.id, LATER, "Ines", date(2026, 12, 1)))
            else:
                typed, value = data.draw(answers_for(question))
                sheets.type(question.id, typed)
                expected.apply(answering.answer(expected, question.id, value, LATER))  # type: ignore[arg-type]
            if data.draw(st.booleans()):
                sheets.type(question.id, "opened with the team", "note")
                expected.apply(answering.set_note(expected, question.id, "opened with the team"))
            if data.draw(st.booleans()):
                for column, text in (("kind", "Document"), ("what", "the list"), ("where", "share"), ("level", "E2")):
                    sheets.type(question.id, text, column)
                seen = Evidence(kind="Document", what="the list", where="share")
                expected.apply(answering.add_shown(expected, question.id, seen, LATER))
        plan = plan_of(engagement, sheets.save())
        assert plan.refused == ()
        engagement.apply(load_edit(engagement, plan, {}, keep_rest=False))
        assert state(engagement) == state(expected)
        assert plan_of(engagement, sheets.path).items == ()  # loading it again changes nothing more
        expected.close()
    finally:
        engagement.close()


def test_the_intake_is_read_as_the_form_in_the_window_reads_it(blank: Engagement, tmp_path: Path) -> None:
    sheets = Sheets(exported(blank, tmp_path))
    typed: dict[str, object] = {
        "P-01.kind": "document workflow",
        "P-01.sentence": "Books supplier invoices",
        "P-01.retrieval": True,  # a program turned "yes" into a truth value
        "P-01.task_types": "with order; without order\ncredit note",
        "P-03.typical": "12",  # a number kept as text
        "P-03.p95": 20.0,
        "P-05.target": "1 200",
        "P-11.success": "95 %",
        "P-12.rules:eu-users": "x",
        "P-12.rules:we-deploy-it": "yes",
    }
    for key, value in typed.items():
        sheets.type(key, value)
    systems = sheets.sheet("Systems")
    names = {cell.value: cell.column for cell in systems[1]}
    for row, values in enumerate([("ERP", "read and write", date(2026, 10, 1)), ("Mail", "read", "2026-09-14")], 4):
        for column, value in zip(("name", "access", "tested"), values, strict=True):
            systems.cell(row, names[column]).value = value
    agents = sheets.sheet("List of agents")
    agents.cell(4, 2).value, agents.cell(4, 3).value = "Invoice agent", 4711
    plan = plan_of(blank, sheets.save())
    assert plan.refused == ()
    assert {item.kind for item in plan.items} == {"new"}
    blank.apply(load_edit(blank, plan, {}))
    assert blank.profile["P-01"] == {
        "kind": "document-workflow",
        "sentence": "Books supplier invoices",
        "retrieval": True,
        "task_types": ("with order", "without order", "credit note"),
    }
    assert blank.profile["P-03"] == {"typical": 12, "p95": 20}
    assert blank.profile["P-05"]["target"] == 1200
    assert blank.profile["P-11"]["success"] == 0.95
    assert blank.profile["P-12"]["rules"] == ("eu-users", "we-deploy-it")
    assert blank.profile["P-07"]["systems"] == (
        {"name": "ERP", "access": "read-and-write", "tested": "2026-10-01"},
        {"name": "Mail", "access": "read", "tested": "2026-09-14"},
    )
    assert blank.response(Q("GOV-01")).register_rows == ({"name": "Invoice agent", "owner": "4711"},)


# --- as other programs and people leave it -----------------------------------------------------------------------------


def rearranged(path: Path) -> Path:
    """Sheets renamed and reversed, columns shuffled, rows sorted the other way round, filters and styles gone."""
    source, target = load_workbook(path), Workbook()
    target.remove(target.worksheets[0])
    chance = random.Random(7)
    for sheet in reversed(source.worksheets):
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        order = list(range(max(len(row) for row in rows)))
        chance.shuffle(order)
        copy = target.create_sheet(f"x {sheet.title}"[:31])
        for row in [*rows[:3], *reversed(rows[3:])]:
            copy.append([row[at] if at < len(row) else None for at in order])
    target.save(path)
    return path


def test_it_is_understood_sorted_rearranged_and_renamed(sample: Engagement, tmp_path: Path) -> None:
    assert plan_of(sample, rearranged(exported(sample, tmp_path))).items == ()
    sheets = Sheets(exported(sample, tmp_path, "other.xlsx"))
    sheets.type("P-03.typical", 31)
    sheets.type("OBS-02", "A")
    plan = plan_of(sample, rearranged(sheets.save()))
    assert {(item.key, item.after.partition(",")[0]) for item in plan.items} >= {("P-03.typical", "31")}
    assert all(item.place.startswith("x ") for item in plan.items)


def test_numbers_as_text_and_text_as_numbers_change_nothing(sample: Engagement, tmp_path: Path) -> None:
    sheets = Sheets(exported(sample, tmp_path))
    for sheet in sheets.book.worksheets:
        for row in sheet.iter_rows(min_row=4):
            for cell in row:
                if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
                    cell.value = str(cell.value)
                elif isinstance(cell.value, str) and cell.value.isdecimal():
                    cell.value = float(cell.value)
                elif isinstance(cell.value, datetime):
                    cell.value = cell.value.date().isoformat()
    plan = plan_of(sample, sheets.save())
    assert (plan.items, plan.refused) == ((), ())


def test_more_evidence_is_a_new_row_with_the_number_of_its_question(sample: Engagement, tmp_path: Path) -> None:
    sheets = Sheets(exported(sample, tmp_path))
    sheet = sheets.sheet("Answers")
    names = {cell.value: cell.column for cell in sheet[1]}
    free = next(r for r in range(4, sheet.max_row) if sheet.cell(r, 1).value is None and sheet.cell(r, 3).value is None)
    for column, text in (("id", "obs-02"), ("what", "one run"), ("where", "trace tool")):
        sheet.cell(free, names[column]).value = text
    before = sample.response(Q("OBS-02"))
    plan = plan_of(sample, sheets.save())
    assert [item.key for item in plan.items] == ["OBS-02 evidence"]
    sample.apply(load_edit(sample, plan, {}))
    after = sample.response(Q("OBS-02"))
    assert [e.what for e in after.shown] == [*(e.what for e in before.shown), "one run"]
    assert after.evidence == before.evidence  # described at a desk, not opened in the room
    assert after.value == before.value


# --- what a person decides -------------------------------------------------------------------------------------------


def test_a_conflict_waits_for_a_choice_and_nothing_is_overwritten(sample: Engagement, tmp_path: Path) -> None:
    sheets = Sheets(exported(sample, tmp_path))
    sheets.type("P-03.typical", 31)
    sheets.type("OBS-03", "C")
    path = sheets.save()
    sample.apply(details.set_profile(sample, "P-03", "typical", 17))
    sample.apply(answering.answer(sample, Q("OBS-06"), 1, NOW))
    plan = plan_of(sample, path)
    kinds = {item.key: item.kind for item in plan.items}
    assert kinds["P-03.typical"] == "conflict"
    assert plan.newer == 1  # OBS-06 changed in the app only: it stays
    conflict = next(item for item in plan.items if item.key == "P-03.typical")
    assert ("17" in conflict.before, "31" in conflict.after) == (True, True)
    with pytest.raises(AnswerError, match=r"P-03\.typical"):
        load_edit(sample, plan, {}, keep_rest=False)
    before = state(sample)
    edit = load_edit(sample, plan, {})
    assert all(getattr(change, "field", "") != "typical" for change in edit.changes)
    edit = load_edit(sample, plan, {"P-03.typical": "workbook"})
    sample.apply(edit)
    assert sample.profile["P-03"]["typical"] == 31
    assert sample.response(Q("OBS-06")).value == 1
    sample.apply(edit.inverse())  # one step of undo takes everything back
    assert state(sample) == before


def test_an_emptied_cell_takes_nothing_away_by_itself(sample: Engagement, tmp_path: Path) -> None:
    sheets = Sheets(exported(sample, tmp_path))
    sheets.type("P-03.typical", None)
    sheets.type("OBS-03", "  ")
    plan = plan_of(sample, sheets.save())
    assert {item.kind for item in plan.items} == {"emptied"}
    assert load_edit(sample, plan, {}).changes == ()
    sample.apply(load_edit(sample, plan, {"P-03.typical": "workbook"}))
    assert "typical" not in {k for k, v in sample.profile["P-03"].items() if v is not None}
    assert not sample.response(Q("OBS-03")).is_blank


def test_a_missing_row_or_sheet_takes_nothing_away(sample: Engagement, tmp_path: Path) -> None:
    sheets = Sheets(exported(sample, tmp_path))
    sheets.sheet("Answers").delete_rows(6, 8)
    del sheets.book["Systems"]
    plan = plan_of(sample, sheets.save())
    assert (plan.items, plan.refused) == ((), ())


def test_votes_stay_and_the_workbook_records_the_consensus(sample: Engagement, tmp_path: Path) -> None:
    votes = tuple(Vote(level=n, role="build") for n in (1, 2, 3))
    sample.apply(
        answering.vote(sample, Q("OBS-03"), votes, NOW)
        if not sample.response(Q("OBS-03")).first_votes
        else Edit(text="", changes=())
    )
    votes = sample.response(Q("OBS-03")).votes
    sheets = Sheets(exported(sample, tmp_path))
    assert sheets.find("OBS-03", "answer").value is None
    sheets.type("OBS-03", "C")
    sheets.type("OBS-03", "agreed afterwards", "because")
    sample.apply(load_edit(sample, plan_of(sample, sheets.save()), {}))
    after = sample.response(Q("OBS-03"))
    assert (after.votes, after.value, after.consensus_reason) == (votes, 2, "agreed afterwards")


def test_after_the_workshop_a_reason_is_asked(sample: Engagement, tmp_path: Path) -> None:
    sample.apply(close_workshop(sample, NOW))
    sheets = Sheets(exported(sample, tmp_path))
    now = sample.response(Q("OBS-02")).value
    sheets.type("OBS-02", "A" if now else "B")
    plan = plan_of(sample, sheets.save())
    with pytest.raises(AnswerError, match="reason"):
        load_edit(sample, plan, dict.fromkeys((i.key for i in plan.open_items), "workbook"))
    edit = load_edit(sample, plan, dict.fromkeys((i.key for i in plan.open_items), "workbook"), "client corrected it")
    sample.apply(edit)
    assert sample.response(Q("OBS-02")).after_workshop == "client corrected it"


# --- refusals ----------------------------------------------------------------------------------------------------------


def refused(plan: LoadPlan) -> dict[str, tuple[str, str]]:
    return {issue.place: (issue.message, issue.hint) for issue in plan.refused}


def test_what_does_not_fit_is_refused_with_its_cell_and_the_rest_is_offered(blank: Engagement, tmp_path: Path) -> None:
    sheets = Sheets(exported(blank, tmp_path))
    places = {
        sheets.type("P-03.typical", "a few"): "not a number",
        sheets.type("P-05.target", "1,200"): "two ways",
        sheets.type("P-01.kind", "spaceship"): "not one of the options",
        sheets.type("OBS-01", "F"): "",
        sheets.type("OBS-02", "n/a"): "cannot be not applicable",
        sheets.type("OBS-04", "quality; moon"): "not one of the options",
    }
    sheets.type("P-06.months", 7)
    plan = plan_of(blank, sheets.save())
    found = refused(plan)
    assert set(found) == set(places)
    for place, words in places.items():
        assert words in found[place][0]
        assert found[place][1]
    assert [item.key for item in plan.items] == ["P-06.months"]


def test_a_reason_without_an_answer_is_not_lost_in_silence(blank: Engagement, tmp_path: Path) -> None:
    sheets = Sheets(exported(blank, tmp_path))
    sheets.type("OBS-02", "we have no traces", "because")
    plan = plan_of(blank, sheets.save())
    assert plan.items == ()
    assert "without an answer" in plan.refused[0].message


def test_a_percentage_that_a_program_turned_into_a_share_is_asked_back(blank: Engagement, tmp_path: Path) -> None:
    sheets = Sheets(exported(blank, tmp_path))
    place = sheets.type("INT-01", 0.4)
    plan = plan_of(blank, sheets.save())
    assert "two ways" in refused(plan)[place][0]
    sheets.type("INT-01", "40 %")
    (item,) = plan_of(blank, sheets.save()).items
    assert item.after == "40%"


def test_a_number_that_no_date_can_be_is_refused_with_its_cell(blank: Engagement, tmp_path: Path) -> None:
    sheets = Sheets(exported(blank, tmp_path))
    sheets.type("OBS-02", "don't know")
    cell = sheets.find("OBS-02", "by")
    cell.value, cell.number_format = 1.9e300, "yyyy-mm-dd"
    sheets.type("P-03.typical", 12)
    plan = plan_load(blank, read_workbook(sheets.save()), LATER)
    assert list(refused(plan)) == [f"Answers!{sheets.find('OBS-02', 'answer').coordinate}"]
    assert [item.key for item in plan.items] == ["P-03.typical"]


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda s: s.type("P-03.typical", "=1/0"), "formula without a saved result"),
        (lambda s: s.type("P-03.typical", "=WEBSERVICE(A1)"), "formula without a saved result"),
    ],
)
def test_formulas_are_never_worked_out(
    blank: Engagement, tmp_path: Path, spoil: Callable[[Sheets], str], words: str
) -> None:
    sheets = Sheets(exported(blank, tmp_path))
    place = spoil(sheets)
    plan = plan_of(blank, sheets.save())
    assert words in refused(plan)[place][0]
    assert plan.items == ()


def test_rows_that_a_person_made_up_are_refused_with_their_place(blank: Engagement, tmp_path: Path) -> None:
    sheets = Sheets(exported(blank, tmp_path))
    sheet = sheets.sheet("Answers")
    names = {cell.value: cell.column for cell in sheet[1]}
    free = next(r for r in range(4, sheet.max_row) if sheet.cell(r, 1).value is None and sheet.cell(r, 3).value is None)
    sheet.cell(free, names["id"]).value = "OBS-99"
    sheet.cell(free, names["what"]).value = "something"
    intake = sheets.sheet("Intake")
    intake.cell(intake.max_row + 1, 5).value = "a further thing"
    plan = plan_of(blank, sheets.save())
    assert sorted(issue.place.partition("!")[0] for issue in plan.refused) == ["Answers", "Intake"]
    assert plan.items == ()


def test_the_same_entry_filled_in_twice_and_differently_is_refused(blank: Engagement, tmp_path: Path) -> None:
    sheets = Sheets(exported(blank, tmp_path))
    copy = sheets.book.copy_worksheet(sheets.sheet("Answers"))
    copy.title = "Answers of Ines"
    sheets.type("OBS-02", "B")
    names = [cell.value for cell in copy[1]]
    row = next(row for row in copy.iter_rows(min_row=4) if str(row[0].value).startswith("OBS-02="))
    row[names.index("answer")].value = "B"
    assert [item.key for item in plan_of(blank, sheets.save()).items] == ["OBS-02 answer"]
    row[names.index("answer")].value = "C"
    plan = plan_of(blank, sheets.save())
    assert plan.items == ()
    assert "twice" in plan.refused[0].message


def test_a_column_that_was_deleted_is_said_and_empties_nothing(sample: Engagement, tmp_path: Path) -> None:
    sheets = Sheets(exported(sample, tmp_path))
    sheet = sheets.sheet("Answers")
    names = {cell.value: cell.column for cell in sheet[1]}
    sheet.delete_cols(names["because"])
    plan = plan_of(sample, sheets.save())
    assert plan.items == ()
    assert "because" in plan.refused[0].message


def test_the_workbook_of_another_engagement_or_questionnaire_is_refused(
    sample: Engagement, blank: Engagement, tmp_path: Path
) -> None:
    path = exported(sample, tmp_path)
    with pytest.raises(AnswerError, match="another engagement") as caught:
        plan_of(blank, path)
    assert caught.value.hint
    sheets = Sheets(path)
    for sheet in sheets.book.worksheets:
        if str(sheet["A1"].value).startswith(STAMP_START):
            sheet["A1"].value = str(sheet["A1"].value).replace("agent-production", "other-pack")
    with pytest.raises(AnswerError, match="other-pack"):
        plan_of(sample, sheets.save())


def test_another_version_of_the_questionnaire_is_told_and_reworded_questions_wait(
    sample: Engagement, tmp_path: Path
) -> None:
    sheets = Sheets(exported(sample, tmp_path))
    sheets.type("OBS-02", "A" if sample.response(Q("OBS-02")).value else "B")
    sheets.type("OBS-06", "A" if sample.response(Q("OBS-06")).value else "B")
    files = dict(sample.pack_files)
    files["obs.yaml"] = files["obs.yaml"].replace(
        next(q.question for q in sample.pack.questions if q.id == "OBS-02"), "Is it seen quite differently now?"
    )
    from readiness.domain.edit import PackChange

    sample.apply(Edit(text="pack", changes=(PackChange(before=sample.pack_files, after=files),)))
    plan = plan_of(sample, sheets.save())
    assert any(note.code == "other_version" for note in plan.notes)
    kinds = {item.key: item.kind for item in plan.items}
    assert kinds["OBS-02 answer"] == "reworded"
    assert kinds["OBS-06 answer"] == "changed"


def test_other_files_are_no_workbooks_of_this_kind(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0]["A1"] = "run_id"
    plain = tmp_path / "metrics.xlsx"
    book.save(plain)
    assert not is_form(plain)
    with pytest.raises(IngestError, match="no workbook that was saved here") as caught:
        read_workbook(plain)
    assert "metrics page" in caught.value.hint
    (tmp_path / "not.xlsx").write_bytes(b"PK\x03\x04nonsense")
    assert not is_form(tmp_path / "not.xlsx")
    with pytest.raises(IngestError):
        read_workbook(tmp_path / "not.xlsx")
    assert not is_form(tmp_path / "missing.xlsx")


def test_hostile_workbooks_are_refused_before_anything_is_read(blank: Engagement, tmp_path: Path) -> None:
    good = exported(blank, tmp_path)
    bomb = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))
        target.writestr("xl/media/x.xml", b"0" * 60_000_000)
    with pytest.raises(IngestError) as caught:
        read_workbook(bomb)
    assert caught.value.verdict == "refuse_unsafe"
    entities = tmp_path / "entities.xlsx"
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(entities, "w") as target:
        for name in source.namelist():
            body = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                body = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + body
            target.writestr(name, body)
    with pytest.raises(IngestError) as caught:
        read_workbook(entities)
    assert caught.value.verdict == "refuse_unsafe"


def test_macros_are_said_and_never_run(blank: Engagement, tmp_path: Path) -> None:
    good, with_macros = exported(blank, tmp_path), tmp_path / "m.xlsm"
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(with_macros, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))
        target.writestr("xl/vbaProject.bin", b"\0" * 100)
    plan = plan_load(blank, read_workbook(with_macros), LATER)
    assert [note.code for note in plan.notes] == ["macros"]
    assert plan.items == ()


@settings(EACH, max_examples=500 if SOAK else 12)
@given(data=st.data())
def test_whatever_is_typed_nothing_breaks_and_nothing_else_changes(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Any value in any open cell is taken, refused with its place, or waits; no other entry is touched."""
    folder = tmp_path_factory.mktemp("any")
    engagement = create_engagement(folder / "a.readiness", client="A", agent="B", now=NOW)
    try:
        form = make_form(engagement, NOW)
        save_form(form, folder / "b.xlsx")
        sheets = Sheets(folder / "b.xlsx")
        cells = [
            cell
            for sheet in sheets.book.worksheets
            for row in sheet.iter_rows(min_row=4)
            for cell in row
            if not cell.protection.locked
        ]
        value = st.one_of(
            st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=40).filter(
                lambda t: not t.startswith("=")
            ),
            st.integers(-(10**12), 10**12),
            st.floats(allow_nan=False, allow_infinity=False),
            st.booleans(),
            st.dates(date(1990, 1, 1), date(2090, 1, 1)),
        )
        for cell in data.draw(st.lists(st.sampled_from(cells), min_size=1, max_size=6, unique=True)):
            cell.value = data.draw(value)
            if isinstance(cell.value, str):
                cell.data_type = "s"
        plan = plan_of(engagement, sheets.save())
        assert len(plan.items) + len(plan.refused) <= 6
        assert all(issue.place and issue.message for issue in plan.refused)
        json.dumps(plan_json(plan))
        engagement.apply(load_edit(engagement, plan, {}))
        again = plan_of(engagement, sheets.path)
        assert [i for i in again.items if i.kind in ("new", "changed")] == []
    finally:
        engagement.close()


# --- the command line ----------------------------------------------------------------------------------------------------


def test_out_and_in_on_the_command_line(sample: Engagement, tmp_path: Path) -> None:
    file, book = sample.path, tmp_path / "out.xlsx"
    sample.close()
    run = CliRunner()
    assert run.invoke(app, ["answers", str(file), "-o", str(book)]).exit_code == 0
    sheets = Sheets(book)
    sheets.type("P-03.typical", 31)
    sheets.type("P-05.target", None)
    sheets.save()
    shown = run.invoke(app, ["answers", str(file), "--load", str(book), "--preview", "--json"])
    assert shown.exit_code == 1
    found = json.loads(shown.stdout)
    assert {item["key"]: item["kind"] for item in found["items"]} == {
        "P-03.typical": "changed",
        "P-05.target": "emptied",
    }
    waits = run.invoke(app, ["answers", str(file), "--load", str(book)])
    assert waits.exit_code == 2
    assert "P-05.target" in waits.output
    done = run.invoke(app, ["answers", str(file), "--load", str(book), "--choose", "P-05.target=app"])
    assert done.exit_code == 0
    dumped = json.loads(run.invoke(app, ["answers", str(file)]).stdout)
    assert dumped["profile"]["P-03"]["typical"] == 31
    assert "target" in dumped["profile"]["P-05"]


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed here")
def test_a_workbook_saved_again_by_libreoffice_says_the_same(sample: Engagement, tmp_path: Path, kind: str) -> None:
    sheets = Sheets(exported(sample, tmp_path))
    sheets.type("P-03.typical", 31)
    path = sheets.save()
    run = subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(tmp_path / 'office').as_uri()}",
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(tmp_path / "again"),
            str(path),
        ],
        capture_output=True,
        timeout=120,
        check=False,
    )
    again = tmp_path / "again" / f"book.{kind}"
    if not again.exists():
        pytest.skip(f"this LibreOffice writes no {kind}: {run.stderr.decode()[-200:]}")
    plan = plan_of(sample, again)
    assert [(item.key, item.after, item.place) for item in plan.items] == [("P-03.typical", "31", "Intake!E13")]
    assert plan.refused == ()
