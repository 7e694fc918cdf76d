"""The card that shows what a filled workbook would change: choices first, then changes, then what is refused."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame

from ui.theme.look import look
from ui.widgets.cells import Two
from ui.widgets.forms import Note
from ui.widgets.kit import Items, Text, button, column, frame, row
from ui.widgets.ledger import Column, Ledger
from ui.widgets.marks import Chip
from ui.widgets.overlay import Overlay, dialog
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from readiness.app.workbook import Choice, Item, LoadPlan
    from readiness.errors import Issue

WIDTH = 860
MOST_IN_FULL = 12
"""More changes than this of one kind are a list to walk through."""
WAYS: tuple[Choice, Choice] = ("app", "workbook")
Take = Callable[["dict[str, Choice]", str], object]


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("WorkbookCard", text, None, count)


def ask_save_or_load(save: Callable[[], object], load: Callable[[], object], *, locked: bool) -> Overlay:
    """Ask which way the workbook goes."""
    words = _tr(
        "Intake, tables, pre-work and answers as a spreadsheet that others fill in. What comes back is shown before "
        "anything is taken over."
    )
    out, back, cancel = button(_tr("Save one to fill in…"), "primary"), button(_tr("Load a filled one…")), button("")
    cancel.setText(_tr("Cancel"))
    back.setEnabled(not locked)
    box = dialog(
        _tr("Workbook"), [Text(words, "body", "ink2", wrap=True)], [None, cancel, back, out], width=640, first=out
    )
    for press, act in ((out, save), (back, load)):
        press.clicked.connect(box.dismiss)
        press.clicked.connect(act)
    cancel.clicked.connect(box.dismiss)
    return box


def show_plan(plan: LoadPlan, take: Take, *, needs_reason: bool) -> Overlay:
    """Show what loading would change.

    Args:
        plan: What the workbook proposes.
        take: Receives the choices by key and the reason, when the person agrees.
        needs_reason: The workshop is closed and answers change: a reason is asked for.
    """
    choices: dict[str, Choice] = {}
    accept, cancel = button("", "primary"), button(_tr("Cancel"))
    accept.setObjectName("take")
    problem = Text("", "small", "failed", wrap=True)
    problem.hide()
    reason = Note("", name=_tr("Reason"))
    reason.setObjectName("reason")
    reason.setFixedHeight(look.px(64))
    items: list[Items] = [_summary(plan), 12, *_notes(plan)]
    if not plan.items:
        items.append(Text(_tr("The workbook changes nothing."), "heading"))

    def choose(key: str, at: int) -> None:
        choices[key] = WAYS[at]
        show_count()

    def show_count() -> None:
        count = sum(not item.is_open for item in plan.items)
        count += sum(choice == "workbook" for choice in choices.values())
        accept.setText(_tr("Take over %n entries", count) if count else _tr("Close"))

    items += _open_part(plan, choose)
    items += _list_part(_tr("New"), [item for item in plan.items if item.kind == "new"])
    items += _list_part(_tr("Changed"), [item for item in plan.items if item.kind == "changed"])
    items += _refused_part(plan.refused)
    if needs_reason and plan.items:
        asked = _tr("The workshop is closed: why do these answers change now? The report lists it.")
        items += [14, Text(asked, "label", wrap=True), 4, reason, problem]
    foot: list[Items] = [None, cancel, accept] if plan.items else [None, accept]
    title = _tr("What {name} would change").format(name=plan.file)
    box = dialog(title, items, foot, width=WIDTH, first=accept)

    def agree() -> None:
        words = reason.toPlainText().strip()
        count = len(plan.items) - len(plan.open_items) + sum(c == "workbook" for c in choices.values())
        if count and needs_reason and not words:
            problem.setText(_tr("Say in a few words why."))
            problem.show()
            box.place()
            reason.setFocus()
            return
        box.dismiss()
        if count:
            take(choices, words)

    show_count()
    accept.clicked.connect(agree)
    cancel.clicked.connect(box.dismiss)
    return box


def _summary(plan: LoadPlan) -> QFrame:
    chips: list[Items] = []
    counts = (
        (len(plan.open_items), _tr("%n to decide", len(plan.open_items)), "claimed"),
        (plan.count("new"), _tr("%n new", plan.count("new")), "passed"),
        (plan.count("changed"), _tr("%n changed", plan.count("changed")), "passed"),
        (len(plan.refused), _tr("%n refused", len(plan.refused)), "failed"),
        (plan.unchanged, _tr("%n unchanged", plan.unchanged), "unknown"),
        (plan.newer, _tr("%n newer here", plan.newer), "unknown"),
    )
    for count, words, tone in counts:
        if count:
            chips.append(Chip(words, tone, None))
    return frame("clear", row(*chips, None, spacing=8))


def _notes(plan: LoadPlan) -> list[Items]:
    found: list[Items] = []
    for note in plan.notes:
        found += [Text(f"{note.message} {note.hint}".strip(), "small", "ink2", wrap=True), 6]
    return found


def _heading(words: str) -> list[Items]:
    return [12, Text(words, "heading"), 6]


def _open_part(plan: LoadPlan, choose: Callable[[str, int], object]) -> list[Items]:
    if not plan.open_items:
        return []
    items = _heading(_tr("To decide: nothing here is overwritten unless you say so"))
    whys = {
        "conflict": _tr("changed here as well since the workbook was saved"),
        "emptied": _tr("emptied in the workbook"),
        "reworded": _tr("the question reads differently since the workbook was saved"),
    }
    for item in plan.open_items:
        way = Segmented([_tr("Keep what is here"), _tr("Take the workbook")], 0, item.title, grow=False)
        way.setObjectName(f"way-{item.key}")
        way.chosen.connect(partial(choose, item.key))
        here = _tr("Here: {value}").format(value=item.before or _tr("empty"))
        there = _tr("Workbook: {value}").format(value=_tr("empty") if item.kind == "emptied" else item.after)
        words = column(
            Text(item.title, "label", wrap=True),
            Text(f"{whys[item.kind]} · {item.place}", "small", "muted", wrap=True),
            Text(here, "body", wrap=True),
            Text(there, "body", wrap=True),
            spacing=2,
        )
        items += [frame("card", row((words, 1), way, spacing=16, margins=(16, 10, 16, 10))), 8]
    return items


def _list_part(title: str, items: list[Item]) -> list[Items]:
    if not items:
        return []
    found = _heading(title)
    if len(items) > MOST_IN_FULL:
        return [*found, *_long_list(title, items)]
    for item in items:
        words = Text(_change(item), "small", "ink2", wrap=True)
        found += [row((Text(item.title, "small", wrap=True), 4), (words, 6), spacing=16), 4]
    return found


def _change(item: Item) -> str:
    return f"{item.before} → {item.after}" if item.before else item.after


def _long_list(title: str, items: list[Item]) -> list[Items]:
    """Many changes as one painted list: a label for each would hold the window up. The selected one stands in full."""
    rows = [[Two(item.title, " ".join(_change(item).split()), is_own=True)] for item in items]
    listing = Ledger([Column("", -1)], rows, title, row=46)
    whole = Text(_tr("↑ ↓ shows an entry in full here."), "small", "ink2", wrap=True)
    listing.moved.connect(lambda at: whole.setText(f"{items[at].title}: {_change(items[at])} ({items[at].place})"))
    return [whole, 6, listing]


def _refused_part(refused: tuple[Issue, ...]) -> list[Items]:
    if not refused:
        return []
    items = _heading(_tr("Refused: the rest can be taken over without these"))
    for issue in refused:
        words = f"{issue.message} {issue.hint}".strip()
        items += [row((Text(issue.place, "label"), 2), (Text(words, "small", "ink2", wrap=True), 8), spacing=16), 4]
    return items
