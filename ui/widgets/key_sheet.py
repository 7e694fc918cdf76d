"""F1: every key that works here, grouped, the present page first. A card over the page, no dimming."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QWidget

from ui.theme import paint
from ui.theme.look import look
from ui.widgets.forms import dialog
from ui.widgets.kit import Text, row, scroll
from ui.widgets.marks import Keys
from ui.widgets.tabs import tabs

HERE = [
    ("A–E, 0–4", "level"),
    ("?", "don't know"),
    ("–", "not applicable, with reason"),
    ("V", "votes in one string, Enter"),
    ("R", "vote again, once"),
    ("F2 F3 F4", "evidence E0, E1, E2"),
    ("Ctrl V", "paste a picture"),
    ("N", "note"),
    ("P", "park, with owner and date"),
    ("F", "flag"),
    ("X", "contradiction"),
    ("↑ ↓", "question, also PgUp PgDn"),
    ("Ctrl Enter", "next question"),
]
PAGES = [
    ("1, 2", "claims: data, claim is right"),
    ("R", "claims: show the rows"),
    ("G", "read-out: gates"),
    ("M", "read-out: what would move it"),
    ("E", "read-out: explain a figure"),
    ("D", "read-out: disagreement"),
    ("S", "read-out: snapshot"),
    ("0", "what-if: back to measured"),
    ("D", "roadmap: drop"),
    ("[ ]", "roadmap: not before"),
    ("1–3", "roadmap: pace"),
    ("F8", "import: next problem"),
    ("Space", "import: change match"),
]
ALL = [
    ("Ctrl Enter", "the page's main act"),
    ("Ctrl K", "any command"),
    ("Ctrl G", "go to a question"),
    ("Ctrl F", "search stems, notes, evidence"),
    ("Ctrl Z", "undo"),
    ("Ctrl Shift Z", "redo"),
    ("Alt 1–8", "pages"),
    ("F9", "projector"),
    ("F10", "blank the projector"),
    ("Ctrl + – 0", "text size"),
    ("Ctrl T", "light, dark, contrast"),
    ("Tab", "next group"),
    ("Esc", "back, close"),
]


class KeyColumn(QWidget):
    """Caps right-aligned to one edge, words from one edge: both can be read straight down."""

    def __init__(self, title: str, pairs: list[tuple[str, str]]) -> None:
        super().__init__()
        self.title, self._pairs = title, pairs
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title + ": " + "; ".join(f"{k}, {w}" for k, w in pairs))

    def _caps(self) -> float:
        return max(paint.width("micro", key) + 12 for key, _ in self._pairs)

    def sizeHint(self) -> QSize:
        words = max(paint.width("small", word) for _, word in self._pairs)
        return QSize(round(self._caps() + 12 + words) + 4, look.px(30) + len(self._pairs) * look.px(31))

    def paintEvent(self, _event) -> None:
        p, w, caps = paint.begin(self), float(self.width()), self._caps()
        paint.write(p, QRectF(0, 0, w, look.px(22)), self.title, "strong", look.color("ink"))
        paint.hline(p, 0, look.px(26), w)
        for i, (key, word) in enumerate(self._pairs):
            y, h = look.px(32) + i * look.px(31), look.px(23)
            wide = max(h, paint.width("micro", key) + 12)
            cap = QRectF(caps - wide, y, wide, h)
            paint.box(p, cap, 5, look.color("surface"), look.color("line_strong"))
            paint.write(p, cap, key, "micro", look.color("ink"), paint.CENTER)
            paint.write(p, QRectF(caps + 12, y, w - caps - 12, h), word, "small", look.color("ink_2"))


def key_sheet(parent: QWidget) -> QFrame:
    search = QLineEdit()
    search.setPlaceholderText("Find a key or an act")
    search.setFont(look.font("body"))
    search.setAccessibleName("Find a key or an act")
    search.setFixedWidth(look.px(300))
    columns = [KeyColumn(t, k) for t, k in (("Here: workshop", HERE), ("Everywhere", ALL), ("Other pages", PAGES))]
    foot = [
        Text("Letters are off while you type in a field.", "small", "muted"),
        None,
        Keys([("Ctrl P", "print this sheet"), ("Esc", "close")]),
    ]
    foot[2].setFixedWidth(foot[2].sizeHint().width())
    body: QWidget | object = row(*[(c, 1) for c in columns], spacing=32)
    if look.px(1080) > parent.width() - 32:  # large text: one group at a time
        body = tabs([(c.title, scroll(c)) for c in columns])
        body.setFixedHeight(parent.height() - look.px(190) - 40)
        search.setFixedWidth(look.px(220))
    box = dialog(parent, "Keys", [body], foot, 1080, 0.45, search)
    search.setFocus()
    return box
