"""The roadmap in words: why a rank, what a horizon says, what blocks a verdict, what a scenario changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from readiness.app.reliability_words import count_words
from readiness.app.reliability_words import percent as percent_of
from readiness.app.wording import BAND_WORDS
from readiness.domain.roadmap.outlook import DAYS_A_WEEK
from readiness.language import Words, noop, number, tr, trn, written

if TYPE_CHECKING:
    from readiness.domain.catalogue import Initiative
    from readiness.domain.questionnaire import Pack
    from readiness.domain.reliability.result import Estimate
    from readiness.domain.roadmap.plan import Block, Change, Difference, Milestone, PlannedInitiative, Roadmap


WAVE_TITLES: Mapping[str, str] = Words(
    {"0-30": "Done by day 30", "31-60": "Done by day 60", "61-90": "Done by day 90", "90+": "Done later than day 90"}
)
CAUTION_WORDS: Mapping[str, str] = Words(
    {
        "no_success_data": "No verified outcomes are imported: the plan projects scores and gates, not reliability.",
        "steps_unknown": "The number of steps is not known: the whole task counts as one step.",
        "levers_assumed": "Effects on reliability are assumptions, "
        "to be replaced by the client's own before and after.",
        "rel_moves_with_new_data": (
            "The gate on demonstrated success moves only with new data: "
            "finished work raises the projection, not the proof."
        ),
        "capacity_after_horizon": "Some capacity begins after week 104, where the plan ends.",
        "no_finding_wording": "This questionnaire pack has no wording for findings, so none are written.",
    }
)

LEVER_WORDS: Mapping[str, str] = Words(
    {
        "error_cut": "{span} fewer remaining errors",
        "steps_cut": "{span} fewer steps",
        "catch": "{span} of errors caught during the run",
        "recovery": "{span} of caught errors put right by a retry",
        "detection_days": "a fall noticed within {span}",
        "tokens_cut": "{span} fewer tokens",
    }
)
GATE_BLOCKS: Mapping[str, str] = {
    "claimed": noop("The gate {gate} is claimed but not shown."),
    "fail": noop("The gate {gate} is not met."),
    "unknown": noop("The gate {gate} is not answered."),
}
CHOICES: Mapping[str, tuple[str, str]] = {
    "dropped": (noop("Without {initiative}"), noop("With {initiative} again")),
    "added": (noop("With {initiative}"), noop("Without {initiative}")),
    "own": (noop("With {initiative}"), noop("Without {initiative}")),
    "not_before": (
        noop("{initiative} not before the end of week {week}"),
        noop("{initiative} as soon as possible"),
    ),
}
"""What was chosen for an initiative, and what it says once the choice is taken back."""
CHANGED: Mapping[str, str] = Words(
    {
        "pace": "Pace",
        "volume": "Tasks per day",
        "target": "Target success",
        "steps": "Steps per task",
        "topology": "Arrangement",
    }
)


def headline(roadmap: Roadmap, pack: Pack) -> str:
    """When the first better verdict is reached, or what stands in the way."""
    first = next(iter(better_verdicts(roadmap)), None)
    if first is None:
        return tr("The highest verdict holds today; the plan keeps it.")
    band, week = BAND_WORDS[first.band], first.week_if_demonstrated
    if first.week is not None:
        return tr(
            "{verdict} can be reached by the end of week {week}, if every done-when is met and shown.",
            verdict=band,
            week=first.week,
        )
    if week == 0:
        return tr(
            "{verdict} holds as soon as new data shows the target success; no other work stands before it.",
            verdict=band,
        )
    if week is not None:
        return tr(
            "{verdict} can be reached by the end of week {week}, if new data then shows the target success.",
            verdict=band,
            week=week,
        )
    why = block_words(roadmap.blocks[0], pack, {}) if roadmap.blocks else ""
    return f"{tr('{verdict} is not reached by this plan.', verdict=band)} {why}".strip()


def better_verdicts(roadmap: Roadmap) -> tuple[Milestone, ...]:
    """Milestones of verdicts that somebody would work for: "not ready" is no goal."""
    return tuple(m for m in roadmap.milestones if m.band != "not_ready")


def milestone_words(milestone: Milestone) -> str:
    """A milestone in one sentence."""
    band, week = BAND_WORDS[milestone.band], milestone.week_if_demonstrated
    if milestone.week is not None:
        return tr("{verdict} by the end of week {week}.", verdict=band, week=milestone.week)
    if week:
        return tr("{verdict} by the end of week {week}, if new data shows the target success.", verdict=band, week=week)
    if week is not None:
        return tr("{verdict} as soon as new data shows the target success.", verdict=band)
    return tr("{verdict} is not reached by this plan.", verdict=band)


def block_words(block: Block, pack: Pack, titles: dict[str, str]) -> str:
    """What keeps the end of the plan from the next verdict, in one sentence."""
    named = ", ".join(titles.get(i, i) for i in block.initiatives)
    lift = " " + tr("{initiatives} would lift it.", initiatives=named) if named else ""
    if block.kind == "gate" and block.id == "REL":
        return tr("The gate on demonstrated success is open: it moves only with new data.")
    if block.kind == "gate":
        said = GATE_BLOCKS.get(block.status, GATE_BLOCKS["unknown"])
        return tr(said, gate=gate_title(block.id, pack)) + lift
    if block.kind == "scope":
        return tr("Too much of the questionnaire is marked not applicable, or a practice was not assessed.")
    titled = {s.id: s.title for s in pack.sections} | {p.id: p.title or p.id for p in pack.practices}
    have, need = whole(block.have or 0), whole(block.need or 0)
    if block.kind == "overall":
        return tr("The evidenced score is at {have}; {need} is needed.", have=have, need=need) + lift
    if block.kind == "coverage":
        return tr("The answered share is at {have}; {need} is needed.", have=have, need=need) + lift
    what = titled.get(block.id, block.id)
    return tr("{part} is at {have}; {need} is needed.", part=what, have=have, need=need) + lift


def tier_words(planned: PlannedInitiative, pack: Pack, titles: dict[str, str]) -> str:
    """What decided the tier."""
    hard = [g for g in planned.closes_gates if g in pack.gate_by_id and pack.gate_by_id[g].hard]
    soft = [g for g in planned.closes_gates if g not in hard]
    rank = planned.rank
    if hard and rank.tier == 0:
        return tr("Closes the hard gate {gate}", gate=gate_title(hard[0], pack))
    if rank.tier < rank.own_tier and rank.inherited_from:
        heir = titles.get(rank.inherited_from, rank.inherited_from)
        if rank.tier == 0:
            return tr("Needed for {initiative}, which serves a hard gate", initiative=heir)
        return tr("Needed for {initiative}, which serves a soft gate or floor", initiative=heir)
    if soft:
        return tr("Closes the soft gate {gate}", gate=gate_title(soft[0], pack))
    if planned.lifts:
        titled = {s.id: s.title for s in pack.sections} | {p.id: p.title or p.id for p in pack.practices}
        lifted = titled.get(planned.lifts[0], planned.lifts[0])
        return tr("Lifts {part}, which is under the floor of the next verdict", part=lifted)
    return tr("No gate or floor depends on it")


def why_words(planned: PlannedInitiative, pack: Pack, titles: dict[str, str]) -> str:
    """Why this rank: tier, gain and effort in one sentence."""
    rank = planned.rank
    words = {"why": tier_words(planned, pack, titles), "gain": _one(rank.gain), "effort": _one(rank.effort)}
    is_one = 1 if whole(10 * rank.gain) == 10 else 2
    if rank.reliability_points >= 0.05:
        return trn(
            "{why}; gains {gain} point and {success} of success for {effort} person-weeks.",
            "{why}; gains {gain} points and {success} of success for {effort} person-weeks.",
            is_one,
            success=_one(rank.reliability_points),
            **words,
        )
    return trn(
        "{why}; gains {gain} point for {effort} person-weeks.",
        "{why}; gains {gain} points for {effort} person-weeks.",
        is_one,
        **words,
    )


def lever_words(initiative: Initiative) -> str:
    """The assumed effects on reliability."""
    found = []
    for lever in initiative.levers:
        low, high = lever.low, lever.high
        if lever.kind == "detection_days":
            span = _days(high) if low == high else _days_between(low, high)
        else:
            span = tr("{low} to {high}%", low=whole(100 * low), high=whole(100 * high))
        found.append(LEVER_WORDS[lever.kind].format(span=span))
    return "; ".join(found)


def _days(figure: float) -> str:
    return trn("{days:g} day", "{days:g} days", 1 if figure == 1 else 2, days=figure)


def _days_between(low: float, high: float) -> str:
    return trn("{low:g} to {high:g} day", "{low:g} to {high:g} days", 1 if high == 1 else 2, low=low, high=high)


def own_lever_words(after: str) -> str:
    """`error_cut 0.6`, a figure of the client's own, as people say it."""
    kind, _, figure = after.partition(" ")
    if not figure:
        return ""
    value = float(figure)
    if kind == "detection_days":
        return LEVER_WORDS[kind].format(span=_days(value))
    return LEVER_WORDS[kind].format(span=percent(value))


