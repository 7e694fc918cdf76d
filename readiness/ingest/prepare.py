"""What the exports of single tools need before their columns can be matched."""

from __future__ import annotations

import re
from collections import Counter

from readiness.ingest.cells import Cell, as_text, is_blank
from readiness.ingest.nested import open_column, parse
from readiness.ingest.notes import Notes
from readiness.ingest.scores import add_column, choose_outcome, rename, unwrap
from readiness.ingest.settings import Settings
from readiness.ingest.table import Table
from readiness.language import tr

_LANGFUSE_NAMES = """\
id traceId startTime endTime projectId parentObservationId type environment name level statusMessage version
createdAt updatedAt input output metadata model internalModelId modelParameters completionStartTime promptId
promptName promptVersion latency timeToFirstToken providedUsageDetails usageDetails costDetails
providedCostDetails inputCost outputCost totalCost inputUsage outputUsage totalUsage usagePricingTierId
usagePricingTierName toolDefinitions toolCalls toolCallNames traceName traceTags traceTimestamp userId
toolDefinitionsCount toolCallsCount modelId inputPrice outputPrice totalPrice comments timestamp sessionId
release tags bookmarked public"""
_LANGFUSE_KNOWN = frozenset(_LANGFUSE_NAMES.split())
_EVALUATION = re.compile(
    r"^(?:attributes\.)?(?:eval|evals|evaluation|annotation|feedback)[._](.+?)[._](label|score|value)$"
)


def _find(table: Table, name: str) -> list[Cell]:
    return table.column(table.names.index(name)) if name in table.names else [None] * len(table.rows)


def langfuse(table: Table, settings: Settings, notes: Notes) -> Table:
    """Score columns hold JSON arrays; every column that is not Langfuse's own is a score."""
    scores = [name for name in table.names if name not in _LANGFUSE_KNOWN and not name.startswith("(column")]
    for name in scores:
        position = table.names.index(name)
        for row in table.rows:
            row[position] = unwrap(row[position])
    choose_outcome(table, scores, settings, notes)
    return table


def langfuse_scores(table: Table, settings: Settings, notes: Notes) -> Table:
    """Long form, one row per score: turned into one row per trace."""
    position = {name: i for i, name in enumerate(table.names)}
    names = list(dict.fromkeys(as_text(row[position["name"]]) for row in table.rows))
    traces: dict[str, list[Cell]] = {}
    places: list[int] = []
    kept = [name for name in ("traceId", "timestamp", "traceName", "environment") if name in position]
    sources: Counter[str] = Counter()
    for place, row in zip(table.places, table.rows, strict=True):
        key = as_text(row[position["traceId"]])
        if key not in traces:
            traces[key] = [*(row[position[name]] for name in kept), *([None] * len(names))]
            places.append(place)
        text = row[position["stringValue"]]
        value = row[position["value"]] if is_blank(text) else text
        traces[key][len(kept) + names.index(as_text(row[position["name"]]))] = value
        sources[as_text(row[position["source"]]).upper()] += 1
    notes.inform(
        "scores_joined",
        tr(
            "{rows_count} scores were put together into {traces_count} traces.",
            rows_count=len(table.rows),
            traces_count=len(traces),
        ),
    )
    result = Table([*kept, *names], list(traces.values()), places, table.first_column)
    choose_outcome(result, names, settings, notes)
    return result


def langsmith(table: Table, settings: Settings, notes: Notes) -> Table:
    """Feedback as columns (`feedback.correctness`) or as statistics in one JSON column."""
    opened = open_column(table, "feedback_stats", "feedback.")
    for name in [name for name in opened if name.endswith(".avg")]:
        rename(table, name, name.removesuffix(".avg"))
    feedback = [name for name in table.names if name.startswith("feedback.") and name.count(".") == 1]
    for name in feedback:
        rename(table, name, name.removeprefix("feedback."))
    choose_outcome(table, [name.removeprefix("feedback.") for name in feedback], settings, notes)
    return table


def phoenix(table: Table, settings: Settings, notes: Notes) -> Table:
    """Evaluations beside the spans: labels before scores."""
    found: dict[str, dict[str, str]] = {}
    for name in table.names:
        match = _EVALUATION.match(name)
        if match:
            found.setdefault(match[1], {})[match[2]] = name
    scores = []
    for name, kinds in found.items():
        column = kinds.get("label") or kinds.get("value") or kinds["score"]
        rename(table, column, name)
        scores.append(name)
    choose_outcome(table, scores, settings, notes)
    return table


def phoenix_experiment(table: Table, settings: Settings, notes: Notes) -> Table:
    """Annotations of an experiment: label, else score; repetitions are runs of their own."""
    names = [match[1] for name in table.names if (match := re.match(r"annotation_(.+)_(?:label|score)$", name))]
    scores = []
    for name in dict.fromkeys(names):
        label, score = f"annotation_{name}_label", f"annotation_{name}_score"
        has_label = any(not is_blank(cell) for cell in _find(table, label))
        column = label if has_label else score
        if column in table.names:
            rename(table, column, name)
            scores.append(name)
    choose_outcome(table, scores, settings, notes)
    keys = zip(_find(table, "example_id"), _find(table, "repetition_number"), strict=True)
    if "repetition_number" in table.names and "example_id" in table.names:
        position = table.names.index("example_id")
        for row, (example, repetition) in zip(table.rows, list(keys), strict=True):
            row[position] = f"{as_text(example)} #{as_text(repetition)}"
    return table


