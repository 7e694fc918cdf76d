"""Cards over the roadmap: name a scenario, say an initiative in the client's words, add one of one's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from readiness.domain.catalogue import Initiative
from readiness.domain.roadmap.options import Assignment
from ui.widgets.forms import Note, edit, field
from ui.widgets.kit import Button, Items, Text, button, column
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
    parts: list[Items] = [named]
    if words:
        parts += [12, column(Text(_tr("What changes"), "label", "muted"), *words, spacing=4)]
    box = dialog(_tr("Keep as scenario"), parts, [None, cancel, done], width=520, first=line)

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
        note.show_lines(4)
    cancel, done = button(_tr("Cancel")), Button(_tr("Keep wording"), "primary")
    items: list[Items] = [
        field(_tr("Title"), title),
        12,
        field(_tr("Done when"), done_when),
        12,
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
