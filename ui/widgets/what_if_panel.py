"""Sliders and the arrangement of a what-if, in three groups so that nothing scrolls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QLayout, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout, QWidget

from readiness.app.reliability_levers import Lever
from readiness.app.reliability_words import ORIGIN_WORDS
from ui.theme.look import look
from ui.widgets.forms import Pick, pick
from ui.widgets.kit import Items, Text, button, column, flush, frame, row, rule
from ui.widgets.segmented import Segmented
from ui.widgets.slider import Slider

GROUPS = ("agent", "checks", "load")
FINE_STEPS = 100
ROW_GAP = 20
TOPOLOGY = "topology"


def _tr(text: str) -> str:
    return QCoreApplication.translate("WhatIfPanel", text)


def lever_name(key: str) -> str:
    """What a slider moves, in words."""
    return {
        "step_success": _tr("Success of one step"),
        "steps": _tr("Steps per task"),
        "agents": _tr("Agents"),
        "checks": _tr("Errors caught in the run"),
        "review_share": _tr("Results a person reviews"),
        "detection": _tr("Review catches"),
        "target": _tr("Target"),
        "volume": _tr("Tasks a day"),
        "days": _tr("Days until noticed"),
        "tau": _tr("Inputs unlike the pilot's"),
        "p_tail": _tr("Success on these"),
    }[key]


class LeverRow(QWidget):
    """One slider with its name, where today's value comes from, and the value.

    Where nothing is known the row says so, offers the place to enter it, and the slider has no thumb until it is moved.

    Attributes:
        moved: The person moved it; carries the key and the position, None when it is back on today's value.
        entry_asked: Enter what is not known; carries the key.
    """

    moved = Signal(str, object)
    entry_asked = Signal(str)

    def __init__(self, lever: Lever, position: int | None) -> None:
        super().__init__()
        self.lever = lever
        start = lever.today if lever.today is not None else lever.low
        self.slider = Slider(lever.low, lever.high, start if position is None else position, lever.today)
        self.slider.setSingleStep(max(1, (lever.high - lever.low) // FINE_STEPS) if lever.form == "count" else 1)
        self.slider.setObjectName(f"slider-{lever.key}")
        self._words = Text("", "strong")
        self._is_set = position is not None
        name, is_known = lever_name(lever.key), lever.today is not None
        self.slider.setAccessibleName(f"{name}, {self._origin()}")
        origin = [Text(self._origin(), "micro", "muted")] if is_known else []
        head = row(Text(name, "small"), *origin, None, self._words, spacing=8)
        track: Items = self.slider
        if not is_known:
            enter = button(_tr("Enter…"), "quiet")
            enter.setObjectName(f"enter-{lever.key}")
            enter.setAccessibleName(_tr("Enter: {what}").format(what=name))
            enter.clicked.connect(lambda: self.entry_asked.emit(lever.key))
            track = row((self.slider, 1), flush(enter, "right"), spacing=0)
        self.setLayout(column(head, track, spacing=0))
        self._say(self.slider.value())
        self.slider.valueChanged.connect(self._changed)

    def _origin(self) -> str:
        lever = self.lever
        if lever.today is None:
            return _tr("not known")
        return f"{ORIGIN_WORDS[lever.origin]} {lever.words(lever.today)}"

    def _changed(self, position: int) -> None:
        self._is_set = position != self.lever.today
        self._say(position)
        self.moved.emit(self.lever.key, position if self._is_set else None)

    def _say(self, position: int) -> None:
        unknown = self.lever.today is None and not self._is_set
        self._words.setText(_tr("not known") if unknown else self.lever.words(position))
        self._words.setFont(look.font("small" if unknown else "strong"))
        self._words.set_tone("muted" if unknown else "ink")
        self.slider.set_open(unknown)

    def reset(self) -> None:
        """Back to today's value, without telling."""
        start = self.lever.today if self.lever.today is not None else self.lever.low
        self.place(start, is_set=False)

    def place(self, position: int, *, is_set: bool = True) -> None:
        """Stand at a position, without telling."""
        self.slider.blockSignals(True)
        self.slider.setValue(position)
        self.slider.blockSignals(False)
        self._is_set = is_set and position != self.lever.today
        self._say(position)


