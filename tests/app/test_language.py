"""The engine in another language: no English sentence is left over, numbers follow, threads and switches hold."""

from __future__ import annotations

import dataclasses
import re
import threading
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydantic import BaseModel

from readiness import language
from readiness.app import (
    agenda,
    claims,
    languages,
    planning_chart,
    planning_export,
    planning_view,
    profile,
    reliability,
    reliability_compound,
    reliability_explained,
    reliability_fan,
    reliability_inputs,
    reliability_levers,
    reliability_rows,
    reliability_scenarios,
    reliability_tornado,
    reliability_transfer,
    reliability_view,
    scoring,
    workshop,
)
from readiness.app.engagement import Engagement
from readiness.app.planning_words import gates_words
from readiness.app.reliability_charts import Chart, ChartLook
from readiness.app.reliability_words import percent
from readiness.app.sample import make_sample
from readiness.app.wording import BAND_WORDS
from readiness.domain.answers import check_answer_value, unit_beside
from readiness.domain.questions import NumberQuestion, QuestionId
from readiness.domain.reliability.projection import project
from readiness.domain.reliability.result import Projection
from readiness.domain.reliability.whatif import override
from readiness.errors import AnswerError

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
LOOK = ChartLook("#000000", "#111111", "#222222", "#333333", "#ffffff", "#123456", "#654321", "Inter", 13)
WHAT_IF = {"steps": 20, "agents": 4, "topology": "swarm-hand-off", "tau": 0.1, "checks": 0.3, "review_share": 0.3}
EXPLAINED = ("overall", "verdict", "coverage", "OBS", "OBS-01", "gate:REL", "gate:OBS-01", "monitoring", "layer_spread")
EXPLAINED_MORE = ("blind_spot", "builder_optimism", "balance", "stall", "equal_weights")
NOT_WORDS = re.compile(r"[\w.:#/|-]*")
"""Keys, ids, colours, marks."""
PACK_TEXT = re.compile(r"\.choices\[]|\.say$|\.role$|\.measured$|\.votes$")
"""Fields that hold a text of the pack in another case, a sentence filled by the pack, or letters."""
CODES = re.compile(r"<[^>]*>|%\{[^}]*\}|\b(?:USD|EUR|HTTP)\b")


class Wrapped:
    """A catalogue that shows what went through it."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"

    def pgettext(self, context: str, message: str) -> str:
        return f"⟦{message}⟧"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engagement]:
    made = make_sample(tmp_path_factory.mktemp("sample") / "sample.readiness", NOW)
    yield made
    made.close()


def strings(found: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text below, with the fields that lead to it."""
    if isinstance(found, str):
        yield path, found
    elif dataclasses.is_dataclass(found):
        for field in dataclasses.fields(found):
            yield from strings(getattr(found, field.name), f"{path}.{field.name}")
    elif isinstance(found, BaseModel):
        for name in type(found).model_fields:
            yield from strings(getattr(found, name), f"{path}.{name}")
    elif isinstance(found, Mapping):
        for key, value in found.items():
            yield from strings(value, f"{path}.{key}")
    elif isinstance(found, list | tuple | set | frozenset):
        for value in found:
            yield from strings(value, f"{path}[]")


def data_of(made: Engagement) -> list[str]:
    """What people and packs wrote, longest first: it is never translated."""
    places = [made.pack, made.profile, made.responses, made.details, made.batches, made.people]
    found = {text for place in places for _, text in strings(place) if len(text) > 3}
    found |= {f"1 {unit_beside(1, q.unit)}" for q in made.pack.questions if isinstance(q, NumberQuestion)}
    return sorted(found, key=len, reverse=True)


def left_over(text: str, data: list[str]) -> str:
    """What of a text went through no catalogue and is nobody's data."""
    if NOT_WORDS.fullmatch(text.strip()):
        return ""
    before = ""
    while before != text:
        before, text = text, re.sub(r"⟦[^⟦⟧]*⟧", "", text)
    text = CODES.sub("", text)
    for known in data:
        text = text.replace(known, "")
    return text if re.search(r"[A-Za-z]{2,}", text) else ""


