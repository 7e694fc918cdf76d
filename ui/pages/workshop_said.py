"""The line between choices and votes on the workshop page: what the vote says, and what it asks for now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from readiness.app.workshop import QuestionView
from ui.theme import paint
from ui.theme.look import look
from ui.widgets.kit import Cut, Items
from ui.widgets.marks import Chip

GAP = 8


def _tr(text: str) -> str:
    return QCoreApplication.translate("WorkshopPage", text)


def vote_line(view: QuestionView, entered: tuple[int, int] | None, width: float) -> list[Items]:
    """What stands between the choices and the cells of the votes; always one line, so that nothing jumps.

    Args:
        view: The question.
        entered: How many of the seats have voted, while votes are typed.
        width: Of the line.
    """
    if entered is not None:
        return _typing(view, *entered)
    spread = view.spread
    if spread is None:
        return [(Cut(_tr("No vote yet: V, then one letter a seat."), "small", "muted"), 1)]
    if view.has_table_changed:
        return [(Cut(_tr("The table has changed since this vote."), "small", "muted"), 1)]
    if spread.split and not view.has_consensus and view.state == "answered":
        return _split(view, spread.range, width)
    if spread.split and view.has_consensus:
        kept = _tr("The votes stay on file.")
        return [Chip(_tr("Agreed"), "passed"), (Cut(kept, "small", "muted"), 1)]
    said = _tr("A letter records what the room agrees on.")
    if view.has_consensus:
        letter = next((choice.letter for choice in view.choices if choice.chosen), "")
        said = _tr("The room agreed on {letter}.").format(letter=letter)
    return [(Cut(" ".join(part for part in (said, medians(view)) if part), "small", "muted"), 1)]


def medians(view: QuestionView) -> str:
    """The median of every role group with two or more voters, in words; empty without any."""
    groups = [] if view.roles is None else [g for g in view.roles.groups if g.median]
    one = _tr("{group} {letter} ({count} votes)")
    said = ", ".join(one.format(group=g.word, letter=g.median, count=g.voters) for g in groups)
    return _tr("Median by role: {groups}.").format(groups=said) if said else ""


def _typing(view: QuestionView, count: int, seats: int) -> list[Items]:
    words = _tr("{count} of {seats} votes are in").format(count=count, seats=seats)
    if count >= seats:
        words = _tr("All votes are in: Enter records them")
    if view.spread is None:
        return [(Cut(words, "label", "ink2"), 1)]
    pale = _tr("{said}. Pale: the first vote.").format(said=words)
    return [Chip(_tr("Second vote"), "unknown", "refresh"), (Cut(pale, "label", "ink2"), 1)]


def _split(view: QuestionView, span: int, width: float) -> list[Items]:
    """That nothing is decided, the gap between the roles where there is one, and what is to be done."""
    if view.has_revoted:
        asks = (_tr("Record a level by its letter, or leave it split and go on."), _tr("Record a level, or go on."))
    else:
        asks = (_tr("Talk, then vote again or record a level by its letter."), _tr("Vote again or record a level."))
    chips = [Chip(_tr("Split, range {range}").format(range=span), "claimed", "warning")]
    if view.roles is not None and view.roles.is_flagged:
        gap = Chip(view.roles.flag, "claimed", "people")
        gap.setToolTip(medians(view))
        if _width(chips) + gap.sizeHint().width() + paint.width("label", asks[1]) + 2 * GAP > width:
            gap.set_state(_tr("Role gap"), "claimed", "people")
            gap.setToolTip("\n".join(said for said in (view.roles.flag, medians(view)) if said))
        chips.append(gap)
    left = width - _width(chips)
    words = next((ask for ask in asks if paint.width("label", ask) <= left), asks[-1])
    return [*chips, (Cut(words, "label", "claimed"), 1)]


def _width(chips: list[Chip]) -> float:
    return sum(chip.sizeHint().width() + GAP for chip in chips)


def line_height() -> int:
    """Height that is kept for the line."""
    return look.px(28)
