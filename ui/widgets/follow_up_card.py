"""One open end in full, beside the list: what was asked, why it is open, who brings what by when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame

from readiness.app.followup import KIND_WORDS, FollowUp
from ui.language import long_day
from ui.theme.look import look
from ui.widgets.kit import Button, Items, Text, button, clear, column, frame, row, rule, scroll
from ui.widgets.marks import Chip
from ui.widgets.scrim import Fade


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("FollowUpCard", text, None, n)


class FollowUpCard(QFrame):
    """Shows what is chosen in the list."""

    def __init__(
        self,
        marks: dict[str, tuple[str, str]],
        today: date,
        go: Callable[[str], object],
        *,
        is_large: bool = False,
        is_low: bool = False,
    ) -> None:
        """An empty card.

        Args:
            marks: Tone and icon of each kind.
            today: For how many days are left.
            go: Leads to a question by its id.
            is_large: Whether the window has the height for larger words.
            is_low: It stands under the list, which says who and when already.
        """
        super().__init__()
        self.setObjectName("card")
        self._marks, self._today, self._go, self._is_low = marks, today, go, is_low
        self._roles = ("stem", "lead", 8) if is_large else ("title", "body", 4)
        self._place = column(spacing=0)
        self.setLayout(self._place)

    def show_item(self, item: FollowUp, *, is_next: bool) -> None:
        """Show an open end; `is_next` says that none has to be closed earlier."""
        clear(self._place)
        (tone, icon), (title, words, gap) = self._marks[item.kind], self._roles
        head: list[Items] = [Chip(KIND_WORDS[item.kind], tone, icon), Text(item.question, "small", "muted"), None]
        if item.by is not None and item.by < self._today:
            head.append(Chip(_tr("Overdue"), "claimed", "clock"))
        elif is_next:
            head.append(Chip(_tr("Closes next"), "accent", "clock"))
        if self._is_low:
            self._show_low(item, head)
            return
        lines: list[Items] = [
            Text(item.title, title, wrap=True),
            Text(item.stem, words, "ink2", wrap=True),
            8,
            rule(),
            gap,
            *self._fact(_tr("Why it is open"), item.text or self._usual(item)),
        ]
        if item.kind != "carried":
            lines += self._fact(_tr("Who comes back"), item.who or _tr("nobody yet"), is_missing=not item.who)
            is_late = item.by is None or item.by < self._today
            lines += self._fact(_tr("By when"), self._when(item.by), is_missing=is_late)
        if item.answer:
            lines += self._fact(_tr("Answer today"), item.answer)
        if item.ask_to_see:
            lines += self._fact(_tr("What to bring"), item.ask_to_see)
        body = frame("clear", column(*lines, 8, None, spacing=4, margins=(0, 0, 16, 0)))
        area = scroll(body, item.title)
        Fade(area)
        lead = self._lead(item)
        inner = column(
            row(*head, spacing=12, margins=(0, 0, 16, 0)),
            (area, 1),
            row(lead, None),
            spacing=12,
            margins=(24, 16, 8, 16),
        )
        self._place.addLayout(inner)

    def _lead(self, item: FollowUp) -> Button:
        lead = button(_tr("To the question"), "plain", "arrow_right")
        lead.clicked.connect(lambda _on=False: self._go(item.question))
        return lead

    def _show_low(self, item: FollowUp, head: list[Items]) -> None:
        """What the list above does not say: the question in full, why it is open, what to bring."""
        lines: list[Items] = [Text(item.stem, "strong", wrap=True)]
        facts = self._fact(_tr("Why it is open"), item.text or self._usual(item))
        if item.ask_to_see:
            facts += self._fact(_tr("What to bring"), item.ask_to_see)
        lines.append(row(*((column(fact), 1) for fact in facts), spacing=24))
        area = scroll(frame("clear", column(*lines, 8, None, spacing=4, margins=(0, 0, 16, 0))), item.title)
        Fade(area)
        inner = column(
            row(*head, self._lead(item), spacing=12, margins=(0, 0, 16, 0)),
            (area, 1),
            spacing=8,
            margins=(24, 12, 8, 12),
        )
        self._place.addLayout(inner)

    @staticmethod
    def _usual(item: FollowUp) -> str:
        """Why it is open where nobody wrote a reason."""
        words = {
            "unknown": _tr("Nobody in the room could say."),
            "parked": _tr("Put aside in the room; no reason was noted."),
            "promised": _tr("It was promised and not yet shown."),
            "carried": _tr("Carried over, and not confirmed again."),
        }
        return words[item.kind]

    def _fact(self, name: str, words: str, *, is_missing: bool = False) -> list[Items]:
        _, role, gap = self._roles
        value = Text(words, role, "claimed" if is_missing else "ink", wrap=True)
        label = Text(name, "small", "muted")
        label.setMinimumHeight(look.px(20))
        return [column(label, value, spacing=0, margins=(0, gap, 0, gap))]

    def _when(self, by: date | None) -> str:
        if by is None:
            return _tr("no date yet")
        left = (by - self._today).days
        if left == 0:
            return _tr("{date}, today").format(date=long_day(by))
        if left < 0:
            return _tr("{date}, %n day(s) ago", -left).format(date=long_day(by))
        return _tr("{date}, in %n day(s)", left).format(date=long_day(by))
