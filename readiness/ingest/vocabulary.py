"""Names under which the canonical fields appear in exports, and how headers are compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_UNITS = {
    "ms": "ms", "msec": "ms", "milliseconds": "ms", "millis": "ms", "millisekunden": "ms",
    "s": "s", "sec": "s", "secs": "s", "seconds": "s", "sekunden": "s",
    "us": "us", "µs": "us", "ns": "ns", "min": "min", "mins": "min", "minutes": "min", "minuten": "min",
    "h": "h", "hours": "h", "stunden": "h",
    "usd": "USD", "us$": "USD", "$": "USD", "eur": "EUR", "€": "EUR", "gbp": "GBP", "£": "GBP", "chf": "CHF",
    "jpy": "JPY", "¥": "JPY", "cents": "cents", "%": "%", "pct": "%", "percent": "%",
}  # fmt: skip

ALIASES: dict[str, tuple[str, ...]] = {
    "started_at": (
        "startTime", "start_time", "timestamp", "createdAt", "request_created_at", "request_time", "started",
        "started_at", "Datum", "Date", "Log date", "day", "time", "start", "zeit", "datetime", "event time",
        "metrics.start", "run date", "Tag", "when", "timestamp_ms", "Zeitstempel", "ts",
    ),
    "ended_at": ("endTime", "end_time", "ended", "ended_at", "finished", "finished_at", "response_created_at",
                 "metrics.end", "end", "completed_at"),
    "task_id": ("traceId", "trace_id", "context.trace_id", "root_span_id", "Ticket", "task_id", "task", "case id",
                "Issue key", "case", "Vorgang", "ticket id", "Auftrag", "job id", "client_request_id"),
    "run_id": ("id", "span_id", "context.span_id", "observationId", "request_id", "run id", "run_id", "example_id",
               "run", "spanId", "response_id"),
    "parent_id": ("parentObservationId", "parent_id", "parent_run_id", "parentSpanId", "parent_span_id", "parent"),
    "session_id": ("sessionId", "session_id", "session", "conversation id", "gen_ai.conversation.id",
                   "attributes.session.id"),
    "agent": ("traceName", "agent.name", "gen_ai.agent.name", "Agent name", "agent", "app", "project", "bot",
              "assistant", "attributes.agent.name", "Agentname"),
    "step": ("span name", "Process step", "Schritt", "gen_ai.tool.name", "span_attributes.name", "Step", "step name",
             "stage", "activity", "Prozessschritt", "name", "tool.name", "node"),
    "step_no": ("step_no", "step number", "step index", "seq", "sequence", "Schritt Nr", "no"),
    "component_id": ("component_id", "component", "module"),
    "outcome": ("outcome", "Result", "verdict", "success", "passed", "task_success", "correct",
                "feedback.correctness", "Ergebnis", "actual_outcome", "final outcome", "is_correct", "resolution",
                "pass fail", "ok", "status", "Resultat", "bewertung", "outcome label"),
    "http_status": ("http_status", "response_status", "status code", "http code", "http", "http status code"),
    "task_type": ("task_type", "type of task", "category", "intent", "Vorgangsart", "use case", "request type"),
    "handoff_to": ("handoff_to", "handed to", "handoff", "transfer to"),
    "steps": ("steps", "step count", "number of steps", "n steps", "Anzahl Schritte"),
    "tool_calls": ("tool_calls", "toolCallsCount", "calls", "tool call count"),
    "tool_errors": ("tool_errors", "tool failures", "failed calls", "tool error count"),
    "timeouts": ("timeouts", "timeout count", "timed out"),
    "retries": ("retries", "retry count", "attempts", "Wiederholungen"),
    "error_type": ("error_type", "error", "error code", "exception", "error class", "statusMessage", "error.type"),
    "environment": ("environment", "env", "stage env", "Umgebung"),
    "model": ("model", "model name", "internalModelId", "gen_ai.request.model", "gen_ai.response.model",
              "attributes.llm.model_name", "llm.model_name", "modell"),
    "version": ("version", "release", "model version", "agent version", "prompt version"),
    "latency_ms": ("latency", "duration", "latency_ms", "execution_time", "execution_duration", "delay_ms",
                   "Response time", "Ø Latenz", "O Latenz", "Latenz", "Dauer", "execution_time_ms", "elapsed",
                   "latency_seconds", "runtime", "avg latency", "average latency", "mean latency", "completionTime",
                   "handling time", "Bearbeitungszeit", "duration_ms", "time taken", "Antwortzeit", "latency mean"),
    "latency_p50_ms": ("latency p50", "p50", "median latency", "p50 latency"),
    "latency_p95_ms": ("latency p95", "p95", "p95 latency", "95th percentile"),
    "ttft_ms": ("ttft", "timeToFirstToken", "time_to_first_token", "time to first token"),
    "tokens_in": ("inputUsage", "prompt_tokens", "tokens_in", "gen_ai.usage.input_tokens", "llm.token_count.prompt",
                  "input tokens", "prompt_token_count", "attributes.llm.token_count.prompt", "metrics.prompt_tokens",
                  "promptTokens"),
    "tokens_out": ("outputUsage", "completion_tokens", "tokens_out", "gen_ai.usage.output_tokens",
                   "llm.token_count.completion", "output tokens", "completion_token_count",
                   "attributes.llm.token_count.completion", "metrics.completion_tokens", "completionTokens"),
    "tokens_total": ("totalUsage", "total_tokens", "tokens", "tokens total", "llm.token_count.total",
                     "attributes.llm.token_count.total", "metrics.tokens", "totalTokens", "token"),
    "cost": ("totalCost", "total_cost", "cost", "costUSD", "llm.cost.total", "Kosten", "cost_usd", "tokenCost",
             "attributes.llm.cost.total", "spend", "Kosten gesamt", "cost total", "amount"),
    "currency": ("currency", "Währung"),
    "human_corrected": ("human_corrected", "Fixed by human", "human corrections", "Manuelle Korrekturen", "corrected",
                        "manually corrected", "human fix", "corrections", "rework", "manual corrections",
                        "corrected by human", "Korrigiert", "korrekturen"),
    "correction_minutes": ("correction_minutes", "minutes to correct", "rework minutes", "correction time"),
    "reviewed": ("reviewed", "checked", "human reviewed", "Geprüft", "sampled"),
    "incident_id": ("incident_id", "incident", "incident key"),
    "segment": ("segment", "business unit", "region", "team", "customer group", "queue", "Bereich"),
    "attempted": ("tasks", "runs", "Aufgaben", "volume", "attempted", "attempts total", "requests", "total tasks",
                  "count", "n", "cases", "Vorgänge", "Anzahl", "total runs", "processed"),
    "completed": ("completed", "finished tasks", "done", "abgeschlossen"),
    "http_2xx": ("http_2xx", "http 200", "2xx", "http ok"),
    "verified": ("verified", "judged", "evaluated", "Bewertet"),
    "successes": ("successes", "succeeded", "successful", "Erfolgreich", "right", "passes", "correct tasks",
                  "success count", "tasks right", "verified_right", "accepted", "num success", "ok count"),
    "failures": ("failures", "failed", "errors", "Fehlgeschlagen", "fails", "error count", "wrong", "Fehler",
                 "rejected", "num failed", "nok"),
    "unknown": ("unknown", "unverified", "not judged"),
    "escalated": ("escalated", "escalations", "handed over", "handoffs", "Eskaliert"),
    "success_rate_reported": ("success rate", "Erfolgsquote", "success_rate", "pass rate", "accuracy", "Erfolgsrate",
                              "rate", "success pct", "correct rate"),
    "incidents": ("incidents", "incident count", "Störungen"),
    "opened_at": ("opened_at", "opened", "sys_created_on", "reported at", "incident start"),
    "resolved_at": ("resolved_at", "resolved", "closed_at", "closed", "resolution date", "resolutiondate"),
    "severity": ("severity", "priority", "sev", "impact", "Schweregrad", "priority_sequence"),
    "title": ("title", "summary", "short_description", "short description", "description", "Titel"),
    "detected_by": ("detected_by", "detected by", "reporter", "source of detection", "contact type", "opened_by"),
    "caused_rollback": ("caused_rollback", "rollback", "rolled back"),
}  # fmt: skip
"""Canonical field to the header texts seen in exports; each is compared after `header_key`."""

KEEPS_CASE_WORDS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_PAREN = re.compile(r"[(\[]([^()\[\]]*)[)\]]\s*$")
_SCORE = re.compile(r"^(score[_ .].+|feedback\..+|scores\..+|annotation_.+_score|.+_score)$", re.IGNORECASE)


@lru_cache(maxsize=8192)
def header_key(text: str) -> str:
    """A header for comparison: no case, accents, punctuation, camel humps or stated unit."""
    return split_unit(text)[0]


@lru_cache(maxsize=8192)
def split_unit(text: str) -> tuple[str, str]:
    """The comparable words of a header and the unit it states (`ms`, `s`, `EUR`, `%` ... or empty).

    `Cost (EUR)` is ("cost", "EUR"), `latency_ms` is ("latency", "ms"), `Ø Latenz (s)` is ("o latenz", "s").
    """
    unit = ""
    body = text.strip()
    parenthesis = _PAREN.search(body)
    if parenthesis and parenthesis[1].strip().lower() in _UNITS:
        unit = _UNITS[parenthesis[1].strip().lower()]
        body = body[: parenthesis.start()]
    elif parenthesis and parenthesis.start() > 0:
        body = body[: parenthesis.start()] + " " + parenthesis[1]
    if "%" in body and not unit:
        unit = "%"
    words = _words(body)
    if not unit and len(words) > 1 and words[-1] in _UNITS and words[-1] not in {"h", "min"}:
        unit = _UNITS[words.pop()]
    return " ".join(words), unit


def _words(text: str) -> list[str]:
    text = KEEPS_CASE_WORDS.sub(" ", text.replace("Ø", "O").replace("ø", "o"))
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
    return re.sub(r"[^\w€£$]+|_", " ", plain).split()


ALIAS_KEYS: dict[str, list[str]] = {}
"""Comparable header to the fields it may name, in the order of the table above."""
for _field, _texts in ALIASES.items():
    for _text in (_field, *_texts):
        _fields = ALIAS_KEYS.setdefault(header_key(_text), [])
        if _field not in _fields:
            _fields.append(_field)


def known_header(text: str) -> bool:
    """True if the text is the name of a field in some export."""
    return bool(text) and len(text) < 80 and (header_key(text) in ALIAS_KEYS or bool(_SCORE.match(text)))


def is_score(text: str) -> bool:
    """True if the header names a score."""
    return bool(_SCORE.match(text.strip()))
