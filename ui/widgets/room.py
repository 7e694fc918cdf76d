"""What the room may see now: a slide has no field for a name, a note, a seat or a weight.

Totals and gates have a place on a board alone, and only the pages of the read-out and after it show one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True)
class Reading:
    """A figure with its heading.

    Attributes:
        heading: What it is, or when.
        band: Name of the verdict's band; empty where the figure is no verdict.
        figure: In words.
        part: Which part of the interval bar it is the end of (evidenced, stated, possible); empty for none.
    """

    heading: str
    band: str
    figure: str
    part: str = ""


@dataclass(frozen=True)
class Bar:
    """A name with its three figures, 0 to 100, and the threshold; no figures where nothing is scored."""

    name: str
    values: tuple[float, float, float] | None
    floor: float | None = None


@dataclass(frozen=True)
class Curve:
    """Success over the steps of a task.

    Attributes:
        points: Steps, share 0-1, low and high end of the interval.
        own: The number of steps that is the client's own.
        words: What stands at that point.
        is_measured: Drawn solid; a what-if is dashed.
    """

    points: tuple[tuple[float, float, float, float], ...]
    own: float
    words: str
    is_measured: bool = True


@dataclass(frozen=True)
class Board:
    """What is read out: figures over gates over bars or a curve.

    Attributes:
        readings: Side by side, of equal width.
        gates: Status of each gate and whether it is hard, in order.
        gates_said: The same in words.
        bars: One below the other.
        curves: On one pair of axes.
        target: Share 0-1 that is asked for; None without one.
        target_said: The same in words.
        axis: What stands at the end of the axis, with `{steps}` in it.
    """

    readings: tuple[Reading, ...] = ()
    gates: tuple[tuple[str, bool], ...] = ()
    gates_said: str = ""
    bars: tuple[Bar, ...] = ()
    curves: tuple[Curve, ...] = ()
    target: float | None = None
    target_said: str = ""
    axis: str = "{steps}"


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
        board: Figures of the read-out and of what follows it.
        agreed: Letter of the level that the room agreed on after its vote.
        scale: Over two sides: the level (0-4) that each stands for, and in whose name.
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
    board: Board | None = None
    agreed: str = ""
    scale: tuple[tuple[int, str], ...] = ()


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
        self.ahead = ""
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

    def look_ahead(self, words: str) -> None:
        """What comes next and when: it stands under the title of a blank window; empty for nothing."""
        if words != self.ahead:
            self.ahead = words
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
        self.show(replace(self.slide, counts=None, unknown=0, agreed=""))

    def clear(self) -> None:
        """Nothing is open any more."""
        self.is_blank, self.time, self.ahead, self.entered = False, "", "", None
        self.slide = Slide("")
        self.changed.emit()

    def blank(self) -> None:
        """Leave only the section title, or show everything again."""
        self.is_blank = not self.is_blank
        self.changed.emit()


room = Room()
