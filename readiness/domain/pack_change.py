"""From one version of a pack to another: what is new, changed and gone, and what becomes of the answers.

An engagement is scored with its own copy of the pack until somebody decides otherwise. Answers are carried over by
question id. An answer that the new question cannot hold is kept aside in words and in the question's note; nothing is
ever dropped silently.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from readiness.domain.answers import LETTERS, check_answer_value, unit_beside
from readiness.domain.base import Model
from readiness.domain.questionnaire import Pack, ProfileField
from readiness.domain.questions import (
    ChoiceQuestion,
    DerivedQuestion,
    LadderQuestion,
    MultiQuestion,
    Question,
    QuestionId,
)
from readiness.domain.response import Response
from readiness.domain.visibility import anchor_text
from readiness.errors import AnswerError
from readiness.language import Words, number, tr

ASKED: Final[Mapping[str, str]] = Words(
    {
        "question": "wording of the question",
        "help": "help text",
        "kind": "kind of answer",
        "levels": "anchors",
        "options": "options",
        "unit": "unit",
        "min": "limits",
        "max": "limits",
        "points": "points",
        "derive": "derivation",
    }
)
"""Parts of a question that an answer was given to: where one changes, the answer is to be confirmed again."""

WEIGHED: Final[Mapping[str, str]] = Words(
    {
        "section": "section",
        "weight": "weight",
        "gate": "gate",
        "mode": "mode",
        "na_allowed": "whether it may be not applicable",
        "practice": "practice",
        "aom": "layer",
        "condition": "when it applies",
        "evidence": "what to ask for",
        "help_if": "help text under a condition",
        "cross_checks": "cross-checks",
        "fires": "initiatives",
        "bind": "binding to a metric",
        "propose": "proposed value",
        "lower_is_better": "direction",
        "point_labels": "labels of points",
        "short_title": "short title",
        "intent": "intent",
        "references": "references",
        "register_": "register",
    }
)
"""Parts that decide how an answer counts or is presented; the answer itself stays what it was."""

_REST: Final[Mapping[str, str]] = Words(
    {
        "sections": "sections and their weights",
        "practices": "practices",
        "layers": "layers",
        "gates": "gates",
        "ladder": "rules for choosing a level",
        "evidence_levels": "evidence levels and caps",
        "policy": "thresholds",
        "metrics": "metrics",
        "cross_checks": "cross-checks",
        "pools": "pools",
        "paces": "paces",
        "levers": "levers",
        "initiatives": "initiatives",
        "facts": "facts",
        "advisories": "advisories",
        "reference_cards": "reference cards",
        "platform_cards": "platform cards",
        "tool_cards": "tool cards",
        "findings": "wording of findings",
        "fact_rules": "rules of facts",
        "modes": "modes",
        "phases": "phases",
    }
)


KINDS: Final[Mapping[str, str]] = Words(
    {
        "ladder": "ladder",
        "choice": "choice",
        "multi": "multi",
        "number": "number",
        "yesno": "yesno",
        "derived": "derived",
    }
)


class QuestionChange(Model):
    """A question that both packs have, in different form.

    Attributes:
        what: the parts that differ, in words.
        asks_again: what people were asked has changed, so the answer is to be confirmed again.
    """

    before: Question
    after: Question
    what: tuple[str, ...]
    asks_again: bool


class PackComparison(Model):
    """What differs between two packs.

    Attributes:
        new, gone: questions that only the newer or only the older pack has.
        changed: questions of both that differ.
        unchanged: number of questions that are equal.
        profile_new, profile_gone, profile_changed: profile fields as `item.field`.
        rest: other parts that differ, in words (weights, thresholds, initiatives ...).
    """

    old_version: str
    new_version: str
    new: tuple[Question, ...] = ()
    changed: tuple[QuestionChange, ...] = ()
    gone: tuple[Question, ...] = ()
    unchanged: int = 0
    profile_new: tuple[str, ...] = ()
    profile_gone: tuple[str, ...] = ()
    profile_changed: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Nothing differs but perhaps the version."""
        return not (
            self.new
            or self.changed
            or self.gone
            or self.rest
            or self.profile_new
            or self.profile_gone
            or self.profile_changed
        )


class KeptAside(Model):
    """A recorded answer that no question of the new pack holds; `response` is what was recorded, untouched."""

    question: QuestionId
    short_title: str
    answer: str
    reason: str
    response: Response


class Migration(Model):
    """Responses under the new pack.

    Attributes:
        responses: every response; those to questions that are gone stay on file and count nowhere.
        reconfirm: questions whose answers are carried over and to be confirmed again.
        kept_aside: answers that count no longer, in words.
    """

    responses: dict[QuestionId, Response]
    reconfirm: tuple[QuestionId, ...] = ()
    kept_aside: tuple[KeptAside, ...] = ()


def compare_packs(old: Pack, new: Pack) -> PackComparison:
    """What is new, changed and gone in `new`, seen from `old`; in the order of the packs."""
    changed = [
        QuestionChange(before=before, after=after, what=what, asks_again=asks_again)
        for before, after in ((old.question_by_id.get(q.id), q) for q in new.questions)
        if before is not None and before != after
        for what, asks_again in [_differences(before, after)]
    ]
    old_fields, new_fields = dict(_fields(old)), dict(_fields(new))
    return PackComparison(
        old_version=old.version,
        new_version=new.version,
        new=tuple(q for q in new.questions if q.id not in old.question_by_id),
        changed=tuple(changed),
        gone=tuple(q for q in old.questions if q.id not in new.question_by_id),
        unchanged=sum(old.question_by_id.get(q.id) == q for q in new.questions),
        profile_new=tuple(name for name in new_fields if name not in old_fields),
        profile_gone=tuple(name for name in old_fields if name not in new_fields),
        profile_changed=tuple(
            name for name, field in new_fields.items() if name in old_fields and old_fields[name] != field
        ),
        rest=tuple(words for part, words in _REST.items() if getattr(old, part) != getattr(new, part)),
    )


