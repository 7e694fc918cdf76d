"""Profile: the intake items in one list with their answers, the open one with its editor, advice under it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from readiness.app import details, profile
from readiness.errors import AnswerError
from ui.pages.page import Page, PageContext, Space
from ui.pages.room_slides import profile_slide
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.cells import IconCell
from ui.widgets.forms import Entry, Note, cursor_in, pick, put_cursor
from ui.widgets.kit import WHOLE, Items, Text, clear, column, frame, row, scroll
from ui.widgets.ledger import Column, Ledger, Row
from ui.widgets.listed_cell import Listed
from ui.widgets.messages import Message
from ui.widgets.notice import NoticeButton
from ui.widgets.profile_about import fill_about, remarks
from ui.widgets.profile_fields import field_editor, in_rows, most_in_row
from ui.widgets.profile_table import TableEditor
from ui.widgets.room import Slide

MARKS = {
    "filled": ("check_circle", "passed"),
    "advice": ("info", "claimed"),
    "required": ("edit", "claimed"),
    "blank": ("circle", "line_strong"),
}
LIST_FROM = 1000
WIDEST = 1240
SIDE, ROOMY_SIDE, PANEL = 288, 336, 336


class ProfilePage(Page):
    """What the agent does, at what volume, with what stakes: unscored, but everything later reads it."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._items = profile.list_items(self.state.engagement)
        self._at = next((i for i, item in enumerate(self._items) if item.state in ("required", "blank")), 0)
        self._list: Ledger | None = None
        self._jump: QComboBox | None = None
        self._refused: AnswerError | None = None
        self._stage = column(spacing=0)
        self._panel = column(spacing=0)
        self._notice = NoticeButton(self._next_notice, "A")
        inner = frame("clear", self._stage)
        inner.setMaximumWidth(look.px(WIDEST))
        holder = scroll(frame("clear", row(None, (inner, WHOLE), None, spacing=0)), self.tr("Profile item"))
        if self._is_wide(self.space):
            self._lay_out_wide(holder)
        else:
            self._jump = pick([i.title for i in self._items], self.tr("Profile item"), self._at)
            self._jump.setObjectName("items")
            self._jump.activated.connect(self._open)
            pad = self.space.pad
            top = frame("bar", row((self._jump, 1), self._notice, margins=(pad, 8, pad, 8)))
            self.setLayout(column(top, (holder, 1), spacing=0))
            self.first = self._jump
        self.bind("A", self._next_notice, shown=False)
        self._show_item()

    def _lay_out_wide(self, holder: QWidget) -> None:
        """List, item, and in a roomy window beside it why the item is asked and what advice it triggers."""
        most = 56 if self.space.tall else 46
        columns = [Column("", 36), Column("", -1)]
        self._list = Ledger(columns, self._rows(), self.tr("Profile"), selected=self._at, row=46, most=most)
        self._list.setObjectName("items")
        self._list.moved.connect(self._open)
        area = scroll(frame("clear", column(self._list, None, spacing=0)), self.tr("Profile"))
        side = frame("side", column(self._notice, (area, 1), spacing=4, margins=(8, 8, 8, 8)))
        side.setFixedWidth(look.px(ROOMY_SIDE if self.space.roomy else SIDE))
        parts: list[Items] = [side, (holder, 1)]
        if self._has_panel(self.space):
            inside = frame("clear", self._panel)
            panel = frame("panel", column((scroll(inside, self.tr("About this item")), 1), margins=(0, 0, 0, 0)))
            panel.setFixedWidth(look.px(PANEL))
            parts.append(panel)
        self.setLayout(row(*parts, spacing=0))
        self.first = self._list

    @classmethod
    def shape(cls, space: Space) -> tuple[bool, ...]:
        return (cls._is_wide(space), cls._has_panel(space))

    @classmethod
    def _has_panel(cls, space: Space) -> bool:
        return cls._is_wide(space) and space.roomy and space.tall

    @staticmethod
    def _is_wide(space: Space) -> bool:
        return space.effective >= LIST_FROM and not space.short

    def refresh(self) -> None:
        self._items = profile.list_items(self.state.engagement)
        if self._list is not None:
            self._list.set_rows(self._rows(), selected=self._at)
        focused = QApplication.focusWidget()
        name = focused.accessibleName() if focused is not None and self.isAncestorOf(focused) else ""
        cursor = cursor_in(focused)
        self._put_aside()
        known = set(self.findChildren(QWidget))
        self._show_item()
        again = next((w for w in self.findChildren(QWidget) if w not in known and name == w.accessibleName()), None)
        if name and again is not None:
            _show_now(again, self)
            again.setFocus()
            put_cursor(again, cursor)
        self.chrome_changed.emit()

    def leave(self) -> None:
        self._put_aside()

    def _put_aside(self) -> None:
        """Record what is being typed; what cannot be recorded is said, with the reason."""
        if not self.state.is_open:
            return
        self._refused = None
        tables = self.findChildren(TableEditor)
        fields: list[Entry | Note | TableEditor] = [*self.findChildren(Entry), *self.findChildren(Note), *tables]
        for field in fields:
            if field.isVisibleTo(self):
                field.commit()
        self._say_refused(next((t.problem for t in tables if t.isVisibleTo(self) and t.problem), ""))

    def _say_refused(self, problem: str) -> None:
        if self._refused is not None:
            self.post(Message.from_error(self._refused))
        elif problem:
            title = self.tr("The rows are not recorded yet.")
            self.post(Message(title, self.tr("{problem} They stay as they were typed.").format(problem=problem)))

    @property
    def place(self) -> str:
        return self._items[self._at].id

    def keep(self) -> dict[str, object]:
        return {"at": self._at}

    def restore(self, kept: Mapping[str, object]) -> None:
        at = kept.get("at")
        if isinstance(at, int) and 0 <= at < len(self._items):
            self._open(at)

    def slide(self) -> Slide:
        return profile_slide(self.title, profile.view_item(self.state.engagement, self._items[self._at].id))

    def open_at(self, target: object) -> None:
        at = next((i for i, item in enumerate(self._items) if item.id == target), None)
        if at is not None:
            self._open(at)

    def _open(self, at: int) -> None:
        self._put_aside()
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
        pad, tall = self.space.pad, self.space.tall
        why = "" if self._has_panel(self.space) else view.why[:1].upper() + view.why[1:]
        place = self.tr("{at} of {count}").format(at=view.position, count=view.count)
        meta = row(Text(view.id, "label", "muted"), (Text(why or place, "small", "muted", wrap=True), 1))
        head = Text(view.question, "stage" if tall else "stem", wrap=True)
        edge = 24 if tall else 16
        self._stage.setContentsMargins(pad, edge, pad, edge)
        self._stage.addLayout(meta)
        self._stage.addSpacing(4)
        self._stage.addWidget(head)
        if view.help:
            self._stage.addSpacing(4)
            self._stage.addWidget(Text(view.help, "body" if tall else "small", "muted", wrap=True))
        self._stage.addSpacing(24 if tall else 12)
        self._show_fields(view)
        if self._has_panel(self.space):
            clear(self._panel)
            fill_about(self._panel, view)
        else:
            for remark in remarks(view):
                self._stage.addSpacing(12)
                self._stage.addWidget(remark)
        self._stage.addStretch(1)
        self._show_chrome()

    def _show_fields(self, view: profile.ItemView) -> None:
        plain = [f for f in view.fields if f.field.type != "table"]
        for shown in (f for f in view.fields if f.field.type == "table"):
            self._stage.addWidget(self._editor(view.id, shown))
            self._stage.addSpacing(12)
        if plain:
            most = most_in_row(plain, self._form_width() - 48)
            editors = [self._in_row(view.id, several) for several in in_rows(plain, most)]
            gap = 28 if self.space.tall else 20
            self._stage.addWidget(frame("card", column(*editors, spacing=gap, margins=(24, 20, 24, 24))))

    def _form_width(self) -> float:
        wide = self.space.width - 2 * self.space.pad
        if self._is_wide(self.space):
            wide -= look.px(ROOMY_SIDE if self.space.roomy else SIDE)
        wide -= look.px(PANEL) if self._has_panel(self.space) else 0
        return min(wide, look.px(WIDEST) - 2 * self.space.pad)

    def _in_row(self, item: str, several: list[profile.FieldView]) -> Items:
        if len(several) == 1:
            return self._editor(item, several[0])
        return row(*((column(self._editor(item, shown), None), 1) for shown in several), spacing=24)

    def _editor(self, item: str, shown: profile.FieldView) -> QWidget:
        def tell(value: Any) -> str:
            return self._set(item, shown.field.key, value)

        locked, tall = self.state.is_read_only, self.space.tall
        if shown.field.type != "table":
            return field_editor(shown, tell, locked=locked, tall=tall)
        key = f"rows|{item}|{shown.field.key}"

        def keep(rows: Any) -> None:
            if self.state.is_open and not locked:
                self.state.drafts.put(key, rows)

        return field_editor(shown, tell, draft=self.state.drafts.get(key), keep=keep, locked=locked, tall=tall)

    def _set(self, item: str, field: str, value: Any) -> str:
        """Record a field; what is wrong with the value stands under it, and nowhere else while the item is open."""
        if not self.state.is_open:
            return ""
        try:
            self.state.apply(details.set_profile(self.state.engagement, item, field, value))
        except AnswerError as error:
            self._refused = error
            return f"{error} {error.hint}".strip()
        self.post(None)
        return ""

    def _show_chrome(self) -> None:
        done, total = profile.filled(self.state.engagement)
        needed = len(profile.missing_required(self.state.engagement))
        self.title = self.tr("Profile")
        self.note = self.tr("{done} of {total} filled").format(done=done, total=total)
        advised = sum(item.state == "advice" for item in self._items)
        if needed:
            self._notice.show_notice(self.tr("%n required field(s) open", None, needed), "edit")
        else:
            self._notice.show_notice(self.tr("%n with advice", None, advised) if advised else "", "info")
        self.keys = [("↑ ↓", self.tr("item")), ("Ctrl Enter", self.tr("next item"))]
        if needed or advised:
            self.keys.append(("A", self.tr("next open") if needed else self.tr("next advice")))
        self.secondary = [
            Action(self.tr("Workbook…"), self.context.desk.ask_workbook, "file"),
            Action(self.tr("Roster and agenda"), lambda: self.go("roster"), "people"),
        ]
        if self._at + 1 < len(self._items):
            self.primary = Action(self.tr("Next item"), lambda: self._open(self._at + 1), "arrow_right")
        else:
            self.primary = Action(self.tr("To the questions"), lambda: self.go("workshop"), "arrow_right")

    def _next_notice(self) -> None:
        """Open the next item that asks for something: an answer that is required, else one with advice."""
        wanted = "required" if profile.missing_required(self.state.engagement) else "advice"
        count = len(self._items)
        around = [(self._at + by) % count for by in range(1, count + 1)]
        at = next((i for i in around if self._items[i].state == wanted), None)
        if at is not None:
            self._open(at)

    def _rows(self) -> list[Row]:
        """What is needed says so; what may stay empty is left with its name."""
        required, empty = (self.tr("required"),), self.tr("not filled")
        return [
            [
                IconCell(*MARKS[i.state]),
                Listed(i.title, i.parts or (required if i.state == "required" else ()), empty),
            ]
            for i in self._items
        ]


def _show_now(control: QWidget, page: QWidget) -> None:
    """A layout shows what is new only later, and what is hidden takes no focus."""
    shown: QWidget | None = control
    while shown is not None and shown is not page:
        shown.show()
        shown = shown.parentWidget()
