"""Import of 300,000 rows x 12 columns against openpyxl read-only with the same parsing.

Run: `python tests/benchmarks/bench_import.py [ROWS]`. One run measures both, so that the ratio does not depend on the
machine. Prints one JSON object: seconds, ratio, peak memory over all processes, growth of this process.
"""

from __future__ import annotations

import gc
import json
import os
import random
import resource
import sys
import tempfile
import threading
import time
import zipfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

ROWS = 300_000
TARGET_RATIO = 4.0
HEADERS = (
    "run_id",
    "task_id",
    "started_at",
    "agent",
    "step",
    "http_status",
    "outcome",
    "latency_ms",
    "tokens_in",
    "tokens_out",
    "cost_usd",
    "human_corrected",
)
STEPS = ("Classify", "Extract", "Validate", "Enrich", "Post")


def write_workbook(path: Path, rows: int) -> None:
    """A workbook as Excel would save it: shared strings, one date style, cell references."""
    chance = random.Random(4)
    strings: dict[str, int] = {}

    def shared(text: str) -> int:
        return strings.setdefault(text, len(strings))

    origin = datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet has no zone
    start = datetime(2026, 1, 5)  # noqa: DTZ001
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(
                b'<?xml version="1.0" encoding="UTF-8"?><worksheet '
                b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
            )
            head = "".join(f'<c r="{chr(65 + i)}1" t="s"><v>{shared(name)}</v></c>' for i, name in enumerate(HEADERS))
            sheet.write(f'<row r="1">{head}</row>'.encode())
            block = []
            for number in range(2, rows + 2):
                task, step = divmod(number - 2, 5)
                moment = start + timedelta(seconds=task * 40 + step * 3)
                serial = (moment - origin).total_seconds() / 86400
                right = chance.random() < 0.96
                texts = (
                    f"R{number:07d}",
                    f"T{task:06d}",
                    "",
                    "Invoice Agent" if task % 3 else "Claims Agent",
                    STEPS[step],
                )
                cells = [
                    f'<c r="A{number}" t="s"><v>{shared(texts[0])}</v></c>',
                    f'<c r="B{number}" t="s"><v>{shared(texts[1])}</v></c>',
                    f'<c r="C{number}" s="1"><v>{serial:.8f}</v></c>',
                    f'<c r="D{number}" t="s"><v>{shared(texts[3])}</v></c>',
                    f'<c r="E{number}" t="s"><v>{shared(texts[4])}</v></c>',
                    f'<c r="F{number}"><v>{200 if chance.random() < 0.99 else 500}</v></c>',
                    f'<c r="G{number}" t="s"><v>{shared("success" if right else "failure")}</v></c>',
                    f'<c r="H{number}"><v>{chance.randint(80, 4000)}</v></c>',
                    f'<c r="I{number}"><v>{chance.randint(100, 4000)}</v></c>',
                    f'<c r="J{number}"><v>{chance.randint(10, 900)}</v></c>',
                    f'<c r="K{number}"><v>{chance.random() / 50:.6f}</v></c>',
                    f'<c r="L{number}" t="s"><v>{shared("no" if chance.random() < 0.99 else "yes")}</v></c>',
                ]
                block.append(f'<row r="{number}">{"".join(cells)}</row>')
                if len(block) == 5000:
                    sheet.write("".join(block).encode())
                    block.clear()
            sheet.write("".join(block).encode() + b"</sheetData></worksheet>")
        _write_rest(archive, strings)


def _write_rest(archive: zipfile.ZipFile, strings: dict[str, int]) -> None:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    sheetml = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    items = "".join(f"<si><t>{text}</t></si>" for text in strings)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{sheetml}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{sheetml}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{sheetml}.styles+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{sheetml}.sharedStrings+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
        '<sheet name="runs" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{office}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId3" Type="{office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{main}"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/>'
        '<xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{main}" count="{len(strings)}" uniqueCount="{len(strings)}">{items}</sst>',
    }
    for name, text in parts.items():
        archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{text}')


