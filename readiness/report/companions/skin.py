"""Colours and typeface of the Office companions: those of the report, without the hash that CSS wants."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.report import look
from readiness.report.fonts import FAMILY


def _bare(colour: str) -> str:
    return colour.lstrip("#").upper()


@dataclass(frozen=True)
class Skin:
    """What a brand may change; `accent` carries titles, bands and heads."""

    ink: str = _bare(look.INK)
    ink2: str = _bare(look.INK2)
    rule: str = _bare(look.RULE)
    hair: str = _bare(look.HAIR)
    wash: str = _bare(look.WASH)
    accent: str = _bare(look.BLUE)
    accent_wash: str = _bare(look.CSS["bluewash"])
    wrong: str = _bare(look.RUST)
    good: str = _bare(look.TEAL_TEXT)
    font: str = FAMILY
    logos: tuple[bytes, ...] = ()
