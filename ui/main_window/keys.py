"""The keys that work everywhere (app.md 1.1)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from ui import pages

if TYPE_CHECKING:
    from ui.main_window.window import MainWindow


def bind_keys(window: MainWindow) -> None:
    """Bind them; those of a page are bound by the page."""
    cards, look, desk = window.cards, window.appearance, window.desk
    acts: list[tuple[str, Callable[[], object]]] = [
        ("Ctrl+K", cards.show_commands),
        ("F1", cards.show_keys),
        ("Ctrl+G", cards.find_question),
        ("Ctrl+F", cards.search),
        ("Ctrl+Z", window.undo),
        ("Ctrl+Shift+Z", window.redo),
        ("Ctrl+Y", window.redo),
        ("Ctrl+Return", window.run_primary),
        ("Ctrl+Enter", window.run_primary),
        ("Ctrl++", partial(look.step_zoom, 1)),
        ("Ctrl+=", partial(look.step_zoom, 1)),
        ("Ctrl+-", partial(look.step_zoom, -1)),
        ("Ctrl+0", partial(look.set_zoom, 1.0)),
        ("Ctrl+T", look.next_theme),
        ("Ctrl+,", cards.show_settings),
        ("Ctrl+N", desk.ask_new),
        ("Ctrl+O", desk.ask_open),
        ("F9", window.projector.toggle),
        ("F10", window.projector.blank),
        *((f"Alt+{i}", partial(window.go, name)) for i, name in enumerate(pages.NAMES, 1)),
    ]
    for keys, act in acts:
        QShortcut(QKeySequence(keys), window).activated.connect(act)
