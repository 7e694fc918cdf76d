"""The one way in which the set-up stops: a sentence about what is wrong and the next step."""

from __future__ import annotations


class Trouble(Exception):
    """The set-up cannot go on.

    Args:
        what: One sentence saying what is wrong.
        step: What the person should do next; may hold a command.
    """

    def __init__(self, what: str, step: str) -> None:
        super().__init__(what)
        self.what = what
        self.step = step

    def __str__(self) -> str:
        return f"{self.what}\n  {self.step}"