def openpyxl_way(path: Path, target: Path) -> int:
    """The same table read with openpyxl in read-only mode, then the very same parsing and storing."""
    from openpyxl import load_workbook

    from readiness.ingest.book import Sheet
    from readiness.ingest.chunks import write_chunks
    from readiness.ingest.examination import Request
    from readiness.ingest.layout import find_table
    from readiness.ingest.notes import Notes
    from readiness.ingest.reading import read_table
    from readiness.ingest.table import cut_table

    workbook = load_workbook(path, read_only=True, data_only=True)
    rows: Any = [list(row) for row in workbook.worksheets[0].iter_rows(values_only=True)]
    sheet = Sheet("runs", rows, len(rows), len(HEADERS))
    notes = Notes()
    table = cut_table(rows, find_table(rows, []), notes)
    read = read_table(table, sheet, None, Request(path), notes, typed=True)
    write_chunks(target, read.columns)
    return read.columns.rows


def our_way(path: Path, engagement: Any) -> tuple[int, float]:
    """From file to stored batch, as `readiness import --accept` does it; also the seconds of the acceptance."""
    from readiness.app.importing import accept, options_for, prepare

    prepared = prepare(path, engagement.opened_at, options_for(engagement))
    before = time.perf_counter()
    accept(engagement, prepared)
    stored = time.perf_counter() - before
    prepared.discard()
    assert prepared.batch is not None
    return prepared.batch.rows_imported, stored


def cpu_seconds() -> float:
    """Processor seconds of this process and its ended children: comparable on a busy machine."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(part.ru_utime + part.ru_stime for part in used)


def tree_memory() -> int:
    """Resident bytes of this process and its children (Linux)."""
    total = 0
    pids = [str(os.getpid())]
    for pid in pids:
        try:
            children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
            statm = Path(f"/proc/{pid}/statm").read_text().split()
        except OSError:
            continue
        pids.extend(children)
        total += int(statm[1]) * resource.getpagesize()
    return total


class Watch(threading.Thread):
    """Follows the memory of all processes, and the longest time this process did not answer."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self.own = 0
        self.longest_gap = 0.0
        self.done = threading.Event()

    def run(self) -> None:
        last = time.perf_counter()
        while not self.done.wait(0.02):
            now = time.perf_counter()
            self.longest_gap = max(self.longest_gap, now - last - 0.02)
            self.peak = max(self.peak, tree_memory())
            own = int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()
            self.own = max(self.own, own)
            last = time.perf_counter()


def measure(rows: int) -> dict[str, Any]:
    """Both ways in one run."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "runs.xlsx"
        write_workbook(path, rows)
        from datetime import UTC

        import readiness.app.importing  # noqa: F401 - loaded before the clock starts
        from readiness.app.engagement import create_engagement

        now = datetime.now(UTC)
        engagement = create_engagement(folder / "bench.readiness", client="Bench", agent="Bench", now=now)
        gc.collect()
        before = int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()
        watch = Watch()
        watch.start()
        start, busy = time.perf_counter(), cpu_seconds()
        count, stored = our_way(path, engagement)
        ours, ours_cpu = time.perf_counter() - start, cpu_seconds() - busy
        engagement.close()
        watch.done.set()
        watch.join()
        start, busy = time.perf_counter(), cpu_seconds()
        other = openpyxl_way(path, folder / "other.sqlite")
        theirs, theirs_cpu = time.perf_counter() - start, cpu_seconds() - busy
        assert count == other == rows
        return {
            "rows": rows,
            "file_mb": round(path.stat().st_size / 1e6, 1),
            "ours_s": round(ours, 2),
            "openpyxl_s": round(theirs, 2),
            "ratio": round(theirs / ours, 2),
            "ratio_cpu": round(theirs_cpu / ours_cpu, 2),
            "ours_cpu_s": round(ours_cpu, 2),
            "openpyxl_cpu_s": round(theirs_cpu, 2),
            "target_ratio": TARGET_RATIO,
            "accept_s": round(stored, 3),
            "peak_all_processes_mb": round(watch.peak / 1e6),
            "own_process_growth_mb": round((watch.own - before) / 1e6),
            "longest_gap_ms": round(watch.longest_gap * 1000),
        }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS), indent=1) + "\n")
