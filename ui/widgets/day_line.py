"""The line above the question: the half day as a strip, its minute, and the time left for this question."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtWidgets import QFrame

from ui.widgets.kit import Items, Text, row
from ui.widgets.marks import AgendaStrip, Icon

DayState = Literal["before", "running", "closed"]


def clock_words(seconds: float) -> str:
    """Seconds as `m:ss`."""
    whole = max(0, int(seconds))
    return f"{whole // 60}:{whole % 60:02d}"


def time_words(spent: float, limit: float) -> str:
    """The time left, or `+m:ss` once it is over."""
    return f"+{clock_words(spent - limit)}" if spent > limit else clock_words(limit - spent)


class DayLine(QFrame):
    """Strip, minute of the day, timer of the question. Over time it says so in words and tone, without a sound."""

    def __init__(self, parts: Sequence[tuple[str, int]], *, head: Sequence[Items] = (), timed: bool = True) -> None:
        """Show the day.

        Args:
            parts: Titles and minutes.
            head: What stands in place of the strip where there is no room for it.
            timed: Whether a question has a time here (not in a file that cannot be changed).
        """
        super().__init__()
        self.setObjectName("clear")
        self._total = sum(minutes for _, minutes in parts)
        self._strip = None if head else AgendaStrip(parts)
        self._minute = Text("", "small", "muted")
        self._time = Text("", "heading")
        self._limit = Text("", "small", "muted")
        items: list[Items] = [*head]
        if self._strip is not None:
            items += [(self._strip, 1), 12, self._minute]
        if timed:
            items += [8, Icon("clock", "ink_3", 18), self._time, self._limit]
        self.setLayout(row(*items, spacing=6))
        self._said: tuple[int, float, str] = (-1, -1.0, "")
        self._is_running = False

    def show_done(self, shares: Sequence[float]) -> None:
        """Fill the parts of the day as far as they are answered."""
        if self._strip is not None:
            self._strip.set_done(shares)

    def show_day(self, current: int, minute: float, state: DayState) -> None:
        """Show the present part and the minute of the day."""
        self._is_running = state == "running"
        if self._strip is None or (current, round(minute, 1), state) == self._said:
            return
        self._said = (current, round(minute, 1), state)
        self._strip.set_clock(current, minute, is_running=state != "before")
        words = {
            "before": self.tr("Clock not started"),
            "running": self.tr("Minute {minute} of {total}"),
            "closed": self.tr("Workshop closed"),
        }
        self._minute.setText(words[state].format(minute=int(minute), total=self._total))

    def show_time(self, spent: float, limit: int) -> None:
        """Show the seconds left for this question, or how far over time it is."""
        over = spent > limit
        words = time_words(spent, limit)
        if words != self._time.text():
            self._time.setText(words)
            self._time.set_tone("claimed" if over else "ink")
            name = self.tr("Over time by {time}") if over else self.tr("Time left for this question: {time}")
            self._time.setAccessibleName(name.format(time=words.lstrip("+")))
        limits = self.tr("of {time}") if self._is_running else self.tr("for this question")
        self._limit.setText(limits.format(time=clock_words(limit)))
