"""Properties of scoring over random questionnaires and sheets (questionnaire.md B.12)."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

from hypothesis import assume, given
from hypothesis import strategies as st

from readiness.domain.crosscheck import NO_METRICS, ImportedMetrics
from readiness.domain.questionnaire import Pack
from readiness.domain.questions import Question, QuestionId
from readiness.domain.response import Response, Vote
from readiness.domain.scoring import score
from readiness.domain.scoring.explained_total import explain, subjects
from readiness.domain.scoring.explanation import Figure, recompute
from readiness.domain.scoring.index import index_pack
from readiness.domain.scoring.question import value_of
from readiness.domain.scoring.scorecard import BandId, GateStatus, Scorecard
from readiness.domain.scoring.sensitivity import sensitivity, shortest_path
from readiness.domain.scoring.verdict import RANK
from readiness.domain.visibility import is_visible

CLOSE = 1e-9
ANCHORS = ("none", "someone", "some", "all", "proven")
SUBS = {"EVAL": ("EV1", "EV2"), "OPS": ("OP1",)}
LAYERS = ("COG", "CON")
ROLES = ("build", "operate", "data", "")
FIGURES: tuple[Figure, ...] = ("lo", "mid", "hi", "stated")


class Sheet(NamedTuple):
    """A random questionnaire with what is recorded for it."""

    pack: Pack
    profile: dict[str, dict[str, Any]]
    responses: dict[QuestionId, Response]
    metrics: ImportedMetrics
    rel: GateStatus

    def card(self, **changes: Any) -> Scorecard:
        """The scorecard, with some parts replaced."""
        sheet = self._replace(**changes)
        return score(sheet.pack, sheet.profile, sheet.responses, sheet.metrics, rel_gate=sheet.rel)

    def with_response(self, response: Response) -> Sheet:
        """The same sheet with one response replaced."""
        return self._replace(responses={**self.responses, response.question: response})


# --- random questionnaires and sheets -------------------------------------------------------------------------

shares = st.integers(0, 20).map(lambda n: n / 20)


@st.composite
def questions(draw: st.DrawFn, place: int, sections: list[str]) -> dict[str, Any]:
    kind = draw(st.sampled_from(["ladder", "ladder", "number", "choice", "multi", "yesno"]))
    question: dict[str, Any] = {
        "id": f"Q{place:02}",
        "section": draw(st.sampled_from(sections)),
        "short_title": f"Title {place}",
        "question": "What is there?",
        "kind": kind,
        "mode": "vote",
        "weight": draw(st.integers(1, 3)),
        "na_allowed": draw(st.booleans()),
        "practice": draw(st.sampled_from([None, "EV1", "EV2", "OP1"])),
        "aom": draw(st.sampled_from([None, *LAYERS])),
    }
    if draw(st.integers(0, 3)) == 0:
        question["condition"] = {"field": "P-04.agents", "op": "gt", "value": 1}
    if kind == "ladder":
        question["levels"] = ANCHORS
    if kind == "number":
        values = sorted(draw(st.lists(shares, min_size=2, max_size=5)), reverse=draw(st.booleans()))
        question["points"] = [[place * 10.0, value] for place, value in enumerate(values)]
        question["unit"] = "days"
    if kind in {"choice", "multi"}:
        values = draw(st.lists(shares, min_size=2, max_size=5))
        question["options"] = [{"key": f"o{n}", "label": f"option {n}", "value": v} for n, v in enumerate(values)]
    if draw(st.integers(0, 2)) == 0:
        top = {"ladder": 4, "yesno": 4}.get(kind)
        minimum = draw(st.integers(1, top)) / 4 if top else 0.5
        question["gate"] = {"hard": draw(st.booleans()), "min": minimum}
    return question


@st.composite
def rules(draw: st.DrawFn, place: int, listed: list[dict[str, Any]]) -> dict[str, Any]:
    target = draw(st.sampled_from(listed))
    metric = draw(st.sampled_from(["m1", "m2"]))
    kinds = ["cap", "cap", "confirm", "bind"] if target["kind"] == "number" else ["cap", "cap", "confirm"]
    kind = draw(st.sampled_from(kinds))
    effect: dict[str, Any] = {"kind": kind, "question": target["id"]}
    effect |= {"metric": metric, "tolerance": 1} if kind == "bind" else {"value": draw(shares)}
    op = "known" if kind == "bind" else draw(st.sampled_from(["lt", "gte"]))
    when = {"metric": metric, "op": op, "value": True if kind == "bind" else 50}
    return {"id": f"X{place:02}", "title": "Rule", "say": "It is {m1}.", "cases": [{"when": when, "effects": [effect]}]}


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    sections = [f"S{n}" for n in range(draw(st.integers(1, 4)))]
    listed = [draw(questions(place, sections)) for place in range(draw(st.integers(2, 9)))]
    checks = [draw(rules(place, listed)) for place in range(draw(st.integers(0, 4)))]
    if draw(st.integers(0, 4)) == 0:
        checks.append({"id": "X99", "title": "Thin", "cases": [{"when": {"metric": "m2", "op": "lt", "value": 30}, "effects": [{"kind": "no_confirm"}]}]})  # fmt: skip
    derived = _derived(listed, sections[0]) if draw(st.booleans()) else []
    weights = [draw(st.sampled_from([0, 1, 41, 63])) for _ in sections]
    gates = [{"id": q["id"], "title": "Gate", **q["gate"]} for q in listed if "gate" in q]
    rel = [{"id": "REL", "title": "Shown", "hard": False, "min": None, "derived": "interval"}]
    return Pack.model_validate(
        {
            "id": "random",
            "title": "Random",
            "version": "1",
            "sections": [{"id": s, "title": s, "weight": w} for s, w in zip(sections, weights, strict=True)],
            "practices": [{"id": p, "sub": [{"id": sub} for sub in subs]} for p, subs in SUBS.items()],
            "layers": [{"id": layer} for layer in LAYERS],
            "gates": gates + (rel if draw(st.booleans()) else []),
            "questions": listed + derived,
            "metrics": [{"id": m, "title": m, "unit": "percent", "missing_as": None} for m in ("m1", "m2")],
            "cross_checks": checks,
        }
    )


def _derived(listed: list[dict[str, Any]], section: str) -> list[dict[str, Any]]:
    """A question that follows from the arrangement and, for one of them, from the first question."""
    reading = {"if": {"answer": listed[0]["id"], "op": "gte", "value": 0.5}, "then": 0.75, "else": 0.5}
    derive = {
        "by": "P-04.topology",
        "values": {"single": 1, "swarm": reading, "not-sure": "unknown"},
        "minus": {"when": {"field": "P-04.agents", "op": "gt", "value": 4}, "points": 0.25, "floor": 0},
    }
    head = {"id": "Z-DERIVED", "section": section, "short_title": "Fit", "question": "Fit?", "kind": "derived"}
    return [{**head, "mode": "auto", "weight": 1, "practice": "EV1", "aom": "CON", "derive": derive}]


@st.composite
def values(draw: st.DrawFn, question: Question) -> Any:
    match question.kind:
        case "ladder":
            return draw(st.integers(0, 4))
        case "yesno":
            return draw(st.booleans())
        case "number":
            return draw(st.integers(-5, 50).map(float))
        case "choice":
            return draw(st.sampled_from([option.key for option in question.options]))
        case "multi":
            keys = [option.key for option in question.options]
            return tuple(draw(st.lists(st.sampled_from(keys), unique=True)))
    raise AssertionError(question.kind)


votes = st.builds(Vote, level=st.one_of(st.none(), st.integers(0, 4)), role=st.sampled_from(ROLES))


@st.composite
def responses(draw: st.DrawFn, question: Question) -> Response | None:
    state = draw(st.sampled_from(["answered"] * 6 + ["votes", "votes", "unknown", "na", "unanswered", None]))
    if state is None or question.kind == "derived":
        return None
    given: dict[str, Any] = {"question": question.id, "state": "answered" if state == "votes" else state}
    if state == "na":
        given["reason"] = draw(st.sampled_from(["", "cannot occur here"]))
    if state == "votes":
        given["votes"] = tuple(draw(st.lists(votes, min_size=1, max_size=6)))
    if state == "answered" or (state == "votes" and draw(st.booleans())):
        given["value"] = draw(values(question))
    if state in {"answered", "votes"}:
        given["evidence"] = draw(st.integers(0, 3))
        rule = draw(st.sampled_from([None, None, "X00", "X01"]))
        given["dismissed"] = () if rule is None else ({"rule": rule, "reason": "seen"},)
    return Response.model_validate(given)


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    pack = draw(packs())
    answered = {q.id: draw(responses(q)) for q in pack.questions}
    percent = st.one_of(st.none(), st.integers(0, 100).map(float))
    metrics = ImportedMetrics(values={"m1": draw(percent), "m2": draw(percent)}, grains=frozenset({"run"}))
    agents = draw(st.sampled_from([None, 1, 3, 6]))
    topology = draw(st.sampled_from([None, "single", "swarm", "not-sure", "other"]))
    return Sheet(
        pack,
        {"P-04": {"agents": agents, "topology": topology}},
        {key: response for key, response in answered.items() if response is not None},
        draw(st.sampled_from([NO_METRICS, metrics, metrics])),
        draw(st.sampled_from(["pass", "claimed", "unknown", "fail"])),
    )


# --- reading a scorecard --------------------------------------------------------------------------------------


def figures(card: Scorecard) -> dict[str, float]:
    """Every lo, mid and hi on the card under a name."""
    found: dict[str, float] = {}
    groups: dict[str, dict[str, Any]] = {
        "question": dict(card.questions),
        "section": dict(card.sections),
        "practice": dict(card.practices),
        "layer": dict(card.layers),
        "total": {"": card.overall},
    }
    for group, members in groups.items():
        for key, member in members.items():
            for figure in ("lo", "mid", "hi"):
                value = getattr(member, figure)
                if value is not None:
                    found[f"{group} {key} {figure}"] = value
    return found


def ranks(card: Scorecard) -> tuple[int, int, int]:
    """Certified, stated, potential as numbers."""
    verdict = card.verdict
    return RANK[verdict.certified], RANK[verdict.stated], RANK[verdict.potential]


def assert_nothing_lower(before: Scorecard, after: Scorecard) -> None:
    low, high = figures(before), figures(after)
    assert low.keys() == high.keys()
    assert {key: (low[key], high[key]) for key in low if high[key] < low[key] - CLOSE} == {}
    assert all(b >= a for a, b in zip(ranks(before), ranks(after), strict=True))


def assert_same(one: dict[str, float], other: dict[str, float]) -> None:
    assert one.keys() == other.keys()
    assert {k: (one[k], other[k]) for k in one if not math.isclose(one[k], other[k], abs_tol=1e-7)} == {}


def pick(data: st.DataObject, sheet: Sheet, *, kinds: set[str] | None = None) -> Question:
    """A visible question of the sheet that people answer."""
    fitting = [
        q
        for q in sheet.pack.questions
        if q.kind != "derived" and is_visible(q, sheet.profile) and (kinds is None or q.kind in kinds)
    ]
    assume(fitting)
    return data.draw(st.sampled_from(fitting))


# --- B.12 -----------------------------------------------------------------------------------------------------


@given(sheets(), st.data())
def test_raising_an_answer_lowers_nothing(sheet: Sheet, data: st.DataObject) -> None:
    question = pick(data, sheet)
    plan = index_pack(sheet.pack).plans[question.id]
    one, other = data.draw(values(question)), data.draw(values(question))
    low, high = sorted((one, other), key=lambda answer: value_of(plan, answer) or 0.0)
    base = sheet.responses.get(question.id) or Response(question=question.id, evidence=data.draw(st.integers(0, 3)))
    answered = base.model_copy(update={"state": "answered", "votes": (), "value": low})
    raised = answered.model_copy(update={"value": high})
    assert_nothing_lower(sheet.with_response(answered).card(), sheet.with_response(raised).card())


@given(sheets(), st.data())
def test_raising_a_vote_lowers_nothing(sheet: Sheet, data: st.DataObject) -> None:
    question = pick(data, sheet)
    cast = data.draw(st.lists(votes, min_size=1, max_size=7))
    place = data.draw(st.integers(0, len(cast) - 1))
    level = cast[place].level
    assume(level is not None and level < 4)
    assert level is not None
    raised = [*cast[:place], cast[place].model_copy(update={"level": level + 1}), *cast[place + 1 :]]
    evidence = data.draw(st.integers(0, 3))
    cards = [
        sheet.with_response(
            Response(question=question.id, state="answered", votes=tuple(seats), evidence=evidence)
        ).card()
        for seats in (cast, raised)
    ]
    assert_nothing_lower(*cards)


@given(sheets(), st.data())
def test_more_evidence_raises_only_what_is_evidenced(sheet: Sheet, data: st.DataObject) -> None:
    question = pick(data, sheet)
    response = sheet.responses.get(question.id)
    assume(response is not None and response.state == "answered" and response.evidence < 3)
    assert response is not None
    more = response.model_copy(update={"evidence": response.evidence + 1})
    before, after = sheet.card(), sheet.with_response(more).card()
    assert_nothing_lower(before, after)
    low, high = figures(before), figures(after)
    assert_same(
        {k: v for k, v in low.items() if not k.endswith(" lo")},
        {k: v for k, v in high.items() if not k.endswith(" lo")},
    )
    assert ranks(before)[1:] == ranks(after)[1:]


@given(sheets(), st.data())
def test_answering_a_blank_narrows_and_never_lowers_the_certified_verdict(sheet: Sheet, data: st.DataObject) -> None:
    question = pick(data, sheet)
    blank = sheet.with_response(Response(question=question.id))
    assume(blank.card().questions[question.id].state == "unanswered")  # an import may answer a number by itself
    given_answer = Response(
        question=question.id, state="answered", value=data.draw(values(question)), evidence=data.draw(st.integers(0, 3))
    )
    before, after = blank.card(), blank.with_response(given_answer).card()
    for key, section in after.sections.items():
        was = before.sections[key]
        if section.lo is not None and section.hi is not None and was.lo is not None and was.hi is not None:
            assert section.lo >= was.lo - CLOSE
            assert section.hi <= was.hi + CLOSE
    assert ranks(after)[0] >= ranks(before)[0]


@given(sheets())
def test_figures_stand_in_order(sheet: Sheet) -> None:
    card = sheet.card()
    triples: list[Any] = [*card.questions.values(), *card.sections.values(), *card.practices.values()]
    triples += [*card.layers.values(), card.overall]
    for found in triples:
        if found.lo is None:
            assert found.mid is None
            assert found.hi is None
            continue
        assert found.lo <= found.mid + CLOSE <= found.hi + 2 * CLOSE
    for answered in card.questions.values():
        if answered.stated is not None and answered.lo is not None and answered.hi is not None:
            assert answered.lo - CLOSE <= answered.stated <= answered.hi + CLOSE
    certified, stated, potential = ranks(card)
    assert certified <= stated <= potential


@given(sheets(), st.sampled_from([0.5, 2, 3, 10]))
def test_only_proportions_of_weights_matter(sheet: Sheet, factor: float) -> None:
    heavier = [q.model_copy(update={"weight": q.weight * factor}) for q in sheet.pack.questions]
    sections = [s.model_copy(update={"weight": s.weight * factor}) for s in sheet.pack.sections]
    base = sheet.card()
    for changes in ({"questions": tuple(heavier)}, {"sections": tuple(sections)}):
        card = sheet.card(pack=_changed(sheet.pack, changes))
        assert_same(figures(base), figures(card))
        assert (card.verdict, card.gates) == (base.verdict, base.gates)


def _changed(pack: Pack, changes: dict[str, Any]) -> Pack:
    """A new pack, without what the old one may have worked out about itself."""
    return Pack.model_construct(**{name: getattr(pack, name) for name in Pack.model_fields} | changes)


@given(sheets(), st.randoms(use_true_random=False))
def test_order_is_irrelevant(sheet: Sheet, random: Any) -> None:
    listed = list(sheet.pack.questions)
    random.shuffle(listed)
    recorded = [
        response.model_copy(update={"votes": tuple(random.sample(response.votes, len(response.votes)))})
        for response in sheet.responses.values()
    ]
    random.shuffle(recorded)
    base = sheet.card()
    card = sheet.card(
        pack=_changed(sheet.pack, {"questions": tuple(listed)}), responses={r.question: r for r in recorded}
    )
    assert figures(base) == figures(card)
    assert ranks(base) == ranks(card)
    assert (base.gates, base.coverage, base.blind_spot) == (card.gates, card.coverage, card.blind_spot)
    assert {key: q.flags for key, q in base.questions.items()} == {key: q.flags for key, q in card.questions.items()}


@given(sheets(), st.data())
def test_two_halves_count_as_the_whole(sheet: Sheet, data: st.DataObject) -> None:
    checked = {effect.question for rule in sheet.pack.cross_checks for case in rule.cases for effect in case.effects}
    question = pick(data, sheet)
    assume(question.id not in checked and question.gate is None and question.id != "Q00")
    halves = [
        question.model_copy(update={"id": QuestionId(f"{question.id}{half}"), "weight": question.weight / 2})
        for half in "ab"
    ]
    rest = tuple(q for q in sheet.pack.questions if q.id != question.id)
    recorded = {key: response for key, response in sheet.responses.items() if key != question.id}
    if question.id in sheet.responses:
        recorded |= {h.id: sheet.responses[question.id].model_copy(update={"question": h.id}) for h in halves}
    base = sheet.card()
    card = sheet.card(pack=_changed(sheet.pack, {"questions": (*rest, *halves)}), responses=recorded)
    keep = {k: v for k, v in figures(base).items() if not k.startswith("question")}
    assert_same(keep, {k: v for k, v in figures(card).items() if not k.startswith("question")})
    assert math.isclose(base.coverage, card.coverage, abs_tol=CLOSE)
    assert ranks(base) == ranks(card)


@given(sheets())
def test_an_open_hard_gate_leaves_pilot_only_at_most(sheet: Sheet) -> None:
    card = sheet.card()
    hard = {str(q.id) for q in sheet.pack.questions if q.gate is not None and q.gate.hard}
    if any(status in {"fail", "unknown"} for gate, status in card.gates.items() if gate in hard):
        assert RANK[card.verdict.certified] <= RANK["pilot_only"]
    for key, found in card.questions.items():
        gate = sheet.pack.question_by_id[QuestionId(key)].gate
        if gate is not None and found.state != "hidden":
            assert (card.gates[key] == "unknown") == (found.state in {"unanswered", "unknown"})


@given(sheets(), st.data())
def test_a_blank_and_a_dont_know_give_equal_numbers(sheet: Sheet, data: st.DataObject) -> None:
    question = pick(data, sheet)
    blank = sheet.with_response(Response(question=question.id)).card()
    unknown = sheet.with_response(Response(question=question.id, state="unknown")).card()
    assert figures(blank) == figures(unknown)
    assert (blank.verdict, blank.gates, blank.coverage) == (unknown.verdict, unknown.gates, unknown.coverage)
    assert unknown.blind_spot >= blank.blind_spot


@given(sheets())
def test_hidden_questions_are_not_counted_as_not_applicable(sheet: Sheet) -> None:
    card = sheet.card()
    for section in sheet.pack.sections:
        visible = [q for q in sheet.pack.questions_of(section.id) if is_visible(q, sheet.profile)]
        narrowed = [q.weight for q in visible if card.questions[q.id].state == "na"]
        total = math.fsum(q.weight for q in visible)
        share = math.fsum(narrowed) / total if total else 0.0
        assert math.isclose(card.sections[section.id].na_share, share, abs_tol=CLOSE)
    hidden = {str(q.id) for q in sheet.pack.questions if not is_visible(q, sheet.profile)}
    assert {key for key, found in card.questions.items() if found.state == "hidden"} == hidden
    assert not hidden & set(card.gates)


# --- explanations and moves -----------------------------------------------------------------------------------


@given(sheets())
def test_explaining_a_figure_recomputes_to_the_same(sheet: Sheet) -> None:
    card = sheet.card()
    for subject in subjects(sheet.pack):
        for figure in FIGURES:
            found = explain(sheet.pack, sheet.profile, sheet.responses, card, subject, figure)
            if found is None:
                assert subject.startswith("gate:")
                assert subject.removeprefix("gate:") not in card.gates
                continue
            value = recompute(found)
            if isinstance(value, float) and isinstance(found.value, float):
                assert math.isclose(value, found.value, abs_tol=CLOSE), (subject, figure, found.sentence)
            else:
                assert value == found.value, (subject, figure, found.sentence)
            assert all(node.sentence for _, node in found.walk())
    verdict = explain(sheet.pack, sheet.profile, sheet.responses, card, "verdict")
    assert verdict is not None
    assert verdict.value == card.verdict.certified


@given(sheets())
def test_explained_figures_are_those_of_the_card(sheet: Sheet) -> None:
    card = sheet.card()
    for key, found in card.questions.items():
        explained = explain(sheet.pack, sheet.profile, sheet.responses, card, key)
        assert explained is not None
        assert explained.value is None if found.lo is None else math.isclose(float(str(explained.value)), found.lo)
    for gate, status in card.gates.items():
        explained = explain(sheet.pack, sheet.profile, sheet.responses, card, f"gate:{gate}")
        assert explained is not None
        assert explained.value == status


def shown_at(sheet: Sheet, question: Question, to: float) -> Response | None:
    """A response that shows the question at a value with an artefact, every rule settled; None if none has it."""
    plan = index_pack(sheet.pack).plans[question.id]
    candidates: list[Any] = [True, False, *range(5), *plan.options, *(x / 20 for x in range(-100, 1001))]
    if question.kind == "multi":
        return None
    answer = next((a for a in candidates if (v := value_of(plan, a)) is not None and math.isclose(v, to)), None)
    if answer is None:
        return None
    settled = tuple({"rule": rule.id, "reason": "shown"} for rule in sheet.pack.cross_checks)
    return Response.model_validate(
        {"question": question.id, "state": "answered", "value": answer, "evidence": 2, "dismissed": settled}
    )


@given(sheets())
def test_a_move_says_what_rescoring_would_say(sheet: Sheet) -> None:
    card = sheet.card()
    for moves in sensitivity(sheet.pack, sheet.profile, card):
        question = sheet.pack.question_by_id[moves.id]
        for move in (moves.prove, moves.raise_, moves.lose):
            response = None if move is None else shown_at(sheet, question, move.to)
            if move is None or response is None:
                continue
            after = sheet.with_response(response).card()
            assert after.verdict.certified == move.verdict
            assert math.isclose(after.overall.lo - card.overall.lo, move.delta_lo, abs_tol=2e-6)


@given(sheets())
def test_moves_list_flips_first_and_every_question_that_can_be_answered(sheet: Sheet) -> None:
    card = sheet.card()
    found = sensitivity(sheet.pack, sheet.profile, card)
    asked = {q.id for q in sheet.pack.questions if q.kind != "derived" and card.questions[q.id].lo is not None}
    assert {moves.id for moves in found} == asked
    flipping = [bool(moves.flips) for moves in found]
    assert flipping == sorted(flipping, reverse=True)
    for moves in found:
        assert (moves.prove is None) == (card.questions[moves.id].state != "answered")


@given(sheets(), st.sampled_from(["pilot_only", "conditional", "production_ready"]))
def test_a_path_leads_where_it_says_and_needs_every_step(sheet: Sheet, band: BandId) -> None:
    card = sheet.card()
    path = shortest_path(sheet.pack, sheet.profile, card, band)
    if path is None:
        assert RANK[card.verdict.certified] < RANK[band]
        return
    assert (path == ()) == (RANK[card.verdict.certified] >= RANK[band])
    responses_ = [shown_at(sheet, sheet.pack.question_by_id[step.id], step.to) for step in path]
    assume(all(response is not None for response in responses_))
    arrived = sheet
    for response in responses_:
        assert response is not None
        arrived = arrived.with_response(response)
    assert RANK[arrived.card().verdict.certified] >= RANK[band]
    assert [step.id for step in path] == sorted({step.id for step in path})
    for response in responses_:
        assert response is not None
        without = {r.question: r for r in responses_ if r is not None and r is not response}
        assert RANK[sheet.card(responses={**sheet.responses, **without}).verdict.certified] < RANK[band]


@given(sheets(), st.data())
def test_finished_work_lowers_nothing(sheet: Sheet, data: st.DataObject) -> None:
    raised = {str(q.id): data.draw(shares) for q in sheet.pack.questions if data.draw(st.booleans())}
    after = score(sheet.pack, sheet.profile, sheet.responses, sheet.metrics, rel_gate=sheet.rel, raised=raised)
    assert_nothing_lower(sheet.card(), after)
    for key, value in raised.items():
        low = after.questions[key].lo
        assert low is None or low >= value


@given(sheets(), st.data())
def test_no_answer_makes_scoring_raise(sheet: Sheet, data: st.DataObject) -> None:
    odd = st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.tuples(st.text(max_size=3))
    )
    recorded = {
        q.id: Response(question=q.id, state="answered", value=data.draw(odd), evidence=data.draw(st.integers(-1, 9)))
        for q in sheet.pack.questions
    }
    card = sheet.card(responses=recorded)
    assert all(found.lo is None or 0 <= found.lo <= 1 for found in card.questions.values())
    assert all(0 <= value <= 100 + CLOSE for value in figures(card).values())
    assert all(math.isfinite(moves.largest) for moves in sensitivity(sheet.pack, sheet.profile, card))
