"""Where the tasks of a day end, with what production changes; and the colours charts take from the theme."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame

from readiness.app.reliability_charts import ChartLook
from readiness.app.reliability_transfer import production_note
from readiness.app.reliability_view import outcome_rows
from readiness.domain.reliability.result import Projection
from ui.language import number
from ui.theme import tokens
from ui.theme.look import look
from ui.widgets.kit import Text, column, row
from ui.widgets.outcome_split import Outcome, OutcomeSplit

BAND_EDGE = 1.5


class SplitCard(QFrame):
    """Where the tasks of a day end, with what production changes."""

    def __init__(self, split: OutcomeSplit, *, narrow: bool) -> None:
        super().__init__()
        self.setObjectName("card")
        self._split, self._head, self._remark = split, Text("", "heading"), Text("", "small", "muted", wrap=narrow)
        head = column(self._head, self._remark, spacing=2) if narrow else row(self._head, None, self._remark)
        self.setLayout(column(head, split, None, spacing=8, margins=(24, 12, 24, 12)))

    def show_result(self, result: Projection) -> None:
        """Show other shares in the same place."""
        self._split.set_parts(outcomes(result))
        self._head.setText(split_title(result))
        self._remark.setText(production_note(result))


def outcomes(result: Projection) -> list[Outcome]:
    """The five classes as the split draws them."""
    return [Outcome(r.word, r.share, r.per_day, r.mark) for r in outcome_rows(result.outcomes)]


def split_title(result: Projection) -> str:
    """What the outcome split shows, in words."""
    if not result.outcomes:
        return QCoreApplication.translate("Split", "Not enough data to say where tasks end")
    if result.volume_per_day:
        words = QCoreApplication.translate("Split", "Where {count} tasks a day would end")
        return words.format(count=number(result.volume_per_day))
    return QCoreApplication.translate("Split", "Where tasks end")


def chart_look(*, is_what_if: bool) -> ChartLook:
    """Colours and size of the present theme.

    Blue is what follows from the data as they are, measured or projected; a figure has the second colour where it
    stands for a what-if, and nowhere else.
    """
    c = look.colors
    family = f"'{tokens.FAMILY}', sans-serif"
    own: tuple[float, str, str] = (0.0, "", "solid")
    if look.is_high_contrast:  # there every hairline is white: behind a figure they must not outshine its marks
        own = (BAND_EDGE, c.levels[2], "dot")
    marks = (c.surface, c.evidenced, c.projected if is_what_if else c.evidenced)
    return ChartLook(c.ink, c.ink_2, c.ink_3, c.line, *marks, family, look.px(14), *own)
