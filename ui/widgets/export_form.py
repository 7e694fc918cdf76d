"""What is exported: length, language, files beside the PDF, and who may read it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from readiness.app import reporting
from readiness.app.report_export import Choices
from ui.language import NAMES
from ui.widgets.confidential_form import ConfidentialForm
from ui.widgets.kit import Cut, Items, Text, button, clear, column, frame, row
from ui.widgets.segmented import Segmented
from ui.widgets.tick_box import TickBox


class ExportForm(QFrame):
    """The choices of an export; every change is told at once.

    Attributes:
        changed: Other choices; carries them.
        template_asked: The person wants to choose the presentation whose master the slides take.
        list_asked: The person wants to read what redacted editions left out.
        password_asked: The person wants a password on the PDF, or another one.
    """

    changed = Signal(object)
    template_asked = Signal()
    list_asked = Signal()
    password_asked = Signal()

    def __init__(self, choices: Choices, *, redacted_before: int = 0, can_redact: bool = True) -> None:
        super().__init__()
        self.setObjectName("clear")
        self.choices = choices
        words = [(self.tr("Board"), self.tr("decisions")), (self.tr("Executive"), self.tr("findings"))]
        words.append((self.tr("Full"), self.tr("everything")))
        self.length = Segmented(words, reporting.PROFILES.index(choices.profile), self.tr("Length"))
        self.length.setObjectName("length")
        self.length.chosen.connect(lambda at: self._take(profile=reporting.PROFILES[at]))
        parts: list[Items] = [Text(self.tr("Length"), "label", "muted"), 4, self.length, 16]
        parts += self._language()
        parts += [Text(self.tr("Files beside the PDF"), "label", "muted"), 4]
        for ending, name in self._companions():
            box = TickBox(name, on=ending in choices.companions, note=ending[1:])
            box.setObjectName(f"companion-{ending[1:]}")
            box.toggled.connect(lambda on, ending=ending: self._companion(ending, on=on))
            parts.append(box)
        self._master = column(spacing=4)
        self.confidential = self._confidential(redacted_before, can_redact=can_redact)
        parts += [self._master, 16, self.confidential]
        self.setLayout(column(*parts, spacing=0))
        self._show_master()

    def _language(self) -> list[Items]:
        codes = reporting.report_languages()
        if len(codes) < 2:
            return []
        at = codes.index(self.choices.language) if self.choices.language in codes else 0
        choice = Segmented([NAMES.get(code, code) for code in codes], at, self.tr("Language of the report"))
        choice.setObjectName("report-language")
        choice.chosen.connect(lambda at: self._take(language=codes[at]))
        return [Text(self.tr("Language of the report"), "label", "muted"), 4, choice, 16]

    def _companions(self) -> list[tuple[str, str]]:
        names = {
            ".xlsx": self.tr("Workbook"),
            ".docx": self.tr("Word document"),
            ".pptx": self.tr("Slides"),
            ".json": self.tr("All data"),
            ".html": self.tr("Page for a browser"),
        }
        return [(ending, names[ending]) for ending in reporting.COMPANIONS]

    def _confidential(self, before: int, *, can_redact: bool) -> ConfidentialForm:
        form = ConfidentialForm(
            self.choices.redact,
            has_password=bool(self.choices.password),
            redacted_before=before,
            can_redact=can_redact,
        )
        form.redacted.connect(lambda chosen: self._take(redact=chosen))
        form.list_asked.connect(self.list_asked)
        form.password_asked.connect(self.password_asked)
        form.password_dropped.connect(lambda: self.set_password(""))
        return form

    def _take(self, **changes: object) -> None:
        self.choices = replace(self.choices, **changes)  # type: ignore[arg-type]  # fields by name
        self.changed.emit(self.choices)

    def _companion(self, ending: str, *, on: bool) -> None:
        chosen = {*self.choices.companions} | {ending} if on else {*self.choices.companions} - {ending}
        self._take(companions=tuple(known for known in reporting.COMPANIONS if known in chosen))
        self._show_master()

    def set_password(self, password: str) -> None:
        """Give the PDF a password, or with an empty one take it away."""
        self._take(password=password)
        self.confidential.set_locked(locked=bool(password))

    def set_template(self, path: str) -> None:
        """Take another presentation for the slides; empty for the shipped one."""
        self._take(template=path)
        self._show_master()

    def _show_master(self) -> None:
        clear(self._master)
        if ".pptx" not in self.choices.companions:
            return
        name = Path(self.choices.template).name if self.choices.template else self.tr("shipped master")
        choose = button(self.tr("Choose…"), "quiet")
        choose.setAccessibleName(self.tr("Choose the master of the slides"))
        choose.clicked.connect(lambda _on=False: self.template_asked.emit())
        line: list[Items] = [Text(self.tr("Master"), "small", "muted"), (Cut(name, "small"), 1), choose]
        if self.choices.template:
            back = button(self.tr("Shipped"), "quiet")
            back.clicked.connect(lambda _on=False: self.set_template(""))
            line.append(back)
        self._master.addWidget(frame("clear", row(*line, margins=(30, 0, 0, 0))))
