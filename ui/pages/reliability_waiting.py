"""The reliability page while its first projection is made: the cards stand where they will stand."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.pages.page import Space
from ui.pages.reliability_parts import ROOMY_SIDE, SIDE
from ui.theme.look import look
from ui.widgets.chart_outline import ChartOutline
from ui.widgets.kit import Text, column, frame, row
from ui.widgets.progress import ProgressLine


def waiting_page(space: Space, words: str) -> QWidget:
    """Says what is under way, beside the outline of the chart that will come.

    Args:
        space: The room of the page.
        words: What is under way.
    """
    busy = column(Text(words, "strong"), ProgressLine(words), None, spacing=12, margins=(20, 16, 20, 16))
    chart = frame("card", column((ChartOutline(words), 1), margins=(24, 24, 24, 12)))
    top = space.edge
    if space.short:
        body = column(frame("card", busy), (chart, 1), spacing=8, margins=(space.pad, top, space.pad, top))
        return frame("clear", body)
    side = frame("card", busy)
    side.setFixedWidth(look.px(ROOMY_SIDE if space.roomy else SIDE))
    return frame("clear", row(side, (chart, 1), spacing=space.gap, margins=(space.pad, top, space.pad, top)))
