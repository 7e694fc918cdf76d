"""The shipped wording of findings: complete for every gate and section, and only words that are filled."""

from __future__ import annotations

import re

from readiness.content.loader import load_shipped
from readiness.domain.finding import FindingTemplates
from readiness.domain.questions import QuestionId
from readiness.domain.roadmap.horizons import REL

PACK = load_shipped("agent-production").pack
EVERYWHERE = (
    "id title question have have_text need need_text supported points_have points_need shown ask who "
    "initiative initiative_id week done_when"
)
WORDS = {
    "gate": f"{EVERYWHERE} subject kind cap say effect",
    "contradiction": f"{EVERYWHERE} say rule",
    "reliability": "success low high target right n days steps per_step volume wrong wrong_low wrong_high points silent "
    "stock detection initiatives",
    "low_level": f"{EVERYWHERE} others points cause effect",
    "balance": "index target build operate move initiative initiative_id week done_when",
}


def _templates() -> FindingTemplates:
    assert PACK.findings is not None
    return PACK.findings


def _names(value: object) -> set[str]:
    if isinstance(value, str):
        return {name[0].lower() + name[1:] for name in re.findall(r"\{(\w+)\}", value)}
    if isinstance(value, dict):
        return {name for part in value.values() for name in _names(part)}
    return set()


def test_every_gate_has_its_own_words() -> None:
    templates = _templates()
    for gate in PACK.gates:
        if gate.id == REL:
            continue
        own = templates.gates[gate.id]
        assert own.subject
        assert own.fail
        assert own.effect
        assert QuestionId(own.cause.question) in PACK.question_by_id
        assert own.cause.question != gate.id, "a gate does not cause itself"
        assert 0 < own.cause.below <= 1
    assert set(templates.gates) <= {g.id for g in PACK.gates}


def test_every_section_and_every_rating_has_words() -> None:
    templates = _templates()
    assert set(templates.sections) == {s.id for s in PACK.sections}
    assert set(templates.rating) == {"critical", "high", "medium", "low"}
    assert set(templates.confidence) == {"high", "medium", "low"}
    assert set(templates.evidence) == {str(level.level) for level in PACK.evidence_levels}


def test_only_words_that_are_filled_are_used() -> None:
    templates = _templates()
    for form, known in WORDS.items():
        used = _names(getattr(templates, form).model_dump())
        assert used <= set(known.split()), (form, used - set(known.split()))
    for name, gate in templates.gates.items():
        used = {word for part in (gate.fail, gate.claimed, gate.unknown, gate.effect) for word in _names(part)}
        assert used <= set(WORDS["gate"].split()), name


def test_no_survey_figure_hides_in_the_wording() -> None:
    """Figures of surveys and papers are printed through facts only, with their label."""
    for line in (t for g in _templates().gates.values() for t in (g.fail, g.effect, g.cause.text)):
        assert not re.search(r"\d+(\.\d+)?( ?%|×| of 100| in 100)", line), line
