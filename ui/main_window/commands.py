"""What the command palette offers: pages, the page's own verbs, the window's acts, questions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui import pages
from ui.main_window import navigation
from ui.pages.page import Page
from ui.settings import Theme
from ui.state import State
from ui.widgets.command_palette import Command
from ui.widgets.question_list import STATES

if TYPE_CHECKING:
    from ui.main_window.window import MainWindow


def _begin_next(window: MainWindow) -> None:
    from ui.pages import compare_acts  # the store behind it is not needed for the first window

    compare_acts.start_next(window.page)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Commands", text)


def page_commands(page: Page, where: str) -> list[Command]:
    """The verbs of the present page; what cannot be done now is left out."""
    verbs = [(action, "") for action in page.secondary]
    if page.primary is not None:
        verbs.insert(0, (page.primary, "Ctrl Enter"))
    known = {action.text for action, _ in verbs}
    verbs += [(action, "") for action in page.acts() if action.text not in known]
    return [
        Command(action.text, action.run, where, action.icon or "arrow_right", action.keys or keys)
        for action, keys in verbs
        if action.is_possible
    ]


def window_commands(window: MainWindow) -> list[Command]:
    """Everything that can be done from anywhere."""
    state, look = window.state, _tr("Look")
    commands = []
    if state.is_open:
        commands += _page_openers(window)
        commands += [
            Command(_tr("Go to a question…"), window.cards.find_question, _tr("Workshop"), "search", "Ctrl G"),
            Command(_tr("Search stems, notes and evidence…"), window.cards.search, _tr("Workshop"), "search", "Ctrl F"),
        ]
        commands += [
            Command(_tr("Projector"), window.projector.toggle, _tr("Workshop"), "projector", "F9"),
            Command(_tr("Blank the projector"), window.projector.blank, _tr("Workshop"), "projector", "F10"),
            Command(_tr("Roster and agenda"), partial(window.go, "roster"), _tr("Workshop"), "people"),
            Command(_tr("Workbook to fill in…"), window.desk.ask_workbook, _tr("Workshop"), "file"),
            Command(_tr("Open ends"), partial(window.go, "followup"), _tr("Workshop"), "park"),
            Command(_tr("Next assessment…"), partial(_begin_next, window), _tr("File"), "plus"),
            Command(_tr("Compare with an earlier state"), partial(window.go, "compare"), _tr("Page"), "scale"),
        ]
        commands += _history(window)
    commands += _files(window)
    themes: tuple[tuple[str, Theme], ...] = (
        (_tr("Light"), "light"),
        (_tr("Dark"), "dark"),
        (_tr("High contrast"), "contrast"),
        (_tr("As the system"), "system"),
    )
    for word, theme in themes:
        commands.append(Command(word, partial(window.appearance.set_theme, theme), look, "eye"))
    commands += [
        Command(_tr("Larger text"), lambda: window.appearance.step_zoom(1), look, "zoom", "Ctrl +"),
        Command(_tr("Smaller text"), lambda: window.appearance.step_zoom(-1), look, "zoom", "Ctrl –"),
        Command(_tr("Normal text"), lambda: window.appearance.set_zoom(1.0), look, "zoom", "Ctrl 0"),
        Command(_tr("Settings…"), window.cards.show_settings, _tr("Program"), "scale", "Ctrl ,"),
        Command(_tr("All keys"), window.cards.show_keys, _tr("Help"), "help_circle", "F1"),
        Command(_tr("How Readiness works"), window.cards.show_help, _tr("Help"), "help_circle"),
    ]
    return commands


def _page_openers(window: MainWindow) -> list[Command]:
    words = navigation.words()
    return [
        Command(words[entry.name], partial(window.go, entry.name), _tr("Page"), entry.icon, f"Alt {i}")
        for i, entry in enumerate(pages.ENTRIES, 1)
    ]


def _history(window: MainWindow) -> list[Command]:
    history, commands = window.state.history, []
    if history.undo_text:
        text = _tr("Undo: {act}").format(act=history.undo_text)
        commands.append(Command(text, window.undo, _tr("Edit"), "undo", "Ctrl Z"))
    if history.redo_text:
        text = _tr("Redo: {act}").format(act=history.redo_text)
        commands.append(Command(text, window.redo, _tr("Edit"), "refresh", "Ctrl Shift Z"))
    return commands


def _files(window: MainWindow) -> list[Command]:
    desk, where = window.desk, _tr("File")
    commands = [
        Command(_tr("New engagement…"), desk.ask_new, where, "plus"),
        Command(_tr("Open an engagement…"), desk.ask_open, where, "folder"),
        Command(_tr("Explore the sample"), desk.open_sample, where, "sample"),
        Command(_tr("Portfolio of a folder"), partial(window.go, "portfolio"), where, "folder"),
    ]
    commands += window.workspace.commands()
    if window.state.is_open:
        ask = _tr("Questionnaire of this engagement…")
        commands.append(Command(ask, window.cards.show_questionnaire, where, "profile"))
        merge = _tr("Merge with another facilitator's file…")
        commands.append(Command(merge, partial(window.go, "merge"), where, "people"))
        commands.append(Command(_tr("Backups…"), window.backups.show, where, "undo"))
        if window.state.engagement.is_in_workspace:
            pass
        elif window.state.engagement.is_protected:
            commands.append(Command(_tr("Change the passphrase…"), window.protection.show, where, "lock"))
            commands.append(Command(_tr("Remove the passphrase…"), window.protection.remove, where, "lock"))
        else:
            commands.append(Command(_tr("Protect with a passphrase…"), window.protection.show, where, "lock"))
        commands.append(Command(_tr("Close the engagement"), desk.close, where, "cross"))
    return commands


def _states() -> dict[str, str]:
    """How a question stands, in a word each."""
    return {
        "answered": _tr("answered"),
        "unknown": _tr("don't know"),
        "na": _tr("n/a"),
        "blank": _tr("open"),
        "parked": _tr("parked"),
        "flagged": _tr("flagged"),
        "split": _tr("split"),
        "carried": _tr("to confirm"),
    }


def question_commands(state: State, window: MainWindow, *, deep: bool) -> list[Command]:
    """One line per question that applies; `deep` also finds stems, notes and evidence."""
    from readiness.app.workshop import list_sections

    engagement, commands, states = state.engagement, [], _states()
    for section in list_sections(engagement):
        for line in section.questions:
            more = str(line.id)
            if deep:
                asked, response = engagement.pack.question_by_id[line.id], engagement.response(line.id)
                shown = " ".join(f"{e.what} {e.where} {e.who}" for e in response.shown)
                more = f"{line.id} {asked.question} {response.note} {response.reason} {shown}"
            commands.append(
                Command(
                    line.title,
                    partial(window.go, "workshop", line.id),
                    section.title,
                    STATES[line.mark][0],
                    more=more,
                    code=str(line.id),
                    state=states[line.mark],
                    tone=STATES[line.mark][1],
                )
            )
    return commands
