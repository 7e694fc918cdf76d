"""What is exported: length, language, files beside the PDF, and what a redacted edition leaves out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from readiness.app import redactions, reporting
from readiness.app.report_export import Choices
from ui.language import NAMES
from ui.widgets.kit import Cut, Items, Text, button, clear, column, frame, row
from ui.widgets.segmented import Segmented
from ui.widgets.tick_box import TickBox


class ExportForm(QFrame):
    """The choices of an export; every change is told at once.

    Attributes:
        changed: Other choices; carries them.
        template_asked: The person wants to choose the presentation whose master the slides take.
        list_asked: The person wants to read what redacted editions left out.
    """

    changed = Signal(object)
    template_asked = Signal()
    list_asked = Signal()

    def __init__(self, choices: Choices, *, redacted_before: int = 0, can_redact: bool = True) -> None:
        super().__init__()
        self.setObjectName("clear")
        self.choices = choices
        self._can_redact = can_redact
        words = [(self.tr("Board"), self.tr("decisions")), (self.tr("Executive"), self.tr("findings"))]
        words.append((self.tr("Full"), self.tr("everything")))
        self.length = Segmented(words, reporting.PROFILES.index(choices.profile), self.tr("Length"))
        self.length.setObjectName("length")
        self.length.chosen.connect(lambda at: self._take(profile=reporting.PROFILES[at]))
        parts: list[Items] = [Text(self.tr("Length"), "label", "muted"), 4, self.length, 16]
        parts += self._language()
        parts += [Text(self.tr("Files beside the PDF"), "label", "muted"), 2]
        for ending, name in self._companions():
            box = TickBox(name, on=ending in choices.companions, note=ending[1:])
            box.setObjectName(f"companion-{ending[1:]}")
            box.toggled.connect(lambda on, ending=ending: self._companion(ending, on=on))
            parts.append(box)
        self._master = column(spacing=4)
        parts += [self._master, 14, *self._redaction(redacted_before)]
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

    def _redaction(self, before: int) -> list[Items]:
        names = {
            "names": self.tr("Names of people and systems"),
            "hosts": self.tr("Addresses and hosts"),
            "quotes": self.tr("What the room said"),
            "attachments": self.tr("Artefacts and file names"),
            "texts": self.tr("What the authors wrote"),
        }
        parts: list[Items] = [Text(self.tr("Left out of a redacted edition"), "label", "muted"), 2]
        for category in redactions.categories():
            box = TickBox(names[category], on=category in self.choices.redact)
            box.setObjectName(f"redact-{category}")
            box.setEnabled(self._can_redact)
            box.toggled.connect(lambda on, category=category: self._redact(category, on=on))
            parts.append(box)
        note = self.tr("Stand-ins take their place in every file. The list of them stays in the engagement.")
        parts.append(Text(note, "small", "muted", wrap=True))
        if before:
            show = button(self.tr("What was left out…"), "quiet")
            show.setObjectName("redactions")
            show.clicked.connect(lambda _on=False: self.list_asked.emit())
            parts += [6, row(show, None)]
        return parts

    def _take(self, **changes: object) -> None:
        self.choices = replace(self.choices, **changes)  # type: ignore[arg-type]  # fields by name
        self.changed.emit(self.choices)

    def _companion(self, ending: str, *, on: bool) -> None:
        chosen = {*self.choices.companions} | {ending} if on else {*self.choices.companions} - {ending}
        self._take(companions=tuple(known for known in reporting.COMPANIONS if known in chosen))
        self._show_master()

    def _redact(self, category: redactions.Category, *, on: bool) -> None:
        chosen = {*self.choices.redact} | {category} if on else {*self.choices.redact} - {category}
        self._take(redact=tuple(known for known in redactions.categories() if known in chosen))

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
