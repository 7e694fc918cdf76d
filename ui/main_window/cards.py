"""Cards over the page, one at a time: the palette, the key sheet, questions to go to, dialogs of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.bound import bind
from ui.main_window import commands, navigation
from ui.main_window.questionnaire_card import QuestionnaireCard
from ui.main_window.settings_card import SettingsCard
from ui.widgets.command_palette import CommandPalette
from ui.widgets.help_card import help_card
from ui.widgets.key_sheet import key_sheet
from ui.widgets.overlay import Overlay
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from ui.main_window.window import MainWindow


class Cards(QObject):
    """Opens cards and knows whether one is open.

    Attributes:
        closed: The open card was closed.
    """

    closed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._open: Overlay | None = None

    @property
    def is_open(self) -> bool:
        """Whether a card is over the page."""
        return self._open is not None

    def open(self, box: Overlay) -> None:
        """Put a card over the page in place of another."""
        self.dismiss()
        self._open = box
        box.closed.connect(self._closed)
        box.open_over(self._window)

    def dismiss(self) -> None:
        """Close the open card, if there is one."""
        if self._open is not None:
            self._open.dismiss()

    def _closed(self) -> None:
        self._open = None
        self.closed.emit()

    def show_commands(self) -> None:
        """Ctrl+K."""
        window = self._window
        where = navigation.words().get(window.page_name, window.page.title)
        found = commands.page_commands(window.page, where) if window.state.is_open else []
        self.open(CommandPalette([*found, *commands.window_commands(window)]))

    def show_keys(self) -> None:
        """F1."""
        window = self._window
        where = navigation.words().get(window.page_name, window.page.title)
        size = window.width(), window.height()
        self.open(key_sheet(window.page_name, where, window.page.keys, *size, explain=self.show_help))

    def show_help(self) -> None:
        """How everything works, from the key sheet and the palette."""
        self.open(help_card())

    def find_question(self) -> None:
        """Ctrl+G."""
        if self._window.state.is_open:
            found = commands.question_commands(self._window.state, self._window, deep=False)
            self.open(CommandPalette(found, self.tr("Which question?"), self.tr("No question has these words.")))

    def search(self) -> None:
        """Ctrl+F."""
        if self._window.state.is_open and not self._window.page.find_words():
            found = commands.question_commands(self._window.state, self._window, deep=True)
            nothing = self.tr("Nothing found in questions, notes and evidence.")
            self.open(CommandPalette(found, self.tr("Words of a stem, a note or an evidence"), nothing))

    def show_settings(self, focus: str = "") -> None:
        """Ctrl+Comma."""
        window = self._window
        box = SettingsCard(
            window.settings,
            window.appearance,
            window.jobs,
            self.show_settings,
            [*window.protection.settings_rows(), *window.workspace.settings_rows()],
        )
        self.open(box)
        choice = box.findChild(Segmented, focus) if focus else None
        if isinstance(choice, Segmented):
            choice.focus()

    def show_questionnaire(self) -> None:
        """Which questionnaire the engagement carries."""
        window = self._window
        if window.state.is_open:
            self.open(QuestionnaireCard(bind(window.state), window.jobs, window.settings.pack_folders))
