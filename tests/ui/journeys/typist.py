"""A workshop that never ends, run as a script until it is killed: `typist.py ENGAGEMENT LOG SEED`.

Before every key the log says (`>`) what the key will have entered, and once the event loop has come round (`<`) what
then must be in the file. Both are written at once, so that the log too survives the kill.
"""

from __future__ import annotations

import json
import os
import random
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readiness.domain.questions import QuestionId
    from ui.main_window import MainWindow

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

WORDS = "seen in the trace of last Tuesday, with its steps and the person who corrected it"
Step = tuple[Callable[[], object], dict[str, str]]
TURNS = 2
"""Rounds of the event loop after a key: what a key starts with a timer of zero is done by then."""


def main(path: Path, log: int, seed: int) -> int:
    """Open the engagement and type until killed."""
    from ui.application import make_application

    app = make_application(["typist"])
    from PySide6.QtCore import QTimer

    from ui.jobs import Jobs
    from ui.main_window import MainWindow
    from ui.settings import Settings
    from ui.state import State

    window = MainWindow(State(), Jobs(), Settings(path.with_suffix(".ini")))
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    window.state.open(path)
    steps = Journey(window, seed).steps()

    def tell(mark: str, facts: dict[str, str]) -> None:
        os.write(log, f"{mark}{json.dumps(facts)}\n".encode())

    def turn(done: dict[str, str], left: int) -> None:
        if left:
            QTimer.singleShot(0, lambda: turn(done, left - 1))
            return
        tell("<", done)
        act, facts = next(steps)
        tell(">", facts)
        act()
        QTimer.singleShot(0, lambda: turn(facts, TURNS))

    QTimer.singleShot(0, lambda: turn({}, TURNS))
    return app.exec()


class Journey:
    """Votes, notes and evidence on one question after the other, going on where an earlier kill left off."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        from readiness.app import workshop

        self._window, self._chance = window, random.Random(seed)
        self._engagement = window.state.engagement
        self._seats = len(workshop.roles_by_seat(self._engagement))

    def steps(self) -> Iterator[Step]:
        """Without end."""
        ladders = [q.id for q in self._engagement.pack.questions if q.kind == "ladder" and q.mode == "vote"]
        while True:
            question = self._chance.choice(ladders)
            yield partial(self._window.go, "workshop", question), {}
            yield self._to_choices, {}
            if not self._engagement.response(question).votes:
                yield from self._vote(question)
            yield self._key("N"), {}
            yield from self._type("note", question, self._chance.randint(4, 20))
            yield self._describe, {}
            yield from self._type("what", question, self._chance.randint(4, 12))

    def _vote(self, question: QuestionId) -> Iterator[Step]:
        yield self._key("V"), {}
        cast = str(self._window.state.drafts.get(f"votes|{question}") or "").lower()
        while len(cast) < self._seats:
            cast += self._chance.choice("abcde?")
            yield self._key(cast[-1]), {f"votes|{question}": cast.upper()}
        yield self._key("\r"), {f"votes|{question}": cast.upper()}

    def _type(self, kind: str, question: QuestionId, count: int) -> Iterator[Step]:
        from PySide6.QtWidgets import QPlainTextEdit

        field = self._window.page.findChild(QPlainTextEdit, "note" if kind == "note" else "evidence-what")
        words = field.toPlainText() if isinstance(field, QPlainTextEdit) else ""
        for mark in WORDS[:count]:
            words += mark
            yield self._key(mark), {f"{kind}|{question}": words}

    def _key(self, mark: str) -> Callable[[], object]:
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        return lambda: QTest.keyClicks(QApplication.focusWidget() or self._window, mark)

    def _to_choices(self) -> None:
        """Out of whatever field the last question left the cursor in."""
        if self._window.page.first is not None:
            self._window.page.first.setFocus()

    def _describe(self) -> None:
        from PySide6.QtWidgets import QPushButton

        found = self._window.page.findChild(QPushButton, "describe")
        if found is not None:
            found.click()


if __name__ == "__main__":
    descriptor = os.open(sys.argv[2], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    sys.exit(main(Path(sys.argv[1]), descriptor, int(sys.argv[3])))
