"""What feeds a projection and where it comes from; what-ifs kept, compared, replaced and undone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from readiness.app.details import set_profile
from readiness.app.engagement import Engagement, create_engagement, open_engagement
from readiness.app.importing import import_file
from readiness.app.projection_json import projection_json, projection_lines
from readiness.app.reliability import EnteredInputs, projection_inputs, set_entered, what_if
from readiness.app.reliability_inputs import input_rows
from readiness.app.reliability_levers import find_levers, overrides_of, positions
from readiness.app.reliability_scenarios import (
    changes_words,
    compared_rows,
    drop_what_if,
    keep_what_if,
    kept_what_ifs,
    scenario_work,
)
from readiness.domain.progress import SILENT
from readiness.domain.reliability import inputs as inputs_of
from readiness.domain.reliability.inputs import (
    Elicited,
    Judge,
    Overrides,
    Review,
    Tail,
    WorkflowStep,
)
from readiness.domain.reliability.projection import project
from readiness.errors import AnswerError, ProjectionError

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
SAMPLE_H = Path(__file__).parents[1] / "data" / "samples" / "case_h_silent_degradation.csv"


@pytest.fixture
def engagement(tmp_path: Path) -> Iterator[Engagement]:
    """A new engagement without anything imported."""
    made = create_engagement(tmp_path / "client.readiness", client="Client", agent="Agent", now=NOW)
    yield made
    made.close()


@pytest.fixture(scope="module")
def falling_original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An engagement with the silent degradation imported: 94% to 79% in two weeks, every request HTTP 200."""
    path = tmp_path_factory.mktemp("falling") / "h.readiness"
    made = create_engagement(path, client="Client", agent="Agent", now=NOW)
    for item, field, value in (("P-11", "success", 0.9), ("P-05", "target", 500), ("P-03", "typical", 8)):
        made.apply(set_profile(made, item, field, value))
    import_file(made, SAMPLE_H, now=NOW, accept=True)
    made.close()
    return path


@pytest.fixture
def falling(falling_original: Path) -> Iterator[Engagement]:
    """The same, to read."""
    opened = open_engagement(falling_original, now=NOW, read_only=True)
    yield opened
    opened.close()


def test_the_silent_degradation_tells_its_story_in_json(falling: Engagement) -> None:
    said = projection_json(falling.projection)
    assert said["trend"]["direction"] == "down"
    assert said["trend"]["change_points"] < -10
    assert said["trend"]["already_breached"] is True
    assert "2026-03-02" < said["trend"]["low"] <= said["trend"]["breach_date"] <= said["trend"]["high"] < "2026-03-16"
    assert said["silent_failures"] == 945
    assert said["monitoring"]["verified_per_day"] == pytest.approx(500)
    assert 0 < said["monitoring"]["delay_days"] < 3
    assert "2026-03-04" < said["monitoring"]["alarm_date"] < "2026-03-10"
    assert said["target"]["standing"] == "contradicted"
    assert said["silent_stock"] == {"point": None, "low": None, "high": None, "status": "no_data"}
    assert said["naive"]["high"] - said["naive"]["low"] < said["success"]["high"] - said["success"]["low"]
    words = "\n".join(projection_lines(falling.projection))
    assert "Success falls 15 points in 14 days" in words
    assert "945 of 7000" in words
    assert "Unseen until noticed: not enough data" in words


def test_json_carries_every_output(falling: Engagement) -> None:
    said = projection_json(what_if(falling, {"days": 5, "review_share": 0.3, "tau": 0.05}))
    assert said["audit"]["probability"] is not None
    assert said["silent_stock"]["point"] == pytest.approx(5 * said["silent_per_day"]["point"])
    assert said["error_budget_days"]["point"] > 0
    assert said["production"]["band_low"] < said["production"]["point"]
    assert said["consistency"] == "consistent"
    assert said["chain"]["point"] == pytest.approx(said["success"]["point"], abs=1e-3)  # median of draws, and rate
    assert said["demonstration"]["sequential"] == "accept_bad"
    assert sum(o["per_task"]["point"] for o in said["outcomes"].values()) == pytest.approx(1.0, abs=1e-9)


def test_a_wrong_what_if_is_refused_with_what_can_be_set(falling: Engagement) -> None:
    with pytest.raises(ProjectionError, match="There is no what-if colour") as refused:
        what_if(falling, {"colour": "red"})
    assert "review_share" in refused.value.hint
    with pytest.raises(ProjectionError, match="target"):
        what_if(falling, {"target": 95})


def test_without_anything_there_is_no_number_anywhere(engagement: Engagement) -> None:
    said = projection_json(project(projection_inputs(engagement)))
    assert said["evidence"]["level"] == "none"
    for name in ("success", "wrong_per_day", "silent_stock", "review_fte", "error_budget_days"):
        assert said[name]["point"] is None
        assert said[name]["status"] == "no_data"
    assert said["production"]["point"] is None
    assert said["outcomes"] == {}
    assert said["target"]["standing"] == "no_evidence"


def test_every_input_says_where_it_comes_from(falling: Engagement) -> None:
    inputs = projection_inputs(falling)
    rows = {row.name: row for row in input_rows(inputs, falling.projection)}
    assert rows["Verified whole tasks"].origin == "measured"
    assert rows["Verified whole tasks"].value == "6,055 of 7,000 right, 14 days"
    assert rows["Target"].origin == "profile"
    assert rows["Tasks a day"].value == "500"
    assert rows["Judge of success"].origin == "assumed"
    assert rows["Days until noticed"].value == "not known"
    assert rows["Results reviewed"].origin == "assumed"
    assert rows["Model cost of a task"].origin == "measured"
    assert {row.origin for row in rows.values()} == {"measured", "profile", "assumed"}


