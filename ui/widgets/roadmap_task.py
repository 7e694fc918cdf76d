"""What if the task were another: steps, volume, agents, target; the answer stands under the sliders and above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame

from ui.language import compact, number, with_percent
from ui.widgets.faded import FadedArea
from ui.widgets.forms import Pick, pick
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
        self._levers = {lever.key: lever for lever in levers}
        self._choices = {choice.key: choice for choice in choices}
        self._sliders: dict[str, tuple[Slider, Text, Text]] = {}
        self._picks: dict[str, tuple[Pick, Text]] = {}
        choice = panel_choice("task")
        choice.chosen.connect(lambda at: self.panel_asked.emit(PANELS[at]))
        title = Text(_tr("What if the task were another?"), "heading", wrap=True)
        line = close_line(title, "task-close", self.closed.emit)
        hint = Text(_tr("What the profile says stays until this is kept."), "small", "muted", wrap=True)
        head: list[Items] = [line, choice] if is_short else [line, choice, hint, 4]
        self.setLayout(panel_layout(head, self._body(levers, choices)))

    def place(self, levers: Sequence[TaskLever], choices: Sequence[TaskChoice]) -> None:
        """Put every slider and choice where it stands now, without asking for anything."""
        for lever in levers:
            if lever.key in self._sliders:
                self._levers[lever.key] = lever
                self._place_lever(lever)
        for choice in choices:
            if choice.key in self._picks:
                self._choices[choice.key] = choice
                box, origin = self._picks[choice.key]
                box.setCurrentIndex(_at(choice))
                origin.setText(_choice_origin(choice))

    def _place_lever(self, lever: TaskLever) -> None:
        slider, words, origin = self._sliders[lever.key]
        slider.blockSignals(True)
        slider.setRange(lever.low, lever.high)
        slider.setValue(lever.now)
        slider.blockSignals(False)
        slider.measured = lever.recorded
        slider.update()
        words.setText(lever.words(lever.now))
        origin.setText(_lever_origin(lever))

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
            slider.valueChanged.connect(lambda at, key=lever.key: self._moved(key, at))
            origin = Text(_lever_origin(lever), "micro", "muted")
            self._sliders[lever.key] = slider, words, origin
            items += [row(Text(lever.name, "small"), None, words), slider, origin, 8]
        for choice in choices:
            items += [*self._choice(choice), 8]
        return panel_body(*items, 8, self._answer, name=_tr("What if the task were another"))

    def _choice(self, choice: TaskChoice) -> list[Items]:
        box = pick([words for _, words in choice.options], choice.name, _at(choice))
        box.setObjectName(f"task-{choice.key}")
        box.activated.connect(lambda at: self._chosen(choice.key, at))
        origin = Text(_choice_origin(choice), "micro", "muted")
        self._picks[choice.key] = box, origin
        return [Text(choice.name, "small"), 4, box, origin]

    def _chosen(self, key: str, at: int) -> None:
        choice = self._choices[key]
        value = choice.options[at][0]
        self.asked.emit(key, None if value == choice.recorded else value)

    def _moved(self, key: str, at: int) -> None:
        lever, words = self._levers[key], self._sliders[key][1]
        words.setText(lever.words(at))
        self.asked.emit(key, None if at == lever.recorded else at * lever.scale)


def _at(choice: TaskChoice) -> int:
    return next((at for at, (value, _) in enumerate(choice.options) if value == choice.now), -1)


def _lever_origin(lever: TaskLever) -> str:
    if lever.recorded is None:
        return _tr("nothing recorded")
    return _tr("recorded {value}").format(value=lever.words(lever.recorded))


def _choice_origin(choice: TaskChoice) -> str:
    if not choice.recorded:
        return _tr("nothing recorded")
    return _tr("recorded {value}").format(value=dict(choice.options).get(choice.recorded, choice.recorded))
