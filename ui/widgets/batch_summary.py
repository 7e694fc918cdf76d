"""What an import says of itself: its extent, the share that ended right, sentences, days and remarks."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QGridLayout

from readiness.app.metrics_view import BatchView
from readiness.domain.metrics import Aggregates, Batch
from ui.language import number, percent, short_day
from ui.theme.space import Space
from ui.widgets.day_rates import DayRate, DayRates, DaySpark
from ui.widgets.import_words import option_words, skip_words
from ui.widgets.kit import Cut, Items, Text, column, frame, row, rule, scroll
from ui.widgets.marks import Icon

FEWEST_DAYS = 3
MOST_REMARKS = 6
DAYS_SHARE = 100  # the line takes the room that is left, up to its own limit
WRAPPED_BELOW = 700
"""Width of a page in text units below which figures wrap rather than end in dots."""


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("BatchList", text, None, n)


def days_words(sums: Aggregates) -> str:
    """The first and the last day of an import; empty where it names no days."""
    if sums.date_min is None or sums.date_max is None:
        return ""
    return _tr("{first} – {last}").format(first=short_day(sums.date_min), last=short_day(sums.date_max))


def batch_facts(batch: Batch, space: Space, beside: int = 0) -> QFrame:
    """How much an import holds, over which days, judged by what; as many figures as have room.

    Args:
        batch: The import.
        space: The room of the page.
        beside: Width in text units that stands beside and is not there for it.
    """
    sums = batch.aggregates
    rows = _tr("{taken} of {read}").format(taken=number(batch.rows_imported), read=number(batch.rows_read))
    facts = [
        (_tr("Tasks"), number(sums.tasks)),
        (_tr("Rows"), rows),
        (_tr("Days"), days_words(sums)),
        (_tr("Judged by"), option_words(batch.outcome_source) if batch.outcome_source else _tr("not stated")),
        (_tr("Agents"), ", ".join(sums.agents[:3])),
    ]
    facts = [fact for fact in facts if fact[1]]
    per = 5 if space.effective - beside >= 1000 and not space.compact else 3 if space.effective >= 480 else 2
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    for at, (name, value) in enumerate(facts):
        whole = Text(value, "strong", wrap=True) if space.effective < WRAPPED_BELOW else Cut(value, "strong")
        cell = column(Text(name, "small", "muted"), whole, None, spacing=0)
        grid.addLayout(cell, at // per, at % per)
        grid.setColumnStretch(at % per, 1)
    return frame("clear", grid)


def batch_summary(
    batch: Batch, view: BatchView, *, tall: bool, target: float | None = None, spark: bool = False
) -> QFrame:
    """The share right first and large, then sentences, the days where there is room, then what to bear in mind.

    Args:
        batch: The import.
        view: The import in words and lines.
        tall: Whether the days are drawn.
        target: The share that must end right, where the profile states one.
        spark: Whether the days stand small beside the figure where they are not drawn large.
    """
    sentences = list(view.sentences)
    lines: list[Items] = []
    whole, rates = view.whole, _day_rates(view)
    has_days = len(rates) >= FEWEST_DAYS
    if whole is not None and whole.rate is not None:
        sentences = sentences[1:]  # the first one says what the large figure says
        words = _tr("{right} of {verified} verified tasks ended right")
        counted = words.format(right=number(whole.right), verified=number(whole.verified))
        head: list[Items] = [Text(percent(whole.rate, 1), "figure"), (Text(counted, "body", "ink2", wrap=True), 1)]
        if spark and not tall and has_days:
            head.append(DaySpark(rates, target))
        lines += [row(*head, spacing=16)]
    if tall and has_days:
        lines += [4, Text(_tr("Success by day"), "label", "muted"), (DayRates(rates, target), DAYS_SHARE), 4]
    if batch.skipped:
        listed = ", ".join(f"{skip_words(entry.reason)} {number(entry.count)}" for entry in batch.skipped)
        sentences.append(_tr("Rows left out: {rows}.").format(rows=listed))
    for sentence in sentences:
        lines += [rule(), Text(sentence, "body", wrap=True)]
    if batch.cautions:
        lines += [rule()]
    for code in batch.cautions[:MOST_REMARKS]:
        lines += [row(Icon("warning", "claimed", 20), (Text(_caution(code), "body", "ink2", wrap=True), 1), spacing=8)]
    inner = frame("clear", column(*lines, None, spacing=8 if tall else 6, margins=(0, 0, 12, 4)))
    return frame("clear", column((scroll(inner, _tr("What the data says")), 1)))


def _day_rates(view: BatchView) -> list[DayRate]:
    return [DayRate(date.fromisoformat(line.name), line.right, line.verified) for line in view.days if line.verified]


def _caution(code: str) -> str:
    words = {
        "judge_not_stated": _tr("How success was judged is not stated: a rule is assumed."),
        "currency_not_stated": _tr("The currency of the costs is not stated."),
        "row_cap": _tr("The number of rows is the limit of an exporter: the file may be cut."),
        "several_versions": _tr("Several models or versions lie within the window."),
        "total_differs": _tr("The file's own total differs from the sum of its rows."),
        "rate_differs": _tr("Reported rates differ from the counts; the counts are used."),
        "key_not_unique": _tr("Rows with the same day, agent and step were added up."),
        "thin": _tr("Too little data to confirm anything."),
    }
    return words.get(code, code.replace("_", " ").capitalize())
