"""All answers out and in as JSON (the form of the command line's `answers`)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from readiness.domain.answers import check_answer_value, check_profile_value
from readiness.domain.edit import Change, Edit, ProfileChange, ResponseChange
from readiness.domain.questionnaire import ProfileField
from readiness.domain.questions import DerivedQuestion, Question, QuestionId
from readiness.domain.response import Dismissal, Evidence, Response, Vote
from readiness.errors import AnswerError, Issue, ReadinessError
from readiness.language import tr

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

LARGEST_FILE = 20 * 1024 * 1024
_DATE: TypeAdapter[date] = TypeAdapter(date)
_KEYS = {
    "value",
    "evidence",
    "note",
    "shown",
    "votes",
    "roles",
    "consensus_reason",
    "state",
    "who",
    "by",
    "reason",
    "dismissed",
    "flagged",
}


@dataclass(frozen=True)
class AnswersLoad:
    """What loading a file would do: one edit, and every entry that was refused with its reason."""

    edit: Edit
    accepted: int
    rejected: tuple[Issue, ...]
    cautions: tuple[Issue, ...] = ()


def dump_answers(engagement: Engagement) -> dict[str, Any]:
    """Everything recorded, in the form that `load_answers` reads."""
    profile = {item: {f: v for f, v in fields.items() if v is not None} for item, fields in engagement.profile.items()}
    answers = {
        q.id: _dump(engagement.responses[q.id]) for q in engagement.pack.questions if q.id in engagement.responses
    }
    plain = {"pack": engagement.pack.id, "profile": {k: v for k, v in profile.items() if v}, "answers": answers}
    loaded: dict[str, Any] = json.loads(json.dumps(plain, default=str))
    return loaded


def read_answers(path: Path) -> dict[str, Any]:
    """Read an answers file.

    Raises:
        ReadinessError: It is missing, too large, or no JSON object.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise AnswerError(
                tr("{path_name} is larger than 20 MB.", path_name=path.name),
                hint=tr("An answers file is a few hundred kilobytes."),
            )
        found = json.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise AnswerError(
            tr("{path_name} cannot be read: {reason}.", path_name=path.name, reason=reason),
            hint=tr("Check the name and the folder."),
        ) from error
    except (ValueError, RecursionError) as error:
        raise AnswerError(
            tr("{path_name} is no JSON: {error}.", path_name=path.name, error=error),
            hint=tr("Write it with `readiness answers FILE`."),
        ) from error
    if not isinstance(found, dict):
        raise AnswerError(
            tr("{path_name} holds no answers.", path_name=path.name),
            hint=tr('Expected an object with "profile" and "answers".'),
        )
    return found


def load_answers(engagement: Engagement, data: Mapping[str, Any], now: datetime, *, text: str = "") -> AnswersLoad:
    """Check every entry of an answers file against the questionnaire; nothing is changed yet."""
    changes: list[Change] = []
    cautions: list[Issue] = []
    rejected = [
        _issue(
            "unknown_key", name, tr("There is no such part."), tr("Parts are {keys}.", keys="pack, profile, answers")
        )
        for name in sorted(set(data) - {"pack", "profile", "answers"})
    ]
    pack = data.get("pack", engagement.pack.id)
    if pack != engagement.pack.id:
        rejected.append(
            _issue(
                "other_pack",
                "pack",
                tr("The file is for {pack}.", pack=pack),
                tr("This one uses {pack}.", pack=engagement.pack.id),
            )
        )
    for entry, problem in _profile_entries(engagement, data.get("profile") or {}):
        if entry is not None:
            changes.append(entry)
        if problem is not None:
            rejected.append(problem)
    for question, raw in _mapping(data.get("answers")).items():
        try:
            response = _response(engagement, question, raw, now)
        except ReadinessError as error:
            rejected.append(_issue("answer_refused", question, str(error), error.hint))
            continue
        if response.evidence >= 2 and not response.shown and response.state == "answered":
            cautions.append(_issue("evidence_not_described", question, tr("Evidence E2 without what was shown."), ""))
        before = engagement.responses.get(response.question)
        changes.append(ResponseChange(question=response.question, before=before, after=response))
    return AnswersLoad(
        Edit(text=text or tr("Answers loaded"), changes=tuple(changes)), len(changes), tuple(rejected), tuple(cautions)
    )


def _profile_entries(engagement: Engagement, raw: Any) -> list[tuple[Change | None, Issue | None]]:
    fields: dict[str, dict[str, ProfileField]] = {
        item.id: {f.key: f for f in item.fields} for item in engagement.pack.profile
    }
    found: list[tuple[Change | None, Issue | None]] = []
    for item, values in _mapping(raw).items():
        if item not in fields:
            found.append((None, _issue("unknown_item", item, tr("There is no such profile item."), "")))
            continue
        for key, value in _mapping(values).items():
            place = f"{item}.{key}"
            if key not in fields[item]:
                known = ", ".join(fields[item])
                found.append((None, _issue("unknown_field", place, tr("There is no such field."), f"Fields: {known}.")))
                continue
            try:
                after = None if value is None else check_profile_value(fields[item][key], value)
            except ReadinessError as error:
                found.append((None, _issue("value_refused", place, str(error), error.hint)))
                continue
            before = engagement.profile.get(item, {}).get(key)
            found.append((ProfileChange(item=item, field=key, before=before, after=after), None))
    return found