def of_chart(chart: Chart) -> tuple[Any, ...]:
    layout = chart.figure.get("layout", {})
    notes = [a.get("text") for a in layout.get("annotations", [])]
    hovers = [t.get("hovertemplate") for t in chart.figure.get("data", [])]
    axes = [layout.get("xaxis", {}).get("title"), layout.get("yaxis", {}).get("ticktext")]
    return chart.title, chart.caveat, chart.table, chart.hint, notes, hovers, axes


def readout_of(made: Engagement) -> list[Any]:
    explained = [scoring.explain_figure(made, subject) for subject in (*EXPLAINED, *EXPLAINED_MORE)]
    return [scoring.readout(made), scoring.moves(made), *explained]


def workshop_of(made: Engagement) -> list[Any]:
    questions = [workshop.view_question(made, QuestionId(key)) for key in workshop.question_order(made)]
    items = [profile.view_item(made, item.id).advice for item in made.pack.profile]
    return [workshop.list_sections(made), questions, items, claims.list_claims(made), tuple(agenda.ARTEFACTS.values())]


def roadmap_of(made: Engagement) -> list[Any]:
    view = planning_view.view_roadmap(made, made.roadmap, made.plan_options)
    table = planning_chart.effort_gain_table(view.items)
    return [view, table, planning_export.plan_rows(view, date(2026, 11, 23))]


def reliability_of(made: Engagement) -> list[Any]:
    inputs = reliability.projection_inputs(made)
    today, other = made.projection, project(override(inputs, WHAT_IF))
    goal = reliability_fan.series_goal(inputs, today)
    found: list[Any] = [of_chart(reliability_compound.compound_chart(today, o, LOOK)) for o in (None, other)]
    found += [reliability_view.view_today(today), reliability_view.outcome_rows(today.outcomes)]
    found += [reliability_rows.day_rows(today, other), reliability_scenarios.compared_rows((today, other))]
    found += [[(row.name, row.value) for row in reliability_inputs.input_rows(inputs, today)]]
    found += [reliability_levers.topologies(inputs), reliability_scenarios.changes_words(WHAT_IF)]
    return found + [part for result in (today, other) for part in _of_projection(result, goal)]


def _of_projection(result: Projection, goal: float | None) -> Iterator[Any]:
    yield of_chart(reliability_fan.fan_chart(result, LOOK, goal))
    yield of_chart(reliability_transfer.transfer_chart(result, LOOK))
    yield of_chart(reliability_tornado.tornado_chart(result, LOOK))
    yield reliability_fan.trend_facts(result), reliability_transfer.transfer_facts(result)
    yield reliability_transfer.production_note(result), reliability_rows.proof_title(result)
    yield reliability_rows.proof_rows(result), reliability_rows.step_title(result)
    yield reliability_rows.step_rows(result), reliability_rows.step_facts(result)
    yield reliability_explained.explain_projection(result)
    yield [(a.label, a.note, a.unit) for a in result.assumptions], [c.message for c in result.cautions]


@pytest.mark.parametrize("view", [readout_of, workshop_of, roadmap_of, reliability_of])
def test_every_sentence_goes_through_the_catalogue(sample: Engagement, view: Callable[[Engagement], list[Any]]) -> None:
    data = data_of(sample)
    with language.speaking("xx", Wrapped()):
        shown = {text: path for path, text in strings(view(sample)) if not PACK_TEXT.search(path)}
    assert any("⟦" in text for text in shown)
    assert {text: path for text, path in shown.items() if left_over(text, data)} == {}


def test_the_check_itself_sees_an_english_sentence() -> None:
    assert left_over("⟦one⟧ answers", []) == " answers"
    assert left_over("⟦one ⟦two⟧⟧ 3.5", []) == ""
    assert left_over("Read-out: ⟦one⟧", ["Read-out: "]) == ""


def test_a_german_readout_reads_german_and_english_stays_what_it_was(sample: Engagement) -> None:
    before = scoring.readout(sample)
    with languages.speaking("de"):
        german = scoring.readout(sample)
    assert german.note == "57 von 61 beantwortet, 28 belegt, 1 entfällt"
    assert german.sentence.startswith("Nachgewiesen: Nur Pilot.")
    assert german.gates_note == "6 von 15 erfüllt"
    assert scoring.readout(sample) == before


