"""Parts of the report page: the invitation while nothing was made, the line above the preview."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from ui.pages.report_acts import Preview
from ui.theme.look import look
from ui.theme.tokens import CONTROL
from ui.widgets.action import Action
from ui.widgets.kit import button, clear, row
from ui.widgets.marks import Chip
from ui.widgets.messages import state_card, state_page
from ui.widgets.progress import ProgressLine

if TYPE_CHECKING:
    from ui.pages.report import ReportPage


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("ReportParts", text, None, n)


def invitation(page: ReportPage) -> QFrame:
    """What stands where the preview will be."""
    answered = page.state.engagement.scorecard.answered
    act = Action(_tr("Show a preview"), page.make_preview, "file")
    if not answered:
        first = Action(_tr("To the workshop"), lambda: page.go("workshop"), "arrow_right")
        words = _tr("Nothing is answered yet: the report would say so on every page.")
        title = _tr("Answer the first questions")
        return state_page(state_card("report", title, words, primary=first, others=[act]), page.space.pad)
    words = _tr(
        "Verdict on page two, then gaps, gates, reliability and first moves, in the length that is chosen. "
        "It is made from this engagement alone and takes a few seconds."
    )
    return state_page(state_card("report", _tr("See the report as it will print"), words, others=[act]), page.space.pad)


def is_stale(page: ReportPage, preview: Preview) -> bool:
    """Whether a whole report made now would be another one."""
    shown = preview.choices
    wanted = replace(page.choices, companions=shown.companions, template=shown.template, password=shown.password)
    return preview.is_look or preview.version != page.state.engagement.version or shown != wanted


class MakingLine(QWidget):
    """The line above a preview while the next one is made: the one on show stays until then.

    Attributes:
        cancel_asked: The person pressed Cancel.
    """

    cancel_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        words = _tr("Making the preview anew")
        self._line = ProgressLine(words)
        self._line.setFixedWidth(look.px(48))
        stop = button(_tr("Cancel"), "quiet")
        stop.clicked.connect(self.cancel_asked)
        self.setLayout(row(Chip(words, "unknown", "refresh"), self._line, stop, None, spacing=12))

    def report(self, done: int, total: int, _label: str) -> None:
        """Show where the work stands; one that was thrown away meanwhile says nothing."""
        if shiboken6.isValid(self._line):
            self._line.set_share(min(1.0, done / total) if total > 0 else None)


def _quick_look() -> Chip:
    chip = Chip(_tr("Quick look"), "unknown", "info")
    chip.setToolTip(_tr("Quick look at cover, verdict and one exhibit"))
    return chip


def fill_head(page: ReportPage, head: QBoxLayout, preview: Preview, making: MakingLine | None) -> bool:
    """Say whether the preview is up to date, or that the next one is made; True if one has to be made."""
    if making is not None and head.indexOf(making) >= 0:
        return False
    clear(head)
    head.addStrut(look.px(CONTROL))  # the pages below do not move when a button comes or goes
    if making is not None:
        head.addWidget(making, 1)
        return False
    is_old = is_stale(page, preview)
    if is_old:
        again = button(_tr("Refresh"), "plain", "refresh")
        again.setObjectName("refresh-preview")
        again.clicked.connect(lambda _on=False: page.make_preview())
        chip = _quick_look() if preview.is_look else Chip(_tr("Out of date"), "claimed", "warning")
        head.addWidget(chip)
        head.addWidget(again)
    elif preview.is_export:
        head.addWidget(Chip(_tr("Written: {name}").format(name=preview.path.name), "passed"))
    else:
        head.addWidget(Chip(_tr("Preview, not written yet"), "unknown", "info"))
    head.addStretch(1)
    return is_old