def migrate_responses(responses: Mapping[QuestionId, Response], comparison: PackComparison) -> Migration:
    """The same responses under the newer pack of a comparison.

    Carried over by id. Where what was asked has changed, an answer is marked `not_reconfirmed`. An answer that the
    new question cannot hold becomes unanswered, with the earlier answer in its note; evidence and notes stay.
    """
    migrated = dict(responses)
    reconfirm: list[QuestionId] = []
    kept_aside: list[KeptAside] = []
    for change in comparison.changed:
        response = responses.get(change.after.id)
        if response is None or not change.asks_again:
            continue
        if response.is_blank:
            continue
        reason = _refusal(change, response)
        if reason:
            aside = _set_aside(change.before, response, reason)
            kept_aside.append(aside)
            migrated[change.after.id] = _emptied(response, aside, comparison.old_version)
        else:
            reconfirm.append(change.after.id)
            migrated[change.after.id] = response.model_copy(update={"not_reconfirmed": True})
    kept_aside += [
        _set_aside(question, responses[question.id], tr("The new version does not ask this question."))
        for question in comparison.gone
        if question.id in responses and not responses[question.id].is_blank
    ]
    return Migration(responses=migrated, reconfirm=tuple(reconfirm), kept_aside=tuple(kept_aside))


def answer_words(question: Question, response: Response) -> str:
    """A recorded answer in words, complete enough to be understood without its pack."""
    if response.state == "unknown":
        return tr("don't know")
    if response.state == "na":
        if response.reason:
            return tr("not applicable ({reason})", reason=response.reason)
        return tr("not applicable")
    votes = ", ".join("?" if vote.level is None else LETTERS[vote.level] for vote in response.votes)
    parts = [value_words(question, response)] if response.value is not None else []
    parts += [tr("votes {votes}", votes=votes)] if votes else []
    return "; ".join(parts) or tr("blank")


def _differences(before: Question, after: Question) -> tuple[tuple[str, ...], bool]:
    asked = [part for part in ASKED if _part(before, part) != _part(after, part)]
    words = [ASKED[part] for part in asked]
    words += [WEIGHED[part] for part in WEIGHED if _part(before, part) != _part(after, part)]
    if asked == ["points"]:  # The same figure was asked for; only its value changed.
        return tuple(dict.fromkeys(words)), False
    return tuple(dict.fromkeys(words)), bool(asked)


def _part(question: Question, name: str) -> object:
    part = getattr(question, name, None)
    if name == "options" and part:
        return tuple((option.key, option.label, option.hint, option.value) for option in part)
    return part


def _fields(pack: Pack) -> Iterable[tuple[str, ProfileField]]:
    return ((f"{item.id}.{field.key}", field) for item in pack.profile for field in item.fields)


def _refusal(change: QuestionChange, response: Response) -> str:
    """Why the new question cannot hold the answer; empty if it can."""
    after = change.after
    if isinstance(after, DerivedQuestion):
        return tr("The new version works this out and no longer asks it.")
    if response.state == "na" and (not after.na_allowed or after.gate is not None):
        return tr("The new version does not allow 'not applicable' here.")
    if response.votes and change.before.kind != after.kind:
        return tr(
            "It was voted on as {before}; the new version asks for {after}.",
            before=KINDS[change.before.kind],
            after=KINDS[after.kind],
        )
    if response.state != "answered" or response.value is None:
        return ""
    if change.before.kind != after.kind:
        return tr(
            "It was answered as {before}; the new version asks for {after}.",
            before=KINDS[change.before.kind],
            after=KINDS[after.kind],
        )
    try:
        check_answer_value(after, response.value)
    except AnswerError as error:
        return str(error)
    return ""


def _set_aside(question: Question, response: Response, reason: str) -> KeptAside:
    return KeptAside(
        question=question.id,
        short_title=question.short_title,
        answer=answer_words(question, response),
        reason=reason,
        response=response,
    )


def _emptied(response: Response, aside: KeptAside, old_version: str) -> Response:
    earlier = tr("Earlier answer (questionnaire {version}): {answer}.", version=old_version, answer=aside.answer)
    update = {
        "state": "unanswered",
        "value": None,
        "votes": (),
        "first_votes": (),
        "consensus_reason": "",
        "who": "",
        "by": None,
        "reason": "",
        "note": f"{response.note}\n{earlier}" if response.note else earlier,
        "not_reconfirmed": True,
    }
    return response.model_copy(update=update)


def value_words(question: Question, response: Response) -> str:
    """The value alone in words: the level with its anchor, the options, yes or no, the number with its unit."""
    value = response.value
    match question:
        case LadderQuestion() if isinstance(value, int) and not isinstance(value, bool):
            return f"{LETTERS[value]} ({anchor_text(question, value)})"
        case ChoiceQuestion() | MultiQuestion():
            keys = value if isinstance(value, tuple) else (value,)
            return ", ".join(o.label for o in question.options if o.key in keys) or tr("none of these")
        case _ if isinstance(value, bool):
            return tr("yes") if value else tr("no")
        case _ if isinstance(value, int | float):
            return f"{number(value, 'g')} {unit_beside(value, getattr(question, 'unit', ''))}".strip()
        case _:
            return str(value)
