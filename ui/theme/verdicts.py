"""Words, tones and icons of the verdict's bands, of gates and of practices: one place for every view.

Words and floors follow questionnaire.md B.5; the names in the code are those of `readiness.domain.scoring.scorecard`.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.theme import icons

TONES = {
    "pass": "passed",
    "passed": "passed",
    "claimed": "claimed",
    "fail": "failed",
    "failed": "failed",
    "unknown": "unknown",
    "in_place": "passed",
    "emerging": "claimed",
    "missing": "failed",
}


PRACTICE_ICONS = {
    "in_place": "practice_in_place",
    "emerging": "practice_emerging",
    "missing": "practice_missing",
}


@dataclass(frozen=True)
class Band:
    """How a band is shown: its word, how many of the four bars are filled, its tone."""

    word: str
    level: int
    tone: str


def _tr(text: str) -> str:
    return QCoreApplication.translate("verdicts", text)


def band(name: str) -> Band:
    """How to show a verdict by the name of its band; an unknown name shows as no verdict."""
    bands = {
        "not_ready": Band(_tr("Not ready"), 1, "failed"),
        "pilot_only": Band(_tr("Pilot only"), 2, "claimed"),
        "conditional": Band(_tr("Conditional"), 3, "accent"),
        "production_ready": Band(_tr("Production ready"), 4, "passed"),
    }
    return bands.get(name, Band(_tr("No verdict yet"), 0, "unknown"))


def tone(status: str) -> str:
    """The tone of a gate's or practice's status: passed, claimed, failed or unknown."""
    return TONES.get(status, "unknown")


def status_icon(status: str) -> str:
    """The icon of a gate's or practice's status: a practice fills its own square, it is neither claimed nor failed."""
    return PRACTICE_ICONS.get(status) or icons.STATUS_ICON[tone(status)]


def status_word(status: str) -> str:
    """The word of a gate's or practice's status."""
    words = {
        "pass": _tr("Pass"),
        "claimed": _tr("Claimed"),
        "fail": _tr("Fail"),
        "unknown": _tr("Unknown"),
        "in_place": _tr("In place"),
        "emerging": _tr("Emerging"),
        "missing": _tr("Missing"),
    }
    return words.get(status, status)
