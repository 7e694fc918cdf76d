"""What is embedded in the PDF: the snapshot as JSON and a workbook. The same snapshot gives the same bytes.

Names of people at the table and of those who showed an artefact stay in the engagement file.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from readiness.domain.snapshot import Snapshot
from readiness.report.wording import Words

if TYPE_CHECKING:
    from readiness.report.context import Report

SNAPSHOT_NAME = "snapshot.json"
WORKBOOK_NAME = "readiness.xlsx"
FORMAT = 1


@dataclass(frozen=True)
class Embedded:
    """A file inside the PDF."""

    name: str
    content: bytes
    description: str

    @property
    def sha256(self) -> str:
        """Printed in the appendix and checked by `verify`."""
        return hashlib.sha256(self.content).hexdigest()


def shareable(snapshot: Snapshot) -> Snapshot:
    """The snapshot without names of persons that the report does not print."""
    people = tuple(person.model_copy(update={"name": "", "title": ""}) for person in snapshot.people)
    responses = {
        key: response.model_copy(
            update={"shown": tuple(item.model_copy(update={"who": ""}) for item in response.shown)}
        )
        for key, response in snapshot.responses.items()
    }
    changes = snapshot.changes
    if changes is not None:
        answers = tuple(answer.model_copy(update={"who": ""}) for answer in changes.answers)
        changes = changes.model_copy(update={"answers": answers})
    update = {"people": people, "responses": responses, "attachments": {}, "changes": changes}
    return snapshot.model_copy(update=update)


def snapshot_json(snapshot: Snapshot) -> bytes:
    """The shareable snapshot, keys sorted, with the version of this form."""
    data = shareable(snapshot).model_dump(mode="json", by_alias=True)
    text = json.dumps({"format": FORMAT, "snapshot": data}, sort_keys=True, indent=1, ensure_ascii=False)
    return text.encode("utf-8")


def read_snapshot(content: bytes) -> Snapshot:
    """The snapshot of an embedded file.

    Raises:
        ValueError: it is not one of ours.
    """
    data = json.loads(content)
    if not isinstance(data, dict) or "snapshot" not in data:
        msg = "no snapshot inside"
        raise ValueError(msg)
    return Snapshot.model_validate(data["snapshot"])


def make_payload(snapshot: Snapshot, report: Report, words: Words) -> tuple[Embedded, ...]:
    """The embedded files, made before the layout because the report prints their hashes."""
    from readiness.report.companions.workbook import make_workbook

    return (
        Embedded(SNAPSHOT_NAME, snapshot_json(snapshot), words("document.snapshot")),
        Embedded(WORKBOOK_NAME, make_workbook(report), words("document.workbook")),
    )
