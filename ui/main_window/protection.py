"""The passphrase in the window: asked for when a file opens, set, changed and removed from the palette and Settings.

Keys are made, and the new form of the file is written, in a job behind a card that takes every key; the thread that
owns the file only puts the new one in its place. The backups follow in another job.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from readiness.domain.progress import Progress
from readiness.errors import PassphraseNeeded, ReadinessError
from ui.widgets.action import Action
from ui.widgets.kit import Items, Text, button, row, rule
from ui.widgets.messages import Message
from ui.widgets.passphrase import PassphraseCard

if TYPE_CHECKING:
    from readiness.app.protecting import BackupsChoice, Key, Rewritten
    from readiness.app.protecting import Protection as Result
    from ui.main_window.window import MainWindow

CHOICES: tuple[BackupsChoice, ...] = ("encrypt", "remove", "leave")


class Protection(QObject):
    """Cards about the passphrase, one at a time."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    # --- opening --------------------------------------------------------------------------------------------------

    def ask(self, path: Path, then: Callable[[], object]) -> None:
        """Ask for the passphrase of a file until it fits or the person gives up; then go on."""
        card = PassphraseCard(
            self.tr("Passphrase of {name}").format(name=path.name),
            self.tr("This engagement is protected. Its backups and copies open with the same passphrase."),
            [self.tr("Passphrase")],
            self.tr("Open"),
        )

        def accept() -> None:
            typed = card.values[0]
            card.set_busy(True)

            def work(_progress: Progress) -> None:
                from readiness.app.protecting import unlock

                unlock(path, typed)

            def done(_none: None) -> None:
                card.dismiss()
                then()

            self._window.jobs.start(
                work,
                kind="passphrase",
                done=done,
                failed=lambda error: card.show_problem(f"{error} {error.hint}"),
                owner=card,
                waits=True,
            )

        card.accepted.connect(accept)
        self._window.cards.open(card)

    def ask_new(self, take: Callable[[Key], object]) -> None:
        """Ask for the passphrase of an engagement that is about to be made, and hand on its key."""
        from readiness.app.protecting import NO_RECOVERY
        from readiness.language import tr

        card = PassphraseCard(
            self.tr("Protect with a passphrase"),
            self.tr("Everything in the file is encrypted: answers, notes, pictures, imported metrics, snapshots."),
            [self.tr("New passphrase"), self.tr("The same again")],
            self.tr("Create engagement"),
            warning=(self.tr("There is no way back without it"), tr(NO_RECOVERY)),
        )

        def done(key: Key) -> None:
            card.dismiss()
            take(key)

        def accept() -> None:
            typed = card.values[0]
            if self._is_new_usable(card):
                card.set_busy(True)
                self._window.jobs.start(
                    lambda _progress: _new_key(typed),
                    kind="passphrase",
                    done=done,
                    failed=lambda error: card.show_problem(str(error)),
                    owner=card,
                    waits=True,
                )

        card.accepted.connect(accept)
        self._window.cards.open(card)

    def way_out(self, error: ReadinessError) -> Action | None:
        """What helps where an act met a protected file: giving the passphrase, then doing it again."""
        if not isinstance(error, PassphraseNeeded) or not error.path:
            return None
        path = Path(error.path)

        def unlocked() -> None:
            text = self.tr("Do again what you were about to do.")
            self._window.show_message(Message(self.tr("{name} is open now").format(name=path.name), text, "passed"))

        return Action(self.tr("Enter the passphrase…"), lambda: self.ask(path, unlocked), "lock")

    def settings_rows(self) -> list[Items]:
        """What Settings shows about the open engagement; empty while none is open."""
        state = self._window.state
        if not state.is_open:
            return []
        if state.engagement.is_protected:
            words = self.tr("A passphrase protects this engagement, its backups included.")
            change, remove = button(self.tr("Change the passphrase…")), button(self.tr("Remove…"))
            change.clicked.connect(self.show)
            remove.clicked.connect(self.remove)
            acts = [remove, change]
        else:
            words = self.tr("This engagement is in clear: who has the laptop can read it.")
            protect = button(self.tr("Protect with a passphrase…"), icon="lock")
            protect.clicked.connect(self.show)
            acts = [protect]
        head = row(Text(self.tr("Passphrase"), "heading"), None, *acts, spacing=8)
        return [head, 4, Text(words, "small", "muted", wrap=True), 14, rule(), 12]

    # --- setting, changing, removing ------------------------------------------------------------------------------

    def show(self) -> None:
        """Set a passphrase, or change the one there is."""
        state = self._window.state
        if not state.is_open or self._is_refused():
            return
        from readiness.app.backups import list_backups_of
        from readiness.app.protecting import NO_RECOVERY
        from readiness.language import tr

        is_change = state.engagement.is_protected
        new, again = self.tr("New passphrase"), self.tr("The same again")
        count = len(list_backups_of(state.engagement.id))
        choices = () if not count else self._choices(is_change=is_change)
        card = PassphraseCard(
            self.tr("Change the passphrase") if is_change else self.tr("Protect with a passphrase"),
            self.tr("Everything in the file is encrypted: answers, notes, pictures, imported metrics, snapshots."),
            [*([self.tr("Present passphrase")] if is_change else []), new, again],
            self.tr("Change") if is_change else self.tr("Protect"),
            choices=choices,
            choice_label=self.tr("%n backup(s) kept so far", None, count),
            warning=(self.tr("There is no way back without it"), tr(NO_RECOVERY)),
        )
        card.accepted.connect(lambda: self._set(card, is_change=is_change))
        self._window.cards.open(card)

    def remove(self) -> None:
        """Bring the file into the clear, after the present passphrase was given."""
        if not self._window.state.is_open or not self._window.state.engagement.is_protected or self._is_refused():
            return
        card = PassphraseCard(
            self.tr("Remove the passphrase"),
            self.tr("The file and its backups will be in clear: who has the laptop can read them."),
            [self.tr("Present passphrase")],
            self.tr("Remove"),
        )
        card.accepted.connect(lambda: self._remove(card))
        self._window.cards.open(card)

    def _choices(self, *, is_change: bool) -> tuple[str, ...]:
        if is_change:
            first, last = self.tr("Bring them under the new passphrase"), self.tr("Leave them under the old one")
        else:
            first, last = self.tr("Encrypt them as well"), self.tr("Leave them in clear")
        return (first, self.tr("Remove them"), last)

    def _is_refused(self) -> bool:
        if self._window.state.is_read_only:
            title = self.tr("Opened for reading")
            self._window.show_message(Message(title, self.tr("Its passphrase cannot be changed here."), icon="lock"))
            return True
        return False

    def _set(self, card: PassphraseCard, *, is_change: bool) -> None:
        if self._is_new_usable(card):
            present = card.values[0] if is_change else ""
            self._derive(card, present, card.values[-1], CHOICES[card.choice])

    def _is_new_usable(self, card: PassphraseCard) -> bool:
        """Say what is wrong with the new passphrase in the last two fields, if anything is."""
        from readiness.app import protecting

        first, second = card.values[-2:]
        at = len(card.fields) - 2
        problem = protecting.problem_with(first)
        if problem:
            card.show_problem(problem, at)
        elif first != second:
            card.show_problem(self.tr("The two are not the same."), at + 1)
        return not problem and first == second

    def _remove(self, card: PassphraseCard) -> None:
        self._derive(card, card.values[0], None, "encrypt")

    def _derive(self, card: PassphraseCard, present: str, new: str | None, choice: BackupsChoice) -> None:
        """Check the present passphrase, make the new key and write the new form of the file, beside the window."""
        engagement = self._window.state.engagement
        card.set_busy(True)

        def work(_progress: Progress) -> tuple[Key | None, Rewritten] | None:
            from readiness.app import protecting

            if engagement.is_protected and not protecting.is_present_passphrase(engagement, present):
                return None
            key = None if new is None else protecting.new_key(new)
            return key, protecting.rewrite(engagement, key)

        def done(made: tuple[Key | None, Rewritten] | None) -> None:
            if made is None:
                card.show_problem(self.tr("This is not the passphrase of this engagement."))
                return
            card.dismiss()
            self._write(*made, choice)

        self._window.jobs.start(
            work, kind="passphrase", done=done, failed=lambda e: card.show_problem(str(e)), owner=card, waits=True
        )

    def _write(self, key: Key | None, made: Rewritten, choice: BackupsChoice) -> None:
        from readiness.app import protecting

        engagement = self._window.state.engagement
        before = engagement.key
        try:
            protecting.set_key(engagement, key, made)
        except ReadinessError as error:
            self._window.show_error(error)
            return
        self._window.desk.remember()
        self._see_to_backups(before, key, choice)

    def _see_to_backups(self, before: Key | None, key: Key | None, choice: BackupsChoice) -> None:
        """The backups follow in a job: there may be many, each as large as the file."""
        engagement_id = self._window.state.engagement.id

        def work(_progress: Progress) -> Result:
            from readiness.app import protecting

            return protecting.see_to_backups(engagement_id, before, key, choice)

        def done(result: Result) -> None:
            title, *more = result.sentences()
            icon = "lock" if key is not None else ""
            self._window.show_message(Message(title, " ".join(more), "claimed" if result.left else "passed", icon=icon))

        self._window.jobs.start(work, kind="backups", done=done, owner=self, waits=True)

    def clear_backups_message(self) -> Message | None:
        """Right after opening a protected engagement: that some of its backups are in clear, if any are."""
        from readiness.app.protecting import count_backups_in_clear

        engagement = self._window.state.engagement
        count = count_backups_in_clear(engagement) if engagement.is_protected and not engagement.read_only else 0
        if not count:
            return None
        act = Action(self.tr("Encrypt them"), lambda: self._see_to_backups(None, engagement.key, "encrypt"), "lock")
        text = self.tr("They were kept before the engagement was protected: who has the laptop can read them.")
        return Message(self.tr("%n backup(s) in clear", None, count), text, "claimed", act)


def _new_key(passphrase: str) -> Key:
    from readiness.app import protecting

    return protecting.new_key(passphrase)
