"""The middle of the workshop page: stem, choices or number, and what can be said instead of an answer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from readiness.app.workshop import Choice, NumberInput, QuestionView
from readiness.domain.questions import QuestionId
from ui.theme.look import look
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.kit import Cut, Items, Text, column, frame, row
from ui.widgets.number_answer import NumberAnswer
from ui.widgets.question_about import asked_as, put_as

MANY = 5
USUAL = 4
MOST_OF_IT = 1000
TALLEST = {"large": 112, "regular": 96, "inline": 96}
"""Of a choice whose words do not need more."""


class QuestionStage(QFrame):
    """One question. Changing its answers in place keeps the focus where it is.

    Attributes:
        chosen: A level, an option or a number was given; carries the question it was given for, and its key or number.
        drafted: A number is being typed; carries the question it is typed for, and the words.
    """

    chosen = Signal(str, object)
    drafted = Signal(str, str)

    def __init__(
        self,
        view: QuestionView,
        *,
        short: bool,
        tall: bool,
        low: bool = False,
        locked: bool = False,
        asks: bool = True,
        draft: str = "",
    ) -> None:
        """Show a question.

        Args:
            view: The question as asked.
            short: A window so low that only stem and choices fit.
            tall: A window with room for the large sizes.
            low: No room for five choices with a line of their own for the name, beside a vote.
            locked: Nothing can be changed.
            asks: What to ask for stands here, because there is no panel of what was shown beside it.
            draft: A number that was typed earlier and not recorded.
        """
        super().__init__()
        self.setObjectName("clear")
        self._cards: list[ChoiceCard] = []
        self._question, self._draft = view.id, draft
        self._number: NumberAnswer | None = None
        is_tight = short or low or len(view.choices) > MANY
        self._size = "inline" if is_tight else "large" if tall else "regular"
        self._locked, self._short = locked, short
        gap = 20 if tall else 8 if short else 12
        meta = Cut(asked_as(view) if asks else put_as(view), "small", "muted")
        head: list[Items] = [] if short else [row(Text(view.id, "label", "muted"), (meta, 1), spacing=12)]
        stem = Text(view.stem, "stage" if tall else "stem", wrap=True)
        stem.setObjectName("stem")
        help_line: list[Items] = [] if short or not view.help else [4, Text(view.help, "small", "muted", wrap=True)]
        self.setLayout(column(*head, 4, stem, *help_line, gap, (self._answers(view), 1), spacing=0))
        self.show_answers(view)

    @property
    def first(self) -> QWidget | None:
        """What takes the focus: the chosen card, else the first, else the number's field."""
        chosen = next((card for card in self._cards if card.isChecked()), None)
        if self._number is not None:
            return self._number.field
        return chosen or (self._cards[0] if self._cards else None)

    @property
    def question(self) -> QuestionId:
        """The question that is shown."""
        return self._question

    @property
    def number(self) -> NumberAnswer | None:
        """Where the number is typed, if the question asks for one."""
        return self._number

    def show_answers(self, view: QuestionView, *, is_past: bool = False) -> None:
        """Show what is recorded now, in place; another question's answers are not for this one.

        Args:
            view: The question with its answers.
            is_past: The room votes again: what is recorded is its first vote.
        """
        if view.id != self._question:
            return
        multi = view.kind == "multi"
        stop, slots = None, self._slots(view)
        for card, choice in zip(self._cards, view.choices, strict=True):
            card.setChecked(choice.chosen)
            card.set_slots(slots)
            card.set_past(is_past=is_past)
            card.set_seats([str(seat) for seat in choice.seats])
            stop = card if choice.chosen and stop is None else stop
        for card in self._cards:
            reachable = multi or card is (stop or self._cards[0])
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if reachable else Qt.FocusPolicy.ClickFocus)
        if self._number is not None and view.number is not None:
            self._number.show_value(view.number.value)

    def press(self, letter: str) -> bool:
        """Choose by letter, or by level for a ladder.

        Returns:
            Whether there is such a choice.
        """
        for card in self._cards:
            if card.letter == letter or (letter.isdecimal() and card.letter == "ABCDE"[int(letter) % 5]):
                card.click()
                return True
        return False

    def focus_choice(self) -> None:
        """Put the focus where an answer is given."""
        if self.first is not None:
            self.first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _answers(self, view: QuestionView) -> QWidget:
        if view.choices:
            return self._choices(view)
        if view.number is not None:
            return self._number_answer(view, view.number)
        return frame("clear", column(None))

    def _slots(self, view: QuestionView) -> int:
        """Room for votes beside the words: before the vote as much as they usually take."""
        most = max((len(c.seats) for c in view.choices), default=0)
        if view.mode != "vote" or not view.seats:
            return most
        return max(most, min(USUAL, len(view.seats)))

    def _choices(self, view: QuestionView) -> QWidget:
        slots = self._slots(view)
        holder = frame("clear")
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4 if self._short else 12 if self._size == "large" else 8)
        per = -(-len(view.choices) // 2) if len(view.choices) > MANY else len(view.choices)
        for index, choice in enumerate(view.choices):
            card = self._card(view, choice, slots)
            self._cards.append(card)
            grid.addWidget(card, index % per, index // per)
        few = len(view.choices) < MANY
        for line in range(per):
            grid.setRowStretch(line, 0 if few else MOST_OF_IT)
        grid.setRowStretch(per, 1)  # what is left once every choice is as high as it gets
        return holder

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choices of one height: as high as they get, or as the longest words need."""
        super().resizeEvent(event)
        needed = [card.heightForWidth(card.width() if card.isVisible() else self.width()) for card in self._cards]
        for card in self._cards:
            card.setMaximumHeight(max(look.px(TALLEST[self._size]), *needed))

    def _card(self, view: QuestionView, choice: Choice, slots: int) -> ChoiceCard:
        card = ChoiceCard(
            choice.letter, choice.name, choice.text, [], slots=slots, size=self._size, multi=view.kind == "multi"
        )
        card.setObjectName(f"choice-{choice.letter}")
        card.setMaximumHeight(look.px(TALLEST[self._size]))
        if len(view.choices) < MANY:
            card.setMinimumHeight(look.px(76))
        card.setEnabled(not self._locked)
        card.clicked.connect(lambda _on=False, key=choice.key: self.chosen.emit(self._question, key))
        return card

    def _number_answer(self, view: QuestionView, number: NumberInput) -> QWidget:
        made = NumberAnswer(number, view.title, self._draft, locked=self._locked)
        made.given.connect(lambda value: self.chosen.emit(self._question, value))
        made.drafted.connect(lambda words: self.drafted.emit(self._question, words))
        self._number = made
        return made
