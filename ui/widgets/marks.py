"""Small painted marks: status chip, key hint, icon, segmented choice, agenda strip, slider."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QSizePolicy,
    QSlider,
    QWidget,
)

from ui.theme import icons
from ui.theme import paint
from ui.theme.look import look
from ui.theme.tokens import RADIUS_CHIP, RADIUS_CONTROL


class Icon(QWidget):
    """A line icon in a theme colour."""

    def __init__(self, name: str, tone: str = "ink_2", size: int = 20) -> None:
        super().__init__()
        self._name, self._tone = name, tone
        self.setFixedSize(look.px(size), look.px(size))

    def paintEvent(self, _event) -> None:
        icons.paint(paint.begin(self), self._name, QRectF(self.rect()), look.color(self._tone))


class Chip(QWidget):
    """A state in word and icon on a soft ground. Colour only repeats what the word says."""

    def __init__(self, text: str, status: str = "unknown", icon: str | None = None) -> None:
        super().__init__()
        self._text, self._status = text, status
        self._icon = icons.STATUS_ICON.get(status, "info") if icon is None else icon
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = look.px(16) + 6 if self._icon else 0
        return QSize(round(paint.width("label", self._text) + side + 20), look.px(26))

    def paintEvent(self, _event) -> None:
        p, r = paint.begin(self), QRectF(self.rect())
        ink = look.color(self._status)
        line = ink if look.colors.name == "high contrast" else None
        paint.box(p, r, RADIUS_CHIP, look.color(f"{self._status}_soft"), line)
        x = 8.0
        if self._icon:
            side = look.px(16)
            icons.paint(p, self._icon, QRectF(x, (r.height() - side) / 2, side, side), ink, 2)
            x += side + 6
        paint.write(p, QRectF(x, 0, r.width() - x, r.height()), self._text, "label", ink)


class Keys(QWidget):
    """Key caps with what they do: `("1-5", "level")` pairs; pairs that do not fit are left out from the end."""

    def __init__(self, pairs: list[tuple[str, str]], align_right: bool = False) -> None:
        super().__init__()
        self._pairs, self._right = pairs, align_right
        one = len(pairs) == 1
        self.setSizePolicy(QSizePolicy.Policy.Fixed if one else QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("; ".join(f"{key}: {word}" for key, word in pairs))

    def _size(self, key: str, word: str) -> tuple[float, float]:
        cap = max(look.px(22), paint.width("micro", key) + 12)
        return cap, cap + (6 + paint.width("micro", word) if word else 0)

    def sizeHint(self) -> QSize:
        return QSize(round(sum(self._size(*pair)[1] + 20 for pair in self._pairs)) - 20 + 1, look.px(22))

    def minimumSizeHint(self) -> QSize:
        return QSize(0 if len(self._pairs) > 1 else self.sizeHint().width(), look.px(22))

    def paintEvent(self, _event) -> None:
        p = paint.begin(self)
        total = sum(self._size(*pair)[1] + 20 for pair in self._pairs) - 20
        x, h = (max(0.0, self.width() - total) if self._right else 0.0), self.height()
        for key, word in self._pairs:
            cap, full = self._size(key, word)
            if x + full > self.width() + 1:
                break
            paint.box(p, QRectF(x, 0, cap, h), 5, look.color("surface"), look.color("line_strong"))
            paint.write(p, QRectF(x, 0, cap, h), key, "micro", look.color("ink_2"), paint.CENTER)
            paint.write(p, QRectF(x + cap + 6, 0, full - cap, h), word, "micro", look.color("ink_3"))
            x += full + 20


class Segment(QAbstractButton):
    """One option of a segmented choice, with an optional second line or count."""

    def __init__(self, text: str, under: str = "", index: int = 0, count: int = 1, grow: bool = True) -> None:
        super().__init__()
        self.setText(text)
        self._under, self._index, self._count = under, index, count
        self.setCheckable(True)
        self.setAccessibleName(f"{text} {under}".strip())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding if grow else QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        wide = max(paint.width("label", self.text()), paint.width("micro", self._under)) + 24
        return QSize(round(wide), look.px(52 if self._under else 34))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width() - 12, self.sizeHint().height())

    def paintEvent(self, _event) -> None:
        p, r = paint.begin(self), QRectF(self.rect())
        inner = r.adjusted(2, 2, -2, -2)
        on, enabled = self.isChecked(), self.isEnabled()
        if on:
            paint.box(p, inner, RADIUS_CHIP, look.color("surface"), look.color("accent"), 2)
        elif self.underMouse():
            paint.box(p, inner, RADIUS_CHIP, look.color("hover"))
        ink = look.color("accent" if on else "ink_2" if enabled else "ink_3")
        if self._under:
            top = QRectF(r.x(), r.y() + look.px(7), r.width(), look.px(20))
            paint.write(p, top, self.text(), "label", ink, paint.CENTER)
            low = QRectF(r.x() + 3, r.y() + look.px(26), r.width() - 6, look.px(18))
            paint.write(p, low, self._under, "micro", ink if on else look.color("ink_3"), paint.CENTER)
        else:
            paint.write(p, r, self.text(), "label", ink, paint.CENTER)
        if self.hasFocus():
            paint.focus_ring(p, r, RADIUS_CHIP)


class Segmented(QWidget):
    """One choice out of a few words, all visible."""

    chosen = Signal(int)

    def __init__(
        self,
        options: list[str | tuple[str, str]],
        current: int = 0,
        name: str = "",
        disabled: tuple[int, ...] = (),
        grow: bool = True,
    ) -> None:
        super().__init__()
        from ui.widgets.kit import row

        self.setAccessibleName(name)
        self.group = QButtonGroup(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding if grow else QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        parts = []
        for i, option in enumerate(options):
            text, under = option if isinstance(option, tuple) else (option, "")
            part = Segment(text, under, i, len(options), grow)
            part.setChecked(i == current)
            part.setEnabled(i not in disabled)
            self.group.addButton(part, i)
            parts.append((part, 1) if grow else part)
        self.setLayout(row(*parts, spacing=0, margins=(1, 1, 1, 1)))
        self.group.idClicked.connect(self.chosen)

    def paintEvent(self, _event) -> None:
        paint.box(
            paint.begin(self),
            QRectF(self.rect()),
            RADIUS_CONTROL,
            look.color("sunken"),
            look.color("line") if look.colors.name != "high contrast" else look.color("line_strong"),
        )


class AgendaStrip(QWidget):
    """The half day on one line: parts as long as they last, the present one named, the clock as a tick."""

    def __init__(self, parts: list[tuple[str, int]], current: int, minute: float) -> None:
        super().__init__()
        self._parts, self._current, self._minute = parts, current, minute
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"Agenda: {parts[current][0]}, minute {minute:.0f} of {sum(m for _, m in parts)}")
        self.setMinimumWidth(120)

    def sizeHint(self) -> QSize:
        return QSize(400, 12)

    def paintEvent(self, _event) -> None:
        p, total, gap = paint.begin(self), sum(m for _, m in self._parts), 3
        usable, x, start = self.width() - gap * (len(self._parts) - 1), 0.0, 0
        y, h = self.height() / 2 - 3, 6
        for i, (_, minutes) in enumerate(self._parts):
            w = usable * minutes / total
            r = QRectF(x, y, w, h)
            if i < self._current:
                paint.box(p, r, 3, look.color("accent"))
            elif i == self._current:
                paint.box(p, r.adjusted(0, -2, 0, 2), 4, look.color("accent_soft"), look.color("accent"), 1.5)
                done = max(0.0, min(1.0, (self._minute - start) / minutes))
                paint.box(p, QRectF(x, y - 2, max(5, w * done), h + 4), 4, look.color("accent"))
            else:
                paint.box(p, r, 3, look.color("line"))
            x, start = x + w + gap, start + minutes


class Slider(QSlider):
    """A horizontal slider drawn by us: track, measured value as a tick, value, thumb with a ring on focus."""

    def __init__(self, low: int, high: int, value: int, measured: int | None = None, name: str = "") -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(low, high)
        self.setValue(value)
        self._measured = measured
        self.setAccessibleName(name)
        self.setMinimumHeight(24)

    def _x(self, value: float) -> float:
        span = max(1, self.maximum() - self.minimum())
        return 9 + (self.width() - 18) * (value - self.minimum()) / span

    def paintEvent(self, _event) -> None:
        p, y, x = paint.begin(self), self.height() / 2, self._x(self.value())
        paint.box(p, QRectF(9, y - 2, self.width() - 18, 4), 2, look.color("line_strong"))
        base = self._x(self._measured) if self._measured is not None else 9
        lo, hi = sorted((base, x))
        paint.box(p, QRectF(lo, y - 2.5, hi - lo, 5), 2, look.color("accent"))
        if self._measured is not None:
            p.setPen(QPen(look.color("ink"), 2))
            p.drawLine(QPointF(base, y - 8), QPointF(base, y + 8))
        if self.hasFocus():
            p.setPen(QPen(look.color("focus"), 2))
            p.setBrush(Qt.BrushStyle.NoBrush)
            p.drawEllipse(QPointF(x, y), 11, 11)
        p.setPen(QPen(look.color("accent"), 2.5))
        p.setBrush(look.color("surface"))
        p.drawEllipse(QPointF(x, y), 7, 7)


class Tick(QAbstractButton):
    """A check box with a drawn box and words; the whole row is the target."""

    def __init__(self, text: str, on: bool = True, note: str = "") -> None:
        super().__init__()
        self.setText(text)
        self.setCheckable(True)
        self.setChecked(on)
        self._note = note
        self.setAccessibleName(f"{text} {note}".strip())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        wide = paint.width("body", self.text()) + (paint.width("small", self._note) + 12 if self._note else 0)
        return QSize(round(wide) + look.px(30) + 14, look.px(32))

    def paintEvent(self, _event) -> None:
        p, r = paint.begin(self), QRectF(self.rect())
        side = look.px(18)
        square = QRectF(2, (r.height() - side) / 2, side, side)
        if self.isChecked():
            paint.box(p, square, 5, look.color("accent"))
            icons.paint(p, "check", square.adjusted(2, 2, -2, -2), look.color("on_accent"), 3)
        else:
            paint.box(p, square, 5, look.color("surface"), look.color("line_strong"), 1.5)
        x = square.right() + 10
        note_w = paint.width("small", self._note) + 4 if self._note else 0
        paint.write(p, QRectF(x, 0, r.width() - x - note_w - 8, r.height()), self.text(), "body", look.color("ink"))
        if self._note:
            paint.write(
                p,
                QRectF(r.width() - note_w, 0, note_w, r.height()),
                self._note,
                "small",
                look.color("ink_3"),
                paint.RIGHT,
            )
        if self.hasFocus():
            paint.focus_ring(p, r, 4)
