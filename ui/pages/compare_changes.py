"""What changed between two assessments: answers, answers that nobody confirmed again, imports; one list at a time."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from readiness.domain.comparison import Comparison
from ui.pages import compare_words
from ui.widgets.kit import Text, clear, column, frame, row, rule, scroll
from ui.widgets.ledger import Column, Ledger, Row
from ui.widgets.marks import Chip
from ui.widgets.scrim import Fade
from ui.widgets.tab_bar import TabBar


def _tr(text: str) -> str:
    return QCoreApplication.translate("ComparePage", text)


class Changes(QFrame):
    """Three lists behind a choice, under them how many answers fell and how many came after the workshop.

    Attributes:
        moved: Another list is shown; carries its index.
        asked: A question of the list was chosen; carries its id.
        first: What takes the focus.
    """

    moved = Signal(int)
    asked = Signal(object)

    def __init__(self, found: Comparison, part: int) -> None:
        super().__init__()
        self.setObjectName("card")
        self._found, self._part = found, part
        answers, kept = len(found.answers), len(found.unconfirmed)
        batches = len(found.batches_new) + len(found.batches_gone)
        self._parts = TabBar(
            [
                (_tr("Changed"), compare_words.answers(answers)),
                (_tr("Not confirmed"), compare_words.answers(kept)),
                (_tr("Data"), compare_words.batches(batches)),
            ],
            part,
            _tr("Part"),
        )
        self._parts.setObjectName("parts")
        self._parts.chosen.connect(self.show_part)
        self._place: QVBoxLayout = column(spacing=0)
        self.first: QWidget = self._parts
        self._fill()
        fell = sum(change.direction == "fell" for change in found.answers)
        late = sum(bool(change.after_workshop) for change in found.answers)
        mark = [Chip(compare_words.fell(fell), "claimed", "arrow_down")] if fell else []
        remark = Text(compare_words.remark(fell, late), "small", "muted", wrap=True)
        foot = row(*mark, (remark, 1), spacing=12, margins=(8, 0, 8, 0))
        self.setLayout(
            column(row(self._parts, None), (self._place, 1), rule(), foot, spacing=8, margins=(16, 12, 16, 12))
        )

    def show_part(self, part: int) -> None:
        """Show another list and put the focus into it."""
        self._part = part
        self._parts.set_current(part)
        self._fill()
        self.moved.emit(part)
        self.first.setFocus()

    def _fill(self) -> None:
        clear(self._place)
        rows = compare_words.rows(self._found, self._part)
        self.first = self._parts
        if not rows:
            words = Text(compare_words.nothing(self._part), "body", "ink2", wrap=True)
            self._place.addLayout(column(words, None, margins=(8, 8, 8, 8)))
            return
        self.first = listing = self._listing(self._part, rows)
        listing.setObjectName("changes")
        inner = frame("clear", column(listing, None, spacing=0, margins=(0, 0, 8, 0)))
        area = scroll(inner, self._word(self._part))
        Fade(area)
        self._place.addWidget(area)

    def _listing(self, part: int, rows: list[Row]) -> Ledger:
        heads = (
            (_tr("Question"), _tr("Level"), _tr("Effect")),
            (_tr("Question"), _tr("Evidence"), _tr("Answered on")),
            ("", "", ""),
        )[part]
        columns = [Column(heads[0], -10), Column(heads[1], 76, 400), Column(heads[2], 156, 320)]
        listing = Ledger(columns, rows, self._word(part), row=48)
        listing.chosen.connect(lambda at: self._ask(part, at))
        return listing

    @staticmethod
    def _word(part: int) -> str:
        return (_tr("Changed"), _tr("Not confirmed again"), _tr("Data"))[part]

    def _ask(self, part: int, at: int) -> None:
        listed = (self._found.answers, self._found.unconfirmed, ())[part]
        if at < len(listed):
            self.asked.emit(listed[at].question)
