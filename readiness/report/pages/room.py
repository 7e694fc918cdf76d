"""Claims meet data: only where an import has something to say."""

from __future__ import annotations

from readiness.domain.questions import Question
from readiness.domain.scoring.scorecard import AppliedCheck
from readiness.report.charts.exhibit import Exhibit, Table, shorten_alt
from readiness.report.charts.room import WIDE_GAP, RoomRow, draw_room
from readiness.report.dossier import Dossier
from readiness.report.formats import decimal, plain, with_percent
from readiness.report.pages.page import Page

MOST_ROWS = 12


def make_room(d: Dossier) -> Page | None:
    """Nothing without an import that reaches a question."""
    rows = sorted((row for q in d.applicable if (row := _row(d, q))), key=lambda r: -(r[1].stated - r[1].supported))
    if not rows:
        return None
    say = d.words
    wide = [row for _, row in rows if row.stated - row.supported >= WIDE_GAP]
    drawn = rows[:MOST_ROWS]
    title = say(
        "room.title" if wide else "room.title_agree",
        wide=len(wide),
        total=len(rows),
        name=rows[0][1].name,
        stated=rows[0][1].stated,
        supported=rows[0][1].supported,
    )
    upheld = [c for c in d.card.contradictions if c.resolution == "claim_right"]
    pending = [c for c in d.card.contradictions if c.resolution == "open"]
    return Page(
        key="room",
        part="stands",
        kicker=say("room.kicker"),
        contents=say("room.kicker"),
        title=title,
        template="room.html",
        exhibits=(_draw(d, title, drawn, len(rows), len(wide)),),
        values={
            "contradictions": d.card.contradictions,
            "upheld": len(upheld),
            "pending": len(pending),
            "agreeing": [row.name for _, row in rows if abs(row.stated - row.supported) < 0.3],
            "hidden": len(rows) - len(drawn),
        },
    )


def _fact(d: Dossier, check: AppliedCheck, question: Question) -> str:
    for found in d.card.contradictions:
        if found.question == question.id and found.rule == check.rule and found.metric:
            return _metric(d, found.metric, found.measured)
    return _metric(d, check.metric, check.measured)


def _metric(d: Dossier, metric: str, measured: float | None) -> str:
    definition = next((m for m in d.pack.metrics if m.id == metric), None)
    name = definition.title if definition else ""
    if measured is None:
        return name
    unit = definition.unit if definition else ""
    number = decimal(measured, 0 if abs(measured) >= 100 or measured == int(measured) else 1)
    value = with_percent(number) if unit in {"percent", "%"} else f"{number} {unit}".strip()
    return f"{name}: {value}" if name else value


def _row(d: Dossier, question: Question) -> tuple[Question, RoomRow] | None:
    score = d.score(question.id)
    if not score.checks or score.stated is None:
        return None
    check = min(score.checks, key=lambda c: c.level)
    votes = [v.level for v in d.response(question.id).votes if v.level is not None]
    return question, RoomRow(
        plain(question.short_title), 4 * score.stated, 4 * check.level, votes, _fact(d, check, question)
    )


def _draw(d: Dossier, title: str, rows: list[tuple[Question, RoomRow]], total: int, wide: int) -> Exhibit:
    say = d.words
    levels = [f"{level} {d.level_name(level)}" for level in range(5)]
    short = [label if len(label) <= 11 else label.replace(" of it", "") for label in levels]
    over = sum(row.stated - row.supported >= 0.3 for _, row in rows)
    under = sum(row.supported - row.stated >= 0.3 for _, row in rows)
    key = "room.so_what_over" if over > under else "room.so_what_under" if under > over else "room.so_what_even"
    worst = rows[0][1]
    return Exhibit(
        key="room",
        figure=draw_room([row for _, row in rows], short, say.group("room.chart")),
        title=title,
        so_what=say(key, over=over, under=under, total=len(rows)),
        name=say("room.exhibit"),
        unit=say("room.unit"),
        n=say(
            "room.n",
            count=total,
            total=len(d.applicable),
            seats=sum(len(row.votes) for _, row in rows),
            bare=sum(not row.votes for _, row in rows),
        ),
        source=say("room.source", files=[plain(batch.file) for batch in d.snapshot.batches]),
        as_of=d.data_date,
        interval=say("room.interval"),
        note=say("room.note", rest=len(d.applicable) - total),
        alt=shorten_alt(
            say("room.alt", count=len(rows), name=worst.name, stated=worst.stated, supported=worst.supported, wide=wide)
        ),
        table=Table(
            tuple(say(f"room.table_{key}") for key in ("question", "stated", "supported", "fact")),
            tuple((row.name, round(row.stated, 2), round(row.supported, 2), row.fact) for _, row in rows),
        ),
    )
