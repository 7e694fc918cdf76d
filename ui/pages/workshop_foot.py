"""The parts of the workshop page made from what is recorded: list, votes, the line under the choices, the slide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from readiness.app.workshop import QuestionView, Seat, SectionLine, confirmed, list_sections
from ui.language import long_day
from ui.theme import icons
from ui.theme.look import look
from ui.theme.tokens import CONTROL, LG
from ui.widgets.action import Action
from ui.widgets.kit import Button
from ui.widgets.marks import Chip
from ui.widgets.more import WIDTH as MORE_WIDTH
from ui.widgets.more import MoreButton
from ui.widgets.projector import Slide
from ui.widgets.question_list import QuestionItem, SectionItem
from ui.widgets.vote_strip import VoteStrip

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement
    from ui.pages.workshop_acts import WorkshopActs


OWN_KEYS = frozenset({"", "/", "+"})
"""Keys of acts that only a few questions have, and the lack of one: their buttons stay while others leave."""


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("WorkshopPage", text, None, n)


class AnswerButton(Button):
    """A button that stands pressed while its answer is the one recorded: a click alone does not change that."""

    def nextCheckState(self) -> None:
        """Leave the state to the record."""


@dataclass(frozen=True)
class Answer(Action):
    """What can be said instead of a level.

    Attributes:
        is_given: Whether it is the answer recorded; its button then looks chosen, as a chosen level does.
    """

    is_given: bool = False

    def button(self, kind: str = "plain") -> Button:
        """A button that gives this answer, pressed where it is given."""
        result = AnswerButton(self.text, kind, "check_circle" if self.is_given else self.icon)
        result.setCheckable(True)
        result.setChecked(self.is_given)
        if self.is_given:
            accent, soft = look.color("accent"), look.color("accent_soft")
            result.setIcon(icons.icon("check_circle", accent, look.px(18)))
            result.setStyleSheet(
                f"QPushButton {{ background: {soft.name()}; color: {accent.name()}; }}"
                f"QPushButton:!focus {{ border: 2px solid {accent.name()}; padding: 0 {LG - 1}px;"
                f" min-height: {look.px(CONTROL) - 4}px; }}"
            )
        run = self.run
        result.clicked.connect(lambda _checked: run())
        return result


@dataclass(frozen=True)
class Wanted(Action):
    """The act that the state of the question asks for: it stands out, the page's primary act stays the only one."""

    def button(self, kind: str = "plain") -> Button:
        """A button with the border of what is due."""
        result = super().button(kind)
        tone, soft = look.color("claimed"), look.color("claimed_soft")
        result.setIcon(icons.icon(self.icon, tone, look.px(18)))
        result.setStyleSheet(
            f"QPushButton {{ background: {soft.name()}; color: {tone.name()}; border-color: {tone.name()}; }}"
        )
        return result


def may_leave_split(view: QuestionView) -> bool:
    """Whether a level was recorded over votes that lie apart, so that it can be taken back."""
    return view.spread is not None and view.spread.split and view.has_consensus


def is_undecided(view: QuestionView) -> bool:
    """Whether the votes lie apart and no level was recorded over them."""
    return view.spread is not None and view.spread.split and not view.has_consensus


