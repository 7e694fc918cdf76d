"""Where a number is typed as the answer of a question: its unit, its range, and what the profile proposes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QFrame, QLineEdit

from readiness.app.workshop import NumberInput
from ui.language import compact, grouped, read_number
from ui.theme.look import look
from ui.widgets.forms import edit
from ui.widgets.kit import Items, Text, button, column, frame, row
from ui.widgets.marks import Icon

TYPED = r"[-+0-9.,'’\s%]*"
"""Signs a number is typed with: letters would be answers elsewhere, here they are refused as they come."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("QuestionStage", text)


class NumberAnswer(QFrame):
    """A number that is being typed stays in its field until it is within its range and told.

    Attributes:
        given: A number within the range was typed or taken from the profile; carries it, "" for a cleared field.
        drafted: What stands in the field changed under the hands of the person; carries the words.
    """

    given = Signal(object)
    drafted = Signal(str)

    def __init__(self, number: NumberInput, name: str, draft: str = "", *, locked: bool = False) -> None:
        """Show a number.

        Args:
            number: Unit, limits, what is recorded and what is proposed.
            name: The question, for screen readers.
            draft: What was typed earlier and not recorded; stands in the field again.
            locked: Nothing can be changed.
        """
        super().__init__()
        self.setObjectName("clear")
        self._number = number
        self._field = edit(name=name, width=160, right=True)
        self._field.setObjectName("number")
        self._field.setProperty("drafts", "own")
        self._field.setFont(look.font("lead_strong"))
        self._field.setFixedHeight(look.px(48))
        self._field.setReadOnly(locked)
        self._field.setValidator(QRegularExpressionValidator(QRegularExpression(TYPED), self._field))
        self._field.textEdited.connect(self._edited)
        self._field.editingFinished.connect(self.commit)
        self._limits = Text("", "small", "muted", wrap=True)
        unit = Text(number.unit, "lead", "ink2")
        lines: list[Items] = [row(self._field, 8, unit, None), 8, self._limits, *self._proposal(locked=locked)]
        card = frame("card", column(*lines, spacing=0, margins=(24, 24, 24, 20)))
        self.setLayout(column(card, None, spacing=0))
        self.show_value(number.value)
        self._say("")
        if draft and not locked:
            self._field.setText(draft)
            self._field.setModified(True)
            self._say(self._wrong(draft))

    @property
    def field(self) -> QLineEdit:
        """Where it is typed."""
        return self._field

    @property
    def is_typed(self) -> bool:
        """Whether something stands in the field that was not told yet."""
        return self._field.isModified()

    @property
    def problem(self) -> str:
        """What is wrong with what stands in the field; empty if nothing is."""
        return self._wrong(self._field.text()) if self.is_typed else ""

    def show_value(self, value: float | None) -> None:
        """Show what is recorded, unless the person is typing."""
        shown = "" if value is None else compact(value, 12)
        if not self.is_typed and self._field.text() != shown:
            self._field.setText(shown)
            self._say("")

    def commit(self) -> None:
        """Tell a number that was typed; say what is wrong with one that cannot be recorded, and leave it there."""
        if not self.is_typed:
            return
        words = self._field.text().strip()
        problem = self._wrong(words)
        self._say(problem)
        if not problem:
            self._field.setModified(False)
            self.given.emit(self._read(words) if words else "")

    def put_aside(self) -> None:
        """Tell nothing of what stands in the field when it goes: it is kept elsewhere."""
        self._field.setModified(False)

    def _edited(self, words: str) -> None:
        self._say("")
        self.drafted.emit(words)

    def _read(self, words: str) -> int | float:
        """The number typed; a whole one as such.

        Raises:
            ValueError: It is none.
        """
        is_share = self._number.unit.startswith("percent")
        found = read_number(words.removesuffix("%") if is_share else words)
        return int(found) if found.is_integer() else found

    def _wrong(self, words: str) -> str:
        if not words.strip():
            return ""
        try:
            found = self._read(words.strip())
        except ValueError:
            return _tr("{words} is no number.").format(words=words.strip())
        low, high = self._number.minimum, self._number.maximum
        if (low is None or found >= low) and (high is None or found <= high):
            return ""
        return _tr("{number} is outside the range and is not recorded.").format(number=grouped(found))

    def _say(self, problem: str) -> None:
        """The range, after what is wrong if anything is."""
        words = " ".join(part for part in (problem, self._range()) if part)
        self._limits.setText(words)
        self._limits.set_tone("failed" if problem else "muted")
        self._limits.setVisible(bool(words))
        self._field.setProperty("wrong", bool(problem))
        self._field.setAccessibleDescription(words)
        self._field.style().unpolish(self._field)
        self._field.style().polish(self._field)

    def _range(self) -> str:
        low, high = self._number.minimum, self._number.maximum
        if low is not None and high is not None:
            return _tr("From {low} to {high}.").format(low=grouped(low), high=grouped(high))
        if low is not None:
            return _tr("At least {low}.").format(low=grouped(low))
        if high is not None:
            return _tr("At most {high}.").format(high=grouped(high))
        return ""

    def _proposal(self, *, locked: bool) -> list[Items]:
        number = self._number
        if number.proposed is None:
            return []
        if number.proposed == number.value:
            said = Text(_tr("As the profile says"), "body", "ink2")
            return [12, row(Icon("check_circle", "passed", 18), said, None)]
        if locked:
            return []
        words = _tr("The profile gives {value} {unit}").format(value=compact(number.proposed, 12), unit=number.unit)
        take = button(_tr("Take it"), "quiet")
        take.clicked.connect(self._take)
        return [12, row(Icon("info", "ink_3", 18), Text(words, "body", "ink2"), take, None)]

    def _take(self) -> None:
        self._field.setModified(False)
        self.given.emit(self._number.proposed)