def test_figures_with_sentences_are_computed_anew_in_another_language(sample: Engagement) -> None:
    english = sample.projection
    with languages.speaking("de"):
        german = sample.projection
        assert german is sample.projection
        assert sample.roadmap.horizons[0].label == "Tag 30"
    assert sample.projection is english
    assert german.success == english.success
    assert [a.label for a in german.assumptions][:2] == ["Zielwert", "Aufgaben pro Tag in der Produktion"]
    assert sample.roadmap.horizons[0].label == "Day 30"


def test_findings_speak_the_language_of_their_pack(sample: Engagement) -> None:
    english = sample.roadmap.findings
    with languages.speaking("de"):
        assert sample.roadmap.findings == english


@pytest.mark.parametrize(
    ("value", "english", "german"),
    [(0.865, "86%", "86\u00a0%"), (0.9996, "over 99%", "über 99\u00a0%"), (0.0001, "under 1%", "unter 1\u00a0%")],
)
def test_shares_follow_the_language(value: float, english: str, german: str) -> None:
    assert percent(value) == english
    with languages.speaking("de"):
        assert percent(value) == german


def test_numbers_and_dates_follow_the_language() -> None:
    day = date(2026, 3, 5)
    figures = "{a:,.1f}|{b:.1%}|{day.day} {day:%B %Y}|{day:%A}|{word}"
    said = {"a": 1234.5, "b": 0.865, "day": day, "word": "3.5, as typed"}
    assert language.tr(figures, **said) == "1,234.5|86.5%|5 March 2026|Thursday|3.5, as typed"
    assert (language.number(1234567), language.day(day), language.day_short(day)) == (
        "1,234,567",
        "5 March 2026",
        "5 Mar 2026",
    )
    with languages.speaking("de"):
        assert language.tr(figures, **said) == "1.234,5|86,5\u00a0%|5 März 2026|Donnerstag|3.5, as typed"
        assert (language.number(1234567), language.day(day), language.day_short(day)) == (
            "1.234.567",
            "5. März 2026",
            "5. März 2026",
        )
        assert language.separators() == ",."
        assert language.tr("{n:,} of {m:.1f}", n=np.int64(1234), m=np.float64(0.5)) == "1.234 of 0,5"


def test_plurals_follow_the_language() -> None:
    assert gates_words(1, 0) == "1 hard gate open"
    with languages.speaking("de"):
        assert gates_words(1, 2) == "1 hartes Freigabekriterium offen, 2 weich"
        assert gates_words(3, 0) == "3 harte Freigabekriterien offen"
        assert gates_words(0, 0) == "kein Freigabekriterium offen"


def test_another_thread_keeps_its_language() -> None:
    heard: list[str] = []
    with languages.speaking("de"):
        thread = threading.Thread(target=lambda: heard.append(BAND_WORDS["pilot_only"]))
        thread.start()
        thread.join()
        heard.append(BAND_WORDS["pilot_only"])
    assert heard == ["Pilot only", "Nur Pilot"]


def test_the_language_of_the_process_can_change_while_it_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    try:
        for code in ("en", "de", "xx", "en"):
            assert languages.use(code) == ("de" if code == "de" else "en")
            thread = threading.Thread(target=lambda: heard.append(BAND_WORDS["not_ready"]))
            thread.start()
            thread.join()
    finally:
        languages.use("en")
    assert heard == ["Not ready", "Nicht bereit", "Not ready", "Not ready"]


def test_a_number_typed_in_german_is_never_taken_for_another(sample: Engagement) -> None:
    asked = next(q for q in sample.pack.questions if isinstance(q, NumberQuestion) and (q.max or 0) >= 1000)
    assert check_answer_value(asked, "1.200") == 1.2
    with languages.speaking("de"):
        assert check_answer_value(asked, "0,5") == 0.5
        assert check_answer_value(asked, "1.000.000" if (asked.max or 0) >= 1e6 else "1000") in (1e6, 1000)
        with pytest.raises(AnswerError, match="auf zwei Arten") as refused:
            check_answer_value(asked, "1.200")
    assert refused.value.hint == "1200 oder 1,200 eingeben."


def test_every_language_is_complete_and_falls_back_to_the_source() -> None:
    assert languages.available() == ("en", "de")
    assert languages.catalogue("en") is None
    assert languages.catalogue("xx") is None
    assert Path(languages.FOLDER / "README.md").exists()
