"""The roadmap in words: why a rank, what a horizon says, what blocks a verdict, what a scenario changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readiness.domain.catalogue import Initiative
    from readiness.domain.questionnaire import Pack
    from readiness.domain.reliability.result import Estimate
    from readiness.domain.roadmap.plan import Block, Change, Difference, Milestone, PlannedInitiative, Roadmap


BAND_WORDS = {
    "no_verdict": "No verdict",
    "not_ready": "Not ready",
    "pilot_only": "Pilot only",
    "conditional": "Conditional",
    "production_ready": "Production ready",
}
WAVE_TITLES = {"0-30": "Days 0 to 30", "31-60": "Days 31 to 60", "61-90": "Days 61 to 90", "90+": "Later than day 90"}
CAUTION_WORDS = {
    "no_success_data": "No verified outcomes are imported: the plan projects scores and gates, not reliability.",
    "steps_unknown": "The number of steps is not known: the whole task counts as one step.",
    "levers_assumed": "Effects on reliability are assumptions, to be replaced by the client's own before and after.",
    "rel_moves_with_new_data": (
        "The gate on demonstrated success moves only with new data: finished work raises the projection, not the proof."
    ),
    "capacity_after_horizon": "Some capacity begins after week 104, where the plan ends.",
    "no_finding_wording": "This questionnaire pack has no wording for findings, so none are written.",
}

LEVER_WORDS = {
    "error_cut": "{} fewer remaining errors",
    "steps_cut": "{} fewer steps",
    "catch": "{} of errors caught during the run",
    "recovery": "{} of caught errors put right by a retry",
    "detection_days": "a fall noticed within {}",
    "tokens_cut": "{} fewer tokens",
}


def headline(roadmap: Roadmap, pack: Pack) -> str:
    """When the first better verdict is reached, or what stands in the way."""
    first = next(iter(better_verdicts(roadmap)), None)
    if first is None:
        return "The highest verdict holds today; the plan keeps it."
    band, week = BAND_WORDS[first.band], first.week_if_demonstrated
    if first.week is not None:
        return f"{band} can be reached by the end of week {first.week}, if every done-when is met and shown."
    if week == 0:
        return f"{band} holds as soon as new data shows the target success; no other work stands before it."
    if week is not None:
        return f"{band} can be reached by the end of week {week}, if new data then shows the target success."
    why = block_words(roadmap.blocks[0], pack, {}) if roadmap.blocks else ""
    return f"{band} is not reached by this plan. {why}".strip()


def better_verdicts(roadmap: Roadmap) -> tuple[Milestone, ...]:
    """Milestones of verdicts that somebody would work for: "not ready" is no goal."""
    return tuple(m for m in roadmap.milestones if m.band != "not_ready")


def milestone_words(milestone: Milestone) -> str:
    """A milestone in one sentence."""
    band, week = BAND_WORDS[milestone.band], milestone.week_if_demonstrated
    if milestone.week is not None:
        return f"{band} by the end of week {milestone.week}."
    if week is not None:
        when = f"by the end of week {week}, if" if week else "as soon as"
        return f"{band} {when} new data shows the target success."
    return f"{band} is not reached by this plan."


def block_words(block: Block, pack: Pack, titles: dict[str, str]) -> str:
    """What keeps the end of the plan from the next verdict, in one sentence."""
    lift = f" {', '.join(titles.get(i, i) for i in block.initiatives)} would lift it." if block.initiatives else ""
    if block.kind == "gate" and block.id == "REL":
        return "The gate on demonstrated success is open: it moves only with new data."
    if block.kind == "gate":
        status = {"claimed": "claimed but not shown", "fail": "not met", "unknown": "not answered"}
        return f"The gate {gate_title(block.id, pack)} is {status.get(block.status, block.status)}.{lift}"
    if block.kind == "scope":
        return "Too much of the questionnaire is marked not applicable, or a practice was not assessed."
    titled = {s.id: s.title for s in pack.sections} | {p.id: p.title or p.id for p in pack.practices}
    what = {"overall": "The evidenced score", "coverage": "The answered share"}.get(
        block.kind, titled.get(block.id, block.id)
    )
    return f"{what} is at {whole(block.have or 0)}; {whole(block.need or 0)} is needed.{lift}"


def tier_words(planned: PlannedInitiative, pack: Pack, titles: dict[str, str]) -> str:
    """What decided the tier."""
    hard = [g for g in planned.closes_gates if g in pack.gate_by_id and pack.gate_by_id[g].hard]
    soft = [g for g in planned.closes_gates if g not in hard]
    rank = planned.rank
    if hard and rank.tier == 0:
        return f"Closes the hard gate {gate_title(hard[0], pack)}"
    if rank.tier < rank.own_tier and rank.inherited_from:
        what = "a hard gate" if rank.tier == 0 else "a soft gate or floor"
        return f"Needed for {titles.get(rank.inherited_from, rank.inherited_from)}, which serves {what}"
    if soft:
        return f"Closes the soft gate {gate_title(soft[0], pack)}"
    if planned.lifts:
        titled = {s.id: s.title for s in pack.sections} | {p.id: p.title or p.id for p in pack.practices}
        return f"Lifts {titled.get(planned.lifts[0], planned.lifts[0])}, which is under the floor of the next verdict"
    return "No gate or floor depends on it"


def why_words(planned: PlannedInitiative, pack: Pack, titles: dict[str, str]) -> str:
    """Why this rank: tier, gain and effort in one sentence."""
    rank = planned.rank
    gain = f"gains {_one(rank.gain)} {'point' if _one(rank.gain) == '1.0' else 'points'}"
    if rank.reliability_points >= 0.05:
        gain += f" and {_one(rank.reliability_points)} of success"
    return f"{tier_words(planned, pack, titles)}; {gain} for {_one(rank.effort)} person-weeks."


def lever_words(initiative: Initiative) -> str:
    """The assumed effects on reliability."""
    found = []
    for lever in initiative.levers:
        low, high = lever.low, lever.high
        if lever.kind == "detection_days":
            span = f"{low:g} days" if low == high else f"{low:g} to {high:g} days"
            span = span.replace("1 days", "1 day") if high == 1 else span
        else:
            span = f"{whole(100 * low)} to {whole(100 * high)}%"
        found.append(LEVER_WORDS[lever.kind].format(span))
    return "; ".join(found)


def own_lever_words(after: str) -> str:
    """`error_cut 0.6`, a figure of the client's own, as people say it."""
    kind, _, figure = after.partition(" ")
    if not figure:
        return ""
    value = float(figure)
    if kind == "detection_days":
        return LEVER_WORDS[kind].format(f"{value:g} {'day' if value == 1 else 'days'}")
    return LEVER_WORDS[kind].format(f"{whole(100 * value)}%")


