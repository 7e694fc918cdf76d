"""How pages change what the room said: at once, or with a reason once the workshop is closed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from readiness.app import late
from readiness.domain.edit import Edit, ResponseChange
from readiness.errors import AnswerError
from ui.pages.page import Page
from ui.widgets.messages import Message
from ui.widgets.overlay import Overlay
from ui.widgets.reason import ask_reason


def _tr(text: str) -> str:
    return QCoreApplication.translate("AnswerChange", text)


def change_answer(page: Page, make: Callable[[], Edit], then: Callable[[], object] | None = None) -> Overlay | None:
    """Make an edit and apply it; a late change of an answer asks its reason first.

    Args:
        page: Where it happens.
        make: Makes the edit from the present state. Called again after a reason was asked: the state may have moved.
        then: Called once it is recorded.

    Returns:
        The card that asks the reason; None where nothing is asked.
    """
    state = page.state
    if not state.is_open or state.is_read_only:
        return None
    try:
        edit = make()
        if not late.needs_reason(state.engagement, edit):
            page.post(None)
            state.apply(edit)
            if then is not None:
                then()
            return None
    except AnswerError as error:
        page.post(Message.from_error(error))
        page.refresh()
        return None
    return _ask(page, make, edit, then)


def _ask(page: Page, make: Callable[[], Edit], edit: Edit, then: Callable[[], object] | None) -> Overlay:
    before = next((c.before for c in edit.changes if isinstance(c, ResponseChange) and c.before is not None), None)

    def accept(reason: str) -> None:
        try:
            page.state.apply(late.stamp(make(), reason))
        except AnswerError as error:
            page.post(Message.from_error(error))
            return
        if then is not None:
            then()

    box = ask_reason(
        _tr("The workshop is closed"),
        _tr("{act}. Why is it changed now? The report lists later changes with their reason.").format(act=edit.text),
        accept,
        before.after_workshop if before is not None else "",
    )
    box.closed.connect(page.refresh)
    page.open_dialog(box)
    return box
