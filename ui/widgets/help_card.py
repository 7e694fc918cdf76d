"""How Readiness works, in a dozen short answers: a card over the page, reached from F1 and from the command palette."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from ui.widgets.forms import edit
from ui.widgets.kit import Items, Text, button, column, frame
from ui.widgets.overlay import Overlay, dialog

WIDTH = 820


def _tr(text: str) -> str:
    return QCoreApplication.translate("HelpCard", text)


def topics() -> list[tuple[str, str]]:
    """Questions that a newcomer asks, with their answers."""
    return [
        (
            _tr("The way through"),
            _tr(
                "Profile: what the agent does, at what volume, with what stakes. Workshop: the questions, voted by "
                "seat. Metrics: the pilot's own numbers from a spreadsheet. Read-out: scores, gates and verdict. "
                "Reliability: what to expect in production. Roadmap: what to do first. Report: the PDF for the "
                "executives. Any order works, and nothing has to be complete."
            ),
        ),
        (
            _tr("Three figures instead of one"),
            _tr(
                "Evidenced counts only what was shown. As stated believes every answer. Still possible assumes that"
                " every blank turns out well. The verdict rests on the evidenced figure only; the distance to the "
                "others says what showing or finding out would bring."
            ),
        ),
        (
            _tr("Levels A to E"),
            _tr(
                "A: nobody does it. B: someone does, by chance. C: a part is covered. D: every case, with an owner."
                " E: the same, and proven. Choose the highest level whose words are all true today. Don't know and "
                "not applicable are answers of their own; a blank is never read as zero. Where more of the room "
                "vote ? than a level, the answer is don't know."
            ),
        ),
        (
            _tr("Evidence E0 to E3"),
            _tr(
                "E0: said. E1: said by two roles independently. E2: an artefact was opened in the room. E3: "
                "confirmed by imported data. The less was shown, the less of an answer counts as evidenced; what was "
                "shown longer ago than the questionnaire allows counts for less."
            ),
        ),
        (
            _tr("Gates and verdict"),
            _tr(
                "A gate is a question whose level must be shown before production, whatever the average says. An "
                "open hard gate keeps the verdict low; the read-out names the shortest way past it. A sponsor can "
                "accept a risk: it is printed with the name, and changes no verdict."
            ),
        ),
        (
            _tr("Claims meet data"),
            _tr(
                "Imported metrics confirm an answer or contradict it. A contradiction is settled in the room: the claim"
                " is right (1), with an artefact opened here and a reason, or the data is right (2). Both are printed."
            ),
        ),
        (
            _tr("Reliability"),
            _tr(
                "What the pilot showed, with an interval that respects how few tasks and days there were, carried "
                "over to production with stated assumptions. Not enough data is an answer. A what-if changes "
                "nothing that is recorded."
            ),
        ),
        (
            _tr("Roadmap"),
            _tr(
                "What to do first, by when, with the people there are. Z shows 90 days or the whole plan, C the people "
                "in use, 1 to 3 set the pace. Whatever is tried is a what-if until M makes it the plan."
            ),
        ),
        (
            _tr("Keys"),
            _tr(
                "Most acts have a key. The line at the foot names those of the page, as many as have room; F1 lists all"
                " of them, Ctrl+K finds any command by its words, and Ctrl+Enter goes on."
            ),
        ),
        (
            _tr("Saved, undone, kept"),
            _tr(
                "Every answer is in the file before the next key; there is no save button. Ctrl+Z takes back one "
                "act, also a whole import or workbook. Backups are kept on this laptop whenever a changed file is "
                "opened; a snapshot keeps the present state under a name, to compare with later. A file that somebody "
                "else holds opens for reading; once it is free, the notice offers to open it for writing."
            ),
        ),
        (
            _tr("Others fill in beforehand"),
            _tr(
                "Save a workbook from the profile page: intake, tables, pre-work by person and answers as a "
                "spreadsheet. Drop what comes back on the window: it shows what would change, cell by cell, and you"
                " choose wherever both sides changed. Packs to print are on the page Roster and agenda."
            ),
        ),
        (
            _tr("What the room sees"),
            _tr(
                "F9 opens the projector: question, levels and votes in large print. Totals, weights, gates, notes "
                "and imported values stay off it before the read-out, but for a contradiction that you show. Then it "
                "shows the read-out, the reliability curve and the roadmap. F10 blanks it to the title of the section."
            ),
        ),
        (
            _tr("Two facilitators, several assessments"),
            _tr(
                "Two copies of one engagement are merged answer by answer: what differs is marked, and nothing is "
                "written before every conflict is decided. A later assessment starts from an earlier one: its answers "
                "are marked until the room confirms them, by their letter or by =. The portfolio lists every "
                "engagement of a folder."
            ),
        ),
        (
            _tr("Confidential"),
            _tr(
                "Nothing leaves this laptop: the program opens no network connection unless you name a shared "
                "workspace. A passphrase encrypts an engagement with its attachments and backups; nobody can "
                "recover a lost one. A redacted report replaces names, hosts and quotes, also in the data inside "
                "it."
            ),
        ),
    ]


def help_card() -> Overlay:
    """The card with all answers; typing narrows them down."""
    parts: list[Items] = []
    places = []
    for title, text in topics():
        place = frame("clear", column(Text(title, "heading"), Text(text, "body", "ink2", wrap=True), spacing=4))
        place.setAccessibleName(f"{title}. {text}")
        places.append((place, f"{title} {text}".casefold()))
        parts += [place, 12]
    find: QLineEdit = edit(name=_tr("Find a word"), hint=_tr("Find a word"), width=220)

    def narrow(typed: str) -> None:
        for place, words in places:
            place.setVisible(typed.casefold() in words)

    find.textChanged.connect(narrow)
    close = button(_tr("Close"), "primary")
    box = dialog(_tr("How Readiness works"), parts, [None, close], width=WIDTH, right=find, first=find)
    box.closes_beside = True
    close.clicked.connect(box.dismiss)
    return box