def waiting_words(waiting: Estimate, tasks: float | None) -> str:
    """The cost of waiting, with its range and what it is computed from.

    Args:
        waiting: Wrong results of one week that nobody sees.
        tasks: Tasks a day now; None where the profile does not say.
    """
    if waiting.point is None:
        return ""
    count = count_words(waiting)
    if not tasks:
        return tr("Each week of waiting adds about {count} wrong results that nobody sees.", count=count)
    return tr(
        "Each week of waiting adds about {count} wrong results that nobody sees: {tasks:,.0f} tasks a day today, "
        "{rate} of them wrong and unseen in production, on {days:.0f} days a week.",
        count=count,
        tasks=tasks,
        rate=percent_of(waiting.point / (DAYS_A_WEEK * tasks), 1),
        days=DAYS_A_WEEK,
    )


def waiting_basis_words(waiting: Estimate, tasks: float | None) -> str:
    """What the cost of waiting is computed from; empty without a figure or without tasks a day."""
    if waiting.point is None or not tasks:
        return ""
    return tr(
        "{tasks:,.0f} tasks a day today, {rate} of them wrong and unseen in production, on {days:.0f} days a week.",
        tasks=tasks,
        rate=percent_of(waiting.point / (DAYS_A_WEEK * tasks), 1),
        days=DAYS_A_WEEK,
    )