def waiting_words(waiting: Estimate) -> str:
    """The cost of waiting, as a range."""
    if waiting.point is None:
        return ""
    if waiting.low is None or waiting.high is None:
        return f"Each week of waiting adds about {whole(waiting.point):,} wrong results that nobody sees."
    return (
        f"Each week of waiting adds {whole(waiting.low):,} to {whole(waiting.high):,} wrong results that nobody sees, "
        "at today's figures."
    )


def change_words(change: Change, pack: Pack, titles: dict[str, str]) -> str:
    """A difference of a scenario from the base, in words."""
    pools = {p.id: p.title for p in pack.pools}
    title = titles.get(change.id, change.id)
    match change.kind:
        case "capacity":
            return f"{pools.get(change.id, change.id)}: {steps_words(change.after) or 'as in the pack'}"
        case "total":
            return f"All together: {steps_words(change.after) or 'no limit beyond the pools'}"
        case "dropped":
            return f"Without {title}" if change.after else f"With {title} again"
        case "added" | "own":
            return f"With {title}" if change.after else f"Without {title}"
        case "not_before":
            return (
                f"{title} not before the end of week {change.after}" if change.after else f"{title} as soon as possible"
            )
        case "lever":
            return f"{title}: {own_lever_words(change.after) or 'effect as in the catalogue'}"
        case _:
            names = {
                "pace": "Pace",
                "volume": "Tasks per day",
                "target": "Target success",
                "steps": "Steps per task",
                "topology": "Arrangement",
            }
            what = names.get(change.kind, change.kind.capitalize())
            return f"{what}: {_value_words(change, pack) or 'as recorded'}"


