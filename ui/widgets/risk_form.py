"""Accepting an open gate as a risk: who signs, when, why. Printed; it changes no verdict."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from ui.language import read_day, typed_day
from ui.widgets.forms import advice, edit, field, pick
from ui.widgets.kit import Button, Items, Text, button, row
from ui.widgets.overlay import Overlay, dialog

Gates = Sequence[tuple[str, str]]


def _tr(text: str) -> str:
    return QCoreApplication.translate("RiskForm", text)


def ask_risk(
    gates: Gates,
    accepted: Sequence[tuple[str, str]],
    today: date,
    take: Callable[[str, str, date, str], str],
    withdraw: Callable[[str], object],
) -> Overlay:
    """Ask which open gate is accepted, by whom and when.

    Args:
        gates: Id and title of the gates that are open.
        accepted: Id and words of what is accepted already.
        today: The date that stands there first.
        take: Records it; gives back what is wrong, or nothing.
        withdraw: Takes an acceptance back.
    """
    gate = pick([title for _, title in gates], _tr("Gate"))
    gate.setObjectName("risk-gate")
    name = edit("", hint=_tr("Name and function"))
    name.setObjectName("risk-name")
    day, why = edit(typed_day(today)), edit("")
    day.setObjectName("risk-date")
    why.setObjectName("risk-reason")
    name_field, day_field = field(_tr("Accepted by"), name), field(_tr("Date"), day)
    words = _tr("The acceptance is printed beside the verdict. The gate stays open and the verdict stays as it is.")
    items: list[Items] = [
        field(_tr("Open gate"), gate),
        12,
        row((name_field, 3), (day_field, 2), spacing=16),
        12,
        field(_tr("Why, and until when"), why),
        12,
        advice(_tr("It changes nothing in the figures"), words),
    ]
    withdrawals = [(key, _withdrawal(said)) for key, said in accepted]
    for (_, said), (_, back) in zip(accepted, withdrawals, strict=True):
        items += [8, row((Text(said, "small", "ink2", wrap=True), 1), back)]
    save, cancel = button(_tr("Save"), "primary"), button(_tr("Cancel"))
    box = dialog(_tr("Accept a risk"), items, [None, cancel, save], width=600, top=0.3, first=gate)

    def accept() -> None:
        found = read_day(day.text())
        if found is None:
            day_field.set_problem(_tr("Write a date such as 2026-11-30."))
            box.place()
            day.setFocus()
            return
        problem = take(gates[gate.currentIndex()][0], name.text(), found, why.text())
        if problem:
            name_field.set_problem(problem)
            box.place()
            name.setFocus()
        else:
            box.dismiss()

    def take_back(key: str) -> None:
        box.dismiss()
        withdraw(key)

    for key, back in withdrawals:
        back.clicked.connect(lambda _on=False, key=key: take_back(key))
    save.clicked.connect(accept)
    cancel.clicked.connect(box.dismiss)
    return box


def _withdrawal(said: str) -> Button:
    back = button(_tr("Withdraw"), "quiet")
    back.setAccessibleName(_tr("Withdraw: {words}").format(words=said))
    return back
