"""The few words that every room uses for the same things."""

from __future__ import annotations

from typing import Final

from readiness.language import Words

BAND_WORDS: Final = Words(
    {
        "no_verdict": "No verdict",
        "not_ready": "Not ready",
        "pilot_only": "Pilot only",
        "conditional": "Conditional",
        "production_ready": "Production ready",
    }
)

STANDING_WORDS: Final = Words(
    {
        "demonstrated": "demonstrated",
        "likely": "likely",
        "open": "open",
        "unlikely": "unlikely",
        "contradicted": "contradicted",
        "no_evidence": "no evidence",
    }
)

GATE_WORDS: Final = Words({"pass": "Pass", "claimed": "Claimed", "unknown": "Unknown", "fail": "Fail"})
