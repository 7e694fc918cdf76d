"""The threat model: every proof it names exists, and every kind of file from outside is in it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "packaging" / "SECURITY.md").read_text("utf-8")
PROOF = re.compile(r"`((?:[\w/]+/)?test_\w+\.py)::(test_\w+)`")


def rows() -> list[list[str]]:
    """The rows of the table: threat, control, proof."""
    table = [line for line in TEXT.splitlines() if line.startswith("| ")][1:]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in table]


def test_every_threat_has_a_control_and_a_proof_that_exists() -> None:
    assert len(rows()) >= 20
    for threat, control, *proofs in rows():
        assert threat
        assert control
        found = PROOF.findall(" ".join(proofs))
        assert found, threat
        for name, test in found:
            path = ROOT / "tests" / name
            assert path.is_file(), name
            defined = {
                node.name for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.FunctionDef)
            }
            assert test in defined, f"{name}::{test}"


def test_every_way_in_is_named() -> None:
    text = TEXT.lower()
    for way in ("spreadsheet", "workbook", "answers file", "engagement file", "pack", "brand", "clipboard", "picture"):
        assert way in text


def test_it_stays_short() -> None:
    words = len(re.sub(r"`[^`]*`", "", TEXT).split())
    assert words < 1100
