"""The card that asks which packs are printed; all of them are ticked at first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from readiness.app.packs_print import PARTS, PackPart
from ui.widgets.kit import Items, Text, button
from ui.widgets.overlay import Overlay, dialog
from ui.widgets.tick_box import TickBox


def _tr(text: str) -> str:
    return QCoreApplication.translate("PacksForm", text)


def _words() -> dict[PackPart, str]:
    return {
        "agenda": _tr("Agenda"),
        "intake": _tr("Intake form"),
        "prework": _tr("Pre-work sheets, one per person"),
        "artefacts": _tr("List of artefacts to bring"),
        "cards": _tr("Letter cards A to E and ?, one page per seat"),
        "slips": _tr("Secret paper slips, enough for every vote"),
    }


def ask_packs(take: Callable[[tuple[PackPart, ...]], object]) -> Overlay:
    """Ask what is printed; `take` gets the ticked parts in their order."""
    words = _words()
    boxes = {part: TickBox(words[part], on=True) for part in PARTS}
    problem = Text(_tr("Tick at least one."), "small", "failed")
    problem.hide()
    save, cancel = button(_tr("Save as PDF…"), "primary"), button(_tr("Cancel"))
    promise = _tr("Nothing printed shows a score, a weight, a gate or an answer of the room.")
    note = Text(promise, "small", "muted", wrap=True)
    items: list[Items] = [*boxes.values(), 8, note, problem]
    box = dialog(_tr("Print packs"), items, [None, cancel, save], first=boxes["agenda"])

    def accept() -> None:
        chosen = tuple(part for part in PARTS if boxes[part].isChecked())
        if chosen:
            box.dismiss()
            take(chosen)
        else:
            problem.show()
            box.place()

    save.clicked.connect(accept)
    cancel.clicked.connect(box.dismiss)
    return box
