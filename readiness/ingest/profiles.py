"""Exports of known tools: recognised by their headers, mapped column by column.

Column names and units: read in the tools' own code and documentation. Task rows are the roots, step rows their
children; a technical status (`level`, `status_code`, `state`, HTTP) is never an outcome.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from readiness.domain.metrics import OutcomeSource
from readiness.ingest import prepare
from readiness.ingest.notes import Notes
from readiness.ingest.settings import Settings
from readiness.ingest.table import Table

Prepare = Callable[[Table, Settings, Notes], Table]
Fields = dict[str, tuple[str, str]]


@dataclass(frozen=True)
class Profile:
    """One kind of export.

    Attributes:
        name: as shown.
        needs: headers that must all be there (compared exactly).
        fields: header to canonical field and unit; the first present header of a field wins.
        grain: grain of its rows.
        currency: of its cost columns.
        outcome_source: who judged, where the tool says so.
        prepare: changes the table before matching (opens JSON cells, picks the score that is the outcome).
    """

    name: str
    needs: frozenset[str]
    fields: Fields = field(default_factory=dict)
    grain: str = "run"
    currency: str = ""
    outcome_source: OutcomeSource | None = None
    prepare: Prepare | None = None

    def fields_of(self, names: Sequence[str]) -> Fields:
        """Header to field and unit for the headers present; a field is given once."""
        result: Fields = {}
        taken: set[str] = set()
        present = set(names)
        for header, (name, unit) in self.fields.items():
            if header in present and name not in taken:
                result[header] = (name, unit)
                taken.add(name)
        return result


def _fields(text: str) -> Fields:
    """`header=field` or `header=field:unit`, separated by spaces."""
    fields: Fields = {}
    for pair in text.split():
        header, _, target = pair.partition("=")
        name, _, unit = target.partition(":")
        fields[header.replace("~", " ")] = (name, unit)
    return fields


def _profile(name: str, needs: str, fields: str, **more: object) -> Profile:
    return Profile(name, frozenset(n.replace("~", " ") for n in needs.split()), _fields(fields), **more)  # type: ignore[arg-type]


_LANGFUSE_OBSERVATIONS = """id=run_id traceId=task_id startTime=started_at endTime=ended_at
parentObservationId=parent_id name=step traceName=agent latency=latency_ms:s timeToFirstToken=ttft_ms:s
inputUsage=tokens_in outputUsage=tokens_out totalUsage=tokens_total totalCost=cost:USD model=model version=version
environment=environment statusMessage=error_type sessionId=session_id outcome=outcome"""

_LANGSMITH_RUNS = """id=run_id trace_id=task_id parent_run_id=parent_id session_id=session_id start_time=started_at
end_time=ended_at name=step latency_seconds=latency_ms:s prompt_tokens=tokens_in completion_tokens=tokens_out
total_tokens=tokens_total total_cost=cost:USD error=error_type outcome=outcome"""

_PHOENIX_SPANS = """context.span_id=run_id context.trace_id=task_id parent_id=parent_id start_time=started_at
end_time=ended_at name=step attributes.agent.name=agent attributes.session.id=session_id
attributes.llm.model_name=model attributes.llm.token_count.prompt=tokens_in
attributes.llm.token_count.completion=tokens_out attributes.llm.token_count.total=tokens_total
attributes.llm.cost.total=cost:USD status_message=error_type outcome=outcome"""

_BRAINTRUST = """span_id=run_id root_span_id=task_id parent_id=parent_id metrics.start=started_at created=started_at
metrics.end=ended_at span_attributes.name=step metrics.prompt_tokens=tokens_in
metrics.completion_tokens=tokens_out metrics.tokens=tokens_total metrics.estimated_cost=cost:USD error=error_type
outcome=outcome metadata.model=model metadata.environment=environment"""

_HELICONE = """request_id=run_id response_id=run_id request_created_at=started_at createdAt=started_at
delay_ms=latency_ms:ms latency=latency_ms:ms time_to_first_token=ttft_ms:ms prompt_tokens=tokens_in
promptTokens=tokens_in completion_tokens=tokens_out completionTokens=tokens_out total_tokens=tokens_total
totalTokens=tokens_total costUSD=cost:USD cost_usd=cost:USD cost=cost:USD model=model request_model=model
response_status=http_status status.code=http_status outcome=outcome properties.Helicone-Session-Id=task_id
properties.Helicone-Session-Name=agent properties.Helicone-Session-Path=step properties.task_id=task_id
properties.agent=agent properties.step=step properties.environment=environment properties.env=environment"""

_MLFLOW = """trace_id=task_id request_id=task_id request_time=started_at timestamp_ms=started_at
execution_duration=latency_ms:ms execution_time_ms=latency_ms:ms metadata.mlflow.trace.tokenUsage.input_tokens=tokens_in
metadata.mlflow.trace.tokenUsage.output_tokens=tokens_out metadata.mlflow.trace.tokenUsage.total_tokens=tokens_total
metadata.mlflow.trace.cost.total_cost=cost:USD metadata.mlflow.trace.session=session_id outcome=outcome
tags.mlflow.traceName=agent"""

_OTEL = """trace_id=task_id traceId=task_id span_id=run_id spanId=run_id parent_span_id=parent_id parentSpanId=parent_id
start_time_unix_nano=started_at startTimeUnixNano=started_at end_time_unix_nano=ended_at endTimeUnixNano=ended_at
start_time=started_at end_time=ended_at gen_ai.agent.name=agent gen_ai.tool.name=step name=step
gen_ai.conversation.id=session_id gen_ai.response.model=model gen_ai.request.model=model
gen_ai.usage.input_tokens=tokens_in gen_ai.usage.prompt_tokens=tokens_in gen_ai.usage.output_tokens=tokens_out
gen_ai.usage.completion_tokens=tokens_out error.type=error_type gen_ai.evaluation.score.label=outcome outcome=outcome"""

PROFILES: tuple[Profile, ...] = (
    _profile(
        "Langfuse observations",
        "traceId parentObservationId startTime totalCost usageDetails",
        _LANGFUSE_OBSERVATIONS,
        currency="USD",
        prepare=prepare.langfuse,
    ),
    _profile(
        "Langfuse traces",
        "sessionId release bookmarked public",
        "id=task_id timestamp=started_at name=agent sessionId=session_id release=version environment=environment "
        "outcome=outcome",
        prepare=prepare.langfuse,
    ),
    _profile(
        "Langfuse scores",
        "traceId dataType stringValue source value name timestamp",
        "traceId=task_id timestamp=started_at traceName=agent environment=environment outcome=outcome",
        prepare=prepare.langfuse_scores,
    ),
    _profile(
        "LangSmith runs",
        "run_type start_time trace_id name",
        _LANGSMITH_RUNS,
        currency="USD",
        prepare=prepare.langsmith,
    ),
    _profile(
        "LangSmith experiment",
        "execution_time example_id",
        "id=run_id example_id=task_id execution_time=latency_ms:s error=error_type outcome=outcome",
        prepare=prepare.langsmith,
    ),
    _profile(
        "Phoenix spans",
        "context.span_id span_kind status_code",
        _PHOENIX_SPANS,
        currency="USD",
        prepare=prepare.phoenix,
    ),
    _profile(
        "Phoenix experiment",
        "repetition_number reference_output example_id",
        "trace_id=run_id example_id=task_id start_time=started_at end_time=ended_at latency_ms=latency_ms:ms "
        "prompt_token_count=tokens_in completion_token_count=tokens_out error=error_type outcome=outcome",
        prepare=prepare.phoenix_experiment,
    ),
    _profile(
        "Braintrust",
        "_xact_id root_span_id span_attributes",
        _BRAINTRUST,
        currency="USD",
        prepare=prepare.braintrust,
    ),
    _profile(
        "Braintrust (JSON)",
        "_xact_id root_span_id span_attributes.name",
        _BRAINTRUST,
        currency="USD",
        prepare=prepare.braintrust,
    ),
    _profile("Helicone", "response_status request_properties", _HELICONE, currency="USD", prepare=prepare.helicone),
    _profile(
        "Helicone (JSONL)",
        "response_status request_created_at delay_ms",
        _HELICONE,
        currency="USD",
        prepare=prepare.helicone,
    ),
    _profile("Helicone (page)", "heliconeMetadata", _HELICONE, currency="USD", prepare=prepare.helicone),
    _profile(
        "DeepEval",
        "metricsData success input",
        "name=task_id success=outcome completionTime=latency_ms:s runDuration=latency_ms:s tokenCost=cost:USD",
        currency="USD",
        outcome_source="judge",
        prepare=prepare.deepeval,
    ),
    _profile(
        "MLflow 3",
        "trace_id request_time execution_duration trace_metadata",
        _MLFLOW,
        currency="USD",
        prepare=prepare.mlflow,
    ),
    _profile(
        "MLflow 2",
        "request_id timestamp_ms execution_time_ms request_metadata",
        _MLFLOW,
        currency="USD",
        prepare=prepare.mlflow,
    ),
    _profile("OpenTelemetry GenAI spans", "gen_ai.operation.name", _OTEL, prepare=prepare.opentelemetry),
    _profile(
        "Jira issues",
        "Issue~key Issue~id",
        "Issue~key=incident_id Created=opened_at Resolved=resolved_at Priority=severity Summary=title "
        "Component/s=step Components=step Reporter=detected_by",
        grain="incident",
    ),
    _profile(
        "Jira issues (data pipeline)",
        "project_key issue_type summary priority_sequence",
        "key=incident_id id=incident_id created=opened_at created_date=opened_at resolution_date=resolved_at "
        "resolved=resolved_at priority_sequence=severity summary=title",
        grain="incident",
    ),
    _profile(
        "ServiceNow incidents",
        "number opened_at",
        "number=incident_id opened_at=opened_at resolved_at=resolved_at closed_at=resolved_at severity=severity "
        "priority=severity short_description=title cmdb_ci=step contact_type=detected_by",
        grain="incident",
    ),
    _profile(
        "ServiceNow incidents",
        "Number Opened",
        "Number=incident_id Opened=opened_at Resolved=resolved_at Closed=resolved_at Priority=severity "
        "Short~description=title Configuration~item=step Contact~type=detected_by",
        grain="incident",
    ),
)


def recognize(names: Sequence[str]) -> Profile | None:
    """The profile whose headers are all present, the most demanding first."""
    present = set(names)
    for name in names:
        # OpenTelemetry exporters put attributes under a prefix or flat.
        present.add(name.removeprefix("attributes.").removeprefix("span_attributes."))
    found = [profile for profile in PROFILES if profile.needs <= present]
    return max(found, key=lambda profile: len(profile.needs), default=None)
