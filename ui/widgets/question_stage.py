"""The middle of the workshop page: stem, choices or number, and what can be said instead of an answer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDoubleValidator
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QWidget

from readiness.app.workshop import Choice, QuestionView
from ui.language import compact
from ui.theme.look import look
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.forms import edit
from ui.widgets.kit import Cut, Items, Text, button, column, frame, row
from ui.widgets.marks import Icon
from ui.widgets.question_about import asked_as, put_as

MANY = 5
USUAL = 4


class QuestionStage(QFrame):
    """One question. Changing its answers in place keeps the focus where it is.

    Attributes:
        chosen: A level or option was chosen; carries its key.
        typed: A number was typed and Enter pressed, or the field was left; carries the words.
    """

    chosen = Signal(object)
    typed = Signal(str)

    def __init__(
        self,
        view: QuestionView,
        *,
        short: bool,
        tall: bool,
        low: bool = False,
        locked: bool = False,
        asks: bool = True,
    ) -> None:
        """Show a question.

        Args:
            view: The question as asked.
            short: A window so low that only stem and choices fit.
            tall: A window with room for the large sizes.
            low: No room for five two-line choices beside a vote.
            locked: Nothing can be changed.
            asks: What to ask for stands here, because there is no panel of what was shown beside it.
        """
        super().__init__()
        self.setObjectName("clear")
        self._cards: list[ChoiceCard] = []
        self._field: QLineEdit | None = None
        is_tight = short or len(view.choices) > MANY or (low and view.mode == "vote" and bool(view.seats))
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
        return self._field or chosen or (self._cards[0] if self._cards else None)

    def show_answers(self, view: QuestionView) -> None:
        """Show what is recorded now, in place."""
        multi = view.kind == "multi"
        stop, slots = None, self._slots(view)
        for card, choice in zip(self._cards, view.choices, strict=True):
            card.setChecked(choice.chosen)
            card.set_slots(slots)
            card.set_seats([str(seat) for seat in choice.seats])
            stop = card if choice.chosen and stop is None else stop
        for card in self._cards:
            reachable = multi or card is (stop or self._cards[0])
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if reachable else Qt.FocusPolicy.ClickFocus)
        if self._field is not None and view.number is not None and not self._field.hasFocus():
            self._field.setText("" if view.number.value is None else compact(view.number.value, 12))

    def press(self, letter: str) -> bool:
        """Choose by letter, or by level for a ladder.

        Returns:
            Whether there is such a choice.
        """
        for card in self._cards:
            if card.letter == letter or (letter.isdigit() and card.letter == "ABCDE"[int(letter) % 5]):
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
            return self._number(view)
        return frame("clear", column(None))

    def _slots(self, view: QuestionView) -> int:
        """Room for votes beside the words: as much as the votes take, before them as much as they usually take."""
        most = max((len(c.seats) for c in view.choices), default=0)
        if view.mode != "vote" or not view.seats or (most and self._size == "inline"):
            return most
        return max(most, min(USUAL, len(view.seats)))

    def _choices(self, view: QuestionView) -> QWidget:
        slots = self._slots(view)
        holder = frame("clear")
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4 if self._short else 8)
        per = -(-len(view.choices) // 2) if len(view.choices) > MANY else len(view.choices)
        for index, choice in enumerate(view.choices):
            card = self._card(view, choice, slots)
            self._cards.append(card)
            grid.addWidget(card, index % per, index // per)
        few = len(view.choices) < MANY
        for line in range(per):
            grid.setRowStretch(line, 0 if few else 1)
        if few:
            grid.setRowStretch(per, 1)
        return holder

    def _card(self, view: QuestionView, choice: Choice, slots: int) -> ChoiceCard:
        card = ChoiceCard(
            choice.letter, choice.name, choice.text, [], slots=slots, size=self._size, multi=view.kind == "multi"
        )
        card.setObjectName(f"choice-{choice.letter}")
        card.setMaximumHeight(look.px(170 if self._size == "large" else 110))
        if len(view.choices) < MANY:
            card.setMinimumHeight(look.px(76))
        card.setEnabled(not self._locked)
        card.clicked.connect(lambda _on=False, key=choice.key: self.chosen.emit(key))
        return card

    def _number(self, view: QuestionView) -> QWidget:
        number = view.number
        assert number is not None  # noqa: S101 - the caller asked
        self._field = edit(name=view.title, width=160, right=True)
        self._field.setObjectName("number")
        self._field.setFont(look.font("lead_strong"))
        self._field.setFixedHeight(look.px(48))
        self._field.setReadOnly(self._locked)
        low = -1e12 if number.minimum is None else number.minimum
        high = 1e12 if number.maximum is None else number.maximum
        self._field.setValidator(QDoubleValidator(low, high, 4, self._field))
        self._field.editingFinished.connect(self._commit)
        limits = ""
        if number.maximum is not None:
            limits = self.tr("From {low} to {high}.").format(low=compact(low), high=compact(high))
        unit = Text(number.unit, "lead", "ink2")
        lines: list[Items] = [row(self._field, 8, unit, None), 8, Text(limits, "small", "muted")]
        if number.proposed is not None and number.proposed == number.value:
            lines += [
                12,
                row(Icon("check_circle", "passed", 18), Text(self.tr("As the profile says"), "body", "ink2"), None),
            ]
        elif number.proposed is not None and not self._locked:
            words = self.tr("The profile gives {value} {unit}")
            words = words.format(value=compact(number.proposed, 12), unit=number.unit)
            take = button(self.tr("Take it"), "quiet")
            take.clicked.connect(lambda: self.chosen.emit(number.proposed))
            lines += [12, row(Icon("info", "ink_3", 18), Text(words, "body", "ink2"), take, None)]
        card = frame("card", column(*lines, spacing=0, margins=(24, 24, 24, 20)))
        return frame("clear", column(card, None))

    def _commit(self) -> None:
        if self._field is not None and self._field.isModified():
            self._field.setModified(False)
            self.typed.emit(self._field.text())
