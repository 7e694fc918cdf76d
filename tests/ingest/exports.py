"""Generated exports of tools and hand-kept files, each with its own truth counted while it is made."""

from __future__ import annotations

import csv
import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

STEPS = ("Read", "Match", "Post")
START = datetime(2026, 3, 2, 8, 0, 0)  # noqa: DTZ001 - exports without a zone
EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - naive like START


@dataclass
class Truth:
    """What the import must say."""

    tasks: int = 0
    right: int = 0
    wrong: int = 0
    cost: float = 0.0
    tokens_in: int = 0
    latencies: list[float] = field(default_factory=list)
    steps: dict[str, int] = field(default_factory=dict)
    days: dict[str, int] = field(default_factory=dict)
    skipped: dict[str, int] = field(default_factory=dict)

    def task(self, day: date, *, right: bool) -> None:
        """Count one task."""
        self.tasks += 1
        self.right += right
        self.wrong += not right
        self.days[day.isoformat()] = self.days.get(day.isoformat(), 0) + 1


def write_csv(path: Path, names: Sequence[str], rows: Sequence[Sequence[Any]], **how: Any) -> None:
    with path.open("w", newline="", encoding=how.pop("encoding", "utf-8")) as stream:
        writer = csv.writer(stream, **how)
        writer.writerow(names)
        writer.writerows(rows)