def verbs(page: WorkshopActs, view: QuestionView) -> list[Action]:
    """What can be done instead of choosing a level; the most needed first."""
    unknown, na = view.state == "unknown", view.state == "na"
    acts: list[Action] = [
        Answer(_tr("Don't know"), page._unknown, "help_circle", keys="?", is_given=unknown)  # noqa: SLF001 - one page in two modules
    ]
    if view.is_carried:
        acts.insert(0, Action(_tr("Confirm as it is"), page._confirm, "check", keys="="))  # noqa: SLF001
    if view.na_allowed:
        refuse = page._not_applicable  # noqa: SLF001
        acts.append(Answer(_tr("Not applicable"), refuse, "minus_circle", keys="-", is_given=na))
    if view.mode == "vote" and view.seats and view.choices and view.spread is None:
        acts.append(Action(_tr("Enter the votes"), page._begin_vote, "people", keys="V"))  # noqa: SLF001
    if view.spread is not None and not view.has_revoted and not page._is_voting:  # noqa: SLF001
        is_due = is_undecided(view)
        again = (Wanted if is_due else Action)(_tr("Vote again"), page._begin_vote, "refresh", keys="R")  # noqa: SLF001
        acts.insert(1 if is_due else len(acts), again)
    if may_leave_split(view):
        acts.append(Action(_tr("Leave it split"), page._leave_split, "undo", keys="/"))  # noqa: SLF001
    is_parked = view.parked is not None and not view.parked.closed
    parks, flags = page._park, page._flag  # noqa: SLF001
    acts.append(Answer(_tr("Parked") if is_parked else _tr("Park"), parks, "park", keys="P", is_given=is_parked))
    acts.append(Answer(_tr("Flagged") if view.flagged else _tr("Flag"), flags, "flag", keys="F", is_given=view.flagged))
    return acts


def fitting(acts: list[Action], width: int) -> list[Button]:
    """Buttons of the acts that fit; the rest is behind one, those that every question has first, from the end.

    The first act, don't know, is an answer like the levels and stays in sight.
    """
    shown = [(act, act.button()) for act in acts]
    left: list[Action] = []
    while shown and sum(made.sizeHint().width() + 8 for _, made in shown) + _more_width(left) > width:
        may_go = [i for i in range(1, len(shown)) if shown[i][0].keys not in OWN_KEYS and not _stays(shown[i][0])]
        at = may_go[-1] if may_go else len(shown) - 1
        act, made = shown.pop(at)
        left.insert(0, act)
        made.deleteLater()
    return [made for _, made in shown] + ([MoreButton(left)] if left else [])


def _stays(act: Action) -> bool:
    """Whether its button says something: it is pressed, or what is due."""
    return isinstance(act, Wanted) or (isinstance(act, Answer) and act.is_given)


def _more_width(left: list[Action]) -> int:
    return look.px(MORE_WIDTH) + 12 if left else 0


def calm(acts: list[Action]) -> list[Action]:
    """The acts while votes are typed: what was due is being done."""
    return [Action(a.text, a.run, a.icon, keys=a.keys) if isinstance(a, Wanted) else a for a in acts]


def foot_key(view: QuestionView) -> tuple[object, ...]:
    """Everything the line under the choices shows; equal keys need no new line."""
    return (
        view.id,
        view.state,
        view.na_allowed,
        view.spread,
        view.has_revoted,
        view.has_consensus,
        view.parked,
        view.flagged,
        view.after_workshop,
        view.is_carried,
        view.evidence,
        len(view.shown),
        len(view.register_rows),
        view.roles,
    )


def answer_chips(view: QuestionView, *, flags_votes: bool = False, is_locked: bool = False) -> list[QWidget]:
    """States of the answer in words, those that ask for something first.

    Args:
        view: The question.
        flags_votes: Split and role gap have no line of their own.
        is_locked: Nothing can be changed: no pressed button says that it is don't know or not applicable.
    """
    chips: list[QWidget] = []

    def add(words: str, status: str, icon: str | None = None) -> None:
        chips.append(Chip(words, status, icon))

    if is_locked and view.state in ("unknown", "na"):
        is_na = view.state == "na"
        add(_tr("Not applicable") if is_na else _tr("Don't know"), "unknown", "minus_circle" if is_na else None)
    if is_locked and view.parked is not None and not view.parked.closed:
        add(_tr("Parked"), "claimed", "park")
    if is_locked and view.flagged:
        add(_tr("Flagged"), "claimed", "flag")
    if view.is_carried:
        add(_tr("Not confirmed"), "claimed", "refresh")
    if view.after_workshop:
        add(_tr("Changed later"), "claimed", "clock")
    if flags_votes and view.roles is not None and view.roles.is_flagged:
        add(_tr("Role gap"), "claimed", "people")
    if flags_votes and view.spread is not None and view.spread.split:
        if view.has_consensus:
            add(_tr("Agreed"), "passed")
        else:
            add(_tr("Split, range {range}").format(range=view.spread.range), "claimed", "warning")
    return chips


