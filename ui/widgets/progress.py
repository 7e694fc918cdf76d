"""Work that takes a while: a line, what happens now, what is left, Cancel. In place, never over the page."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui.language import percent
from ui.theme import paint
from ui.theme.look import look
from ui.widgets.kit import Text, button, column, row

BUSY_STEP_MS = 40
BUSY_ROUND_MS = 1600
ESTIMATE_AFTER_MS = 3000  # earlier guesses jump about


class ProgressLine(QWidget):
    """One line that fills; a share of None is a busy line (a part moves) for work of unknown length."""

    def __init__(self, name: str, share: float | None = None) -> None:
        super().__init__()
        self._share, self._name, self._phase = share, name, 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(BUSY_STEP_MS)
        self._timer.timeout.connect(self._tick)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_share(share)

    def set_share(self, share: float | None) -> None:
        """Fill to a share of 0 to 1, or be busy."""
        self._share = share
        known = percent(share) if share is not None else self.tr("under way")
        self.setAccessibleName(f"{self._name}: {known}")
        if share is None and look.motion("move"):
            self._timer.start()
        else:
            self._timer.stop()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, 10)

    def _tick(self) -> None:
        self._phase = (self._phase + BUSY_STEP_MS / BUSY_ROUND_MS) % 1.0
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        p, w = paint.begin(self), float(self.width())
        edge = look.color("line") if look.is_high_contrast else None
        paint.box(p, QRectF(0, 1, w, 8), 4, look.color("track"), edge)
        start, end = 0.0, self._share or 0.0
        if self._share is None:
            start, end = self._phase, min(1.0, self._phase + 0.3)
        if end > start:
            paint.box(p, QRectF(w * start, 1, max(8.0, w * (end - start)), 8), 4, look.color("accent"))


class ProgressCard(QFrame):
    """A card for one job: give its `report` to `jobs.start(progress=...)`.

    Attributes:
        cancel_asked: The person pressed Cancel.
    """

    cancel_asked = Signal()

    def __init__(self, title: str, foot: str = "", *, can_cancel: bool = True) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(title)
        self._clock = QElapsedTimer()
        self._clock.start()
        self._line = ProgressLine(title)
        self._share = Text("", "strong")
        self._label = Text("", "small", "muted", wrap=True)
        self._left = Text("", "small", "muted")
        self.stop = button(self.tr("Cancel"), icon="cross")
        if not can_cancel:
            self.stop.hide()
        self.stop.clicked.connect(self._stop)
        quiet = Text(foot, "small", "muted", wrap=True)
        self.setLayout(
            column(
                Text(title, "heading", wrap=True),
                4,
                row((self._line, 1), self._share, spacing=14),
                row((self._label, 1), self._left, spacing=8),
                8,
                row((quiet, 1), self.stop, spacing=8),
                spacing=4,
                margins=(24, 20, 24, 16),
            )
        )

    def report(self, done: int, total: int, label: str) -> None:
        """Show where the work stands; total 0 means unknown. A card that was thrown away meanwhile says nothing."""
        if not shiboken6.isValid(self._line):
            return
        if label:
            self._label.setText(label)
        if total <= 0:
            self._line.set_share(None)
            self._share.setText("")
            self._left.setText("")
            return
        share = min(1.0, done / total)
        self._line.set_share(share)
        self._share.setText(percent(share))
        self._left.setText(self._estimate(share))

    def _estimate(self, share: float) -> str:
        passed = self._clock.elapsed()
        if share <= 0 or share >= 1 or passed < ESTIMATE_AFTER_MS:
            return ""
        seconds = round(passed * (1 - share) / share / 1000)
        if seconds < 60:
            return self.tr("about %n s left", None, max(1, seconds))
        return self.tr("about %n min left", None, round(seconds / 60))

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self._label.setText(self.tr("Stopping …"))
        self.cancel_asked.emit()

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(280), super().minimumSizeHint().height())

    def focus(self) -> None:
        """Put the focus on Cancel."""
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)
