"""A snapshot in which every field that a person can fill holds a word of its own, to be looked for later."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from typing import Literal
from xml.etree import ElementTree

from readiness.domain.response import Dismissal, Evidence, ParkedItem, Response, RiskAcceptance
from readiness.domain.roadmap.plan import Roadmap
from readiness.domain.snapshot import Outline, OwnedMove, Profile, Snapshot
from readiness.report.context import Report

DAY = dt.date(2026, 12, 1)
Word = Callable[[str], str]


def fill_everything(snapshot: Snapshot, word: Word) -> Snapshot:
    """Every typed field filled by `word`, which is told where its text stands."""
    details = snapshot.details.model_copy(
        update={
            name: word(f"details.{name}")
            for name in (
                "client",
                "agent",
                "consultant",
                "firm",
                "sponsor",
                "classification",
                "version",
                "other_blockers",
            )
        }
        | {"decisions": (word("decision"), word("decision"))}
    )
    hidden = {key for key, score in snapshot.scorecard.questions.items() if score.state == "hidden"}
    responses = dict(snapshot.responses)
    for question in snapshot.pack.questions:
        if question.id not in hidden:
            old = responses.get(question.id) or Response(question=question.id)
            responses[question.id] = _fill_response(old, word)
    roadmap = _fill_roadmap(snapshot, word)
    states: tuple[Literal["planned", "started", "done"], ...] = ("planned", "started", "done")
    moves = tuple(
        OwnedMove(initiative=plan.id, owner=word("move.owner"), due=DAY, status=status, note=word("move.note"))
        for plan, status in zip(roadmap.plan[:3], states, strict=True)
    )
    gate = next(g.id for g in snapshot.pack.gates if g.id in snapshot.scorecard.gates)
    parking = [
        ParkedItem(owner=word("parked.owner"), due=DAY, text=word("parked.text"), closed=closed)
        for closed in (False, True)
    ]
    texts = {key: word(f"added.{key}") for key in ("verdict", "gaps", "method", "log")}
    return snapshot.model_copy(
        update={
            "name": word("snapshot.name"),
            "details": details,
            "responses": responses,
            "roadmap": roadmap,
            "moves": moves,
            "risks": (RiskAcceptance(gate=gate, name=word("risk.name"), date=DAY, reason=word("risk.reason")),),
            "parking": tuple(parking),
            "profile": _fill_profile(snapshot, word),
            "outline": Outline(texts=texts),
        }
    )


def _fill_response(old: Response, word: Word) -> Response:
    shown = Evidence(kind="log", what=word("shown.what"), where=word("shown.where"), date=DAY)
    return old.model_copy(
        update={
            "note": word("note"),
            "shown": (shown,),
            "consensus_reason": word("consensus"),
            "who": word("who"),
            "reason": word("reason"),
            "after_workshop": word("after_workshop"),
            "dismissed": (Dismissal(rule="X01", reason=word("dismissed")),),
            "parked": ParkedItem(owner=word("parked.owner"), text=word("parked.text")),
            "register_rows": ({"name": word("register")},),
        }
    )


def _fill_roadmap(snapshot: Snapshot, word: Word) -> Roadmap:
    roadmap = snapshot.roadmap
    first, *rest = roadmap.initiatives
    own = first.model_copy(
        update={
            "title": word("initiative.title"),
            "done_when": word("initiative.done_when"),
            "deliverables": (word("initiative.deliverable"),),
        }
    )
    parts = ("condition", "criteria", "cause", "effect", "recommendation")
    last = roadmap.findings[-1].model_copy(
        update={part: word(f"finding.{part}") for part in ("title", *parts)} | {"edited": ("title", *parts)}
    )
    return roadmap.model_copy(update={"initiatives": (own, *rest), "findings": (*roadmap.findings[:-1], last)})


def _fill_profile(snapshot: Snapshot, word: Word) -> Profile:
    """Free texts of the intake; choices stay what they are."""
    filled = {key: dict(values) for key, values in snapshot.profile.items()}
    for item in snapshot.pack.profile:
        for field in item.fields:
            value = filled.get(item.id, {}).get(field.key)
            if isinstance(value, str) and not field.options:
                filled[item.id][field.key] = word(f"profile.{item.id}.{field.key}")
    return filled


class Marker:
    """Gives words that occur nowhere else, and remembers where each was put."""

    def __init__(self) -> None:
        self.placed: dict[str, str] = {}

    def __call__(self, place: str) -> str:
        """The next word."""
        text = f"qzx{len(self.placed):04d}w"
        self.placed[text] = place
        return text

    def missing_from(self, text: str) -> list[str]:
        """Places whose words are not in a text; spaces in between count nothing."""
        flat = re.sub(r"[\s\u00ad]", "", text)
        return sorted({place for word, place in self.placed.items() if word not in flat})


def office_text(content: bytes, folders: tuple[str, ...]) -> str:
    """All words of the parts of an Office file, paragraph by paragraph."""
    out: list[str] = []
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.startswith(folders) and name.endswith(".xml"):
                out.extend(_paragraphs(ElementTree.fromstring(archive.read(name))))
    return "\n".join(out)


def _paragraphs(root: ElementTree.Element) -> Iterator[str]:
    for paragraph in root.iter():
        if paragraph.tag.endswith("}p"):
            yield "".join(node.text or "" for node in paragraph.iter() if node.tag.endswith("}t"))


def workbook_text(content: bytes) -> str:
    """All words of a workbook, cell by cell."""
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(content))
    return "\n".join(str(c.value) for sheet in book for row in sheet.iter_rows() for c in row if c.value is not None)


def blank_pictures(report: Report) -> dict[str, bytes]:
    """A small picture for every chart: what stands around it is looked at, not the chart."""
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (64, 32), "white").save(out, "PNG")
    return {exhibit.key: out.getvalue() for exhibit in report.exhibits}
