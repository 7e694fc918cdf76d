"""Real and hostile spreadsheets of other projects: every file ends in a verdict, nearly all in the expected one."""

from __future__ import annotations

import csv
import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from readiness.domain.progress import SILENT
from readiness.errors import IngestError
from readiness.ingest.examination import Request
from readiness.ingest.reader import read

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
MOST_SECONDS = 20
EXPECTED = 110 / 120
EVERY = 1 if os.environ.get("READINESS_SOAK", "") not in {"", "0"} else 4
"""The usual run takes one file in four; the full counts take all."""

pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not beside this checkout")


def verdict_of(path: Path) -> tuple[str, float]:
    start = time.monotonic()
    try:
        verdict: str = read(Request(path), SILENT).verdict
    except IngestError as error:
        verdict = error.verdict
    return verdict, time.monotonic() - start


def test_corpus_gets_its_verdicts() -> None:
    entries = list(csv.DictReader((CORPUS / "manifest.csv").read_text(encoding="utf-8").splitlines()))[::EVERY]
    missed, slow = [], []
    with ThreadPoolExecutor(2) as pool:
        ends = list(pool.map(lambda entry: verdict_of(CORPUS / entry["file"]), entries))
    for entry, (verdict, seconds) in zip(entries, ends, strict=True):
        if seconds > MOST_SECONDS:
            slow.append(entry["file"])
        assert verdict, f"{entry['file']} ended without a verdict"
        if verdict not in entry["expected_verdict"].split("|"):
            missed.append(f"{entry['file']}: {verdict}, not {entry['expected_verdict']}")
    assert len(entries) - len(missed) >= EXPECTED * len(entries), "\n".join(missed)
    assert slow == []


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("own__encrypted_agile_password_pilot.xlsx", "pilot"),
        ("poi__protected_passtika.xlsx", "tika"),
        ("poi__protected_passtika.xlsb", "tika"),
        ("poi__xor-encryption-abc.xls", "abc"),
        ("poi__password.xls", "password"),
    ],
)
def test_right_password_opens_and_wrong_password_says_so(name: str, password: str) -> None:
    opened = read(Request(CORPUS / name, password=password), SILENT)
    assert opened.verdict != "password", opened.message
    wrong = read(Request(CORPUS / name, password="not this"), SILENT)
    assert (wrong.verdict, wrong.message) == ("password", "The password is wrong.")
