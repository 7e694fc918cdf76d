"""Labelled fields, advice beside the item that triggers it, dialogs as cards, progress in place, neutral shares."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QSizePolicy, QWidget

from ui.theme import paint
from ui.theme.look import look
from ui.widgets.kit import Text, column, frame, row
from ui.widgets.marks import Icon


def field(label: str, widget: QWidget, note: str = "", tone: str = "muted") -> QFrame:
    """Label above, control, one quiet line under it. The label names the control."""
    if hasattr(widget, "setFont"):
        widget.setFont(look.font("body"))
    widget.setAccessibleName(label)
    items: list = [Text(label, "label", "muted"), 4, widget]
    if note:
        items += [4, Text(note, "small", tone, wrap=True)]
    return frame("clear", column(*items, spacing=0))


def edit(text: str = "", name: str = "", width: int = 0, right: bool = False) -> QLineEdit:
    line = QLineEdit(text)
    line.setFont(look.font("body"))
    line.setAccessibleName(name)
    if width:
        line.setFixedWidth(look.px(width))
    if right:
        line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return line


def pick(options: list[str], name: str = "") -> QComboBox:
    box = QComboBox()
    box.addItems(options)
    box.setFont(look.font("body"))
    box.setAccessibleName(name)
    return box


def advice(title: str, text: str, foot: str = "", icon: str = "info") -> QFrame:
    """A remark without a score: neutral ground, a rule at the left, what not to conclude in the last line."""
    words: list = [Text(title, "label", wrap=True)]
    if text:
        words.append(Text(text, "small", "ink2", wrap=True))
    if foot:
        words.append(Text(foot, "small", "muted", wrap=True))
    mark = column(Icon(icon, "unknown", 18), None)
    box = frame("advice", row(mark, (column(*words, None, spacing=3), 1), spacing=10, margins=(14, 11, 14, 12)))
    c = look.colors
    box.setStyleSheet(
        f"#advice {{ background: {c.unknown_soft}; border: none; border-left: 3px solid {c.line_strong}; }}"
    )
    return box


def dialog(
    parent: QWidget,
    title: str,
    items: list,
    foot: list,
    width: int = 520,
    top: float = 0.5,
    right: QWidget | None = None,
) -> QFrame:
    """A card over the page: 2 px border, no dimming, primary at the right end of the foot, Esc closes."""
    body = column(
        row(Text(title, "title"), None, *([right] if right else [])),
        12,
        *items,
        20,
        row(*foot, spacing=8),
        spacing=0,
        margins=(28, 22, 28, 24),
    )
    box = frame("dialog", body)
    c = look.colors
    box.setStyleSheet(f"#dialog {{ background: {c.surface}; border: 2px solid {c.line_strong}; border-radius: 12px; }}")
    box.setParent(parent)
    box.setFixedWidth(min(look.px(width), parent.width() - 32))
    fields = [w for w in box.findChildren(QWidget) if isinstance(w, QLineEdit | QComboBox)]
    for control in fields:  # a field never gives up height to a wrapped sentence
        control.setFixedHeight(look.px(36))
    for part in (box, *box.findChildren(QWidget)):  # the sheet's heights must be in force before measuring
        part.ensurePolished()
        part.updateGeometry()
    body.invalidate()
    body.activate()
    high = max(
        body.totalHeightForWidth(box.width()) if body.hasHeightForWidth() else 0, body.totalMinimumSize().height()
    )
    box.setFixedHeight(high)
    box.move((parent.width() - box.width()) // 2, round((parent.height() - high) * top))
    return box


class Progress(QWidget):
    """One line that fills; -1 is a busy line (a part moves) for work of unknown length."""

    def __init__(self, share: float, name: str) -> None:
        super().__init__()
        self._share = share
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(240, 10)

    def paintEvent(self, _event) -> None:
        p, w = paint.begin(self), float(self.width())
        contrast = look.colors.name == "high contrast"
        paint.box(p, QRectF(0, 1, w, 8), 4, look.color("track"), look.color("line") if contrast else None)
        start, end = (0.3, 0.6) if self._share < 0 else (0.0, self._share)
        paint.box(p, QRectF(w * start, 1, w * (end - start), 8), 4, look.color("accent"))


class Shares(QWidget):
    """One total cut in parts, in neutral tones with words under each part: not a score, so not blue."""

    def __init__(self, parts: list[tuple[str, float, str]], target: float | None = None, word: str = "") -> None:
        super().__init__()
        self._parts, self._target, self._word = parts, target, word  # word, share, tone
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("; ".join(f"{n} {v:.0%}" for n, v, _ in parts) + f"; {word}")

    def sizeHint(self) -> QSize:
        return QSize(300, self._top() + 18 + look.px(22))

    def _top(self) -> int:
        return look.px(20) + 4 if self._target is not None else 4

    def paintEvent(self, _event) -> None:
        p, w, x = paint.begin(self), float(self.width()), 0.0
        top = self._top()
        for i, (word, share, tone) in enumerate(self._parts):
            cw = w * share
            r = QRectF(x + (1 if i else 0), top, cw - (1 if i else 0) - 1, 16)
            if tone == "open":
                paint.box(p, r, 3, look.color("surface"), look.color("line_strong"), 1.2)
            else:
                paint.box(p, r, 3, look.color(tone))
            label = f"{word} {share:.0%}"
            paint.write(p, QRectF(x + 2, top + 18, cw + 40, look.px(22)), label, "small", look.color("ink_2"))
            x += cw
        if self._target is not None:
            tx = w * self._target
            paint.tick(p, tx, top - 4, top + 20)
            tw = paint.width("micro", self._word) + 4
            paint.write(
                p,
                QRectF(min(tx - 4, w - tw), 0, tw, look.px(20)),
                self._word,
                "micro",
                look.color("ink_3"),
                elide=False,
            )
