"""Characters that the shipped fonts cannot draw: counted before the layout and named, never dropped silently."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from readiness.domain.base import Model
from readiness.domain.snapshot import Snapshot
from readiness.report.fonts import templates_folder

_FONTS = ("SourceSans3-Regular.ttf", "DejaVuSans.ttf")
_SILENT = {"Cc", "Cf", "Mn", "Zs", "Zl", "Zp"}
MOST_NAMED = 12


@lru_cache(maxsize=1)
def drawable() -> frozenset[int]:
    """Code points that one of the fonts can draw."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # ships no types

    found: set[int] = set()
    for name in _FONTS:
        font = TTFont(templates_folder() / "fonts" / name, lazy=True)
        found |= set(font.getBestCmap())
        font.close()
    return frozenset(found)


def typed_texts(value: Any) -> Iterator[str]:
    """Every text inside a value, keys left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            yield from typed_texts(getattr(value, name))
    elif isinstance(value, dict):
        for item in value.values():
            yield from typed_texts(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from typed_texts(item)


def count_missing(texts: Iterable[str]) -> Counter[str]:
    """Characters that cannot be drawn, with how often they occur; marks and spaces need no drawing."""
    known, missing = drawable(), Counter[str]()
    for text in texts:
        for char in text:
            if ord(char) > 126 and ord(char) not in known and unicodedata.category(char) not in _SILENT:
                missing[char] += 1
    return missing


def missing_characters(snapshot: Snapshot) -> Counter[str]:
    """Of what people typed: details, profile, answers, moves, risks, parking lot, names of files."""
    parts = (
        snapshot.details,
        snapshot.profile,
        snapshot.responses,
        snapshot.moves,
        snapshot.risks,
        snapshot.parking,
        [batch.file for batch in snapshot.batches],
        [step.name for step in snapshot.projection.steps],
    )
    return count_missing(text for part in parts for text in typed_texts(part))


def name_characters(missing: Counter[str]) -> list[str]:
    """The most frequent ones as `U+6F22 (3 times)`."""
    return [f"U+{ord(char):04X} ({count} ×)" for char, count in missing.most_common(MOST_NAMED)]
