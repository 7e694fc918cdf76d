"""Damaged files end in a verdict, whatever the damage."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from readiness.domain.progress import SILENT
from readiness.errors import IngestError
from readiness.ingest.examination import Request
from readiness.ingest.reader import read
from tests.ingest.exports import hand_kept, helicone, langfuse, two_sheets, wide_pivot

SAMPLES = Path(__file__).resolve().parents[1] / "data" / "samples"
CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
COUNT = 500 if os.environ.get("READINESS_SOAK", "") not in {"", "0"} else 50
GROUPS = 5
LARGEST = 400_000


def damage(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """Truncated, bit-flipped or spliced with another file; sometimes several at once."""
    body = bytearray(data)
    for _ in range(chance.choice([1, 1, 2])):
        kind = chance.choice(["cut", "flip", "splice", "zero", "repeat"])
        if not body:
            break
        place = chance.randrange(len(body))
        if kind == "cut":
            del body[place:]
        elif kind == "flip":
            for _ in range(chance.choice([1, 5, 50])):
                body[chance.randrange(len(body))] ^= 1 << chance.randrange(8)
        elif kind == "splice":
            body = body[:place] + bytearray(other[chance.randrange(len(other)) :])
        elif kind == "zero":
            body[place : place + 200] = b"\0" * len(body[place : place + 200])
        else:
            body[place:place] = body[place : place + 500] * 3
    return bytes(body)


def end_of(path: Path) -> tuple[str, str]:
    """Verdict and message, however the reading ended."""
    try:
        found = read(Request(path), SILENT)
    except IngestError as error:
        return error.verdict, str(error)
    return found.verdict, found.message


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("originals")
    for make, name in ((langfuse, "l.csv"), (helicone, "h.jsonl"), (wide_pivot, "w.xlsx"), (two_sheets, "t.xlsx"),
                       (hand_kept, "k.xlsx")):  # fmt: skip
        make(folder / name)
    files = [*folder.iterdir(), *(path for path in SAMPLES.iterdir() if path.suffix in {".csv", ".xlsx"})]
    if CORPUS.exists():
        files += [path for path in CORPUS.iterdir() if path.suffix in {".xls", ".xlsb", ".ods", ".xlsm"}]
    return sorted(path for path in files if path.stat().st_size <= LARGEST)


@pytest.mark.parametrize("group", range(GROUPS))
def test_damaged_files_end_in_a_verdict(group: int, originals: list[Path], tmp_path: Path) -> None:
    chance = random.Random(f"fuzz {group}")
    for number in range(COUNT // GROUPS):
        source, other = chance.choice(originals), chance.choice(originals)
        path = tmp_path / f"{number}{source.suffix}"
        path.write_bytes(damage(source.read_bytes(), other.read_bytes(), chance))
        verdict, message = end_of(path)
        # A defect of ours shows as the words of an exception; only the native reader's panic may.
        assert "could not be read (" not in message or "panic" in message.lower(), f"{source.name}, {number}: {message}"
        assert verdict, f"{source.name}, {number}"
