"""Risks that somebody signs for, on the read-out: what was accepted, and the card that asks for name and reason."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from readiness.app import followup
from readiness.app.scoring_views import GateLine
from readiness.errors import AnswerError
from ui.language import short_day
from ui.pages.page import Page
from ui.widgets.open_gates import worst_first
from ui.widgets.risk_form import ask_risk


def accepted_risks(page: Page, gates: Sequence[GateLine]) -> list[tuple[str, str]]:
    """Id of the gate and what is said of the risk, for each that was accepted."""
    titles = {g.id: g.title for g in gates}
    said = QCoreApplication.translate("ReadoutPage", "Accepted as a risk: {gate}, by {name} on {date}")
    return [
        (r.gate, said.format(gate=titles.get(r.gate, r.gate), name=r.name, date=short_day(r.date)))
        for r in page.state.engagement.risks
    ]


def ask_for_risk(page: Page, gates: Sequence[GateLine]) -> None:
    """Put the card over the page; what is entered is recorded at once."""
    engagement = page.state.engagement

    def take(gate: str, name: str, on: date, reason: str) -> str:
        try:
            page.state.apply(followup.accept_risk(engagement, gate, name, on, reason))
        except AnswerError as error:
            return str(error)
        return ""

    def withdraw(gate: str) -> None:
        page.state.apply(followup.withdraw_risk(engagement, gate))

    listed = [(g.id, g.title) for g in worst_first(gates)]
    page.open_dialog(ask_risk(listed, accepted_risks(page, gates), page.state.now().date(), take, withdraw))
