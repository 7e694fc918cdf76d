"""How pages change what the room said: at once, or with a reason once the workshop is closed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from readiness.app import late
from readiness.domain.edit import Edit, ResponseChange
from readiness.errors import AnswerError
from ui.pages.page import Page
from ui.widgets.messages import Message
from ui.widgets.reason import ask_reason


def _tr(text: str) -> str:
    return QCoreApplication.translate("AnswerChange", text)


def change_answer(page: Page, make: Callable[[], Edit]) -> None:
    """Make an edit and apply it; a late change of an answer asks its reason first.

    Args:
        page: Where it happens.
        make: Makes the edit from the present state. Called again after a reason was asked: the state may have moved.
    """
    state = page.state
    if state.is_read_only:
        return
    try:
        edit = make()
        if not late.needs_reason(state.engagement, edit):
            page.post(None)
            state.apply(edit)
            return
    except AnswerError as error:
        page.post(Message.from_error(error))
        page.refresh()
        return
    _ask(page, make, edit)


def _ask(page: Page, make: Callable[[], Edit], edit: Edit) -> None:
    before = next((c.before for c in edit.changes if isinstance(c, ResponseChange) and c.before is not None), None)

    def accept(reason: str) -> None:
        try:
            page.state.apply(late.stamp(make(), reason))
        except AnswerError as error:
            page.post(Message.from_error(error))

    box = ask_reason(
        _tr("The workshop is closed"),
        _tr("{act}. Why is it changed now? The report lists later changes with their reason.").format(act=edit.text),
        accept,
        before.after_workshop if before is not None else "",
    )
    box.closed.connect(page.refresh)
    page.open_dialog(box)