def change_words(change: Change, pack: Pack, titles: dict[str, str]) -> str:
    """A difference of a scenario from the base, in words."""
    pools = {p.id: p.title for p in pack.pools}
    title = titles.get(change.id, change.id)
    match change.kind:
        case "capacity":
            return f"{pools.get(change.id, change.id)}: {steps_words(change.after) or tr('as in the pack')}"
        case "total":
            return tr("All together: {limit}", limit=steps_words(change.after) or tr("no limit beyond the pools"))
        case "dropped" | "added" | "own" | "not_before":
            said = CHOICES[change.kind][0 if change.after else 1]
            return tr(said, initiative=title, week=change.after)
        case "lever":
            return f"{title}: {own_lever_words(change.after) or tr('effect as in the catalogue')}"
        case _:
            what = CHANGED.get(change.kind, change.kind.capitalize())
            return f"{what}: {_value_words(change, pack) or tr('as recorded')}"


def _value_words(change: Change, pack: Pack) -> str:
    if change.kind == "target" and change.after:
        return written(f"{float(change.after):.1%}".replace(".0%", "%"))
    return _arrangement(change.after, pack) if change.kind == "topology" else _figure(change.after)


def _figure(text: str) -> str:
    """A figure as the language writes it; the name of a pace is none."""
    return written(text) if text.replace(".", "", 1).isdecimal() else text


def _arrangement(key: str, pack: Pack) -> str:
    """An arrangement of agents as the profile words it."""
    options = (o for item in pack.profile for f in item.fields if f.key == "topology" for o in f.options)
    return next((o.label for o in options if o.key == key), key)


