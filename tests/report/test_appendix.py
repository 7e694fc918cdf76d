"""The appendix: levels, units, running titles, notes of any length, and no page that is nearly empty."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from readiness.domain.snapshot import Snapshot
from readiness.report.context import make_report
from readiness.report.dossier import Dossier
from readiness.report.formats import ended
from readiness.report.html import make_html
from readiness.report.pages.appendix import AnswerRow
from readiness.report.pages.intake import intake_items
from readiness.report.rendering import Outcome
from readiness.report.wording import Words
from tests.report.reading import bookmarks_of, sheets_of, text_of

Render = Callable[..., tuple[Path, Outcome]]
LAST_PART = re.compile(r"^Appendix [A-H]: [^·]+, continued(?: · (?P<part>.+))?$", re.MULTILINE)


@pytest.fixture(params=["a", "b", "c"])
def sample(request: pytest.FixtureRequest) -> Snapshot:
    found: Snapshot = request.getfixturevalue(f"snapshot_{request.param}")
    return found


def entered(snapshot: Snapshot, key: str) -> list[str]:
    items = {item.id: item for item in intake_items(Dossier(snapshot, Words("en")))}
    return [line.text for line in items[key].lines]


def test_every_page_that_continues_the_appendix_says_what_it_continues(sample: Snapshot, pdf_of: Render) -> None:
    path = pdf_of(sample)[0]
    starts = {number for _, number in bookmarks_of(path)}
    texts = [text.replace("\r\n", "\n") for text in text_of(path)]
    wide = [sheet for sheet in sheets_of(path) if not sheet.is_upright]
    assert len(wide) >= 6
    for sheet in wide:
        found = LAST_PART.search(texts[sheet.number - 1])
        assert found or sheet.number in starts, sheet.number
    first = wide[0].number
    assert not LAST_PART.search(texts[first - 1])
    sections = {section.title for section in sample.pack.sections}
    named = [match["part"].split(" · ") for text in texts for match in LAST_PART.finditer(text) if match["part"]]
    assert sections & {part for parts in named for part in parts}
    assert all(len(parts) == len(set(parts)) for parts in named)


def test_a_running_head_names_every_section_on_its_page(snapshot_a: Snapshot, pdf_of: Render) -> None:
    ids = {q.id: s.title for q in snapshot_a.pack.questions for s in snapshot_a.pack.sections if q.section == s.id}
    pages = [text.replace("\r\n", "\n") for text in text_of(pdf_of(snapshot_a)[0])]
    seen = 0
    for text in (text for text in pages if "all answers, continued" in text):
        match = LAST_PART.search(text)
        assert match is not None
        parts = (match["part"] or "").split(" · ")
        rows = {ids[key] for key in ids if re.search(rf"^{key}\b", text, re.MULTILINE)}
        assert rows <= set(parts), (rows, parts)
        seen += len(rows) > 1
    assert seen


def test_no_page_is_under_a_quarter_full(sample: Snapshot, pdf_of: Render) -> None:
    for sheet in sheets_of(pdf_of(sample)[0]):
        assert sheet.fill >= 0.25, (sheet.number, sheet.fill)


def test_answers_stand_in_levels_and_the_page_says_so(snapshot_a: Snapshot) -> None:
    report = make_report(snapshot_a)
    page = next(page for page in report.pages if page.key == "answers")
    for row in page.values["rows"]:
        score = snapshot_a.scorecard.questions[row.id]
        assert row.lo == ("–" if score.lo is None else f"{4 * score.lo + 1e-9:.1f}"), row.id
    html = make_html(report, {exhibit.key: "<svg/>" for exhibit in report.exhibits})
    assert "Levels run from 0 to 4." in html
    groups = page.values["groups"]
    assert [row.id for group in groups for row in group.rows] == [row.id for row in page.values["rows"]]
    assert all(group.rows for group in groups)


def test_long_remarks_stand_below_their_answer_and_short_ones_beside_it() -> None:
    def row(*remarks: str) -> AnswerRow:
        return AnswerRow("X-01", "?", "yes", "–", "1.0", "1.0", "data", remarks)

    assert not row().has_note
    assert not row("short", "and short").has_note
    assert row("long " * 50, "and long " * 10).has_note


def test_amounts_without_a_unit_are_said_in_words(snapshot_a: Snapshot) -> None:
    effort, target = entered(snapshot_a, "P-10"), entered(snapshot_a, "P-11")
    assert [line.replace("\xa0", " ") for line in effort] == [
        "In days or in money, one unit for all: Choosing models 35; Writing prompts 90; Building features 140; "
        "Connecting systems 75; Testing and measuring quality 30; Running it 15; Examples and domain data 20",
        "The spend balance counts 330 of these: the 75 for connecting systems belong to neither side.",
    ]
    assert "Cost per task, at most: 0.80 in the client’s currency" in target[0]
    text = " ".join(line for item in snapshot_a.pack.profile for line in entered(snapshot_a, item.id))
    assert not re.search(r"currency\b(?<!client’s currency)|[.;,];|\d{4}-\d\d-\d\d", text)


def test_a_unit_that_the_label_names_is_not_said_twice(snapshot_a: Snapshot) -> None:
    assert entered(snapshot_a, "P-03") == [
        "Usual number of steps: 12; Steps in the longest five of a hundred tasks: 17"
    ]


def test_a_table_of_the_intake_names_its_columns_and_shows_what_is_blank(snapshot_a: Snapshot) -> None:
    head, *rows = entered(snapshot_a, "P-07")
    assert head.startswith("System · Access · Reached by")
    assert rows[0] == "Mail archive · read · API · own account · live · Workplace services · 14\xa0September\xa02026"
    assert all(row.count(" · ") == head.count(" · ") for row in rows)
    assert any(row.endswith("· –") for row in rows)


def test_text_from_right_to_left_does_not_turn_the_date_behind_it() -> None:
    assert ended("Prüfung") == "Prüfung"
    assert ended("العربية 8") == "العربية 8\u200e"


def test_a_derivation_prints_its_numbers_in_columns_with_equal_decimals(snapshot_a: Snapshot) -> None:
    page = next(p for p in make_report(snapshot_a, profile="full").pages if p.key == "derivation")
    tables = {table.caption: table for table in page.values["tables"]}
    for table in tables.values():
        numbers = [at for at, (_, _, kind) in enumerate(table.heads[1:]) if kind == "num"]
        for at in numbers:
            cells = [row.cells[at] for row in table.rows if row.cells[at] != "–"]
            assert len({len(cell.partition(".")[2]) for cell in cells}) == 1, (table.caption, at)
        assert all(len(row.cells) == len(table.heads) - 1 for row in table.rows)
    for row in tables["Questions"].rows:
        score = snapshot_a.scorecard.questions[row.subject]
        assert row.cells[2] == f"{4 * (score.lo or 0.0) + 1e-9:.1f}", row.subject
        if not row.cells[5] and score.stated is not None and score.evidence_cap is not None:
            assert score.lo == pytest.approx(min(score.stated, score.evidence_cap)), row.subject
    assert "as above" not in str(page.values)
    listed = " ".join(row.cells[0] for row in tables["Verdict"].rows if row.subject.startswith("Gates that cap it"))
    capped = {cap.gate for cap in snapshot_a.scorecard.verdict.caps if cap.gate}
    titles = {gate.id: gate.title for gate in snapshot_a.pack.gates}
    assert capped
    assert all(titles[gate] in listed for gate in capped)


def test_every_move_that_the_register_cites_is_named_there(snapshot_a: Snapshot) -> None:
    page = next(page for page in make_report(snapshot_a).pages if page.key == "register")
    cited = {key for finding, _ in page.values["rows"] for key in finding.planned or finding.initiatives}
    named = {text.split()[0] for column in page.values["moves"] for text in column}
    assert cited
    assert cited == named


def test_an_artefact_counts_as_shown_only_where_the_evidence_says_so(snapshot_a: Snapshot) -> None:
    page = next(page for page in make_report(snapshot_a).pages if page.key == "answers")
    for row in page.values["rows"]:
        score = snapshot_a.scorecard.questions[row.id]
        if score.evidence < 2 and not score.aged:
            assert not any(text.startswith("Shown:") for text in row.remarks), row.id
        else:
            assert not any(text.startswith("Named, not opened:") for text in row.remarks), row.id
