"""Selection, gain, tiers, inheritance and order (C.2), worked by hand on a pack of five questions."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from readiness.domain.catalogue import IndexTrigger
from readiness.domain.reliability.result import Estimate
from readiness.domain.roadmap.options import PlanOptions
from readiness.domain.roadmap.plan import Rank
from readiness.domain.roadmap.priority import inherit, order_of, places

if TYPE_CHECKING:
    from tests.domain.roadmap.conftest import Assessment, Builders

LOW = {"A1": 1, "A2": 1, "B1": 1, "B2": 1, "C1": 1}


def _rank(tier: int, priority: float, effort: float = 1.0) -> Rank:
    return Rank(tier=tier, gain=0, reliability_points=0, value=0, effort=effort, priority=priority)


def test_gain_is_the_weighted_distance_of_every_raised_question(make: type[Builders]) -> None:
    """INT weighs 60 of 100, A1 three quarters of it, and goes from 0.25 to 0.75; control counts with the mean weight."""
    pack = make.small_pack([make.initiative("X", {"A1": 3, "A2": 2}), make.initiative("Y", {"C1": 4})])
    plan, _ = make.plan_small(pack, LOW)
    ranks = {p.id: p.rank for p in plan.plan}
    assert ranks["X"].gain == pytest.approx(100 * 0.6 * (3 / 4 * 0.5 + 1 / 4 * 0.25))
    assert ranks["Y"].gain == pytest.approx(100 * 0.5 * 0.75)
    assert ranks["X"].effort == 2.0
    assert ranks["X"].priority == pytest.approx(ranks["X"].value / 2)


def test_reliability_counts_half_and_at_most_twenty_points(make: type[Builders]) -> None:
    strong = make.initiative("S", {"A2": 2}, levers=(make.lever("error_cut", 0.9, 1.0),))
    weak = make.initiative("W", {"A2": 2}, levers=(make.lever("error_cut", 0.1, 0.3),))
    plan, _ = make.plan_small(make.small_pack([strong, weak]), LOW)
    ranks = {p.id: p.rank for p in plan.plan}
    after = (1 - (1 - 0.81 ** (1 / 12)) * 0.8) ** 12
    assert ranks["W"].reliability_points == pytest.approx(100 * (after - 0.81))
    assert 100 * ((1 - (1 - 0.81 ** (1 / 12)) * 0.05) ** 12 - 0.81) < 20
    assert ranks["S"].reliability_points == pytest.approx(100 * ((1 - (1 - 0.81 ** (1 / 12)) * 0.05) ** 12 - 0.81))
    low, _ = make.plan_small(make.small_pack([strong]), LOW)
    assert low.plan[0].rank.value == pytest.approx(low.plan[0].rank.gain + low.plan[0].rank.reliability_points / 2)


def test_the_cap_of_twenty_points_holds(make: type[Builders], assessment: Assessment) -> None:
    weak = make.projection(0.3, success=Estimate(point=0.3, low=0.2, high=0.4))
    own = PlanOptions(own=(make.initiative("Z1", {"INT-02": 4}, levers=(make.lever("error_cut", 0.9, 0.9),)),))
    found = {p.id: p for p in assessment.plan(own, weak).plan}
    assert found["Z1"].rank.reliability_points == 20.0


def test_only_what_raises_something_is_taken(make: type[Builders]) -> None:
    done = make.initiative("D", {"A1": 1})
    plan, _ = make.plan_small(make.small_pack([done, make.initiative("X", {"A2": 3})]), LOW)
    assert plan.order == ("X",)


def test_an_unmet_prerequisite_comes_along_and_a_met_one_does_not(make: type[Builders]) -> None:
    pack = make.small_pack(
        [
            make.initiative("MET", {"B1": 1}),
            make.initiative("UNMET", {"B2": 2}),
            make.initiative("X", {"A1": 3}, ("MET", "UNMET")),
        ]
    )
    plan, _ = make.plan_small(pack, LOW)
    assert set(plan.order) == {"X", "UNMET"}
    starts = {p.id: p.start for p in plan.plan}
    finish = {p.id: p.finish for p in plan.plan}
    assert starts["X"] == finish["UNMET"]


def test_an_index_triggers_work_without_raises(assessment: Assessment) -> None:
    """15 of 135 went into operating, which is under 0.4."""
    balance = assessment.card.indices.balance
    assert balance is not None
    assert balance.index == pytest.approx(15 / 135)
    assert "I40" in assessment.plan().order
    changed = tuple(
        i.model_copy(update={"trigger": IndexTrigger(index="build_vs_operate", op="lt", value=0.1)})
        if i.id == "I40"
        else i
        for i in assessment.pack.initiatives
    )
    assert "I40" not in assessment.plan(pack=assessment.pack.model_copy(update={"initiatives": changed})).order


def test_tiers_hard_gate_soft_gate_floor_rest(make: type[Builders]) -> None:
    """An area under the floor of the next verdict makes tier 1; control stands at 75, so raising it is tier 2."""
    pack = make.small_pack(
        [
            make.initiative("HARD", {"A1": 2}),
            make.initiative("SOFT", {"B1": 2}),
            make.initiative("FLOOR", {"B2": 3}),
            make.initiative("REST", {"C1": 4}),
        ]
    )
    plan, card = make.plan_small(pack, {"A1": 1, "A2": 3, "B1": 1, "B2": 1, "C1": 3})
    tiers = {p.id: p.rank.tier for p in plan.plan}
    assert card.verdict.certified in {"pilot_only", "not_ready"}
    assert tiers["HARD"] == 0
    assert tiers["SOFT"] == 1
    assert tiers["REST"] == 2
    assert plan.order[0] == "HARD"
    high = {"A1": 4, "A2": 3, "B1": 4, "B2": 1, "C1": 4}
    plan, card = make.plan_small(pack, high)
    assert card.verdict.certified == "pilot_only"
    by_id = {p.id: p for p in plan.plan}
    assert by_id["FLOOR"].rank.tier == 1
    assert by_id["FLOOR"].lifts == ("EVAL",)


def test_a_dull_prerequisite_of_a_gate_is_done_first(make: type[Builders]) -> None:
    pack = make.small_pack(
        [
            make.initiative("DULL", {"B2": 2}, effort={"low": 8, "high": 8}),
            make.initiative("GATE", {"A1": 3}, ("DULL",)),
            make.initiative("SHINY", {"A2": 4}, effort={"low": 0.5, "high": 0.5}),
        ]
    )
    plan, _ = make.plan_small(pack, LOW)
    by_id = {p.id: p for p in plan.plan}
    assert plan.order.index("DULL") < plan.order.index("SHINY")
    assert by_id["DULL"].start == 0
    assert by_id["DULL"].rank.tier == 0
    assert by_id["DULL"].rank.inherited_from == "GATE"
    assert by_id["DULL"].rank.own_priority < by_id["DULL"].rank.priority


def test_inheritance_passes_through_any_number_of_prerequisites() -> None:
    ranks = {"A": _rank(2, 1.0), "B": _rank(2, 5.0), "C": _rank(0, 2.0)}
    found = inherit(ranks, {"C": ("B",), "B": ("A",)})
    assert (found["A"].tier, found["A"].priority) == (0, 5.0)
    assert found["A"].inherited_from == "C"
    assert found["C"] == ranks["C"]


def test_order_is_tier_priority_effort_id() -> None:
    ranks = {"D": _rank(1, 2, 3), "B": _rank(1, 2, 3), "C": _rank(1, 2, 1), "A": _rank(1, 9), "E": _rank(0, 0)}
    assert order_of(ranks) == ("E", "A", "C", "B", "D")


def test_equal_to_two_significant_digits_is_shown_as_equal() -> None:
    ranks = {"A": _rank(1, 1.24), "B": _rank(1, 1.16), "C": _rank(1, 1.04), "D": _rank(2, 1.04)}
    assert places(ranks, order_of(ranks)) == {"A": 1, "B": 1, "C": 3, "D": 4}


def test_pace_decides_the_effort(assessment: Assessment) -> None:
    efforts = {
        pace: next(p.rank.effort for p in assessment.plan(PlanOptions(pace=pace)).plan if p.id == "I02")
        for pace in ("hopeful", "likely", "careful")
    }
    assert efforts == pytest.approx({"hopeful": 5.25, "likely": 6.5, "careful": 8.0})


def test_dropping_takes_dependants_along_and_says_why(assessment: Assessment) -> None:
    plan = assessment.plan(PlanOptions(dropped=("I13",)))
    gone = {d.id: d.because for d in plan.dropped}
    assert gone["I13"] is None
    assert gone["I16"] == "I13"
    assert gone["I22"] == "I16"
    assert not gone.keys() & set(plan.order)


def test_adding_what_no_answer_triggers(make: type[Builders]) -> None:
    pack = make.small_pack([make.initiative("X", {"A1": 1})])
    assert make.plan_small(pack, LOW)[0].order == ()
    assert make.plan_small(pack, LOW, PlanOptions(added=("X",)))[0].order == ("X",)


def test_the_plan_does_not_depend_on_the_order_of_the_catalogue(assessment: Assessment) -> None:
    backwards = assessment.pack.model_copy(update={"initiatives": assessment.pack.initiatives[::-1]})
    one, two = assessment.plan(), assessment.plan(pack=backwards)
    assert one.order == two.order
    assert json.loads(one.model_dump_json()) == json.loads(two.model_dump_json())
