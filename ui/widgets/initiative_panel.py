"""One initiative in full, beside the plan: why it stands there, who, by when, done when; drop, pin, reword."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QApplication, QCompleter, QFrame, QHBoxLayout, QLineEdit

from readiness.app.planning_structs import ItemView
from ui.language import compact, number, with_percent
from ui.theme import paint
from ui.theme.look import look
from ui.widgets.cells import IconCell, Number, Shift, Words, quiet, strong
from ui.widgets.forms import edit, field
from ui.widgets.initiative_facts import Effect, InitiativeFacts, read_date, show_date
from ui.widgets.kit import Items, Text, button, column, flush, frame, row, rule
from ui.widgets.ledger import Column, Ledger, Row
from ui.widgets.roadmap_panel import close_line, panel_body, panel_layout
from ui.widgets.segmented import Segmented
from ui.widgets.slider import Slider

EXAMPLE = date(2026, 12, 18)
STATUSES = ("planned", "started", "done")


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("InitiativePanel", text, None, n)


class InitiativePanel(QFrame):
    """The panel; what is typed is told when a field is left.

    Attributes:
        closed: The person closed it.
        owner_given: Another owner was typed.
        due_given: Another date was typed; carries a date or None.
        due_refused: What was typed as a date is none; carries the words, empty once it is one.
        status_given: Another status was chosen.
        evidence_given: What shows that it is done was typed.
        drop_asked: Leave it out.
        pin_asked: Hold it until a week; carries the week, -1 to free it.
        effect_given: Another figure for an assumed effect; carries kind and per cent or days, None for the range.
        settled: A slider was let go, so that the panel may be built anew.
        reword_asked: Say it in other words.
        question_asked: Go to a question that it raises; carries its id.
        finding_asked: Go to a finding that it answers; carries its id.
    """

    closed = Signal()
    owner_given = Signal(str)
    due_given = Signal(object)
    due_refused = Signal(str)
    status_given = Signal(str)
    evidence_given = Signal(str)
    drop_asked = Signal()
    pin_asked = Signal(int)
    effect_given = Signal(str, object)
    settled = Signal()
    reword_asked = Signal()
    question_asked = Signal(str)
    finding_asked = Signal(str)

    def __init__(self, facts: InitiativeFacts) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.facts = facts
        self.setAccessibleName(facts.item.title)
        item = facts.item
        body = panel_body(
            *self._reasons(item),
            *self._effects(item),
            *self._people(item),
            *self._content(item),
            name=_tr("The initiative in full"),
        )
        body.setObjectName("initiative-scroll")
        self.setLayout(panel_layout(self._head(item), body, self._foot()))

    def is_in_use(self) -> bool:
        """Whether somebody is typing or drawing a slider right now: nothing is taken from under the hand."""
        now = QApplication.focusWidget()
        if isinstance(now, QLineEdit) and now.isModified() and self.isAncestorOf(now):
            return True
        return any(slider.isSliderDown() for slider in self.findChildren(Slider))

    # --- parts ----------------------------------------------------------------------------------------------------

    def _head(self, item: ItemView) -> list[Items]:
        place = _tr("Rank {place} of {n}").format(place=item.place.rstrip("="), n=self.facts.planned)
        weeks = _tr("done")
        if item.status != "done":
            weeks = _tr("weeks {first} to {last}").format(first=item.start + 1, last=item.finish)
        where = f"{item.pool_title} · {weeks}"
        return [
            close_line(Text(place, "label", "muted"), "initiative-close", self.closed.emit),
            column(
                Text(item.title, "heading", wrap=True),
                row(
                    (Text(where, "small", "muted", wrap=True), 1),
                    self._reword(item),
                    spacing=8,
                ),
                spacing=0,
            ),
        ]

    def _reword(self, item: ItemView) -> QHBoxLayout:
        """The way to other words, beside the words."""
        reword = button(_tr("Change…") if item.own else _tr("Reword…"), "quiet")
        reword.setObjectName("initiative-reword")
        reword.setEnabled(not self.facts.is_fixed)
        if self.facts.is_fixed:
            reword.setToolTip(_tr("The file is open in another window."))
        reword.clicked.connect(self.reword_asked)
        return flush(reword, "right")

    def _reasons(self, item: ItemView) -> list[Items]:
        span = _tr("{low} to {high}").format(low=compact(item.effort_low), high=compact(item.effort_high))
        gain = _tr("{points} points").format(points=number(item.gain, 1))
        if item.reliability >= 0.05:
            gain = _tr("{points} points, {success} of success").format(
                points=number(item.gain, 1), success=number(item.reliability, 1)
            )
        place = _tr("no. {place} of {n}").format(place=self.facts.gain_place, n=self.facts.planned)
        rows: list[Row] = [
            [quiet(_tr("Gain")), strong(gain), Number(place, "micro")],
            [
                quiet(_tr("Effort")),
                strong(_tr("{weeks} person-weeks").format(weeks=compact(item.effort))),
                Number(span, "micro"),
            ],
        ]
        columns = [Column("", 62), Column("", -10), Column("", 96, 330)]
        ledger = Ledger(columns, rows, _tr("Why this rank"), row=28)
        ledger.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if item.status == "done":
            words = _tr("It counts as finished from the start of the plan.")
        elif item.early != item.late:
            words = _tr("Done by the end of week {week}; {early} if all goes well, {late} if it does not.")
        else:
            words = _tr("Done by the end of week {week}.")
        if item.slack:
            words = f"{words} {_tr('It may slip %n week(s) before anything else moves.', item.slack)}"
        when = words.format(week=item.finish, early=item.early, late=item.late)
        return [
            Text(_tr("Why this rank"), "label", "muted"),
            Text(item.tier_words, "strong", wrap=True),
            2,
            ledger,
            4,
            Text(when, "small", "ink2", wrap=True),
            12,
        ]

    def _effects(self, item: ItemView) -> list[Items]:
        if not item.raises:
            return []
        gates = set(item.gates)
        rows: list[Row] = []
        said = max((paint.width("small", now) for now in self.facts.today), default=0.0)
        before = round(said / look.zoom) + 8
        for at, (_, title, level) in enumerate(item.raises):
            now = self.facts.today[at] if at < len(self.facts.today) else "?"
            icon = IconCell("diamond", "ink") if title in gates else IconCell("arrow_right")
            rows.append([icon, Words(title, "small"), Shift(now, "ABCDE"[level], before)])
        columns = [Column("", 36), Column("", -10), Column("", before + 54)]
        ledger = Ledger(columns, rows, _tr("What it raises, Enter opens the question"), row=28)
        ledger.setObjectName("initiative-raises")
        ledger.chosen.connect(lambda at: self.question_asked.emit(item.raises[at][0]))
        parts: list[Items] = [Text(_tr("What it raises"), "label", "muted"), ledger, 6]
        for effect in self.facts.effects:
            parts += self._effect(effect)
        if item.lever:
            parts += [Text(_tr("Assumed effect: {words}.").format(words=item.lever), "small", "ink2", wrap=True), 6]
        return parts

    def _effect(self, effect: Effect) -> list[Items]:
        slider = Slider(0, 100 if effect.unit == "%" else 30, effect.now, effect.middle, effect.name)
        slider.setObjectName(f"effect-{effect.kind}")

        def figure(at: int) -> str:
            return with_percent(str(at)) if effect.unit == "%" else _tr("%n day(s)", at)

        words = Text(figure(effect.now), "strong")

        def moved(at: int) -> None:
            words.setText(figure(at))
            self.effect_given.emit(effect.kind, None if at == effect.middle else at)

        slider.valueChanged.connect(moved)
        slider.sliderReleased.connect(self.settled)
        return [row(Text(effect.name, "small"), None, words), slider]

    def _people(self, item: ItemView) -> list[Items]:
        fixed = self.facts.is_fixed
        owner = edit(item.owner, hint=_tr("name or role"))
        owner.setObjectName("initiative-owner")
        owner.setReadOnly(fixed)
        owner.setCompleter(_completer(self.facts.names, owner))
        owner.editingFinished.connect(lambda: self._tell_owner(owner))
        due = edit(self.facts.due_words or show_date(item.due), hint=show_date(EXAMPLE))
        due.setObjectName("initiative-due")
        due.setReadOnly(fixed)
        self._due = field(_tr("Done by"), due)
        if self.facts.due_words:
            self._due.set_problem(_tr("Write a date as 18 Dec 2026."))
        due.editingFinished.connect(lambda: self._tell_due(due))
        off = range(3) if fixed else ()
        words = [_tr("Planned"), _tr("Started"), _tr("Done, shown")]
        status = Segmented(words, STATUSES.index(item.status), _tr("Status"), disabled=off)
        status.chosen.connect(lambda at: self.status_given.emit(STATUSES[at]))
        fields = row((field(_tr("Owner"), owner), 3), (self._due, 2), spacing=12)
        parts: list[Items] = [rule(), 8, fields, 8, status]
        if item.status == "done" or self.facts.evidence:
            shown = edit(self.facts.evidence, hint=_tr("record, link or date"))
            shown.setObjectName("initiative-evidence")
            shown.setReadOnly(fixed)
            shown.editingFinished.connect(lambda: self._tell(shown, self.facts.evidence, self.evidence_given.emit))
            parts += [8, field(_tr("Shown by"), shown)]
        return [*parts, 12]

    def _content(self, item: ItemView) -> list[Items]:
        parts: list[Items] = []
        if item.done_when:
            words = column(
                Text(_tr("Done when"), "label", "muted"),
                Text(item.done_when, "body", wrap=True),
                spacing=2,
                margins=(12, 8, 12, 10),
            )
            parts += [frame("well", words), 8]
        lists = (
            (_tr("Deliverables: {words}."), item.deliverables),
            (_tr("Waits for {words}."), item.needs),
            (_tr("Needed for {words}."), self.facts.needed_for),
        )
        for sentence, what in lists:
            if what:
                parts += [Text(sentence.format(words="; ".join(what)), "small", "ink2", wrap=True), 4]
        found = self.facts.findings
        if found:
            rows: list[Row] = [[IconCell("flag"), Words(title, is_own=True)] for _, title in found]
            ledger = Ledger(
                [Column("", 36), Column("", -10)], rows, _tr("Findings that it answers, Enter opens one"), row=28
            )
            ledger.setObjectName("initiative-findings")
            ledger.chosen.connect(lambda at: self.finding_asked.emit(found[at][0]))
            parts += [6, Text(_tr("Findings that it answers"), "label", "muted"), ledger]
        return parts

    def _foot(self) -> QFrame:
        item, pin = self.facts.item, self.facts.pin
        drop = button(_tr("Drop"), icon="minus_circle", tip=_tr("See the plan without it (D)"))
        drop.setObjectName("initiative-drop")
        drop.clicked.connect(self.drop_asked)
        free = pin is not None
        words = _tr("Free the start") if free else _tr("Pin the start")
        hold = button(words, icon="lock", tip=_tr("Not before its week; [ and ] move it"))
        hold.setObjectName("initiative-pin")
        hold.clicked.connect(lambda: self.pin_asked.emit(-1 if free else item.start))
        return frame("clear", row(drop, hold, None, spacing=8))

    # --- what was typed -------------------------------------------------------------------------------------------

    def _tell_owner(self, line: QLineEdit) -> None:
        self._tell(line, self.facts.item.owner, self.owner_given.emit)

    @staticmethod
    def _tell(line: QLineEdit, before: str, tell: Callable[[str], object]) -> None:
        words = " ".join(line.text().split())
        if words != before:
            tell(words)

    def _tell_due(self, line: QLineEdit) -> None:
        try:
            day = read_date(line.text())
        except ValueError:
            self._due.set_problem(_tr("Write a date as 18 Dec 2026."))
            self.due_refused.emit(line.text())
            return
        self._due.set_problem("")
        self.due_refused.emit("")
        if day != self.facts.item.due:
            self.due_given.emit(day)


def _completer(names: Sequence[str], parent: QLineEdit) -> QCompleter:
    completer = QCompleter(list(names), parent)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    popup = completer.popup()
    if popup is not None:
        popup.setFont(look.font("body"))
    return completer


__all__ = ["Effect", "InitiativeFacts", "InitiativePanel", "read_date", "show_date"]
