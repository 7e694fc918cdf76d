"""What every page is: a widget that tells the window about itself.

The contract, in the order in which things happen:

1. The window builds a page with `YourPage(context)`. `__init__` calls `super().__init__(context)`, reads
   `self.state.engagement` (never None, except on the start page), lays itself out for `self.space` and sets
   `title`, `note`, `primary`, `secondary` (up to two), `keys`, `first`. Build it all in `__init__`, in some 20 ms.
   Heavy imports (plotly, numpy, openpyxl, WebEngine) belong inside the functions of `readiness.app` or into a job.
2. A page is *thrown away and built again* when theme, zoom or a breakpoint changes, or when the user leaves and
   returns. So keep nothing of value in widgets: what must survive (current question, selected row, scroll) goes
   into `keep() -> dict`, and comes back through `restore(kept)` before the page is shown. The window keeps the
   focus by `objectName`: give controls that can hold the focus a stable object name.
3. After every edit (also undo, redo, import, projection) the window calls `refresh()` once per turn of the event
   loop. The default builds the page again, which is always right; override it where repainting in place is faster
   or where a text field is being typed in. A page may set `self.title` and so on in `refresh`, then emit
   `chrome_changed`.
4. To change the engagement: `self.state.apply(edit)` with an `Edit` from `readiness.app`. It is saved when the call
   returns, can be undone, and raises `ReadinessError` (nothing changed) if it cannot be saved; uncaught, the window
   shows that as a message. Do not catch it unless you can say something better.
5. Long work: `self.jobs.start(work, done=..., failed=..., cancelled=..., progress=...)`, see `ui.jobs`. Callbacks
   arrive on the GUI thread; a page that has been thrown away in the meantime gets none if it passes `owner=self`.
6. Keys: `self.bind("N", self.note, "note")` works while the page is shown, wherever the focus is, except in text
   fields, open dialogs and list widgets that need the key themselves, and puts the key into the hint bar. Pass
   `shown=False` for keys without a hint. Window keys (Ctrl+Z, Ctrl+K, F1, Alt+1..8, Ctrl+Enter ...) are taken.
7. Words: `self.tr("...")`. Sizes that belong to text: `look.px(n)`; spacing: plain numbers of the 4 px grid
   (`ui.theme.tokens`). Fonts by `look.font(role)`, never in a style sheet. Colours by `look.color(name)`.
8. Other pages: `self.go("workshop", QuestionId("OBS-03"))`; the target receives `open_at(target)`.
9. The room: `slide()` says what the projector shows while the page is open, its title alone unless overridden; None
   where the page feeds `room` itself. What somebody put before the room on purpose stays until another page opens.
10. Something to say: `self.post(Message(...))` pushes a bar under the top bar; `self.announce("Saved")` speaks to
   screen readers; `self.open_dialog(dialog(...))` puts a card over the page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.theme.space import Space
from ui.widgets.action import Action
from ui.widgets.room import Slide

if TYPE_CHECKING:
    from ui.jobs import Jobs
    from ui.settings import Settings
    from ui.state import State
    from ui.widgets.messages import Message
    from ui.widgets.overlay import Overlay


__all__ = ["Action", "Desk", "Page", "PageContext", "Space"]


class Desk(Protocol):
    """The file acts of the window, for the start page."""

    def ask_new(self) -> None:
        """Ask for client, agent and file, then make the engagement."""
        ...

    def ask_open(self) -> None:
        """Ask for an engagement file and open it."""
        ...

    def open_file(self, path: Path) -> bool:
        """Open a file; True if it was opened."""
        ...

    def open_sample(self) -> None:
        """Open the sample engagement."""
        ...

    def ask_workbook(self) -> None:
        """Ask whether the workbook of intake and answers is to be saved or loaded."""
        ...

    def ask_passphrase(self, path: Path, then: Callable[[], object]) -> None:
        """Ask for the passphrase of a protected file until it fits, then go on."""
        ...

    def ask_workspace(self) -> None:
        """Show what the shared workspace holds."""
        ...

    def locate(self, path: str) -> None:
        """Ask where a file of the recent list has gone."""
        ...

    def forget(self, path: str) -> None:
        """Take a file out of the recent list."""
        ...

    @property
    def state(self) -> State:
        """What is open now, also for work that outlives its page."""
        ...

    def say(self, message: Message) -> None:
        """Show a message on whatever page is shown now."""
        ...


@dataclass(frozen=True)
class PageContext:
    """What the window hands to every page."""

    state: State
    jobs: Jobs
    settings: Settings
    space: Space
    desk: Desk


class Page(QWidget):
    """Base of all pages; the module's text is its contract."""

    chrome_changed = Signal()
    rebuild_asked = Signal()
    go_asked = Signal(str, object)
    message_posted = Signal(object)
    dialog_asked = Signal(object)
    announced = Signal(str)
    slide_changed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context = context
        self.state = context.state
        self.jobs = context.jobs
        self.settings = context.settings
        self.space = context.space
        self.title = ""
        self.note = ""
        self.primary: Action | None = None
        self.secondary: list[Action] = []
        self.keys: list[tuple[str, str]] = []
        self.first: QWidget | None = None

    @property
    def place(self) -> str:
        """What the page shows now (a question, an item); what is being typed belongs to it."""
        return ""

    @classmethod
    def shape(cls, space: Space) -> tuple[bool, ...]:
        """Further thresholds of this page (columns that need ``a + b * zoom``): a change builds it anew."""
        del space
        return ()

    def refresh(self) -> None:
        """Something in the engagement changed: show it. The default builds the page anew."""
        self.rebuild_asked.emit()

    def keep(self) -> dict[str, object]:
        """What shall survive a rebuild, as plain values."""
        return {}

    def restore(self, kept: Mapping[str, object]) -> None:
        """Take back what `keep` gave; called once, before the page is shown. `kept` may lack any key."""

    def open_at(self, target: object) -> None:
        """Show the thing another page asked for (a question id, an initiative id ...)."""

    def acts(self) -> Sequence[Action]:
        """What can be done here besides what stands in the bar: Ctrl+K finds it. The default is nothing."""
        return ()

    def slide(self) -> Slide | None:
        """What the room sees while this page is open; None where the page shows the room its own slides."""
        return Slide(section=self.title)

    def find_words(self) -> bool:
        """Ctrl+F: look for words on this page; False where the window's own search is the one to open."""
        return False

    def leave(self) -> None:
        """Called before the page is thrown away, also on a rebuild: write what is still being typed."""

    def go(self, name: str, target: object = None) -> None:
        """Open another page, optionally at something on it."""
        self.go_asked.emit(name, target)

    def post(self, message: Message | None) -> None:
        """Show a message bar under the top bar; None takes it away."""
        self.message_posted.emit(message)

    def open_dialog(self, box: Overlay) -> None:
        """Put a card over the page; Esc closes it, the focus returns to where it was."""
        self.dialog_asked.emit(box)

    def announce(self, words: str) -> None:
        """Say something to screen readers without showing it."""
        self.announced.emit(words)

    def bind(self, keys: str, run: Callable[[], object], word: str = "", *, shown: bool = True) -> QShortcut:
        """Let a key act while this page is shown.

        Args:
            keys: A key sequence as Qt writes it, such as ``"A"``, ``"F2"`` or ``"Ctrl+S"``.
            run: Called without arguments.
            word: What the key does, for the hint bar and the key sheet.
            shown: Whether it gets a place in the hint bar.

        Returns:
            The shortcut, to disable or to reassign.
        """
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setAutoRepeat(keys in {"Up", "Down", "Left", "Right", "PgUp", "PgDown"})
        shortcut.activated.connect(run)
        if word and shown:
            self.keys.append((keys.replace("+", " "), word))
        return shortcut
