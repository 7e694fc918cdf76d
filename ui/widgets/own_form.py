"""The card for an initiative of one's own: a new one, or one that is there already."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from readiness.domain.catalogue import Effort, Initiative, Raise
from readiness.errors import ReadinessError
from ui.language import compact, read_number
from ui.widgets.chosen_list import ChosenList
from ui.widgets.forms import Note, edit, field, pick
from ui.widgets.kit import Button, Items, Text, button, row
from ui.widgets.overlay import Overlay, dialog

MOST_WEEKS = 500  # person-weeks


def _tr(text: str) -> str:
    return QCoreApplication.translate("RoadmapForms", text)


@dataclass(frozen=True)
class OwnChoices:
    """What an own initiative can refer to: pairs of id and title."""

    pools: Sequence[tuple[str, str]]
    gaps: Sequence[tuple[str, str]]
    questions: Sequence[tuple[str, str]]
    initiatives: Sequence[tuple[str, str]]


def own_initiative(
    name: str,
    choices: OwnChoices,
    keep: Callable[[Initiative], object],
    given: Initiative | None = None,
    remove: Callable[[], object] | None = None,
) -> Overlay:
    """Ask for an initiative of one's own, or change one; `keep` and `remove` may raise, and the card then says why.

    Args:
        name: Its id.
        choices: What it can refer to.
        keep: Takes the initiative.
        given: The one to change, None for a new one.
        remove: Takes it out altogether.
    """
    first = Initiative(
        id=name, title="", gap=choices.gaps[0][0], pool=choices.pools[0][0], effort=Effort(low=1, high=2)
    )
    fields = _Fields(given or first, choices)
    cancel, gone = button(_tr("Cancel")), button(_tr("Remove it"), "quiet")
    done = Button(_tr("Add to the plan") if given is None else _tr("Change it"), "primary")
    gone.setObjectName("own-remove")
    gone.setVisible(remove is not None)
    title = _tr("An initiative of our own")
    box = dialog(title, fields.items(), [gone, None, cancel, done], width=620, first=fields.title)
    fields.after.changed.connect(box.place)

    def attempt(act: Callable[[], object]) -> None:
        try:
            act()
        except ReadinessError as error:
            fields.named.set_problem(f"{error} {error.hint}".strip())
            box.place()
            return
        box.dismiss()

    def finish() -> None:
        found = fields.read()
        if found is not None:
            attempt(lambda: keep(found))
        else:
            box.place()

    cancel.clicked.connect(box.dismiss)
    done.clicked.connect(finish)
    if remove is not None:
        gone.clicked.connect(lambda: attempt(remove))
    return box


class _Fields:
    """The fields, filled with an initiative."""

    def __init__(self, was: Initiative, choices: OwnChoices) -> None:
        self._was, self._choices = was, choices
        self.title = edit(was.title, hint=_tr("what is done, as a noun"))
        self.title.setObjectName("own-title")
        self._low, self._high = edit(compact(was.effort.low)), edit(compact(was.effort.high))
        self._pool = pick([t for _, t in choices.pools], current=_place(choices.pools, was.pool))
        self._gap = pick([t for _, t in choices.gaps], current=_place(choices.gaps, was.gap))
        raised = next(iter(was.raises), None)
        at = 0 if raised is None else 1 + _place(choices.questions, str(raised.question))
        none = _tr("nothing in the questionnaire")
        self._question = pick([none, *(t for _, t in choices.questions)], current=at)
        self._level = pick(list("ABCDE"), current=3 if raised is None else raised.level)
        others = [(i, t) for i, t in choices.initiatives if i != was.id]
        self.after = ChosenList(others, _tr("Needs first"), none=_tr("nothing"))
        self.after.box.setObjectName("own-needs")
        for need in was.needs:
            self.after.take(need)
        self._done_when = Note(was.done_when, hint=_tr("What can be seen when it is done"))
        self._done_when.setFixedHeight(72)
        self.named = field(_tr("Title"), self.title)
        self._effort = field(_tr("Person-weeks, at least"), self._low)

    def items(self) -> list[Items]:
        """The fields below one another."""
        return [
            self.named,
            8,
            row((field(_tr("Who"), self._pool), 1), (field(_tr("Gap"), self._gap), 1), spacing=12),
            8,
            row((self._effort, 1), (field(_tr("at most"), self._high), 1), spacing=12),
            8,
            row((field(_tr("Raises"), self._question), 3), (field(_tr("to level"), self._level), 1), spacing=12),
            8,
            Text(_tr("Needs first"), "label", "muted"),
            4,
            self.after,
            8,
            field(_tr("Done when"), self._done_when),
        ]

    def read(self) -> Initiative | None:
        """The initiative, or None where a field says what is wrong."""
        words = " ".join(self.title.text().split())
        self.named.set_problem("" if words else _tr("Say what is done."))
        least, most = _number(self._low.text()), _number(self._high.text())
        wrong = least is None or most is None or not 0 < least <= most <= MOST_WEEKS
        problem = _tr("Two numbers above 0 and at most {most}, the smaller first.").format(most=MOST_WEEKS)
        self._effort.set_problem(problem if wrong else "")
        if not words or least is None or most is None or wrong:
            return None
        at, choices = self._question.currentIndex() - 1, self._choices
        raises = (Raise(question=choices.questions[at][0], level=self._level.currentIndex()),) if at >= 0 else ()
        return self._was.model_copy(
            update={
                "title": words,
                "gap": choices.gaps[self._gap.currentIndex()][0],
                "pool": choices.pools[self._pool.currentIndex()][0],
                "effort": Effort(low=least, high=most),
                "needs": self.after.chosen,
                "raises": raises,
                "done_when": " ".join(self._done_when.toPlainText().split()),
            }
        )


def _place(choices: Sequence[tuple[str, str]], name: str) -> int:
    return next((at for at, (key, _) in enumerate(choices) if key == name), 0)


def _number(words: str) -> float | None:
    try:
        return read_number(words)
    except ValueError:
        return None