def carried_line(view: QuestionView) -> str:
    """Where an answer that is to be confirmed comes from, and how; empty for every other."""
    if not view.is_carried:
        return ""
    how = _tr("The same letter confirms it, another changes it.")
    if view.state in ("unknown", "na") or view.kind == "multi" or not view.choices or view.spread is not None:
        how = _tr("The key = confirms it, every other answer changes it.")
    if view.carried_from is None:
        return _tr("Carried over, not confirmed. {how}").format(how=how)
    return _tr("Carried from {date}, not confirmed. {how}").format(date=long_day(view.carried_from), how=how)


def confirmed_words(engagement: Engagement) -> str:
    """How many of the answers are confirmed, as long as one that was carried over is not."""
    done, total = confirmed(engagement)
    return "" if done == total else _tr("{done} of {total} confirmed").format(done=done, total=total)


def evidence_line(view: QuestionView) -> str:
    """The level and how much was shown, for a window without room for the panel; before an answer there is none."""
    if view.state != "answered" and not view.evidence and not view.shown:
        return _tr("Evidence")
    words = f"E{min(view.evidence, 3)}"
    if view.shown:
        words += f" · {len(view.shown)}"
    return words


def slide_of(view: QuestionView) -> Slide:
    """The question as the room may see it: dots without seats or names, and only after the vote."""
    has_voted = any(seat.vote for seat in view.seats)
    is_voted = view.mode == "vote" or has_voted
    return Slide(
        section=view.section_title,
        place=_tr("Question {at} of {count}").format(at=view.position, count=view.count),
        stem=view.stem,
        levels=tuple((choice.letter, choice.text or choice.name) for choice in view.choices),
        counts=tuple(len(choice.seats) for choice in view.choices) if has_voted else None,
        unknown=view.spread.unknown if view.spread is not None else 0,
        is_voted=is_voted,
        agreed=next((c.letter for c in view.choices if c.chosen), "") if has_voted and view.has_consensus else "",
    )


def section_items(engagement: Engagement) -> list[SectionItem]:
    """The sections with their questions, for the list at the left."""
    return [
        SectionItem(
            s.id,
            s.title,
            s.done,
            s.total,
            tuple(QuestionItem(q.id, q.title, q.mark) for q in s.questions),
            besides([s]),
        )
        for s in list_sections(engagement)
    ]


def besides(lines: Sequence[SectionLine], *, derived: bool = True) -> str:
    """What "answered of those that apply" leaves unsaid, in words; empty where nothing is.

    Args:
        lines: The sections.
        derived: Whether to tell of those that follow from the profile.
    """
    unknown, refused = sum(line.unknown for line in lines), sum(line.refused for line in lines)
    follow = sum(line.derived for line in lines) if derived else 0
    split = sum(line.split for line in lines)
    parts = (
        (split, _tr("%n split", split)),
        (unknown, _tr("%n don't know", unknown)),
        (refused, _tr("%n not applicable", refused)),
        (follow, _tr("%n from the profile", follow)),
    )
    return ", ".join(words for count, words in parts if count)


def vote_strip(view: QuestionView) -> VoteStrip | None:
    """One cell per seat with the word of its role group; None where nobody can vote."""
    if not view.seats or not view.choices:
        return None
    strip = VoteStrip(cells(view.seats))
    strip.setObjectName("votes")
    return strip


def cells(seats: Sequence[Seat]) -> list[tuple[int, str]]:
    """Number and word of the role group for each cell of a vote."""
    words = {
        "build": _tr("Build"),
        "operate": _tr("Operate"),
        "business": _tr("Business"),
        "data": _tr("Data"),
        "risk": _tr("Risk"),
    }
    return [(s.number, words.get(s.role, s.role)) for s in seats]
