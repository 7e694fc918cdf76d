"""What the room sees on the pages of the read-out and around it: figures and public words only.

Left out on purpose: names, notes, votes, free text of the profile, owners of initiatives, risks that somebody signed.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from readiness.app.planning_structs import HorizonView, RoadmapView
from readiness.app.profile import FieldView, ItemView, show_value
from readiness.app.reliability_compound import headline, what_if_curve
from readiness.app.reliability_view import view_today
from readiness.app.scoring_views import ReadoutView
from readiness.domain.reliability.result import CompoundPoint, Projection
from ui.language import percent
from ui.theme import verdicts
from ui.widgets.room import Bar, Board, Curve, Reading, Slide

PARTS = ("evidenced", "stated", "possible")
OPEN_TYPES = ("text", "list", "table")
"""Fields that hold words somebody typed: the room sees how many there are at most."""
UNSAID_UNITS = ("", "share", "currency", "days or currency")
WORST_FIRST = ("fail", "unknown", "claimed", "pass")
FIRST_MOVES = 5


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("RoomSlides", text, None, n)


def readout_slide(title: str, view: ReadoutView) -> Slide:
    """The verdict three times, every gate by its status, and the gaps with their bounds."""
    readings = tuple(
        Reading(r.heading.partition(":")[0], r.band, "–" if r.points is None else str(round(r.points)), part)
        for r, part in zip(view.readings, PARTS, strict=True)
    )
    bars = tuple(
        Bar(
            line.short or line.title,
            None if line.figures is None else (line.figures.lo, line.figures.mid, line.figures.hi),
            line.floor or None,
        )
        for line in (*view.gaps, *view.control)
    )
    gates = sorted(view.gates, key=lambda gate: not gate.hard)
    counts = {status: sum(gate.status == status for gate in gates) for status in WORST_FIRST}
    said = [
        _tr("{count} {status}").format(count=n, status=verdicts.status_word(status).lower())
        for status, n in counts.items()
        if n
    ]
    board = Board(
        readings=readings,
        gates=tuple((gate.status, gate.hard) for gate in gates),
        gates_said=_tr("Gates: {counts}").format(counts=", ".join(said)),
        bars=bars,
    )
    return Slide(section=title, stem=view.sentence, board=board)


def roadmap_slide(title: str, message: str, view: RoadmapView) -> Slide:
    """The verdict today and at each horizon, and the first moves, without those who make them."""
    shown = (view.today, *view.horizons)
    readings = tuple(Reading(_heading(h, is_end=h is shown[-1]), h.band, str(h.overall)) for h in shown)
    first = sorted(view.items, key=lambda item: (item.start, item.finish, item.place))[:FIRST_MOVES]
    lines = tuple(
        _tr("Weeks {first} to {last}: {title}").format(first=i.start + 1, last=i.finish, title=i.title)
        if i.finish > i.start + 1
        else _tr("Week {week}: {title}").format(week=i.start + 1, title=i.title)
        for i in first
    )
    return Slide(section=title, stem=message, lines=lines, board=Board(readings=readings))


def _heading(view: HorizonView, *, is_end: bool) -> str:
    return _tr("Week {week}").format(week=view.week) if is_end else view.label


def reliability_slide(title: str, today: Projection, other: Projection | None) -> Slide:
    """The curve's message, success with its interval, and the curve."""
    if today.success.point is None or not today.compound:
        return Slide(section=title, stem=headline(today, other))
    view = view_today(today)
    readings = [Reading(_tr("Right of 100 tasks"), "", _interval(view.figure, view.interval))]
    curves = [_curve(today.compound, today.typical_steps or 1.0, _tr("Today"), is_measured=True)]
    if other is not None and other.production.point is not None:
        line = what_if_curve(other)
        curves.append(_curve(line.points, line.steps, line.word, is_measured=False))
    target = (other or today).target.value
    board = Board(
        readings=tuple(readings),
        curves=tuple(curves),
        target=target,
        target_said="" if target is None else _tr("Target {share}").format(share=percent(target)),
        axis=_tr("{steps} steps"),
    )
    return Slide(section=title, stem=headline(today, other), board=board)


def _interval(figure: str, interval: str) -> str:
    return _tr("{figure} ({interval})").format(figure=figure, interval=interval) if figure else interval


def _curve(points: Sequence[CompoundPoint], own: float, word: str, *, is_measured: bool) -> Curve:
    at = min(points, key=lambda p: abs(p.steps - own))
    words = _tr("{word}: {share}").format(word=word, share=percent(at.point, 0))
    drawn = tuple((float(p.steps), p.point, p.low, p.high) for p in points)
    return Curve(drawn, own, words, is_measured)


def profile_slide(title: str, view: ItemView) -> Slide:
    """The item that is being filled: what is asked, and what was chosen or counted."""
    place = _tr("{at} of {count}").format(at=view.position, count=view.count)
    lines = tuple(line for shown in view.fields if (line := _field(shown)))
    return Slide(section=title, place=place, stem=view.question, lines=lines)


def _field(shown: FieldView) -> str:
    field, value = shown.field, shown.value
    if value in (None, "", ()):
        return _tr("{label}: …").format(label=field.label)
    if field.type in OPEN_TYPES:
        words = str(len(value)) if isinstance(value, tuple | list) else _tr("noted")
        return _tr("{label}: {value}").format(label=field.label, value=words)
    if isinstance(value, bool):
        return _tr("{label}: {value}").format(label=field.label, value=_tr("yes") if value else _tr("no"))
    words = show_value(field, value)
    if field.unit not in UNSAID_UNITS:
        words = f"{words} {field.unit}"
    return _tr("{label}: {value}").format(label=field.label, value=words)
