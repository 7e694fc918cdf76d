"""How values are read throughout a file: sign, order, zone, unit and currency, each with a row that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readiness.ingest.cells import as_text, clip, is_blank
from readiness.ingest.examination import Rule
from readiness.ingest.fields import DURATION_UNITS
from readiness.ingest.numbers import read_numbers
from readiness.ingest.scores import RANGES
from readiness.ingest.study import SAMPLE
from readiness.ingest.times import study_times
from readiness.language import tr

if TYPE_CHECKING:
    from readiness.ingest.reading import Reading

CURRENCIES = ("USD", "EUR", "GBP", "CHF", "JPY")
_TIMES = ("started_at", "opened_at")
_DURATIONS = ("latency_ms", "latency_p50_ms", "latency_p95_ms", "ttft_ms")


def rules_of(read: Reading) -> tuple[Rule, ...]:
    """The rules in force, in the order in which a person would check them; each can be chosen otherwise by its key."""
    rules = [*_dates(read), *_decimal(read), *_units(read)]
    for name, match in read.matches.items():
        if name.startswith("score:"):
            value = read.decisions.ranges.get(match.position, "none")
            rules.append(Rule(f"range:{match.source}", value, (*RANGES, "none"), _example(read, match.position)))
    cost = read.matches.get("cost")
    if cost is not None:
        proof = _example(read, cost.position)
        rules.append(Rule("currency", read.decisions.currency, CURRENCIES, proof))
    return tuple(rules)


def _dates(read: Reading) -> list[Rule]:
    match = next((read.matches[name] for name in _TIMES if name in read.matches), None)
    if match is None:
        return []
    rules = []
    if read.date_proof:
        _, _, row = read.date_proof.partition("(")
        proof = row.rstrip(")").capitalize() or _example(read, match.position)
        rules.append(Rule("date_order", read.decisions.order, ("dmy", "mdy"), proof))
    shown = study_times([row[match.position] for row in read.table.rows[:SAMPLE]])
    is_assumed = not shown.epochs and (not shown.aware or bool(shown.naive))
    proof = _example(read, match.position)
    rules.append(Rule("time_zone", read.decisions.zone_name, (), proof, is_assumed))
    return rules


def _decimal(read: Reading) -> list[Rule]:
    wanted = read.decisions.decimal
    texts = [found for found in read.studies.values() if found.text_numbers and found.numeric > 0.5]
    if not texts:
        return []
    best = next((found for found in texts if found.numbers.decimal == wanted and found.numbers.proof), None)
    proof = _place_of(read, best.position, best.numbers.proof) if best is not None else ""
    return [Rule("decimal", wanted, (".", ","), proof)]


def _place_of(read: Reading, position: int, text: str) -> str:
    for index, row in enumerate(read.table.rows[: 2 * SAMPLE]):
        if as_text(row[position]).strip() == text.strip():
            return tr("Row {row}: {text}", row=read.table.places[index] + 1, text=clip(text))
    return clip(text)


def _units(read: Reading) -> list[Rule]:
    rules = []
    for name in _DURATIONS:
        match = read.matches.get(name)
        if match is None:
            continue
        unit = read.decisions.units.get(match.position, "ms")
        proof = _example(read, match.position)
        if unit in DURATION_UNITS:
            decimal = read.decisions.decimal_at(match.position)
            cells = (row[match.position] for row in read.table.rows[:SAMPLE])
            first = next((value for value in read_numbers(list(cells), decimal).values if value is not None), None)
            if first is not None:
                proof += f" = {first * DURATION_UNITS[unit]:,.0f} ms"
        rules.append(Rule(f"unit:{match.source}", unit, tuple(DURATION_UNITS), proof))
    return rules


def _example(read: Reading, position: int) -> str:
    for index, row in enumerate(read.table.rows[:SAMPLE]):
        if not is_blank(row[position]):
            return tr("Row {row}: {text}", row=read.table.places[index] + 1, text=clip(as_text(row[position])))
    return ""
