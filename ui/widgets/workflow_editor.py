"""The workflow editor: steps in order at the left, the chosen step's settings at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame

from readiness.domain.reliability.inputs import StepEvidence, WorkflowStep
from readiness.errors import ReadinessError
from ui.language import number
from ui.theme.look import look
from ui.widgets.cells import Words
from ui.widgets.kit import Button, Items, Text, button, column, frame, row, scroll
from ui.widgets.ledger import Column, Ledger, Row
from ui.widgets.overlay import Overlay, dialog
from ui.widgets.tick_box import TickBox
from ui.widgets.workflow_forms import Form
from ui.widgets.workflow_steps import step_entries, step_from


def _tr(text: str) -> str:
    return QCoreApplication.translate("WorkflowEditor", text)


class WorkflowEditor(QFrame):
    """Steps in order; what is typed belongs to the chosen step."""

    def __init__(self, steps: Sequence[WorkflowStep], seen: Sequence[StepEvidence]) -> None:
        super().__init__()
        self.setObjectName("clear")
        self._steps = list(steps)
        self._seen = {one.name: one for one in seen}
        self._at = -1
        self.list = Ledger([Column("", -1)], [], _tr("Steps in order"), row=32)
        self.list.setObjectName("workflow-steps")
        self.form = Form(step_entries(WorkflowStep(name="")))
        self.in_pilot = TickBox(_tr("Ran in the pilot"), on=True)
        self.checked = TickBox(_tr("Its results contain these retries and repairs"))
        self.irreversible = TickBox(_tr("Does what cannot be undone"))
        self.problem = Text("", "small", "failed", wrap=True)
        self.problem.hide()
        self.source = Text("", "small", "muted", wrap=True)
        acts = row(
            self._act(_tr("Add"), self.add),
            self._act(_tr("Remove"), self.remove),
            self._act(_tr("Up"), lambda: self.move_step(-1)),
            self._act(_tr("Down"), lambda: self.move_step(1)),
            None,
            spacing=4,
        )
        left = frame("clear", column((scroll(frame("clear", column(self.list, None))), 1), acts, spacing=8))
        left.setFixedWidth(look.px(264))
        ticks = column(self.in_pilot, self.checked, self.irreversible, spacing=2)
        fields = frame("clear", column(self.source, 8, *self.form.rows(), ticks, None, spacing=0, margins=(0, 0, 8, 0)))
        right = column((scroll(fields, _tr("Settings of the step")), 1), self.problem, spacing=6)
        self.setLayout(row(left, (right, 1), spacing=24))
        self._fill()
        self.list.moved.connect(self._choose)
        self.list.select(0)
        self._enable()

    def steps(self) -> tuple[WorkflowStep, ...] | None:
        """The workflow as typed; None where the chosen step does not fit, which is then said."""
        if not self._take():
            return None
        names = [step.name for step in self._steps]
        twice = next((name for name in names if names.count(name) > 1), "")
        if twice:
            self._say(_tr("Two steps are called {name}.").format(name=twice))
            return None
        return tuple(step for step in self._steps if not self._is_plain(step))

    def add(self) -> None:
        """A new step, in production but not in the pilot."""
        if not self._take():
            return
        names = {step.name for step in self._steps}
        numbered = (_tr("Step {n}").format(n=i) for i in range(len(names) + 1, len(names) * 2 + 3))
        self._steps.append(WorkflowStep(name=next(name for name in numbered if name not in names), in_pilot=False))
        self._fill()
        self.list.select(len(self._steps) - 1)
        self._enable()
        self.form.fields["name"].control.setFocus()

    def remove(self) -> None:
        """Take the chosen step out; a step of the import only loses its settings."""
        at = self.list.selected
        if at < 0:
            return
        step = self._steps[at]
        self._at = -1
        if step.name in self._seen:
            self._steps[at] = WorkflowStep(name=step.name, component=self._seen[step.name].component)
        else:
            del self._steps[at]
        self._fill()
        self.list.select(min(at, len(self._steps) - 1))
        self._enable()

    def move_step(self, by: int) -> None:
        """Move the chosen step up or down."""
        at = self.list.selected
        if not 0 <= at + by < len(self._steps) or at < 0 or not self._take():
            return
        self._steps[at], self._steps[at + by] = self._steps[at + by], self._steps[at]
        self._at = -1
        self._fill()
        self.list.select(at + by)

    def _act(self, word: str, run: Callable[[], object]) -> Button:
        result = button(word, "quiet")
        result.clicked.connect(lambda _checked: run())
        return result

    def _is_plain(self, step: WorkflowStep) -> bool:
        """A step of the import without any settings need not be kept."""
        one = self._seen.get(step.name)
        return one is not None and step == WorkflowStep(name=step.name, component=one.component)

    def _fill(self) -> None:
        self.list.set_rows([self._row(step) for step in self._steps])

    @staticmethod
    def _row(step: WorkflowStep) -> Row:
        words = "{name}" if step.in_pilot else _tr("{name} (production only)")
        return [Words(words.format(name=step.name), is_own=True)]

    def _enable(self) -> None:
        for place in self.form.fields.values():
            place.setEnabled(bool(self._steps))
        for tick in (self.in_pilot, self.checked, self.irreversible):
            tick.setEnabled(bool(self._steps))

    def _choose(self, at: int) -> None:
        if at == self._at:
            return
        if not self._take():
            self.list.select(self._at, tell=False)
            return
        self._at = at
        if not 0 <= at < len(self._steps):
            return
        step = self._steps[at]
        self.form.place({entry.key: entry.value for entry in step_entries(step)})
        self.in_pilot.setChecked(step.in_pilot)
        self.checked.setChecked(step.checked_in_pilot)
        self.irreversible.setChecked(step.irreversible)
        one = self._seen.get(step.name)
        self.form.fields["name"].control.setEnabled(one is None)
        words = _tr("Entered by hand; nothing of it was imported.")
        if one is not None:
            right, tasks = one.counts.total_right, one.counts.total
            words = _tr("From the import: {right} of {tasks} right. Measured results win over a test or a stated rate.")
            words = words.format(right=number(right), tasks=number(tasks))
        self.source.setText(words)

    def _take(self) -> bool:
        """Keep what was typed for the chosen step; False where it does not fit."""
        if not 0 <= self._at < len(self._steps):
            return True
        values = self.form.values()
        if values is None:
            return False
        try:
            step = step_from(
                values,
                in_pilot=self.in_pilot.isChecked(),
                checked=self.checked.isChecked(),
                irreversible=self.irreversible.isChecked(),
            )
        except ReadinessError as error:
            self._say(str(error))
            return False
        self.problem.hide()
        self._steps[self._at] = step
        self._fill()
        return True

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.show()


def workflow_dialog(
    steps: Sequence[WorkflowStep],
    seen: Sequence[StepEvidence],
    save: Callable[[tuple[WorkflowStep, ...]], object],
) -> Overlay:
    """The editor as a card over the page.

    Args:
        steps: The workflow so far (`merge_steps`).
        seen: Steps of the import.
        save: Receives the steps that differ from the import.
    """
    editor = WorkflowEditor(steps, seen)
    cancel, accept = button(_tr("Cancel")), button(_tr("Save"), "primary")
    words = _tr("Steps come from the import; add what production has and the pilot had not.")
    items: list[Items] = [Text(words, "small", "muted", wrap=True), 12, (editor, 1)]
    box = dialog(_tr("Workflow in production"), items, [None, cancel, accept], width=880, first=editor.list)
    editor.setMinimumHeight(look.px(240))

    def run() -> None:
        found = editor.steps()
        if found is not None:
            save(found)
            box.dismiss()

    cancel.clicked.connect(box.dismiss)
    accept.clicked.connect(run)
    return box
