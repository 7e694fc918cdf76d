"""The way in for metrics: a place for files that answers while one is held over it, and what can be brought."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QBrush, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from ui.theme import paint
from ui.theme.look import look
from ui.theme.space import Space
from ui.theme.tokens import RADIUS_CARD
from ui.widgets.action import Action
from ui.widgets.drawings import Picture
from ui.widgets.kit import Items, Text, column, frame, row
from ui.widgets.marks import Icon

ENGAGEMENT_SUFFIX = ".readiness"
WIDTH = 760
FACTS_FROM, FACTS_HIGH = 860, 690
"""Text units of width and of window height from which what can be brought stands under the place for files."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportEntry", text)


def _centred(text: str, role: str, tone: str = "ink") -> Text:
    label = Text(text, role, tone, wrap=True)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label


class DropZone(QFrame):
    """A dashed place; while a file is held over the page its edge is whole, and it says what letting go does."""

    def __init__(self, primary: Action, others: Sequence[Action], foot: str) -> None:
        """Show the place.

        Args:
            primary: The next step.
            others: Further ways.
            foot: A quiet last line; may be empty.
        """
        super().__init__()
        self.setObjectName("clear")
        self.is_over = False
        self._pictures = QStackedWidget()
        for name in ("metrics", "dropping"):
            self._pictures.addWidget(Picture(name))
        self._pictures.setFixedSize(Picture.SIZE)
        self._title, self._why = _centred("", "title"), _centred("", "body", "ink2")
        acts = [primary.button("primary"), *(act.button() for act in others)]
        items: list[Items] = [row(None, self._pictures, None), 12, self._title, 4, self._why]
        items += [16, row(None, *acts, None, spacing=8)]
        if foot:
            items += [12, _centred(foot, "small", "muted")]
        self.setLayout(column(*items, spacing=0, margins=(40, 32, 40, 32)))
        self.set_over(False)

    def set_over(self, is_over: bool) -> None:
        """Say whether a file is held over the page."""
        self.is_over = is_over
        self._pictures.setCurrentIndex(int(is_over))
        if is_over:
            self._title.setText(_tr("Let go to read the file"))
            self._why.setText(_tr("Its columns are matched next. Nothing is stored before you have checked them."))
        else:
            self._title.setText(_tr("Bring the pilot's own numbers"))
            self._why.setText(_tr("Drop a file here. A row per run, or a row per day, is enough."))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        p, over = paint.begin(self), self.is_over
        style = Qt.PenStyle.SolidLine if over else Qt.PenStyle.CustomDashLine
        pen = QPen(look.color("accent" if over else "line_strong"), 2, style)
        if not over:
            pen.setDashPattern([4, 3])
        p.setPen(pen)
        p.setBrush(QBrush(look.color("accent_soft" if over else "surface")))
        p.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS_CARD, RADIUS_CARD)


class ImportEntry(QWidget):
    """The page while nothing is imported: a file held anywhere over it is taken by its window."""

    def __init__(self, space: Space, primary: Action, others: Sequence[Action]) -> None:
        """Show the page.

        Args:
            space: The room of the page.
            primary: The next step.
            others: Further ways.
        """
        super().__init__()
        self.setAcceptDrops(True)
        has_facts = space.effective >= FACTS_FROM and space.effective_height >= FACTS_HIGH
        formats = _tr("Excel, OpenDocument, CSV and JSON")
        self.zone = DropZone(primary, others, "" if has_facts else formats)
        self.zone.setMaximumWidth(look.px(WIDTH))
        lines: list[Items] = [None, row(None, (self.zone, 40), None)]
        if has_facts:
            facts = _facts(formats)
            facts.setMaximumWidth(look.px(WIDTH))
            lines += [32, row(None, (facts, 40), None)]
        pad = space.pad
        self.setLayout(column(*lines, None, spacing=0, margins=(pad, 16, pad, 16)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.window().dragEnterEvent(event)  # which knows what it takes, and puts a sign over its pages
        is_metrics = any(not url.fileName().casefold().endswith(ENGAGEMENT_SUFFIX) for url in event.mimeData().urls())
        if event.isAccepted() and is_metrics:
            self.window().dragLeaveEvent(QDragLeaveEvent())  # here the place itself is the sign
            self.zone.set_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.zone.set_over(False)
        self.window().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.zone.set_over(False)
        self.window().dropEvent(event)


def _facts(formats: str) -> QFrame:
    """What is read, where it may come from, and when it is used."""
    parts = [
        ("table", _tr("Reads"), formats),
        (
            "download",
            _tr("Knows the exports of"),
            _tr("Langfuse, LangSmith, Phoenix, Braintrust, Helicone, DeepEval and MLflow"),
        ),
        (
            "people",
            _tr("Used after the votes"),
            _tr("Claims are compared with it only then, so that nobody anchors on a figure."),
        ),
    ]
    columns: list[Items] = []
    for icon, title, words in parts:
        text = column(Text(title, "label"), Text(words, "small", "muted", wrap=True), None, spacing=4)
        columns.append((row(column(Icon(icon, "ink_3", 20), None), (text, 1), spacing=8), 1))
    return frame("clear", row(*columns, spacing=24))
