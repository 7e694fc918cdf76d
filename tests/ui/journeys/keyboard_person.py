"""A person at the keyboard: every key goes to whatever has the focus, and nothing else touches the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from readiness.domain.questions import QuestionId
from readiness.domain.response import Response
from ui.main_window import MainWindow
from ui.widgets.overlay import Overlay

NONE = Qt.KeyboardModifier.NoModifier
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
LETTERS = "ABCDE"


class Keyboard:
    """Types into one window."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    def settle(self) -> None:
        """Deliver what is posted; without a screen the window may have lost its activation."""
        if QApplication.activeWindow() is None:
            self.window.activateWindow()
            QTest.qWaitForWindowActive(self.window)
        for _ in range(3):
            QCoreApplication.sendPostedEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    @property
    def target(self) -> QWidget:
        """What has the focus."""
        self.settle()
        return QApplication.focusWidget() or self.window

    def hit(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press keys, one after the other."""
        for key in keys:
            QTest.keyClick(self.target, key, modifier)
        self.settle()

    def words(self, text: str) -> None:
        """Type words, letter by letter."""
        for letter in text:
            QTest.keyClicks(self.target, letter)
        self.settle()

    def primary(self) -> None:
        """Ctrl+Enter."""
        self.hit(Qt.Key.Key_Return, modifier=CTRL)

    def command(self, words: str) -> None:
        """A command through the palette."""
        self.hit(Qt.Key.Key_K, modifier=CTRL)
        self.words(words)
        self.hit(Qt.Key.Key_Return)

    def question(self, question: QuestionId) -> None:
        """Go to a question."""
        self.hit(Qt.Key.Key_G, modifier=CTRL)
        self.words(question)
        self.hit(Qt.Key.Key_Return)

    @property
    def is_asked(self) -> bool:
        """Whether a card is over the page."""
        return self.window.findChild(Overlay) is not None

    def person(self, name: str, downs: int) -> None:
        """One line of the roster; the role is so many steps down the list."""
        self.words("+")
        self.words(name)
        self.hit(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
        self.hit(*[Qt.Key.Key_Down] * downs)
        self.primary()

    def answer(self, wanted: Response, options: str = "") -> None:
        """Record for the question on the stage what a response says: votes, answer, state, evidence.

        Args:
            wanted: What shall be recorded.
            options: For choice, multi and yes-no questions, the letters to press.
        """
        if wanted.state == "unknown":
            self.words("?")
            self._find_out(wanted)
        elif wanted.state == "na":
            self.words("-")
            self.words(wanted.reason[:12])
            self.primary()
        elif wanted.votes:
            self.words("v" + "".join("?" if v.level is None else LETTERS[v.level].lower() for v in wanted.votes))
            self.hit(Qt.Key.Key_Return)
            if wanted.value is not None:
                self._agree(int(wanted.value))  # type: ignore[arg-type]  # a vote is on levels
        elif options:
            self.words(options)
        elif isinstance(wanted.value, int | float):
            self._number(wanted.value)
        if wanted.evidence:
            self.hit((Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F4)[min(wanted.evidence, 2)])

    def _agree(self, level: int) -> None:
        self.words(LETTERS[level].lower())
        if self.is_asked:
            self.words("agreed")
            self.primary()

    def _number(self, value: float) -> None:
        self.hit(Qt.Key.Key_A, modifier=CTRL)
        self.words(f"{value:g}")
        self.hit(Qt.Key.Key_Return)

    def _find_out(self, wanted: Response) -> None:
        """Don't know asks, in a card, who finds out and by when."""
        if not self.is_asked:
            return
        self.words(wanted.who)
        self.hit(Qt.Key.Key_Tab)
        if wanted.by is not None:
            self.hit(Qt.Key.Key_A, modifier=CTRL)
            self.words(wanted.by.isoformat())
        self.primary()
