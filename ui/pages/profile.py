"""Profile: the intake items in one list with their answers, the open one with its editor, advice under it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from readiness.app import details, profile
from readiness.errors import AnswerError
from ui.pages.page import Page, PageContext, Space
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.cells import IconCell, Two
from ui.widgets.forms import advice, pick
from ui.widgets.kit import WHOLE, Items, Text, clear, column, frame, row, scroll
from ui.widgets.ledger import Column, Ledger, Row
from ui.widgets.messages import Message
from ui.widgets.profile_fields import field_editor, in_rows

MARKS = {
    "filled": ("check_circle", "passed"),
    "advice": ("info", "unknown"),
    "required": ("edit", "claimed"),
    "blank": ("circle", "line_strong"),
}
LIST_FROM = 1000
WIDEST = 1240


class ProfilePage(Page):
    """What the agent does, at what volume, with what stakes: unscored, but everything later reads it."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._items = profile.list_items(self.state.engagement)
        self._at = next((i for i, item in enumerate(self._items) if item.state in ("required", "blank")), 0)
        self._list: Ledger | None = None
        self._jump: QComboBox | None = None
        self._stage = column(spacing=0)
        inner = frame("clear", self._stage)
        inner.setMaximumWidth(look.px(WIDEST))
        holder = scroll(frame("clear", row(None, (inner, WHOLE), None, spacing=0)), self.tr("Profile item"))
        if self._is_wide(self.space):
            columns = [Column("", 42), Column("", -1)]
            rows = self._rows()
            most = 64 if self.space.tall else 48
            self._list = Ledger(columns, rows, self.tr("Profile"), selected=self._at, row=48, most=most)
            self._list.setObjectName("items")
            self._list.moved.connect(self._open)
            side = frame("side", column(self._list, None, spacing=0, margins=(8, 8, 8, 8)))
            side.setFixedWidth(look.px(336 if self.space.roomy else 288))
            self.setLayout(row(side, (holder, 1), spacing=0))
            self.first = self._list
        else:
            self._jump = pick([i.title for i in self._items], self.tr("Profile item"), self._at)
            self._jump.setObjectName("items")
            self._jump.activated.connect(self._open)
            top = frame("bar", row((self._jump, 1), margins=(self.space.pad, 8, self.space.pad, 8)))
            self.setLayout(column(top, (holder, 1), spacing=0))
            self.first = self._jump
        self._show_item()
        self.keys = [("↑ ↓", self.tr("item")), ("Ctrl Enter", self.tr("next item"))]

    @classmethod
    def shape(cls, space: Space) -> tuple[bool, ...]:
        return (cls._is_wide(space),)

    @staticmethod
    def _is_wide(space: Space) -> bool:
        return space.effective >= LIST_FROM and not space.short

    def refresh(self) -> None:
        self._items = profile.list_items(self.state.engagement)
        if self._list is not None:
            self._list.set_rows(self._rows(), selected=self._at)
        focused = QApplication.focusWidget()
        name = focused.accessibleName() if focused is not None and self.isAncestorOf(focused) else ""
        self._show_item()
        again = next((w for w in self.findChildren(QWidget) if name and w.accessibleName() == name), None)
        if again is not None:
            again.setFocus()
        self.chrome_changed.emit()

    @property
    def place(self) -> str:
        return self._items[self._at].id

    def keep(self) -> dict[str, object]:
        return {"at": self._at}

    def restore(self, kept: Mapping[str, object]) -> None:
        at = kept.get("at")
        if isinstance(at, int) and 0 <= at < len(self._items):
            self._open(at)

    def open_at(self, target: object) -> None:
        at = next((i for i, item in enumerate(self._items) if item.id == target), None)
        if at is not None:
            self._open(at)

    def _open(self, at: int) -> None:
        self._at = at
        if self._list is not None and self._list.selected != at:
            self._list.select(at, tell=False)
        if self._jump is not None:
            self._jump.setCurrentIndex(at)
        self._show_item()
        self.chrome_changed.emit()

    def _show_item(self) -> None:
        clear(self._stage)
        view = profile.view_item(self.state.engagement, self._items[self._at].id)
        pad = self.space.pad
        meta = row(
            Text(view.id, "label", "muted"), (Text(view.why[:1].upper() + view.why[1:], "small", "muted", wrap=True), 1)
        )
        head = Text(view.question, "stage" if self.space.tall else "stem", wrap=True)
        self._stage.setContentsMargins(pad, 16, pad, 16)
        self._stage.addLayout(meta)
        self._stage.addWidget(head)
        if view.help:
            self._stage.addWidget(Text(view.help, "small", "muted", wrap=True))
        self._stage.addSpacing(12)
        plain = [f for f in view.fields if f.field.type != "table"]
        for shown in (f for f in view.fields if f.field.type == "table"):
            self._stage.addWidget(self._editor(view.id, shown))
            self._stage.addSpacing(12)
        if plain:
            editors = [self._in_row(view.id, several) for several in in_rows(plain, 2 if self.space.compact else 3)]
            self._stage.addWidget(frame("card", column(*editors, spacing=20, margins=(24, 20, 24, 24))))
        for remark in view.advice:
            self._stage.addSpacing(12)
            words = " ".join((remark.text, *remark.facts)).strip()
            foot = self.tr("What not to conclude: {words}").format(words=remark.what_not_to_conclude)
            self._stage.addWidget(advice(remark.title, words, foot if remark.what_not_to_conclude else ""))
        self._stage.addStretch(1)
        self._show_chrome()

    def _in_row(self, item: str, several: list[profile.FieldView]) -> Items:
        if len(several) == 1:
            return self._editor(item, several[0])
        return row(*((column(self._editor(item, shown), None), 1) for shown in several), spacing=24)

    def _editor(self, item: str, shown: profile.FieldView) -> QWidget:
        def tell(value: Any) -> None:
            self._set(item, shown.field.key, value)

        return field_editor(shown, tell, locked=self.state.engagement.read_only)

    def _set(self, item: str, field: str, value: Any) -> None:
        try:
            self.state.apply(details.set_profile(self.state.engagement, item, field, value))
        except AnswerError as error:
            self.post(Message.from_error(error))
        else:
            self.post(None)

    def _show_chrome(self) -> None:
        done, total = profile.filled(self.state.engagement)
        needed = len(profile.missing_required(self.state.engagement))
        self.title = self.tr("Profile")
        words = self.tr("{done} of {total} filled")
        if needed:
            words = self.tr("{done} of {total} filled, %n required field(s) open", None, needed)
        elif advised := sum(item.state == "advice" for item in self._items):
            words = self.tr("{done} of {total} filled, %n with advice", None, advised)
        self.note = words.format(done=done, total=total)
        self.secondary = [
            Action(self.tr("Workbook…"), self.context.desk.ask_workbook, "file"),
            Action(self.tr("Roster and agenda"), lambda: self.go("roster"), "people"),
        ]
        if self._at + 1 < len(self._items):
            self.primary = Action(self.tr("Next item"), lambda: self._open(self._at + 1), "arrow_right")
        else:
            self.primary = Action(self.tr("To the questions"), lambda: self.go("workshop"), "arrow_right")

    def _rows(self) -> list[Row]:
        return [
            [IconCell(*MARKS[i.state]), Two(i.title, i.summary or self.tr("not filled"), is_own=True)]
            for i in self._items
        ]
