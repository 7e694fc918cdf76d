"""Starting an assessment from an earlier one: answers carried over, none of them taken as confirmed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.app import snapshots
from readiness.app.engagement import Engagement, create_from_pack
from readiness.domain.edit import Change, DocumentChange, DocumentName, Edit, ProfileChange, ResponseChange
from readiness.domain.pack_change import KeptAside, compare_packs, migrate_responses
from readiness.domain.questions import QuestionId
from readiness.domain.response import Response
from readiness.language import tr

if TYPE_CHECKING:
    from readiness.content.loader import LoadedPack

CARRIED_DOCUMENTS: tuple[DocumentName, ...] = ("people", "agenda", "plan", "workflow", "brand")
"""Carried over as they are. Signed risk acceptances are not: each assessment is signed for itself. Imported metrics
are not: a new assessment is judged by new data."""


@dataclass(frozen=True)
class Reassessment:
    """A new engagement made from an earlier one.

    Attributes:
        engagement: the new file, open.
        carried: number of answers carried over, each to be confirmed.
        kept_aside: answers that the newer questionnaire cannot hold, in words.
        signatures: number of risk acceptances that are to be signed again.
    """

    engagement: Engagement
    carried: int
    kept_aside: tuple[KeptAside, ...]
    signatures: int


def start_reassessment(
    earlier: Engagement, target: Path, now: datetime, pack: LoadedPack | None = None
) -> Reassessment:
    """Make a new engagement file that starts from an earlier one.

    Every answer comes along with its evidence and date, marked as not confirmed again; the earlier assessment is kept
    inside as a snapshot, so that the two can be compared. The earlier file is not changed.

    Args:
        earlier: The engagement to start from; read-only is enough.
        target: The file to make; never overwritten.
        now: The time.
        pack: A newer version of the questionnaire; None keeps the earlier one.

    Raises:
        ReadinessError: The file exists or cannot be written, or the questionnaire cannot be read.
    """
    files = earlier.file.pack_files()
    responses = dict(earlier.responses)
    aside: tuple[KeptAside, ...] = ()
    if pack is not None and pack.hash != earlier.pack_hash:
        files = {name: body.decode("utf-8") for name, body in pack.files.items()}
        migration = migrate_responses(responses, compare_packs(earlier.pack, pack.pack))
        responses, aside = migration.responses, migration.kept_aside
    frozen = snapshots.take_snapshot(earlier, now, tr("Earlier assessment"))
    made = create_from_pack(target, files, earlier.details.client, earlier.details.agent, now, earlier.key)
    try:
        carried = {q: _carried(response) for q, response in responses.items()}
        made.apply(Edit(text=tr("Start from the earlier assessment"), changes=_changes(earlier, made, carried)))
        _carry_attachments(earlier, made, carried)
        taken = _last_recorded(earlier) or now
        snapshots.keep_snapshot(made, frozen.model_copy(update={"taken_at": taken}))
    except BaseException:
        made.close()
        target.unlink(missing_ok=True)
        raise
    count = sum(response.not_reconfirmed for response in carried.values())
    return Reassessment(made, count, aside, len(earlier.risks))


def _carried(response: Response) -> Response:
    if response.is_blank:
        return response
    update: dict[str, object] = {"not_reconfirmed": True, "after_workshop": "", "first_votes": ()}
    if response.value is not None:
        update["votes"] = ()  # The room votes afresh; what it agreed on stands until then.
    return response.model_copy(update=update)


def _changes(earlier: Engagement, made: Engagement, responses: dict[QuestionId, Response]) -> tuple[Change, ...]:
    details = earlier.details.model_copy(update={"workshop_date": None, "workshop_closed": None, "status": "draft"})
    changes: list[Change] = [
        DocumentChange(name="details", before=made.document("details"), after=details.model_dump(mode="json"))
    ]
    changes += [
        DocumentChange(name=name, before=None, after=earlier.document(name))
        for name in CARRIED_DOCUMENTS
        if earlier.document(name) is not None
    ]
    changes += [
        ProfileChange(item=item, field=field, before=None, after=value)
        for item, fields in earlier.profile.items()
        for field, value in fields.items()
    ]
    changes += [ResponseChange(question=q, before=None, after=response) for q, response in responses.items()]
    return tuple(changes)


def _carry_attachments(earlier: Engagement, made: Engagement, responses: dict[QuestionId, Response]) -> None:
    keys = {entry.attachment for response in responses.values() for entry in response.shown if entry.attachment}
    for key in sorted(keys):
        found = earlier.file.attachment(key)
        if found is not None:
            made.file.add_attachment(key, *found)


def _last_recorded(earlier: Engagement) -> datetime | None:
    """When the earlier assessment last changed: the date that its snapshot carries."""
    return max((r.recorded for r in earlier.responses.values() if r.recorded is not None), default=None)
