"""The small cards of the roster page: a person, who prepares a question, minutes, the time of day, reference cards."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from readiness.app.agenda import MOST_MINUTES
from readiness.app.agenda_cards import RoomCard
from readiness.app.roster import ROLES, PersonLine
from ui.theme.look import look
from ui.widgets.cells import IconCell, Two
from ui.widgets.forms import advice, edit, field, pick
from ui.widgets.kit import Items, Text, button, column, frame, row
from ui.widgets.ledger import Column, Ledger
from ui.widgets.overlay import Overlay, dialog, wait_for_words
from ui.widgets.projector import Slide, room


def _tr(text: str) -> str:
    return QCoreApplication.translate("RosterForms", text)


def ask_person(
    line: PersonLine | None, take: Callable[[str, str, str], str], drop: Callable[[], object] | None
) -> Overlay:
    """Ask for a person. `take(name, role, title)` gives back what is wrong, or nothing."""
    keys = list(ROLES)
    name = edit("" if line is None else line.name)
    name.setObjectName("person-name")
    title = edit("" if line is None else line.title)
    title.setObjectName("person-title")
    role = pick(list(ROLES.values()), current=keys.index(line.role) if line and line.role in keys else 0)
    role.setObjectName("person-role")
    name_field = field(_tr("Name"), name)
    away, save, cancel = button(_tr("Remove")), button(_tr("Save"), "primary"), button(_tr("Cancel"))
    note = _tr("The group whose view this person speaks for; the report shows groups, not names.")
    items: list[Items] = [name_field, 12, field(_tr("What they do"), title), 12, field(_tr("Role group"), role, note)]
    foot: list[Items] = [None, cancel, save] if drop is None else [away, None, cancel, save]
    box = dialog(_tr("A person at the table"), items, foot, first=name)
    wait_for_words(save, [name], _tr("Type the name first."))

    def accept() -> None:
        problem = take(name.text(), keys[role.currentIndex()], title.text())
        if problem:
            name_field.set_problem(problem)
            box.place()
            name.setFocus()
        else:
            box.dismiss()

    def take_away() -> None:
        box.dismiss()
        if drop is not None:
            drop()

    away.clicked.connect(take_away)
    save.clicked.connect(accept)
    cancel.clicked.connect(box.dismiss)
    return box


def ask_preparer(
    title: str, names: Sequence[str], who: str, take: Callable[[str], object], go: Callable[[], object]
) -> Overlay:
    """Ask who fills a question beforehand."""
    options = [_tr("nobody yet"), *names]
    choice = pick(options, current=options.index(who) if who in options else 0)
    choice.setObjectName("preparer")
    note = _tr("With what shows it; the room may object.")
    save, cancel, look_at = button(_tr("Save"), "primary"), button(_tr("Cancel")), button(_tr("Open the question"))
    box = dialog(title, [field(_tr("Prepared by"), choice, note)], [look_at, None, cancel, save], first=choice)

    def accept() -> None:
        at = choice.currentIndex()
        box.dismiss()
        take(options[at] if at else "")

    def open_question() -> None:
        box.dismiss()
        go()

    save.clicked.connect(accept)
    look_at.clicked.connect(open_question)
    cancel.clicked.connect(box.dismiss)
    return box


def ask_minutes(title: str, minutes: int, take: Callable[[int], object]) -> Overlay:
    """Ask how long a part takes."""
    line = edit(str(minutes), width=120, right=True)
    line.setObjectName("minutes")
    place = field(_tr("Minutes"), line)
    save, cancel = button(_tr("Save"), "primary"), button(_tr("Cancel"))
    box = dialog(title, [place], [None, cancel, save], width=400, first=line)
    line.selectAll()

    def accept() -> None:
        words = line.text().strip()
        if words.isdecimal() and int(words) <= MOST_MINUTES:
            box.dismiss()
            take(int(words))
        else:
            place.set_problem(_tr("A whole number from 0 to {most}.").format(most=MOST_MINUTES))
            box.place()
            line.setFocus()

    save.clicked.connect(accept)
    cancel.clicked.connect(box.dismiss)
    return box


def ask_start(time: str, take: Callable[[str], str]) -> Overlay:
    """Ask for the time of day at which the workshop begins. `take(time)` gives back what is wrong, or nothing."""
    line = edit(time, width=120)
    line.setObjectName("starts")
    save, cancel = button(_tr("Save"), "primary"), button(_tr("Cancel"))
    place = field(_tr("The workshop begins at"), line, _tr("Hours and minutes, such as 13:30"))
    box = dialog(_tr("Agenda"), [place], [None, cancel, save], width=400, first=line)
    line.selectAll()

    def accept() -> None:
        problem = take(line.text())
        if problem:
            place.set_problem(problem)
            box.place()
            line.setFocus()
            line.selectAll()
        else:
            box.dismiss()

    save.clicked.connect(accept)
    cancel.clicked.connect(box.dismiss)
    return box


def show_cards(cards: Sequence[RoomCard]) -> Overlay:
    """Every reference card with what not to conclude; Enter puts the chosen one before the room."""
    rows = [
        [IconCell("info" if c.is_suggested else "circle", "accent" if c.is_suggested else "line_strong"), _two(c)]
        for c in cards
    ]
    listing = Ledger([Column("", 40), Column("", -1)], rows, _tr("Reference cards"), selected=0, row=48)
    listing.setObjectName("cards")
    words = column(spacing=8)
    place = frame("clear", words)
    place.setMinimumHeight(look.px(260))
    show, close = button(_tr("Show to the room"), "primary", "projector"), button(_tr("Close"))

    def fill(at: int) -> None:
        while (item := words.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        card = cards[at]
        words.addWidget(Text(card.text, "strong", wrap=True))
        for line in card.lines:
            words.addWidget(Text(line, "small", "ink2", wrap=True))
        words.addWidget(advice(_tr("What not to conclude"), card.what_not_to_conclude))
        words.addStretch(1)
        box.place()

    def present() -> None:
        room.present(card_slide(cards[max(0, listing.selected)]))

    foot: list[Items] = [None, close, show]
    body: list[Items] = [row((column(listing, None), 2), (place, 3), spacing=24)]
    box = dialog(_tr("Reference cards"), body, foot, width=860, top=0.3, first=listing)
    if cards:
        fill(0)
    listing.moved.connect(fill)
    listing.chosen.connect(lambda _at: present())
    show.clicked.connect(lambda _on=False: present())
    close.clicked.connect(box.dismiss)
    return box


def _two(card: RoomCard) -> Two:
    return Two(card.title, _tr("suggested by the profile") if card.is_suggested else card.id)


def card_slide(card: RoomCard) -> Slide:
    """A card as the room sees it, always with what not to conclude."""
    foot = _tr("Not to conclude: {words}").format(words=card.what_not_to_conclude)
    return Slide(section=card.title, stem=card.text, lines=card.lines, foot=foot)


def opening_slide() -> Slide:
    """What is said before the first vote."""
    return Slide(
        section=_tr("Opening"),
        stem=_tr("A low level is a finding, not a fault."),
        lines=(
            _tr("Choose the highest level whose words are all true today."),
            _tr("Nobody here can say today? Then it is “don't know”, with a name and a date."),
            _tr("What is opened in this room counts as shown. What is only told counts as said."),
            _tr("Names and votes by seat stay in this file. The report shows role groups."),
        ),
    )
