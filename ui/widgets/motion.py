"""Movement, only where it explains: dots fall in, a bar moves from its old to its new value."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QVariantAnimation
from PySide6.QtWidgets import QWidget

from ui.theme.look import look


class Motion(QVariantAnimation):
    """Runs a share from 0 to 1 and repaints the widget on the way.

    Where the system asks for less motion (or the window is not shown yet), the share is 1 at once.
    """

    def __init__(self, widget: QWidget, kind: str) -> None:
        """Prepare the movement.

        Args:
            widget: What is repainted.
            kind: A name in `tokens.MOTION`.
        """
        super().__init__(widget)
        self._widget, self._kind = widget, kind
        self.share = 1.0
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.valueChanged.connect(self._move)

    def start(self) -> None:  # type: ignore[override]  # Qt's own takes a deletion policy, which nobody needs here
        """Begin anew, or jump to the end where motion is not wanted."""
        self.stop()
        duration = look.motion(self._kind) if self._widget.isVisible() else 0
        if duration == 0:
            self._move(1.0)
            return
        self.setDuration(duration)
        super().start()

    def _move(self, value: float) -> None:
        self.share = float(value)
        self._widget.update()