def test_what_is_entered_reaches_the_projection_and_can_be_undone(engagement: Engagement) -> None:
    entered = EnteredInputs(
        steps=(
            WorkflowStep(name="Read", tested=inputs_of.Tested(hits=48, trials=50)),
            WorkflowStep(name="Post", in_pilot=False),
        ),
        judge=Judge(
            right_called_right=inputs_of.Tested(hits=19, trials=20),
            wrong_called_wrong=inputs_of.Tested(hits=18, trials=20),
        ),
        review=Review(share=0.2, planted=inputs_of.Tested(hits=12, trials=20)),
        tail=Tail(share=0.05, tested=inputs_of.Tested(hits=14, trials=20)),
        elicited=Elicited(rate=0.9, confidence="high"),
        repeated_trials=(inputs_of.Tested(hits=5, trials=8),),
        tokens_per_task=20_000,
        price_per_million=3,
        wage=60,
        loss_per_error=25,
        currency="EUR",
        looks=2,
    )
    edit = set_entered(engagement, entered)
    engagement.apply(edit)
    inputs = projection_inputs(engagement)
    result = project(inputs)
    assert inputs.review.share_origin == "entered"
    assert {bar.factor for bar in result.production.waterfall} >= {"tail", "new_steps"}
    origins = {row.name: row.origin for row in input_rows(inputs, result)}
    assert origins["Workflow"] == "entered"
    assert origins["Judge of success"] == "measured"
    assert origins["What review catches"] == "measured"
    assert origins["Unlike inputs"] == "measured"
    assert origins["Repeated trials"] == "measured"
    assert origins["Stated success"] == "entered"
    assert origins["Work and losses"] == "entered"
    assert result.cost.per_task.point is not None
    assert result.cost.currency == "EUR"
    engagement.apply(edit.inverse())
    assert projection_inputs(engagement).steps == ()
    assert project(projection_inputs(engagement)).success.point is None


def test_a_stated_rate_alone_is_worth_little(engagement: Engagement) -> None:
    engagement.apply(set_entered(engagement, EnteredInputs(elicited=Elicited(rate=0.95, confidence="high"))))
    result = project(projection_inputs(engagement))
    assert result.evidence.level == "elicited"
    assert result.target.standing == "no_evidence"
    assert result.success.low is not None
    assert result.success.low < 0.85


def test_measured_steps_per_task_say_so(falling: Engagement) -> None:
    assert projection_inputs(falling).typical_steps_origin == "profile"
    falling.profile["P-03"] = {}
    inputs = projection_inputs(falling)
    assert inputs.typical_steps is None
    assert inputs.typical_steps_origin in ("measured", "assumed")


def test_scenarios_are_kept_three_at_most_replaced_by_name_and_dropped(engagement: Engagement) -> None:
    for name, steps in (("Short", 4), ("Middle", 6), ("Long", 12)):
        engagement.apply(keep_what_if(engagement, f"  {name} ", Overrides(steps=steps)))
    assert [one.name for one in kept_what_ifs(engagement)] == ["Short", "Middle", "Long"]
    with pytest.raises(AnswerError, match="3 scenarios are kept already"):
        keep_what_if(engagement, "Fourth", Overrides(steps=2))
    replaced = keep_what_if(engagement, "Short", Overrides(steps=3))
    engagement.apply(replaced)
    assert {one.name: one.overrides.steps for one in kept_what_ifs(engagement)} == {"Short": 3, "Middle": 6, "Long": 12}
    engagement.apply(replaced.inverse())
    assert kept_what_ifs(engagement)[0].overrides.steps == 4
    engagement.apply(drop_what_if(engagement, "Middle"))
    assert [one.name for one in kept_what_ifs(engagement)] == ["Short", "Long"]
    with pytest.raises(AnswerError):
        drop_what_if(engagement, "Middle")
    with pytest.raises(AnswerError, match="no name"):
        keep_what_if(engagement, "   ", Overrides(steps=2))
    with pytest.raises(AnswerError, match="Nothing is changed"):
        keep_what_if(engagement, "Today", Overrides())
    path = engagement.path
    engagement.close()
    again = open_engagement(path, now=NOW)
    assert [one.name for one in kept_what_ifs(again)] == ["Short", "Long"]
    again.close()


def test_compared_scenarios_carry_their_own_figures(falling: Engagement) -> None:
    inputs = projection_inputs(falling)
    from readiness.app.reliability_scenarios import KeptWhatIf

    kept = (
        KeptWhatIf(name="Four steps", overrides=Overrides(steps=4)),
        KeptWhatIf(name="All reviewed", overrides=Overrides(review_share=1.0)),
    )
    results = scenario_work(inputs, kept)(SILENT)
    rows = {row[0]: row[1:] for row in compared_rows((falling.projection, *results))}
    today, shorter, reviewed = rows["Success in production"]
    assert today == reviewed == "86.5%"
    assert float(shorter.rstrip("%")) > 90
    assert rows["Ends right after review"][2] != rows["Ends right after review"][0]
    assert changes_words(kept[1].overrides) == "100% reviewed"


def test_sliders_and_overrides_are_each_others_inverse(falling: Engagement) -> None:
    inputs = projection_inputs(falling)
    levers = {lever.key: lever for lever in find_levers(inputs, falling.projection)}
    asked = Overrides(
        steps=4, review_share=0.35, step_success=0.991, volume=900, days=3, tau=0.05, agents=4, topology="hybrid"
    )
    places = positions(asked, levers)
    assert Overrides.model_validate(overrides_of(places, levers)) == asked
    for lever in levers.values():
        assert lever.low < lever.high
        assert lever.today is None or lever.low <= lever.today <= lever.high