def runs(seed: int, count: int) -> list[tuple[int, datetime, bool]]:
    """Number, start and result of tasks over ten days."""
    chance = random.Random(seed)
    return [(i, START + timedelta(minutes=90 * i // 10 * 10), chance.random() < 0.9) for i in range(count)]


LANGFUSE_COLUMNS = (
    "id traceId startTime endTime projectId parentObservationId type environment name level statusMessage version createdAt "
    "updatedAt input output metadata model internalModelId modelParameters completionStartTime promptId promptName "
    "promptVersion latency timeToFirstToken providedUsageDetails usageDetails costDetails providedCostDetails inputCost "
    "outputCost totalCost inputUsage outputUsage totalUsage usagePricingTierId usagePricingTierName toolDefinitions "
    "toolCalls toolCallNames traceName traceTags traceTimestamp userId toolDefinitionsCount toolCallsCount modelId "
    "inputPrice outputPrice totalPrice comments"
)


def langfuse(path: Path) -> Truth:
    """Observations: root, step spans and a model call inside each step; score on the root as an array."""
    truth = Truth()
    names = [*LANGFUSE_COLUMNS.split(), "correctness"]
    rows = []

    def stamp(moment: datetime) -> str:
        return json.dumps(moment.isoformat(timespec="milliseconds") + "Z")

    for number, start, right in runs(1, 120):
        trace = f"trace-{number:04d}"

        def row(identity: str, parent: str, kind: str, name: str, begin: datetime, seconds: float, **more: Any) -> None:
            cells: dict[str, Any] = dict.fromkeys(names, "")
            cells |= {
                "id": identity, "traceId": trace, "startTime": stamp(begin),  # noqa: B023
                "endTime": stamp(begin + timedelta(seconds=seconds)), "parentObservationId": parent, "type": kind,
                "environment": "production", "name": name, "level": "DEFAULT", "latency": seconds,
                "traceName": "Invoice Agent", "inputUsage": 0, "outputUsage": 0, "totalUsage": 0,
            } | more  # fmt: skip
            rows.append([cells[name] for name in names])

        row(f"{trace}-r", "", "AGENT", "invoice-task", start, 4.5, correctness="[1]" if right else "[0]")
        truth.task(start.date(), right=right)
        truth.latencies.append(4500)
        for k, step in enumerate(STEPS):
            begin = start + timedelta(seconds=1.5 * k)
            row(f"{trace}-s{k}", f"{trace}-r", "SPAN", step, begin, 1.25)
            row(f"{trace}-g{k}", f"{trace}-s{k}", "GENERATION", "llm", begin, 0.75, inputUsage=100 + k, outputUsage=20,
                totalUsage=120 + k, totalCost=0.0012, model="gpt-5-2026-01-15")  # fmt: skip
            truth.steps[step] = truth.steps.get(step, 0) + 1
            truth.tokens_in += 100 + k
            truth.cost += 0.0012
    write_csv(path, names, rows, quoting=csv.QUOTE_ALL, lineterminator="\n")
    return truth


def phoenix(path: Path) -> Truth:
    """Spans dataframe with index column, so that context.span_id appears twice; no latency column."""
    truth = Truth()
    names = ["context.span_id", "name", "span_kind", "parent_id", "start_time", "end_time", "status_code",
             "status_message", "events", "context.span_id", "context.trace_id", "attributes.openinference.span.kind",
             "attributes.agent.name", "attributes.llm.token_count.prompt", "attributes.llm.token_count.completion",
             "attributes.llm.cost.total", "eval.Correctness.label", "eval.Correctness.score"]  # fmt: skip
    rows = []
    for number, start, right in runs(2, 90):
        trace, root = f"t{number:05d}", f"{number:08x}"
        label, score = ("correct", 1.0) if right else ("incorrect", 0.0)

        def times(begin: datetime, ms: int) -> tuple[str, str]:
            return (f"{begin.isoformat(sep=' ')}+00:00",
                    f"{(begin + timedelta(milliseconds=ms)).isoformat(sep=' ')}+00:00")  # fmt: skip

        first, last = times(start, 3200)
        rows.append([root, "handle", "AGENT", "", first, last, "OK", "", "[]", root, trace, "AGENT", "Claims Agent", "",
                     "", "", label, score])  # fmt: skip
        truth.task(start.date(), right=right)
        truth.latencies.append(3200)
        for k, step in enumerate(STEPS):
            begin, end = times(start + timedelta(seconds=k), 900)
            span = f"{root}{k}"
            rows.append([span, step, "LLM", root, begin, end, "OK" if right else "ERROR", "", "[]", span, trace, "LLM",
                         "Claims Agent", 50, 10, 0.002, "", ""])  # fmt: skip
            truth.steps[step] = truth.steps.get(step, 0) + 1
            truth.tokens_in += 50
            truth.cost += 0.002
    rows.reverse()
    write_csv(path, names, rows)
    return truth


def helicone(path: Path) -> Truth:
    """JSON lines of the API: latency in ms, rating as the outcome, task in the properties."""
    truth = Truth()
    lines = []
    for number, start, right in runs(3, 80):
        truth.task(start.date(), right=right)
        truth.latencies.append(800 + number)
        truth.cost += 0.004
        truth.tokens_in += 300
        lines.append(
            json.dumps(
                {
                    "request_id": f"req-{number}",
                    "response_status": 200,
                    "request_created_at": start.isoformat(timespec="milliseconds") + "Z",
                    "delay_ms": 800 + number,
                    "prompt_tokens": 300,
                    "completion_tokens": 40,
                    "total_tokens": 340,
                    "costUSD": 0.004,
                    "model": "claude-sonnet-latest",
                    "request_properties": {"Helicone-Session-Id": f"task-{number}", "env": "prod"},
                    "feedback_rating": right,
                    "scores": {},
                }
            )
        )
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return truth


def wide_pivot(path: Path) -> Truth:
    """Title and filter lines, group labels once per group, days across, a Grand Total column and row."""
    from openpyxl import Workbook

    truth = Truth()
    chance = random.Random(5)
    days = [date(2026, 3, 2) + timedelta(days=i) for i in range(14)]
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.append(["Weekly reliability"])
    sheet.append(["Applied filters: Country is DE"])
    sheet.append([])
    sheet.append(["Step", "Measure", *days, "Grand Total"])
    totals = [0] * 14
    for step in STEPS:
        tasks = [chance.randint(80, 120) for _ in days]
        good = [n - chance.randint(0, 12) for n in tasks]
        sheet.append([step, "Tasks", *tasks, sum(tasks)])
        sheet.append([None, "Succeeded", *good, sum(good)])
        for day, number, right in zip(days, tasks, good, strict=True):
            truth.tasks += number
            truth.right += right
            truth.wrong += number - right
            truth.days[day.isoformat()] = truth.days.get(day.isoformat(), 0) + number
        truth.steps[step] = sum(tasks)
        totals = [a + b for a, b in zip(totals, tasks, strict=True)]
    sheet.append(["Grand Total", "Tasks", *totals, sum(totals)])
    workbook.save(path)
    truth.skipped = {"above_header": 3, "total": 1}
    return truth


def two_sheets(path: Path) -> Truth:
    """Runs on one sheet, verdicts on another; the key differs in case and spaces; two runs have no verdict."""
    from openpyxl import Workbook

    truth = Truth()
    workbook = Workbook()
    first = workbook.active
    assert first is not None
    first.title = "Runs"
    first.append(["Task ID", "Started", "Agent", "Latency (s)", "Cost (EUR)"])
    second = workbook.create_sheet("Review")
    second.append(["task id", "Result", "Reviewer"])
    for number, start, right in runs(6, 60):
        first.append([f"AB-{number:03d}", start, "Agent One", 1.5 + number / 100, 0.02])
        truth.latencies.append(1500 + number * 10)
        truth.cost += 0.02
        if number >= 58:
            truth.tasks += 1
            truth.days[start.date().isoformat()] = truth.days.get(start.date().isoformat(), 0) + 1
            continue
        truth.task(start.date(), right=right)
        second.append([f" ab-{number:03d} ", "pass" if right else "fail", "MM"])
    workbook.save(path)
    return truth


def hand_kept(path: Path) -> Truth:
    """Header in row 7 from column B, d/m/y as text, ok/nok/1/x, duplicates, blank rows, a hidden sheet."""
    from openpyxl import Workbook

    truth = Truth()
    chance = random.Random(7)
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "log"
    for line in ("Agent log - Accounts", None, "kept by: operations", None, "please add one line per ticket", None):
        sheet.append([None, line])
    sheet.append([None, "Log date", "Ticket", "Process step", "Result", "Fixed by human"])
    blanks = duplicates = 0
    for number in range(70):
        day = date(2026, 2, 20) + timedelta(days=number // 5)
        right = chance.random() < 0.8
        word = chance.choice(["ok", "1", "OK "]) if right else chance.choice(["nok", "x"])
        row = [None, day.strftime("%d/%m/%Y"), f"INC{number:05d}", "Answer", word, "yes" if number % 20 == 3 else "no"]
        sheet.append(row)
        truth.task(day, right=right)
        if number % 30 == 10:
            sheet.append(row)
            duplicates += 1
        if number % 25 == 5:
            sheet.append([])
            blanks += 1
    hidden = workbook.create_sheet("old")
    hidden.append(["Log date", "Ticket", "Result"])
    hidden.append(["01/01/2025", "X", "ok"])
    hidden.sheet_state = "hidden"
    workbook.save(path)
    truth.skipped = {"above_header": 6, "duplicate": duplicates, "blank": blanks}
    return truth


def langsmith(path: Path) -> Truth:
    truth = Truth()
    names = ["id", "name", "run_type", "start_time", "end_time", "status", "error", "trace_id", "parent_run_id",
             "latency_seconds", "prompt_tokens", "completion_tokens", "total_tokens", "total_cost", "feedback_stats"]  # fmt: skip
    rows = []
    for number, start, right in runs(8, 50):
        stats = json.dumps({"correctness": {"n": 1, "avg": 1.0 if right else 0.0}})
        end = start + timedelta(seconds=2)
        rows.append([f"r{number}", "agent", "chain", start.isoformat(), end.isoformat(), "success", "", f"t{number}", "",
                     2.0, 100, 10, 110, "0.0031", stats])  # fmt: skip
        truth.task(start.date(), right=right)
        truth.latencies.append(2000)
        truth.cost += 0.0031
        truth.tokens_in += 100
        for step in STEPS:
            rows.append([f"r{number}{step}", step, "tool", start.isoformat(), end.isoformat(), "success", "", f"t{number}",
                         f"r{number}", 0.5, "", "", "", "", ""])  # fmt: skip
            truth.steps[step] = truth.steps.get(step, 0) + 1
    write_csv(path, names, rows)
    return truth


def phoenix_experiment(path: Path) -> Truth:
    truth = Truth()
    names = ["example_id", "repetition_number", "input", "reference_output", "output", "metadata", "error", "latency_ms",
             "start_time", "end_time", "trace_id", "prompt_token_count", "completion_token_count",
             "annotation_correctness_label", "annotation_correctness_score", "annotation_correctness_annotator_kind"]  # fmt: skip
    rows = []
    for number, start, right in runs(9, 40):
        rows.append([f"e{number // 2}", number % 2 + 1, "in", "ref", "out", "{}", "", 1200.5, start.isoformat(),
                     start.isoformat(), f"tr{number}", 70, 9, "correct" if right else "incorrect", int(right), "LLM"])  # fmt: skip
        truth.task(start.date(), right=right)
        truth.latencies.append(1200.5)
        truth.tokens_in += 70
    write_csv(path, names, rows)
    return truth


def braintrust(path: Path) -> Truth:
    truth = Truth()
    names = ["id", "_xact_id", "created", "project_id", "input", "output", "error", "scores", "metadata", "metrics",
             "span_id", "span_parents", "root_span_id", "is_root", "span_attributes"]  # fmt: skip
    rows = []
    for number, start, right in runs(10, 45):
        seconds = (start - EPOCH).total_seconds()
        rows.append([f"i{number}", "1", start.isoformat() + "Z", "p", "", "", "", json.dumps({"Correct": int(right)}), "{}",
                     json.dumps({"start": seconds, "end": seconds + 3.0}), f"s{number}", "[]", f"s{number}", "true",
                     json.dumps({"name": "task", "type": "task"})])  # fmt: skip
        truth.task(start.date(), right=right)
        truth.latencies.append(3000)
        for step in STEPS:
            metrics = {
                "start": seconds,
                "end": seconds + 0.5,
                "prompt_tokens": 11,
                "completion_tokens": 2,
                "tokens": 13,
            }
            rows.append([f"i{number}{step}", "1", start.isoformat() + "Z", "p", "", "", "", "", "{}", json.dumps(metrics),
                         f"s{number}{step}", json.dumps([f"s{number}"]), f"s{number}", "false",
                         json.dumps({"name": step, "type": "llm"})])  # fmt: skip
            truth.steps[step] = truth.steps.get(step, 0) + 1
            truth.tokens_in += 11
    write_csv(path, names, rows)
    return truth


def braintrust_json(path: Path) -> Truth:
    """The same spans as objects with objects inside, as the JSON export writes them."""
    truth = braintrust(path.with_suffix(".csv"))
    with path.with_suffix(".csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        for name in ("scores", "metadata", "metrics", "span_parents", "span_attributes", "is_root"):
            row[name] = json.loads(row[name]) if row[name] else None
    path.write_text(json.dumps(rows), encoding="utf-8")
    return truth


def deepeval(path: Path) -> Truth:
    truth = Truth()
    cases = []
    for number, _, right in runs(11, 30):
        metric = {"name": "Correctness", "threshold": 0.5, "success": right, "score": 0.9 if right else 0.2}
        cases.append({"name": f"case {number}", "input": "q", "actualOutput": "a", "success": right, "metricsData": [metric],
                      "tokenCost": 0.01, "completionTime": 1.75, "evaluationCost": 9.0})  # fmt: skip
        truth.task(date(2026, 3, 4), right=right)
        truth.cost += 0.01
        truth.latencies.append(1750)
    path.write_text(json.dumps({"testCases": cases, "testPassed": truth.right}), encoding="utf-8")
    return truth


def mlflow(path: Path) -> Truth:
    truth = Truth()
    names = ["trace_id", "state", "request_time", "execution_duration", "request", "response", "trace_metadata", "tags",
             "spans", "assessments"]  # fmt: skip
    rows = []
    for number, start, right in runs(12, 40):
        epoch = int((start - EPOCH).total_seconds() * 1000)
        metadata = {"mlflow.trace.tokenUsage": json.dumps({"input_tokens": 30, "output_tokens": 5, "total_tokens": 35}),
                    "mlflow.trace.cost": json.dumps({"total_cost": 0.0005})}  # fmt: skip
        assessments = [{"assessment_name": "correctness", "feedback": {"value": "yes" if right else "no"}}]
        rows.append([f"tr-{number}", "OK", epoch, 950, "q", "a", str(metadata), "{}", "[]", str(assessments)])
        truth.task(start.date(), right=right)
        truth.latencies.append(950)
        truth.tokens_in += 30
        truth.cost += 0.0005
    write_csv(path, names, rows)
    return truth


def opentelemetry(path: Path) -> Truth:
    truth = Truth()
    lines = []
    for number, start, right in runs(13, 35):
        nanos = int((start - EPOCH).total_seconds()) * 10**9
        base = {"trace_id": f"t{number}", "start_time_unix_nano": nanos, "duration": 5}
        lines.append({**base, "span_id": f"r{number}", "parent_span_id": "", "name": "invoke_agent A",
                      "end_time_unix_nano": nanos + 2_500_000_000,
                      "attributes": {"gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": "A",
                                     "gen_ai.evaluation.score.label": "pass" if right else "fail"}})  # fmt: skip
        truth.task(start.date(), right=right)
        truth.latencies.append(2500)
        for step in STEPS:
            lines.append({**base, "span_id": f"{step}{number}", "parent_span_id": f"r{number}", "name": "execute_tool",
                          "end_time_unix_nano": nanos + 10**9,
                          "attributes": {"gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": step,
                                         "gen_ai.agent.name": "A", "gen_ai.usage.input_tokens": 7}})  # fmt: skip
            truth.steps[step] = truth.steps.get(step, 0) + 1
            truth.tokens_in += 7
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return truth


def langfuse_traces(path: Path) -> Truth:
    truth = Truth()
    names = ["id", "timestamp", "name", "userId", "sessionId", "release", "version", "environment", "tags", "bookmarked",
             "public", "input", "output", "metadata", "comments", "success"]  # fmt: skip
    rows = []
    for number, start, right in runs(14, 50):
        stamp = json.dumps(start.isoformat(timespec="milliseconds") + "Z")
        rows.append([f"t{number}", stamp, "Invoice Agent", "", "", "v1", "", "production", "[]", "false", "false", "", "",
                     "{}", "", '["true"]' if right else '["false"]'])  # fmt: skip
        truth.task(start.date(), right=right)
    write_csv(path, names, rows, quoting=csv.QUOTE_ALL)
    return truth


def langfuse_scores(path: Path) -> Truth:
    truth = Truth()
    names = ["id", "traceId", "sessionId", "datasetRunId", "timestamp", "source", "name", "dataType", "value", "stringValue",
             "comment", "metadata", "observationId", "traceName", "userId", "traceTags", "environment"]  # fmt: skip
    rows: list[list[Any]] = []
    for number, start, right in runs(15, 40):
        stamp = json.dumps(start.isoformat(timespec="milliseconds") + "Z")
        common = ["", "", stamp, "ANNOTATION"]
        rows.append([f"a{number}", f"t{number}", *common, "correctness", "BOOLEAN", int(right), "True" if right else "False",
                     "", "", "", "Agent", "", "", "default"])  # fmt: skip
        rows.append(
            [f"b{number}", f"t{number}", *common, "tone", "NUMERIC", 0.7, "", "", "", "", "Agent", "", "", "default"]
        )
        truth.task(start.date(), right=right)
    write_csv(path, names, rows)
    return truth


def helicone_script(path: Path) -> Truth:
    """Export script: the latency column is empty, JSON cells are escaped twice, times of request and response."""
    truth = Truth()
    names = ["response_id", "response_created_at", "response_status", "request_created_at", "request_body",
             "request_properties", "request_user_id", "model", "prompt_tokens", "completion_tokens", "latency", "cost",
             "feedback_rating"]  # fmt: skip
    rows = []
    for number, start, right in runs(16, 40):
        twice = json.dumps({"Helicone-Session-Id": f"task {number}"}).replace('"', '""')
        end = start + timedelta(seconds=1.5)
        rows.append([f"q{number}", end.isoformat() + "Z", 200, start.isoformat() + "Z", "", twice, "", "gpt-5", 10, 2, "",
                     0.001, "true" if right else "false"])  # fmt: skip
        truth.task(start.date(), right=right)
        truth.latencies.append(1500)
        truth.tokens_in += 10
        truth.cost += 0.001
    write_csv(path, names, rows)
    return truth


def helicone_page(path: Path) -> Truth:
    """The loaded page of the web view: everything useful lies inside one JSON cell."""
    truth = Truth()
    rows = []
    for number, start, right in runs(17, 30):
        metadata = {"requestId": f"q{number}", "createdAt": start.isoformat() + "Z", "latency": 640, "promptTokens": 9,
                    "completionTokens": 1, "totalTokens": 10, "cost": 0.002, "status": {"code": 200, "statusType": "success"},
                    "feedback": {"rating": right}}  # fmt: skip
        rows.append(["mapped", f"q{number}", "{}", "{}", "gpt-5", "{}", json.dumps(metadata)])
        truth.task(start.date(), right=right)
        truth.latencies.append(640)
        truth.tokens_in += 9
        truth.cost += 0.002
    write_csv(
        path, ["_type", "id", "schema", "preview", "model", "raw", "heliconeMetadata"], rows, lineterminator="\r\n"
    )
    return truth


def langsmith_experiment(path: Path) -> Truth:
    """A data frame of an experiment has no times: a person states the day."""
    truth = Truth()
    names = ["inputs.question", "outputs.answer", "error", "reference.answer", "feedback.correctness", "execution_time",
             "example_id", "id"]  # fmt: skip
    rows = []
    for number, _, right in runs(18, 30):
        rows.append(["q", "a", "", "r", 1.0 if right else 0.0, 2.25, f"e{number}", f"r{number}"])
        truth.task(date(2026, 3, 5), right=right)
        truth.latencies.append(2250)
    write_csv(path, names, rows)
    return truth


def mlflow_2(path: Path) -> Truth:
    truth = Truth()
    names = ["request_id", "trace", "timestamp_ms", "status", "execution_time_ms", "request", "response",
             "request_metadata", "spans", "tags", "assessments"]  # fmt: skip
    rows = []
    for number, start, right in runs(19, 30):
        epoch = int((start - EPOCH).total_seconds() * 1000)
        judged = [{"name": "is_correct", "value": right}]
        rows.append([f"r{number}", "", epoch, "OK", 700, "q", "a", "{}", "[]", "{}", str(judged)])
        truth.task(start.date(), right=right)
        truth.latencies.append(700)
    write_csv(path, names, rows)
    return truth


EXPORTS: dict[str, tuple[Callable[[Path], Truth], str, str, dict[str, str]]] = {
    "langfuse": (langfuse, "lf-observations-export.csv", "Langfuse observations", {}),
    "langfuse_traces": (langfuse_traces, "lf-traces.csv", "Langfuse traces", {}),
    "langfuse_scores": (langfuse_scores, "lf-scores.csv", "Langfuse scores", {}),
    "phoenix": (phoenix, "spans.csv", "Phoenix spans", {}),
    "phoenix_experiment": (phoenix_experiment, "experiment.csv", "Phoenix experiment", {}),
    "helicone": (helicone, "requests.jsonl", "Helicone (JSONL)", {}),
    "langsmith": (langsmith, "runs.csv", "LangSmith runs", {}),
    "braintrust": (braintrust, "braintrust.csv", "Braintrust", {}),
    "braintrust_json": (braintrust_json, "braintrust.json", "Braintrust (JSON)", {}),
    "deepeval": (deepeval, "test_run_1.json", "DeepEval", {"date": "2026-03-04"}),
    "mlflow": (mlflow, "traces.csv", "MLflow 3", {}),
    "opentelemetry": (opentelemetry, "spans.jsonl", "OpenTelemetry GenAI spans", {}),
    "helicone_script": (helicone_script, "helicone.csv", "Helicone", {}),
    "helicone_page": (helicone_page, "data.csv", "Helicone (page)", {}),
    "langsmith_experiment": (langsmith_experiment, "experiment.csv", "LangSmith experiment", {"date": "2026-03-05"}),
    "mlflow_2": (mlflow_2, "old_traces.csv", "MLflow 2", {}),
    "wide_pivot": (wide_pivot, "pivot.xlsx", "", {}),
    "two_sheets": (two_sheets, "two.xlsx", "", {}),
    "hand_kept": (hand_kept, "log.xlsx", "", {}),
}
"""Maker, file name, profile that must be recognised, settings a person gives."""
