"""What can be done on the compare page: keeping a snapshot under a name, and starting the next assessment."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from readiness.app import comparing, snapshots
from readiness.domain.comparison import Assessed
from readiness.errors import PassphraseNeeded, ReadinessError
from ui.widgets.forms import edit, field
from ui.widgets.kit import Items, Text, button
from ui.widgets.messages import Message
from ui.widgets.overlay import Overlay, dialog

if TYPE_CHECKING:
    from ui.pages.page import Page

SUFFIX = ".readiness"


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("Compare", text, None, n)


def ask_name(take: Callable[[str], object]) -> Overlay:
    """Ask for the name of a snapshot."""
    name = edit("", hint=_tr("First workshop"))
    name.setObjectName("snapshot-name")
    save, cancel = button(_tr("Keep"), "primary"), button(_tr("Cancel"))
    words = _tr("The whole assessment is frozen with every figure, under this name and today's date.")
    items: list[Items] = [Text(words, "body", "ink2", wrap=True), 14, field(_tr("Name"), name)]
    box = dialog(_tr("Keep a snapshot"), items, [None, cancel, save], first=name)

    def save_name() -> None:
        box.dismiss()
        take(name.text().strip())

    cancel.clicked.connect(box.dismiss)
    save.clicked.connect(save_name)
    return box


def keep_named(page: Page, name: str) -> None:
    """Freeze the present state under a name, and say so on the page."""
    engagement, now = page.state.engagement, page.state.now()
    snapshots.keep_snapshot(engagement, snapshots.take_snapshot(engagement, now, name))
    words = _tr("Kept “{name}”").format(name=name) if name else _tr("Kept a snapshot")
    page.post(Message(words, _tr("It can be compared with any later state."), "info"))


def ask_file(page: Page, take: Callable[[str, Assessed], object]) -> None:
    """Ask for another engagement file and read it; a protected one asks for its passphrase first.

    Args:
        page: The page to show it on.
        take: Gets the file's path as text, and what it holds.
    """
    place = str(page.state.engagement.path.parent)
    name, _ = QFileDialog.getOpenFileName(page, _tr("File to compare with"), place, _tr("Engagements (*.readiness)"))
    if name:
        read_file(page, Path(name), take)


def read_file(page: Page, path: Path, take: Callable[[str, Assessed], object]) -> None:
    """Read a file that was chosen, off the thread that draws the window."""
    now = page.state.now()

    def refuse(error: ReadinessError) -> None:
        if isinstance(error, PassphraseNeeded):
            page.context.desk.ask_passphrase(path, lambda: read_file(page, path, take))
        else:
            page.post(Message.from_error(error))

    page.jobs.start(
        lambda _progress: comparing.assessed_file(path, now),
        kind="compare",
        done=lambda found: take(str(path), found),
        failed=refuse,
        owner=page,
    )


def start_next(page: Page) -> None:
    """Ask for a file, start the next assessment in it from the present one, and show it."""
    from readiness.app.reassessment import start_reassessment

    old = page.state.engagement.path
    place = old.with_name(f"{old.stem} {page.state.now():%Y-%m}{old.suffix}")
    name, _ = QFileDialog.getSaveFileName(
        page, _tr("File of the next assessment"), str(place), _tr("Engagements (*.readiness)")
    )
    if not name:
        return
    target = Path(name) if name.endswith(SUFFIX) else Path(f"{name}{SUFFIX}")
    made = start_reassessment(page.state.engagement, target, page.state.now())
    window_message = Message(
        _tr("%n answer(s) carried over", made.carried),
        _tr("Each is to be confirmed again. Metrics are not carried: import new ones."),
        "passed",
    )
    post = page.post
    page.state.take(made.engagement)
    post(window_message)
