"""The line below every page: the keys that work here now, and the two that always do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QPlainTextEdit, QWidget

from ui.theme.look import look
from ui.widgets.kit import row
from ui.widgets.marks import Keys


def hint_height() -> int:
    """Height of the hint bar at the zoom in force."""
    return look.px(22) + 16


def is_letter(key: str) -> bool:
    """Whether typing in a field would produce this key instead of its act."""
    first = key.split(maxsplit=1)[0] if key.split() else ""
    return len(first) == 1 or (len(first) > 1 and first[1] in "–-," and not first.startswith("F"))


class HintBar(QFrame):
    """Keys of the page; letters vanish while a text field has the focus."""

    def __init__(self, pad: int, *, compact: bool) -> None:
        super().__init__()
        self.setObjectName("hints")
        self.setFixedHeight(hint_height())
        self._pairs: list[tuple[str, str]] = []
        self._keys = Keys([])
        always = [("Ctrl K", self.tr("any command")), ("F1", self.tr("all keys"))]
        right = Keys(always[1:] if compact else always, align_right=True)
        right.setFixedWidth(right.sizeHint().width())
        self.setLayout(row((self._keys, 1), right, spacing=16, margins=(pad, 0, pad, 0)))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def show_keys(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show the keys of a page."""
        self._pairs = list(pairs)
        self._update(QApplication.focusWidget())

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._update(now)

    def _update(self, now: QWidget | None) -> None:
        typing = isinstance(now, QLineEdit | QPlainTextEdit) and not now.isReadOnly()
        shown = [pair for pair in self._pairs if not (typing and is_letter(pair[0]))]
        self._keys.set_pairs(shown)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, hint_height())
