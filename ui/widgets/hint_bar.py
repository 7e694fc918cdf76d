"""The line below every page: the keys that work here now, and the two that always do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QPlainTextEdit

from ui.theme.look import look
from ui.widgets.kit import row
from ui.widgets.marks import Keys
from ui.widgets.overlay import Overlay

MOST_LEFT_OUT = 99


def hint_height() -> int:
    """Height of the hint bar at the zoom in force."""
    return look.px(22) + 16


def is_letter(key: str) -> bool:
    """Whether typing in a field would produce this key instead of its act."""
    first = key.split(maxsplit=1)[0] if key.split() else ""
    return len(first) == 1 or (len(first) > 1 and first[1] in "–-," and not first.startswith("F"))


class HintBar(QFrame):
    """Keys of the page; letters vanish while a text field has the focus."""

    def __init__(self, pad: int) -> None:
        super().__init__()
        self.setObjectName("hints")
        self.setFixedHeight(hint_height())
        self._pairs: list[tuple[str, str]] = []
        self._total = 0
        self._keys = Keys([], has_dots=False)
        self._always = Keys([], align_right=True)
        wide = 0
        for left_out in (MOST_LEFT_OUT, 0):
            self._always.set_pairs(self._standing(left_out))
            wide = max(wide, self._always.sizeHint().width())
        self._always.setFixedWidth(wide)  # its place does not depend on what it says
        self.setLayout(row((self._keys, 1), self._always, spacing=16, margins=(pad, 0, pad, 0)))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def _standing(self, left_out: int) -> list[tuple[str, str]]:
        """The two keys that always work; the second says how many more there are than there is room for."""
        words = self.tr("%n more key(s)", None, left_out) if left_out else self.tr("all keys")
        return [("Ctrl K", self.tr("any command")), ("F1", words)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._count)  # once the layout has given the keys their room

    def _count(self) -> None:
        self._always.set_pairs(self._standing(self._total - self._keys.fitting()))

    def show_keys(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show the keys of a page."""
        self._pairs = list(pairs)
        self._update()

    def _focus_moved(self) -> None:
        """Takes no widget: the signal may hand over one that is just being destroyed, and Python crashes on it."""
        QTimer.singleShot(0, self, self._update)

    def _update(self) -> None:
        now = QApplication.focusWidget()
        typing = isinstance(now, QLineEdit | QPlainTextEdit) and not now.isReadOnly()
        pairs = [pair for pair in self._pairs if not (typing and is_letter(pair[0]))]
        near = Qt.FindChildOption.FindDirectChildrenOnly  # a card lies over the window; the whole tree takes 10 ms
        if any(card.isVisible() for card in self.window().findChildren(Overlay, options=near)):
            pairs = [("Tab", self.tr("next field")), ("Esc", self.tr("close"))]  # the keys of the page rest
        self._total = len(pairs)
        self._keys.set_pairs(pairs)
        self._count()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, hint_height())
