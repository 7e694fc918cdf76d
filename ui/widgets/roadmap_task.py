"""What if the task were another: steps, volume, agents, target; the answer stands under the sliders and above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame

from ui.language import compact, number, with_percent
from ui.widgets.faded import FadedArea
from ui.widgets.forms import pick
from ui.widgets.kit import Items, Text, clear, column, row
from ui.widgets.roadmap_panel import close_line, panel_body, panel_layout
from ui.widgets.segmented import Segmented
from ui.widgets.slider import Slider

PANELS = ("people", "task")


def _tr(text: str) -> str:
    return QCoreApplication.translate("TaskPanel", text)


def panel_choice(current: str) -> Segmented:
    """People or task: what the what-if is about."""
    choice = Segmented([_tr("People"), _tr("The task")], PANELS.index(current), _tr("What if"), grow=True)
    choice.setObjectName("what-if-panel")
    return choice


@dataclass(frozen=True)
class TaskLever:
    """A slider over a value of the profile.

    Attributes:
        key: Name of the option.
        name: What it is.
        low: Smallest position.
        high: Largest position.
        recorded: Position of what is recorded, None if nothing is.
        now: Position now.
        scale: Value per position.
        is_share: Whether a value is a share, read in percent.
    """

    key: str
    name: str
    low: int
    high: int
    recorded: int | None
    now: int
    scale: float = 1.0
    is_share: bool = False

    def words(self, at: int) -> str:
        """A position as it reads."""
        value = at * self.scale
        return with_percent(compact(100 * value)) if self.is_share else number(value)


@dataclass(frozen=True)
class TaskChoice:
    """A choice over a value of the profile.

    Attributes:
        key: Name of the option.
        name: What it is.
        options: Values and their words.
        recorded: The value that is recorded, empty if none is.
        now: The value now.
    """

    key: str
    name: str
    options: tuple[tuple[str, str], ...]
    recorded: str
    now: str


class TaskPanel(QFrame):
    """Sliders and choices for the task.

    Attributes:
        asked: Another value; carries the option's name and the value, None for what is recorded.
        panel_asked: Look at people instead.
        closed: The person closed it.
    """

    asked = Signal(str, object)
    panel_asked = Signal(str)
    closed = Signal()

    def __init__(
        self, levers: Sequence[TaskLever], choices: Sequence[TaskChoice] = (), *, is_short: bool = False
    ) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAccessibleName(_tr("What if the task were another"))
        self._answer = column(spacing=4)
        choice = panel_choice("task")
        choice.chosen.connect(lambda at: self.panel_asked.emit(PANELS[at]))
        title = Text(_tr("What if the task were another?"), "heading", wrap=True)
        line = close_line(title, "task-close", self.closed.emit)
        hint = Text(_tr("What the profile says stays until this is kept."), "small", "muted", wrap=True)
        head: list[Items] = [line, choice] if is_short else [line, choice, hint, 4]
        self.setLayout(panel_layout(head, self._body(levers, choices)))

    def show_answer(self, lines: Sequence[str]) -> None:
        """Say what the what-if changes."""
        clear(self._answer)
        if lines:
            self._answer.addWidget(Text(_tr("What changes"), "label", "muted"))
        for line in lines:
            self._answer.addWidget(Text(line, "small", "ink", wrap=True))

    def _body(self, levers: Sequence[TaskLever], choices: Sequence[TaskChoice]) -> FadedArea:
        items: list[Items] = []
        for lever in levers:
            slider = Slider(lever.low, lever.high, lever.now, lever.recorded, lever.name)
            slider.setObjectName(f"task-{lever.key}")
            words = Text(lever.words(lever.now), "strong")
            slider.valueChanged.connect(lambda at, x=lever, w=words: self._moved(x, w, at))
            origin = _tr("nothing recorded")
            if lever.recorded is not None:
                origin = _tr("recorded {value}").format(value=lever.words(lever.recorded))
            items += [row(Text(lever.name, "small"), None, words), slider, Text(origin, "micro", "muted"), 8]
        for choice in choices:
            items += [*self._choice(choice), 8]
        return panel_body(*items, 8, self._answer, name=_tr("What if the task were another"))

    def _choice(self, choice: TaskChoice) -> list[Items]:
        values = [value for value, _ in choice.options]
        words = dict(choice.options)
        box = pick(list(words.values()), choice.name, values.index(choice.now) if choice.now in values else -1)
        box.setObjectName(f"task-{choice.key}")
        box.activated.connect(
            lambda at: self.asked.emit(choice.key, None if values[at] == choice.recorded else values[at])
        )
        origin = _tr("nothing recorded")
        if choice.recorded:
            origin = _tr("recorded {value}").format(value=words.get(choice.recorded, choice.recorded))
        return [Text(choice.name, "small"), 4, box, Text(origin, "micro", "muted")]

    def _moved(self, lever: TaskLever, words: Text, at: int) -> None:
        words.setText(lever.words(at))
        self.asked.emit(lever.key, None if at == lever.recorded else at * lever.scale)
