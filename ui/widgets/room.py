"""What the room may see now: a slide has no field for a name, a note, a weight, a gate, a total, an imported value."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True)
class Slide:
    """What may be seen.

    Attributes:
        section: The part of the day or the section; all that stays when the window is blanked.
        place: Such as "Question 3 of 10".
        stem: The question, or the sentence of a card.
        levels: Letter and words of each choice.
        counts: Votes by choice; None while people choose.
        unknown: How many said that they do not know.
        lines: Further sentences of a card.
        sides: Two things set beside each other: what it is, its mark in large type, its words.
        foot: The line at the bottom of a card (what not to conclude).
        is_voted: Whether the room votes on this.
    """

    section: str
    place: str = ""
    stem: str = ""
    levels: tuple[tuple[str, str], ...] = ()
    counts: tuple[int, ...] | None = None
    unknown: int = 0
    lines: tuple[str, ...] = ()
    sides: tuple[tuple[str, str, str], ...] = ()
    foot: str = ""
    is_voted: bool = False


class Room(QObject):
    """What the room may see now.

    Attributes:
        changed: Another slide, or blanked.
        ticked: Another second of the time for the question, or another vote entered.
        vote_asked: The room's own window, on the only screen, was asked to take votes.
        keyed: A key for the votes was pressed there; carries the key and its text.
        presented: A slide is to be seen now, also if the room's window is still closed.
        stepped: The room's own window was asked for the next (1) or the previous (-1) question.
    """

    changed = Signal()
    ticked = Signal()
    vote_asked = Signal()
    keyed = Signal(int, str)
    presented = Signal()
    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.slide = Slide("")
        self.is_blank = False
        self.time = ""
        self.entered: tuple[int, int] | None = None

    def enter(self, votes: int, seats: int) -> None:
        """Show how many votes are in while they are entered; how they are is shown once all are."""
        self.entered = (votes, seats)
        self.ticked.emit()

    def stop_entering(self) -> None:
        """No vote is being entered."""
        if self.entered is not None:
            self.entered = None
            self.ticked.emit()

    def tick(self, time: str) -> None:
        """Show the time left for a question that the room votes on; empty where no time runs."""
        if time != self.time:
            self.time = time
            self.ticked.emit()

    def show(self, slide: Slide) -> None:
        """Show a slide."""
        if slide != self.slide:
            self.slide = slide
            self.changed.emit()

    def present(self, slide: Slide) -> None:
        """Show a slide, and open the room's window for it."""
        self.is_blank = False
        self.slide = slide
        self.changed.emit()
        self.presented.emit()

    def choose_again(self) -> None:
        """Take the dots away while people choose again."""
        self.show(replace(self.slide, counts=None, unknown=0))

    def clear(self) -> None:
        """Nothing is open any more."""
        self.is_blank, self.time, self.entered = False, "", None
        self.slide = Slide("")
        self.changed.emit()

    def blank(self) -> None:
        """Leave only the section title, or show everything again."""
        self.is_blank = not self.is_blank
        self.changed.emit()


room = Room()
