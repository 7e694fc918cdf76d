"""What screen readers are told: saved, undone, and, where figures may be seen, that a score has changed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from ui.theme import verdicts

if TYPE_CHECKING:
    from ui.main_window.window import MainWindow

SCORED = frozenset({"readout", "compare", "report"})
"""Pages that show scores at once; before the read-out nobody is told any."""

Figures = tuple[float, float, float, str, int]


class Speech(QObject):
    """Speaks through Qt's accessibility; the window shows the same in its own place."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._known: Figures | None = None
        window.state.saved.connect(self._saved)

    def say(self, words: str, *, urgent: bool = False) -> None:
        """Speak; what is urgent is spoken at once, the rest when the reader has finished."""
        event = QAccessibleAnnouncementEvent(self._window, words)
        if urgent:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def say_scores(self) -> None:
        """Say the overall score and the verdict if they changed since they were last in sight."""
        now = self._figures()
        before, self._known = self._known, now
        if now is None or before is None or now == before:
            return
        low, _, high, verdict, gates = now
        band = verdicts.band(verdict).word
        words = self.tr("Score now {low} to {high} of 100, {verdict}.")
        said = [words.format(low=round(low), high=round(high), verdict=band)]
        if gates != before[-1]:
            said.append(self.tr("%n gate(s) open.", None, gates))
        self.say(" ".join(said))

    def _figures(self) -> Figures | None:
        """The figures that are in sight; None where none may be seen, or they are not computed yet."""
        window = self._window
        if not window.state.is_open or window.page_name not in SCORED or window.state.engagement.needs_projection:
            return None
        card = window.state.engagement.scorecard
        if not card.answered:
            return None
        gates = sum(status != "pass" for status in card.gates.values())
        return card.overall.lo, card.overall.mid, card.overall.hi, card.verdict.certified, gates

    def _saved(self, _at: datetime) -> None:
        self.say(self.tr("Saved"))
