"""What has to be decided once per column or file: decimal sign, date order, units, currency, zone, outcomes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from typing import get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from readiness.domain.metrics import Outcome, OutcomeSource
from readiness.ingest.cells import Cell
from readiness.ingest.fields import DURATION_UNITS
from readiness.ingest.matching import Match
from readiness.ingest.notes import Notes
from readiness.ingest.outcomes import OutcomeValue, survey
from readiness.ingest.settings import Choice, Settings
from readiness.ingest.study import ColumnStudy
from readiness.language import tr, trn

OUTCOMES = get_args(Outcome)
SOURCES = get_args(OutcomeSource)
MAX_OUTCOME_WORDS = 60

_LATENCIES = ("latency_ms", "latency_p50_ms", "latency_p95_ms", "ttft_ms")
_CURRENCY_UNITS = frozenset({"USD", "EUR", "GBP", "CHF", "JPY"})


@dataclass
class Decisions:
    """The answers, whether stated in the file, proven by it, chosen by a person, or proposed.

    Attributes:
        decimal: decimal sign of the file's text numbers.
        decimals: per column position, where a column proves its own.
        order: `dmy` or `mdy` for numeric dates.
        epochs: unit of epoch or Excel day numbers per column position.
        units: unit of durations per column position (`ms`, `s`, ..., or `text` for self-describing cells).
        ranges: range of a score per column position (`0-1`, `1-5`, ..., `none`).
        currency: ISO code, empty where nowhere stated.
        zone: zone in which days are counted.
        zone_name: its name.
        outcomes: meaning of each outcome word (without case); None is undecided and counts as unknown.
        outcome_values: the words with their counts, as shown to a person.
        outcome_source: how success was judged.
    """

    decimal: str = "."
    decimals: dict[int, str] = field(default_factory=dict)
    order: str = "dmy"
    epochs: dict[int, str] = field(default_factory=dict)
    units: dict[int, str] = field(default_factory=dict)
    ranges: dict[int, str] = field(default_factory=dict)
    currency: str = ""
    zone: tzinfo = UTC
    zone_name: str = "UTC"
    outcomes: dict[str, Outcome | None] = field(default_factory=dict)
    outcome_values: list[OutcomeValue] = field(default_factory=list)
    outcome_source: OutcomeSource | None = None

    def decimal_at(self, position: int) -> str:
        """Decimal sign of one column."""
        return self.decimals.get(position) or self.decimal


def decide_decimal(studies: Sequence[ColumnStudy], settings: Settings, notes: Notes) -> Decisions:
    """One decimal sign per column; columns that prove nothing follow the others."""
    decisions = Decisions()
    commas = sum(found.numbers.comma_decimal for found in studies)
    dots = sum(found.numbers.dot_decimal for found in studies)
    chosen = settings.get("decimal", "")
    decisions.decimal = chosen or ("," if commas > dots else ".")
    for found in studies:
        style = found.numbers
        if chosen:
            continue
        if style.decimal == "mixed":
            _decide_mixed(found, decisions, notes)
        elif style.decimal:
            decisions.decimals[found.position] = style.decimal
        elif style.open and found.numeric > 0.5 and not commas and not dots:
            _ask_decimal(found, notes)
    if decisions.decimal == "," and (commas or chosen):
        proof = next((found.numbers.proof for found in studies if found.numbers.comma_decimal), "")
        text = tr('Decimal comma, thousands dot: "1.234" is 1234.')
        if proof:
            text = tr('Decimal comma, thousands dot: "1.234" is 1234 (proven by "{proof}").', proof=proof)
        notes.warn("decimal_comma", text)
    return decisions


def _decide_mixed(found: ColumnStudy, decisions: Decisions, notes: Notes) -> None:
    style = found.numbers
    if found.numeric < 0.5:
        return
    few, many = sorted((style.comma_decimal, style.dot_decimal))
    if few <= 0.02 * many:
        decisions.decimals[found.position] = "," if style.comma_decimal > style.dot_decimal else "."
        return
    if len(style.currencies) > 1:
        decisions.decimals[found.position] = "."
        return
    notes.ask(
        Choice(
            "decimal",
            tr(
                'Column "{name}" has numbers with a decimal comma and with a decimal point. Which is right?',
                name=found.name,
            ),
            (".", ","),
            concerns_table=True,
        )
    )


def _ask_decimal(found: ColumnStudy, notes: Notes) -> None:
    example = next((text for text in found.samples if "." in text or "," in text), "1.234")
    notes.ask(
        Choice(
            "decimal",
            tr(
                'Is "{example}" in column "{name}" a number of thousands or one with three decimals?',
                example=example,
                name=found.name,
            ),
            (".", ","),
            concerns_table=True,
        )
    )


def decide_dates(
    studies: Sequence[ColumnStudy],
    time_positions: set[int],
    decisions: Decisions,
    settings: Settings,
    notes: Notes,
    *,
    typed: bool = False,
) -> None:
    """One order of day and month for the file; epoch and Excel day numbers per time column."""
    orders = {found.times.order for found in studies if found.times.share > 0.5} - {""}
    chosen = settings.get("date_order", "")
    if chosen:
        decisions.order = chosen
    elif len(orders) == 1 and "mixed" not in orders:
        decisions.order = orders.pop()
    else:
        unclear = [f for f in studies if f.times.share > 0.5 and (f.times.either or f.times.order == "mixed")]
        if unclear:
            example = unclear[0].samples[0] if unclear[0].samples else ""
            text = tr(
                'Is "{example}" in column "{unclear_name}" day first or month first?',
                example=example,
                unclear_name=unclear[0].name,
            )
            notes.ask(Choice("date_order", text, ("dmy", "mdy"), concerns_table=True))
    for found in studies:
        if found.position in time_positions and found.times.numeric_share > 0.5:
            _decide_epoch(found, decisions, settings, notes, typed=typed)


def _decide_epoch(found: ColumnStudy, decisions: Decisions, settings: Settings, notes: Notes, *, typed: bool) -> None:
    key = f"epoch:{found.name}"
    kinds = [*found.times.epochs, *(["serial"] if found.times.serial else [])]
    chosen = settings.get(key, "")
    if chosen:
        decisions.epochs[found.position] = chosen
        return
    if len(kinds) > 1:
        text = tr(
            'Column "{name}" mixes epoch units ({kinds}): choose one; other rows are rejected.',
            name=found.name,
            kinds=", ".join(kinds),
        )
        notes.ask(Choice(key, text, tuple(kinds), concerns_table=True))
        decisions.epochs[found.position] = kinds[0]
        return
    decisions.epochs[found.position] = kinds[0]
    if kinds[0] == "serial" and typed:
        notes.inform(
            "serial_dates", tr('Column "{name}" holds days without a date format; read as dates.', name=found.name)
        )
    elif kinds[0] == "serial":
        text = tr(
            '{samples} in column "{name}" looks like an Excel day number: read it as a date?',
            samples=found.samples[0],
            name=found.name,
        )
        notes.ask(Choice(key, text, ("serial",), "serial", concerns_table=True))
    else:
        notes.inform(
            "epoch_times",
            tr('Column "{name}" holds Unix times in {kinds}; read as UTC.', name=found.name, kinds=kinds[0]),
        )


def decide_zone(decisions: Decisions, settings: Settings, notes: Notes) -> None:
    """The zone in which days are counted; UTC unless chosen."""
    name = settings.get("time_zone", "UTC")
    try:
        decisions.zone = UTC if name == "UTC" else ZoneInfo(name)
        decisions.zone_name = name
    except (ZoneInfoNotFoundError, ValueError, OSError):
        notes.fail(
            "unknown_time_zone",
            tr("{name} is no known time zone.", name=name),
            hint=tr("Use a name such as Europe/Berlin."),
        )


def decide_units(
    matches: Mapping[str, Match],
    studies: Mapping[int, ColumnStudy],
    decisions: Decisions,
    settings: Settings,
    notes: Notes,
) -> None:
    """Unit of every duration; stated units are checked against the size of the values."""
    for name in _LATENCIES:
        match = matches.get(name)
        if match is None:
            continue
        found = studies[match.position]
        key = f"unit:{match.source}"
        chosen = settings.get(key, "")
        if chosen:
            decisions.units[match.position] = chosen
        elif found.durations > 0.9 and found.numeric < 0.5:
            decisions.units[match.position] = "text"
        else:
            decisions.units[match.position] = _propose_unit(match, found, key, notes)
        match.unit = decisions.units[match.position]


def _propose_unit(match: Match, found: ColumnStudy, key: str, notes: Notes) -> str:
    stated = match.unit if match.unit in DURATION_UNITS else ""
    guess = stated or (
        "s" if found.median < 100 else "ms" if found.median < 1e6 else "us" if found.median < 1e9 else "ns"
    )
    milliseconds = found.median * DURATION_UNITS[guess]
    example = f"{found.median:g} {guess} = {milliseconds:,.0f} ms"
    if not stated:
        question = tr('Which unit has column "{source}"? Proposed: {example}.', source=match.source, example=example)
        notes.ask(Choice(key, question, tuple(DURATION_UNITS), guess))
    elif match.field.startswith("latency") and found.filled and not 5 <= milliseconds <= 600_000:
        question = tr(
            'Column "{source}" says {stated}, which makes the middle value {example}. Is that right?',
            source=match.source,
            stated=stated,
            example=example,
        )
        notes.ask(Choice(key, question, tuple(DURATION_UNITS), guess))
    return guess


def decide_currency(
    match: Match | None,
    studies: Mapping[int, ColumnStudy],
    currencies: set[str],
    decisions: Decisions,
    settings: Settings,
    notes: Notes,
) -> None:
    """One currency per import; several cannot be added up."""
    if match is None:
        return
    seen = currencies | studies[match.position].numbers.currencies
    if match.unit in _CURRENCY_UNITS:
        seen.add(match.unit)
    chosen = settings.get("currency", "")
    if chosen or len(seen) == 1:
        decisions.currency = chosen.upper() or seen.pop()
    elif seen:
        text = tr(
            'Column "{source}" mixes {seen}: costs cannot be added up. Which one counts?',
            source=match.source,
            seen=tr(" and ").join(sorted(seen)),
        )
        notes.ask(Choice("currency", text, tuple(sorted(seen)), concerns_table=True))
    else:
        text = tr('Which currency has column "{source}"? Without an answer none is stated.', source=match.source)
        notes.ask(Choice("currency", text, ("USD", "EUR", "GBP", "CHF"), ""))
    match.unit = decisions.currency or match.unit


def decide_outcomes(cells: Sequence[Cell] | None, decisions: Decisions, settings: Settings, notes: Notes) -> None:
    """Meaning of every outcome word; each is shown with its count until a person has said so."""
    if cells is None:
        return
    decisions.outcome_values = survey(cells)
    if len(decisions.outcome_values) > MAX_OUTCOME_WORDS:
        notes.fail(
            "outcome_not_words",
            tr(
                "The outcome column has {outcome_values_count} different values; it holds no outcomes.",
                outcome_values_count=len(decisions.outcome_values),
            ),
            hint=tr("Map another column to outcome."),
        )
        return
    stated = {key.casefold(): meaning for key, meaning in settings.items() if key.startswith("outcome:")}
    for value in decisions.outcome_values:
        key = f"outcome:{value.value}"
        answer = stated.get(key.casefold())
        if answer in OUTCOMES:
            decisions.outcomes[value.value.casefold()] = answer  # type: ignore[assignment]  # one of the known answers
            continue
        decisions.outcomes[value.value.casefold()] = value.proposal
        question = tr(
            'What does "{value}" mean ({counted})?',
            value=value.value,
            counted=trn("{n:,} row", "{n:,} rows", value.count),
        )
        notes.ask(Choice(key, question, OUTCOMES, value.proposal, concerns_table=value.proposal is None))


def decide_source(decisions: Decisions, settings: Settings, notes: Notes, proposed: OutcomeSource | None) -> None:
    """How success was judged; `rule` is taken with a caution where nobody says."""
    stated = settings.get("outcome_source", "")
    if stated in SOURCES:
        decisions.outcome_source = stated  # type: ignore[assignment]  # one of the known sources
        return
    decisions.outcome_source = proposed or "rule"
    if proposed is None:
        notes.ask(Choice("outcome_source", tr("Who or what judged the outcome?"), SOURCES, "rule"))
