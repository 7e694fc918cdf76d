"""Checks that this installation can do the whole job: a line for each part."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from readiness.errors import ReadinessError
from readiness.language import tr


@dataclass(frozen=True)
class Check:
    """One part of the installation, whether it works, and what was found."""

    name: str
    passed: bool
    detail: str


def check_installation(now: datetime) -> Iterator[Check]:
    """Check part after part; a part that fails does not stop the others."""
    parts: list[tuple[str, Callable[[], str]]] = [
        ("questionnaire", _questionnaire),
        ("fonts", _fonts),
        ("database", _database),
        ("protected files", _protection),
        ("numbers", _numbers),
        ("spreadsheets", _spreadsheets),
        ("documents and slides", _documents),
        ("languages", _languages),
        ("charts and PDF, end to end", lambda: _end_to_end(now)),
    ]
    for name, run in parts:
        try:
            yield Check(name, passed=True, detail=run())
        except ReadinessError as error:
            yield Check(name, passed=False, detail=f"{error} {error.hint}".strip())
        except (ImportError, OSError) as error:
            yield Check(name, passed=False, detail=f"{type(error).__name__}: {_in_one_line(error)}")


def _in_one_line(error: Exception) -> str:
    """The last sentence of an error that may be a whole page (numpy explains itself at length)."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return lines[-1] if lines else "it said nothing"


def _questionnaire() -> str:
    from readiness.content.loader import load_shipped

    loaded = load_shipped("agent-production")
    return f"{loaded.pack.title} {loaded.pack.version}, {len(loaded.pack.questions)} questions, {loaded.hash[:12]}"


def _fonts() -> str:
    from readiness.app.resources import font_files

    found = font_files()
    if not found:
        raise ReadinessError(tr("No fonts are installed with the program."), hint=tr("Install it again."))
    return f"{len(found)} files"


def _database() -> str:
    from readiness.store.connection import database_version

    return database_version()


def _protection() -> str:
    from readiness.store.connection import encryption_version
    from readiness.store.keys import derive_key

    derive_key("self-test")
    return f"{encryption_version()}, Argon2id"


def _numbers() -> str:
    from readiness.app.calculation import compute_formula

    low, high = compute_formula("wilson", {"x": 380, "n": 400, "conf": 0.9}).value
    return f"380 of 400: {low:.1%} to {high:.1%}"


def _spreadsheets() -> str:
    import python_calamine

    return f"python-calamine {getattr(python_calamine, '__version__', 'present')}"


def _documents() -> str:
    import docx
    import pptx

    docx.Document()
    pptx.Presentation()
    return f"python-docx {docx.__version__}, python-pptx {pptx.__version__}"


def _languages() -> str:
    from readiness.app.languages import available, catalogue

    for code in available():
        catalogue(code)
    return ", ".join(available())


def _end_to_end(now: datetime) -> str:
    from readiness.app.demo import run_demo

    with tempfile.TemporaryDirectory(prefix="readiness-") as folder:
        result = run_demo(Path(folder), now)
        size = result.files[1].stat().st_size
    return f"sample report of {size // 1024} kB, verdict {result.certified}"
