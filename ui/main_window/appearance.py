"""Theme, text size and language: chosen by the person, remembered, applied to the whole application."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from ui import language
from ui.settings import THEMES, ZOOMS, Settings, Theme
from ui.theme.look import look, system_theme


class Appearance(QObject):
    """Puts the chosen look in force.

    Attributes:
        changed: Another look is in force: the page must be built anew.
        spoken: Another language is in force; the window calls `word_anew` once its figures are.
        said: Words for screen readers.
    """

    changed = Signal()
    spoken = Signal()
    said = Signal(str)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._then: Callable[[], object] = lambda: None
        language.use(settings.language)  # before the first word is shown
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def apply(self) -> None:
        """Put the remembered theme and zoom in force."""
        theme = self._settings.theme
        look.apply(system_theme() if theme == "system" else theme, self._settings.zoom)
        self.changed.emit()

    def set_language(self, choice: str, then: Callable[[], object] = lambda: None) -> None:
        """Speak another language from now on and remember it.

        Args:
            choice: A code; `language.SYSTEM` follows the desktop.
            then: Follows once everything that is shown is worded anew.
        """
        self._settings.language, self._then = choice, then
        language.use(choice)
        self.spoken.emit()

    def word_anew(self) -> None:
        """What is shown can be built again: the figures, which carry sentences, are in the new language too."""
        self.changed.emit()
        self._then()

    def set_zoom(self, zoom: float) -> None:
        """Take another text zoom and remember it."""
        if zoom != self._settings.zoom:
            self._settings.zoom = zoom
            self.apply()
            self.said.emit(self.tr("Text size {percent} percent").format(percent=round(zoom * 100)))

    def step_zoom(self, by: int) -> None:
        """Make text one step larger or smaller."""
        at = ZOOMS.index(self._settings.zoom) + by
        self.set_zoom(ZOOMS[max(0, min(len(ZOOMS) - 1, at))])

    def set_theme(self, theme: Theme) -> None:
        """Take another theme and remember it."""
        self._settings.theme = theme
        self.apply()

    def next_theme(self) -> None:
        """Light, dark, high contrast, and round again."""
        shown = THEMES[1:]
        at = next((i for i, theme in enumerate(shown) if theme == look.theme), -1)
        self.set_theme(shown[(at + 1) % len(shown)])

    def _follow_system(self) -> None:
        if self._settings.theme == "system" and look.theme != system_theme():
            self.apply()
