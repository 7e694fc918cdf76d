"""One choice out of a few words, all visible: one Tab stop, arrows inside."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from ui.theme import paint
from ui.theme.look import look
from ui.theme.tokens import RADIUS_CHIP, RADIUS_CONTROL
from ui.widgets.kit import claims_key, row

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
KEYS = frozenset({*STEPS, Qt.Key.Key_Space})


class Segment(QAbstractButton):
    """One option of a segmented choice, with an optional second line."""

    stepped = Signal(int)

    def __init__(self, text: str, under: str = "", *, grow: bool = True) -> None:
        super().__init__()
        self.setText(text)
        self._under = under
        self.setCheckable(True)
        self.setAccessibleName(f"{text} {under}".strip())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        across = QSizePolicy.Policy.Expanding if grow else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def event(self, event: QEvent) -> bool:
        return claims_key(event, KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def sizeHint(self) -> QSize:
        wide = max(paint.width("label", self.text()), paint.width("micro", self._under)) + 24
        return QSize(round(wide), look.px(52 if self._under else 34))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width() - 12, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r = paint.begin(self), QRectF(self.rect())
        inner = r.adjusted(2, 2, -2, -2)
        on = self.isChecked()
        if on and not self.isEnabled():
            paint.off_box(p, inner, RADIUS_CHIP, look.color("sunken"))
        elif on:
            paint.box(p, inner, RADIUS_CHIP, look.color("surface"), look.color("accent"), 2)
        elif self.underMouse() and self.isEnabled():
            paint.box(p, inner, RADIUS_CHIP, look.color("hover"))
        ink = look.color("off" if not self.isEnabled() else "accent" if on else "ink_2")
        role = "label" if self.isEnabled() else "small"  # what cannot be chosen is lighter, not only greyer
        if self._under:
            top = QRectF(r.x(), r.y() + look.px(7), r.width(), look.px(20))
            paint.write(p, top, self.text(), role, ink, paint.CENTER)
            low = QRectF(r.x() + 3, r.y() + look.px(26), r.width() - 6, look.px(18))
            paint.write(
                p,
                low,
                self._under,
                "micro",
                ink if on and self.isEnabled() else look.color("ink_3" if self.isEnabled() else "off"),
                paint.CENTER,
            )
        else:
            paint.write(p, r, self.text(), role, ink, paint.CENTER)
        if self.hasFocus():
            paint.focus_ring(p, r, RADIUS_CHIP)


class Segmented(QWidget):
    """Words in a well; the chosen one is raised.

    Attributes:
        chosen: The person chose an option by pointer or key; carries its index.
    """

    chosen = Signal(int)

    def __init__(
        self,
        options: Sequence[str | tuple[str, str]],
        current: int = 0,
        name: str = "",
        *,
        disabled: Collection[int] = (),
        grow: bool = True,
    ) -> None:
        """Show the options.

        Args:
            options: Words, or pairs of word and second line.
            current: The chosen option, -1 for none.
            name: What is chosen, for screen readers.
            disabled: Options that cannot be chosen now.
            grow: Whether the options share the whole width.
        """
        super().__init__()
        self.setAccessibleName(name)
        across = QSizePolicy.Policy.Expanding if grow else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._parts: list[Segment] = []
        for i, option in enumerate(options):
            text, under = option if isinstance(option, tuple) else (option, "")
            part = Segment(text, under, grow=grow)
            if name:
                part.setAccessibleName(f"{name}: {text} {under}".strip())
            part.setEnabled(i not in disabled)
            part.stepped.connect(self._step)
            self._group.addButton(part, i)
            self._parts.append(part)
        stretch = 1 if grow else 0
        self.setLayout(row(*[(part, stretch) for part in self._parts], spacing=0, margins=(1, 1, 1, 1)))
        self._group.idClicked.connect(self._clicked)
        self.set_current(current)

    @property
    def current(self) -> int:
        """Index of the chosen option, -1 if none."""
        return self._group.checkedId()

    def set_current(self, index: int) -> None:
        """Choose an option without telling anyone."""
        self._group.setExclusive(False)
        for i, part in enumerate(self._parts):
            part.setChecked(i == index)
        self._group.setExclusive(True)
        self._set_tab_stop()

    def focus(self) -> None:
        """Put the focus on the chosen option."""
        self._parts[max(0, self.current)].setFocus(Qt.FocusReason.TabFocusReason)

    def _clicked(self, index: int) -> None:
        self._set_tab_stop()
        self.chosen.emit(index)

    def _step(self, by: int) -> None:
        at = self.current + by
        while 0 <= at < len(self._parts):
            if self._parts[at].isEnabled():
                self._parts[at].click()
                self._parts[at].setFocus(Qt.FocusReason.TabFocusReason)
                return
            at += by

    def _set_tab_stop(self) -> None:
        stop = max(0, self.current)
        for i, part in enumerate(self._parts):
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus if i == stop else Qt.FocusPolicy.ClickFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not any(part.isEnabled() for part in self._parts):
            paint.off_box(paint.begin(self), QRectF(self.rect()), RADIUS_CONTROL)
            return
        edge = look.color("line_strong" if look.is_high_contrast else "line")
        paint.box(paint.begin(self), QRectF(self.rect()), RADIUS_CONTROL, look.color("sunken"), edge)
