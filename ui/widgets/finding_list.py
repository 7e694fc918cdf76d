"""Findings in audit form: the list, worst first, and beside it the chosen one in full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from readiness.app.planning_findings import FindingView
from ui.theme import paint
from ui.theme.look import look
from ui.widgets.cells import IconCell, StateCell, Two, Words, cut, quiet
from ui.widgets.faded import FadedArea
from ui.widgets.kit import Items, Text, button, clear, column, flush, frame, row, rule
from ui.widgets.ledger import Column, Ledger, Row

RATING_MARKS = {
    "critical": ("failed", "warning"),
    "high": ("failed", "flag"),
    "medium": ("ink", "dot"),
    "low": ("ink_3", "dot"),
}


@dataclass(frozen=True)
class TwoLines(Two):
    """A title over two lines where it needs them, and a quiet line under it."""

    def paint(self, p: QPainter, r: QRectF, *, is_on: bool) -> None:
        line, low = paint.metrics(self.role).lineSpacing(), look.px(18)
        words, wide = self.main, r.width()
        if paint.wrapped_height(self.role, words, wide) > 2.5 * line:
            words = cut(words, self.role, 1.75 * wide)  # a line that breaks early must not push the end to a third
        high = paint.wrapped_height(self.role, words, wide)
        y = r.center().y() - (high + low) / 2 + 1
        tone = look.color("accent" if is_on else self.tone)
        paint.write_wrapped(p, QRectF(r.x(), y, wide, high + 1), words, self.role, tone)
        below = QRectF(r.x(), y + high, wide, low)
        paint.write(p, below, cut(self.sub, "micro", wide), "micro", look.color("ink_3"))


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("FindingList", text, None, n)


def rating_words() -> dict[str, str]:
    """Ratings as people read them."""
    return {"critical": _tr("Critical"), "high": _tr("High"), "medium": _tr("Medium"), "low": _tr("Low")}


class FindingList(QWidget):
    """List and detail; Enter on the list says the finding in other words.

    Attributes:
        moved: Another finding is looked at; carries its id.
        reword_asked: Say it in other words; carries its id.
        hide_asked: Leave it out of the report, or take it back; carries its id and whether it is to be left out.
        question_asked: Go to what it rests on; carries the id of a question, a gate or a profile item.
        initiative_asked: Go to an initiative that answers it; carries its id.
    """

    moved = Signal(str)
    reword_asked = Signal(str)
    hide_asked = Signal(str, bool)
    question_asked = Signal(str)
    initiative_asked = Signal(str)

    def __init__(self, *, is_fixed: bool = False, is_narrow: bool = False) -> None:
        """Prepare an empty list.

        Args:
            is_fixed: Nothing can be changed (the file is open elsewhere).
            is_narrow: Less room for the list beside the finding.
        """
        super().__init__()
        self.views: tuple[FindingView, ...] = ()
        self._is_fixed = is_fixed
        self.listing = Ledger([Column("", 100), Column("", -10)], [], _tr("Findings"), row=62)
        self.listing.setObjectName("findings-list")
        self.listing.moved.connect(self._move)
        self.listing.chosen.connect(lambda at: self.reword_asked.emit(self.views[at].finding.id))
        self._detail = column(spacing=0)
        self._none = Text(_tr("No finding: every gate is passed and nothing contradicts."), "body", "ink2", wrap=True)
        inner = frame("clear", column(self.listing, self._none, None, margins=(0, 0, 12, 0)))
        self._area = FadedArea(inner, _tr("List"))
        detail = frame("well", self._detail)
        self.setLayout(row((self._area, 9 if is_narrow else 10), (detail, 11 if is_narrow else 14), spacing=8))

    @property
    def current(self) -> str:
        """Id of the finding that is looked at, empty if none."""
        at = self.listing.selected
        return self.views[at].finding.id if 0 <= at < len(self.views) else ""

    def show_findings(self, views: Sequence[FindingView], selected: str) -> None:
        """Show the findings of a plan; the selection stays on its finding."""
        if tuple(views) == self.views and selected == self.current:
            return
        self.views = tuple(views)
        at = next((n for n, v in enumerate(self.views) if v.finding.id == selected), 0)
        self.listing.set_rows([_line(v) for v in self.views], selected=at if self.views else -1)
        self.listing.setVisible(bool(self.views))
        self._none.setVisible(not self.views)
        if self.views:
            self.listing.select(at, tell=False)
        self._show()

    def _move(self, at: int) -> None:
        self._show()
        self.moved.emit(self.views[at].finding.id)

    def _show(self) -> None:
        now = QApplication.focusWidget()
        name = now.objectName() if now is not None and now is not self.listing and self.isAncestorOf(now) else ""
        clear(self._detail)
        at = self.listing.selected
        if not 0 <= at < len(self.views):
            return
        view = self.views[at]
        parts: list[Items] = [(self._full(view), 1), rule(), self._foot(view)]
        shown = frame("clear", column(*parts, spacing=0))
        self._detail.addWidget(shown, 1)
        again = shown.findChild(QWidget, name) if name else None
        if isinstance(again, QWidget):
            again.setFocus()

    # --- one finding ----------------------------------------------------------------------------------------------

    def _full(self, view: FindingView) -> FadedArea:
        finding = view.shown
        cause = _tr("Cause, verified") if finding.cause_verified else _tr("Cause, suspected")
        parts: list[Items] = [
            Text(finding.title, "heading", wrap=True),
            4,
            Text(self._standing(view), "small", "muted", wrap=True),
        ]
        for label, words in (
            (_tr("Condition"), finding.condition),
            (_tr("Criteria"), finding.criteria),
            (cause, finding.cause),
            (_tr("Effect"), finding.effect),
            (_tr("Recommendation"), finding.recommendation),
        ):
            parts += [12, Text(label, "label", "muted"), 2, Text(words, "body", wrap=True)]
        parts += [*self._answers(view), *self._evidence(view), *self._rules(view)]
        inner = frame("clear", column(*parts, None, spacing=0, margins=(16, 12, 16, 12)))
        area = FadedArea(inner, _tr("The finding in full"), "sunken")
        area.setObjectName("finding-scroll")
        return area

    @staticmethod
    def _standing(view: FindingView) -> str:
        finding = view.finding
        confidence = {"high": _tr("high"), "medium": _tr("medium"), "low": _tr("low")}[finding.confidence]
        words = [_tr("{rating}, confidence {level}")]
        if finding.owner:
            words.append(_tr("owner {owner}").format(owner=finding.owner))
        if view.due:
            words.append(_tr("answered by {when}").format(when=view.due))
        if finding.edited:
            words.append(_tr("reworded"))
        if view.is_hidden:
            words.append(_tr("left out of the report"))
        return " · ".join(words).format(rating=rating_words()[finding.rating], level=confidence)

    def _answers(self, view: FindingView) -> list[Items]:
        head = Text(_tr("Answered by"), "label", "muted")
        if not view.initiatives:
            return [12, head, 2, Text(_tr("No initiative answers it."), "body", "ink2", wrap=True)]
        rows: list[Row] = [
            [IconCell("roadmap"), Words(title, is_own=True), quiet("" if is_planned else _tr("not planned"))]
            for _, title, is_planned in view.initiatives
        ]
        ledger = Ledger([Column("", 36), Column("", -10), Column("", 96)], rows, _tr("Answered by"), row=28)
        ledger.setObjectName("finding-initiatives")
        ledger.chosen.connect(lambda at: self.initiative_asked.emit(view.initiatives[at][0]))
        return [12, head, 2, ledger]

    def _evidence(self, view: FindingView) -> list[Items]:
        if not view.evidence:
            return []
        rows: list[Row] = [[quiet(name), Words(title, is_own=True)] for name, title in view.evidence]
        ledger = Ledger([Column("", 84), Column("", -10)], rows, _tr("Evidence"), row=28)
        ledger.setObjectName("finding-evidence")
        ledger.chosen.connect(lambda at: self.question_asked.emit(view.evidence[at][0]))
        return [12, Text(_tr("Evidence"), "label", "muted"), 2, ledger]

    @staticmethod
    def _rules(view: FindingView) -> list[Items]:
        finding, parts = view.finding, list[Items]()
        for form, words in (
            (_tr("Imported: {words}."), "; ".join(view.batches)),
            (_tr("Cross-checks: {words}."), ", ".join(finding.rules)),
            (_tr("Rating: {words}"), finding.rating_rule),
            (_tr("Confidence: {words}"), finding.confidence_rule),
        ):
            if words:
                parts += [6, Text(form.format(words=words), "small", "muted", wrap=True)]
        return parts

    def _foot(self, view: FindingView) -> QFrame:
        reword = button(_tr("Reword…"), icon="edit", tip=_tr("In this client's words (Enter)"))
        reword.setObjectName("finding-reword")
        reword.clicked.connect(lambda: self.reword_asked.emit(view.finding.id))
        words = _tr("Take back into the report") if view.is_hidden else _tr("Leave out of the report")
        hide = button(words, "quiet")
        hide.setObjectName("finding-hide")
        hide.clicked.connect(lambda: self.hide_asked.emit(view.finding.id, not view.is_hidden))
        for control in (reword, hide):
            control.setEnabled(not self._is_fixed)
            if self._is_fixed:
                control.setToolTip(_tr("The file is open in another window."))
        return frame("clear", row(reword, None, flush(hide, "right"), spacing=8, margins=(16, 8, 16, 8)))


def _line(view: FindingView) -> Row:
    finding = view.shown
    tone, icon = RATING_MARKS[finding.rating]
    planned = sum(1 for _, _, is_planned in view.initiatives if is_planned)
    words = _tr("%n initiative(s) answer it", planned) if planned else _tr("nothing planned answers it")
    if view.is_hidden:
        return [StateCell("ink_3", _tr("Left out"), "minus_circle"), TwoLines(finding.title, words, is_own=True)]
    if view.due and planned:
        words = _tr("{words}, {when}").format(words=words, when=view.due)
    return [StateCell(tone, rating_words()[finding.rating], icon), TwoLines(finding.title, words, is_own=True)]
