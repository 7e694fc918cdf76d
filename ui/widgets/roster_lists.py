"""The lists of the roster page: people, pre-work, artefacts, agenda."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from readiness.app.agenda import ARTEFACTS, Part, PreWork
from readiness.app.roster import PersonLine
from ui.widgets.cells import Cell, IconCell, Number, Seat, StateCell, Two, Words, quiet, strong
from ui.widgets.ledger import Column, Ledger, Row

WORK_ROW, BRING_ROW, DAY_ROW, HEAD = 48, 36, 28, 28


def _tr(text: str) -> str:
    return QCoreApplication.translate("RosterLists", text)


@dataclass(frozen=True)
class Nothing(Words):
    """A dash where nothing is agreed: quiet to the eye, said in words."""

    said: str = ""

    @property
    def spoken(self) -> str:
        return self.said


def _nobody() -> Nothing:
    return Nothing("–", "small", "ink_3", said=_tr("not assigned"))


def people_list(people: Sequence[PersonLine]) -> Ledger:
    """Seat, person, role group, and how much of the pre-work is in, once some of it is assigned."""
    is_assigned = any(line.to_prepare for line in people)
    rows: list[Row] = []
    for line in people:
        work: Words | StateCell = _nobody() if line.seat is not None else Nothing("")
        if line.to_prepare:
            done = line.prepared == line.to_prepare
            words = _tr("{done} of {total}").format(done=line.prepared, total=line.to_prepare)
            work = StateCell("passed" if done else "claimed", words, "check_circle" if done else "clock")
        seat = "" if line.seat is None else str(line.seat)
        role = line.role_word if line.seat is not None else _tr("{role}, speaks last").format(role=line.role_word)
        cells: list[Cell | str] = [Seat(seat), Two(line.name, line.title, is_own=True), Words(role)]
        rows.append([*cells, work] if is_assigned else cells)
    columns = [Column(_tr("Seat"), 56), Column(_tr("Person"), -1), Column(_tr("Role group"), 148, shown_from=400)]
    if is_assigned:
        columns.append(Column(_tr("Pre-work"), 116))
    return _named(Ledger(columns, rows, _tr("People"), row=WORK_ROW, most=56), "people")


def pre_work_list(work: Sequence[PreWork]) -> Ledger:
    """Each prepared question with the person who fills it, and whether it is in."""
    rows: list[Row] = [
        [
            IconCell("check_circle" if w.is_in else "clock", "passed" if w.is_in else "claimed"),
            Two(w.title, w.question),
            Words(w.who, is_own=True) if w.who else _nobody(),
            quiet(_tr("answered") if w.is_in else _tr("open")),
        ]
        for w in work
    ]
    columns = [Column("", 40), Column(_tr("Question"), -11), Column(_tr("Prepared by"), -8), Column(_tr("State"), 68)]
    return _named(Ledger(columns, rows, _tr("Pre-work"), row=WORK_ROW), "pre-work")


def artefact_list(brought: Collection[str]) -> Ledger:
    """The twelve artefacts, ticked when they are confirmed."""
    rows: list[Row] = [
        [
            IconCell(*(("check_circle", "passed") if key in brought else ("circle", "line_strong"))),
            Words(words, is_own=True),
            quiet(_tr("confirmed")) if key in brought else Nothing("", said=_tr("not yet")),
        ]
        for key, words in ARTEFACTS.items()
    ]
    columns = [Column("", 40), Column("", -1), Column("", 92)]
    return _named(Ledger(columns, rows, _tr("To bring"), row=BRING_ROW), "artefacts")


def agenda_list(parts: Sequence[Part], *, tall: bool) -> Ledger:
    """Time of day, part, how its questions are put, minutes."""
    rows: list[Row] = [[quiet(p.at), strong(p.title), quiet(p.note), Number(str(p.minutes))] for p in parts]
    columns = [
        Column(_tr("Starts"), 64),
        Column(_tr("Part"), -6),
        Column("", 152, shown_from=430),
        Column(_tr("Minutes"), 72),
    ]
    return _named(Ledger(columns, rows, _tr("Agenda"), row=DAY_ROW, most=54 if tall else 32), "agenda")


def _named(listing: Ledger, name: str) -> Ledger:
    listing.setObjectName(name)
    return listing