def steps_words(steps: str) -> str:
    """`0.5,8:2` as people say it: 0.5 people, 2 after week 8."""
    parts = []
    for part in filter(None, steps.split(",")):
        week, mark, people = part.rpartition(":")
        people = written(people)
        if mark:
            parts.append(tr("{people} after week {week}", people=people, week=week))
        else:
            parts.append(trn("{people} person", "{people} people", 1 if people == "1" else 2, people=people))
    return ", ".join(parts)


def difference_words(found: Difference, pack: Pack, titles: dict[str, str]) -> tuple[str, ...]:
    """What a scenario changes, and what follows, one sentence each."""
    lines = [change_words(c, pack, titles) for c in found.changes]
    for pair in found.horizons:
        if pair.before.verdict != pair.after.verdict:
            before, after = BAND_WORDS[pair.before.verdict], BAND_WORDS[pair.after.verdict]
            lines.append(tr("{what}: {new} instead of {old}", what=pair.after.label, new=after, old=before))
    then = {m.band: m.week for m in found.milestones_after}
    for milestone in found.milestones_before:
        week = then.get(milestone.band)
        if week != milestone.week:
            new, old = _week(week), _week(milestone.week)
            lines.append(tr("{what}: {new} instead of {old}", what=BAND_WORDS[milestone.band], new=new, old=old))
    if found.end_before != found.end_after:
        lines.append(tr("The plan ends in week {new} instead of {old}", new=found.end_after, old=found.end_before))
    if len(lines) == len(found.changes):
        lines.append(tr("No verdict comes earlier or later, and the plan ends in the same week"))
    return tuple(lines)


def _week(week: int | None) -> str:
    return tr("not reached") if week is None else tr("week {week}", week=week)


def gates_words(hard: int, soft: int) -> str:
    """Open gates, the hard ones first."""
    if hard and soft:
        return trn("{n} hard gate open, {soft} soft", "{n} hard gates open, {soft} soft", hard, soft=soft)
    if hard:
        return trn("{n} hard gate open", "{n} hard gates open", hard)
    return trn("{n} soft gate open", "{n} soft gates open", soft) if soft else tr("no gate open")


def gate_title(gate: str, pack: Pack) -> str:
    """A gate by its plain name."""
    found = pack.gate_by_id.get(gate)
    return found.title if found else gate


def whole(figure: float) -> int:
    """Rounded half up, as every score is shown (B.3)."""
    return int(figure + 0.5 + 1e-9)


def needs_words(needs: str, after: tuple[str, ...], titles: dict[str, str]) -> str:
    """What an initiative without a slot needs: its prerequisites, or people."""
    if not after:
        return needs
    names = [titles.get(i, i) for i in after]
    if len(names) == 1:
        return tr("{initiative} first", initiative=names[0])
    return tr("{initiatives} first", initiatives=tr(" and ").join(names))


def dropped_words(because: str | None, titles: dict[str, str]) -> str:
    """Why an initiative is not in the plan."""
    if because:
        return tr("left out, because it needs {initiative}", initiative=titles.get(because, because))
    return tr("left out on purpose")


def percent(rate: float | None) -> str:
    """A rate in whole per cent, empty without one."""
    return "" if rate is None else written(f"{whole(100 * rate)}%")


def percent_within(rate: float | None, low: float | None, high: float | None) -> str:
    """A rate with as many decimals as its interval shows; never rounded to a certainty that it does not have."""
    if rate is None:
        return ""
    is_narrow = low is not None and high is not None and whole(100 * low) == whole(100 * high)
    is_near_end = whole(100 * rate) in (0, 100) and 0 < rate < 1
    return tr("{share}%", share=_one(100 * rate)) if is_narrow or is_near_end else percent(rate)


def percent_range(low: float | None, high: float | None) -> str:
    """An interval in whole per cent, with a decimal where its ends would look the same; empty without one."""
    if low is None or high is None:
        return ""
    if whole(100 * low) == whole(100 * high):
        return tr("{low} to {high}%", low=_one(100 * low), high=_one(100 * high))
    return tr("{low} to {high}%", low=whole(100 * low), high=whole(100 * high))


def _one(figure: float) -> str:
    return number(whole(figure * 10) / 10, ".1f")