def _value_words(change: Change, pack: Pack) -> str:
    if change.kind == "target" and change.after:
        return f"{float(change.after):.1%}".replace(".0%", "%")
    return _arrangement(change.after, pack) if change.kind == "topology" else change.after


def _arrangement(key: str, pack: Pack) -> str:
    """An arrangement of agents as the profile words it."""
    options = (o for item in pack.profile for f in item.fields if f.key == "topology" for o in f.options)
    return next((o.label for o in options if o.key == key), key)


def steps_words(steps: str) -> str:
    """`0.5,8:2` as people say it: 0.5 people, 2 after week 8."""
    parts = []
    for part in filter(None, steps.split(",")):
        week, mark, people = part.rpartition(":")
        parts.append(f"{people} after week {week}" if mark else f"{people} {'person' if people == '1' else 'people'}")
    return ", ".join(parts)


def difference_words(found: Difference, pack: Pack, titles: dict[str, str]) -> tuple[str, ...]:
    """What a scenario changes, and what follows, one sentence each."""
    lines = [change_words(c, pack, titles) for c in found.changes]
    for pair in found.horizons:
        if pair.before.verdict != pair.after.verdict:
            before, after = BAND_WORDS[pair.before.verdict], BAND_WORDS[pair.after.verdict]
            lines.append(f"{pair.after.label}: {after} instead of {before}")
    then = {m.band: m.week for m in found.milestones_after}
    for milestone in found.milestones_before:
        week = then.get(milestone.band)
        if week != milestone.week:
            new = f"week {week}" if week is not None else "not reached"
            old = f"week {milestone.week}" if milestone.week is not None else "not reached"
            lines.append(f"{BAND_WORDS[milestone.band]}: {new} instead of {old}")
    if found.end_before != found.end_after:
        lines.append(f"The plan ends in week {found.end_after} instead of {found.end_before}")
    if len(lines) == len(found.changes):
        lines.append("No verdict comes earlier or later, and the plan ends in the same week")
    return tuple(lines)


def gates_words(hard: int, soft: int) -> str:
    """Open gates, the hard ones first."""
    if hard:
        return f"{hard} hard {'gate' if hard == 1 else 'gates'} open" + (f", {soft} soft" if soft else "")
    return f"{soft} soft {'gate' if soft == 1 else 'gates'} open" if soft else "no gate open"


def gate_title(gate: str, pack: Pack) -> str:
    """A gate by its plain name."""
    found = pack.gate_by_id.get(gate)
    return found.title if found else gate


def whole(figure: float) -> int:
    """Rounded half up, as every score is shown (B.3)."""
    return int(figure + 0.5 + 1e-9)


def needs_words(needs: str, after: tuple[str, ...], titles: dict[str, str]) -> str:
    """What an initiative without a slot needs: its prerequisites, or people."""
    return " and ".join(titles.get(i, i) for i in after) + " first" if after else needs


def dropped_words(because: str | None, titles: dict[str, str]) -> str:
    """Why an initiative is not in the plan."""
    return f"left out, because it needs {titles.get(because, because)}" if because else "left out on purpose"


def percent(rate: float | None) -> str:
    """A rate in whole per cent, empty without one."""
    return "" if rate is None else f"{whole(100 * rate)}%"


def percent_within(rate: float | None, low: float | None, high: float | None) -> str:
    """A rate with as many decimals as its interval shows; never rounded to a certainty that it does not have."""
    if rate is None:
        return ""
    is_narrow = low is not None and high is not None and whole(100 * low) == whole(100 * high)
    is_near_end = whole(100 * rate) in (0, 100) and 0 < rate < 1
    return f"{_one(100 * rate)}%" if is_narrow or is_near_end else percent(rate)


def percent_range(low: float | None, high: float | None) -> str:
    """An interval in whole per cent, with a decimal where its ends would look the same; empty without one."""
    if low is None or high is None:
        return ""
    if whole(100 * low) == whole(100 * high):
        return f"{_one(100 * low)} to {_one(100 * high)}%"
    return f"{whole(100 * low)} to {whole(100 * high)}%"


def _one(figure: float) -> str:
    return f"{whole(figure * 10) / 10:.1f}"
