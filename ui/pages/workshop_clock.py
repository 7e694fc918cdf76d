"""The clock of the workshop page: the minute of the half day, and the time left for the question on the stage."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer

from readiness.app import agenda, workshop
from ui.pages.workshop_acts import WorkshopActs
from ui.theme.look import look
from ui.widgets.day_line import DayLine, time_words
from ui.widgets.kit import Cut, Items, Text, button
from ui.widgets.projector import room
from ui.widgets.question_about import about_card, asked_as

TICK_MS = 1000


class WorkshopClock(WorkshopActs):
    """Ticks once a second while the page is shown; time runs once the workshop was started, until it is closed."""

    _day: DayLine | None
    _opened: datetime
    _parts: tuple[int, tuple[agenda.Part, ...]]
    _done: tuple[float, ...] = ()

    def _start_clock(self) -> None:
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self._tick)
        self._clock.start()

    def _day_line(self, view: workshop.QuestionView, *, is_narrow: bool) -> DayLine:
        parts = agenda.list_parts(self.state.engagement)
        head: list[Items] = []
        if is_narrow:
            place = self.tr("{at} of {count}").format(at=view.position, count=view.count)
            head = [Text(view.id, "label", "muted"), 8, Text(place, "small", "muted"), 12, *self._around(view)]
        return DayLine([(p.title, p.minutes) for p in parts], head=head, timed=not self.state.is_read_only)

    def _around(self, view: workshop.QuestionView) -> list[Items]:
        """What a low window has no room for: its first words, and a button that shows all of it."""
        if not self.space.short:
            return [None]
        words = self.tr("About this question")
        about = button("", "icon", "info", words)
        about.setObjectName("about")
        about.setStyleSheet("QPushButton { min-height: 0; }")
        about.setFixedSize(look.px(26), look.px(22))
        about.clicked.connect(lambda: self.open_dialog(about_card(self.view())))
        return [(Cut(asked_as(view), "small", "muted"), 1), about]

    def _tick(self) -> None:
        if self._day is None or self._current is None or not self.state.is_open:
            return
        engagement, now = self.state.engagement, self.state.now()
        asked = engagement.pack.question_by_id[self._current]
        if self._parts[0] != engagement.version:
            self._parts = (engagement.version, agenda.list_parts(engagement))
            self._done = agenda.done_shares(engagement)
        self._day.show_done(self._done)
        parts = self._parts[1]
        at = agenda.part_of_section(parts, asked.section)
        minute = agenda.minutes_since_start(engagement, now)
        closed = agenda.is_closed(engagement)
        running = minute is not None and not closed
        shown = minute if running and minute is not None else float(parts[at].start)
        self._day.show_day(at, shown, "closed" if closed else "running" if running else "before")
        spent, limit = (now - self._opened).total_seconds() if running else 0.0, agenda.seconds_for(asked.mode)
        self._day.show_time(spent, limit)
        later = parts[at + 1] if at + 1 < len(parts) else None
        ahead = self.tr("Next: {part}, {time}")
        room.look_ahead("" if later is None else ahead.format(part=later.title, time=later.at))
        room.tick(time_words(spent, limit) if running and asked.mode == "vote" else "")
