"""The options of the report page, part by part: files, sections, look, cover."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from readiness.app import details, outlines
from ui.widgets.export_form import ExportForm
from ui.widgets.forms import Note, edit, field
from ui.widgets.kit import Items, clear, column, frame, row, scroll
from ui.widgets.look_form import LookForm
from ui.widgets.scrim import Fade
from ui.widgets.sections_form import SectionsForm
from ui.widgets.tab_bar import TabBar

if TYPE_CHECKING:
    from readiness.domain.edit import DocumentName
    from ui.pages.report import ReportPage

PARTS = ("files", "sections", "look", "cover")


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReportSide", text)


class ReportSide(QFrame):
    """The options: a choice of parts, and the form of the chosen one."""

    def __init__(self, page: ReportPage) -> None:
        super().__init__()
        self.setObjectName("side")
        self._page, self.part = page, PARTS[0]
        self._shown: object = None
        words = [_tr("Files"), _tr("Sections"), _tr("Look"), _tr("Cover")]
        self.choice = TabBar(words, 0, _tr("Options of the report"))
        self.choice.setObjectName("report-part")
        self.choice.chosen.connect(lambda at: self.show_part(PARTS[at]))
        self._form = QScrollArea(self)
        self._form.hide()
        pad = page.space.pad
        head = frame("clear", column(row(self.choice, None), margins=(pad - 8, 12, pad - 8, 4)))
        self._body = column(spacing=0)
        self.setLayout(column(head, (frame("clear", self._body), 1), spacing=0))
        self.fill()

    def show_part(self, part: str) -> None:
        """Show a part; one that does not exist leaves the one that is shown."""
        if part in PARTS:
            self.part = part
            self.choice.set_current(PARTS.index(part))
        self.fill()

    def refresh(self) -> None:
        """Show what changed elsewhere, unless the person types here right now."""
        focus = QApplication.focusWidget()
        is_typing = isinstance(focus, QLineEdit | QPlainTextEdit) and self._form.isAncestorOf(focus)
        if not is_typing and self._documents() != self._shown:
            self.fill()

    def fill(self) -> None:
        """Show the chosen part afresh, and keep focus and place."""
        focus = QApplication.focusWidget()
        name = focus.objectName() if focus is not None and self._form.isAncestorOf(focus) else ""
        place = self._form.verticalScrollBar().value()
        self._shown = self._documents()
        clear(self._body)
        pad = self._page.space.pad
        makers = {"files": _files, "sections": _sections, "look": _look, "cover": _cover}
        inner = frame("clear", column(makers[self.part](self._page), None, margins=(pad, 12, pad, 16)))
        self._form = scroll(inner, _tr("Report options"))
        Fade(self._form)
        Fade(self._form, is_top=True)
        self._form.verticalScrollBar().rangeChanged.connect(self._keep_width)
        self._body.addWidget(self._form, 1)
        self._form.verticalScrollBar().setValue(place)
        again = self._form.findChild(QWidget, name) if name else None
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_width(self) -> None:
        """Contents stay as wide as the tabs over them, whether or not a scroll bar stands in their margin."""
        if not shiboken6.isValid(self._form):
            return
        bar, content, pad = self._form.verticalScrollBar(), self._form.widget(), self._page.space.pad
        layout = content.layout() if content is not None else None
        if layout is not None:
            wide = bar.sizeHint().width() if bar.maximum() > bar.minimum() else 0
            layout.setContentsMargins(pad, 12, pad - wide, 16)

    def _documents(self) -> object:
        engagement = self._page.state.engagement
        names: tuple[DocumentName, ...] = ("details", "report", "brand", "redactions")
        return (self._page.choices.profile, *(engagement.document(name) for name in names))


def _files(page: ReportPage) -> QFrame:
    engagement = page.state.engagement
    form = ExportForm(page.choices, redacted_before=len(engagement.redactions), can_redact=not engagement.read_only)
    form.changed.connect(page.take_choices)
    form.template_asked.connect(lambda: page.tasks.ask_template(form.set_template))
    form.list_asked.connect(page.tasks.show_list)
    form.password_asked.connect(lambda: page.tasks.ask_password(form.set_password))
    return form


def _sections(page: ReportPage) -> QFrame:
    engagement, profile = page.state.engagement, page.choices.profile
    form = SectionsForm(
        outlines.list_sections(engagement, profile),
        prints_texts=outlines.prints_texts(engagement, profile),
        can_change=not engagement.read_only,
    )
    form.switched.connect(lambda key, on: page.tasks.switch(key, is_in=on))
    form.words_asked.connect(page.tasks.ask_words)
    return form


def _look(page: ReportPage) -> QFrame:
    engagement = page.state.engagement
    form, acts = LookForm(engagement.brand, can_change=not engagement.read_only), page.tasks
    form.logo_asked.connect(acts.ask_logo)
    form.logo_dropped.connect(lambda place: acts.drop(**{place: None}))
    form.colour_typed.connect(acts.type_colour)
    form.line_typed.connect(acts.type_line)
    form.font_asked.connect(acts.ask_font)
    form.font_dropped.connect(lambda: acts.drop(typeface=None))
    form.cover_chosen.connect(lambda style: acts.drop(cover=style))
    form.folder_asked.connect(acts.ask_folder)
    form.cleared.connect(acts.clear_look)
    return form


def _cover(page: ReportPage) -> QFrame:
    engagement = page.state.engagement
    known = engagement.details
    lines = [
        (_tr("Client"), "client", known.client),
        (_tr("Agent"), "agent", known.agent),
        (_tr("Firm"), "firm", known.firm),
        (_tr("Consultant"), "consultant", known.consultant),
        (_tr("Sponsor"), "sponsor", known.sponsor),
        (_tr("Classification"), "classification", known.classification),
    ]
    parts: list[Items] = []
    for label, key, value in lines:
        line = edit(value, label)
        line.setObjectName(f"cover-{key}")
        line.setReadOnly(engagement.read_only)
        line.editingFinished.connect(partial(_set_detail, page, key, line))
        parts += [field(label, line), 12]
    others = Note(known.other_blockers, _tr("Other blockers"))
    others.setObjectName("cover-other-blockers")
    others.show_lines(4)
    others.setReadOnly(engagement.read_only)
    others.committed.connect(partial(_apply, page, "other_blockers"))
    parts.append(field(_tr("Other blockers, outside this instrument"), others))
    return frame("clear", column(*parts, spacing=0))


def _set_detail(page: ReportPage, key: str, line: QLineEdit) -> None:
    if line.isModified():
        line.setModified(False)
        _apply(page, key, line.text().strip())


def _apply(page: ReportPage, key: str, value: str) -> None:
    page.state.apply(details.change_details(page.state.engagement, **{key: value}))
