"""Ctrl+K: any command by a few letters. A card over the page, no dimming: the room keeps seeing the page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.theme import icons
from ui.theme import paint
from ui.theme.look import look
from ui.widgets.kit import column, frame, rule

COMMANDS = [
    ("park", "Park this question…", "Workshop", "P"),
    ("pause", "Pause: blank the projector", "Projector", "F10"),
    ("people", "Participants and seats", "Profile", ""),
    ("roadmap", "Capacity of the pools…", "Roadmap", ""),
    ("report", "Write the parked items as a workbook…", "Report", ""),
]


class CommandRow(QWidget):
    """Icon, words, where it lives, its key."""

    def __init__(self, icon: str, text: str, where: str, key: str, current: bool) -> None:
        super().__init__()
        self._parts, self._current = (icon, text, where, key), current
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{text}, {where} {key}".strip())

    def sizeHint(self) -> QSize:
        return QSize(400, look.px(40))

    def paintEvent(self, _event) -> None:
        p, r = paint.begin(self), QRectF(self.rect())
        icon, text, where, key = self._parts
        if self._current:
            paint.box(p, r, 8, look.color("accent_soft"))
        side = look.px(20)
        icons.paint(
            p, icon, QRectF(12, (r.height() - side) / 2, side, side), look.color("accent" if self._current else "ink_2")
        )
        paint.write(
            p,
            QRectF(12 + side + 12, 0, r.width() - 220, r.height()),
            text,
            "strong" if self._current else "body",
            look.color("ink"),
        )
        x = r.right() - 12
        if key:
            cap = max(look.px(22), paint.width("micro", key) + 12)
            box = QRectF(x - cap, (r.height() - look.px(22)) / 2, cap, look.px(22))
            paint.box(p, box, 5, look.color("surface"), look.color("line_strong"))
            paint.write(p, box, key, "micro", look.color("ink_2"), paint.CENTER)
            x -= cap + 12
        paint.write(p, QRectF(x - 140, 0, 140, r.height()), where, "small", look.color("ink_3"), paint.RIGHT)


def palette(parent: QWidget, typed: str) -> QWidget:
    field = QLineEdit(typed)
    field.setFont(look.font("lead"))
    field.setAccessibleName("Command")
    field.setStyleSheet("QLineEdit { border: none; }")
    rows = [CommandRow(*command, i == 0) for i, command in enumerate(COMMANDS)]
    box = frame("palette", column(field, rule(), 4, *rows, spacing=2, margins=(8, 8, 8, 8)))
    box.setStyleSheet(
        f"#palette {{ background: {look.colors.surface}; border: 2px solid {look.colors.line_strong}; border-radius: 12px; }}"
    )
    box.setParent(parent)
    box.setFixedWidth(look.px(600))
    box.adjustSize()
    field.setFocus(Qt.FocusReason.PopupFocusReason)
    return box