def _response(engagement: Engagement, question: str, raw: Any, now: datetime) -> Response:
    asked = engagement.pack.question_by_id.get(QuestionId(question))
    if asked is None:
        raise AnswerError(tr("There is no such question."), hint=tr("`readiness pack show` lists all questions."))
    if isinstance(asked, DerivedQuestion):
        raise AnswerError(tr("This question is never asked; it follows from other entries."))
    if not isinstance(raw, dict):
        raise AnswerError(tr("An answer is an object."), hint=tr('For example {"value": 3, "evidence": 2}.'))
    extra = sorted(set(raw) - _KEYS)
    if extra:
        raise AnswerError(
            tr("An answer has no part {extra}.", extra=extra[0]),
            hint=tr("Parts are {keys}.", keys=", ".join(sorted(_KEYS))),
        )
    try:
        return _parsed(asked, raw, now)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(p) for p in first["loc"])
        raise AnswerError(
            f"{place}: {first['msg']}.", hint=tr("See the form in `readiness answers --help`.")
        ) from error


def _parsed(asked: Question, raw: dict[str, Any], now: datetime) -> Response:
    state = raw.get("state", "answered")
    if state == "na":
        if not asked.na_allowed or asked.gate is not None:
            raise AnswerError(
                tr("This question cannot be not applicable."), hint=tr("Answer it, or use state unknown.")
            )
        if not str(raw.get("reason", "")).strip():
            raise AnswerError(tr("Not applicable needs a reason."))
    elif state not in ("answered", "unknown", "unanswered"):
        raise AnswerError(tr("There is no state {state}.", state=state), hint=tr("States are answered, unknown, na."))
    votes = _votes(raw)
    value = raw.get("value")
    if value is None and not votes and state == "answered" and "value" in raw:
        raise AnswerError(tr("The value is empty."), hint=tr('Leave the question out, or use {"state": "unknown"}.'))
    return Response.model_validate(
        {
            "question": asked.id,
            "state": "unanswered" if state == "answered" and value is None and not votes else state,
            "value": None if value is None or state != "answered" else check_answer_value(asked, value),
            "evidence": _evidence_level(raw.get("evidence", 0)),
            "shown": tuple(_shown(asked, i, e) for i, e in enumerate(raw.get("shown") or (), start=1)),
            "note": raw.get("note") or "",
            "votes": votes,
            "consensus_reason": raw.get("consensus_reason") or "",
            "who": raw.get("who") or "",
            "by": None if raw.get("by") in (None, "") else _DATE.validate_python(raw["by"]),
            "reason": raw.get("reason") or "",
            "dismissed": tuple(_dismissal(d) for d in raw.get("dismissed") or ()),
            "flagged": bool(raw.get("flagged", False)),
            "recorded": now,
        }
    )


def _evidence_level(raw: Any) -> int:
    if isinstance(raw, bool) or not isinstance(raw, int) or not 0 <= raw <= 3:
        raise AnswerError(
            tr("Evidence {raw} is not 0 to 3.", raw=raw), hint=tr("0 said, 1 two roles, 2 shown, 3 data.")
        )
    return raw


def _votes(raw: Mapping[str, Any]) -> tuple[Vote, ...]:
    votes, roles = raw.get("votes") or (), raw.get("roles") or ()
    found = []
    for seat, mark in enumerate(votes):
        level = None if mark == "?" else mark
        if level is not None and (isinstance(level, bool) or not isinstance(level, int) or not 0 <= level <= 4):
            raise AnswerError(
                tr("Vote {mark} of seat {seat} is not 0 to 4.", mark=mark, seat=seat + 1),
                hint=tr('Use "?" for don\'t know.'),
            )
        found.append(Vote(level=level, role=str(roles[seat]) if seat < len(roles) else ""))
    return tuple(found)


def _shown(asked: Question, number: int, raw: Any) -> Evidence:
    plain = {k: v for k, v in _mapping(raw).items() if v not in (None, "")}
    return Evidence.model_validate({"id": f"{asked.id}-{number}", **plain})


def _dismissal(raw: Any) -> Dismissal:
    return Dismissal(rule=raw) if isinstance(raw, str) else Dismissal.model_validate(raw)


def _dump(response: Response) -> dict[str, Any]:
    out: dict[str, Any] = {}
    if response.state in ("unknown", "na"):
        out["state"] = response.state
    if response.votes:
        out["votes"] = ["?" if v.level is None else v.level for v in response.votes]
        out["roles"] = [v.role for v in response.votes]
    if response.value is not None:
        out["value"] = response.value
    if response.state == "answered":
        out["evidence"] = response.evidence
    for name in ("note", "who", "reason", "consensus_reason", "flagged"):
        if getattr(response, name):
            out[name] = getattr(response, name)
    if response.by is not None:
        out["by"] = response.by.isoformat()
    if response.shown:
        out["shown"] = [e.model_dump(mode="json", exclude_defaults=True) for e in response.shown]
    if response.dismissed:
        out["dismissed"] = [d.model_dump() if d.reason else d.rule for d in response.dismissed]
    return out


def _mapping(raw: Any) -> dict[str, Any]:
    return raw if isinstance(raw, dict) else {}


def _issue(code: str, place: str, message: str, hint: str) -> Issue:
    return Issue("error", code, message, place, hint)
