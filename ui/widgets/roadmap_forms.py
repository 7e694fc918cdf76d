"""Cards over the roadmap: name a scenario, say an initiative in the client's words, add one of one's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from readiness.domain.catalogue import Effort, Initiative, Raise
from readiness.domain.roadmap.options import Assignment
from readiness.errors import ReadinessError
from ui.widgets.chosen_list import ChosenList
from ui.widgets.forms import Note, edit, field, pick
from ui.widgets.kit import Button, Items, Text, button, row
from ui.widgets.overlay import Overlay, dialog


def _tr(text: str) -> str:
    return QCoreApplication.translate("RoadmapForms", text)


def name_scenario(proposed: str, lines: Sequence[str], keep: Callable[[str], object]) -> Overlay:
    """Ask for the name under which a what-if is kept."""
    line = edit(proposed)
    line.setObjectName("scenario-name")
    named = field(_tr("Name"), line, _tr("What is different, in a few words. One of the same name is replaced."))
    cancel, done = button(_tr("Cancel")), Button(_tr("Keep scenario"), "primary")
    words = [Text(words, "small", "ink2", wrap=True) for words in lines[:6]]
    box = dialog(_tr("Keep as scenario"), [named, 10, *words], [None, cancel, done], width=520, first=line)

    def finish() -> None:
        if not line.text().strip():
            named.set_problem(_tr("A scenario needs a name."))
            box.place()
            return
        box.dismiss()
        keep(line.text().strip())

    cancel.clicked.connect(box.dismiss)
    done.clicked.connect(finish)
    line.selectAll()
    return box


def reword(initiative: Initiative, said: Assignment, keep: Callable[[Assignment], object]) -> Overlay:
    """Title, done-when and deliverables in this client's words; an empty field takes the catalogue's."""
    title = edit(said.title or initiative.title)
    title.setObjectName("reword-title")
    done_when = Note(said.done_when or initiative.done_when)
    deliverables = Note("\n".join(said.deliverables or initiative.deliverables))
    for note in (done_when, deliverables):
        note.setFixedHeight(96)
    cancel, done = button(_tr("Cancel")), Button(_tr("Keep wording"), "primary")
    items: list[Items] = [
        field(_tr("Title"), title),
        10,
        field(_tr("Done when"), done_when),
        10,
        field(
            _tr("Deliverables"), deliverables, _tr("One on a line. An empty field takes the catalogue's words again.")
        ),
    ]
    box = dialog(_tr("In this client's words"), items, [None, cancel, done], width=620, first=title)

    def finish() -> None:
        lines = tuple(x.strip() for x in deliverables.toPlainText().splitlines() if x.strip())
        words = " ".join(title.text().split())
        when = " ".join(done_when.toPlainText().split())
        changed = said.model_copy(
            update={
                "title": "" if words == initiative.title else words,
                "done_when": "" if when == initiative.done_when else when,
                "deliverables": () if lines == initiative.deliverables else lines,
            }
        )
        box.dismiss()
        keep(changed)

    cancel.clicked.connect(box.dismiss)
    done.clicked.connect(finish)
    return box


@dataclass(frozen=True)
class OwnChoices:
    """What an own initiative can refer to: pairs of id and title."""

    pools: Sequence[tuple[str, str]]
    gaps: Sequence[tuple[str, str]]
    questions: Sequence[tuple[str, str]]
    initiatives: Sequence[tuple[str, str]]


def own_initiative(name: str, choices: OwnChoices, keep: Callable[[Initiative], object]) -> Overlay:
    """Ask for an initiative of one's own; `keep` may raise, and the card then says why."""
    title, low, high = edit(hint=_tr("what is done, as a noun")), edit("1"), edit("2")
    title.setObjectName("own-title")
    pool = pick([t for _, t in choices.pools])
    gap = pick([t for _, t in choices.gaps])
    none = _tr("nothing in the questionnaire")
    question = pick([none, *(t for _, t in choices.questions)])
    level = pick(list("ABCDE"), current=3)
    after = ChosenList(choices.initiatives, _tr("Needs first"), none=_tr("nothing"))
    after.box.setObjectName("own-needs")
    done_when = Note("", hint=_tr("What can be seen when it is done"))
    done_when.setFixedHeight(72)
    cancel, done = button(_tr("Cancel")), Button(_tr("Add to the plan"), "primary")
    named = field(_tr("Title"), title)
    effort = field(_tr("Person-weeks, at least"), low)
    items: list[Items] = [
        named,
        8,
        row((field(_tr("Who"), pool), 1), (field(_tr("Gap"), gap), 1), spacing=10),
        8,
        row((effort, 1), (field(_tr("at most"), high), 1), spacing=10),
        8,
        row((field(_tr("Raises"), question), 3), (field(_tr("to level"), level), 1), spacing=10),
        8,
        Text(_tr("Needs first"), "label", "muted"),
        4,
        after,
        8,
        field(_tr("Done when"), done_when),
    ]
    title_words = _tr("An initiative of our own")
    box = dialog(title_words, items, [None, cancel, done], width=620, first=title)
    after.changed.connect(box.place)

    def read() -> Initiative | None:
        words = " ".join(title.text().split())
        named.set_problem("" if words else _tr("Say what is done."))
        weeks = [_number(line.text()) for line in (low, high)]
        least, most = weeks
        wrong = least is None or most is None or not 0 < least <= most <= 500
        effort.set_problem(_tr("Two numbers above 0, the smaller first.") if wrong else "")
        if not words or least is None or most is None or wrong:
            return None
        at = question.currentIndex() - 1
        return Initiative(
            id=name,
            title=words,
            gap=choices.gaps[gap.currentIndex()][0],
            pool=choices.pools[pool.currentIndex()][0],
            effort=Effort(low=least, high=most),
            needs=after.chosen,
            raises=(Raise(question=choices.questions[at][0], level=level.currentIndex()),) if at >= 0 else (),
            done_when=" ".join(done_when.toPlainText().split()),
        )

    def finish() -> None:
        found = read()
        if found is None:
            return
        try:
            keep(found)
        except ReadinessError as error:
            named.set_problem(f"{error} {error.hint}".strip())
            return
        box.dismiss()

    cancel.clicked.connect(box.dismiss)
    done.clicked.connect(finish)
    return box


def _number(words: str) -> float | None:
    try:
        return float(words.strip().replace(",", "."))
    except ValueError:
        return None
