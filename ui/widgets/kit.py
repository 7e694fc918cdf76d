"""Words, cards, buttons and layouts: the plain furniture, with fonts by role and colours by tone."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.theme import icons
from ui.theme.look import look


class Text(QLabel):
    """A label by role and tone; wraps when asked and then keeps its height right in every layout."""

    def __init__(self, text: str, role: str = "body", tone: str = "ink", wrap: bool = False) -> None:
        super().__init__(text)
        self._role = role
        self._restyle()
        look.changed.connect(self._restyle)
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def _restyle(self) -> None:
        self.setFont(look.font(self._role))

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(40, self.fontMetrics().height()) if self.wordWrap() else hint


def column(*items, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    return _fill(QVBoxLayout(), items, spacing, margins)


def row(*items, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    return _fill(QHBoxLayout(), items, spacing, margins)


def _fill(layout, items, spacing, margins):
    """An int item is a fixed gap, None is a stretch, a (item, n) pair has stretch n."""
    layout.setSpacing(spacing)
    layout.setContentsMargins(*margins)
    for item in items:
        stretch = 0
        if isinstance(item, tuple):
            item, stretch = item
        if item is None:
            layout.addStretch(stretch or 1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, QWidget):
            layout.addWidget(item, stretch)
        else:
            layout.addLayout(item, stretch)
    return layout


def frame(name: str, layout=None) -> QFrame:
    """A styled area: card, well, panel, side, bar, foot, drop or clear."""
    result = QFrame()
    result.setObjectName(name)
    if layout is not None:
        result.setLayout(layout)
    return result


def card(*items, spacing: int = 12, pad: int = 20) -> QFrame:
    return frame("card", column(*items, spacing=spacing, margins=(pad, pad - 4, pad, pad)))


def rule() -> QFrame:
    line = frame("rule")
    line.setFixedHeight(1)
    return line


class Button(QPushButton):
    """A push button whose font and icon follow the look."""

    def __init__(self, text: str, kind: str, icon: str) -> None:
        super().__init__(text)
        self._kind, self._icon = kind, icon
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if icon and text:
            trailing = icon == "arrow_right"
            self.setText(f"{text} " if trailing else f" {text}")
            if trailing:
                self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._restyle()
        look.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.setFont(look.font("strong" if self._kind == "primary" else "label"))
        if self._icon:
            tone = {"primary": "on_accent", "quiet": "accent"}.get(self._kind, "ink_2")
            side = look.px(18)
            self.setIcon(icons.icon(self._icon, look.color(tone), side))
            self.setIconSize(QSize(side, side))


def button(text: str, kind: str = "plain", icon: str = "", tip: str = "") -> Button:
    """Primary (one per page), plain, quiet, or icon alone (then the tip is also its accessible name)."""
    result = Button(text, kind, icon)
    if tip:
        result.setToolTip(tip)
    if not text:
        result.setAccessibleName(tip)
    return result


def scroll(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setAccessibleName("Content, scrolls")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
    if content.objectName() not in ("", "clear"):  # a card keeps its own ground and its own height
        content = frame("clear", column(content, None))
    content.setObjectName("clear")
    area.setWidget(content)
    return area
