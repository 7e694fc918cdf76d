"""The card that says a finding in other words; a part that is not touched keeps following the figures."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from readiness.domain.finding import Finding
from ui.widgets.forms import Note, edit, field
from ui.widgets.kit import Button, Items, button
from ui.widgets.overlay import Overlay, dialog
from ui.widgets.tick_box import TickBox

LINES = {"condition": 84, "criteria": 64, "cause": 64, "effect": 64, "recommendation": 84}  # heights in text units


def _tr(text: str) -> str:
    return QCoreApplication.translate("FindingForm", text)


def reword_finding(
    finding: Finding, keep: Callable[[dict[str, str], bool], object], restore: Callable[[], object]
) -> Overlay:
    """Ask for other words.

    Args:
        finding: As it stands.
        keep: Takes the parts by name, and whether the cause was verified.
        restore: The generated words again; offered where some were changed.
    """
    title = edit(finding.title)
    title.setObjectName("finding-title")
    notes = {part: Note(getattr(finding, part)) for part in LINES}
    names = {
        "condition": _tr("Condition: what is"),
        "criteria": _tr("Criteria: what should be"),
        "cause": _tr("Cause: why it is so"),
        "effect": _tr("Effect: what follows"),
        "recommendation": _tr("Recommendation"),
    }
    verified = TickBox(_tr("The cause was verified"), on=finding.cause_verified)
    verified.setObjectName("finding-verified")
    items: list[Items] = [field(_tr("Title"), title)]
    for part, note in notes.items():
        note.setObjectName(f"finding-{part}")
        note.setFixedHeight(LINES[part])
        items += [8, field(names[part], note)]
        if part == "cause":
            items += [2, verified]
    items[-1] = field(
        names["recommendation"],
        notes["recommendation"],
        _tr("What is left as it is keeps following the answers; an empty field takes the generated words again."),
    )
    back, cancel = button(_tr("Generated words")), button(_tr("Cancel"))
    back.setObjectName("finding-restore")
    if not finding.edited:
        back.hide()
    done = Button(_tr("Keep wording"), "primary")
    foot: list[Items] = [back, None, cancel, done]
    box = dialog(_tr("The finding in this client's words"), items, foot, width=680, first=title)

    def finish() -> None:
        words = {part: " ".join(note.toPlainText().split()) for part, note in notes.items()}
        box.dismiss()
        keep(words | {"title": " ".join(title.text().split())}, verified.isChecked())

    def start_again() -> None:
        box.dismiss()
        restore()

    cancel.clicked.connect(box.dismiss)
    back.clicked.connect(start_again)
    done.clicked.connect(finish)
    return box
