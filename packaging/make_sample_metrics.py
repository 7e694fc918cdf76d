"""Write the metrics workbook of the sample engagement: seeded, so that it can be made again to the byte.

Run `python packaging/make_sample_metrics.py` after a change here, and commit the workbook. Twelve steps per invoice,
two agents, thirty days. About nine invoices in a hundred carry no outcome: the contradiction that waits in the data.
"""

from __future__ import annotations

import random
import re
import zipfile
from datetime import date, datetime, timedelta
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

TARGET = Path(__file__).resolve().parent.parent / "questionnaires" / "sample" / "metrics.xlsx"
SEED = 20261112
FIRST_DAY = date(2026, 10, 12)
DAYS = 30
STEPS = [
    ("Intake agent", "Read mail", 0.9988, 420),
    ("Intake agent", "Sort document", 0.9965, 380),
    ("Intake agent", "Read text", 0.9950, 1900),
    ("Intake agent", "Extract fields", 0.9880, 2600),
    ("Intake agent", "Match supplier", 0.9925, 900),
    ("Intake agent", "Match order", 0.9890, 1200),
    ("Intake agent", "Check tax", 0.9955, 700),
    ("Posting agent", "Assign account", 0.9870, 1500),
    ("Posting agent", "Check amounts", 0.9975, 400),
    ("Posting agent", "Route approval", 0.9970, 600),
    ("Posting agent", "Post entry", 0.9940, 2200),
    ("Posting agent", "Confirm", 0.9990, 300),
]
TYPES = {"Invoice with order": 0.62, "Invoice without order": 0.22, "Credit note": 0.10, "Freight invoice": 0.06}
WIDTHS = [11, 10, 20, 12, 20, 14, 16, 8, 10, 11, 11, 20, 10, 10, 9, 8, 10, 10, 10, 16, 13]
HEADER = [
    "run_id",
    "task_id",
    "task_type",
    "environment",
    "started_at",
    "agent",
    "step",
    "step_no",
    "outcome",
    "http_status",
    "latency_ms",
    "model",
    "tool_calls",
    "tool_errors",
    "timeouts",
    "retries",
    "tokens_in",
    "tokens_out",
    "cost_usd",
    "human_corrected",
    "score_quality",
]
MODELS = {"Intake agent": "reader-2026-06-15", "Posting agent": "planner-2026-05-02"}
HARDER = {"Freight invoice": 2.6, "Credit note": 1.5}


def main() -> None:
    """Write the workbook."""
    rng = random.Random(SEED)  # noqa: S311 - invented data, not a secret
    book = Workbook(write_only=True)
    sheet = book.create_sheet("runs")
    sheet.freeze_panes = "A2"
    for index, width in enumerate(WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    sheet.append([_bold(sheet, name) for name in HEADER])
    run = task = 0
    for offset in range(DAYS):
        day = FIRST_DAY + timedelta(days=offset)
        weekend = day.weekday() >= 5
        quality = rng.gauss(0.0, 0.25)
        for _ in range(rng.randint(8, 16) if weekend else rng.randint(60, 84)):
            task += 1
            run = _task(sheet, rng, day, task, run, quality)
    _save_reproducibly(book)


def _task(sheet, rng: random.Random, day: date, task: int, run: int, quality: float) -> int:  # type: ignore[no-untyped-def]  # openpyxl's write-only sheet has no stub
    kind = rng.choices(list(TYPES), list(TYPES.values()))[0]
    moment = datetime(day.year, day.month, day.day, rng.randint(6, 17), rng.randint(0, 59), rng.randint(0, 59))  # noqa: DTZ001 - exports carry local times
    unrecorded = rng.random() < 0.09
    failed = False
    for number, (agent, step, success, usual) in enumerate(STEPS, start=1):
        run += 1
        latency = max(40, int(rng.lognormvariate(0, 0.45) * usual))
        calls = 1 if number in (1, 5, 6, 10, 11) else 0
        error = 1 if calls and rng.random() < 0.013 else 0
        timeout = 1 if calls and not error and rng.random() < 0.005 else 0
        wrong = rng.random() > 1 - (1 - success) * HARDER.get(kind, 0.9) * (1 + quality)
        failed = failed or wrong
        outcome = "failure" if wrong else "success"
        if unrecorded and number == len(STEPS):
            outcome = ""
        tokens_in, tokens_out = int(rng.gauss(1500, 350)), int(rng.gauss(240, 60))
        score = round(rng.uniform(0.55, 1.0), 2) if number == len(STEPS) and rng.random() < 0.03 else None
        corrected = "yes" if failed and number == len(STEPS) and rng.random() < 0.8 else "no"
        sheet.append(
            [
                f"R{run:06d}",
                f"INV-{task:05d}",
                kind,
                "production",
                moment.strftime("%Y-%m-%d %H:%M:%S"),
                agent,
                step,
                number,
                outcome,
                200,
                latency,
                MODELS[agent],
                calls,
                error,
                timeout,
                error + timeout,
                max(200, tokens_in),
                max(30, tokens_out),
                round((max(200, tokens_in) * 2.5 + max(30, tokens_out) * 10) / 1e6, 6),
                corrected,
                score,
            ]
        )
        moment += timedelta(milliseconds=latency)
    return run


def _bold(sheet, text: str):  # type: ignore[no-untyped-def]  # as above
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, value=text)
    cell.font = Font(bold=True)
    return cell


def _save_reproducibly(book: Workbook) -> None:
    made = datetime(2026, 11, 12, 9, 0, 0)  # noqa: DTZ001 - a fixed moment in the file's properties
    book.properties.created = book.properties.modified = made
    book.properties.creator = "Halden Wholesale"
    book.save(TARGET)
    with zipfile.ZipFile(TARGET) as source:
        parts = {name: source.read(name) for name in sorted(source.namelist())}
    stamp = made.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    parts["docProps/core.xml"] = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", stamp, parts["docProps/core.xml"])
    with zipfile.ZipFile(TARGET, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for name, body in parts.items():
            target.writestr(zipfile.ZipInfo(name, (2026, 11, 12, 9, 0, 0)), body, zipfile.ZIP_DEFLATED, 9)


if __name__ == "__main__":
    main()
