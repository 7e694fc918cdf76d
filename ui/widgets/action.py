"""A verb that a person can choose: on a button, in a card, in the command palette."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ui.widgets.kit import Button, button


@dataclass(frozen=True)
class Action:
    """A verb with what it does.

    Attributes:
        text: The verb; ends with an ellipsis only if a dialog follows.
        run: Called on a click or by key.
        icon: Name of an icon, may be empty.
        reason: Why it cannot be done now; empty means it can. Shown as the tip of the disabled button.
        keys: Its key, shown in the command palette; the page binds it itself.
        is_on: Whether what it opens is open: the button stays pressed.
        is_calm: Whether it looks like any other button: the page asks for something else first.
    """

    text: str
    run: Callable[[], object]
    icon: str = ""
    reason: str = ""
    keys: str = ""
    is_calm: bool = False
    is_on: bool = False

    @property
    def is_possible(self) -> bool:
        """Whether it can be done now."""
        return not self.reason

    def button(self, kind: str = "plain") -> Button:
        """A button that does it; disabled with the reason as its tip where it cannot be done."""
        kind = "plain" if self.is_calm and kind == "primary" else kind
        result = button(self.text, kind, self.icon, self.reason)
        result.setEnabled(self.is_possible)
        result.setDown(self.is_on)
        if self.reason:
            result.setAccessibleDescription(self.reason)
        run = self.run  # the button holds the act itself: Qt would hold a method of ours only weakly
        result.clicked.connect(lambda _checked: run())
        return result