class WhatIfPanel(QFrame):
    """Three groups of sliders behind a choice; under them what it means in wrong and unseen results.

    Attributes:
        moved: A slider was moved; carries its key and position, None for today's value.
        arranged: Another arrangement was chosen; carries its key, empty for the piloted one.
        reset_asked: Everything back to today.
        grouped: Another group is shown; carries its index.
        entry_asked: Enter a value that is not known; carries the key of its slider.
    """

    moved = Signal(str, object)
    arranged = Signal(str)
    reset_asked = Signal()
    grouped = Signal(int)
    entry_asked = Signal(str)

    def __init__(
        self,
        levers: Sequence[Lever],
        topologies: Sequence[tuple[str, str]],
        values: Mapping[str, object],
        *,
        group: int = 0,
        short: bool = False,
    ) -> None:
        """Show the sliders.

        Args:
            levers: All of them, each with its group.
            topologies: Arrangements as key and words, the piloted one first.
            values: Positions by key of what differs from today, and the key of the arrangement.
            group: The group to begin with.
            short: Two columns, for a low window.
        """
        super().__init__()
        self.setObjectName("card")
        self._topologies = list(topologies)
        self.rows: dict[str, LeverRow] = {}
        self._pick = self._arrangement(values.get(TOPOLOGY))
        self._stack = QStackedWidget()
        for name in GROUPS:
            self._stack.addWidget(self._group([x for x in levers if x.group == name], values, short=short))
        words = [self.tr("Agent"), self.tr("Checks"), self.tr("Load")]
        self.groups = Segmented(words, group, self.tr("Group of sliders"), grow=not short)
        self.groups.setObjectName("what-if-group")
        self.groups.chosen.connect(self.show_group)
        self._stack.setCurrentIndex(group)
        self._reset = button(self.tr("Reset"), "quiet", tip=self.tr("Everything back to today"))
        self._reset.clicked.connect(self.reset_asked)
        self._closing = Text("", "strong" if short else "lead_strong", wrap=not short)
        what = Text(self.tr("Wrong and unseen a day"), "small", "muted")
        foot = row(what, None, self._closing) if short else column(what, self._closing, spacing=0)
        if short:
            head = row(self.groups, None, flush(self._reset, "right"))
            self.setLayout(column(head, (self._stack, 1), rule(), foot, spacing=6, margins=(20, 8, 20, 10)))
        else:
            head = row(Text(self.tr("What if"), "heading"), None, flush(self._reset, "right"))
            parts: list[Items] = [head, 4, self.groups, 8, (self._stack, 1), 16, rule(), 8, foot]
            self.setLayout(column(*parts, spacing=0, margins=(24, 8, 24, 12)))

    @property
    def first(self) -> QWidget:
        """The first slider of the group that is shown."""
        return next(iter(self._sliders()), self.groups)

    def show_group(self, index: int) -> None:
        """Show another group of sliders."""
        self.groups.set_current(index)
        self._stack.setCurrentIndex(index)
        self.grouped.emit(index)

    def set_moved(self, *, is_moved: bool) -> None:
        """Whether anything stands otherwise than today, so that there is something to put back."""
        self._reset.setEnabled(is_moved)
        tip = self.tr("Everything back to today") if is_moved else self.tr("Everything stands as today already")
        self._reset.setToolTip(tip)

    def say(self, words: str) -> None:
        """Show what it means in wrong and unseen results a day."""
        self._closing.setText(words)

    def place(self, values: Mapping[str, object]) -> None:
        """Stand at these positions; what is not named goes back to today."""
        for key, one in self.rows.items():
            position = values.get(key)
            if isinstance(position, int):
                one.place(position)
            else:
                one.reset()
        keys = [key for key, _ in self._topologies]
        chosen = values.get(TOPOLOGY)
        self._pick.blockSignals(True)
        self._pick.setCurrentIndex(keys.index(chosen) if chosen in keys else 0)
        self._pick.blockSignals(False)

    def step_focus(self, by: int) -> None:
        """The next or the previous slider of the group."""
        sliders = self._sliders()
        at = next((i for i, slider in enumerate(sliders) if slider.hasFocus()), -1 if by > 0 else 0)
        if sliders:
            sliders[(at + by) % len(sliders)].setFocus()

    def _sliders(self) -> list[Slider]:
        group = GROUPS[max(0, self._stack.currentIndex())]
        return [one.slider for one in self.rows.values() if one.lever.group == group]

    def _arrangement(self, chosen: object) -> Pick:
        keys = [key for key, _ in self._topologies]
        at = keys.index(chosen) if chosen in keys else 0
        box = pick([words for _, words in self._topologies], self.tr("Arrangement"), at)
        box.setObjectName("what-if-topology")
        box.setMinimumWidth(60)
        box.currentIndexChanged.connect(lambda i: self.arranged.emit(keys[i] if i else ""))
        return box

    def _group(self, levers: Sequence[Lever], values: Mapping[str, object], *, short: bool) -> QFrame:
        parts: list[QWidget | QLayout] = []
        for lever in levers:
            position = values.get(lever.key)
            one = LeverRow(lever, position if isinstance(position, int) else None)
            one.moved.connect(self.moved)
            one.entry_asked.connect(self.entry_asked)
            self.rows[lever.key] = one
            parts.append(one)
        if levers and levers[0].group == "agent":
            head = row(Text(self.tr("Arrangement"), "small"), None, Text(self.tr("band only"), "micro", "muted"))
            parts.append(column(head, self._pick, spacing=2))
        if short:
            half = -(-len(parts) // 2)
            return frame("clear", row((_spaced(parts[:half]), 1), (_spaced(parts[half:]), 1), spacing=32))
        return frame("clear", _spaced(parts))


def _spaced(parts: Sequence[QWidget | QLayout]) -> QVBoxLayout:
    """Rows at one distance, which gives way in low windows and never grows: what belongs together stays together."""
    found = column(spacing=0)
    for at, part in enumerate(parts):
        if at:
            found.addItem(QSpacerItem(0, ROW_GAP, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Maximum))
        if isinstance(part, QWidget):
            found.addWidget(part)
        else:
            found.addLayout(part)
    found.addStretch(1)
    return found
