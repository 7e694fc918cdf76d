"""F1: every key that works here, grouped, the present page first. A card over the dimmed page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.language import key_words
from ui.theme import paint
from ui.theme.look import look
from ui.widgets.forms import edit
from ui.widgets.kit import Items, Text, button, column, row, scroll
from ui.widgets.overlay import Overlay, dialog
from ui.widgets.tabs import Tabs

Pairs = Sequence[tuple[str, str]]
WIDTH, LEAST = 1080, 720
ROW = 28


def _tr(text: str) -> str:
    return QCoreApplication.translate("KeySheet", text)


def everywhere() -> list[tuple[str, str]]:
    """The window's own keys (app.md 1.1)."""
    return [
        ("Ctrl Enter", _tr("the page's main act")),
        ("Ctrl K", _tr("any command")),
        ("Ctrl G", _tr("go to a question")),
        ("Ctrl F", _tr("search stems, notes, evidence")),
        ("Ctrl Z", _tr("undo")),
        ("Ctrl Shift Z", _tr("redo")),
        ("Alt 1–8", _tr("pages")),
        ("Ctrl + – 0", _tr("text size")),
        ("F9", _tr("projector: what the room sees")),
        ("F10", _tr("blank the projector")),
        ("Ctrl T", _tr("light, dark, contrast")),
        ("Ctrl ,", _tr("settings")),
        ("Ctrl N", _tr("new engagement")),
        ("Ctrl O", _tr("open an engagement")),
        ("Tab", _tr("next group")),
        ("Esc", _tr("back, close")),
    ]


def by_page() -> dict[str, list[tuple[str, str]]]:
    """The keys that pages bind, by the name of the page (look.md 5); a test holds them to it."""
    return {
        "workshop": [
            ("A–E, 0–4", _tr("workshop: level")),
            ("?", _tr("workshop: don't know")),
            ("-", _tr("workshop: not applicable")),
            ("V", _tr("workshop: votes in one string")),
            ("R", _tr("workshop: vote again")),
            ("=", _tr("workshop: confirm what was carried over")),
            ("/", _tr("workshop: leave it split")),
            ("+", _tr("workshop: register")),
            ("F2 F3 F4", _tr("workshop: evidence")),
            ("N", _tr("workshop: note")),
            ("P", _tr("workshop: park")),
            ("F", _tr("workshop: flag")),
        ],
        "roster": [
            ("+", _tr("roster: add a person")),
            ("T", _tr("roster: start time")),
            ("C", _tr("roster: reference cards")),
        ],
        "claims": [("1, 2", _tr("claims: claim, data is right"))],
        "readout": [
            ("G", _tr("read-out: gates")),
            ("M", _tr("read-out: what would move it")),
            ("E", _tr("read-out: explain a figure")),
            ("D", _tr("read-out: disagreement")),
            ("W", _tr("read-out: equal weights")),
            ("S", _tr("read-out: keep a snapshot")),
            ("A", _tr("read-out: accept a risk")),
        ],
        "roadmap": [("D", _tr("roadmap: drop")), ("1–3", _tr("roadmap: pace"))],
    }


class KeyColumn(QWidget):
    """Caps right-aligned to one edge, words from one edge: both can be read straight down.

    Attributes:
        title: What the keys are for.
        found: How many of them have the words that are looked for.
    """

    def __init__(self, title: str, pairs: Pairs) -> None:
        super().__init__()
        self.title, self._all = title, list(pairs)
        self._pairs = list(pairs)
        self.found = len(self._pairs)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.filter("")

    def filter(self, words: str) -> None:
        """Show the keys whose cap or words contain what was typed."""
        wanted = words.casefold()
        self._pairs = [pair for pair in self._all if wanted in f"{key_words(pair[0])} {pair[1]}".casefold()]
        self.found = len(self._pairs)
        said = "; ".join(f"{key_words(key)}, {word}" for key, word in self._pairs)
        self.setAccessibleName(f"{self.title}: {said}")
        self.update()

    def _caps(self) -> float:
        return max((paint.cap_width(key) for key, _ in self._all), default=0.0)

    def sizeHint(self) -> QSize:
        words = max((paint.width("small", word) for _, word in self._all), default=0.0)
        wide = max(paint.width("strong", self.title), self._caps() + 12 + words)
        return QSize(round(wide) + 4, look.px(30) + len(self._all) * look.px(ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        p, w, caps = paint.begin(self), float(self.width()), self._caps()
        paint.write(p, QRectF(0, 0, w, look.px(22)), self.title, "strong", look.color("ink"))
        paint.hline(p, 0, look.px(26), w)
        for i, (key, word) in enumerate(self._pairs):
            y, h = look.px(32) + i * look.px(ROW), look.px(23)
            wide = paint.cap_width(key)
            paint.cap(p, QRectF(caps - wide, y, wide, h), key, "ink")
            place = QRectF(caps + 12, y, w - caps - 12, h)
            paint.write(p, place, word, "small", look.color("ink_2"))


def key_sheet(
    name: str, page: str, here: Pairs, width: int, height: int, explain: Callable[[], object] | None = None
) -> Overlay:
    """The sheet for a window of this size.

    Args:
        name: Name of the present page.
        page: Its word.
        here: Its keys.
        width: Width of the window.
        height: Height of the window.
        explain: Opens the card that says how everything works.
    """
    titles = (_tr("Here: {page}").format(page=page), _tr("Everywhere"), _tr("Other pages"))
    elsewhere = [pair for other, pairs in by_page().items() if other != name for pair in pairs]
    groups = (list(here) or [("Tab", _tr("next group"))], everywhere(), elsewhere)
    columns = [KeyColumn(title, group) for title, group in zip(titles, groups, strict=True)]
    find: QLineEdit = edit(name=_tr("Find a key or an act"), hint=_tr("Find a key or an act"), width=260)
    remark = Text(_tr("Letters are off while you type in a field."), "small", "muted")

    def look_for(words: str) -> None:
        for part in columns:
            part.filter(words)
        found = any(part.found for part in columns)
        nothing = _tr("No key and no act has these words.")
        remark.setText(_tr("Letters are off while you type in a field.") if found else nothing)

    find.textChanged.connect(look_for)
    close = button(_tr("Close"), "primary")
    foot: list[Items] = [remark, None, close]
    if explain is not None:
        more = button(_tr("How it works…"), "quiet", "help_circle")
        more.clicked.connect(explain)
        foot.insert(2, more)
    needed = sum(part.sizeHint().width() for part in columns) + 2 * 32 + 2 * 28
    tallest = max(part.sizeHint().height() for part in columns)
    if max(look.px(WIDTH), needed) > width - 32 or tallest + look.px(190) > height:
        step, head = look.px(ROW), look.px(32)
        body = Tabs([(part.title, scroll(part, part.title, step=step, head=head)) for part in columns])
        body.setFixedHeight(max(look.px(160), min(tallest + look.px(60), height - look.px(180) - 60)))
        shown: Items = body
    else:
        shown = row(*[(column(part, None, spacing=0), part.sizeHint().width()) for part in columns], spacing=32)
    wide = min(WIDTH, max(LEAST, round(needed / look.zoom)))
    box = dialog(_tr("Keys"), [shown], foot, width=wide, right=find, first=find)
    box.closes_beside = True
    close.clicked.connect(box.dismiss)
    return box
