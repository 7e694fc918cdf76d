"""What is recorded beside the answer: evidence level, what was shown with its picture, and the note.

Each act carries the question it belongs to: a picture takes its time, and the room may be elsewhere by then.
"""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path

import shiboken6

from readiness.app import answering, attachments
from readiness.app.attachments import PreparedPicture
from readiness.domain.progress import Progress
from readiness.domain.response import Evidence
from readiness.errors import ReadinessError
from ui.pages.page import Action
from ui.pages.workshop_drafts import EVIDENCE, WorkshopDrafts
from ui.widgets.messages import Message
from ui.widgets.picture import show_picture


class WorkshopEvidence(WorkshopDrafts):
    """The acts of the panel beside the question."""

    def _set_evidence(self, level: int) -> None:
        self._change(answering.set_evidence, level, self.state.now())

    def _add_shown(self, question: str, item: Evidence) -> None:
        now = self.state.now()
        day = item.date or now.astimezone().date()
        self._change_of(question, answering.add_shown, item.model_copy(update={"date": day}), now)

    def _remove_shown(self, question: str, key: str) -> None:
        self._change_of(question, answering.remove_shown, key)

    def _write_note(self, question: str, words: str) -> None:
        self._change_of(question, answering.set_note, words)

    def _take_picture(self, question: str, given: tuple[bytes, str]) -> None:
        """Decode what was pasted or dropped off the GUI thread, then keep it with the question it was given on."""
        body, name = given
        engagement, drafts = self.state.engagement, self.state.drafts
        named = self.tr("Picture of {question}").format(question=question)

        def work(_progress: Progress) -> PreparedPicture:
            return attachments.prepare_picture(body, named) if body else attachments.prepare_file(Path(name))

        def done(picture: PreparedPicture) -> None:
            if not self.state.is_open or self.state.engagement is not engagement:
                return
            try:
                key = attachments.keep_picture(engagement, picture)
            except ReadinessError as error:
                failed(error)
                return
            if self._is_shown(question) and self._panel is not None:
                self._panel.take_picture(key, picture.name)
                return
            form = replace(self._kept_draft(question), attachment=key, picture=picture.name)
            drafts.put(EVIDENCE + question, asdict(form))
            if shiboken6.isValid(self):
                title = self.tr("The picture is kept with {question}").format(question=question)
                text = self.tr("It stands in the form of what was shown there, to be described and added.")
                self._say_picture(title, text, question)

        def failed(error: ReadinessError) -> None:
            words = f"{error} {error.hint}"
            if self._is_shown(question) and self._panel is not None:
                self._panel.refuse(words)
            elif shiboken6.isValid(self):
                title = self.tr("The picture for {question} was not kept").format(question=question)
                self._say_picture(title, words, question)

        self.jobs.start(work, kind=f"picture {question}", done=done, failed=failed, owner=self.jobs)

    def _is_shown(self, question: str) -> bool:
        """Whether the panel of a question is still there to take something."""
        return shiboken6.isValid(self) and self._panel is not None and self._panel.question == question

    def _say_picture(self, title: str, text: str, question: str) -> None:
        back = Action(self.tr("Open {question}").format(question=question), lambda: self.open_at(question))
        self.post(Message(title, text, action=back))

    def _open_picture(self, item_id: str) -> None:
        item = next((e for e in self.view().shown if e.id == item_id), None)
        found = attachments.read_picture(self.state.engagement, item.attachment) if item and item.attachment else None
        if item is None or found is None:
            return
        body, name = found.body, found.name

        def hide(box: tuple[float, float, float, float]) -> None:
            attachments.replace_picture(self.state.engagement, found.key, attachments.hide_part(body, name, box))
            if self._panel is not None:
                self._panel.renew(self.view())

        locked = self.state.is_read_only
        size = attachments.size_words(body)
        self.open_dialog(show_picture(body, name, size, None if locked else hide))
