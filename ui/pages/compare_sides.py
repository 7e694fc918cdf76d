"""The two states that are compared: a choice over each verdict, both on one ruler, and what moved between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame

from readiness.domain.comparison import Comparison
from ui.pages import compare_words
from ui.theme import paint
from ui.theme.look import look
from ui.widgets.forms import Pick, pick
from ui.widgets.interval_bar import Legend, Triple
from ui.widgets.kit import Text, column, row
from ui.widgets.two_verdicts import GUTTER, DatedVerdict, TwoVerdicts

if TYPE_CHECKING:
    from readiness.domain.scoring.scorecard import Triple as Figures

NARROWEST = 180
"""Least width of a choice in text units; it is as wide as the verdict under it."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("ComparePage", text)


class Sides(QFrame):
    """The card on top of the page.

    Attributes:
        chosen: Another state was chosen; carries the key of the earlier, of the later one, and the choice it came from.
        file_asked: The last entry of a choice: another file; carries whether it is to be the earlier state.
    """

    chosen = Signal(str, str, str)
    file_asked = Signal(bool)

    def __init__(
        self,
        found: Comparison,
        known: Sequence[tuple[str, str]],
        then: str,
        now: str,
        *,
        is_large: bool,
        width: int,
    ) -> None:
        """Show a comparison.

        Args:
            found: What was compared.
            known: Key and words of each state there is.
            then: Key of the earlier state.
            now: Key of the later state.
            is_large: Whether the window has the height for larger words.
            width: Of the card in pixels; where message and legend have no room in one line, the legend stands under it.
        """
        super().__init__()
        self.setObjectName("card")
        self._keys, self._then, self._now = [key for key, _ in known], then, now
        labels = [*(label for _, label in known), _tr("Another file…")]
        earlier = self._choice("then", _tr("Earlier state"), labels, then)
        later = self._choice("now", _tr("Later state"), labels, now)
        halves = row((earlier, 1), (later, 1), spacing=GUTTER)
        strip = TwoVerdicts(
            DatedVerdict(
                found.label_then,
                found.verdict_then.certified,
                figures(found.overall_then),
                compare_words.gates_note(found, then=True),
            ),
            DatedVerdict(
                found.label_now,
                found.verdict_now.certified,
                figures(found.overall_now),
                compare_words.gates_note(found, then=False),
            ),
        )
        role, words = "lead_strong" if is_large else "strong", compare_words.sentence(found)
        message = Text(words, role, wrap=True)
        message.setObjectName("message-of-the-page")
        gap, foot = (16, 20) if is_large else (8, 12)
        legend = Legend()
        fits = paint.width(role, words) + 24 + legend.sizeHint().width() <= width - 2 * 24
        said = row((message, 1), legend, spacing=24) if fits else column(message, row(legend, None), spacing=8)
        self.setLayout(column(halves, gap, strip, gap + 4, said, spacing=0, margins=(24, 16, 24, foot)))

    def _choice(self, where: str, name: str, labels: list[str], key: str) -> Pick:
        box = pick(labels, name, self._keys.index(key))
        box.setObjectName(where)
        box.setMinimumWidth(look.px(NARROWEST))
        box.activated.connect(lambda at: self._take(box, at))
        return box

    def _take(self, box: Pick, at: int) -> None:
        is_then = box.objectName() == "then"
        if at == len(self._keys):  # the last entry asks for a file; until there is one the choice stays
            box.setCurrentIndex(self._keys.index(self._then if is_then else self._now))
            self.file_asked.emit(is_then)
            return
        key = self._keys[at]
        self.chosen.emit(key if is_then else self._then, self._now if is_then else key, box.objectName())


def figures(found: Figures | None) -> Triple | None:
    """The three figures of a section or of the whole; None while nothing was scored."""
    return None if found is None else (found.lo, found.mid, found.hi)
