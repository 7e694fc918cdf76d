"""Which sections a report has, and the words that are added to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame

from readiness.app.outlines import MOST_LETTERS, SectionChoice
from ui.widgets.forms import Note
from ui.widgets.kit import Button, Items, Text, button, column, flush, row, rule
from ui.widgets.overlay import Overlay, dialog
from ui.widgets.tick_box import TickBox


def _tr(text: str) -> str:
    return QCoreApplication.translate("SectionsForm", text)


def section_names() -> dict[str, str]:
    """The sections in words, by key."""
    return {
        "verdict": _tr("Verdict"),
        "reading": _tr("Contents and how to read"),
        "gaps": _tr("The gaps"),
        "heat": _tr("Every question"),
        "practices": _tr("Gates and practices"),
        "room": _tr("The room and the data"),
        "changes": _tr("Since last time"),
        "findings": _tr("Findings"),
        "reliability": _tr("Reliability"),
        "volume": _tr("Wrong results at volume"),
        "trend": _tr("Success over time"),
        "transfer": _tr("From pilot to production"),
        "context": _tr("What others report"),
        "moves": _tr("First moves"),
        "roadmap": _tr("Roadmap"),
        "scenarios": _tr("Scenarios"),
        "decisions": _tr("Decisions asked"),
        "method": _tr("Method and limits"),
        "sources": _tr("Sources"),
        "answers": _tr("Appendix: all answers"),
        "register": _tr("Appendix: register of findings"),
        "derivation": _tr("Appendix: how the figures come about"),
        "log": _tr("Appendix: import log, files, terms"),
    }


class _SectionRow(QFrame):
    """A section and its button: what can be done in every row shows its words where somebody points or stands."""

    def __init__(self, box: TickBox, write: Button, *, is_told: bool) -> None:
        """Show a row; `is_told` says that words were added, so that their button is seen at rest."""
        super().__init__()
        self.setObjectName("clear")
        self._box, self._write, self._words, self._is_told = box, write, write.text(), is_told
        write.ensurePolished()
        write.setFixedWidth(write.sizeHint().width())
        for part in (box, write):
            part.installEventFilter(self)
        self.setLayout(row((box, 1), flush(write, "right"), spacing=0))
        self._show()

    def _show(self) -> None:
        is_on = self._is_told or self.underMouse() or self._box.hasFocus() or self._write.hasFocus()
        self._write.setText(self._words if is_on and self._write.isEnabled() else "")

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self._show()
        return done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.EnabledChange):
            QTimer.singleShot(0, self, self._show)
        return False


class SectionsForm(QFrame):
    """A tick for every section, a button for the words added to it.

    Attributes:
        switched: A section was ticked or not; carries its key and whether it is in. `texts` stands for all words.
        words_asked: The person wants to write words for a section; carries its key.
    """

    switched = Signal(str, bool)
    words_asked = Signal(str)

    def __init__(self, sections: Sequence[SectionChoice], *, prints_texts: bool, can_change: bool = True) -> None:
        super().__init__()
        self.setObjectName("clear")
        names = section_names()
        note = self.tr("Numbers, contents and references follow. A section without data is left out by itself.")
        parts: list[Items] = [Text(note, "small", "muted", wrap=True), 8]
        for section in sections:
            name = names.get(section.key, section.key)
            fixed = self.tr("{section}, always printed").format(section=name)
            box = TickBox(fixed if section.is_mandatory else name, on=section.is_in)
            box.setObjectName(f"section-{section.key}")
            box.setEnabled(can_change and not section.is_mandatory)
            box.toggled.connect(lambda on, key=section.key: self.switched.emit(key, on))
            act = self.tr("Edit words") if section.text else self.tr("Add words")
            write = button(self.tr("Edit text…"), "quiet", tip=act)
            write.setObjectName(f"words-{section.key}")
            write.setAccessibleName(self.tr("{what}: {section}").format(what=act, section=name))
            write.setEnabled(can_change)
            write.clicked.connect(lambda _on=False, key=section.key: self.words_asked.emit(key))
            parts.append(_SectionRow(box, write, is_told=bool(section.text)))
        texts = TickBox(self.tr("Print the added words in this length"), on=prints_texts)
        texts.setObjectName("section-texts")
        texts.setEnabled(can_change)
        texts.toggled.connect(lambda on: self.switched.emit("texts", on))
        self.setLayout(column(*parts, 8, rule(), 4, texts, spacing=0))


def ask_words(key: str, text: str, take: Callable[[str], object]) -> Overlay:
    """Ask for the words added to a section; they are printed as typed, at its end."""
    field = Note(text, _tr("Added words"))
    field.show_lines(9)
    save, cancel = button(_tr("Keep"), "primary"), button(_tr("Cancel"))
    note = Text(
        _tr("Printed as typed, at the end of the section; each line is a paragraph."), "small", "muted", wrap=True
    )
    problem = Text("", "small", "failed", wrap=True)
    problem.hide()
    name = section_names().get(key, key)
    title = _tr("Words added to “{section}”").format(section=name)
    box = dialog(title, [field, 8, note, problem], [None, cancel, save], width=640, first=field)

    def accept() -> None:
        words = field.toPlainText()
        if len(words) > MOST_LETTERS:
            problem.setText(
                _tr("These are {count} letters; {most} at most.").format(count=len(words), most=MOST_LETTERS)
            )
            problem.show()
            box.place()
        else:
            box.dismiss()
            take(words)

    save.clicked.connect(accept)
    cancel.clicked.connect(box.dismiss)
    return box
