"""What an import would store, in one sentence, with what it takes over unsaid and what to bear in mind."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QWidget

from readiness.app.import_view import Inspection
from ui.models.import_draft import Draft, blocked_by, proposals
from ui.theme.space import Space
from ui.widgets.import_words import answer_words, choice_words
from ui.widgets.kit import Items, Text, button, column, flush, row
from ui.widgets.marks import Icon

SEVERITY = {"error": 0, "warning": 1, "info": 2}
FIRST_REMARKS = ("total_agrees", "total_differs")
MARKS = {"error": ("warning", "failed"), "warning": ("warning", "claimed"), "info": ("info", "unknown")}
MOST_NAMED = 4


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("DraftView", text, None, n)


class CommitCard(QFrame):
    """The sentence that would be stored, what is proposed, the first remarks, and rows known already.

    Attributes:
        answered: A choice was answered in place; carries its key and the answer.
        asked: Another wish: `layout`, `problems`, `remarks` or `discard`.
    """

    answered = Signal(str, str)
    asked = Signal(str)

    def __init__(self, draft: Draft, found: Inspection, space: Space, *, is_busy: bool) -> None:
        """Show what would be stored.

        Args:
            draft: What was chosen so far.
            found: What the importer saw.
            space: The room of the page.
            is_busy: The file is being read again.
        """
        super().__init__()
        self.setObjectName("card")
        self._draft, self._found, self._space = draft, found, space
        short = space.short
        sentence = _tr("Reading the file again with this choice…") if is_busy else f"{found.commit}."
        acts = self._commit_buttons()
        remarks_act = (
            acts.pop("remarks", None) if "problems" in acts else None
        )  # it stands beside the last of the remarks that are shown
        found_acts = list(acts.values())
        beside: list[Items] = [*found_acts[:-1], *(flush(act, "right") for act in found_acts[-1:])]
        head = row((Text(sentence, "strong", wrap=True), 1), *beside, spacing=0)
        lines: list[Items] = [head, *([] if is_busy else self._proposed())]
        remarks = sorted(found.issues, key=lambda i: (i.code not in FIRST_REMARKS, SEVERITY[i.severity]))
        blocked = "" if is_busy else blocked_by(self._draft)
        if blocked:  # why the file cannot be imported now stands where the import is prepared, not only in a tip
            lines.append(row(Icon("warning", "claimed", 18), (Text(blocked, "label", wrap=True), 1)))
        shown = remarks[: 1 if short or self._space.compact or blocked else 2]
        for issue in shown:
            agrees = issue.code == "total_agrees"
            icon, tone = ("check_circle", "passed") if agrees else MARKS[issue.severity]
            said = Text(issue.message, "small", "ink2", wrap=True)
            act = [flush(remarks_act, "right")] if remarks_act and issue is shown[-1] else []
            lines.append(row(Icon(icon, tone, 18), (said, 1), *act, spacing=8))
        lines += self._known_rows()
        pad = 16 if short else 24
        self.setLayout(column(*lines, spacing=4, margins=(pad, 8, pad, 8 if short else 12)))

    def _proposed(self) -> list[Items]:
        """What importing takes over unsaid, so that the live button hides nothing."""
        found = proposals(self._draft)
        if not found or self._space.short:
            return []
        named = [f"{choice_words(one.key)}: {answer_words(one.key, one.answer or '')}" for one in found[:MOST_NAMED]]
        words = _tr("Importing accepts %n proposed reading(s): {readings}", len(found))
        listed = ", ".join(named) + (", …" if len(found) > MOST_NAMED else ".")
        said = Text(words.format(readings=listed), "small", "ink2", wrap=True)
        return [row(Icon("warning", "claimed", 18), (said, 1), spacing=8)]

    def _commit_buttons(self) -> dict[str, QWidget]:
        found = self._found
        buttons: dict[str, QWidget] = {}
        wishes = []
        if self._space.short:
            wishes.append(("layout", _tr("Layout…")))
        if found.issues:
            wishes.append(("remarks", _tr("%n remark(s)…", len(found.issues))))
        if found.problems or found.skipped_rows:
            words = _tr("Save problem rows…") if found.problems else _tr("Save left-out rows…")
            wishes.append(("problems", words))
        for wish, words in wishes:
            press = button(words, "quiet")
            press.setObjectName(f"wish-{wish}")
            press.clicked.connect(lambda _=False, wish=wish: self.asked.emit(wish))
            buttons[wish] = press
        return buttons

    def _known_rows(self) -> list[Items]:
        """Rows of earlier imports: replace, add only the new ones, or cancel; each with its count."""
        found = self._found
        if "overlap" in self._draft.settings or not (found.overlap or found.already_imported):
            return []
        known = min(sum(found.overlap.values()), found.rows_imported) or found.rows_imported
        fresh = found.rows_imported - known
        words = _tr("This very file was imported before.")
        if not found.already_imported:
            words = _tr("%Ln of these row(s) imported before.", known)
        replace = button(_tr("Replace earlier import"))
        replace.setObjectName("overlap-replace")
        replace.clicked.connect(lambda: self.answered.emit("overlap", "replace"))
        acts: list[QWidget] = [replace]
        if fresh:
            add = button(_tr("Add %Ln new", fresh))
            add.setObjectName("overlap-new")
            add.clicked.connect(lambda: self.answered.emit("overlap", "new"))
            acts.append(add)
        cancel = button(_tr("Cancel"))
        cancel.clicked.connect(lambda: self.asked.emit("discard"))
        mark = row(Icon("warning", "claimed", 18), (Text(words, "small", "ink2", wrap=True), 1), spacing=8)
        return [row((mark, 1), *acts, cancel, spacing=8)]
