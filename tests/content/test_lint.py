"""A pack is checked in one run: every problem, with file, line, what is wrong and what to do."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from readiness.content.lint import lint_files, lint_pack
from readiness.content.loader import load_pack, load_shipped, pack_from_bytes, shipped_packs
from readiness.errors import ContentError

PACKS = Path(__file__).resolve().parents[1] / "data" / "packs"
QUICK = (PACKS / "quick-check" / "pack.yaml").read_text(encoding="utf-8")


def _codes(text: str) -> list[str]:
    return [issue.code for issue in lint_files({"pack.yaml": text.encode()})]


def test_every_shipped_pack_lints_clean() -> None:
    for summary in shipped_packs():
        assert lint_pack(summary.folder) == ()


def test_the_small_pack_loads_and_lints_clean() -> None:
    assert lint_pack(PACKS / "quick-check") == ()
    assert len(load_pack(PACKS / "quick-check").pack.questions) == 6


def test_ten_planted_faults_are_all_reported_in_one_run() -> None:
    issues = lint_pack(PACKS / "ten-faults")

    planted = {
        int(line.split("# ")[1].split(":")[0]): number
        for number, line in enumerate((PACKS / "ten-faults" / "pack.yaml").read_text().splitlines(), 1)
        if "# " in line and line.split("# ")[1].split(":")[0].isdecimal()
    }
    assert sorted(planted) == list(range(1, 11))
    assert sorted(issue.code for issue in issues) == sorted(
        [
            "unknown_layer",
            "weight",
            "points_not_monotone",
            "condition_on_scored",
            "gate_allows_na",
            "missing",
            "no_initiative",
            "cyclic_prerequisites",
            "unknown_metric",
            "stem_do_you_have",
        ]
    )
    for issue in issues:
        assert issue.place.startswith("pack.yaml:")
        assert issue.message
        assert issue.hint


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("  - id: SEE-02", "  - id: SEE-01", "duplicate_id"),
        ("id: WATCH", "id: REACT", "duplicate_id"),
        ("{key: inside, label: inside}", "{key: towards-customers, label: towards customers}", "duplicate_id"),
        ("key: nothing, label: nothing", "key: nothing, label: that it happened", "option_unreachable"),
        ("key: payments, label: payments", "key: money, label: payments", "key_not_slug"),
        ("id: quick-check", "id: Quick Check", "bad_pack_id"),
        ("section: ACT\n    short_title: Stop", "section: ACTS\n    short_title: Stop", "unknown_section"),
        ("practice: WA1", "practice: WA9", "unknown_practice_code"),
        ("cross_checks: [C01]", "cross_checks: [C09]", "unknown_cross_check"),
        ("fires: [J02]", "fires: [J02, J09]", "unknown_initiative"),
        ("needs: [J01]", "needs: [J09]", "unknown_initiative"),
        ("pool: ENG", "pool: OPS", "unknown_pool"),
        ("phase: Start", "phase: Later", "unknown_phase"),
        ("- {question: SEE-02, level: 4}", "- {question: SEE-09, level: 4}", "unknown_question"),
        ("effects:\n          - {kind: cap, question: SEE-01", "effects:\n          - {kind: cap, question: SEE-09", "unknown_question"),
        ("{outcome_filled_pct} of runs", "{outcome} of runs", "unknown_metric"),
        ("kind: cap, question: SEE-01, value: 0.25", "kind: cap, question: SEE-01", "effect_incomplete"),
        ("    cross_checks: [C01]\n", "", "cross_check_not_named"),
        ("{id: ACT-01, title: Named owner, hard: true, min: 0.5}", "{id: ACT-01, title: O, hard: true, min: 0.75}", "gate_differs"),
        ("  - {id: ACT-01, title: Named owner, hard: true, min: 0.5}\n", "", "gate_not_listed"),
        ("gate: {hard: true, min: 0.5}", "gate: {hard: true, min: 0.6}", "gate_min"),
        ("id: REL", "id: COST", "derived_gate"),
        ("{question: ACT-01, level: 3}", "{question: ACT-01, level: 1}", "gate_out_of_reach"),
        ("weight: 1\n    na_allowed", "weight: 1.5\n    na_allowed", "weight"),
        ("weight: 60", "weight: -60", "section_weight"),
        ("points: [[1, 1], [7, 0.5], [30, 0]]", "points: [[1, 0], [7, 0.5], [30, 1]]", "points_direction"),
        ("points: [[1, 1], [7, 0.5], [30, 0]]", "points: [[1, 1], [7, 0.5], [400, 0]]", "points_unreachable"),
        ("points: [[1, 1], [7, 0.5], [30, 0]]", "points: [[7, 1], [1, 0.5], [30, 0]]", "points_not_monotone"),
        ("points: [[1, 1], [7, 0.5], [30, 0]]", "points: [[1, 0.9], [7, 0.5], [30, 0]]", "best_unreachable"),
        ("label: payments, value: 0.2", "label: payments, value: 0.1", "best_unreachable"),
        ("label: what and why, value: 1}", "label: what and why, value: 1.5}", "value_outside"),
        ("- as {3}, and a fall", "- as {5}, and a fall", "anchor_marker"),
        ("- for some, by a builder on request", "- for none", "anchor_twice"),
        ("op: gt, value: 1}", "op: has_any, value: [1]}", "wrong_operator"),
        ("op: gt, value: 1}", "op: gt, value: 50}", "never_holds"),
        ("- {question: SEE-02, level: 4}", "- {question: SEE-02, level: 2}", "low_level_without_initiative"),
        ("field: Q-01.agents", "field: Q-01.agent", "unknown_profile_field"),
        ("{field: Q-01.agents, op: gt, value: 1}", "{field: Q-01.place, op: has_any, value: [outside]}", "unknown_option"),
        ("{field: Q-01.agents, op: gt, value: 1}", "{metric: outcome_filled_pct, op: gt, value: 1}", "condition_on_metric"),
        ("{field: Q-01.agents, op: gt, value: 1}", "{field: Q-01.agents, answer: SEE-01, op: gt, value: 1}", "condition_subject"),
        ("mode: pre\n    weight: 2", "mode: auto\n    weight: 2", "mode"),
        ("effort: {low: 1, high: 3}", "effort: {low: 3, high: 1}", "effort"),
        ("level: 3}\n      - {question: SEE-02", "level: 7}\n      - {question: SEE-02", "raised_level"),
        ("title: said, cap: 0.5", "title: said, cap: 0.9", "evidence_caps"),
        ("pools:\n", "facts: []\nadvisories:\n  - {id: A1, title: T, trigger: {field: Q-01.agents, op: known}, text: T, facts: [nowhere]}\npools:\n", "fact_not_declared"),
        ("question: Who answers for the agent's results?", "question: Is anybody answering for the results?", "stem_closed"),
        ("question: Who answers for the agent's results?", "question: Who regularly answers for the results?", "adverb_of_degree"),
        ("question: Who answers for the agent's results?", "question: Who answers for the agent's results", "stem_no_question"),
        ("question: Who answers for the agent's results?", "question: Who acts as owner in charge?", "stem_name"),
        ("question: Who answers for the agent's results?", "question: Who owns every row of P-07?", "stem_profile_id"),
        ("- nobody\n", "- nobody knows\n", "anchor_not_known"),
        ("- nobody\n", f"- {'no ' * 40}body\n", "anchor_long"),
        ("help: One person, by name.", "help: One **person**, by name.", "marks"),
        ("help: One person, by name.", 'help: "One person,  by name."', "double_space"),
        ("practice: RE1", "practise: RE1", "extra_forbidden"),
        ("kind: multi", "kind: many", "union_tag_invalid"),
        ("pools:\n", "pols:\n", "unknown_key"),
        ("title: Quick check\n", "title: Quick check\ntitle: Quick check\n", "duplicate_key"),
        ('version: "1"', "version: 1", "string_type"),
    ],
)  # fmt: skip
def test_each_rule_reports_its_fault(old: str, new: str, code: str) -> None:
    assert old in QUICK
    found = _codes(QUICK.replace(old, new, 1))

    assert code in found


def test_an_unreadable_file_does_not_make_everything_else_unknown() -> None:
    files = dict(load_shipped("agent-production").files)
    files["initiatives.yaml"] = b"initiatives: [\n"

    assert [issue.code for issue in lint_files(files)] == ["not_yaml"]
    files["pack.yaml"] = b"\tid: x\n"
    assert [issue.code for issue in lint_files(files)] == ["not_yaml", "not_yaml"]


def test_a_faulty_entry_is_reported_once_and_not_through_its_references() -> None:
    text = QUICK.replace("    pool: ENG\n", "", 1)

    assert _codes(text) == ["missing"]


def test_a_folder_without_a_head_is_no_pack(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"pack\.yaml"):
        lint_pack(tmp_path)
    with pytest.raises(ContentError, match="cannot be read"):
        lint_pack(tmp_path / "nowhere")
    with pytest.raises(ContentError, match="is a file"):
        lint_pack(PACKS / "quick-check" / "pack.yaml")


def _paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(inner for key, child in children for inner in _paths(child, (*path, key)))]


CONTENT = yaml.safe_load(QUICK)
PATHS = [path for path in _paths(CONTENT) if path]


@given(
    path=st.sampled_from(PATHS),
    value=st.sampled_from([None, "", "x", 0, -1, 7.5, True, [], {}, ["x"], {"x": 1}, [[1, 1]], "REMOVE", "TWICE"]),
)
def test_checking_a_broken_pack_never_fails_and_a_clean_one_always_loads(path: tuple[Any, ...], value: Any) -> None:
    content = copy.deepcopy(CONTENT)
    parent = content
    for part in path[:-1]:
        parent = parent[part]
    if value == "REMOVE":
        del parent[path[-1]]
    elif value == "TWICE" and isinstance(parent, list):
        parent.append(parent[path[-1]])
    else:
        parent[path[-1]] = value
    data = json.dumps(content).encode()

    errors = [issue for issue in lint_files({"pack.yaml": data}) if issue.severity == "error"]

    if not errors:
        assert pack_from_bytes({"pack.yaml": data}).pack.questions
    assert all(issue.place and issue.message for issue in errors)