def braintrust(table: Table, settings: Settings, notes: Notes) -> Table:
    """JSON cells for metrics, scores and span attributes; parents as a list."""
    open_column(table, "metrics", "metrics.")
    open_column(table, "span_attributes", "span_attributes.")
    open_column(table, "metadata", "metadata.")
    opened = open_column(table, "scores", "scores.")
    scores = opened or [name for name in table.names if name.startswith("scores.")]
    for name in scores:
        rename(table, name, name.removeprefix("scores."))
    choose_outcome(table, [name.removeprefix("scores.") for name in scores], settings, notes)
    if "span_parents" in table.names:
        parents: list[Cell] = []
        for cell in _find(table, "span_parents"):
            value = unwrap(cell)
            parents.append(value if isinstance(value, str) and value else None)
        add_column(table, "parent_id", parents)
    return table


def helicone(table: Table, settings: Settings, notes: Notes) -> Table:
    """Metadata and properties as JSON cells; a rating or a score is the outcome, never the HTTP status."""
    open_column(table, "heliconeMetadata", "")
    for name in ("request_properties", "properties", "customProperties"):
        open_column(table, name, "properties.")
    for name in list(table.names):
        if name.startswith(("request_properties.", "customProperties.")):
            new = f"properties.{name.partition('.')[2]}"
            if new not in table.names:
                rename(table, name, new)
    open_column(table, "scores", "scores.")
    found = [n for n in table.names if n.startswith("scores.") or n in {"feedback_rating", "feedback.rating"}]
    for name in found:
        rename(table, name, name.rpartition(".")[2])
    choose_outcome(table, [name.rpartition(".")[2] for name in found], settings, notes)
    return table


def deepeval(table: Table, _: Settings, notes: Notes) -> Table:
    """Success of a test case; a case that failed only by metrics marked flaky is not judged."""
    flaky = 0
    position = table.names.index("success")
    for row, cell, mark in zip(table.rows, _find(table, "metricsData"), _find(table, "flaky"), strict=True):
        metrics = parse(cell)
        if as_text(mark).lower() == "true" or _fails_by_flaky_only(metrics):
            row[position] = None
            flaky += 1
    if flaky:
        notes.warn(
            "flaky_tests", tr("{flaky} test cases rest on flaky metrics; their outcome counts as unknown.", flaky=flaky)
        )
    if "evaluationCost" in table.names:
        rename(table, "evaluationCost", "cost of the judge")
        notes.inform("judge_cost", tr("evaluationCost is the judge's cost, not the agent's; it was left out."))
    return table


def _fails_by_flaky_only(metrics: object) -> bool:
    if not isinstance(metrics, list):
        return False
    failed = [item for item in metrics if isinstance(item, dict) and item.get("success") is False]
    return bool(failed) and all(item.get("flaky") for item in failed)


def mlflow(table: Table, settings: Settings, notes: Notes) -> Table:
    """Metadata as JSON text inside JSON; assessments as a list of objects, in JSON or as Python prints them."""
    open_column(table, "trace_metadata", "metadata.")
    open_column(table, "request_metadata", "metadata.")
    open_column(table, "tags", "tags.")
    judged: dict[str, list[Cell]] = {}
    for number, cell in enumerate(_find(table, "assessments")):
        items = parse(cell)
        for item in items if isinstance(items, list) else []:
            if isinstance(item, dict):
                name, value = _assessment(item)
                if name:
                    judged.setdefault(name, [None] * len(table.rows))[number] = value
    for name, values in judged.items():
        add_column(table, name, values)
    choose_outcome(table, list(judged), settings, notes)
    return table


def _assessment(item: dict[str, object]) -> tuple[str, Cell]:
    name = str(item.get("assessment_name") or item.get("name") or "")
    feedback = item.get("feedback")
    value = feedback.get("value") if isinstance(feedback, dict) else item.get("value", feedback)
    return name, value if isinstance(value, str | bool | int | float) else None


def opentelemetry(table: Table, _: Settings, notes: Notes) -> Table:
    """Attributes under a prefix become flat; spans without a tool name keep their own."""
    for name in list(table.names):
        flat = name.removeprefix("attributes.").removeprefix("span_attributes.")
        if flat != name and flat not in table.names:
            rename(table, name, flat)
    if "gen_ai.tool.name" in table.names and "name" in table.names:
        tool, own = table.names.index("gen_ai.tool.name"), table.names.index("name")
        for row in table.rows:
            if is_blank(row[tool]):
                row[tool] = row[own]
    if "duration" in table.names and "end_time_unix_nano" in table.names:
        rename(table, "duration", "(unit not stated)")
        notes.inform("duration_left_out", tr("The duration column has no stated unit; start and end were used."))
    return table
